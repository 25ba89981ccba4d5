/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "shell/rp-application.h"
#include "paper/rp-code-window.h"
#include "library/rp-exercise-card.h"
#include "shell/rp-keys-window.h"
#include "shell/rp-preferences.h"
#include "shell/rp-window.h"

static gboolean
has_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return TRUE;
  return FALSE;
}

/* The program as a person meets it: it fills itself, answers its menu, and ends. */
static gboolean
use (gpointer user_data)
{
  GtkApplication *application = user_data;
  GtkWindow *window = gtk_application_get_active_window (application);

  if (!window || !find_type (GTK_WIDGET (window), RP_TYPE_EXERCISE_CARD))
    return G_SOURCE_CONTINUE;
  g_assert_true (RP_IS_WINDOW (window));
  g_assert_nonnull (find_label (GTK_WIDGET (window), "Daily clams"));
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  g_assert_true (has_window (RP_TYPE_PREFERENCES));
  g_assert_true (has_window (RP_TYPE_KEYS_WINDOW));
  g_assert_true (has_window (ADW_TYPE_ABOUT_WINDOW));
  /* A second start shows the same window. */
  g_application_activate (G_APPLICATION (application));
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
test_run (void)
{
  RpApplication *application = rp_application_new ();

  g_idle_add_full (G_PRIORITY_LOW, use, application, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (application)));
  g_object_unref (application);
}

static gboolean
use_with_code (gpointer user_data)
{
  GtkApplication *application = user_data;

  if (!has_window (RP_TYPE_CODE_WINDOW))
    return G_SOURCE_CONTINUE;
  g_assert_true (has_window (RP_TYPE_WINDOW));
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* A link's text reaches the window as it is, here with what is wrong with it. */
static void
test_code (void)
{
  RpApplication *application = rp_application_new ();
  char *arguments[] = { "reprise", "reprise:1?p=nothing&n=a+b", NULL };

  g_idle_add_full (G_PRIORITY_LOW, use_with_code, application, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 2, arguments), ==, 0);
  g_object_unref (application);
}

static gboolean
use_with_file (gpointer user_data)
{
  GtkApplication *application = user_data;
  GtkWindow *window = gtk_application_get_active_window (application);

  if (!window || !find_label (GTK_WIDGET (window), "Sam’s knee"))
    return G_SOURCE_CONTINUE;
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* A file is opened, although none of its exercises is installed. */
static void
test_file (void)
{
  RpApplication *application = rp_application_new ();
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "programs", "knee.reprise", NULL);
  char *arguments[] = { "reprise", file, NULL };

  g_idle_add_full (G_PRIORITY_LOW, use_with_file, application, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 2, arguments), ==, 0);
  g_object_unref (application);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/application/run", test_run);
  g_test_add_func ("/application/code", test_code);
  g_test_add_func ("/application/file", test_file);

  return g_test_run ();
}
