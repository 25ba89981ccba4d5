/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-slim.h"

#include "base/rp-core-error.h"
#include "code-fixture.h"
#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"
#include "model/rp-program-private.h"
#include "packs/rp-pack-loader.h"
#include "program-fixture.h"
#include "programs/rp-code-digits.h"
#include "programs/rp-code-reader.h"
#include "programs/rp-code-writer.h"
#include "programs/rp-code.h"
#include "programs/rp-program-edit.h"
#include "rp-test-pack.h"

#include <string.h>

/* The longest code that has 53 modules a side on paper, 61 with the white around it. */
#define SMALL (10 + 405)

/* As the five programs were printed first. The pack may say other words by now; the doses stay. */
static const char *const shipped[] = {
  "reprise:4?453709307567435341165267793996691349589727818444992559439350529454080481314716514259215934"
  "85291",
  "reprise:4?453709307567435341165267915462871157292738991228206022176624200091422932077966613114155665"
  "0309074143693399098755149221036066052394870913577532013611635160936154326446905955231992024275478184"
  "09140750882571061931776262432670721069580952453654272658639493764360347906560492790553801948221",
  "reprise:4?453709307567435341165267925498071157302429188014688709936872088113160606490621981554864899"
  "8744874261740934241400799604134762164807965800214538475876618241087198623443389206315875862409393270"
  "244603664776691008391958409",
  "reprise:4?453709307567435341165268579434781767956592866786545162249686218565433836440052096297826704"
  "9407097281524141468841095994027065359345848469416584433886531613204457142313795641126820134981710141"
  "4169170285070127031048958707721239418977846175",
  "reprise:4?453709307567435341165268633320114322384396267930087382246771486609207100468174052278105338"
  "1295299042200927293823634912600037839491395779173125037482599053186982854328590555665028653354690679"
  "81975672751744023769106376182560306426652",
};

/* What test_form_of_all() says. */
static const char *const sayings[] = {
  "reprise:4?453709307567435341165267793996691349589727187547106620152142040611084441642868104130065446"
  "9268488171795215505278547957870390836423063528600179719114255687061455429095827605062292368120797586"
  "4335736005027119472620879511608608236647839826202137981970467132545086711351739827183934551482248756"
  "592014237479472811864218401779774116776583959818010553368043216",
  "reprise:4?453709307567435341165264854877836455372094398200262454186264133307965864155931647592319053"
  "6513268276985809019553991534327928423480560441074640347842631780668617973495813212528720387385134062"
  "408293751203370965512833819",
};

static RpProgram *
read_with (GListStore *packs, const char *code, char **remark)
{
  g_autoptr (GError) error = NULL;
  RpProgram *program = rp_code_reader_read (G_LIST_MODEL (packs), code, NULL, remark, &error);

  g_assert_no_error (error);
  return program;
}

/* What people have on paper must open for ever; this is version 4. */
static void
test_form (CodeFixture *fixture, gconstpointer data)
{
  static const char *const ids[]
      = { "daily-clams", "five-for-knee-pain", "four-for-the-hips", "runners-knee", "surgeons-four" };
  static const guint n_items[] = { 1, 5, 4, 5, 4 };
  g_autoptr (RpProgram) last = read_with (fixture->packs, shipped[4], NULL);
  const RpProgramItem *squat = rp_program_get_item (last, 3);

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autoptr (RpProgram) program = read_with (fixture->packs, shipped[i], NULL);

      g_assert_cmpstr (rp_program_get_id (program), ==, ids[i]);
      g_assert_cmpuint (rp_program_get_n_items (program), ==, n_items[i]);
      code_fixture_assert_round (fixture, program);
    }
  g_assert_cmpstr (rp_exercise_get_id (squat->exercise), ==, "single-leg-squat");
  g_assert_cmpuint (squat->dose->sets, ==, 2);
  g_assert_cmpuint (squat->dose->amount, ==, 8);
  g_assert_cmpint (squat->dose->rest, ==, 45 * G_USEC_PER_SEC);
  g_assert_cmpint (squat->dose->sides, ==, RP_DOSE_SIDES_EACH);
}

/* What is left out, and where it is found, is the same for ever too: a program, an exercise alone, and a copy in which a line
 * stands twice, of a pack that does not change. */
static void
test_left_out (CodeFixture *fixture, gconstpointer data)
{
  static const char *const codes[] = {
    "reprise:4?444544929007648721774842072846100501516226570553994473685007502875062039209298192700400042"
    "788617463500222",
    "reprise:4?4445449289519452203032469712506241306283660758308350458324717865710009886",
    "reprise:4?444544929007648720742075497392728439582708963678978612567321519104052876984573462752000035"
    "2305190746782916798753778789152019",
  };
  g_autoptr (RpPack) good = rp_test_pack_load ("good");
  RpProgram *daily = rp_pack_find_program (good, "daily");
  g_autoptr (RpProgram) alone = rp_program_new_for_exercise (rp_pack_find_exercise (good, "clamshell"));
  RpProgram *programs[3] = { NULL };

  g_list_store_append (fixture->packs, good);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *remark = NULL;

      programs[i] = read_with (fixture->packs, codes[i], &remark);
      g_assert_cmpstr (remark, ==, NULL);
    }
  code_fixture_assert_same (programs[0], daily);
  code_fixture_assert_same (programs[1], alone);
  g_assert_cmpstr (rp_program_get_credits (programs[2])[0], ==, "The tests");
  g_assert_cmpstr (rp_program_get_frequency (programs[2])->words, ==, "Every day");
  g_assert_cmpstr (rp_program_get_origin (programs[2]), ==, "good/daily");
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (rp_program_get_item (programs[2], i)->note, ==, "Slowly.");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_object_unref (programs[i]);
  g_list_store_remove (fixture->packs, 1);
}

/* All that a code can say, in two older versions and in this one. */
static void
test_form_of_all (CodeFixture *fixture, gconstpointer data)
{
  static const char *const older[] = {
    "reprise:2?p=hips-and-knees&i=sams-knee&n=Sam's+knee:+膝&a=Ana+Ruiz&g=hips-and-knees/daily-clams&h=w3&q=2"
    "&s=A+week.&d=Note&w=W1&w=W2&c=C1"
    "&b=3+Carry+on.&b=10+Stop.&m=Ring+me.&e=clamshell&x=2&r=o&y=a&g=2.5kg&l=in+one+hand&q=2"
    "&e=clamshell&r=10-20&a=12&h=0.5&b=45.25&v=2-10.000001-0&y=r&o=1&g=yellow&q=1&m=Mind",
    "reprise:3?p=hips-and-knees&i=mine&n=Mine&f=Often&h=mon-fri&o=a+blog&e=clamshell&r=20&y=e&q=1&d=Less&i="
    "&e=foam-roll-lateral-quad&u=3600&y=l&l=Band&e=lateral-band-walk&t=10&y=e"
  };

  for (guint i = 0; i < G_N_ELEMENTS (older); i++)
    {
      g_autofree char *sealed = code_fixture_seal (older[i]);
      g_autoptr (RpProgram) program = code_fixture_read (fixture, sealed);
      g_autoptr (RpProgram) same = read_with (fixture->packs, sayings[i], NULL);

      code_fixture_assert_same (program, same);
      code_fixture_assert_round (fixture, same);
    }
}

/* Every dose changed, and said by whom. */
static RpProgram *
make_copy (RpProgram *program)
{
  g_autoptr (RpProgram) own = rp_program_edit_make_own (program, "Sam's knee");
  RpProgram *copy = rp_program_edit_set_author (own, "Ana Ruiz");

  for (guint i = 0; i < rp_program_get_n_items (copy); i++)
    {
      g_autoptr (RpProgram) before = copy;
      g_autoptr (RpDose) dose = rp_dose_copy (rp_program_get_item (copy, i)->dose);

      dose->sets = 3;
      dose->rest = 60 * G_USEC_PER_SEC;
      dose->source = RP_SOURCE_OWN;
      g_clear_pointer (&dose->from, g_free);
      copy = rp_program_edit_set_dose (before, i, dose);
    }
  return copy;
}

/* What we ship, each exercise alone, and copies with changed doses. */
static void
test_shipped (CodeFixture *fixture, gconstpointer data)
{
  GListModel *programs = rp_pack_get_programs (fixture->pack);

  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);
      g_autoptr (RpProgram) copy = make_copy (program);
      g_autofree char *code = rp_code_writer_write (fixture->pack, program);
      g_autofree char *changed = rp_code_writer_write (fixture->pack, copy);

      code_fixture_assert_round (fixture, program);
      code_fixture_assert_round (fixture, copy);
      g_assert_cmpuint (strlen (code), <=, SMALL);
      g_assert_cmpuint (strlen (changed), <=, SMALL);
    }
}

/* Exercises of another pack are named with it. */
static void
test_packs_mixed (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) other = rp_test_pack_load ("good");
  g_autoptr (RpProgram) program
      = rp_program_new_for_exercise (rp_pack_find_exercise (fixture->pack, "clamshell"));
  RpExercise *bridge = rp_pack_find_exercise (other, "hip-bridge");
  g_autofree char *code = NULL;
  g_autofree char *foreign = NULL;
  g_autofree char *remark = NULL;
  g_autoptr (RpProgram) back = NULL;
  g_autoptr (RpProgram) without = NULL;

  g_list_store_append (fixture->packs, other);
  g_ptr_array_add (program->items, rp_program_item_new (bridge, rp_exercise_get_dose (bridge), NULL));
  code_fixture_assert_round (fixture, program);
  code = rp_code_writer_write (fixture->pack, program);
  foreign = rp_code_writer_write (NULL, program);
  g_assert_cmpuint (strlen (foreign), >, strlen (code));
  back = code_fixture_read (fixture, foreign);
  code_fixture_assert_same (program, back);

  /* Where one of the packs is not here, the rest is. */
  g_list_store_remove (fixture->packs, 1);
  without = read_with (fixture->packs, code, &remark);
  g_assert_cmpuint (rp_program_count_missing (without), ==, 1);
  g_assert_nonnull (strstr (remark, "needs the pack “good”"));
  g_assert_cmpstr (rp_exercise_get_path (rp_program_get_item (without, 1)->exercise), ==, "good/hip-bridge");
}

/* All that a code has is read where no pack is; words that it left out are told to be missing, for ever. */
static void
assert_read_alone (RpProgram *program, const char *code)
{
  g_autoptr (GListStore) none = g_list_store_new (RP_TYPE_PACK);
  g_autofree char *remark = NULL;
  g_autoptr (RpProgram) alone = read_with (none, code, &remark);

  g_assert_nonnull (remark);
  g_assert_cmpstr (rp_program_get_id (alone), ==, rp_program_get_id (program));
  g_assert_cmpstr (rp_program_get_origin (alone), ==, rp_program_get_origin (program));
  g_assert_cmpstr (rp_program_get_author (alone), ==, rp_program_get_author (program));
  g_assert_cmpuint (rp_program_get_n_items (alone), ==, rp_program_get_n_items (program));
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      const RpProgramItem *item = rp_program_get_item (program, i);
      const RpProgramItem *back = rp_program_get_item (alone, i);
      g_autoptr (RpDose) dose = rp_dose_copy (item->dose);
      g_autoptr (RpDose) read = rp_dose_copy (back->dose);

      g_assert_true (rp_exercise_is_missing (back->exercise));
      g_assert_cmpstr (rp_exercise_get_path (back->exercise), ==, rp_exercise_get_path (item->exercise));
      /* Numbers are never left out; words are what they were, or not here. */
      g_assert_true (!back->note || g_str_equal (back->note, item->note));
      g_assert_true (!read->from || g_str_equal (read->from, dose->from));
      g_clear_pointer (&dose->load, rp_load_free);
      g_clear_pointer (&read->load, rp_load_free);
      rp_dose_set_source (dose, dose->source, NULL);
      rp_dose_set_source (read, read->source, NULL);
      g_assert_true (rp_dose_equal (dose, read));
    }
}

static void
test_no_pack (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) copy = make_copy (rp_pack_find_program (fixture->pack, "surgeons-four"));
  g_autofree char *code = rp_code_writer_write (fixture->pack, copy);
  g_autofree char *whole = rp_code_writer_write (NULL, copy);
  g_autofree char *remark = NULL;
  g_autofree char *other_remark = NULL;
  g_autoptr (RpProgram) alone = NULL;
  g_autoptr (RpProgram) full = NULL;

  g_list_store_remove_all (fixture->packs);
  assert_read_alone (copy, code);
  alone = read_with (fixture->packs, code, &remark);
  g_assert_nonnull (strstr (remark, "“hips-and-knees”"));
  g_assert_nonnull (strstr (remark, "Install the pack"));
  g_assert_cmpstr (rp_program_get_name (alone), ==, "Sam's knee");
  g_assert_null (rp_program_get_summary (alone));
  g_assert_nonnull (strstr (rp_program_get_precautions (alone)[0], "words of this program are missing"));
  /* A code that was written without the pack has all words, and needs it only for the exercises. */
  full = read_with (fixture->packs, whole, &other_remark);
  g_assert_cmpstr (rp_program_get_precautions (full)[1], ==, "No deep squats.");
  g_assert_cmpstr (rp_program_get_item (full, 3)->note, ==, "Keep it shallow.");
}

static void
test_name_lost (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *code
      = rp_code_writer_write (fixture->pack, rp_pack_find_program (fixture->pack, "daily-clams"));
  g_autoptr (RpProgram) alone = NULL;

  g_list_store_remove_all (fixture->packs);
  alone = read_with (fixture->packs, code, NULL);
  g_assert_cmpstr (rp_program_get_name (alone), ==, "daily-clams");
  g_assert_cmpuint (rp_program_get_item (alone, 0)->dose->amount, ==, 20);
}

/* Another release of the pack: its own, loaded anew, to be changed. */
static RpPack *
load_other (CodeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);

  g_assert_no_error (error);
  g_list_store_remove_all (fixture->packs);
  g_list_store_append (fixture->packs, pack);
  return pack;
}

static void
replace (char **text, const char *other)
{
  g_free (*text);
  *text = g_strdup (other);
}

/* Doses stay as they are in the code; words are those that are here, and one that matters is told of. */
static void
test_pack_changed (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *code
      = rp_code_writer_write (fixture->pack, rp_pack_find_program (fixture->pack, "surgeons-four"));
  g_autoptr (RpPack) other = load_other (fixture);
  RpProgram *changed = rp_pack_find_program (other, "surgeons-four");
  RpProgramItem *item = g_ptr_array_index (changed->items, 3);
  g_autofree char *nothing = NULL;
  g_autofree char *remark = NULL;
  g_autofree char *again = NULL;
  g_autoptr (RpProgram) calm = NULL;
  g_autoptr (RpProgram) told = NULL;
  g_autoptr (RpProgram) ruled = NULL;

  replace (&changed->heading.summary, "Better words.");
  item->dose->sets = 9;
  calm = read_with (fixture->packs, code, &nothing);
  g_assert_null (nothing);
  g_assert_cmpstr (rp_program_get_summary (calm), ==, "Better words.");
  g_assert_cmpuint (rp_program_get_item (calm, 3)->dose->sets, ==, 2);

  replace (&item->note, "Go deep.");
  told = read_with (fixture->packs, code, &remark);
  g_assert_nonnull (strstr (remark, "“Hips and knees”"));
  g_assert_nonnull (strstr (remark, "The doses are those of the code."));
  g_assert_cmpstr (rp_program_get_item (told, 3)->note, ==, "Go deep.");

  replace (&item->note, "Keep it shallow.");
  replace (&item->exercise->stop_rules[0], "Never stop.");
  ruled = read_with (fixture->packs, code, &again);
  g_assert_cmpstr (again, ==, remark);
}

/* A newer pack may not have the program any more, or not the exercise. */
static void
test_pack_without (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *code
      = rp_code_writer_write (fixture->pack, rp_pack_find_program (fixture->pack, "surgeons-four"));
  g_autoptr (RpPack) other = load_other (fixture);
  g_autofree char *remark = NULL;
  g_autofree char *lacking = NULL;
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (RpProgram) poorer = NULL;

  g_hash_table_remove (other->programs_by_id, "surgeons-four");
  program = read_with (fixture->packs, code, &remark);
  g_assert_nonnull (strstr (remark, "not the same here"));
  g_assert_cmpuint (rp_program_count_missing (program), ==, 0);
  g_assert_nonnull (strstr (rp_program_get_precautions (program)[0], "words of this program are missing"));
  g_hash_table_remove (other->exercises_by_id, "single-leg-squat");
  poorer = read_with (fixture->packs, code, &lacking);
  g_assert_nonnull (strstr (lacking, "has no exercise “single-leg-squat”"));
  g_assert_cmpuint (rp_program_count_missing (poorer), ==, 1);
}

/* A dose that the exercise cannot have any more is not made another one. */
static void
test_dose_misfits (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *code
      = rp_code_writer_write (fixture->pack, rp_pack_find_program (fixture->pack, "daily-clams"));
  g_autoptr (RpPack) other = load_other (fixture);

  rp_pack_find_exercise (other, "clamshell")->has_sides = FALSE;
  code_fixture_assert_refused (fixture, code, RP_CORE_ERROR_CODE, "does not fit “Clamshell”");
}

/* The same exercise twice: each line has its own words. */
static void
test_twice (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) own
      = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "four-for-the-hips"), NULL);
  g_autoptr (RpProgram) twice = rp_program_edit_copy_item (own, 0);
  g_autoptr (RpProgram) noted = rp_program_edit_set_note (twice, 1, "Slower now.");

  code_fixture_assert_round (fixture, twice);
  code_fixture_assert_round (fixture, noted);
}

/* As many as there is room for. */
static void
test_many_texts (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program = rp_program_copy (rp_pack_find_program (fixture->pack, "surgeons-four"));
  const guint n = 900;

  g_strfreev (program->precautions);
  program->precautions = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    program->precautions[i] = g_strdup ("Mind.");
  code_fixture_assert_round (fixture, program);
}

/* Any program is read as it was written; and without the pack, in all that its code has. */
static void
test_random (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_read = 0;

  while (n_read < 10000)
    {
      g_autoptr (RpProgram) program = program_fixture_program (random, fixture->pack);
      RpPack *pack = g_rand_int_range (random, 0, 4) > 0 ? fixture->pack : NULL;
      g_autofree char *code = NULL;
      g_autoptr (RpProgram) back = NULL;

      code = rp_code_writer_can_write (program) ? rp_code_writer_write (pack, program) : NULL;
      if (!code)
        continue;
      n_read++;
      back = code_fixture_read (fixture, code);
      code_fixture_assert_same (program, back);
      if (n_read % 10 == 0)
        assert_read_alone (program, code);
    }
}

static void
spoil (GRand *random, guint8 *bytes, gsize length)
{
  gsize at = (gsize) g_rand_int_range (random, 0, (gint32) length);
  gsize other = (gsize) g_rand_int_range (random, 0, (gint32) length);

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      bytes[at] ^= (guint8) (1u << g_rand_int_range (random, 0, 8));
      break;
    case 1:
      bytes[at] = (guint8) g_rand_int_range (random, 0, 256);
      break;
    default:
      memmove (bytes + at, bytes + other, MIN (4, length - MAX (at, other)));
    }
}

/* Whatever the bits say under a sum that is right, they are refused with a sentence or are a whole program, which anybody may
 * keep and pass on. */
static void
test_spoilt (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  guint n_read = 0;

  for (guint round = 0; round < 6000; round++)
    {
      const char *good
          = round % 2 == 0 ? sayings[round / 2 % 2] : shipped[round / 2 % G_N_ELEMENTS (shipped)];
      const char *digits = strchr (good, '?') + 1;
      gsize length;
      g_autofree guint8 *bytes = rp_code_digits_read (digits, strlen (digits), &length);
      g_autofree char *written = NULL;
      g_autofree char *code = NULL;
      g_autofree char *remark = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RpProgram) back = NULL;

      for (gint n = g_rand_int_range (random, 1, 4); n > 0; n--)
        spoil (random, bytes, length);
      written = rp_code_digits_write (bytes, length);
      code = g_strconcat ("reprise:4?", written, NULL);
      back = rp_code_reader_read (G_LIST_MODEL (fixture->packs), code, NULL, &remark, &error);
      g_assert_true ((back == NULL) == (error != NULL));
      g_assert_true (!remark || back);
      if (!back)
        continue;
      n_read++;
      if (rp_code_writer_can_write (back))
        code_fixture_assert_round (fixture, back);
    }
  g_test_message ("%u are programs", n_read);
  g_assert_cmpuint (n_read, >, 100);
}

static void
test_cut_off (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *code
      = rp_code_writer_write (fixture->pack, rp_pack_find_program (fixture->pack, "surgeons-four"));

  for (gsize length = strlen (code); length-- > 0;)
    {
      code[length] = '\0';
      code_fixture_assert_refused (fixture, code, RP_CORE_ERROR_CODE, "");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                                      \
  g_test_add (path, CodeFixture, NULL, code_fixture_set_up, func, code_fixture_tear_down)
  ADD ("/code-slim/form", test_form);
  ADD ("/code-slim/left-out", test_left_out);
  ADD ("/code-slim/form-of-all", test_form_of_all);
  ADD ("/code-slim/shipped", test_shipped);
  ADD ("/code-slim/packs-mixed", test_packs_mixed);
  ADD ("/code-slim/no-pack", test_no_pack);
  ADD ("/code-slim/name-lost", test_name_lost);
  ADD ("/code-slim/pack-changed", test_pack_changed);
  ADD ("/code-slim/pack-without", test_pack_without);
  ADD ("/code-slim/dose-misfits", test_dose_misfits);
  ADD ("/code-slim/twice", test_twice);
  ADD ("/code-slim/many-texts", test_many_texts);
  ADD ("/code-slim/random", test_random);
  ADD ("/code-slim/spoilt", test_spoilt);
  ADD ("/code-slim/cut-off", test_cut_off);
  return g_test_run ();
}
