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
    { "clam 2x15 hold 2 rest 30 left band yellow",
      "Clamshell 2x15 left hold 2 rest 30 load \"band yellow\"" },
    { "left rest 30 2x15 clam hold 2", "Clamshell 2x15 left hold 2 rest 30" },
    { "clam", "Clamshell 1x10-20 each hold 2" },
    { "CLAMSHELL", "Clamshell 1x10-20 each hold 2" },
    { "hip ab 2×15", "Side leg raise 2x15 each" },
    { "clam 2*15", "Clamshell 2x15 each hold 2" },
    { "clam 3 x 10-12", "Clamshell 3x10-12 each hold 2" },
    { "clam 3 x 10–12 start at 11", "Clamshell 3x10-12 start at 11 each hold 2" },
    { "clam 2x15x5s", "Clamshell 2x15 each hold 5" },
    { "clam 2 sets of 15 reps, hold for 2 seconds and rest 1 min", "Clamshell 2x15 each hold 2 rest 60" },
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
    { "clam yellow band", "Clamshell 1x10-20 each hold 2 load \"yellow band\"" },
    { "clam 2.5 kg", "Clamshell 1x10-20 each hold 2 load \"2.5 kg\"" },
  };

  assert_table (fixture, rows, G_N_ELEMENTS (rows));
}

/* Words that anybody may put in, and names that could mean something else. */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "clam load 2,5 kg 2x8", "Clamshell 2x8 each hold 2 load \"2,5 kg\"" },
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
    { "clam load 5", "[load 5] Say “kg” or “lb” behind the weight, as in “load 5 kg”." },
    { "clam ?", "[?] “?” is not known here. Leave it out, or put “note” before it. -> \"\" …" },
    { "clam \xff", "[\xff] From here on the line is not text that can be read. Type it again. -> \"\"" },
    { "calm 2x15 hodl 2",
      "[calm] No exercise here is called “calm”. Use “clams”. -> \"clams\"; [hodl] “hodl” is not "
      "known here. Use “hold”. -> \"hold\"" },
  };

  assert_table (fixture, rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/line-reader/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("lines", test_lines);
  ADD ("texts", test_texts);
  ADD ("mistakes", test_mistakes);
#undef ADD
  return g_test_run ();
}
