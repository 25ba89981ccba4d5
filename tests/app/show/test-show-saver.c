/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "sample.h"
#include "show/rp-show-saver.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  RpShowSaver *saver;
  GdkTexture *picture;
  char *folder;
  char *told;
} Fixture;

static void
on_told (RpShowSaver *saver, const char *sentence, Fixture *fixture)
{
  g_free (fixture->told);
  fixture->told = g_strdup (sentence);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const guint32 pixels[] = { 0xffff0000, 0xff00ff00, 0xff0000ff, 0xffffffff };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);

  fixture->saver = rp_show_saver_new ();
  fixture->picture = gdk_memory_texture_new (2, 2, GDK_MEMORY_DEFAULT, bytes, 8);
  fixture->folder = g_dir_make_tmp ("reprise-show-XXXXXX", NULL);
  g_signal_connect (fixture->saver, "told", G_CALLBACK (on_told), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->saver);
  g_object_unref (fixture->picture);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->told);
}

static gboolean
was_told (gpointer data)
{
  return ((Fixture *) data)->told != NULL;
}

static void
save (Fixture *fixture, const char *path)
{
  g_clear_pointer (&fixture->told, g_free);
  rp_show_saver_save (fixture->saver, fixture->picture, path);
  sample_wait (was_told, fixture);
}

/* What a file has beside its pixels: PNG is a row of parts with a length, a name and a sum. */
static void
assert_only_pixels (const char *bytes, gsize length)
{
  const char *at = bytes + 8;

  g_assert_cmpmem (bytes, 8, "\x89PNG\r\n\x1a\n", 8);
  while (at + 12 <= bytes + length)
    {
      guint32 size;

      memcpy (&size, at, sizeof size);
      g_assert_true (memcmp (at + 4, "IHDR", 4) == 0 || memcmp (at + 4, "IDAT", 4) == 0
                     || memcmp (at + 4, "IEND", 4) == 0);
      at += 12 + GUINT32_FROM_BE (size);
    }
}

/* It is a picture and nothing else: no name, no day, no program. */
static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "Clamshell, Lift.png", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GdkTexture) read = NULL;
  g_autoptr (GDir) folder = NULL;
  guint32 pixels[4];
  gsize length;

  save (fixture, path);
  g_assert_cmpstr (fixture->told, ==, "The picture is saved as “Clamshell, Lift.png”.");
  read = gdk_texture_new_from_filename (path, NULL);
  gdk_texture_download (read, (guchar *) pixels, 8);
  g_assert_cmphex (pixels[0], ==, 0xffff0000);
  g_assert_cmphex (pixels[2], ==, 0xff0000ff);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  assert_only_pixels (bytes, length);
  /* Nothing else is left beside it. */
  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (folder), ==, "Clamshell, Lift.png");
  g_assert_null (g_dir_read_name (folder));
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_says_why_not (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no-such-folder", "a.png", NULL);

  save (fixture, path);
  g_assert_true (g_str_has_prefix (fixture->told, "The picture was not saved as “"));
  g_assert_nonnull (strstr (fixture->told, "a.png"));
  g_assert_true (g_str_has_suffix (fixture->told, "Choose another folder or another name."));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A folder of that name stays what it is. */
static void
test_never_in_place_of_a_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "folder.png", NULL);
  g_autofree char *within = g_build_filename (path, "x", NULL);

  g_assert_cmpint (g_mkdir_with_parents (within, 0700), ==, 0);
  save (fixture, path);
  g_assert_true (g_str_has_prefix (fixture->told, "The picture was not saved"));
  g_assert_true (g_file_test (within, G_FILE_TEST_IS_DIR));
  g_rmdir (within);
  g_rmdir (path);
}

static gboolean
has_chooser (gpointer data)
{
  return find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL;
}

static void
test_asks_where (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = pixels_show (gtk_label_new ("x"), 300, 200);
  g_autofree char *path = g_build_filename (g_get_home_dir (), "Clamshell, 1 2.png", NULL);
  GtkWidget *chooser;

  rp_show_saver_ask (fixture->saver, window, fixture->picture, "Clamshell, 1/2");
  sample_wait (has_chooser, NULL);
  chooser = find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  pixels_settle (chooser);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  sample_wait (was_told, fixture);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_remove (path);
  gtk_window_destroy (window);
}

#define ADD(path, function) g_test_add ("/show-saver/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  ADD ("saves", test_saves);
  ADD ("says-why-not", test_says_why_not);
  ADD ("folder", test_never_in_place_of_a_folder);
  ADD ("asks", test_asks_where);

  return g_test_run ();
}
