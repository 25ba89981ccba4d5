/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-parts.h"

#include "programs/rp-line-quantity.h"

#include <glib/gi18n-lib.h>

#define UNIT G_USEC_PER_SEC

/**
 * rp_line_parts_init:
 * @self: (out): parts, to be cleared with rp_line_parts_clear()
 * @line: the line, valid UTF-8; must stay
 * @names: what exercises are called; must stay
 *
 * Takes the line apart; rp_line_parts_read() understands it.
 */
void
rp_line_parts_init (RpLineParts *self, RpLine *line, RpLineNames *names)
{
  g_return_if_fail (self && line);

  *self = (RpLineParts){ .line = line, .said = rp_dose_new () };
  rp_line_text_init (&self->text, line->text, names);
  self->others = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * rp_line_parts_clear:
 * @self: parts of a line
 *
 * Frees what they own.
 */
void
rp_line_parts_clear (RpLineParts *self)
{
  rp_line_text_clear (&self->text);
  g_clear_pointer (&self->said, rp_dose_free);
  g_clear_pointer (&self->others, g_array_unref);
}

/**
 * rp_line_parts_has:
 * @self: parts of a line
 * @kind: what a part says
 *
 * Returns: %TRUE when a part said it, in a way that is understood
 */
gboolean
rp_line_parts_has (const RpLineParts *self, RpLinePartKind kind)
{
  return (self->seen & 1u << kind) != 0;
}

/**
 * rp_line_parts_add_mistake:
 * @self: parts of a line
 * @from: the first piece that is wrong
 * @to: the one behind the last; more than @from
 * @sentence: what is wrong, and what to do, translated
 * @remedy: (nullable): what to put in place of these pieces
 *
 * Returns: (transfer none): the mistake, as it is noted in the line
 */
RpLineMistake *
rp_line_parts_add_mistake (RpLineParts *self, guint from, guint to, const char *sentence, const char *remedy)
{
  return rp_line_add_mistake (self->line, rp_line_text_get (&self->text, from)->start,
                              rp_line_text_get (&self->text, to - 1)->end, sentence, remedy);
}

/**
 * rp_line_parts_add_unfinished:
 * @self: parts of a line
 * @from: the first piece of what is not whole
 * @to: the one behind the last; more than @from
 * @sentence: what is missing behind it, translated
 *
 * Notes that the pieces are right as far as they go, and that something must follow.
 */
void
rp_line_parts_add_unfinished (RpLineParts *self, guint from, guint to, const char *sentence)
{
  RpLineMistake *mistake = rp_line_parts_add_mistake (self, from, to, sentence, NULL);

  mistake->unfinished = rp_line_text_get_kind (&self->text, to) == RP_LINE_TOKEN_END;
}

/**
 * rp_line_parts_accept:
 * @self: parts of a line
 * @kind: what a part says
 * @from: its first piece
 * @to: the one behind the last; more than @from
 *
 * Notes a part, or that it comes a second time: each thing is said once.
 *
 * Returns: %TRUE when it is the first time
 */
gboolean
rp_line_parts_accept (RpLineParts *self, RpLinePartKind kind, guint from, guint to)
{
  if (rp_line_parts_has (self, kind))
    {
      rp_line_parts_add_mistake (self, from, to, _ ("This is said twice. Leave one of them out."), "");
      return FALSE;
    }
  self->seen |= 1u << kind;
  rp_line_add_part (self->line, kind, rp_line_text_get (&self->text, from)->start,
                    rp_line_text_get (&self->text, to - 1)->end);
  return TRUE;
}

/**
 * rp_line_parts_set_sets:
 * @self: parts of a line
 * @sets: how many
 * @from: the first piece that says so
 * @to: the one behind the last
 *
 * Takes a number of sets, or notes why it is none.
 */
void
rp_line_parts_set_sets (RpLineParts *self, const RpLineQuantity *sets, guint from, guint to)
{
  g_autofree char *most = g_strdup_printf ("%d", RP_DOSE_MAX_SETS);
  g_autofree char *sentence
      = g_strdup_printf (_ ("A dose has 1 to %d sets, as a whole number."), RP_DOSE_MAX_SETS);

  if (sets->min % UNIT != 0 || sets->min < UNIT || sets->max != sets->min)
    rp_line_parts_add_mistake (self, from, from + 1, sentence, NULL);
  else if (sets->min > RP_DOSE_MAX_SETS * UNIT)
    rp_line_parts_add_mistake (self, from, from + 1, sentence, most);
  else if (rp_line_parts_accept (self, RP_LINE_PART_SETS, from, to))
    self->said->sets = (guint) (sets->min / UNIT);
}

/**
 * rp_line_parts_set_amount:
 * @self: parts of a line
 * @amount: how much in a set
 * @from: the first piece that says so
 *
 * Takes an amount. Whether the exercise can have it is decided when the exercise is known.
 */
void
rp_line_parts_set_amount (RpLineParts *self, const RpLineQuantity *amount, guint from)
{
  if (!rp_line_parts_accept (self, RP_LINE_PART_AMOUNT, from, amount->end))
    return;
  self->min = amount->min;
  self->max = amount->max;
  self->is_bare = amount->unit == RP_LINE_N_WORDS;
  self->said->measure = amount->unit == RP_LINE_WORD_STEPS     ? RP_MEASURE_STEPS
                        : amount->unit == RP_LINE_WORD_SECONDS ? RP_MEASURE_TIME
                                                               : RP_MEASURE_REPS;
}

/**
 * rp_line_parts_set_duration:
 * @self: parts of a line
 * @kind: %RP_LINE_PART_HOLD or %RP_LINE_PART_REST
 * @time: how long
 * @from: the first piece that says so
 * @to: the one behind the last
 *
 * Takes the time of a hold or a rest, or notes why it is none.
 */
void
rp_line_parts_set_duration (RpLineParts *self,
                            RpLinePartKind kind,
                            const RpLineQuantity *time,
                            guint from,
                            guint to)
{
  gint64 most = kind == RP_LINE_PART_HOLD ? RP_DOSE_MAX_HOLD : RP_DOSE_MAX_REST;
  gint64 *place = kind == RP_LINE_PART_HOLD ? &self->said->hold : &self->said->rest;

  if (time->max != time->min || time->min > most)
    rp_line_parts_add_mistake (self, from, to,
                               kind == RP_LINE_PART_HOLD ? _ ("A hold is one time, 2 minutes at most.")
                                                         : _ ("A rest is one time, 10 minutes at most."),
                               NULL);
  else if (rp_line_parts_accept (self, kind, from, to))
    *place = time->min;
}

/**
 * rp_line_parts_set_open:
 * @self: parts of a line
 * @from: the first piece that says so
 * @to: the one behind the last
 *
 * Takes it that as many repetitions are done as the person can.
 */
void
rp_line_parts_set_open (RpLineParts *self, guint from, guint to)
{
  if (rp_line_parts_accept (self, RP_LINE_PART_AMOUNT, from, to))
    self->said->measure = RP_MEASURE_OPEN;
}
