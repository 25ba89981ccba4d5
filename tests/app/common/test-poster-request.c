/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-poster-request.h"
#include "sample.h"

typedef struct
{
  RpPosterLoader *loader;
  RpPosterRequest *request;
  GdkTexture *picture; /* of the last answer */
  guint n_answers;
} Fixture;

static void
on_answer (gpointer user_data, GdkTexture *picture)
{
  Fixture *fixture = user_data;

  g_set_object (&fixture->picture, picture);
  fixture->n_answers++;
}

/* What was taken back lets go of the loader once its thread has heard; the thread may be the last to. */
static void
settle (Fixture *fixture)
{
  while (g_atomic_int_get (&G_OBJECT (fixture->loader)->ref_count) > 1)
    {
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->request = rp_poster_request_new (on_answer, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_poster_request_free (fixture->request);
  settle (fixture);
  g_assert_finalize_object (fixture->loader);
  g_clear_object (&fixture->picture);
}

static void
ask (Fixture *fixture, const char *id)
{
  g_autofree char *path = g_strdup_printf ("%s/stills/%s.jpg", g_getenv ("RP_TEST_PACK"), id);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  rp_poster_request_ask (fixture->request, fixture->loader, uri, 100);
}

static gboolean
is_answered (gpointer data)
{
  return ((Fixture *) data)->n_answers > 0;
}

static void
test_later_and_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) first = NULL;

  ask (fixture, "clamshell");
  g_assert_cmpuint (fixture->n_answers, ==, 0);
  sample_wait (is_answered, fixture);
  g_assert_nonnull (fixture->picture);
  g_set_object (&first, fixture->picture);

  ask (fixture, "clamshell");
  g_assert_cmpuint (fixture->n_answers, ==, 2);
  g_assert_true (fixture->picture == first);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  rp_poster_request_ask (fixture->request, fixture->loader, NULL, 100);
  g_assert_cmpuint (fixture->n_answers, ==, 1);
  rp_poster_request_ask (fixture->request, NULL, "resource:///no/such/still.jpg", 100);
  g_assert_cmpuint (fixture->n_answers, ==, 2);
  fixture->n_answers = 0;
  ask (fixture, "no-such-exercise");
  sample_wait (is_answered, fixture);
  g_assert_null (fixture->picture);
}

/* Only the last one counts, whichever is loaded first. */
static void
test_another (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) wanted = NULL;

  ask (fixture, "bird-dog");
  sample_wait (is_answered, fixture);
  g_set_object (&wanted, fixture->picture);
  ask (fixture, "clamshell");
  ask (fixture, "hip-hike");
  ask (fixture, "bird-dog");
  g_assert_cmpuint (fixture->n_answers, ==, 2);
  settle (fixture);
  g_assert_cmpuint (fixture->n_answers, ==, 2);
  g_assert_true (fixture->picture == wanted);
}

static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  ask (fixture, "clamshell");
  rp_poster_request_forget (fixture->request);
  rp_poster_request_forget (fixture->request);
  settle (fixture);
  g_assert_cmpuint (fixture->n_answers, ==, 0);
  /* The last one goes with the request. */
  ask (fixture, "clamshell");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/poster-request/later-and-at-once", test_later_and_at_once);
  ADD ("/poster-request/nothing", test_nothing);
  ADD ("/poster-request/another", test_another);
  ADD ("/poster-request/taken-back", test_taken_back);

  return g_test_run ();
}
