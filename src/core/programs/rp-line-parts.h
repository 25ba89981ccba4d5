/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-quantity.h"
#include "programs/rp-line.h"

G_BEGIN_DECLS

/**
 * RpLineParts:
 * @text: the line in pieces
 * @line: (not owned): what parts and mistakes are noted in
 * @seen: one bit for each #RpLinePartKind that came
 * @said: what was said; only what @seen names counts, and of the amount only what it counts
 * @min: of the amount the least, in millionths
 * @max: of the amount the most
 * @start: of the amount what is done today
 * @is_bare: whether the amount came without saying what it counts
 * @no_hold: whether the hold is to be left out, rather than as long as the exercise's own
 * @others: (element-type guint): the pieces that say nothing of a dose, in order
 *
 * The parts of a line that speak of a dose, before it is known of which exercise.
 */
typedef struct
{
  RpLineText text;
  RpLine *line;
  guint seen;
  RpDose *said;
  gint64 min;
  gint64 max;
  gint64 start;
  gboolean is_bare;
  gboolean no_hold;
  GArray *others;
} RpLineParts;

void rp_line_parts_init (RpLineParts *self, RpLine *line, RpLineNames *names);
void rp_line_parts_clear (RpLineParts *self);
gboolean rp_line_parts_has (const RpLineParts *self, RpLinePartKind kind);
RpLineMistake *
rp_line_parts_add_mistake (RpLineParts *self, guint from, guint to, const char *sentence, const char *remedy);
void rp_line_parts_add_unfinished (RpLineParts *self, guint from, guint to, const char *sentence);
gboolean rp_line_parts_accept (RpLineParts *self, RpLinePartKind kind, guint from, guint to);
void rp_line_parts_set_sets (RpLineParts *self, const RpLineQuantity *sets, guint from, guint to);
void rp_line_parts_set_amount (RpLineParts *self, const RpLineQuantity *amount, guint from);
void rp_line_parts_set_duration (RpLineParts *self,
                                 RpLinePartKind kind,
                                 const RpLineQuantity *time,
                                 guint from,
                                 guint to);
void rp_line_parts_set_open (RpLineParts *self, guint from, guint to);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpLineParts, rp_line_parts_clear)

G_END_DECLS
