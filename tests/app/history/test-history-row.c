/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "history/past.h"
#include "history/rp-history-row.h"

static GtkWidget *
make_row (RpPastSession *session)
{
  g_autoptr (RpPastSession) owned = session;

  return g_object_ref_sink (rp_history_row_new (owned, past_day ("2026-11-29"), TRUE));
}

static void
test_says_what_was_done (void)
{
  RpPastSession *session = past_session ("one", "2026-11-28");
  GtkWidget *row;

  past_answer (session, RP_ANSWER_NOTE, RP_ANSWER_NONE, "Right knee a bit tired.");
  past_answer (session, RP_ANSWER_WHERE, RP_ANSWER_NONE, "left knee");
  row = make_row (session);
  find_assert_label (row, "Saturday 28 November");
  find_assert_label (row, "Five for Sam · 20 min");
  find_assert_label (row, "Done, with 2 fewer on the right.");
  find_assert_label (row, "Pain before");
  find_assert_label (row, "4");
  find_assert_label (row, "Right knee a bit tired.");
  g_assert_null (find_label (row, "Pain next morning"));
  g_assert_null (find_label (row, "Clamshell"));
  g_assert_finalize_object (row);
}

static void
test_shows_each_exercise_when_asked (void)
{
  GtkWidget *row = make_row (past_session ("one", "2026-11-28"));

  g_assert_false (rp_history_row_get_open (RP_HISTORY_ROW (row)));
  rp_history_row_set_open (RP_HISTORY_ROW (row), TRUE);
  find_assert_label (row, "Bridge");
  find_assert_label (row, "Clamshell");
  find_assert_label (row, "Left");
  find_assert_label (row, "8");
  rp_history_row_set_open (RP_HISTORY_ROW (row), FALSE);
  g_assert_null (find_label (row, "Bridge"));
  g_assert_finalize_object (row);
}

static void
on_change (gboolean *asked)
{
  *asked = TRUE;
}

static void
test_can_be_changed (void)
{
  GtkWidget *row = make_row (past_session ("one", "2026-11-28"));
  GtkWidget *change = gtk_widget_get_ancestor (find_icon (row, "document-edit-symbolic"), GTK_TYPE_BUTTON);
  gboolean asked = FALSE;

  g_signal_connect_swapped (row, "change", G_CALLBACK (on_change), &asked);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (change), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Change Saturday 28 November, Five for Sam · 20 min");
  g_signal_emit_by_name (change, "clicked");
  g_assert_true (asked);
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/history-row/says-what-was-done", test_says_what_was_done);
  g_test_add_func ("/history-row/shows-each-exercise-when-asked", test_shows_each_exercise_when_asked);
  g_test_add_func ("/history-row/can-be-changed", test_can_be_changed);

  return g_test_run ();
}
