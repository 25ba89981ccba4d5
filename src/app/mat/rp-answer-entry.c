/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-answer-entry.h"

#include "base/rp-text.h"

/* Nobody types so slowly that a word would be kept by its letters; in milliseconds. */
#define REST 800

/**
 * RpAnswerEntry:
 *
 * An answer in words, which is kept without a button: when typing rests, and when the keyboard goes elsewhere.
 */
struct _RpAnswerEntry
{
  AdwEntryRow parent_instance;

  char *kept; /* (nullable): what was told last */
  guint rest; /* timer */
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpAnswerEntry, rp_answer_entry, ADW_TYPE_ENTRY_ROW)

static gboolean
on_rest (gpointer user_data)
{
  RpAnswerEntry *self = user_data;

  self->rest = 0;
  rp_answer_entry_settle (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (RpAnswerEntry *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST, on_rest, self);
}

static void
rp_answer_entry_unmap (GtkWidget *widget)
{
  rp_answer_entry_settle (RP_ANSWER_ENTRY (widget));

  GTK_WIDGET_CLASS (rp_answer_entry_parent_class)->unmap (widget);
}

static void
rp_answer_entry_dispose (GObject *object)
{
  RpAnswerEntry *self = RP_ANSWER_ENTRY (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_pointer (&self->kept, g_free);

  G_OBJECT_CLASS (rp_answer_entry_parent_class)->dispose (object);
}

static void
rp_answer_entry_class_init (RpAnswerEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_answer_entry_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = rp_answer_entry_unmap;

  /**
   * RpAnswerEntry::answered:
   * @text: (nullable): the words, cleaned; %NULL for none
   *
   * The person has written something else than before.
   */
  signals[ANSWERED] = g_signal_new ("answered", RP_TYPE_ANSWER_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_answer_entry_init (RpAnswerEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (rp_answer_entry_settle), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (rp_answer_entry_settle), NULL);
}

/**
 * rp_answer_entry_new:
 *
 * Returns: (transfer floating): an entry without words
 */
GtkWidget *
rp_answer_entry_new (void)
{
  return g_object_new (RP_TYPE_ANSWER_ENTRY, NULL);
}

/**
 * rp_answer_entry_set_text:
 * @self: an entry
 * @text: (nullable): its words
 *
 * Shows other words; nobody is told.
 */
void
rp_answer_entry_set_text (RpAnswerEntry *self, const char *text)
{
  g_return_if_fail (RP_IS_ANSWER_ENTRY (self));

  gtk_editable_set_text (GTK_EDITABLE (self), text ? text : "");
  g_free (self->kept);
  self->kept = rp_text_dup_tidy (text);
  g_clear_handle_id (&self->rest, g_source_remove);
}

/**
 * rp_answer_entry_settle:
 * @self: an entry
 *
 * Tells at once what is written, if that is something else than was told last.
 */
void
rp_answer_entry_settle (RpAnswerEntry *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (RP_IS_ANSWER_ENTRY (self));

  g_clear_handle_id (&self->rest, g_source_remove);
  text = rp_text_dup_tidy (gtk_editable_get_text (GTK_EDITABLE (self)));
  if (g_strcmp0 (text, self->kept) == 0)
    return;
  g_free (self->kept);
  self->kept = g_strdup (text);
  g_signal_emit (self, signals[ANSWERED], 0, text);
}
