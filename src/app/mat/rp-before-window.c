/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-before-window.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "common/rp-fit-over.h"
#include "common/rp-pain-settings.h"
#include "common/rp-scale.h"
#include "common/rp-wrap-box.h"
#include "words/rp-pain-words.h"
#include "words/rp-program-words.h"

#include <glib/gi18n-lib.h>

/* As wide as the numbers like to be in a row. */
#define WIDTH 640

/**
 * RpBeforeWindow:
 *
 * Asks how much pain there is before a session. One tap on a number starts; so does Enter, without a number. The worst
 * numbers show first what the program says of them.
 */
struct _RpBeforeWindow
{
  AdwWindow parent_instance;

  /* Template references */
  GtkWidget *page;
  GtkLabel *hint;
  GtkBox *scale_place;
  GtkWidget *words;
  GtkLabel *first;
  GtkLabel *second;
  GtkCheckButton *ask;
  GtkWidget *skip;
  GtkWidget *anyway;
  GtkWidget *not_today;

  RpScale *scale;

  /* Owned references */
  GSettings *settings;
  RpProgram *program;

  int last; /* what was said the last time */
};

enum
{
  START,
  NOT_TODAY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpBeforeWindow, rp_before_window, ADW_TYPE_WINDOW)

/* Ends the question with one of the two signals. */
static void
answer (RpBeforeWindow *self, guint signal, int number)
{
  g_autoptr (RpBeforeWindow) alive = g_object_ref (self);

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[signal], 0, number);
}

static void
on_skip (RpBeforeWindow *self)
{
  answer (self, START, RP_SCALE_NONE);
}

static void
on_anyway (RpBeforeWindow *self)
{
  answer (self, START, rp_scale_get_number (self->scale));
}

static void
on_not_today (RpBeforeWindow *self)
{
  answer (self, NOT_TODAY, rp_scale_get_number (self->scale));
}

static void
on_ask_toggled (RpBeforeWindow *self)
{
  if (self->program)
    rp_pain_settings_set_asked (self->settings, rp_program_get_id (self->program),
                                gtk_check_button_get_active (self->ask));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && text[0]);
}

/* When to stop, and the line that the rules have besides. */
static void
show_stop (RpBeforeWindow *self)
{
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (self->program));
  g_auto (GStrv) rules = rp_program_dup_stop_rules (self->program);
  g_autofree char *stop = rp_program_words_stop ((const char *const *) rules);
  const char *note = rp_program_get_pain_rules (self->program)->note;

  set_text (self->first, stop);
  set_text (self->second, note);
  gtk_widget_set_visible (self->words, stop || note);
}

static void
show_hint (RpBeforeWindow *self)
{
  int number = rp_scale_get_number (self->scale);
  g_autofree char *hint = NULL;

  if (number != RP_SCALE_NONE)
    /* Translators: a number from 0 to 10 */
    hint = g_strdup_printf (_ ("You said %d. Tap another number if that is wrong."), number);
  else if (self->last != RP_SCALE_NONE)
    /* Translators: a number from 0 to 10 */
    hint = g_strdup_printf (_ ("Tap a number and it starts. Last time you said %d."), self->last);
  else
    hint = g_strdup (_ ("Tap a number and it starts. 0 is no pain, 10 is the worst there is."));
  gtk_label_set_text (self->hint, hint);
}

/* Returns: (transfer full): whose words these are, and that the number is not lost */
static char *
format_whose (RpBeforeWindow *self, const RpPainBand *band, int number)
{
  const char *author = rp_program_get_author (self->program);
  g_autofree char *numbers = rp_pain_words_numbers (band);
  g_autofree char *name = author && author[0] ? rp_direction_keep (author) : NULL;

  if (name)
    /* Translators: a person's name, "6 to 10", then a number of those */
    return rp_direction_settle (g_strdup_printf (_ ("So says %s for %s. Your %d is written down either way."),
                                                 name, numbers, number));
  /* Translators: "6 to 10", then a number of those */
  return g_strdup_printf (_ ("So says your program for %s. Your %d is written down either way."), numbers,
                          number);
}

/* First the words, and the way that they most likely ask for comes first to hand. */
static void
warn (RpBeforeWindow *self, const RpPainBand *band, int number)
{
  g_autofree char *whose = format_whose (self, band, number);

  set_text (self->first, band->text);
  gtk_widget_add_css_class (GTK_WIDGET (self->first), "before-warning");
  set_text (self->second, whose);
  gtk_widget_set_visible (self->words, TRUE);
  gtk_widget_set_visible (self->skip, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->ask), FALSE);
  gtk_widget_set_visible (self->anyway, TRUE);
  gtk_widget_set_visible (self->not_today, TRUE);
  show_hint (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->not_today);
  gtk_widget_grab_focus (self->not_today);
}

/* The last of several bands is the one that says stop. */
static void
on_chosen (RpBeforeWindow *self, int number)
{
  const RpPainRules *rules = rp_program_get_pain_rules (self->program);
  guint band;

  if (number == RP_SCALE_NONE)
    {
      show_hint (self);
      return;
    }
  band = rp_pain_rules_find (rules, (guint) number);
  if (band > 0 && band + 1 == rules->n_bands)
    warn (self, &rules->bands[band], number);
  else
    answer (self, START, number);
}

static void
rp_before_window_dispose (GObject *object)
{
  RpBeforeWindow *self = RP_BEFORE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_BEFORE_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (rp_before_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-before-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, page);
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, scale_place);
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, words);
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, first);
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, second);
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, ask);
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, skip);
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, anyway);
  gtk_widget_class_bind_template_child (widget_class, RpBeforeWindow, not_today);
  gtk_widget_class_bind_template_callback (widget_class, on_ask_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_skip);
  gtk_widget_class_bind_template_callback (widget_class, on_anyway);
  gtk_widget_class_bind_template_callback (widget_class, on_not_today);
}

static void
rp_before_window_class_init (RpBeforeWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_before_window_dispose;

  /**
   * RpBeforeWindow::start:
   * @number: how much pain there is, 0 to 10, or %RP_SCALE_NONE
   *
   * The session shall start. The window is closed.
   */
  signals[START] = g_signal_new ("start", RP_TYPE_BEFORE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * RpBeforeWindow::not-today:
   * @number: how much pain there is, 0 to 10
   *
   * The session shall not start, but the number be kept. The window is closed.
   */
  signals[NOT_TODAY] = g_signal_new ("not-today", RP_TYPE_BEFORE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (RP_TYPE_WRAP_BOX);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rp_before_window_init (RpBeforeWindow *self)
{
  self->last = RP_SCALE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scale = RP_SCALE (rp_scale_new (_ ("How much pain now?")));
  gtk_widget_set_hexpand (GTK_WIDGET (self->scale), TRUE);
  gtk_box_append (self->scale_place, GTK_WIDGET (self->scale));
  g_signal_connect_object (self->scale, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
}

/**
 * rp_before_window_new:
 * @settings: what the person has set
 * @program: a program with rules for pain
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpBeforeWindow *
rp_before_window_new (GSettings *settings, RpProgram *program)
{
  RpBeforeWindow *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program) && rp_program_get_pain_rules (program), NULL);

  self = g_object_new (RP_TYPE_BEFORE_WINDOW, NULL);
  self->settings = g_object_ref (settings);
  self->program = g_object_ref (program);
  {
    g_auto (RpWords) words = rp_words_begin (rp_program_get_words (program));

    rp_scale_set_bands (self->scale, rp_program_get_pain_rules (program));
  }
  rp_scale_add_keys (self->scale, GTK_WIDGET (self), settings);
  show_stop (self);
  show_hint (self);
  return self;
}

/**
 * rp_before_window_get_program:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the id of the program; %NULL when the window is closed
 */
const char *
rp_before_window_get_program (RpBeforeWindow *self)
{
  g_return_val_if_fail (RP_IS_BEFORE_WINDOW (self), NULL);

  return self->program ? rp_program_get_id (self->program) : NULL;
}

/**
 * rp_before_window_set_last:
 * @self: a window
 * @number: what was said before the last session of the program, or %RP_SCALE_NONE
 *
 * Reminds the person of it.
 */
void
rp_before_window_set_last (RpBeforeWindow *self, int number)
{
  g_return_if_fail (RP_IS_BEFORE_WINDOW (self));
  g_return_if_fail (number >= RP_SCALE_NONE && number <= RP_SCALE_MOST);

  self->last = number;
  show_hint (self);
}

/**
 * rp_before_window_show_over:
 * @self: a window
 * @parent: the window that it is asked over
 *
 * Shows it, as high as its words need; over a small window it is as large as that.
 */
void
rp_before_window_show_over (RpBeforeWindow *self, GtkWindow *parent)
{
  g_return_if_fail (RP_IS_BEFORE_WINDOW (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  rp_fit_over (GTK_WINDOW (self), self->page, WIDTH, parent);
}
