/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-remind-words.h"

static void
test_time (void)
{
  static const struct
  {
    const char *text;
    guint minute;
  } good[] = {
    { "18:30", 1110 },     { "18.30", 1110 }, { "1830", 1110 },   { "18", 1080 },  { "0:00", 0 },
    { " 6:30 pm ", 1110 }, { "12 am", 0 },    { "12:05PM", 725 }, { "9h15", 555 }, { "23:59", 1439 },
  };
  static const char *const bad[] = { "", "24:00", "18:60", "18:5", "x", "18:30:00", "13 pm", "0 am", "-1" };
  g_autofree char *morning = rp_remind_words_time (545);

  g_assert_cmpstr (morning, ==, "09:05");
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      guint minute = G_MAXUINT;

      g_assert_true (rp_remind_words_parse_time (good[i].text, &minute));
      g_assert_cmpuint (minute, ==, good[i].minute);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      guint minute;

      g_assert_false (rp_remind_words_parse_time (bad[i], &minute));
    }
}

/* What is shown can be read. */
static void
test_there_and_back (void)
{
  for (guint i = 0; i < RP_DAY_MINUTES; i++)
    {
      g_autofree char *text = rp_remind_words_time (i);
      guint minute = G_MAXUINT;

      g_assert_true (rp_remind_words_parse_time (text, &minute));
      g_assert_cmpuint (minute, ==, i);
    }
}

static void
test_sentence (void)
{
  g_autoptr (RpReminder) reminder = rp_reminder_new ("pack/knee", "Knee");
  g_autofree char *off = rp_remind_words_sentence (reminder);
  g_autofree char *none = rp_remind_words_sentence (NULL);
  g_autofree char *some = NULL;
  g_autofree char *all = NULL;

  g_assert_cmpstr (off, ==, "Off");
  g_assert_cmpstr (none, ==, "Off");
  reminder->days = 0x15;
  rp_reminder_add_time (reminder, 18 * 60);
  some = rp_remind_words_sentence (reminder);
  g_assert_cmpstr (some, ==, "Monday, Wednesday and Friday at 18:00");
  reminder->days = 0x7f;
  rp_reminder_add_time (reminder, 7 * 60);
  all = rp_remind_words_sentence (reminder);
  g_assert_cmpstr (all, ==, "Every day at 07:00 and 18:00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-words/time", test_time);
  g_test_add_func ("/remind-words/there-and-back", test_there_and_back);
  g_test_add_func ("/remind-words/sentence", test_sentence);
  return g_test_run ();
}
