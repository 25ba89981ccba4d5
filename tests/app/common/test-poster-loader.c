/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-poster-loader.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  GdkTexture *texture;
  GError *error;
  gboolean done;
} Answer;

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->texture = rp_poster_loader_load_finish (RP_POSTER_LOADER (source), result, &answer->error);
  answer->done = TRUE;
}

static void
load (RpPosterLoader *loader, const char *uri, int width, GCancellable *cancellable, Answer *answer)
{
  *answer = (Answer){ 0 };
  rp_poster_loader_load_async (loader, uri, width, cancellable, on_loaded, answer);
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

static char *
still (const char *id)
{
  g_autofree char *path = g_strdup_printf ("%s/stills/%s.jpg", g_getenv ("RP_TEST_PACK"), id);

  return g_filename_to_uri (path, NULL, NULL);
}

static void
test_loads_at_the_size_needed (void)
{
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  g_autofree char *uri = still ("clamshell");
  Answer small, large;

  g_assert_null (rp_poster_loader_peek (loader, uri, 56));
  load (loader, uri, 56, NULL, &small);
  g_assert_no_error (small.error);
  g_assert_cmpint (gdk_texture_get_width (small.texture), >=, 56);
  g_assert_cmpint (gdk_texture_get_width (small.texture), <, 300);
  load (loader, uri, 300, NULL, &large);
  g_assert_cmpint (gdk_texture_get_width (large.texture), >=, 300);
  /* A size near one that is there is that one. */
  g_assert_true (rp_poster_loader_peek (loader, uri, 60) == small.texture);
  g_assert_true (rp_poster_loader_peek (loader, uri, 310) == large.texture);
  g_object_unref (small.texture);
  g_object_unref (large.texture);
  g_object_unref (loader);
}

static void
test_forgets_the_oldest (void)
{
  RpPosterLoader *loader = rp_poster_loader_new (2 * 128 * 72 * 3);
  g_autofree char *one = still ("clamshell");
  g_autofree char *two = still ("hip-hike");
  g_autofree char *three = still ("bird-dog");
  Answer answer;

  load (loader, one, 100, NULL, &answer);
  g_clear_object (&answer.texture);
  load (loader, two, 100, NULL, &answer);
  g_clear_object (&answer.texture);
  g_assert_nonnull (rp_poster_loader_peek (loader, one, 100));
  load (loader, three, 100, NULL, &answer);
  g_clear_object (&answer.texture);
  g_assert_nonnull (rp_poster_loader_peek (loader, one, 100));
  g_assert_null (rp_poster_loader_peek (loader, two, 100));
  g_assert_nonnull (rp_poster_loader_peek (loader, three, 100));
  g_object_unref (loader);
}

static void
test_says_what_is_wrong (void)
{
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *uri = still ("clamshell");
  Answer answer;

  load (loader, "resource:///no/such/still.jpg", 100, NULL, &answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (answer.texture);
  g_clear_error (&answer.error);
  g_cancellable_cancel (cancellable);
  load (loader, uri, 100, cancellable, &answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
  g_object_unref (loader);
}

/* Writes a file and loads it. */
static void
load_content (const char *data, gsize size, Answer *answer)
{
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  g_autofree char *folder = g_dir_make_tmp ("reprise-poster-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "still.jpg", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
  load (loader, uri, 128, NULL, answer);
  g_object_unref (loader);
  g_remove (path);
  g_rmdir (folder);
}

static void
assert_refused (const char *data, gsize size, const char *why)
{
  Answer answer;

  load_content (data, size, &answer);
  g_assert_null (answer.texture);
  g_assert_nonnull (answer.error);
  g_assert_nonnull (strstr (answer.error->message, why));
  g_clear_error (&answer.error);
}

/* What is too large or of another kind is refused before it is decoded. */
static void
test_refuses_by_the_header (void)
{
  static const char huge[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x4e\x20\0\0\x4e\x20\1\0\0\0\0";

  assert_refused (huge, sizeof huge - 1, "40 million pixels");
  assert_refused ("RIFF\x1a\0\0\0WEBPVP8L", 16, "WebP");
}

/* A still that a camera wrote on its side stands upright, as wide as it is shown. */
static void
test_turns_upright (void)
{
  static const char turn[] = "\xff\xe1\0\x22"
                             "Exif\0\0"
                             "MM\0*\0\0\0\x08"
                             "\0\1"
                             "\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0";
  g_autofree char *uri = still ("clamshell");
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GString) turned = g_string_new (NULL);
  const char *data = g_bytes_get_data (bytes, NULL);
  Answer answer;

  g_string_append_len (turned, data, 2);
  g_string_append_len (turned, turn, sizeof turn - 1);
  g_string_append_len (turned, data + 2, (gssize) g_bytes_get_size (bytes) - 2);
  load_content (turned->str, turned->len, &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpint (gdk_texture_get_width (answer.texture), ==, 128);
  g_assert_cmpint (gdk_texture_get_height (answer.texture), >, 200);
  g_object_unref (answer.texture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/poster-loader/loads-at-the-size-needed", test_loads_at_the_size_needed);
  g_test_add_func ("/poster-loader/forgets-the-oldest", test_forgets_the_oldest);
  g_test_add_func ("/poster-loader/says-what-is-wrong", test_says_what_is_wrong);
  g_test_add_func ("/poster-loader/refuses-by-the-header", test_refuses_by_the_header);
  g_test_add_func ("/poster-loader/turns-upright", test_turns_upright);

  return g_test_run ();
}
