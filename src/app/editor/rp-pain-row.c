/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-pain-row.h"

#include "common/rp-edit-label.h"
#include "common/rp-stepper.h"
#include "common/rp-wrap-box.h"
#include "words/rp-pain-words.h"

#include <glib/gi18n-lib.h>

/* What can be done to the numbers stands below them, and they beside their colour. */
#define TINT_WIDTH 30
#define SPACING 10

/* Words stand beside the numbers where as many letters have room there, and below them where not. */
#define WORDS_WIDTH 15

/**
 * RpPainRow:
 *
 * What to do at a few numbers of pain: the numbers and the words, which are changed in place; and, while it is open, how far
 * the numbers go. It shows a band of rules and tells what the person did to it.
 */
struct _RpPainRow
{
  GtkWidget parent_instance;

  GtkWidget *tint;
  GtkLabel *numbers;
  RpEditLabel *words;
  GtkWidget *tools;
  RpStepper *end;
  GtkWidget *last; /* in the place of @end, where there is nothing worse */
  GtkWidget *remove;
};

enum
{
  WORDED,
  ENDED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpPainRow, rp_pain_row, GTK_TYPE_WIDGET)

static void
on_words_edited (RpPainRow *self, const char *text)
{
  g_signal_emit (self, signals[WORDED], 0, text);
}

static void
on_stepped (RpPainRow *self)
{
  g_signal_emit (self, signals[ENDED], 0, (guint) rp_stepper_get_value (self->end));
}

static void
on_remove (RpPainRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
rp_pain_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rp_pain_row_parent_class)->dispose (object);
}

static void
rp_pain_row_class_init (RpPainRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_pain_row_dispose;

  /**
   * RpPainRow::worded:
   * @text: what to do
   *
   * The person gave other words.
   */
  signals[WORDED] = g_signal_new ("worded", RP_TYPE_PAIN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  /**
   * RpPainRow::ended:
   * @to: the worst pain it shall be for
   *
   * The person moved the end of the numbers.
   */
  signals[ENDED] = g_signal_new ("ended", RP_TYPE_PAIN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * RpPainRow::removed:
   *
   * The person wants no words of their own for these numbers.
   */
  signals[REMOVED]
      = g_signal_new ("removed", RP_TYPE_PAIN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "painrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_sentence (RpPainRow *self)
{
  GtkWidget *sentence = rp_wrap_box_new (SPACING, 0);
  GtkWidget *range = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->tint = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->tint, "pain-tint");
  gtk_widget_set_size_request (self->tint, TINT_WIDTH, -1);
  gtk_widget_set_valign (self->tint, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (range), self->tint);
  self->numbers = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->numbers), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->numbers), "numeric");
  gtk_label_set_width_chars (self->numbers, 7);
  gtk_label_set_xalign (self->numbers, 0);
  gtk_box_append (GTK_BOX (range), GTK_WIDGET (self->numbers));
  gtk_widget_set_parent (range, sentence);
  self->words = RP_EDIT_LABEL (rp_edit_label_new (NULL, NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  g_signal_connect_object (self->words, "edited", G_CALLBACK (on_words_edited), self, G_CONNECT_SWAPPED);
  g_object_set (self->words, "max-width-chars", WORDS_WIDTH, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->words), sentence);
  gtk_widget_set_parent (sentence, GTK_WIDGET (self));
}

static void
add_tools (RpPainRow *self)
{
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gtk_widget_add_css_class (self->tools, "pain-tools");
  gtk_widget_set_margin_start (self->tools, TINT_WIDTH + SPACING);
  self->end = RP_STEPPER (rp_stepper_new (_ ("Up to"), RP_STEPPER_UNIT_COUNT));
  g_signal_connect_object (self->end, "stepped", G_CALLBACK (on_stepped), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (GTK_WIDGET (self->end), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->end), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->tools), GTK_WIDGET (self->end));
  self->last = gtk_label_new (_ ("Up to 10, the worst pain there is"));
  gtk_label_set_wrap (GTK_LABEL (self->last), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->last), 0);
  gtk_widget_set_hexpand (self->last, TRUE);
  gtk_widget_add_css_class (self->last, "dim");
  gtk_box_append (GTK_BOX (self->tools), self->last);
  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_tooltip_text (self->remove, _ ("Take these numbers out"));
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->tools), self->remove);
  gtk_widget_set_visible (self->tools, FALSE);
  gtk_widget_set_parent (self->tools, GTK_WIDGET (self));
}

static void
rp_pain_row_init (RpPainRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  add_sentence (self);
  add_tools (self);
}

/**
 * rp_pain_row_new:
 *
 * Returns: (transfer floating): a row that is closed and says nothing yet
 */
GtkWidget *
rp_pain_row_new (void)
{
  return g_object_new (RP_TYPE_PAIN_ROW, NULL);
}

/* Amber in the middle and red at the end, as on paper; the numbers say it too. */
static void
show_tint (RpPainRow *self, const RpPainRules *rules, guint band)
{
  static const char *const tints[] = { "calm", "mind", "stop" };
  guint tint = band == 0 ? 0 : band + 1 < rules->n_bands ? 1 : 2;

  for (guint i = 0; i < G_N_ELEMENTS (tints); i++)
    if (i == tint)
      gtk_widget_add_css_class (self->tint, tints[i]);
    else
      gtk_widget_remove_css_class (self->tint, tints[i]);
}

/**
 * rp_pain_row_show:
 * @self: a row
 * @rules: what to do at which pain
 * @band: which band of it, from 0
 *
 * Shows a band; nobody is told.
 */
void
rp_pain_row_show (RpPainRow *self, const RpPainRules *rules, guint band)
{
  const RpPainBand *shown;
  gboolean last;
  g_autofree char *numbers = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (RP_IS_PAIN_ROW (self));
  g_return_if_fail (rules && band < rules->n_bands);

  shown = &rules->bands[band];
  last = band + 1 == rules->n_bands;
  numbers = rp_pain_words_numbers (shown);
  sentence = rp_pain_words_line (shown);
  show_tint (self, rules, band);
  gtk_label_set_label (self->numbers, numbers);
  g_object_set (self->words, "title", numbers, NULL);
  rp_edit_label_set_text (self->words, shown->text);
  gtk_widget_set_visible (GTK_WIDGET (self->end), !last);
  gtk_widget_set_visible (self->last, last);
  if (!last)
    {
      rp_stepper_set_bounds (self->end, shown->from, shown[1].to - 1, 1);
      rp_stepper_set_value (self->end, shown->to);
    }
  gtk_widget_set_sensitive (self->remove, rules->n_bands > 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/**
 * rp_pain_row_set_open:
 * @self: a row
 * @open: whether its numbers can be changed
 *
 * Shows or hides what changes the numbers.
 */
void
rp_pain_row_set_open (RpPainRow *self, gboolean open)
{
  g_return_if_fail (RP_IS_PAIN_ROW (self));

  gtk_widget_set_visible (self->tools, open);
}

/**
 * rp_pain_row_edit:
 * @self: a row
 *
 * Lets the person change the words at once.
 */
void
rp_pain_row_edit (RpPainRow *self)
{
  g_return_if_fail (RP_IS_PAIN_ROW (self));

  rp_edit_label_edit (self->words);
}
