/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led.h"
#include "pixels.h"
#include "mat/rp-done-row.h"
#include "rp-test-catalogue.h"

static gboolean
shows_number (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_SPIN_BUTTON (widget) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), data);
}

static gboolean
has_number (GtkWidget *row, const char *number)
{
  return find_widget (row, shows_number, number) != NULL;
}

static GtkWidget *
create_row (Led *led, guint item)
{
  GtkWidget *row = g_object_ref_sink (rp_done_row_new ());

  rp_done_row_set_item (RP_DONE_ROW (row), led->session, item, NULL);

  return row;
}

/* Two sets of ten on each side: one set on the left and a part of one on the right. */
static void
test_adds_up_sets (void)
{
  GtkWidget *row;
  RpMoment moment;
  Led led;

  led_init (&led, "surgeons-four", FALSE);
  led_start_turn (&led);
  rp_session_get_moment (led.session, &moment);
  led_advance (&led, (double) moment.step_remaining / G_USEC_PER_SEC + 5.1);
  led_advance (&led, (double) (4 * moment.step->rep_duration) / G_USEC_PER_SEC);
  led_send (&led, RP_SESSION_STOP);
  row = create_row (&led, 0);
  g_assert_nonnull (find_label (row, "Side leg raise"));
  g_assert_true (has_number (row, "10"));
  g_assert_true (has_number (row, "4"));
  g_assert_nonnull (find_label (row, "10 fewer on the left. 16 fewer on the right."));
  g_assert_finalize_object (row);
  led_clear (&led);
}

/* What was done of an exercise is told in the language of its pack. */
static void
test_language (void)
{
  GtkWidget *row;
  Led led;

  rp_test_catalogue_install_german ();
  led_init (&led, "surgeons-four", FALSE);
  led_set_language (&led, "de");
  led_start_turn (&led);
  led_send (&led, RP_SESSION_STOP);
  row = create_row (&led, 0);
  g_assert_nonnull (find_label (row, "Links"));
  g_assert_nonnull (find_label (row, "Rechts"));
  g_assert_null (find_label (row, "Left"));
  g_assert_finalize_object (row);
  led_clear (&led);
  rp_test_catalogue_clear ();
}

/* Time is told as a clock. */
static void
test_timed_work (void)
{
  GtkWidget *row;
  RpMoment moment;
  Led led;

  led_init (&led, "five-for-knee-pain", FALSE);
  led_start_turn (&led);
  do
    {
      led_send (&led, RP_SESSION_SKIP);
      rp_session_get_moment (led.session, &moment);
    }
  while (moment.step->kind != RP_STEP_WORK || moment.step->measure != RP_MEASURE_TIME);
  led_advance (&led, 90.5);
  led_send (&led, RP_SESSION_STOP);
  row = create_row (&led, 4);
  g_assert_true (has_number (row, "1:30"));
  g_assert_true (has_number (row, "0 s"));
  g_assert_nonnull (find_label (row, "Right side not done."));
  g_assert_finalize_object (row);
  led_clear (&led);
}

/* A whole turn stays whole when it is done again in part; what was done again is told too. */
static void
test_done_again (void)
{
  GtkWidget *row;
  RpMoment moment;
  Led led;

  led_init (&led, "daily-clams", FALSE);
  led_start_turn (&led);
  rp_session_get_moment (led.session, &moment);
  led_advance (&led, (double) moment.step_remaining / G_USEC_PER_SEC + 1);
  led_send (&led, RP_SESSION_BACK);
  led_advance (&led, (double) moment.step->rep_duration / G_USEC_PER_SEC + 0.1);
  led_send (&led, RP_SESSION_STOP);
  row = create_row (&led, 0);
  g_assert_true (has_number (row, "20"));
  g_assert_nonnull (find_label (row, "Done again on the left: 1. Right side not done."));
  g_assert_finalize_object (row);
  led_clear (&led);
}

/* Nothing is missing of as many as one can, but for all of it. */
static void
test_as_many_as_one_can (void)
{
  GtkWidget *row;
  GtkWidget *next;
  Led led;

  led_init_open (&led, "surgeons-four");
  led_start_turn (&led);
  for (guint i = 0; i < 12; i++)
    {
      led_send (&led, RP_SESSION_COUNT);
      led_advance (&led, 1);
    }
  led_send (&led, RP_SESSION_STOP);
  row = create_row (&led, 0);
  g_assert_true (has_number (row, "12"));
  g_assert_null (find_label (row, "Not done."));
  next = create_row (&led, 1);
  g_assert_nonnull (find_label (next, "Not done."));
  g_assert_finalize_object (next);
  g_assert_finalize_object (row);
  led_clear (&led);
}

/* Who came to a set and could do none has not left it out. */
static void
test_none_counted (void)
{
  GtkWidget *row;
  Led led;

  led_init_open (&led, "surgeons-four");
  led_start_turn (&led);
  led_send (&led, RP_SESSION_STOP);
  row = create_row (&led, 0);
  g_assert_nonnull (find_label (row, "None counted."));
  g_assert_null (find_label (row, "Not done."));
  g_assert_finalize_object (row);
  led_clear (&led);
}

/* Two sets of 45 minutes are more microseconds than 32 bits hold. */
static void
test_long_work (void)
{
  GtkWidget *row;
  Led led;

  led_init_timed (&led, "daily-clams", 2704);
  led_start_turn (&led);
  led_advance (&led, 3 * 3600);
  row = create_row (&led, 0);
  g_assert_true (has_number (row, "1:30:08"));
  g_assert_finalize_object (row);
  led_clear (&led);
}

static guint corrected;

static void
on_corrected (RpDoneRow *row, guint item, int side, guint done)
{
  g_assert_cmpuint (item, ==, 0);
  g_assert_cmpint (side, ==, RP_SIDE_LEFT);
  corrected = done;
}

/* A wrong number is put right in its place, and what is missing is told anew. */
static void
test_corrected (void)
{
  GtkWidget *row;
  GtkWidget *spin;
  Led led;

  led_init (&led, "daily-clams", FALSE);
  led_start_turn (&led);
  led_send (&led, RP_SESSION_STOP);
  row = create_row (&led, 0);
  g_signal_connect (row, "corrected", G_CALLBACK (on_corrected), NULL);
  g_assert_nonnull (find_label (row, "Not done."));
  spin = find_widget (row, shows_number, "0");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 17);
  g_assert_cmpuint (corrected, ==, 17);
  rp_session_correct (led.session, 1, 17);
  rp_done_row_update (RP_DONE_ROW (row));
  g_assert_nonnull (find_label (row, "3 fewer on the left. Right side not done."));
  g_assert_finalize_object (row);
  led_clear (&led);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/done-row/adds-up-sets", test_adds_up_sets);
  g_test_add_func ("/done-row/language", test_language);
  g_test_add_func ("/done-row/done-again", test_done_again);
  g_test_add_func ("/done-row/timed-work", test_timed_work);
  g_test_add_func ("/done-row/as-many-as-one-can", test_as_many_as_one_can);
  g_test_add_func ("/done-row/none-counted", test_none_counted);
  g_test_add_func ("/done-row/long-work", test_long_work);

  g_test_add_func ("/done-row/corrected", test_corrected);
  return g_test_run ();
}
