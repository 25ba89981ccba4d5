/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-done-row.h"

#include "base/rp-words.h"
#include "session/rp-tally.h"
#include "words/rp-dose-words.h"
#include "words/rp-time-words.h"
#include "common/rp-poster.h"

/**
 * RpDoneRow:
 *
 * What was done of one exercise, for each side, beside what was planned.
 */
struct _RpDoneRow
{
  GtkListBoxRow parent_instance;

  /* Template references */
  RpPoster *poster;
  GtkBox *body;
  GtkLabel *name;
  GtkLabel *plan;
  GtkLabel *missing;
  GtkBox *counts;
};

G_DEFINE_FINAL_TYPE (RpDoneRow, rp_done_row, GTK_TYPE_LIST_BOX_ROW)

static void
rp_done_row_class_init (RpDoneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RP_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-done-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpDoneRow, poster);
  gtk_widget_class_bind_template_child (widget_class, RpDoneRow, body);
  gtk_widget_class_bind_template_child (widget_class, RpDoneRow, name);
  gtk_widget_class_bind_template_child (widget_class, RpDoneRow, plan);
  gtk_widget_class_bind_template_child (widget_class, RpDoneRow, missing);
  gtk_widget_class_bind_template_child (widget_class, RpDoneRow, counts);
}

static void
rp_done_row_init (RpDoneRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_done_row_new:
 *
 * Returns: (transfer floating): a row without content
 */
GtkWidget *
rp_done_row_new (void)
{
  return g_object_new (RP_TYPE_DONE_ROW, NULL);
}

/**
 * rp_done_row_set_narrow:
 * @self: a row
 * @narrow: whether there is no room for the numbers beside the words
 *
 * Puts the numbers below the words, or beside them.
 */
void
rp_done_row_set_narrow (RpDoneRow *self, gboolean narrow)
{
  g_return_if_fail (RP_IS_DONE_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static char *
format_amount (const RpTally *total, guint amount)
{
  if (total->measure == RP_MEASURE_TIME)
    return rp_time_words_clock ((gint64) amount * G_USEC_PER_SEC);

  return g_strdup_printf ("%u", amount);
}

static const char *
get_side_word (RpSide side, RpMeasure measure)
{
  switch (side)
    {
    case RP_SIDE_LEFT:
      return _ ("Left");
    case RP_SIDE_RIGHT:
      return _ ("Right");
    case RP_SIDE_NONE:
    default:
      return measure == RP_MEASURE_TIME ? _ ("Time") : _ ("Times");
    }
}

/* Who came to it and could do none has not left it out. */
static char *
format_none (const RpTally *total)
{
  if (total->side == RP_SIDE_LEFT)
    return g_strdup (_ ("None counted on the left."));
  if (total->side == RP_SIDE_RIGHT)
    return g_strdup (_ ("None counted on the right."));
  return g_strdup (_ ("None counted."));
}

/* What is missing, in words, so that nobody has to subtract. */
static char *
format_missing (const RpTally *total)
{
  guint missing = total->planned - MIN (total->done, total->planned);
  gboolean open = total->measure == RP_MEASURE_OPEN;

  if (missing == 0 && (!open || total->done > 0))
    return NULL;
  if (open && total->reached)
    return format_none (total);
  if (total->done == 0 && total->side == RP_SIDE_LEFT)
    return g_strdup (_ ("Left side not done."));
  if (total->done == 0 && total->side == RP_SIDE_RIGHT)
    return g_strdup (_ ("Right side not done."));
  if (total->done == 0)
    return g_strdup (_ ("Not done."));
  if (total->measure == RP_MEASURE_TIME)
    return NULL;
  if (total->side == RP_SIDE_LEFT)
    return g_strdup_printf (ngettext ("%u fewer on the left.", "%u fewer on the left.", missing), missing);
  if (total->side == RP_SIDE_RIGHT)
    return g_strdup_printf (ngettext ("%u fewer on the right.", "%u fewer on the right.", missing), missing);

  return g_strdup_printf (ngettext ("%u fewer than planned.", "%u fewer than planned.", missing), missing);
}

/* What was done besides, so that the page and the journal tell the same. */
static char *
format_repeated (const RpTally *total)
{
  g_autofree char *amount = NULL;

  if (total->repeated == 0)
    return NULL;

  amount = format_amount (total, total->repeated);
  if (total->side == RP_SIDE_LEFT)
    /* Translators: a number, or a time such as 1:30 */
    return g_strdup_printf (_ ("Done again on the left: %s."), amount);
  if (total->side == RP_SIDE_RIGHT)
    /* Translators: a number, or a time such as 1:30 */
    return g_strdup_printf (_ ("Done again on the right: %s."), amount);

  /* Translators: a number, or a time such as 1:30 */
  return g_strdup_printf (_ ("Done again: %s."), amount);
}

static void
add_sentence (GString *sentences, const char *sentence)
{
  if (sentence)
    g_string_append_printf (sentences, "%s%s", sentences->len > 0 ? " " : "", sentence);
}

static GtkWidget *
create_label (const char *text, const char *first_class, const char *second_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, first_class);
  gtk_widget_add_css_class (label, second_class);

  return label;
}

static void
add_count (RpDoneRow *self, const RpTally *total)
{
  g_autofree char *done = format_amount (total, total->done);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "done-count");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), create_label (done, "done-number", "numeric"));
  gtk_box_append (GTK_BOX (box),
                  create_label (get_side_word (total->side, total->measure), "dim", "small-text"));
  gtk_box_append (self->counts, box);
}

static void
clear (RpDoneRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->counts))))
    gtk_box_remove (self->counts, child);
}

static void
show_totals (RpDoneRow *self, RpSession *session, guint item)
{
  static const RpSide sides[] = { RP_SIDE_NONE, RP_SIDE_LEFT, RP_SIDE_RIGHT };
  g_autoptr (GString) sentences = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *missing = NULL;
      g_autofree char *repeated = NULL;
      RpTally total;

      if (!rp_tally_add_up (session, item, sides[i], &total))
        continue;
      add_count (self, &total);
      missing = format_missing (&total);
      repeated = format_repeated (&total);
      add_sentence (sentences, missing);
      add_sentence (sentences, repeated);
    }
  gtk_label_set_text (self->missing, sentences->str);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), sentences->len > 0);
}

/* What stands beside the pack's words is in its language. */
static void
fill_words (RpDoneRow *self, RpSession *session, guint index)
{
  const RpProgramItem *item
      = rp_program_get_item (rp_plan_get_program (rp_session_get_plan (session)), index);
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (item->exercise));
  g_autofree char *dose = rp_dose_words_sentence (item->dose, rp_exercise_get_phases (item->exercise),
                                                  rp_exercise_get_first_side (item->exercise));

  gtk_label_set_text (self->plan, dose);
  show_totals (self, session, index);
}

/**
 * rp_done_row_set_item:
 * @self: a row
 * @session: a session that has ended
 * @item: which item of its program
 * @loader: (nullable): who loads the poster
 *
 * Shows what was done of one exercise.
 */
void
rp_done_row_set_item (RpDoneRow *self, RpSession *session, guint item, RpPosterLoader *loader)
{
  const RpProgramItem *program_item;

  g_return_if_fail (RP_IS_DONE_ROW (self));
  g_return_if_fail (RP_IS_SESSION (session));

  program_item = rp_program_get_item (rp_plan_get_program (rp_session_get_plan (session)), item);
  gtk_label_set_text (self->name, rp_exercise_get_name (program_item->exercise));
  clear (self);
  fill_words (self, session, item);
  if (loader)
    rp_poster_set_picture (self->poster, loader, rp_exercise_get_poster (program_item->exercise));
}
