/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-poster-loader.h"
#include "sample.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/poster-loader/loads-at-the-size-needed", test_loads_at_the_size_needed);
  g_test_add_func ("/poster-loader/forgets-the-oldest", test_forgets_the_oldest);
  g_test_add_func ("/poster-loader/says-what-is-wrong", test_says_what_is_wrong);

  return g_test_run ();
}
