/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tool-fixture.h"

#include "words/rp-frequency-words.h"
#include "words/rp-load-words.h"
#include "packs/rp-pack-loader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define DATE "--date=2026-11-21"

static const char *const programs[]
    = { "daily-clams", "five-for-knee-pain", "four-for-the-hips", "runners-knee", "surgeons-four" };

static const char *
pack_folder (void)
{
  return g_getenv ("RP_TEST_PACK");
}

/* Makes sheet.pdf of a program, with two more words. */
static void
make_sheet (ToolFixture *fixture, const char *id, const char *option, const char *value)
{
  tool_fixture_run (fixture, "sheet", id, "-o", "sheet.pdf", "-p", pack_folder (), DATE, option,
                    option != NULL ? value : NULL, NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
}

static void
run_well (ToolFixture *fixture, const char *const *words)
{
  tool_fixture_run_words (fixture, words);
  if (fixture->status != 0)
    g_error ("%s: %s%s", words[0], fixture->out, fixture->err);
}

static void
assert_sound (ToolFixture *fixture, const char *file)
{
  const char *const words[] = { "qpdf", "--check", file, NULL };

  run_well (fixture, words);
  g_assert_cmpstr (fixture->err, ==, "");
}

/* Every run of white space is one space, and a line that ends with a hyphen goes on, so that it does not matter where lines
 * end. */
static char *
squeeze (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (letter == '\n' && line->len > 0 && line->str[line->len - 1] == '-')
        continue;
      if (!g_unichar_isspace (letter) && letter != '\f')
        g_string_append_unichar (line, letter);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
read_words (ToolFixture *fixture, const char *file)
{
  const char *const words[] = { "pdftotext", "-raw", "-enc", "UTF-8", file, "-", NULL };

  run_well (fixture, words);
  return squeeze (fixture->out);
}

static void
assert_says (const char *text, const char *words)
{
  g_autofree char *wanted = words != NULL ? squeeze (words) : g_strdup ("");

  tool_fixture_assert_has (text, wanted);
}

static void
assert_says_all (const char *text, const char *const *list)
{
  for (; *list != NULL; list++)
    assert_says (text, *list);
}

/* The words that no sheet leaves out; others may give way to save a page. */
static void
assert_says_item (const char *text, const RpProgramItem *item)
{
  RpExercise *exercise = item->exercise;
  g_autofree char *load = rp_load_words_line (item->dose->load);

  assert_says (text, rp_exercise_get_name (exercise));
  assert_says_all (text, rp_exercise_get_steps (exercise));
  assert_says (text, load);
  assert_says (text, item->note);
  assert_says_all (text, rp_exercise_get_precautions (exercise));
}

static void
assert_says_program (const char *text, RpPack *pack, RpProgram *program)
{
  g_autofree char *often = rp_frequency_words_sentence (rp_program_get_frequency (program));

  assert_says (text, rp_program_get_name (program));
  assert_says (text, often);
  assert_says (text, rp_program_get_dose_note (program));
  assert_says_all (text, rp_program_get_precautions (program));
  assert_says_all (text, rp_program_get_credits (program));
  assert_says_all (text, rp_pack_get_stop_rules (pack));
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    assert_says_item (text, rp_program_get_item (program, i));
}

static RpPack *
load_pack (void)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (pack_folder (), NULL, &error);

  g_assert_no_error (error);
  return pack;
}

/* Paper says what the pack says. */
static void
test_words (ToolFixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) pack = load_pack ();

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *text = NULL;

      make_sheet (fixture, programs[i], NULL, NULL);
      assert_sound (fixture, "sheet.pdf");
      text = read_words (fixture, "sheet.pdf");
      assert_says_program (text, pack, rp_pack_find_program (pack, programs[i]));
    }
}

static void
test_exercise (ToolFixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "hip-hike"));
  g_autofree char *text = NULL;

  make_sheet (fixture, "hip-hike", "--layout", "1");
  assert_sound (fixture, "sheet.pdf");
  text = read_words (fixture, "sheet.pdf");
  assert_says_program (text, pack, program);
}

/* The pictures come out of a bundle too, as installed packs are, and not only out of a folder. */
static void
test_bundle (ToolFixture *fixture, gconstpointer data)
{
  const char *const list[] = { "pdfimages", "-list", "sheet.pdf", NULL };
  g_autofree char *bundles = tool_fixture_path (fixture, "bundles");
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (g_mkdir (bundles, 0700), ==, 0);
  tool_fixture_run (fixture, "pack", pack_folder (), "-o", "bundles/hips.gresource", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_run (fixture, "sheet", "daily-clams", "-o", "sheet.pdf", "-p", bundles, DATE, NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
  run_well (fixture, list);
  lines = g_strsplit (fixture->out, "\n", -1);
  /* Two lines of heading, the drawings of start and end, and what is after the last end of line. */
  g_assert_cmpuint (g_strv_length (lines), >=, 5);
}

/* Each of the choices makes a sheet that differs from the usual one and is sound. */
static void
test_choices (ToolFixture *fixture, gconstpointer data)
{
  static const char *const choices[][2] = {
    { "--layout", "1" },       { "--layout", "2" },     { "--layout", "6" },
    { "--layout", "summary" }, { "--text", "bigger" },  { "--text", "large" },
    { "--paper", "letter" },   { "--landscape", NULL }, { "--colour", NULL },
  };
  g_autofree char *path = tool_fixture_path (fixture, "sheet.pdf");
  g_autofree char *usual = NULL;
  gsize usual_length;

  make_sheet (fixture, "five-for-knee-pain", NULL, NULL);
  g_assert_true (g_file_get_contents (path, &usual, &usual_length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *other = NULL;
      gsize length;

      make_sheet (fixture, "five-for-knee-pain", choices[i][0], choices[i][1]);
      assert_sound (fixture, "sheet.pdf");
      g_assert_true (g_file_get_contents (path, &other, &length, NULL));
      if (length == usual_length && memcmp (usual, other, length) == 0)
        g_error ("%s makes no difference", choices[i][0]);
    }
}

static void
test_paper (ToolFixture *fixture, gconstpointer data)
{
  const char *const info[] = { "pdfinfo", "sheet.pdf", NULL };
  g_autofree char *tool = tool_fixture_tool ();
  const char *const american[] = { "env", "LC_ALL=en_US.UTF-8", tool, "sheet",        "surgeons-four",
                                   "-o",  "sheet.pdf",          "-p", pack_folder (), NULL };

  make_sheet (fixture, "surgeons-four", NULL, NULL);
  run_well (fixture, info);
  tool_fixture_assert_has (fixture->out, "Title:           The surgeon's four\n");
  tool_fixture_assert_has (fixture->out, "Tagged:          yes\n");
  tool_fixture_assert_has (fixture->out, "(A4)\n");
  tool_fixture_assert_has (fixture->out, "2026");

  run_well (fixture, american);
  run_well (fixture, info);
  tool_fixture_assert_has (fixture->out, "612 x 792 pts (letter)\n");

  make_sheet (fixture, "surgeons-four", "--paper", "letter");
  run_well (fixture, info);
  tool_fixture_assert_has (fixture->out, "612 x 792 pts (letter)\n");
}

static void
test_fields (ToolFixture *fixture, gconstpointer data)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">"
                            "<rect width=\"40\" height=\"20\"/></svg>";
  g_autofree char *logo = tool_fixture_path (fixture, "logo.svg");
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (logo, svg, -1, NULL));
  tool_fixture_run (fixture, "sheet", "daily-clams", "-o", "sheet.pdf", "-p", pack_folder (), "--for",
                    "Ana Ruiz", "--by", "Sam Lee", DATE, "--note", "Slowly, please.\nRing me.", "--clinic",
                    "Hill Clinic", "--address", "1 High Street", "--logo", "logo.svg", NULL);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (fixture->status, ==, 0);
  assert_sound (fixture, "sheet.pdf");
  text = read_words (fixture, "sheet.pdf");
  assert_says (text, "Ana Ruiz");
  assert_says (text, "Sam Lee");
  assert_says (text, "21 November 2026");
  assert_says (text, "Slowly, please.");
  assert_says (text, "Ring me.");
  assert_says (text, "Hill Clinic");
  assert_says (text, "1 High Street");
}

/* What a camera reads from the paper is the program that is on it; of an old code, as it is written now. */
static void
assert_code (ToolFixture *fixture, const char *code)
{
  const char *const scan[] = { "sh", "-c",
                               "rm -f page-*.png && pdftoppm -r 200 -gray -png sheet.pdf page"
                               " && { zbarimg --quiet --raw page-*.png; true; }",
                               NULL };

  assert_sound (fixture, "sheet.pdf");
  run_well (fixture, scan);
  g_assert_true (g_str_has_prefix (fixture->out, code));
}

static void
test_code (ToolFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *code = NULL;
      g_autofree char *shown = NULL;

      tool_fixture_run (fixture, "code", programs[i], "-p", pack_folder (), NULL);
      code = g_steal_pointer (&fixture->out);
      make_sheet (fixture, programs[i], NULL, NULL);
      assert_code (fixture, code);
      tool_fixture_run (fixture, "show", programs[i], "-p", pack_folder (), NULL);
      shown = g_steal_pointer (&fixture->out);
      tool_fixture_run (fixture, "open", code, "-p", pack_folder (), NULL);
      g_assert_cmpstr (fixture->out, ==, shown);
    }
}

/* Nothing is said, or on a machine without fonts for all the world's writings, that one is missing. */
static void
assert_quiet (ToolFixture *fixture)
{
  const char *rest = strchr (fixture->err, '\n');

  if (!rest)
    g_assert_cmpstr (fixture->err, ==, "");
  else
    {
      tool_fixture_assert_has (fixture->err, "in no font of this computer");
      g_assert_cmpstr (rest, ==, "\n");
    }
}

/* A program that came as a code can be printed, in any writing. */
static void
test_from_code (ToolFixture *fixture, gconstpointer data)
{
  static const char *const pairs
      = "p=hips-and-knees&i=mine&n=Ćwiczenia na biodra&s=膝のための運動&e=clamshell&r=10&y=e&m=Powoli";
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, pairs, -1);
  g_autofree char *spaced = g_strdup_printf ("reprise:1?%s&k=%.8s", pairs, sum);
  g_autofree char *code = g_strdelimit (g_strdup (spaced), " ", '+');
  g_autofree char *text = NULL;

  tool_fixture_run (fixture, "sheet", "--code", code, "-o", "sheet.pdf", "-p", pack_folder (), DATE, NULL);
  assert_quiet (fixture);
  g_assert_cmpint (fixture->status, ==, 0);
  assert_code (fixture, "reprise:4?");
  text = read_words (fixture, "sheet.pdf");
  assert_says (text, "Ćwiczenia na biodra");
  assert_says (text, "Powoli");
  assert_says (text, "10 on your left, then 10 on your right.");
}

static void
test_same_bytes (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = tool_fixture_path (fixture, "sheet.pdf");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;

  make_sheet (fixture, "runners-knee", NULL, NULL);
  g_assert_true (g_file_get_contents (path, &first, &first_length, NULL));
  make_sheet (fixture, "runners-knee", NULL, NULL);
  g_assert_true (g_file_get_contents (path, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
}

/* Who builds packages sets the day for all that is made. */
static void
test_epoch (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  tool_fixture_run (fixture, "sheet", "hip-bridge", "-o", "sheet.pdf", "-p", pack_folder (), NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpint (fixture->status, ==, 0);
  text = read_words (fixture, "sheet.pdf");
  assert_says (text, "14 November 2023");
}

static guint
count_files (ToolFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->bundles.folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* One sentence, and no more files than there were. */
static void
assert_refused (ToolFixture *fixture, guint n_files, const char *says)
{
  g_assert_cmpint (fixture->status, ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_true (g_str_has_prefix (fixture->err, "reprise-tool: "));
  tool_fixture_assert_has (fixture->err, says);
  g_assert_cmpuint (count_files (fixture), ==, n_files);
}

static void
test_no_place (ToolFixture *fixture, gconstpointer data)
{
  guint n_files;

  /* The first call makes folders for caches. */
  make_sheet (fixture, "daily-clams", NULL, NULL);
  n_files = count_files (fixture);
  tool_fixture_run (fixture, "sheet", "daily-clams", "-o", "no-such-folder/sheet.pdf", "-p", pack_folder (),
                    NULL);
  assert_refused (fixture, n_files, "no-such-folder");
  tool_fixture_run (fixture, "sheet", "daily-clams", "-o", ".", "-p", pack_folder (), NULL);
  assert_refused (fixture, n_files, "");
  tool_fixture_run (fixture, "sheet", "daily-clams", "-o", "sheet.pdf/sheet.pdf", "-p", pack_folder (), NULL);
  assert_refused (fixture, n_files, "sheet.pdf");
}

/* The limit on a file's size stands for a disk that is full: a write fails half-way, for root too. */
static void
test_full (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *tool = tool_fixture_tool ();
  g_autofree char *path = tool_fixture_path (fixture, "sheet.pdf");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *const words[] = { "sh",
                                "-c",
                                "trap '' XFSZ; ulimit -f 8; exec \"$@\"",
                                "sh",
                                tool,
                                "sheet",
                                "surgeons-four",
                                "-o",
                                "sheet.pdf",
                                "-p",
                                pack_folder (),
                                NULL };
  gsize length_before, length_after;
  guint n_files;

  make_sheet (fixture, "daily-clams", NULL, NULL);
  n_files = count_files (fixture);
  g_assert_true (g_file_get_contents (path, &before, &length_before, NULL));
  g_assert_cmpuint (length_before, >, 8 * 512);
  tool_fixture_run_words (fixture, words);
  assert_refused (fixture, n_files, "sheet.pdf");
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

/* A device that is always full, behind a link, so that a fault of ours costs the link alone. */
static void
test_device (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = tool_fixture_path (fixture, "full.pdf");
  guint n_files;

  make_sheet (fixture, "daily-clams", NULL, NULL);
  g_assert_cmpint (symlink ("/dev/full", path), ==, 0);
  n_files = count_files (fixture);
  tool_fixture_run (fixture, "sheet", "daily-clams", "-o", "full.pdf", "-p", pack_folder (), NULL);
  assert_refused (fixture, n_files, "Make room on the disk");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_link (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = tool_fixture_path (fixture, "link.pdf");
  g_autofree char *text = NULL;

  g_assert_cmpint (symlink ("sheet.pdf", path), ==, 0);
  make_sheet (fixture, "daily-clams", NULL, NULL);
  tool_fixture_run (fixture, "sheet", "hip-bridge", "-o", "link.pdf", "-p", pack_folder (), DATE, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  text = read_words (fixture, "sheet.pdf");
  assert_says (text, "Hip bridge");
}

static void
test_standard_output (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *tool = tool_fixture_tool ();
  const char *const words[] = { "sh", "-c", "\"$@\" | pdfinfo -", "sh", tool, "sheet", "daily-clams", "-o",
                                "-",  "-p", pack_folder (),       NULL };

  run_well (fixture, words);
  g_assert_cmpstr (fixture->err, ==, "");
  tool_fixture_assert_has (fixture->out, "Title:           Daily clams\n");
}

static void
test_logo (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *logo = tool_fixture_path (fixture, "logo.png");
  g_autofree char *path = tool_fixture_path (fixture, "sheet.pdf");
  guint n_files;

  tool_fixture_run (fixture, "list", "-p", pack_folder (), NULL);
  n_files = count_files (fixture);
  tool_fixture_run (fixture, "sheet", "daily-clams", "-o", "sheet.pdf", "-p", pack_folder (), "--logo",
                    "none.svg", NULL);
  assert_refused (fixture, n_files, "“none.svg”");

  g_assert_true (g_file_set_contents (logo, "not a picture", -1, NULL));
  tool_fixture_run (fixture, "sheet", "daily-clams", "-o", "sheet.pdf", "-p", pack_folder (), "--logo",
                    "logo.png", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->err, "reprise-tool: ");
  tool_fixture_assert_has (fixture->err, "logo");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_no_code (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *note = g_strnfill (1500, 'a');
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;

  for (gsize i = 7; i < 1500; i += 8)
    note[i] = ' ';
  file = tool_fixture_write_program (fixture, 1, note);
  tool_fixture_run (fixture, "sheet", file, "-o", "sheet.pdf", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->err, "too large for a code");
  assert_sound (fixture, "sheet.pdf");
  text = read_words (fixture, "sheet.pdf");
  assert_says (text, "No code here: this program is too large for one. Ask for it as a file.");
}

static void
assert_misused (ToolFixture *fixture, const char *option, const char *value, const char *says)
{
  tool_fixture_run (fixture, "sheet", "short", "-o", "sheet.pdf", "-p", fixture->pack, option, value, NULL);
  g_assert_cmpint (fixture->status, ==, 2);
  g_assert_cmpstr (fixture->out, ==, "");
  tool_fixture_assert_has (fixture->err, says);
}

static void
test_misuse (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *path = tool_fixture_path (fixture, "sheet.pdf");

  assert_misused (fixture, "--layout", "3", "1, 2, 4, 6, wall, summary");
  assert_misused (fixture, "--text", "huge", "standard, bigger, large");
  assert_misused (fixture, "--paper", "a5", "a4, letter");
  assert_misused (fixture, "--date", "21.11.2026", "2026-11-21");
  assert_misused (fixture, "--date", "2026-13-01", "“2026-13-01”");
  assert_misused (fixture, "--date", "2026-W47-6", "“2026-W47-6”");
  assert_misused (fixture, "--code", "reprise:1?", "--code");
  assert_misused (fixture, "--font", "Comic", "--font");
  tool_fixture_run (fixture, "sheet", "-o", "sheet.pdf", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 2);
  tool_fixture_run (fixture, "sheet", "short", "-p", fixture->pack, NULL);
  g_assert_cmpint (fixture->status, ==, 2);
  tool_fixture_assert_has (fixture->err, "-o NAME.pdf");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_unknown (ToolFixture *fixture, gconstpointer data)
{
  guint n_files;

  tool_fixture_run (fixture, "list", "-p", fixture->pack, NULL);
  n_files = count_files (fixture);
  tool_fixture_run (fixture, "sheet", "handstand", "-o", "sheet.pdf", "-p", fixture->pack, NULL);
  assert_refused (fixture, n_files, "“handstand”");
  tool_fixture_run (fixture, "sheet", "--code", "reprise:7?", "-o", "sheet.pdf", "-p", fixture->pack, NULL);
  assert_refused (fixture, n_files, "version 7");
}

static void
test_file (ToolFixture *fixture, gconstpointer data)
{
  g_autofree char *file = tool_fixture_program ();

  tool_fixture_run (fixture, "sheet", file, "-p", fixture->pack, "-o", "sheet.pdf", NULL);
  g_assert_cmpint (fixture->status, ==, 0);
  tool_fixture_assert_has (fixture->err, "not installed here: Lost move. ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TOOL_FIXTURE_ADD ("/tool-sheet/words", test_words);
  TOOL_FIXTURE_ADD ("/tool-sheet/exercise", test_exercise);
  TOOL_FIXTURE_ADD ("/tool-sheet/bundle", test_bundle);
  TOOL_FIXTURE_ADD ("/tool-sheet/choices", test_choices);
  TOOL_FIXTURE_ADD ("/tool-sheet/paper", test_paper);
  TOOL_FIXTURE_ADD ("/tool-sheet/fields", test_fields);
  TOOL_FIXTURE_ADD ("/tool-sheet/code", test_code);
  TOOL_FIXTURE_ADD ("/tool-sheet/from-code", test_from_code);
  TOOL_FIXTURE_ADD ("/tool-sheet/same-bytes", test_same_bytes);
  TOOL_FIXTURE_ADD ("/tool-sheet/epoch", test_epoch);
  TOOL_FIXTURE_ADD ("/tool-sheet/no-place", test_no_place);
  TOOL_FIXTURE_ADD ("/tool-sheet/full", test_full);
  TOOL_FIXTURE_ADD ("/tool-sheet/device", test_device);
  TOOL_FIXTURE_ADD ("/tool-sheet/link", test_link);
  TOOL_FIXTURE_ADD ("/tool-sheet/standard-output", test_standard_output);
  TOOL_FIXTURE_ADD ("/tool-sheet/logo", test_logo);
  TOOL_FIXTURE_ADD ("/tool-sheet/no-code", test_no_code);
  TOOL_FIXTURE_ADD ("/tool-sheet/misuse", test_misuse);
  TOOL_FIXTURE_ADD ("/tool-sheet/unknown", test_unknown);
  TOOL_FIXTURE_ADD ("/tool-sheet/file", test_file);
  return g_test_run ();
}
