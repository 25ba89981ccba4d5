/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "editor/rp-line-waiting.h"
#include "programs/rp-line-reader.h"
#include "sample.h"

typedef struct
{
  RpLineNames *names;
  GtkWidget *waiting;
  GtkWindow *window;
  char *told;
} Fixture;

static void
on_told (Fixture *fixture, const char *text)
{
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

static void
on_thrown (Fixture *fixture)
{
  on_told (fixture, "thrown");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);
  g_autoptr (RpLine) line = NULL;

  g_list_store_append (packs, pack);
  fixture->names = rp_line_names_new (G_LIST_MODEL (packs));
  line = rp_line_reader_read (fixture->names, data, NULL, NULL);
  fixture->waiting = g_object_ref (rp_line_waiting_new (line));
  g_signal_connect_swapped (fixture->waiting, "mended", G_CALLBACK (on_told), fixture);
  g_signal_connect_swapped (fixture->waiting, "opened", G_CALLBACK (on_told), fixture);
  g_signal_connect_swapped (fixture->waiting, "thrown", G_CALLBACK (on_thrown), fixture);
  fixture->window = pixels_show (fixture->waiting, 600, 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (RP_LINE_WAITING (fixture->waiting));
  g_object_unref (fixture->names);
  g_free (fixture->told);
}

static void
press (Fixture *fixture, const char *word)
{
  find_assert_label (fixture->waiting, word);
  g_signal_emit_by_name (gtk_widget_get_ancestor (find_label (fixture->waiting, word), GTK_TYPE_BUTTON),
                         "clicked");
}

static void
test_remedy (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = find_label (fixture->waiting, "hip bridge 3x10 hodl 5");
  g_autofree char *marks = pango_attr_list_to_string (gtk_label_get_attributes (GTK_LABEL (text)));

  g_assert_nonnull (strstr (marks, "16 20 underline error"));
  press (fixture, "Use “hold”");
  g_assert_cmpstr (fixture->told, ==, "hip bridge 3x10 hold 5");
  press (fixture, "Change");
  g_assert_cmpstr (fixture->told, ==, "hip bridge 3x10 hodl 5");
  g_assert_cmpstr (rp_line_waiting_get_text (RP_LINE_WAITING (fixture->waiting)), ==,
                   "hip bridge 3x10 hodl 5");
}

static void
test_no_remedy (Fixture *fixture, gconstpointer data)
{
  g_assert_null (find_label (fixture->waiting, "Use “hold”"));
  g_signal_emit_by_name (gtk_widget_get_parent (find_icon (fixture->waiting, "window-close-symbolic")),
                         "clicked");
  g_assert_cmpstr (fixture->told, ==, "thrown");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, text, func) g_test_add (path, Fixture, text, set_up, func, tear_down)
  ADD ("/line-waiting/remedy", "hip bridge 3x10 hodl 5", test_remedy);
  ADD ("/line-waiting/no-remedy", "zzzzz 3x10", test_no_remedy);

  return g_test_run ();
}
