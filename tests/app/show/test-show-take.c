/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"
#include "show/rp-show-take.h"

#include <glib/gstdio.h>

typedef struct
{
  ShowScreen screen;
  RpShowTake *take;
  GPtrArray *captions;
  GPtrArray *pictures;
  guint item; /* the last */
  RpProgram *noted;
} Fixture;

static void
on_picture (RpShowTake *take,
            RpProgram *program,
            guint item,
            GdkTexture *picture,
            const char *caption,
            Fixture *fixture)
{
  g_assert_true (program == rp_show_order_get_program (fixture->screen.order));
  g_ptr_array_add (fixture->captions, g_strdup (caption));
  g_ptr_array_add (fixture->pictures, g_object_ref (picture));
  fixture->item = item;
}

static void
on_record (RpShowTake *take, RpProgram *program, Fixture *fixture)
{
  fixture->noted = program;
}

/* Whether the first picture is decoded: only then is there anything to take. */
static gboolean
is_seen (gpointer data)
{
  Fixture *fixture = data;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_widget_queue_draw (GTK_WIDGET (fixture->screen.window));
  for (guint i = 0; i < rp_show_get_n_pictures (fixture->screen.show); i++)
    {
      RpShowPane *pane = rp_show_window_get_pane (fixture->screen.window, i);

      g_clear_pointer (&node, gsk_render_node_unref);
      gdk_paintable_snapshot (rp_show_pane_get_paintable (pane), snapshot, 10, 10);
      node = gtk_snapshot_free_to_node (snapshot);
      snapshot = gtk_snapshot_new ();
      if (!node)
        break;
    }
  g_object_unref (snapshot);
  return node != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  show_screen_set_up (&fixture->screen, data);
  fixture->captions = g_ptr_array_new_with_free_func (g_free);
  fixture->pictures = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->take = rp_show_take_new (fixture->screen.window);
  g_signal_connect (fixture->take, "picture", G_CALLBACK (on_picture), fixture);
  g_signal_connect (fixture->take, "record", G_CALLBACK (on_record), fixture);
  rp_playback_set_playing (rp_show_get_playback (fixture->screen.show), FALSE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->take);
  g_ptr_array_unref (fixture->captions);
  g_ptr_array_unref (fixture->pictures);
  show_screen_tear_down (&fixture->screen, data);
}

/* What is not there cannot be put anywhere, and while no sheet can be made it is not offered. */
static void
test_what_can_be_done (Fixture *fixture, gconstpointer data)
{
  g_assert_false (show_screen_can (&fixture->screen, "print"));
  g_assert_true (show_screen_can (&fixture->screen, "save"));
  g_assert_true (show_screen_can (&fixture->screen, "copy-record"));
  rp_show_take_set_paper (fixture->take, TRUE);
  g_assert_true (show_screen_can (&fixture->screen, "print"));
  rp_show_take_set_paper (fixture->take, FALSE);
  g_assert_false (show_screen_can (&fixture->screen, "print"));
}

static void
test_one_picture (Fixture *fixture, gconstpointer data)
{
  sample_wait (is_seen, fixture);
  rp_show_take_set_paper (fixture->take, TRUE);
  show_screen_do (&fixture->screen, "print", NULL);
  g_assert_cmpuint (fixture->pictures->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->captions, 0), ==, "Right arm (Out)");
  g_assert_cmpint (gdk_texture_get_width (g_ptr_array_index (fixture->pictures, 0)), ==, 128);
  g_assert_cmpint (gdk_texture_get_height (g_ptr_array_index (fixture->pictures, 0)), ==, 72);
  g_assert_cmpuint (fixture->item, ==, 0);
}

static gboolean
show_missing (Fixture *fixture)
{
  return find_label (GTK_WIDGET (fixture->screen.window),
                     "The picture is not here yet. Wait a moment and try again.")
         != NULL;
}

/* Asked for before it is decoded, it is not a white page. */
static void
test_not_yet (Fixture *fixture, gconstpointer data)
{
  rp_show_window_show_program (fixture->screen.window, rp_show_order_get_program (fixture->screen.order), 0);
  rp_show_take_set_paper (fixture->take, TRUE);
  if (is_seen (fixture))
    return;
  show_screen_do (&fixture->screen, "print", NULL);
  g_assert_cmpuint (fixture->pictures->len, ==, 0);
  g_assert_true (show_missing (fixture));
}

static void
test_pair (Fixture *fixture, gconstpointer data)
{
  rp_show_take_set_paper (fixture->take, TRUE);
  show_screen_do (&fixture->screen, "pair", "fault");
  sample_wait (is_seen, fixture);
  show_screen_do (&fixture->screen, "print", NULL);
  g_assert_cmpuint (fixture->pictures->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (fixture->captions, 0), ==, "Like this (Out)");
  g_assert_true (g_str_has_prefix (g_ptr_array_index (fixture->captions, 1), "Not like this: "));
}

/* Of two exercises, each picture goes to its own place on the sheet. */
static void
test_two_exercises (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program = show_screen_find_program (&fixture->screen);

  rp_show_take_set_paper (fixture->take, TRUE);
  rp_show_window_show_program (fixture->screen.window, program, 2);
  show_screen_do (&fixture->screen, "other", rp_exercise_get_id (rp_program_get_item (program, 0)->exercise));
  rp_playback_set_playing (rp_show_get_playback (fixture->screen.show), FALSE);
  sample_wait (is_seen, fixture);
  show_screen_do (&fixture->screen, "print", NULL);
  g_assert_cmpuint (fixture->pictures->len, ==, 2);
  g_assert_cmpuint (fixture->item, ==, 0);
}

static gboolean
is_file (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

/* Returns: (transfer full): what is saved now */
static GdkTexture *
save (Fixture *fixture)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-show-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.png", NULL);
  g_autoptr (GError) error = NULL;
  GdkTexture *texture;

  show_screen_do (&fixture->screen, "save-to", path);
  sample_wait (is_file, path);
  texture = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  pixels_settle (GTK_WIDGET (fixture->screen.window));
  g_remove (path);
  g_rmdir (folder);
  return texture;
}

/* A pair is one file, as it stands on the screen. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) one = NULL;
  g_autoptr (GdkTexture) beside = NULL;
  g_autoptr (GdkTexture) stacked = NULL;

  sample_wait (is_seen, fixture);
  one = save (fixture);
  g_assert_cmpint (gdk_texture_get_width (one), ==, 128);
  show_screen_do (&fixture->screen, "pair", "fault");
  pixels_settle (GTK_WIDGET (fixture->screen.window));
  sample_wait (is_seen, fixture);
  beside = save (fixture);
  g_assert_cmpint (gdk_texture_get_width (beside), >, 256);
  show_screen_do (&fixture->screen, "turn", NULL);
  pixels_settle (GTK_WIDGET (fixture->screen.window));
  stacked = save (fixture);
  g_assert_cmpint (gdk_texture_get_width (stacked), ==, 128);
  g_assert_cmpint (gdk_texture_get_height (stacked), >, 144);
}

/* A camera that is not there is left out, and what is there is taken. */
static void
test_without_a_camera (Fixture *fixture, gconstpointer data)
{
  rp_show_take_set_paper (fixture->take, TRUE);
  sample_wait (is_seen, fixture);
  show_screen_do (&fixture->screen, "pair", "mirror");
  show_screen_do (&fixture->screen, "print", NULL);
  g_assert_cmpint (rp_show_get_pair (fixture->screen.show), ==, RP_SHOW_MIRROR);
  g_assert_cmpuint (fixture->pictures->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->captions, 0), ==, "Like this (Out)");
}

static void
test_note (Fixture *fixture, gconstpointer data)
{
  show_screen_do (&fixture->screen, "copy-record", NULL);
  g_assert_true (fixture->noted == rp_show_order_get_program (fixture->screen.order));
}

#define ADD(path, function) g_test_add ("/show-take/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  ADD ("can", test_what_can_be_done);
  ADD ("one", test_one_picture);
  ADD ("not-yet", test_not_yet);
  ADD ("pair", test_pair);
  ADD ("two-exercises", test_two_exercises);
  ADD ("file", test_file);
  ADD ("without-camera", test_without_a_camera);
  ADD ("note", test_note);

  return g_test_run ();
}
