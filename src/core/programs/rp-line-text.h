/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-names.h"
#include "programs/rp-line-token.h"
#include "programs/rp-line-words.h"

G_BEGIN_DECLS

/**
 * RpLineText:
 * @line: (not owned): the line
 * @names: (not owned): what exercises are called
 * @words: what words mean
 * @tokens: (element-type RpLineToken): the pieces of the line; the last is its end
 * @texts: (array zero-terminated=1): for each piece its word as it is compared, or %NULL when it is none
 * @known: for each piece whether something that has a meaning begins with it
 *
 *
 * A typed line in pieces, with all that is needed to understand them.
 */
typedef struct
{
  const char *line;
  RpLineNames *names;
  RpLineWords *words;
  GArray *tokens;
  const char **texts;
  gboolean *known;
} RpLineText;

void rp_line_text_init (RpLineText *self, const char *line, RpLineNames *names);
void rp_line_text_clear (RpLineText *self);
const RpLineToken *rp_line_text_get (const RpLineText *self, guint at);
RpLineTokenKind rp_line_text_get_kind (const RpLineText *self, guint at);
char *rp_line_text_copy (const RpLineText *self, guint from, guint to);
guint rp_line_text_match (const RpLineText *self, RpLineWord word, guint at);
gboolean rp_line_text_is_name (const RpLineText *self, guint from, guint to);
guint rp_line_text_skip (const RpLineText *self, RpLineTokenKind kind, guint at);
guint rp_line_text_skip_fillers (const RpLineText *self, guint at);
gboolean rp_line_text_is_single_number (const RpLineText *self, guint at);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpLineText, rp_line_text_clear)

G_END_DECLS
