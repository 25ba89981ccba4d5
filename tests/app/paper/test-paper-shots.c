/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "paper/rp-paper-shots.h"

typedef struct
{
  RpPaperShots *shots;
  GtkWindow *window;
  guint n_changes;
} Fixture;

static void
on_changed (RpPaperShots *shots, Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->shots = g_object_ref_sink (g_object_new (RP_TYPE_PAPER_SHOTS, NULL));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->shots));
  g_signal_connect (fixture->shots, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->shots);
}

static void
add (Fixture *fixture, guint item, guint8 grey, const char *caption)
{
  guint8 pixel[] = { grey, grey, grey };
  g_autoptr (GBytes) bytes = g_bytes_new (pixel, sizeof pixel);
  g_autoptr (RpSheetShot) shot = rp_sheet_shot_new (item, 1, 1, bytes, caption);

  rp_paper_shots_add (fixture->shots, shot, item == 0 ? "Bridge <b>" : "Clamshell");
}

/* Compares the greys of those that are there, in order. */
static void
assert_shots (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) all = rp_paper_shots_get_all (fixture->shots);
  g_autoptr (GString) greys = g_string_new (NULL);

  for (guint i = 0; all && i < all->len; i++)
    {
      const RpSheetShot *shot = g_ptr_array_index (all, i);

      g_string_append_printf (greys, "%u ", ((const guint8 *) g_bytes_get_data (shot->pixels, NULL))[0]);
    }
  g_assert_cmpstr (greys->str, ==, expected);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (fixture->shots)), ==, all != NULL);
}

static void
test_adds_and_removes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  assert_shots (fixture, "");
  add (fixture, 0, 1, "Start");
  add (fixture, 1, 2, NULL);
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  assert_shots (fixture, "1 2 ");
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->shots), "Bridge <b>"));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->shots), "Start"));
  while ((button = find_type (GTK_WIDGET (fixture->shots), GTK_TYPE_BUTTON)))
    g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (fixture->n_changes, ==, 4);
  assert_shots (fixture, "");
}

/* A pair at most: the third takes the place of the oldest of its exercise. The same once more replaces itself. */
static void
test_pair (Fixture *fixture, gconstpointer data)
{
  add (fixture, 0, 1, NULL);
  add (fixture, 1, 9, NULL);
  add (fixture, 0, 2, NULL);
  add (fixture, 0, 3, NULL);
  assert_shots (fixture, "9 2 3 ");
  add (fixture, 0, 2, "Again");
  assert_shots (fixture, "9 3 2 ");
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->shots), "Again"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add ("/paper-shots/adds-and-removes", Fixture, NULL, set_up, test_adds_and_removes, tear_down);
  g_test_add ("/paper-shots/pair", Fixture, NULL, set_up, test_pair, tear_down);
  return g_test_run ();
}
