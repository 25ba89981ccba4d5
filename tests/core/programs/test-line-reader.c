/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-reader.h"
#include "programs/rp-line-writer.h"

#include "packs/rp-pack-loader.h"

#include <string.h>

#define SECOND G_USEC_PER_SEC

typedef struct
{
  RpPack *pack;
  GListStore *packs;
  RpLineNames *names;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  fixture->packs = g_list_store_new (RP_TYPE_PACK);
  g_list_store_append (fixture->packs, fixture->pack);
  fixture->names = rp_line_names_new (G_LIST_MODEL (fixture->packs));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->names);
  g_assert_finalize_object (fixture->packs);
  g_assert_finalize_object (fixture->pack);
}

/* What is wrong with a line, each as its place, its sentence and its remedy. */
static char *
format_mistakes (const RpLine *line)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < line->mistakes->len; i++)
    {
      const RpLineMistake *mistake = g_ptr_array_index (line->mistakes, i);

      g_assert_cmpuint (mistake->end, <=, strlen (line->text));
      g_string_append_printf (text, "%s[%.*s] %s", i > 0 ? "; " : "", (int) (mistake->end - mistake->start),
                              line->text + mistake->start, mistake->sentence);
      if (mistake->remedy)
        g_string_append_printf (text, " -> \"%s\"", mistake->remedy);
      if (mistake->unfinished)
        g_string_append (text, " …");
    }
  return g_string_free (text, FALSE);
}

/* The line as it would be written, which says all that was understood; or what is wrong with it. */
static char *
understand (Fixture *fixture, const char *text)
{
  g_autoptr (RpLine) line = rp_line_reader_read (fixture->names, text, NULL, NULL);

  g_assert_cmpstr (line->text, ==, text);
  if (!rp_line_is_understood (line))
    return format_mistakes (line);
  g_assert_true (line->pack == fixture->pack);
  g_assert_cmpuint (line->candidates->len, ==, 0);
  return rp_line_writer_write (fixture->names, line->exercise, line->dose, line->note);
}

static void
assert_table (Fixture *fixture, const char *const (*rows)[2], gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *said = understand (fixture, rows[i][0]);

      if (!g_str_equal (said, rows[i][1]))
        g_test_fail_printf ("%s: %s, not %s", rows[i][0], said, rows[i][1]);
    }
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "clam 2x15 hold 2 rest 30 left band yellow", "Clamshell 2x15 left hold 2 rest 30 band yellow" },
    { "left rest 30 2x15 clam hold 2", "Clamshell 2x15 left hold 2 rest 30" },
    { "clam", "Clamshell 1x10-20 each hold 2" },
    { "CLAMSHELL", "Clamshell 1x10-20 each hold 2" },
    { "hip ab 2×15", "Side leg raise 2x15 each" },
    { "clam 2*15", "Clamshell 2x15 each hold 2" },
    { "clam 3 x 10-12", "Clamshell 3x10-12 each hold 2" },
    { "clam 3 x 10–12 start at 11", "Clamshell 3x10-12 start at 11 each hold 2" },
    { "clam 2x15x5s", "Clamshell 2x15 each hold 5" },
    { "clam 2 sets of 15 reps, hold for 2 seconds and rest 1 min", "Clamshell 2x15 each hold 2 rest 60" },
    { "clam 2x15x5 sec hold", "Clamshell 2x15 each hold 5" },
    { "clam 15 reps x 3 sets", "Clamshell 3x15 each hold 2" },
    { "clam x15", "Clamshell 1x15 each hold 2" },
    { "hip bridge 3x10 @ 5 kg", "Hip bridge 3x10 5 kg" },
    { "bird dog 3x10/side", "Bird dog 3x10 each" },
    { "clam 45s", "Clamshell 1x45 s each hold 2" },
    { "clam 2x45s", "Clamshell 2x45 s each hold 2" },
    { "clam 2 min", "Clamshell 1x120 s each hold 2" },
    { "clam 2min left", "Clamshell 1x120 s left hold 2" },
    { "clam 1 min 30 s", "Clamshell 1x90 s each hold 2" },
    { "clam 1:30", "Clamshell 1x90 s each hold 2" },
    { "clam 1-2 min", "Clamshell 1x60-120 s each hold 2" },
    { "clam 30s-1min", "Clamshell 1x30-60 s each hold 2" },
    { "clam 20 steps", "Clamshell 1x20 steps each hold 2" },
    { "clam 15", "Clamshell 1x15 each hold 2" },
    { "foam 2x30", "Foam roll, outer thigh 2x30 s each" },
    { "foam 2x30 times", "Foam roll, outer thigh 2x30 times each" },
    { "crab 10-20", "Side steps with a band 1x10-20 steps each load \"Band at both ankles\"" },
    { "clam tempo 2-0.5-3", "Clamshell 1x10-20 each hold 2 tempo 2-0.5-3" },
    { "clam tempo 2-0,5-3", "Clamshell 1x10-20 each hold 2 tempo 2-0.5-3" },
    { "clam tempo 2/1/2", "Clamshell 1x10-20 each hold 2 tempo 2-1-2" },
    { "clam h5 r30 L t2-1-2", "Clamshell 1x10-20 left hold 5 rest 30 tempo 2-1-2" },
    { "clam R r30", "Clamshell 1x10-20 right hold 2 rest 30" },
    { "clam 5 s hold 30 s rest", "Clamshell 1x10-20 each hold 5 rest 30" },
    { "clam no hold no rest", "Clamshell 1x10-20 each hold 0" },
    { "clam usual hold", "Clamshell 1x10-20 each usual hold" },
    { "clam both sides own pace", "Clamshell 1x10-20 both hold 2 own pace" },
    { "clam at your own pace per side", "Clamshell 1x10-20 each hold 2 own pace" },
    { "clam yellow band", "Clamshell 1x10-20 each hold 2 band yellow" },
    { "clam 2.5 kg", "Clamshell 1x10-20 each hold 2 2.5 kg" },
  };

  assert_table (fixture, rows, G_N_ELEMENTS (rows));
}

/* Words that anybody may put in, and names that could mean something else. */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "clam load 2,5 kg 2x8", "Clamshell 2x8 each hold 2 2.5 kg" },
    { "clam 2,5kg \"in each hand\" 2x8", "Clamshell 2x8 each hold 2 2.5 kg \"in each hand\"" },
    { "clam 5 lbs", "Clamshell 1x10-20 each hold 2 5 lb" },
    { "clam band black \"above the knees\"", "Clamshell 1x10-20 each hold 2 band black \"above the knees\"" },
    { "clam 3x as many as you can", "Clamshell 3x as many as you can each hold 2" },
    { "clam amrap left rest 60", "Clamshell 1x as many as you can left hold 2 rest 60" },
    { "bird dog 2x10 alternating", "Bird dog 2x10 alternating" },
    { "bird dog alt", "Bird dog 1x20 alternating" },
    { "clam load a full rucksack left", "Clamshell 1x10-20 left hold 2 load \"a full rucksack\"" },
    { "clam load \"Band \\\"just\\\" above\" 2x8",
      "Clamshell 2x8 each hold 2 load \"Band \\\"just\\\" above\"" },
    { "crab no load", "Side steps with a band 1x10-20 steps each no load" },
    { "clam 2x15 note Keep 2x15 it  shallow, left",
      "Clamshell 2x15 each hold 2 note Keep 2x15 it shallow, left" },
    { "clam note: slowly", "Clamshell 1x10-20 each hold 2 note slowly" },
    { "\"Hip bridge\" 2x15", "Hip bridge 2x15" },
    { "2x15 “hip bridge”", "Hip bridge 2x15" },
    { "hips-and-knees/hip-hike 2x15", "Hip hike 2x15 each" },
    { "2x15 side-lying le", "Side leg raise 2x15 each" },
    { "2x15 of clam", "Clamshell 2x15 each hold 2" },
    { "side steps with a band 2x10", "Side steps with a band 2x10 steps each load \"Band at both ankles\"" },
    { "side steps 2x10 left", "Side steps with a band 2x10 steps left load \"Band at both ankles\"" },
    { "pelvic dr / 3x8 / 90s rest", "Hip hike 3x8 each rest 90" },
    { "clam 2x15 from the article", "Clamshell 2x15 each hold 2 from the article" },
    { "clam 2x15 from the article \"a blog\" left",
      "Clamshell 2x15 left hold 2 from the article \"a blog\"" },
    { "clam own dose", "Clamshell 1x10-20 each hold 2 not from the article" },
    { "٣x٤ clam", "Clamshell 3x4 each hold 2" },
  };

  assert_table (fixture, rows, G_N_ELEMENTS (rows));
}

static void
test_mistakes (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "clam 2x15 hodl 2 left", "[hodl] “hodl” is not known here. Use “hold”. -> \"hold\"" },
    { "clam hodl 2 2x15", "[hodl] “hodl” is not known here. Use “hold”. -> \"hold\"" },
    { "clam 2x15 lfet rest 30", "[lfet] “lfet” is not known here. Use “left”. -> \"left\"" },
    { "clam 2x15 wiggle",
      "[wiggle] “wiggle” is not known here. Leave it out, or put “note” before it. -> \"\" …" },
    { "calm 2x15", "[calm] No exercise here is called “calm”. Use “clams”. -> \"clams\"" },
    { "zebra", "[zebra] No exercise here is called “zebra”. Look at the list of exercises. …" },
    { "2x15", "[] Say which exercise: type a part of its name. …" },
    { "", "[] Say which exercise: type a part of its name. …" },
    { "hip 2x15", "[hip] “hip” can be “Hip hike”, “Hip bridge”, “Side leg raise”. Say which one." },
    { "clam 2x", "[2x] Say how many times after “x”, as in “2x15”. …" },
    { "clam hold", "[hold] Say how many seconds to hold, as in “hold 2”. …" },
    { "clam tempo 2-", "[tempo 2-] Say the seconds of each phase, as in “tempo 2-1-2”. …" },
    { "clam band", "[band] Say the colour of the band, as in “band yellow”. …" },
    { "clam yellow", "[yellow] Say “band” before its colour, as in “band yellow”. …" },
    { "clam note", "[note] Say what to mind after “note”. …" },
  };

  assert_table (fixture, rows, G_N_ELEMENTS (rows));
}

static void
test_out_of_range (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "clam 25x10", "[25] A dose has 1 to 20 sets, as a whole number. -> \"20\"" },
    { "clam 0x10", "[0] A dose has 1 to 20 sets, as a whole number." },
    { "clam 2x1001", "[1001] Say 1 to 1000 repetitions, as a whole number." },
    { "clam 2x2.5", "[2.5] Say 1 to 1000 repetitions, as a whole number." },
    { "clam 12-10", "[12-10] Say the smaller number first, as in “10-12”." },
    { "clam 99999999999999999999", "[99999999999999999999] Say 1 to 1000 repetitions, as a whole number." },
    { "clam 2h", "[h] Say how many seconds to hold, as in “hold 2”. …" },
    { "clam 61 min", "[61 min] Say a time from 1 second to 60 minutes, in whole seconds." },
    { "clam hold 121", "[hold 121] A hold is one time, 2 minutes at most." },
    { "clam rest 11 min", "[rest 11 min] A rest is one time, 10 minutes at most." },
    { "clam hold 2 hold 3", "[hold 3] This is said twice. Leave one of them out. -> \"\"" },
    { "clam left right", "[right] This is said twice. Leave one of them out. -> \"\"" },
    { "clam 15 20", "[20] This is said twice. Leave one of them out. -> \"\"" },
    { "hip bridge left",
      "[left] “Hip bridge” is not done on one side at a time. Leave the side out. -> \"\"" },
    { "foam 2x15 hold 5", "[hold 5] “Foam roll, outer thigh” has no hold. Leave it out. -> \"\"" },
    { "clam tempo 2-2", "[tempo 2-2] “Clamshell” needs a time for each phase: Lift, Hold, Lower. The phases "
                        "together take a quarter "
                        "of a second or more." },
    { "clam tempo 1-1-1-1-1-1-1-1-1",
      "[tempo 1-1-1-1-1-1-1-1-1] A tempo has up to 8 times, each of 120 seconds at most." },
    { "clam 10-12 start at 13", "[start at 13] Start within the range, from 10 to 12." },
    { "clam side", "[side] Say which side, as in “left”, “each side” or “alternating”. …" },
    { "clam 2-3 kg", "[2-3 kg] A weight is one number up to 999, with two digits after the point at most." },
    { "clam 1000 kg",
      "[1000 kg] A weight is one number up to 999, with two digits after the point at most." },
    { "clam 2.555 kg",
      "[2.555 kg] A weight is one number up to 999, with two digits after the point at most." },
    { "clam amrap paced", "[paced] As many as you can is always at your own pace. Leave this out. -> \"\"" },
    { "clam amrap 15", "[15] This is said twice. Leave one of them out. -> \"\"" },
    { "clam 12 start at 13",
      "[start at 13] There is no range to start in. Say one, as in “10-12 start at 11”." },
    { "clam amrap start at 3",
      "[start at 3] There is no range to start in. Say one, as in “10-12 start at 11”." },
    { "clam load 5", "[load 5] Say “kg” or “lb” behind the weight, as in “load 5 kg”." },
    { "clam ?", "[?] “?” is not known here. Leave it out, or put “note” before it. -> \"\" …" },
    { "clam \xff", "[\xff] From here on the line is not text that can be read. Type it again. -> \"\"" },
    { "calm 2x15 hodl 2",
      "[calm] No exercise here is called “calm”. Use “clams”. -> \"clams\"; [hodl] “hodl” is not "
      "known here. Use “hold”. -> \"hold\"" },
  };

  assert_table (fixture, rows, G_N_ELEMENTS (rows));
}

static const RpDose *
get_dose (RpExercise *exercise, gpointer data)
{
  return data;
}

/* What the line does not say is as it was given last. */
static void
test_last_dose (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpDose) last = rp_dose_new ();
  g_autoptr (RpLine) line = NULL;
  g_autoptr (RpLine) same = NULL;
  g_autoptr (RpLine) number = NULL;

  last->sets = 3;
  last->rest = 45 * SECOND;
  last->source = RP_SOURCE_DEFAULT;
  rp_dose_set_amount (last, RP_MEASURE_OPEN, 0, 0);
  line = rp_line_reader_read (fixture->names, "clam left", get_dose, last);
  g_assert_cmpuint (line->dose->sets, ==, 3);
  g_assert_cmpint (line->dose->rest, ==, 45 * SECOND);
  g_assert_cmpint (line->dose->sides, ==, RP_DOSE_SIDES_LEFT);
  g_assert_cmpint (line->dose->source, ==, RP_SOURCE_OWN);
  same = rp_line_reader_read (fixture->names, "clam", get_dose, last);
  g_assert_true (rp_dose_equal (same->dose, last));
  /* A number counts what the exercise counts, and is led as the exercise is. */
  number = rp_line_reader_read (fixture->names, "clam 12", get_dose, last);
  g_assert_cmpint (number->dose->measure, ==, RP_MEASURE_REPS);
  g_assert_cmpint (number->dose->pace, ==, RP_PACE_PACED);
}

/* A hold that is said now wins over a tempo from before. */
static void
test_tempo_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpDose) last = rp_dose_new ();
  g_autoptr (RpLine) line = NULL;

  last->n_tempo = 3;
  for (guint i = 0; i < last->n_tempo; i++)
    last->tempo[i] = SECOND;
  line = rp_line_reader_read (fixture->names, "clam hold 5", get_dose, last);
  g_assert_cmpuint (line->dose->n_tempo, ==, 0);
  g_assert_cmpint (line->dose->hold, ==, 5 * SECOND);
}

/* What was given before the pack changed is told where the exercise is named. */
static void
test_misfit_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpDose) last = rp_dose_new ();
  g_autoptr (RpLine) line = NULL;
  const RpLineMistake *mistake;

  last->n_tempo = 2;
  line = rp_line_reader_read (fixture->names, "2x15 clam", get_dose, last);
  g_assert_cmpuint (line->mistakes->len, ==, 1);
  mistake = g_ptr_array_index (line->mistakes, 0);
  g_assert_cmpuint (mistake->start, ==, 5);
  g_assert_cmpuint (mistake->end, ==, 9);
}

/* A doubtful name is asked: what it can be is at hand, and the dose is not made up. */
static void
test_doubt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpLine) line = rp_line_reader_read (fixture->names, "bridge 2x15", NULL, NULL);
  const RpLineName *first = g_ptr_array_index (line->candidates, 0);

  g_assert_cmpuint (line->candidates->len, ==, 2);
  g_assert_cmpstr (rp_exercise_get_name (first->exercise), ==, "Hip bridge");
  g_assert_null (line->exercise);
  g_assert_null (line->dose);
  g_assert_false (rp_line_is_understood (line));
  g_assert_nonnull (rp_line_find_part (line, RP_LINE_PART_NAME));
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "clam 2x15, hold for 2 s left note x";
  static const struct
  {
    RpLinePartKind kind;
    const char *typed;
  } expected[] = {
    { RP_LINE_PART_NAME, "clam" },         { RP_LINE_PART_SETS, "2" },     { RP_LINE_PART_AMOUNT, "15" },
    { RP_LINE_PART_HOLD, "hold for 2 s" }, { RP_LINE_PART_SIDES, "left" }, { RP_LINE_PART_NOTE, "note x" },
  };
  g_autoptr (RpLine) line = rp_line_reader_read (fixture->names, text, NULL, NULL);

  g_assert_cmpuint (line->parts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < line->parts->len; i++)
    {
      const RpLinePart *part = &g_array_index (line->parts, RpLinePart, i);
      g_autofree char *typed = g_strndup (text + part->start, part->end - part->start);

      g_assert_cmpint (part->kind, ==, expected[i].kind);
      g_assert_cmpstr (typed, ==, expected[i].typed);
    }
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lines
      = rp_line_reader_read_lines (fixture->names, "clam 2x15\r\n\n \t\nzebra\nhip hike 3x8", NULL, NULL);

  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_true (rp_line_is_understood (g_ptr_array_index (lines, 0)));
  g_assert_false (rp_line_is_understood (g_ptr_array_index (lines, 1)));
  g_assert_true (rp_line_is_understood (g_ptr_array_index (lines, 2)));
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (RP_LINE_MAX_BYTES + 1, 'a');
  g_autofree char *note = g_strdup_printf ("clam note %.*s", 2001, text);
  g_autofree char *load = g_strdup_printf ("clam load \"%.*s\"", 2001, text);
  g_autoptr (RpLine) line = rp_line_reader_read (fixture->names, text, NULL, NULL);
  g_autoptr (RpLine) with_note = rp_line_reader_read (fixture->names, note, NULL, NULL);
  g_autoptr (RpLine) with_load = rp_line_reader_read (fixture->names, load, NULL, NULL);

  g_assert_false (rp_line_is_understood (line));
  g_assert_false (rp_line_is_understood (with_note));
  g_assert_null (with_note->note);
  g_assert_false (rp_line_is_understood (with_load));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/line-reader/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("lines", test_lines);
  ADD ("texts", test_texts);
  ADD ("mistakes", test_mistakes);
  ADD ("out-of-range", test_out_of_range);
  ADD ("last-dose", test_last_dose);
  ADD ("tempo-before", test_tempo_before);
  ADD ("misfit-before", test_misfit_before);
  ADD ("doubt", test_doubt);
  ADD ("places", test_places);
  ADD ("several", test_several);
  ADD ("long", test_long);
#undef ADD
  return g_test_run ();
}
