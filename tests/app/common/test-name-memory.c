/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-name-memory.h"
#include "common/rp-settings.h"
#include "find.h"
#include "pixels.h"

typedef struct
{
  GSettings *settings;
  GtkWidget *box;
  GtkWindow *window;
  GtkWidget *name;
  GtkWidget *check;
  RpNameMemory *memory;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = rp_settings_new ();
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->name = gtk_entry_new ();
  fixture->check = gtk_check_button_new ();
  gtk_box_append (GTK_BOX (fixture->box), fixture->name);
  gtk_box_append (GTK_BOX (fixture->box), fixture->check);
  fixture->memory = rp_name_memory_new (fixture->settings, GTK_EDITABLE (fixture->name), fixture->check);
  fixture->window = pixels_show (fixture->box, 300, 200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "sheet-author");
  g_assert_finalize_object (fixture->memory);
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->settings);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_widget_grab_focus (fixture->name);
  gtk_editable_set_text (GTK_EDITABLE (fixture->name), text);
}

static void
check (Fixture *fixture, gboolean active)
{
  gtk_widget_grab_focus (fixture->check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture->check), active);
}

static void
assert_remembered (Fixture *fixture, const char *expected)
{
  g_autofree char *name = rp_name_memory_dup_name (fixture->settings);

  g_assert_cmpstr (name, ==, expected);
}

/* Nothing is remembered unless it is asked for. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_sensitive (fixture->check));
  type (fixture, " Ana Ruiz ");
  g_assert_true (gtk_widget_get_sensitive (fixture->check));
  check (fixture, FALSE);
  assert_remembered (fixture, NULL);
  check (fixture, TRUE);
  assert_remembered (fixture, "Ana Ruiz");
  check (fixture, FALSE);
  assert_remembered (fixture, NULL);
}

/* A name that is typed anew is remembered when it is whole, not letter by letter. */
static void
test_typed_anew (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Ana");
  check (fixture, TRUE);
  type (fixture, "Bo");
  type (fixture, "Bo Lee");
  assert_remembered (fixture, "Ana");
  gtk_widget_grab_focus (fixture->check);
  assert_remembered (fixture, "Bo Lee");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture->check)));
}

/* The check is about the name that stands there: somebody else's is not remembered, and does not take its place. */
static void
test_another (Fixture *fixture, gconstpointer data)
{
  g_settings_set_string (fixture->settings, "sheet-author", "Bo Lee");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture->check)));
  gtk_editable_set_text (GTK_EDITABLE (fixture->name), "Bo Lee");
  rp_name_memory_update (fixture->memory);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture->check)));
  gtk_editable_set_text (GTK_EDITABLE (fixture->name), "Ana Ruiz");
  rp_name_memory_update (fixture->memory);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture->check)));
  type (fixture, "");
  gtk_widget_grab_focus (fixture->check);
  assert_remembered (fixture, "Bo Lee");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/name-memory/asked", test_asked);
  ADD ("/name-memory/typed-anew", test_typed_anew);
  ADD ("/name-memory/another", test_another);

  return g_test_run ();
}
