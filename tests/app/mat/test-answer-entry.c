/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "mat/rp-answer-entry.h"
#include "pixels.h"

typedef struct
{
  RpAnswerEntry *entry;
  GtkWindow *window;
  char *text;
  guint n;
} Fixture;

static void
on_answered (Fixture *fixture, const char *text)
{
  g_free (fixture->text);
  fixture->text = g_strdup (text);
  fixture->n++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->entry = RP_ANSWER_ENTRY (g_object_ref (rp_answer_entry_new ()));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fixture->entry), "Note");
  g_signal_connect_swapped (fixture->entry, "answered", G_CALLBACK (on_answered), fixture);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (fixture->entry));
  fixture->window = pixels_show (list, 400, 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window)
    gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->entry);
  g_free (fixture->text);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
}

/* Without a button, when typing rests. */
static void
test_rests (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Right knee a bit");
  type (fixture, " Right knee  a bit tired. ");
  g_assert_cmpuint (fixture->n, ==, 0);
  while (fixture->n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->text, ==, "Right knee a bit tired.");
  g_assert_cmpuint (fixture->n, ==, 1);
}

/* Nothing is lost where the page goes while something is typed. */
static void
test_goes (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Tired");
  gtk_window_destroy (g_steal_pointer (&fixture->window));
  g_assert_cmpstr (fixture->text, ==, "Tired");
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  rp_answer_entry_set_text (fixture->entry, "Before");
  rp_answer_entry_settle (fixture->entry);
  g_assert_cmpuint (fixture->n, ==, 0);
  type (fixture, "");
  rp_answer_entry_settle (fixture->entry);
  g_assert_cmpuint (fixture->n, ==, 1);
  g_assert_null (fixture->text);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/answer-entry/goes", test_goes);
  ADD ("/answer-entry/rests", test_rests);
  ADD ("/answer-entry/set", test_set);

  return g_test_run ();
}
