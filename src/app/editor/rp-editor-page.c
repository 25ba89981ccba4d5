/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-editor-page.h"

#include "common/rp-adaptive.h"
#include "common/rp-edit-label.h"
#include "common/rp-plain-bin.h"
#include "common/rp-toast.h"
#include "common/rp-word-break.h"
#include "common/rp-wrap-box.h"
#include "editor/rp-chosen-bar.h"
#include "editor/rp-editor-facts.h"
#include "editor/rp-editor-list.h"
#include "editor/rp-frequency-editor.h"
#include "editor/rp-line-entry.h"
#include "editor/rp-pain-editor.h"
#include "editor/rp-unsaved-bar.h"
#include "programs/rp-program-edit.h"
#include "words/rp-program-words.h"
#include "words/rp-time-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A word of as many letters has room beside the lines, however large. */
#define LONG_WORD 12

/**
 * RpEditorPage:
 *
 * A program while it is made. It shows the program that a history is at, and each thing the person does makes the next one in
 * it; whoever follows the history saves it.
 */
struct _RpEditorPage
{
  GtkWidget parent_instance;

  /* Template references */
  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  RpUnsavedBar *unsaved;
  RpAdaptive *adaptive;
  GtkBox *left;
  GtkScrolledWindow *main_scroller;
  GtkBox *main;
  RpEditLabel *name;
  RpEditLabel *summary;
  RpFrequencyEditor *frequency;
  RpEditorList *list;
  GtkToggleButton *choose;
  RpChosenBar *chosen_bar;
  GtkWidget *nothing;
  RpLineEntry *line;
  GtkWidget *side_scroller;
  GtkBox *side_column;
  GtkWidget *side;
  GtkWidget *start_card;
  GtkWidget *start;
  GtkLabel *minutes;
  GtkLabel *minutes_label;
  GtkLabel *minutes_line;
  RpEditorFacts *facts;
  RpPainEditor *pain;
  RpAboutEditor *about;
  GtkWidget *stop_card;
  GtkLabel *stop;
  GtkWidget *bar;

  /* Owned */
  RpProgramHistory *history;
  char *field; /* (nullable): what is being typed: its next letters belong to the same step */
  RpPlanSettings settings;
};

G_DEFINE_FINAL_TYPE (RpEditorPage, rp_editor_page, GTK_TYPE_WIDGET)

static RpProgram *
get_program (RpEditorPage *self)
{
  return rp_program_history_get_program (self->history);
}

/* Takes @next. */
static void
edit (RpEditorPage *self, RpProgram *next, const char *field)
{
  g_autoptr (RpProgram) owned = next;
  gboolean goes_on = field && g_strcmp0 (field, self->field) == 0
                     && !rp_program_history_can_redo (self->history)
                     && rp_program_history_can_undo (self->history);

  if (goes_on)
    rp_program_history_amend (self->history, next);
  else
    rp_program_history_push (self->history, next);
  g_free (self->field);
  self->field = g_strdup (field);
}

static void
on_list_edited (RpEditorPage *self, RpProgram *next, const char *field)
{
  edit (self, g_object_ref (next), field);
}

static void
on_name_edited (RpEditorPage *self, const char *name)
{
  edit (self, rp_program_edit_set_name (get_program (self), name), NULL);
}

static void
on_summary_edited (RpEditorPage *self, const char *summary)
{
  edit (self, rp_program_edit_set_summary (get_program (self), summary), NULL);
}

static void
on_author_edited (RpEditorPage *self, const char *author)
{
  edit (self, rp_program_edit_set_author (get_program (self), author), "author");
}

static void
on_recipient_edited (RpEditorPage *self, const char *recipient)
{
  edit (self, rp_program_edit_set_recipient (get_program (self), recipient), "recipient");
}

static void
on_frequency_edited (RpEditorPage *self, const RpFrequency *frequency, gboolean typed)
{
  edit (self, rp_program_edit_set_frequency (get_program (self), frequency), typed ? "frequency" : NULL);
}

static void
on_pain_edited (RpEditorPage *self, const RpPainRules *rules)
{
  edit (self, rp_program_edit_set_pain_rules (get_program (self), rules), NULL);
}

/* What is new is seen: the list goes to its end. */
static void
on_line_added (RpEditorPage *self, RpExercise *exercise, const RpDose *dose, const char *note)
{
  RpProgram *now = get_program (self);
  g_autoptr (RpProgram) next = rp_program_edit_add (now, G_MAXUINT, exercise, dose, note);

  if (next == now)
    {
      adw_toast_overlay_add_toast (
          self->toasts, rp_toast_new (_ ("This program is full. Take something out first, or make a "
                                         "second program.")));
      return;
    }
  edit (self, g_steal_pointer (&next), NULL);
  rp_editor_list_show_last (self->list);
}

/* The toast goes, the button above does not. */
static void
on_done (RpEditorPage *self, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, rp_toast_new_undo (sentence, "editor.undo", NULL));
}

static void
on_choose (RpEditorPage *self)
{
  rp_editor_choice_set_on (rp_editor_list_get_choice (self->list),
                           gtk_toggle_button_get_active (self->choose));
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RpEditorPage *self = RP_EDITOR_PAGE (widget);

  g_clear_pointer (&self->field, g_free);
  if (self->history)
    rp_program_history_undo (self->history);
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RpEditorPage *self = RP_EDITOR_PAGE (widget);

  g_clear_pointer (&self->field, g_free);
  if (self->history)
    rp_program_history_redo (self->history);
}

static void
on_line (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (RP_EDITOR_PAGE (widget)->line));
}

static gboolean
is_tight (RpEditorPage *self)
{
  return rp_adaptive_get_size_class (self->adaptive) != RP_SIZE_CLASS_WIDE;
}

/* Where there is little room, the card with the minutes is far below: then they stand under the name too. */
static void
show_minutes (RpEditorPage *self)
{
  g_autoptr (RpProgram) led = rp_program_edit_leave_out_missing (get_program (self));
  gboolean any = rp_program_get_n_items (led) > 0;
  g_autoptr (RpPlan) plan = any ? rp_plan_new (led, &self->settings) : NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *label = NULL;
  g_autofree char *line = NULL;

  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->minutes)), any);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes_line), any && is_tight (self));
  if (!any)
    return;
  minutes = rp_time_words_total (rp_plan_get_duration (plan));
  label = rp_time_words_total_label (rp_plan_get_duration (plan), rp_plan_is_estimate (plan));
  gtk_label_set_label (self->minutes, minutes);
  gtk_label_set_label (self->minutes_label, label);
  line = rp_time_words_total_line (rp_plan_get_duration (plan), rp_plan_is_estimate (plan));
  gtk_label_set_label (self->minutes_line, line);
}

static void
show_program (RpEditorPage *self)
{
  RpProgram *program = get_program (self);

  rp_edit_label_set_text (self->name, rp_program_get_name (program));
  rp_edit_label_set_text (self->summary, rp_program_get_summary (program));
  rp_frequency_editor_set_frequency (self->frequency, rp_program_get_frequency (program));
  rp_editor_list_set_program (self->list, program);
  rp_editor_facts_set_program (self->facts, program);
  rp_pain_editor_set_rules (self->pain, rp_program_get_pain_rules (program));
  rp_about_editor_set_program (self->about, program);
  gtk_widget_set_visible (self->nothing, rp_program_get_n_items (program) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->choose), rp_program_get_n_items (program) > 1);
  show_minutes (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.undo",
                                 rp_program_history_can_undo (self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.redo",
                                 rp_program_history_can_redo (self->history));
}

static void
put_into (gpointer object, GtkBox *box)
{
  GtkWidget *widget = object;
  g_autoptr (GtkWidget) kept = g_object_ref (widget);

  if (gtk_widget_get_parent (widget) == GTK_WIDGET (box))
    return;
  if (gtk_widget_get_parent (widget))
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (widget)), widget);
  gtk_box_append (box, widget);
}

/* One bar is enough: while lines are chosen it is theirs. */
static void
show_bars (RpEditorPage *self)
{
  gboolean choosing = rp_editor_choice_is_on (rp_editor_list_get_choice (self->list));

  gtk_toggle_button_set_active (self->choose, choosing);
  gtk_widget_set_visible (self->bar,
                          !choosing && rp_adaptive_get_size_class (self->adaptive) != RP_SIZE_CLASS_WIDE);
}

/* Wide: what follows from the program stands beside it, and the line to type below it, always at hand. Otherwise they come
 * below, and what most people came for is always in sight. */
static void
on_size_class_changed (RpEditorPage *self)
{
  RpSizeClass size_class = rp_adaptive_get_size_class (self->adaptive);
  gboolean wide = size_class == RP_SIZE_CLASS_WIDE;

  put_into (self->line, wide && !rp_adaptive_get_short (self->adaptive) ? self->left : self->main);
  put_into (self->side, wide ? self->side_column : self->main);
  if (!wide)
    gtk_box_reorder_child_after (self->main, GTK_WIDGET (self->line), self->nothing);
  gtk_widget_set_visible (self->side_scroller, wide);
  show_bars (self);
  rp_editor_list_set_narrow (self->list, size_class == RP_SIZE_CLASS_NARROW);
  rp_line_entry_set_narrow (self->line, !wide);
  rp_unsaved_bar_set_narrow (self->unsaved, size_class == RP_SIZE_CLASS_NARROW);
  if (self->history)
    show_minutes (self);
}

static void
rp_editor_page_dispose (GObject *object)
{
  RpEditorPage *self = RP_EDITOR_PAGE (object);

  g_clear_object (&self->history);
  g_clear_pointer (&self->field, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_EDITOR_PAGE);

  G_OBJECT_CLASS (rp_editor_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, unsaved);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, left);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, main_scroller);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, main);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, name);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, summary);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, frequency);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, list);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, choose);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, chosen_bar);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, line);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, side_scroller);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, side_column);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, side);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, start_card);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, start);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, minutes);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, minutes_label);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, minutes_line);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, facts);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, pain);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, about);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, stop_card);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, stop);
  gtk_widget_class_bind_template_child (widget_class, RpEditorPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, on_list_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_name_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_frequency_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_summary_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_author_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_recipient_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, rp_adaptive_has_room);
  gtk_widget_class_bind_template_callback (widget_class, on_line_added);
  gtk_widget_class_bind_template_callback (widget_class, on_pain_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_size_class_changed);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType shifted = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "editor.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "editor.redo", NULL, on_redo);
  gtk_widget_class_install_action (widget_class, "editor.line", NULL, on_line);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "editor.line", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "editor.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, shifted, "editor.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "editor.redo", NULL);
}

static void
rp_editor_page_class_init (RpEditorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_editor_page_dispose;
  g_type_ensure (RP_TYPE_ABOUT_EDITOR);
  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_CHOSEN_BAR);
  g_type_ensure (RP_TYPE_EDIT_LABEL);
  g_type_ensure (RP_TYPE_EDITOR_FACTS);
  g_type_ensure (RP_TYPE_EDITOR_LIST);
  g_type_ensure (RP_TYPE_FREQUENCY_EDITOR);
  g_type_ensure (RP_TYPE_LINE_ENTRY);
  g_type_ensure (RP_TYPE_PAIN_EDITOR);
  g_type_ensure (RP_TYPE_PLAIN_BIN);
  g_type_ensure (RP_TYPE_UNSAVED_BAR);
  g_type_ensure (RP_TYPE_WRAP_BOX);
  install_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-editor-page.ui");
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "editorpage");
}

static void
rp_editor_page_init (RpEditorPage *self)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;

  self->settings = settings;
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_chosen_bar_set_choice (self->chosen_bar, rp_editor_list_get_choice (self->list));
  g_signal_connect_object (rp_editor_list_get_choice (self->list), "changed", G_CALLBACK (show_bars), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->stop_card, FALSE);
  on_size_class_changed (self);
}

/**
 * rp_editor_page_new:
 *
 * Returns: (transfer floating): a page without a program
 */
GtkWidget *
rp_editor_page_new (void)
{
  return g_object_new (RP_TYPE_EDITOR_PAGE, NULL);
}

/**
 * rp_editor_page_set_history:
 * @self: a page
 * @history: the program, and what it was
 * @loader: who loads the posters
 *
 * Shows another program, from its top, and follows it.
 */
void
rp_editor_page_set_history (RpEditorPage *self, RpProgramHistory *history, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_EDITOR_PAGE (self));
  g_return_if_fail (RP_IS_PROGRAM_HISTORY (history));

  if (self->history == history)
    return;
  if (self->history)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->history, history);
  g_clear_pointer (&self->field, g_free);
  rp_editor_list_set_loader (self->list, loader);
  g_signal_connect_object (history, "notify::program", G_CALLBACK (show_program), self, G_CONNECT_SWAPPED);
  show_program (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->main_scroller), 0);
}

/**
 * rp_editor_page_set_plan_settings:
 * @self: a page
 * @settings: what the person has set, for the minutes
 *
 * Tells the minutes by other settings.
 */
void
rp_editor_page_set_plan_settings (RpEditorPage *self, const RpPlanSettings *settings)
{
  g_return_if_fail (RP_IS_EDITOR_PAGE (self));
  g_return_if_fail (settings);

  self->settings = *settings;
  if (self->history)
    show_minutes (self);
}

/**
 * rp_editor_page_set_stop_rules:
 * @self: a page
 * @stop_rules: (nullable) (array zero-terminated=1): when to stop and ask a clinician
 *
 * Shows the rules of the packs, which stay whatever is edited.
 */
void
rp_editor_page_set_stop_rules (RpEditorPage *self, const char *const *stop_rules)
{
  g_autofree char *stop = NULL;

  g_return_if_fail (RP_IS_EDITOR_PAGE (self));

  stop = rp_program_words_stop (stop_rules);
  rp_word_break_show (self->stop, stop ? stop : "", LONG_WORD);
  gtk_widget_set_visible (self->stop_card, stop != NULL);
}

/**
 * rp_editor_page_set_saved:
 * @self: a page
 * @words: whether it is saved ("Saved")
 *
 * Says it below the page's title.
 */
void
rp_editor_page_set_saved (RpEditorPage *self, const char *words)
{
  g_return_if_fail (RP_IS_EDITOR_PAGE (self));

  adw_window_title_set_subtitle (self->window_title, words);
}

/**
 * rp_editor_page_set_trouble:
 * @self: a page
 * @sentence: (nullable): why it cannot be saved
 *
 * Says it above everything else, with a way to try again, until there is none.
 */
void
rp_editor_page_set_trouble (RpEditorPage *self, const char *sentence)
{
  g_return_if_fail (RP_IS_EDITOR_PAGE (self));

  rp_unsaved_bar_set_trouble (self->unsaved, sentence);
}

/**
 * rp_editor_page_get_history:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what it shows and changes
 */
RpProgramHistory *
rp_editor_page_get_history (RpEditorPage *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_PAGE (self), NULL);

  return self->history;
}

/**
 * rp_editor_page_get_about:
 * @self: a page
 *
 * Returns: (transfer none): where it is said who set the program, and for whom
 */
RpAboutEditor *
rp_editor_page_get_about (RpEditorPage *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_PAGE (self), NULL);

  return self->about;
}

/**
 * rp_editor_page_get_line:
 * @self: a page
 *
 * Returns: (transfer none): where lines are typed, to be told which exercises there are, and which lines wait
 */
RpLineEntry *
rp_editor_page_get_line (RpEditorPage *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_PAGE (self), NULL);

  return self->line;
}

/**
 * rp_editor_page_edit_name:
 * @self: a page
 *
 * Lets the person change the name.
 */
void
rp_editor_page_edit_name (RpEditorPage *self)
{
  g_return_if_fail (RP_IS_EDITOR_PAGE (self));

  rp_edit_label_edit (self->name);
}

/**
 * rp_editor_page_focus:
 * @self: a page
 *
 * Puts the keyboard on the first line; where there is none yet, where one is typed.
 */
void
rp_editor_page_focus (RpEditorPage *self)
{
  g_return_if_fail (RP_IS_EDITOR_PAGE (self));

  if (!self->history || rp_program_get_n_items (get_program (self)) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->line));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
