/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpWordForm:
 * @RP_WORD_START: at the start of a line ("Mat")
 * @RP_WORD_INSIDE: inside a line ("mat")
 * @RP_WORD_NEED_START: as a thing to have ready, at the start of a line ("A mat")
 * @RP_WORD_NEED_INSIDE: as a thing to have ready, inside a line ("a mat")
 *
 * How a word is used. Languages differ in what that changes.
 */
typedef enum
{
  RP_WORD_START,
  RP_WORD_INSIDE,
  RP_WORD_NEED_START,
  RP_WORD_NEED_INSIDE,
} RpWordForm;

G_END_DECLS
