/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-frequency-editor.h"

#include "common/rp-day-switch.h"
#include "common/rp-plain-bin.h"
#include "common/rp-stepper.h"
#include "common/rp-word-switch.h"
#include "programs/rp-frequency-edit.h"
#include "words/rp-frequency-words.h"

#include <glib/gi18n-lib.h>

/**
 * RpFrequencyEditor:
 *
 * How often a program is done: the sentence that people read, and, while it is changed, the ways to say it. It shows a value, and
 * each change tells the next one.
 */
struct _RpFrequencyEditor
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  GtkLabel *sentence;
  GtkToggleButton *pencil;
  RpWordSwitch *kind;
  RpStepper *times;
  GtkBox *days_box;
  GtkEntry *words;

  RpDaySwitch *days;      /* in its box, once it was wanted */
  RpFrequency *frequency; /* (nullable) */
  gboolean filled;        /* with what can be chosen */
  gboolean filling;       /* not by the person */
};

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The words to choose from, in this order. */
static const struct
{
  RpFrequencyKind kind;
  const char *word;
} kinds[] = {
  { RP_FREQUENCY_A_DAY, NC_ ("how often", "Times a day") },
  { RP_FREQUENCY_A_WEEK, NC_ ("how often", "Times a week") },
  { RP_FREQUENCY_OTHER_DAY, NC_ ("how often", "Every other day") },
  { RP_FREQUENCY_DAYS, NC_ ("how often", "Certain days") },
  { RP_FREQUENCY_WORDS, NC_ ("how often", "Only in words") },
};

G_DEFINE_FINAL_TYPE (RpFrequencyEditor, rp_frequency_editor, GTK_TYPE_WIDGET)

/* Whoever listens shows the next value here. Takes @next. */
static void
tell (RpFrequencyEditor *self, RpFrequency *next, gboolean typed)
{
  g_autoptr (RpFrequency) owned = next;

  g_signal_emit (self, signals[EDITED], 0, next, typed);
}

static RpFrequencyKind
get_kind (const RpFrequency *frequency)
{
  return frequency ? frequency->kind : RP_FREQUENCY_WORDS;
}

static void
on_kind (RpFrequencyEditor *self, int kind)
{
  g_autofree char *sentence = rp_frequency_words_sentence (self->frequency);

  tell (self, rp_frequency_edit_kind (self->frequency, (RpFrequencyKind) kind, sentence), FALSE);
  if (kind == RP_FREQUENCY_WORDS)
    gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
on_times (RpFrequencyEditor *self)
{
  tell (self, rp_frequency_edit_times (self->frequency, (guint) rp_stepper_get_value (self->times)), FALSE);
}

/* One by one, as an edit goes. */
static void
on_days (RpFrequencyEditor *self, guint days)
{
  guint before = self->frequency ? self->frequency->days : 0;

  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    if (((days ^ before) >> i & 1u) != 0)
      tell (self, rp_frequency_edit_day (self->frequency, i, (days >> i & 1u) != 0), FALSE);
}

static void
on_words (RpFrequencyEditor *self)
{
  if (!self->filling)
    tell (self, rp_frequency_edit_words (self->frequency, gtk_editable_get_text (GTK_EDITABLE (self->words))),
          TRUE);
}

static void
on_done (RpFrequencyEditor *self)
{
  gtk_toggle_button_set_active (self->pencil, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->pencil));
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  RpFrequencyEditor *self = RP_FREQUENCY_EDITOR (widget);

  if (!gtk_toggle_button_get_active (self->pencil))
    return FALSE;
  on_done (self);
  return TRUE;
}

static void
rp_frequency_editor_dispose (GObject *object)
{
  RpFrequencyEditor *self = RP_FREQUENCY_EDITOR (object);

  g_clear_pointer (&self->frequency, rp_frequency_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_FREQUENCY_EDITOR);

  G_OBJECT_CLASS (rp_frequency_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RpFrequencyEditor, content);
  gtk_widget_class_bind_template_child (widget_class, RpFrequencyEditor, sentence);
  gtk_widget_class_bind_template_child (widget_class, RpFrequencyEditor, pencil);
  gtk_widget_class_bind_template_child (widget_class, RpFrequencyEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, RpFrequencyEditor, times);
  gtk_widget_class_bind_template_child (widget_class, RpFrequencyEditor, days_box);
  gtk_widget_class_bind_template_child (widget_class, RpFrequencyEditor, words);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_times);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
rp_frequency_editor_class_init (RpFrequencyEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_frequency_editor_dispose;
  g_type_ensure (RP_TYPE_PLAIN_BIN);
  g_type_ensure (RP_TYPE_STEPPER);
  g_type_ensure (RP_TYPE_WORD_SWITCH);

  /**
   * RpFrequencyEditor::edited:
   * @frequency: how often from now on; words that are empty say nothing
   * @typed: whether it was typed, letter by letter
   *
   * The person said how often. It is shown when rp_frequency_editor_set_frequency() is called with it.
   */
  signals[EDITED]
      = g_signal_new ("edited", RP_TYPE_FREQUENCY_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                      2, RP_TYPE_FREQUENCY | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-frequency-editor.ui");
  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "frequencyeditor");
}

static void
show_sentence (RpFrequencyEditor *self)
{
  g_autofree char *sentence = rp_frequency_words_sentence (self->frequency);
  const char *shown = sentence ? sentence : _ ("How often? Say it here.");
  /* Translators: what a button changes, then what it is now: "Name of the program: Sam's knee. Change" */
  g_autofree char *described = g_strdup_printf (_ ("%s: %s. Change"), _ ("How often"), shown);

  gtk_label_set_label (self->sentence, shown);
  if (sentence)
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "dim");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "dim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pencil), GTK_ACCESSIBLE_PROPERTY_LABEL, described,
                                  -1);
}

/* What is being typed stays as long as it says the same. */
static void
show_words (RpFrequencyEditor *self)
{
  const char *words = self->frequency && self->frequency->words ? self->frequency->words : "";
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words))));
  g_autoptr (RpFrequency) plain = self->frequency ? rp_frequency_edit_words (self->frequency, "") : NULL;
  g_autofree char *numbers = rp_frequency_words_sentence (plain);

  if (!g_str_equal (typed, words))
    gtk_editable_set_text (GTK_EDITABLE (self->words), words);
  gtk_entry_set_placeholder_text (self->words,
                                  numbers && numbers[0] ? numbers : _ ("3 times a week, with a day between"));
}

static void
show_frequency (RpFrequencyEditor *self)
{
  RpFrequencyKind kind = get_kind (self->frequency);
  gboolean counts = kind == RP_FREQUENCY_A_DAY || kind == RP_FREQUENCY_A_WEEK;

  show_sentence (self);
  if (!self->filled)
    return;
  self->filling = TRUE;
  rp_word_switch_set_chosen (self->kind, (int) kind);
  gtk_widget_set_visible (GTK_WIDGET (self->times), counts);
  if (counts)
    {
      rp_stepper_set_bounds (
          self->times, 1, kind == RP_FREQUENCY_A_DAY ? RP_FREQUENCY_MAX_A_DAY : RP_FREQUENCY_MAX_A_WEEK, 1);
      rp_stepper_set_value (self->times, self->frequency->times);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->days_box), kind == RP_FREQUENCY_DAYS);
  show_words (self);
  rp_day_switch_set_days (self->days, self->frequency ? self->frequency->days : 0);
  self->filling = FALSE;
}

/* Most programs are opened without a look at this: what can be chosen is made when it is wanted for the first time. */
static void
on_opened (RpFrequencyEditor *self)
{
  if (self->filled)
    return;
  self->filled = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    rp_word_switch_add (self->kind, (int) kinds[i].kind,
                        g_dpgettext2 (GETTEXT_PACKAGE, "how often", kinds[i].word));
  self->days = RP_DAY_SWITCH (rp_day_switch_new ());
  g_signal_connect_object (self->days, "chosen", G_CALLBACK (on_days), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->days_box, GTK_WIDGET (self->days));
  show_frequency (self);
}

static void
rp_frequency_editor_init (RpFrequencyEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->pencil, "notify::active", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  show_frequency (self);
}

/**
 * rp_frequency_editor_new:
 *
 * Returns: (transfer floating): an editor that asks how often
 */
GtkWidget *
rp_frequency_editor_new (void)
{
  return g_object_new (RP_TYPE_FREQUENCY_EDITOR, NULL);
}

/**
 * rp_frequency_editor_set_frequency:
 * @self: an editor
 * @frequency: (nullable): how often; %NULL where nothing is said
 *
 * Shows how often; nobody is told.
 */
void
rp_frequency_editor_set_frequency (RpFrequencyEditor *self, const RpFrequency *frequency)
{
  g_return_if_fail (RP_IS_FREQUENCY_EDITOR (self));

  if (rp_frequency_equal (self->frequency, frequency))
    return;
  rp_frequency_free (self->frequency);
  self->frequency = rp_frequency_copy (frequency);
  show_frequency (self);
}
