/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-done-row.h"

#include "base/rp-words.h"
#include "session/rp-tally.h"
#include "words/rp-dose-words.h"
#include "words/rp-time-words.h"
#include "common/rp-poster.h"
#include "common/rp-stepper.h"
#include "common/rp-wrap-box.h"

/* More than any dose asks for. */
#define MOST_TIMES 20000
#define MOST_SECONDS 72000
#define STEP_SECONDS 5

/**
 * RpDoneRow:
 *
 * What was done of one exercise, for each side, beside what was planned. It can be put right in place.
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
  GtkWidget *counts;

  RpSession *session; /* owned, with an item */
  guint item;
};

enum
{
  CORRECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];
static GQuark side_quark;

G_DEFINE_FINAL_TYPE (RpDoneRow, rp_done_row, GTK_TYPE_LIST_BOX_ROW)

static void
rp_done_row_dispose (GObject *object)
{
  g_clear_object (&RP_DONE_ROW (object)->session);

  G_OBJECT_CLASS (rp_done_row_parent_class)->dispose (object);
}

static void
rp_done_row_class_init (RpDoneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_done_row_dispose;
  side_quark = g_quark_from_static_string ("rp-done-row-side");

  /**
   * RpDoneRow::corrected:
   * @item: which item of the program, from 0
   * @side: a #RpSide
   * @done: how much of all its turns on that side was done, as the person says
   *
   * The person puts it right. When the session has been corrected, rp_done_row_update() shows it.
   */
  signals[CORRECTED] = g_signal_new ("corrected", RP_TYPE_DONE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT, G_TYPE_UINT);
  g_type_ensure (RP_TYPE_POSTER);
  g_type_ensure (RP_TYPE_WRAP_BOX);
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
  rp_wrap_box_set_one_line (RP_WRAP_BOX (self->counts), !narrow);
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

static void
on_stepped (RpDoneRow *self, RpStepper *stepper)
{
  int side = GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (stepper), side_quark));

  g_signal_emit (self, signals[CORRECTED], 0, self->item, side, (guint) rp_stepper_get_value (stepper));
}

static void
add_count (RpDoneRow *self, const RpTally *total)
{
  gboolean is_time = total->measure == RP_MEASURE_TIME;
  GtkWidget *stepper = rp_stepper_new (get_side_word (total->side, total->measure),
                                       is_time ? RP_STEPPER_UNIT_CLOCK : RP_STEPPER_UNIT_COUNT);

  g_object_set_qdata (G_OBJECT (stepper), side_quark, GINT_TO_POINTER (total->side));
  rp_stepper_set_bounds (RP_STEPPER (stepper), 0, is_time ? MOST_SECONDS : MOST_TIMES,
                         is_time ? STEP_SECONDS : 1);
  rp_stepper_set_value (RP_STEPPER (stepper), total->done);
  g_signal_connect_object (stepper, "stepped", G_CALLBACK (on_stepped), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (stepper, self->counts);
}

static void
clear (RpDoneRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->counts)))
    gtk_widget_unparent (child);
}

/* Returns: whether the side has turns */
static gboolean
describe_side (RpDoneRow *self, RpSide side, RpTally *total, GString *sentences)
{
  g_autofree char *missing = NULL;
  g_autofree char *repeated = NULL;

  if (!rp_tally_add_up (self->session, self->item, side, total))
    return FALSE;
  missing = format_missing (total);
  repeated = format_repeated (total);
  add_sentence (sentences, missing);
  add_sentence (sentences, repeated);
  return TRUE;
}

/* Who came to as many as they can and counted none did come to it. */
static gboolean
is_left_out (const RpTally *total)
{
  return total->done == 0 && total->repeated == 0 && !(total->measure == RP_MEASURE_OPEN && total->reached);
}

static void
show_totals (RpDoneRow *self, gboolean fresh)
{
  static const RpSide sides[] = { RP_SIDE_NONE, RP_SIDE_LEFT, RP_SIDE_RIGHT };
  g_autoptr (GString) sentences = g_string_new (NULL);
  gboolean left_out = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      RpTally total;

      if (!describe_side (self, sides[i], &total, sentences))
        continue;
      left_out = left_out && is_left_out (&total);
      if (fresh)
        add_count (self, &total);
    }
  if (left_out)
    g_string_assign (sentences, _ ("Not done."));
  gtk_label_set_text (self->missing, sentences->str);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), sentences->len > 0);
}

static const RpProgramItem *
get_item (RpDoneRow *self)
{
  return rp_program_get_item (rp_plan_get_program (rp_session_get_plan (self->session)), self->item);
}

/* What stands beside the pack's words is in its language. */
static void
fill_words (RpDoneRow *self, gboolean fresh)
{
  const RpProgramItem *item = get_item (self);
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (item->exercise));
  g_autofree char *dose = rp_dose_words_sentence (item->dose, rp_exercise_get_phases (item->exercise),
                                                  rp_exercise_get_first_side (item->exercise));

  gtk_label_set_text (self->plan, dose);
  show_totals (self, fresh);
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
  RpExercise *exercise;

  g_return_if_fail (RP_IS_DONE_ROW (self));
  g_return_if_fail (RP_IS_SESSION (session));

  g_set_object (&self->session, session);
  self->item = item;
  exercise = get_item (self)->exercise;
  gtk_label_set_text (self->name, rp_exercise_get_name (exercise));
  clear (self);
  fill_words (self, TRUE);
  if (loader)
    rp_poster_set_picture (self->poster, loader, rp_exercise_get_poster (exercise));
}

/**
 * rp_done_row_update:
 * @self: a row with an item
 *
 * Says again what is missing, when the session has been corrected.
 */
void
rp_done_row_update (RpDoneRow *self)
{
  g_return_if_fail (RP_IS_DONE_ROW (self));
  g_return_if_fail (self->session);

  fill_words (self, FALSE);
}
