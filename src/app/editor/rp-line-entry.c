/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-line-entry.h"

#include "common/rp-plain-bin.h"
#include "common/rp-reveal.h"
#include "common/rp-wrap-box.h"
#include "editor/rp-line-answer.h"
#include "editor/rp-line-suggestion.h"
#include "editor/rp-line-waiting.h"

#include <string.h>

/* Nobody reads more names while typing. */
#define MOST_SUGGESTIONS 4

/* A screen reader says what is understood when the fingers rest, in milliseconds. */
#define REST 500

/**
 * RpLineEntry:
 *
 * Exercises are added by typing "clam 2x15 hold 2 left". What is understood is said while it is typed, names are offered,
 * mistakes are marked. Lines that are not understood wait below.
 */
struct _RpLineEntry
{
  GtkWidget parent_instance;

  /* Template references */
  GtkEntry *entry;
  GtkWidget *hint;
  GtkWidget *understood;
  GtkImage *mark;
  GtkLabel *words;
  GtkWidget *suggestions; /* of RpLineSuggestion */
  GtkWidget *add;
  GtkBox *waiting; /* of RpLineWaiting */

  /* Owned */
  RpLineNames *names;
  RpPosterLoader *loader;
  RpLine *line;           /* (nullable): what stands in the entry */
  guint chosen;           /* which suggestion */
  guint rest;             /* timeout */
  RpLineGetDose get_dose; /* (nullable) */
  gpointer get_dose_data;
  gboolean narrow;
};

enum
{
  ADDED,
  WAITING_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpLineEntry, rp_line_entry, GTK_TYPE_WIDGET)

static gboolean
on_rest (gpointer user_data)
{
  RpLineEntry *self = user_data;

  self->rest = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (self->words), -1);
  return G_SOURCE_REMOVE;
}

static void
show_answer (RpLineEntry *self)
{
  g_autofree char *answer = self->line ? rp_line_answer_format (self->line) : g_strdup ("");
  g_autoptr (PangoAttrList) marks = self->line ? rp_line_waiting_mark (self->line) : NULL;
  gboolean good = self->line && rp_line_is_understood (self->line);

  gtk_label_set_label (self->words, answer);
  gtk_image_set_from_icon_name (self->mark, good ? "object-select-symbolic" : "dialog-information-symbolic");
  gtk_widget_set_visible (self->understood, answer[0] != '\0');
  gtk_entry_set_attributes (self->entry, marks);
  gtk_widget_set_visible (self->hint, good && !self->narrow);
  gtk_widget_set_visible (self->add, good && self->narrow);
  if (self->line)
    rp_reveal_whole (GTK_WIDGET (self));
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST, on_rest, self);
}

/* Which bytes of the line are the name. */
static gboolean
find_name (const RpLine *line, guint *start, guint *end)
{
  const RpLinePart *part = rp_line_find_part (line, RP_LINE_PART_NAME);
  const RpLineMistake *mistake = line->mistakes->len > 0 ? g_ptr_array_index (line->mistakes, 0) : NULL;

  if (part)
    {
      *start = part->start;
      *end = part->end;
      return TRUE;
    }
  if (line->exercise || !mistake)
    return FALSE;
  *start = mistake->start;
  *end = mistake->end;
  return TRUE;
}

static GPtrArray *
find_suggestions (RpLineEntry *self)
{
  g_autofree char *name = NULL;
  guint start, end;

  if (!self->line || !find_name (self->line, &start, &end))
    return g_ptr_array_new ();
  name = g_strndup (self->line->text + start, end - start);
  return rp_line_names_find (self->names, name, NULL);
}

static void
update_chosen (RpLineEntry *self)
{
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->suggestions); child;
       child = gtk_widget_get_next_sibling (child), i++)
    rp_line_suggestion_set_chosen (RP_LINE_SUGGESTION (child), i == self->chosen);
}

/* Puts a name in the place of what was typed for it. */
static void
take_name (RpLineEntry *self, RpExercise *exercise)
{
  g_autofree char *name = rp_line_names_spell (self->names, exercise);
  g_autofree char *text = NULL;
  guint start, end;

  if (!name || !self->line || !find_name (self->line, &start, &end))
    return;
  text = g_strdup_printf ("%.*s%s%s%s", (int) start, self->line->text, name,
                          self->line->text[end] == '\0' ? " " : "", self->line->text + end);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
on_suggestion (RpLineEntry *self, RpLineSuggestion *suggestion)
{
  take_name (self, rp_line_suggestion_get_exercise (suggestion));
}

static void
show_suggestions (RpLineEntry *self)
{
  g_autoptr (GPtrArray) found = find_suggestions (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->suggestions)))
    gtk_widget_unparent (child);
  for (guint i = 0; i < MIN (found->len, MOST_SUGGESTIONS); i++)
    {
      const RpLineName *name = g_ptr_array_index (found, i);
      GtkWidget *suggestion = rp_line_suggestion_new (name->exercise, self->loader);

      g_signal_connect_object (suggestion, "clicked", G_CALLBACK (on_suggestion), self, G_CONNECT_SWAPPED);
      gtk_widget_set_hexpand (suggestion, TRUE);
      gtk_widget_set_parent (suggestion, self->suggestions);
    }
  self->chosen = 0;
  gtk_widget_set_visible (self->suggestions, found->len > 0);
  update_chosen (self);
}

static void
tell_waiting (RpLineEntry *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->waiting),
                          gtk_widget_get_first_child (GTK_WIDGET (self->waiting)) != NULL);
  g_signal_emit (self, signals[WAITING_CHANGED], 0);
}

static void take_text (RpLineEntry *self, const char *text);
static void add_waiting (RpLineEntry *self, const RpLine *line);

static void
on_thrown (RpLineEntry *self, RpLineWaiting *waiting)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_box_remove (self->waiting, GTK_WIDGET (waiting));
  tell_waiting (self);
}

static void
on_mended (RpLineEntry *self, const char *text, RpLineWaiting *waiting)
{
  g_autofree char *kept = g_strdup (text);

  on_thrown (self, waiting);
  take_text (self, kept);
}

/* What stands in the entry waits meanwhile. */
static void
on_opened (RpLineEntry *self, const char *text, RpLineWaiting *waiting)
{
  g_autofree char *kept = g_strdup (text);

  if (self->line)
    add_waiting (self, self->line);
  on_thrown (self, waiting);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), kept);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
add_waiting (RpLineEntry *self, const RpLine *line)
{
  GtkWidget *waiting = rp_line_waiting_new (line);

  g_signal_connect_object (waiting, "mended", G_CALLBACK (on_mended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (waiting, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (waiting, "thrown", G_CALLBACK (on_thrown), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->waiting, waiting);
}

/* Adds what is understood, line by line; the others wait. What was pasted, such as a whole program, says all that differs from
 * the exercises' own doses; only a line that was typed starts from what was given last. */
static void
take_text (RpLineEntry *self, const char *text)
{
  RpLineGetDose get_dose = strpbrk (text, "\r\n") ? NULL : self->get_dose;
  g_autoptr (GPtrArray) lines = rp_line_reader_read_lines (self->names, text, get_dose, self->get_dose_data);
  gboolean waits = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const RpLine *line = g_ptr_array_index (lines, i);

      if (rp_line_is_understood (line))
        g_signal_emit (self, signals[ADDED], 0, line->exercise, line->dose, line->note);
      else
        add_waiting (self, line);
      waits = waits || !rp_line_is_understood (line);
    }
  if (waits)
    tell_waiting (self);
}

static void
on_changed (RpLineEntry *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gboolean blank = text[strspn (text, " \t")] == '\0';

  g_clear_pointer (&self->line, rp_line_free);
  if (self->names && strpbrk (text, "\r\n"))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      take_text (self, text);
      return;
    }
  if (self->names && !blank)
    self->line = rp_line_reader_read (self->names, text, self->get_dose, self->get_dose_data);
  show_answer (self);
  show_suggestions (self);
}

static gboolean
take_chosen (RpLineEntry *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->suggestions);

  for (guint i = 0; child && i < self->chosen; i++)
    child = gtk_widget_get_next_sibling (child);
  if (!child)
    return FALSE;
  take_name (self, rp_line_suggestion_get_exercise (RP_LINE_SUGGESTION (child)));
  return TRUE;
}

/* A doubtful name is asked for, not guessed: the names stand there to be chosen from. */
static void
on_enter (RpLineEntry *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (!self->line)
    return;
  if (self->line->candidates->len > 0 && take_chosen (self))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  take_text (self, text);
}

static guint
count_suggestions (RpLineEntry *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->suggestions); child;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static gboolean
choose (RpLineEntry *self, int by)
{
  guint n = count_suggestions (self);

  if (n == 0)
    return FALSE;
  self->chosen = (self->chosen + n + (guint) by) % n;
  update_chosen (self);
  return TRUE;
}

/* Tab takes the chosen name, unless that is what stands there; then it goes on as everywhere. */
static gboolean
needs_name (RpLineEntry *self)
{
  guint start, end;

  return self->line && count_suggestions (self) > 0 && find_name (self->line, &start, &end)
         && (self->line->candidates->len > 0 || self->line->text[end] == '\0');
}

static gboolean
on_key (RpLineEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (state & gtk_accelerator_get_default_mod_mask ())
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Up:
      return choose (self, -1);
    case GDK_KEY_Down:
      return choose (self, 1);
    case GDK_KEY_Tab:
      return needs_name (self) && take_chosen (self);
    case GDK_KEY_Escape:
      if (!self->line)
        return FALSE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
rp_line_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RP_LINE_ENTRY (widget)->entry));
}

static void
rp_line_entry_dispose (GObject *object)
{
  RpLineEntry *self = RP_LINE_ENTRY (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->names);
  g_clear_object (&self->loader);
  g_clear_pointer (&self->line, rp_line_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_LINE_ENTRY);

  G_OBJECT_CLASS (rp_line_entry_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpLineEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, RpLineEntry, hint);
  gtk_widget_class_bind_template_child (widget_class, RpLineEntry, understood);
  gtk_widget_class_bind_template_child (widget_class, RpLineEntry, mark);
  gtk_widget_class_bind_template_child (widget_class, RpLineEntry, words);
  gtk_widget_class_bind_template_child (widget_class, RpLineEntry, suggestions);
  gtk_widget_class_bind_template_child (widget_class, RpLineEntry, add);
  gtk_widget_class_bind_template_child (widget_class, RpLineEntry, waiting);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
}

static void
rp_line_entry_class_init (RpLineEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_line_entry_dispose;
  widget_class->grab_focus = rp_line_entry_grab_focus;

  /**
   * RpLineEntry::added:
   * @exercise: which exercise
   * @dose: how much of it
   * @note: (nullable): what to mind
   *
   * The person added a line that is understood.
   */
  signals[ADDED] = g_signal_new ("added", RP_TYPE_LINE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, RP_TYPE_EXERCISE, RP_TYPE_DOSE, G_TYPE_STRING);
  /**
   * RpLineEntry::waiting-changed:
   *
   * Other lines wait: see rp_line_entry_dup_waiting().
   */
  signals[WAITING_CHANGED] = g_signal_new ("waiting-changed", RP_TYPE_LINE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_PLAIN_BIN);
  g_type_ensure (RP_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-line-entry.ui");
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lineentry");
}

static void
rp_line_entry_init (RpLineEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * rp_line_entry_new:
 *
 * Returns: (transfer floating): an entry that knows no exercise yet
 */
GtkWidget *
rp_line_entry_new (void)
{
  return g_object_new (RP_TYPE_LINE_ENTRY, NULL);
}

/**
 * rp_line_entry_set_names:
 * @self: an entry
 * @names: what exercises are called
 * @loader: (nullable): who loads their posters
 *
 * Says which exercises can be added; what stands there is read again.
 */
void
rp_line_entry_set_names (RpLineEntry *self, RpLineNames *names, RpPosterLoader *loader)
{
  g_auto (GStrv) waiting = NULL;

  g_return_if_fail (RP_IS_LINE_ENTRY (self));
  g_return_if_fail (RP_IS_LINE_NAMES (names));

  g_set_object (&self->loader, loader);
  if (!g_set_object (&self->names, names))
    return;
  on_changed (self);
  waiting = rp_line_entry_dup_waiting (self);
  rp_line_entry_set_waiting (self, (const char *const *) waiting);
}

/**
 * rp_line_entry_set_doses:
 * @self: an entry
 * @get_dose: (nullable): says from which dose the lines of an exercise start
 * @data: for @get_dose; it must outlive the entry
 *
 * Lets a line that does not say how much start from another dose than the exercise's own. Lines that are pasted do not.
 */
void
rp_line_entry_set_doses (RpLineEntry *self, RpLineGetDose get_dose, gpointer data)
{
  g_return_if_fail (RP_IS_LINE_ENTRY (self));

  self->get_dose = get_dose;
  self->get_dose_data = data;
}

/**
 * rp_line_entry_set_narrow:
 * @self: an entry
 * @narrow: whether there is little room
 *
 * Where there is little room there may be no Enter: then a button adds the line.
 */
void
rp_line_entry_set_narrow (RpLineEntry *self, gboolean narrow)
{
  g_return_if_fail (RP_IS_LINE_ENTRY (self));

  self->narrow = narrow;
  show_answer (self);
}

/**
 * rp_line_entry_set_waiting:
 * @self: an entry, which knows the exercises
 * @lines: (array zero-terminated=1): lines that were not understood
 *
 * Shows the lines that wait, in place of those that did; nobody is told.
 */
void
rp_line_entry_set_waiting (RpLineEntry *self, const char *const *lines)
{
  GtkWidget *child;

  g_return_if_fail (RP_IS_LINE_ENTRY (self));
  g_return_if_fail (lines);
  g_return_if_fail (self->names);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->waiting))))
    gtk_box_remove (self->waiting, child);
  for (guint i = 0; lines[i]; i++)
    {
      g_autoptr (RpLine) line
          = rp_line_reader_read (self->names, lines[i], self->get_dose, self->get_dose_data);

      add_waiting (self, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), lines[0] != NULL);
}

/**
 * rp_line_entry_dup_waiting:
 * @self: an entry
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines that wait
 */
GStrv
rp_line_entry_dup_waiting (RpLineEntry *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_return_val_if_fail (RP_IS_LINE_ENTRY (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->waiting)); child;
       child = gtk_widget_get_next_sibling (child))
    g_strv_builder_add (lines, rp_line_waiting_get_text (RP_LINE_WAITING (child)));
  return g_strv_builder_end (lines);
}

/**
 * rp_line_entry_put_aside:
 * @self: an entry
 *
 * Lets what stands in the entry wait, before it is about something else.
 */
void
rp_line_entry_put_aside (RpLineEntry *self)
{
  g_return_if_fail (RP_IS_LINE_ENTRY (self));

  if (!self->line)
    return;
  add_waiting (self, self->line);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  tell_waiting (self);
}
