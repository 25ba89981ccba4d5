/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-reporter.h"

#define N_REPORTS 20

typedef struct
{
  const RpReporter *from;
  GString *heard;
} Listener;

static void
on_told (gpointer object, const RpReporter *from, int state, GError *error)
{
  g_autoptr (GError) owned = error;
  Listener *listener = g_object_get_data (object, "listener");

  g_assert_true (from == listener->from);
  g_string_append_printf (listener->heard, "%d%s ", state, owned ? owned->message : "");
}

static gpointer
tell (gpointer data)
{
  g_autoptr (RpReporter) reporter = data;

  for (int i = 0; i < N_REPORTS; i++)
    rp_reporter_tell (reporter, i,
                      i == 3 ? g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_FAILED, "!") : NULL);
  return NULL;
}

static void
tell_from_a_thread (RpReporter *reporter)
{
  GThread *thread = g_thread_new ("teller", tell, rp_reporter_ref (reporter));

  g_thread_join (thread);
}

static void
dispatch_all (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* All is heard, in order, where the reporter was made, also when that is given up. */
static void
test_in_order (void)
{
  g_autoptr (GObject) object = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GString) heard = g_string_new (NULL);
  RpReporter *reporter = rp_reporter_new (object, on_told);
  Listener listener = { reporter, heard };

  g_object_set_data (object, "listener", &listener);
  tell_from_a_thread (reporter);
  rp_reporter_unref (reporter);
  g_assert_cmpstr (heard->str, ==, "");
  dispatch_all ();
  g_assert_cmpstr (heard->str, ==, "0 1 2 3! 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 ");
}

/* Whom it was meant for need not be there any more. */
static void
test_nobody_there (void)
{
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (RpReporter) reporter = rp_reporter_new (object, on_told);

  tell_from_a_thread (reporter);
  g_object_unref (object);
  dispatch_all ();
  rp_reporter_tell (reporter, 0, NULL);
  dispatch_all ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reporter/in-order", test_in_order);
  g_test_add_func ("/reporter/nobody-there", test_nobody_there);
  return g_test_run ();
}
