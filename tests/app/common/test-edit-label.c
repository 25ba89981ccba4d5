/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-edit-label.h"

typedef struct
{
  RpEditLabel *label;
  GtkWidget *entry;
  GtkWindow *window;
  char *edited;
} Fixture;

static void
on_edited (Fixture *fixture, const char *text)
{
  g_free (fixture->edited);
  fixture->edited = g_strdup (text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->label = RP_EDIT_LABEL (g_object_ref (rp_edit_label_new ("Name", "No name yet")));
  g_signal_connect_swapped (fixture->label, "edited", G_CALLBACK (on_edited), fixture);
  fixture->entry = gtk_widget_get_last_child (GTK_WIDGET (fixture->label));
  fixture->window = pixels_show (GTK_WIDGET (fixture->label), 300, 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->label);
  g_free (fixture->edited);
}

static void
type (Fixture *fixture, const char *text)
{
  rp_edit_label_edit (fixture->label);
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
  pixels_settle (GTK_WIDGET (fixture->label));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  find_assert_label (GTK_WIDGET (fixture->label), "No name yet");
  rp_edit_label_set_text (fixture->label, "Sam's knee");
  find_assert_label (GTK_WIDGET (fixture->label), "Sam's knee");
  g_assert_null (fixture->edited);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  rp_edit_label_set_text (fixture->label, "Sam's knee");
  type (fixture, " Ana's knee ");
  g_assert_null (fixture->edited);
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (fixture->edited, ==, "Ana's knee");
  g_assert_false (gtk_widget_get_visible (fixture->entry));
}

/* What was typed is not lost by going elsewhere. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Week 2");
  gtk_window_set_focus (fixture->window, NULL);
  g_assert_cmpstr (fixture->edited, ==, "Week 2");
}

static void
test_the_same (Fixture *fixture, gconstpointer data)
{
  rp_edit_label_set_text (fixture->label, "Week 2");
  type (fixture, "Week 2");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_null (fixture->edited);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/edit-label/words", test_words);
  ADD ("/edit-label/edit", test_edit);
  ADD ("/edit-label/leave", test_leave);
  ADD ("/edit-label/the-same", test_the_same);

  return g_test_run ();
}
