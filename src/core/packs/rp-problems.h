/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/rp-core-error.h"

G_BEGIN_DECLS

/**
 * RpSeverity:
 * @RP_SEVERITY_ERROR: the pack cannot be used
 * @RP_SEVERITY_WARNING: the pack can be used, but not as its author will have meant it
 *
 * How bad a problem is.
 */
typedef enum
{
  RP_SEVERITY_ERROR,
  RP_SEVERITY_WARNING,
} RpSeverity;

/**
 * RpProblem:
 * @severity: how bad it is
 * @code: what kind it is
 * @file: the file, as the pack names it
 * @line: the line in it, from 1, or 0 for the file as a whole
 * @message: a whole sentence that says what is wrong and what to do
 *
 * One thing that is wrong with a pack.
 */
typedef struct
{
  RpSeverity severity;
  RpCoreError code;
  char *file;
  int line;
  char *message;
} RpProblem;

/**
 * RpProblems:
 * @items: (element-type RpProblem): all that was found, in the order it was found
 * @texts: (element-type utf8): the errors among them as whole sentences, each with its file and line
 * @code: what kind the first error is
 *
 * All that is wrong with a pack.
 */
typedef struct
{
  GPtrArray *items;
  GPtrArray *texts;
  RpCoreError code;
} RpProblems;

RpProblems *rp_problems_new (void);
void rp_problems_free (RpProblems *self);
void rp_problems_add (RpProblems *self, RpCoreError code, const char *file, int line, const char *text);
void rp_problems_warn (RpProblems *self, const char *file, int line, const char *text);
gboolean rp_problems_propagate (RpProblems *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpProblems, rp_problems_free)

G_END_DECLS
