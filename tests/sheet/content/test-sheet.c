/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-words.h"
#include "model/rp-exercise-missing.h"
#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"
#include "model/rp-program-private.h"
#include "content/rp-sheet.h"
#include "content/rp-sheet-private.h"
#include "programs/rp-dose-edit.h"
#include "programs/rp-program-edit.h"
#include "rp-test-catalogue.h"
#include "rp-test-pack.h"
#include "sheet-fixture.h"

#include <string.h>

#define EXERCISE(id, name, extra, dose)                                                                      \
  "<exercise xmlns='urn:reprise:pack:1' id='" id "' bears-weight='no' first-side='right'>"                   \
  "<name>" name "</name><summary>A move.</summary><position kind='supine'>Lie down.</position>"              \
  "<equipment/><targets><target muscle='glutes' role='main'>Glutes</target></targets>"                       \
  "<steps><step>Lie down.</step><step>Lift.</step></steps>" extra                                            \
  "<phases><phase id='lift' kind='lift' seconds='2'>Lift</phase></phases>"                                   \
  "<cues/><felt>In the arm.</felt><purpose>Strength.</purpose><mistakes/>"                                   \
  "<precautions/>" dose "<credits/></exercise>"
#define SIDES                                                                                                \
  "<sides><side which='left'><label>Left arm</label><now>Left</now></side>"                                  \
  "<side which='right'><label>Right arm</label><now>Right</now></side></sides>"
#define EACH "<dose sets='1' reps='10' sides='each' source='published'/>"
#define SLOW "<dose sets='1' reps='10' tempo='1.5' sides='each' source='default'/>"
#define BOTH "<dose sets='3' reps='1' sides='both' source='default'/>"

static RpProgram *
program_for (const char *xml)
{
  g_autoptr (RpExercise) exercise = rp_test_exercise_new (xml);

  return rp_program_new_for_exercise (exercise);
}

static RpSheet *
sheet_for (const char *xml, const RpSheetSettings *settings)
{
  g_autoptr (RpProgram) program = program_for (xml);

  return rp_sheet_new (NULL, program, settings);
}

static const RpSheetFact *
find_fact (GPtrArray *facts, RpSheetFactKind kind)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const RpSheetFact *fact = g_ptr_array_index (facts, i);

      if (fact->kind == kind)
        return fact;
    }
  return NULL;
}

/* What is empty is not there: neither its text nor its heading. */
static void
test_empty (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) sheet = NULL;
  const RpSheetExercise *exercise;

  settings->recipient = g_strdup (" \n");
  settings->clinic = g_strdup ("");
  settings->logo = g_strdup ("");
  sheet = sheet_for (EXERCISE ("plain", "Plain", "", BOTH), settings);
  exercise = g_ptr_array_index (rp_sheet_get_exercises (sheet), 0);

  g_assert_null (find_fact (rp_sheet_get_facts (sheet), RP_SHEET_FACT_RECIPIENT));
  g_assert_null (find_fact (rp_sheet_get_facts (sheet), RP_SHEET_FACT_DATE));
  g_assert_null (find_fact (rp_sheet_get_facts (sheet), RP_SHEET_FACT_UNSAID));
  g_assert_null (rp_sheet_get_clinic (sheet));
  g_assert_null (rp_sheet_get_logo (sheet));
  g_assert_null (rp_sheet_get_note (sheet));
  g_assert_null (exercise->easier);
  g_assert_null (exercise->load);
  g_assert_null (exercise->care);
  g_assert_cmpuint (exercise->pictures->len, ==, 0);
  for (guint word = 0; word < RP_SHEET_N_WORDS; word++)
    g_assert_cmpint (g_strv_contains (rp_sheet_get_texts (sheet), rp_sheet_words_get (word)), ==,
                     word == RP_SHEET_WORD_FELT || word == RP_SHEET_WORD_DATE
                         || word == RP_SHEET_WORD_SETS_DONE || word == RP_SHEET_WORD_PAIN_BEFORE
                         || word == RP_SHEET_WORD_PAIN_AFTER);
}

static void
test_choices (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) sheet = NULL;

  settings->recipient = g_strdup ("Ana Ruiz");
  settings->author = g_strdup ("Sam Lee");
  settings->date = g_date_time_new_utc (2026, 11, 21, 9, 0, 0);
  settings->note = g_strdup ("Slowly.\n\nTwice.");
  settings->clinic = g_strdup ("The clinic");
  settings->address = g_strdup ("1 Long Street\nTown");
  settings->logo = g_strdup ("/logo.svg");
  sheet = sheet_for (EXERCISE ("plain", "Plain", "", BOTH), settings);

  g_assert_cmpstr (find_fact (rp_sheet_get_facts (sheet), RP_SHEET_FACT_RECIPIENT)->text, ==, "Ana Ruiz");
  g_assert_cmpstr (find_fact (rp_sheet_get_facts (sheet), RP_SHEET_FACT_AUTHOR)->label, ==, "From");
  g_assert_cmpstr (find_fact (rp_sheet_get_facts (sheet), RP_SHEET_FACT_DATE)->text, ==, "21 November 2026");
  g_assert_cmpstr (find_fact (rp_sheet_get_facts (sheet), RP_SHEET_FACT_MINUTES)->text, ==,
                   "1 minute in all");
  g_assert_cmpstr (find_fact (rp_sheet_get_facts (sheet), RP_SHEET_FACT_NEEDS)->text, ==, "Nothing needed");
  g_assert_cmpstr (rp_sheet_get_recipient (sheet), ==, "Ana Ruiz");
  g_assert_cmpstr (rp_sheet_get_author (sheet), ==, "Sam Lee");
  g_assert_cmpint (g_date_time_get_year (rp_sheet_get_date (sheet)), ==, 2026);
  g_assert_cmpstr (rp_sheet_get_note (sheet), ==, "Slowly.\nTwice.");
  g_assert_cmpstr (rp_sheet_get_clinic (sheet), ==, "The clinic");
  g_assert_cmpstr (rp_sheet_get_address (sheet), ==, "1 Long Street\nTown");
  g_assert_cmpstr (rp_sheet_get_logo (sheet), ==, "/logo.svg");
}

/* Who lies on one side works with the other: which leg it is and how to lie for it is told there, and only there. */
static void
test_side (void)
{
  static const struct
  {
    const char *position;
    const char *ready;
    const char *side;
  } cases[] = { { "side-lying", "<ready>Lie on your left side.</ready>", "Right arm" },
                { "side-lying", "", NULL },
                { "supine", "<ready>Lie on your left side.</ready>", NULL } };
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (EXERCISE ("arm", "Arm", SIDES, EACH));
      g_autofree char *right = g_strconcat ("<now>Right</now>", cases[i].ready, NULL);
      g_autoptr (RpSheet) sheet = NULL;
      const RpSheetExercise *arm;

      g_string_replace (text, "supine", cases[i].position, 1);
      g_string_replace (text, "<now>Right</now>", right, 1);
      sheet = sheet_for (text->str, settings);
      arm = g_ptr_array_index (rp_sheet_get_exercises (sheet), 0);
      g_assert_cmpstr (arm->side, ==, cases[i].side);
      g_assert_cmpstr (arm->ready, ==, cases[i].side ? "Lie on your left side." : NULL);
    }
}

/* Of a single exercise, the source of its dose is said once: with it, or where the sources are named at the end. */
static void
test_credited (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) alone
      = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "foam-roll-lateral-quad"));
  g_autoptr (RpSheet) program = rp_sheet_new (pack, rp_pack_find_program (pack, "daily-clams"), settings);
  g_autoptr (RpSheet) exercise = rp_sheet_new (pack, alone, settings);
  const RpSheetExercise *clams = g_ptr_array_index (rp_sheet_get_exercises (program), 0);
  const RpSheetExercise *roll = g_ptr_array_index (rp_sheet_get_exercises (exercise), 0);

  g_assert_null (clams->dose_source);
  g_assert_nonnull (strstr (rp_sheet_get_credits (program)[0], "the dose are from a clinic's page"));
  g_assert_cmpstr (roll->dose_source, ==, "From a physical therapy practice's blog.");
}

/* Doses that are nobody's may be changed by who reads that, unless the sheet is from somebody or for somebody. */
static void
test_advice (void)
{
  static const char *const people[][2] = { { NULL, NULL }, { "Ana", NULL }, { NULL, "Sam Lee, physio" } };
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
      g_autoptr (RpSheet) sheet = NULL;

      settings->recipient = g_strdup (people[i][0]);
      settings->author = g_strdup (people[i][1]);
      sheet = rp_sheet_new (pack, rp_pack_find_program (pack, "surgeons-four"), settings);
      g_assert_cmpstr (rp_sheet_get_dose_note (sheet), ==,
                       i == 0 ? "The surgeon gives no numbers. These doses are our own starting point. "
                                "Change what does not suit you."
                              : "The surgeon gives no numbers. These doses are our own starting point.");
    }
}

/* What drawings show by their shades is told where there are such; other pictures have other shades. */
static void
test_legend (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) plain = program_for (EXERCISE ("plain", "Plain", "", BOTH));
  g_autoptr (RpSheet) drawn = rp_sheet_new (pack, rp_pack_find_program (pack, "daily-clams"), settings);
  g_autoptr (RpSheet) bare = rp_sheet_new (pack, plain, settings);

  g_assert_cmpstr (rp_sheet_get_legend (drawn), ==, "Dark on the body: the muscles that work.");
  g_assert_null (rp_sheet_get_legend (bare));
}

/* A thing that no other pack has is said in the pack's word. */
static void
test_own_things (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (GString) text = g_string_new (EXERCISE ("plain", "Plain", "", BOTH));
  g_autoptr (RpSheet) sheet = NULL;

  g_assert_cmpuint (
      g_string_replace (text, "<equipment/>", "<equipment><item id='ball'>Gym ball</item></equipment>", 0),
      ==, 1);
  sheet = sheet_for (text->str, settings);
  g_assert_cmpstr (find_fact (rp_sheet_get_facts (sheet), RP_SHEET_FACT_NEEDS)->text, ==, "Gym ball");
}

/* Number and side are said as on the screen. */
static void
test_dose (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) both = sheet_for (EXERCISE ("plain", "Plain", "", BOTH), settings);
  g_autoptr (RpSheet) each = sheet_for (EXERCISE ("arm", "Arm", SIDES, EACH), settings);
  const RpSheetExercise *plain = g_ptr_array_index (rp_sheet_get_exercises (both), 0);
  const RpSheetExercise *arm = g_ptr_array_index (rp_sheet_get_exercises (each), 0);

  g_assert_cmpstr (plain->dose, ==, "1 time. Then do it all twice more.");
  g_assert_cmpstr (plain->dose_source, ==, "Our own starting point.");
  g_assert_cmpstr (arm->dose, ==, "10 on your right, then 10 on your left.");
  g_assert_cmpstr (arm->dose_source, ==, "From a published source.");
}

/* The rows of the log, and what follows it. */
static void
test_log (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpExercise) arm = rp_test_exercise_new (EXERCISE ("arm", "Arm", SIDES, EACH));
  g_autoptr (RpExercise) plain = rp_test_exercise_new (EXERCISE ("plain", "Plain", "", BOTH));
  g_autoptr (RpProgram) one = rp_program_new_for_exercise (arm);
  g_autoptr (RpProgram) program
      = rp_test_program_new ("<program xmlns='urn:reprise:pack:1' id='two'><name>Two</name><summary>Two "
                             "moves.</summary><frequency source='default'>Now and then</frequency>"
                             "<items><item exercise='arm'>" EACH "</item><item exercise='plain'>" BOTH
                             "<note>Slowly.</note></item></items>"
                             "<precautions/><credits><credit>The tests</credit></credits></program>",
                             arm, plain, NULL);
  g_autoptr (RpSheet) single = rp_sheet_new (NULL, one, settings);
  g_autoptr (RpSheet) sheet = rp_sheet_new (NULL, program, settings);
  const RpSheetExercise *second = g_ptr_array_index (rp_sheet_get_exercises (sheet), 1);

  g_assert_cmpuint (rp_sheet_get_log (single)->rows->len, ==, 1);
  g_assert_cmpint (rp_sheet_get_log (single)->first, ==, RP_SIDE_RIGHT);
  g_assert_null (rp_sheet_get_dose_note (single));
  g_assert_cmpuint (rp_sheet_get_log (sheet)->rows->len, ==, 2);
  g_assert_cmpuint (rp_sheet_get_pain_bands (sheet)->len, ==, 3);
  g_assert_nonnull (rp_sheet_get_dose_note (sheet));
  g_assert_cmpuint (second->number, ==, 2);
  g_assert_cmpstr (second->note, ==, "Slowly.");
}

/* Who made a program, and for whom, is on its sheet unless somebody else is named there; doses of nobody's name are of who
 * hands it out. */
static void
test_people (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpProgram) plain = program_for (EXERCISE ("plain", "Plain", "", BOTH));
  g_autoptr (RpDose) dose = rp_dose_edit_sets (rp_program_get_item (plain, 0)->dose, 7);
  g_autoptr (RpProgram) own = rp_program_edit_set_dose (plain, 0, dose);
  g_autoptr (RpProgram) by = rp_program_edit_set_author (own, "Ana Ruiz");
  g_autoptr (RpProgram) both = rp_program_edit_set_recipient (by, "Sam");
  g_autoptr (RpSheet) said = rp_sheet_new (NULL, both, settings);
  g_autoptr (RpSheet) handed = NULL;
  g_autoptr (RpSheet) nobody = NULL;
  const RpSheetExercise *exercise = g_ptr_array_index (rp_sheet_get_exercises (said), 0);

  g_assert_cmpstr (rp_sheet_get_author (said), ==, "Ana Ruiz");
  g_assert_cmpstr (find_fact (rp_sheet_get_facts (said), RP_SHEET_FACT_RECIPIENT)->text, ==, "Sam");
  g_assert_cmpstr (exercise->dose_source, ==, "Set by Ana Ruiz.");
  settings->author = g_strdup ("Bo Lee");
  handed = rp_sheet_new (NULL, own, settings);
  exercise = g_ptr_array_index (rp_sheet_get_exercises (handed), 0);
  g_assert_cmpstr (exercise->dose_source, ==, "Set by Bo Lee.");
  g_free (settings->author);
  settings->author = g_strdup ("");
  settings->recipient = g_strdup ("");
  nobody = rp_sheet_new (NULL, both, settings);
  g_assert_null (rp_sheet_get_recipient (nobody));
  g_assert_null (find_fact (rp_sheet_get_facts (nobody), RP_SHEET_FACT_AUTHOR));
}

/* Long texts and wild ones come through whole. */
static void
test_long (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *note = g_strnfill (10000, 'w');
  g_autofree char *recipient = g_strconcat ("\x07", name, "\n\x1b[31m", NULL);
  g_autofree char *document = NULL;
  g_autoptr (RpSheet) sheet = NULL;

  for (guint i = 7; i < 9999; i += 8)
    note[i] = i % 200 == 7 ? '\n' : ' ';
  settings->recipient = g_steal_pointer (&recipient);
  settings->note = g_strdup (note);
  document = g_strdup_printf (EXERCISE ("long", "%s", "", BOTH), name);
  sheet = sheet_for (document, settings);

  g_assert_cmpstr (rp_sheet_get_title (sheet), ==, name);
  g_assert_cmpstr (rp_sheet_get_note (sheet), ==, note);
  g_assert_cmpuint (strlen (rp_sheet_get_recipient (sheet)), ==, 305);
  g_assert_true (g_strv_contains (rp_sheet_get_texts (sheet), note));
  for (const char *const *word = rp_sheet_get_texts (sheet); *word != NULL; word++)
    {
      g_assert_true (g_utf8_validate (*word, -1, NULL));
      for (const char *p = *word; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_true (*p == '\n' || !g_unichar_iscntrl (g_utf8_get_char (p)));
    }
}

/* A pack in another language keeps its words, so the whole sheet runs as they do. */
static void
test_pack_language (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (RpProgram) program = program_for (EXERCISE ("plain", "Plain", "", BOTH));
  g_autoptr (RpSheet) sheet = NULL;

  pack->heading.id = g_strdup ("other");
  pack->language = g_strdup ("ar-EG");
  sheet = rp_sheet_new (pack, program, settings);

  g_assert_cmpstr (rp_sheet_get_language (sheet), ==, "ar-EG");
  g_assert_true (rp_sheet_is_right_to_left (sheet));
}

/* Everything on the sheet of a German pack is German, whatever the person's own language is: our words, numbers and day. */
static void
test_words (void)
{
  static const char *const expected[]
      = { "Datum", "7. März 2026", "Zeit", "Du brauchst", "Nichts", "Zahl der Sätze", "von 1", NULL };
  static const char *const foreign[]
      = { "Date", "Time", "You need", "Nothing needed", "Write how many sets", "of 1", NULL };
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpExercise) exercise = rp_test_exercise_new (EXERCISE ("plain", "Plain", SIDES, SLOW));
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (RpSheet) sheet = NULL;
  const char *const *texts;
  const RpSheetExercise *told;

  rp_test_catalogue_install_german ();
  pack->heading.id = g_strdup ("german");
  pack->language = g_strdup ("de-CH");
  pack->words = rp_language_find (pack->language);
  rp_pack_add_exercise (pack, exercise);
  exercise->first_side = RP_SIDE_LEFT;
  program = rp_program_new_for_exercise (exercise);
  settings->date = g_date_time_new_utc (2026, 3, 7, 0, 0, 0);
  sheet = rp_sheet_new (pack, program, settings);
  texts = rp_sheet_get_texts (sheet);
  told = g_ptr_array_index (rp_sheet_get_exercises (sheet), 0);

  g_assert_cmpstr (rp_sheet_get_language (sheet), ==, "de-CH");
  g_assert_true (rp_sheet_get_words (sheet) == pack->words);
  g_assert_cmpstr (told->dose, ==, "10 links, dann 10 rechts. Lift 1,5 Sekunden.");
  for (guint i = 0; foreign[i]; i++)
    g_assert_false (g_strv_contains (texts, foreign[i]));
  for (guint i = 0; expected[i]; i++)
    g_assert_true (g_strv_contains (texts, expected[i]));
  g_assert_null (rp_words_get_language ());
  rp_test_catalogue_clear ();
}

/* What the exercise itself says to take care of is not said again below. */
static void
test_care (void)
{
  static const char document[]
      = EXERCISE ("plain", "Plain", "", "<precautions><precaution>Slowly.</precaution></precautions>" BOTH);
  g_autofree char *once = g_strdup (document);
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) sheet = NULL;
  g_autoptr (RpSheet) summary = NULL;
  const RpSheetExercise *exercise;
  char *empty = strstr (once, "<precautions/>");

  memset (empty, ' ', strlen ("<precautions/>"));
  sheet = sheet_for (once, settings);
  settings->density = RP_SHEET_SUMMARY;
  summary = sheet_for (once, settings);
  exercise = g_ptr_array_index (rp_sheet_get_exercises (sheet), 0);

  g_assert_cmpstr (exercise->care, ==, "Slowly.");
  g_assert_null (rp_sheet_get_care (sheet)[0]);
  g_assert_cmpstr (rp_sheet_get_care (summary)[0], ==, "Slowly.");
}

/* What is not installed is named, with a sentence; what to do at which pain is in the clinician's words. */
static void
test_own_program (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "clamshell"));
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "lost", "Lost move");
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) sheet = NULL;
  const RpSheetExercise *exercise;
  const RpSheetFact *band;

  g_ptr_array_add (program->items, rp_program_item_new (lost, rp_exercise_get_dose (lost), NULL));
  program->pain_rules = rp_pain_rules_new ("Ask Ana.");
  rp_pain_rules_set_note (program->pain_rules, "Bigger in the evening? Rest.");
  sheet = rp_sheet_new (pack, program, settings);
  exercise = g_ptr_array_index (rp_sheet_get_exercises (sheet), 1);
  g_assert_cmpstr (exercise->name, ==, "Lost move");
  g_assert_true (g_str_has_prefix (exercise->care, "This exercise is not installed here. "));
  g_assert_cmpuint (rp_sheet_get_pain_bands (sheet)->len, ==, 1);
  band = g_ptr_array_index (rp_sheet_get_pain_bands (sheet), 0);
  g_assert_cmpstr (band->label, ==, "Pain 0 to 10");
  g_assert_cmpstr (band->text, ==, "Ask Ana.");
  g_assert_true (g_strv_contains (rp_sheet_get_care (sheet), "Bigger in the evening? Rest."));
  g_assert_null (rp_sheet_get_code (sheet));
  g_assert_false (rp_sheet_is_too_large (sheet));
}

/* More than any code holds: the pages are told, so that they can say so. */
static void
test_too_large (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "clamshell"));
  const RpProgramItem *item = rp_program_get_item (program, 0);
  g_autofree char *note = g_strnfill (1900, 'a');
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) small = rp_sheet_new (pack, program, settings);
  g_autoptr (RpSheet) large = NULL;

  for (guint i = 0; i < 1900; i++)
    note[i] = (char) ('A' + i * i % 57);
  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (program->items, rp_program_item_new (item->exercise, item->dose, note));
  large = rp_sheet_new (pack, program, settings);
  g_assert_nonnull (rp_sheet_get_code (small));
  g_assert_false (rp_sheet_is_too_large (small));
  g_assert_null (rp_sheet_get_code (large));
  g_assert_true (rp_sheet_is_too_large (large));
}

/* Why, in two sentences, behind the exercises; a summary is for who knows it. What is asked before one starts is there, too. */
static void
test_why (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpExercise) arm = rp_test_exercise_new (EXERCISE ("arm", "Arm", SIDES, EACH));
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (arm);
  g_autoptr (RpSheet) none = rp_sheet_new (NULL, program, settings);
  g_autoptr (RpSheet) sheet = NULL;
  g_autoptr (RpSheet) summary_only = NULL;
  const char *summary;

  g_assert_null (rp_sheet_get_why (none, &summary));
  g_assert_null (summary);
  arm->before_rules = g_strsplit ("Ask first.", "|", -1);
  arm->why = rp_why_new ();
  arm->why->name = g_strdup ("Why\n arms?");
  arm->why->summary = g_strdup ("So. And so.");
  sheet = rp_sheet_new (NULL, program, settings);
  g_assert_cmpstr (rp_sheet_get_why (sheet, &summary), ==, "Why arms?");
  g_assert_cmpstr (summary, ==, "So. And so.");
  g_assert_cmpstr (rp_sheet_get_care (sheet)[0], ==, "Ask first.");
  settings->density = RP_SHEET_SUMMARY;
  summary_only = rp_sheet_new (NULL, program, settings);
  g_assert_null (rp_sheet_get_why (summary_only, &summary));
  g_assert_cmpstr (rp_sheet_get_care (summary_only)[0], ==, "Ask first.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/empty", test_empty);
  g_test_add_func ("/sheet/choices", test_choices);
  g_test_add_func ("/sheet/dose", test_dose);
  g_test_add_func ("/sheet/side", test_side);
  g_test_add_func ("/sheet/credited", test_credited);
  g_test_add_func ("/sheet/advice", test_advice);
  g_test_add_func ("/sheet/legend", test_legend);
  g_test_add_func ("/sheet/own-things", test_own_things);
  g_test_add_func ("/sheet/log", test_log);
  g_test_add_func ("/sheet/people", test_people);
  g_test_add_func ("/sheet/long", test_long);
  g_test_add_func ("/sheet/pack-language", test_pack_language);
  g_test_add_func ("/sheet/care", test_care);
  g_test_add_func ("/sheet/words", test_words);
  g_test_add_func ("/sheet/why", test_why);

  g_test_add_func ("/sheet/own-program", test_own_program);
  g_test_add_func ("/sheet/too-large", test_too_large);
  return g_test_run ();
}
