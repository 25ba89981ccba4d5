/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RP_CORE_ERROR:
 *
 * Error domain of the core layer. Messages are whole sentences for a person: what happened, where, what to do.
 */
#define RP_CORE_ERROR (rp_core_error_quark ())

/**
 * RpCoreError:
 * @RP_CORE_ERROR_SYNTAX: not well-formed XML, or refused outright (a DOCTYPE, a file over the size cap)
 * @RP_CORE_ERROR_SCHEMA: well-formed, but not what the RELAX NG schema allows
 * @RP_CORE_ERROR_MEANING: allowed by the schema, but makes no sense (a phase without a mark, an unknown exercise)
 * @RP_CORE_ERROR_DIGEST: the bundle is not the one its digest was made from
 * @RP_CORE_ERROR_BUNDLE: the bundle cannot be opened, or holds paths outside the pack's own prefix
 * @RP_CORE_ERROR_STATE: the session cannot do this in its present state
 * @RP_CORE_ERROR_JOURNAL: the journal cannot be read or written
 * @RP_CORE_ERROR_NOT_FOUND: no such pack, exercise or program
 * @RP_CORE_ERROR_CODE: a text is not the code of a program, or is damaged
 * @RP_CORE_ERROR_FILE: a file cannot be opened, read or written, whatever is in it
 */
typedef enum
{
  RP_CORE_ERROR_SYNTAX,
  RP_CORE_ERROR_SCHEMA,
  RP_CORE_ERROR_MEANING,
  RP_CORE_ERROR_DIGEST,
  RP_CORE_ERROR_BUNDLE,
  RP_CORE_ERROR_STATE,
  RP_CORE_ERROR_JOURNAL,
  RP_CORE_ERROR_NOT_FOUND,
  RP_CORE_ERROR_CODE,
  RP_CORE_ERROR_FILE,
} RpCoreError;

GQuark rp_core_error_quark (void);

G_END_DECLS
