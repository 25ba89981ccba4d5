/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/rp-core-error.h"

G_BEGIN_DECLS

/**
 * RpProblems:
 * @texts: (element-type utf8): whole sentences, each with its file and line
 * @code: what kind the first one is
 *
 * All that is wrong with a pack, in the order it was found. Private to the core layer.
 */
typedef struct
{
  GPtrArray *texts;
  RpCoreError code;
} RpProblems;

RpProblems *rp_problems_new (void);
void rp_problems_free (RpProblems *self);
void rp_problems_add (RpProblems *self, RpCoreError code, const char *file, int line, const char *text);
gboolean rp_problems_propagate (RpProblems *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpProblems, rp_problems_free)

G_END_DECLS
