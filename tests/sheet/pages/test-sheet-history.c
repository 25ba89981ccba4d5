/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-history.h"

#include "pages/rp-sheet-pdf.h"
#include "sheet-fixture.h"

#include <glib/gstdio.h>

static void
answer (RpPastSession *session, RpAnswerKind kind, int number, const char *text)
{
  g_autoptr (RpAnswer) given = rp_answer_new (kind, number, text, &session->began);

  rp_past_session_set_answer (session, given);
}

static void
add_turn (RpPastSession *session, const char *exercise, guint item, RpSide side, guint done)
{
  RpPastTurn *turn = g_new0 (RpPastTurn, 1);

  turn->uid = g_strdup_printf ("%s-%u-%u", session->uid, item, side);
  turn->exercise = g_strdup (exercise);
  turn->name = g_strdup (exercise);
  turn->item = item;
  turn->set = 1;
  turn->side = side;
  turn->planned = 10;
  turn->done = done;
  turn->time = session->began;
  g_ptr_array_add (session->turns, turn);
}

/* Every third one is only half done; every fourth has no answers. */
static RpPastSession *
make_session (GDateTime *when, guint number)
{
  g_autofree char *uid = g_strdup_printf ("s%u", number);
  RpPastSession *session = rp_past_session_new (uid, number % 2 ? "five" : "hips");

  session->name = g_strdup (number % 2 ? "Five for Sam" : "Hips");
  session->began = rp_fact_time_new (when, 1);
  session->ended = session->began.at + 20 * 60 * G_USEC_PER_SEC;
  session->asked_turns = 3;
  session->asked_exercises = 2;
  add_turn (session, "Bridge", 0, RP_SIDE_NONE, 10);
  if (number % 3 > 0)
    {
      add_turn (session, "Clamshell", 1, RP_SIDE_LEFT, 10);
      add_turn (session, "Clamshell", 1, RP_SIDE_RIGHT, number % 5 == 0 ? 8 : 10);
    }
  if (number % 4 == 0)
    return session;
  answer (session, RP_ANSWER_PAIN_BEFORE, (int) (6 - number % 5), NULL);
  answer (session, RP_ANSWER_PAIN_AFTER, (int) (4 - number % 3), NULL);
  answer (session, RP_ANSWER_EFFORT, (int) (3 + number % 4), NULL);
  if (number % 5 == 1)
    answer (session, RP_ANSWER_PAIN_MORNING, 2, NULL);
  if (number % 7 == 1)
    {
      g_autofree char *note = g_strdup_printf ("Stiff on the stairs, time %u", number);

      answer (session, RP_ANSWER_WHERE, RP_ANSWER_NONE, "Outside of the left knee");
      answer (session, RP_ANSWER_NOTE, RP_ANSWER_NONE, note);
    }
  return session;
}

/* Returns: (transfer full): @n sessions, one every @step days, the last on 28 November 2026 */
static RpHistory *
make_history (guint n, guint step)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);
  g_autoptr (GDateTime) last = g_date_time_new_utc (2026, 11, 28, 10, 15, 0);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) when = g_date_time_add_days (last, -(int) ((n - 1 - i) * step));

      g_ptr_array_add (sessions, make_session (when, i + 1));
    }
  return rp_history_new (sessions, 1, G_MAXUINT32 - 1);
}

static RpSheetPages *
lay_out (RpHistory *history, const RpHistoryFilter *filter, const char *only, RpSheetPaper paper)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpFrequency) asked = rp_frequency_new (RP_FREQUENCY_A_WEEK, "3 times a week", RP_SOURCE_DEFAULT);
  g_autoptr (RpSheetPast) past = NULL;
  g_autoptr (RpSheet) sheet = NULL;

  asked->times = 3;
  settings->paper = paper;
  settings->date = g_date_time_new_utc (2026, 11, 29, 9, 30, 0);
  past = rp_sheet_past_new (history, filter, only, asked, 0, rp_fact_time_parse_day ("2026-11-29"));
  sheet = rp_sheet_new_past (past, settings);
  return sheet_fixture_lay_out (NULL, sheet, settings);
}

static char *
read_all (RpSheetPages *pages)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < rp_sheet_pages_get_n_pages (pages); i++)
    {
      g_autofree char *text = rp_sheet_pages_describe_page (pages, i);

      g_string_append (all, text);
      g_string_append_c (all, '\n');
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_says (RpSheetPages *pages, const char *text)
{
  g_autofree char *all = read_all (pages);

  if (!strstr (all, text))
    g_error ("no \"%s\" in: %s", text, all);
}

static guint
count_kind (RpSheetPages *pages, RpSheetBoxKind kind)
{
  guint n = 0;

  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        n += ((RpSheetBox *) boxes->pdata[i])->kind == kind;
    }
  return n;
}

static const char *const all_texts[] = {
  "What I did",
  "1 November 2026 to 29 November 2026",
  "For",
  "November 2026",
  "Part done",
  "Times a week",
  "Pain, 0 to 10",
  "How hard it felt, 0 to 10",
  "In all",
  "Clamshell",
  "Day by day",
  "Pain next morning",
  "Where it hurt: Outside of the left knee",
  "Note: Stiff on the stairs, time 1",
  "Part done: 1 of 2 exercises.",
  "28 November 2026",
  "10:15",
};

static void
test_month (void)
{
  g_autoptr (RpHistory) history = make_history (14, 2);
  const RpHistoryFilter filter
      = { .from = rp_fact_time_parse_day ("2026-11-01"), .to = rp_fact_time_parse_day ("2026-11-30") };

  for (guint paper = RP_SHEET_PAPER_A4; paper <= RP_SHEET_PAPER_LETTER; paper++)
    {
      g_autoptr (RpSheetPages) pages = lay_out (history, &filter, NULL, paper);

      sheet_fixture_assert_laws (pages);
      for (guint i = 0; i < G_N_ELEMENTS (all_texts); i++)
        assert_says (pages, all_texts[i]);
      g_assert_cmpuint (count_kind (pages, RP_SHEET_BOX_CHART), ==, 2);
      g_assert_cmpuint (rp_sheet_pages_get_n_pages (pages), <=, 3);
    }
}

/* What is chosen is what is printed. */
static void
test_chosen (void)
{
  g_autoptr (RpHistory) history = make_history (14, 2);
  const RpHistoryFilter filter = { .program = "hips", .from = 1, .to = G_MAXUINT32 - 1 };
  g_autoptr (RpSheetPages) pages = lay_out (history, &filter, "Hips", RP_SHEET_PAPER_A4);
  g_autofree char *all = read_all (pages);

  assert_says (pages, "Only");
  assert_says (pages, "4 November 2026 to 29 November 2026");
  g_assert_nonnull (strstr (all, "Hips"));
  g_assert_null (strstr (all, "Five for Sam"));
}

static void
test_years (void)
{
  g_autoptr (RpHistory) history = make_history (3650, 1);
  const RpHistoryFilter filter = { .from = 1, .to = G_MAXUINT32 - 1 };
  g_autoptr (RpSheetPages) pages = lay_out (history, &filter, NULL, RP_SHEET_PAPER_A4);

  sheet_fixture_assert_inside (pages);
  sheet_fixture_assert_apart (pages);
  sheet_fixture_assert_headed (pages);
  sheet_fixture_assert_says (pages);
  g_test_message ("%u pages", rp_sheet_pages_get_n_pages (pages));
}

static void
test_empty (void)
{
  g_autoptr (RpHistory) history = make_history (0, 1);
  const RpHistoryFilter filter = { .from = 1, .to = G_MAXUINT32 - 1 };
  g_autoptr (RpSheetPages) pages = lay_out (history, &filter, NULL, RP_SHEET_PAPER_A4);

  sheet_fixture_assert_laws (pages);
  g_assert_cmpuint (rp_sheet_pages_get_n_pages (pages), ==, 1);
  assert_says (pages, "Nothing was written down then.");
}

/* A note that is longer than a page is divided, and all of it is there. */
static void
test_long_note (void)
{
  g_autoptr (RpHistory) history = NULL;
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);
  g_autoptr (GDateTime) when = g_date_time_new_utc (2026, 11, 28, 10, 15, 0);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (RpSheetPages) pages = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (note, "word%u ", i);
  g_ptr_array_add (sessions, make_session (when, 1));
  answer (sessions->pdata[0], RP_ANSWER_NOTE, RP_ANSWER_NONE, note->str);
  history = rp_history_new (sessions, 1, G_MAXUINT32 - 1);
  pages = lay_out (history, NULL, NULL, RP_SHEET_PAPER_A4);
  sheet_fixture_assert_inside (pages);
  sheet_fixture_assert_apart (pages);
  assert_says (pages, "word0 word1");
  assert_says (pages, "word1499");
}

/* The words can be read out of the PDF. */
static void
test_pdf (void)
{
  g_autoptr (RpHistory) history = make_history (14, 2);
  g_autoptr (RpSheetPages) pages = lay_out (history, NULL, NULL, RP_SHEET_PAPER_A4);
  g_autofree char *folder = g_dir_make_tmp ("history-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "did.pdf", NULL);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (rp_sheet_pdf_save (pages, path, &error));
  g_assert_no_error (error);
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", path, "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "What I did"));
  g_assert_nonnull (strstr (text, "Times a week"));
  g_assert_nonnull (strstr (text, "28 November 2026"));
  g_assert_nonnull (strstr (text, "Stiff on the stairs"));
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-history/month", test_month);
  g_test_add_func ("/sheet-history/chosen", test_chosen);
  g_test_add_func ("/sheet-history/years", test_years);
  g_test_add_func ("/sheet-history/empty", test_empty);
  g_test_add_func ("/sheet-history/long-note", test_long_note);
  g_test_add_func ("/sheet-history/pdf", test_pdf);

  return g_test_run ();
}
