/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-value.h"

#include "code-fixture.h"
#include "model/rp-program-private.h"
#include "program-fixture.h"
#include "programs/rp-code-writer.h"
#include "rp-test-pack.h"

#include <string.h>

/* What versions 2 and 3 have beside version 1; they need no summary. */
#define HEAD_2 "reprise:2?p=hips-and-knees&i=mine&n=Mine"
#define HEAD_3 "reprise:3?p=hips-and-knees&i=mine&n=Mine"

static void
assert_version (CodeFixture *fixture, RpProgram *program, const char *start)
{
  g_autofree char *code = rp_code_writer_write (fixture->pack, program);

  g_test_message ("%s", code);
  g_assert_true (g_str_has_prefix (code, start));
}

/* The newest version stands only where a program needs it. */
static void
test_newest (CodeFixture *fixture, gconstpointer data)
{
  RpExercise *clam = rp_pack_find_exercise (fixture->pack, "clamshell");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (clam);
  RpProgramItem *item = (RpProgramItem *) rp_program_get_item (program, 0);
  RpDose *dose = item->dose;

  rp_frequency_free (program->frequency);
  program->frequency = rp_frequency_new (RP_FREQUENCY_WORDS, "Every day", RP_SOURCE_PUBLISHED);
  assert_version (fixture, program, "reprise:3?");
  code_fixture_assert_round (fixture, program);
  rp_dose_set_source (dose, RP_SOURCE_PUBLISHED, NULL);
  assert_version (fixture, program, "reprise:1?");
  rp_program_item_set_ways (item, "Less", "");
  assert_version (fixture, program, "reprise:3?");
  code_fixture_assert_round (fixture, program);
  rp_program_item_set_ways (item, NULL, NULL);
  dose->sides = RP_DOSE_SIDES_ALTERNATING;
  assert_version (fixture, program, "reprise:2?");
  code_fixture_assert_round (fixture, program);
  dose->sides = RP_DOSE_SIDES_EACH;
  rp_dose_set_amount (dose, RP_MEASURE_OPEN, 0, 0);
  assert_version (fixture, program, "reprise:2?");
  code_fixture_assert_round (fixture, program);
  rp_dose_set_amount (dose, RP_MEASURE_REPS, 10, 12);
  rp_load_free (dose->load);
  dose->load = rp_load_new_band (RP_BAND_YELLOW, "just above your knees");
  dose->source = RP_SOURCE_OWN;
  program->author = g_strdup ("Ana Ruiz");
  program->origin = g_strdup ("hips-and-knees/daily-clams");
  program->pain_rules = rp_pain_rules_new_usual ();
  rp_pain_rules_set_note (program->pain_rules, "Ring me.");
  rp_frequency_free (program->frequency);
  program->frequency = rp_frequency_new (RP_FREQUENCY_DAYS, NULL, RP_SOURCE_OWN);
  code_fixture_assert_round (fixture, program);
}

/* What people have on paper must open for as long as there is a version 2. */
static void
test_form_of_the_newest (CodeFixture *fixture, gconstpointer data)
{
  static const char paper[]
      = "reprise:2?p=hips-and-knees&i=sams-knee&n=Sam's+knee&a=Ana+Ruiz&g=hips-and-knees/daily-clams&h=w3&q=2"
        "&b=3+Carry+on.&b=10+Stop.&m=Ring+me.&e=clamshell&x=2&r=o&y=a&g=2.5kg&l=in+one+hand&q=2"
        "&e=clamshell&r=10&y=e&g=yellow";
  g_autofree char *sealed = code_fixture_seal (paper);
  g_autoptr (RpProgram) program = code_fixture_read (fixture, sealed);
  g_autofree char *again = rp_code_writer_write (fixture->pack, program);
  const RpDose *dose = rp_program_get_item (program, 0)->dose;

  g_assert_cmpstr (again, ==, sealed);
  g_assert_cmpstr (rp_program_get_author (program), ==, "Ana Ruiz");
  g_assert_null (rp_program_get_summary (program));
  g_assert_cmpint (rp_program_get_frequency (program)->kind, ==, RP_FREQUENCY_A_WEEK);
  g_assert_cmpuint (rp_program_get_frequency (program)->times, ==, 3);
  g_assert_cmpuint (rp_program_get_pain_rules (program)->n_bands, ==, 2);
  g_assert_cmpint (dose->measure, ==, RP_MEASURE_OPEN);
  g_assert_cmpint (dose->pace, ==, RP_PACE_OWN);
  g_assert_cmpint (dose->sides, ==, RP_DOSE_SIDES_ALTERNATING);
  g_assert_cmpuint (dose->load->weight, ==, 250);
  g_assert_cmpstr (dose->load->words, ==, "in one hand");
  g_assert_cmpint (rp_program_get_item (program, 1)->dose->load->band, ==, RP_BAND_YELLOW);
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

  g_list_store_append (fixture->packs, other);
  g_ptr_array_add (program->items, rp_program_item_new (bridge, rp_exercise_get_dose (bridge), NULL));
  code = rp_code_writer_write (fixture->pack, program);
  g_assert_nonnull (strstr (code, "&e=clamshell&"));
  g_assert_nonnull (strstr (code, "&e=good/hip-bridge&"));
  code_fixture_assert_round (fixture, program);
  foreign = rp_code_writer_write (NULL, program);
  g_assert_cmpstr (foreign, ==, code);
  g_list_store_remove (fixture->packs, 1);
}

/* Any program is read as it was written. */
static void
test_random (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_read = 0;

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (RpProgram) program = program_fixture_program (random, fixture->pack);
      g_autofree char *code = NULL;
      g_autoptr (RpProgram) back = NULL;

      code = rp_code_writer_can_write (program) ? rp_code_writer_write (fixture->pack, program) : NULL;
      if (!code)
        continue;
      n_read++;
      back = code_fixture_read (fixture, code);
      code_fixture_assert_same (program, back);
    }
  g_assert_cmpuint (n_read, >, 20);
}

typedef struct
{
  const char *code;
  int reason;
  const char *says;
} Wrong;

static const Wrong wrong[] = {
  { HEAD_2 "&h=d11&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“h”" },
  { HEAD_2 "&h=fri-mon&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“h”" },
  { HEAD_2 "&g=My/thing&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“g”" },
  { HEAD_2 "&b=3+Carry+on.&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“b” is missing" },
  { HEAD_2 "&b=Carry&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“b”" },
  { HEAD_2 "&b=5+Less.&b=3+Stop.&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“b”" },
  { HEAD_2 "&b=10+Less.&b=10+Stop.&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“b”" },
  { HEAD_2 "&m=Ring+me.&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“b” is missing" },
  { HEAD_2 "&e=moon/clamshell&r=1", RP_CORE_ERROR_NOT_FOUND, "“moon”" },
  { HEAD_2 "&e=hips-and-knees/moon&r=1", RP_CORE_ERROR_NOT_FOUND, "“moon”" },
  { HEAD_2 "&e=../clamshell&r=1", RP_CORE_ERROR_CODE, "“e”" },
  { HEAD_2 "&e=clamshell&r=o&a=3", RP_CORE_ERROR_CODE, "“a”" },
  { HEAD_2 "&e=clamshell&r=1&g=0kg", RP_CORE_ERROR_CODE, "“g”" },
  { HEAD_2 "&e=clamshell&r=1&g=kg", RP_CORE_ERROR_CODE, "“g”" },
  { HEAD_2 "&e=clamshell&r=1&g=mauve", RP_CORE_ERROR_CODE, "“g”" },
  { HEAD_2 "&e=clamshell&r=1&q=3", RP_CORE_ERROR_CODE, "“q”" },
  { HEAD_2 "&o=a+blog&e=clamshell&r=1&q=1", RP_CORE_ERROR_CODE, "“o”" },
  { HEAD_2 "&e=clamshell&r=1&q=1&f=a+blog", RP_CORE_ERROR_CODE, "“f”" },
  { HEAD_2 "&e=clamshell&r=1&i=", RP_CORE_ERROR_CODE, "“i”" },
  { HEAD_3 "&e=clamshell&r=1&f=a+blog", RP_CORE_ERROR_CODE, "“f”" },
  { HEAD_3 "&e=clamshell&r=1&i=+", RP_CORE_ERROR_CODE, "“i”" },
  { HEAD_3 "&e=clamshell&r=1&i=A&i=B", RP_CORE_ERROR_CODE, "twice" },
};

/* The sum is right, so that each is refused for its own reason. */
static void
test_wrong (CodeFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *code = code_fixture_seal (wrong[i].code);

      code_fixture_assert_refused (fixture, code, wrong[i].reason, wrong[i].says);
    }
}

/* What people have on paper must open for as long as there is a version 3. What all published doses share is said once. */
static void
test_form_of_the_third (CodeFixture *fixture, gconstpointer data)
{
  static const char paper[]
      = "reprise:3?p=hips-and-knees&i=sams-knee&n=Sam's+knee&o=a+blog&e=clamshell&r=20&y=e&q=1"
        "&d=Less&i=&e=clamshell&r=10&y=e";
  static const char mixed[]
      = "reprise:3?p=hips-and-knees&i=sams-knee&n=Sam's+knee&e=clamshell&r=20&y=e&q=1&f=a+blog"
        "&e=clamshell&r=10&y=e&q=1";
  g_autofree char *sealed = code_fixture_seal (paper);
  g_autofree char *sealed_mixed = code_fixture_seal (mixed);
  g_autoptr (RpProgram) program = code_fixture_read (fixture, sealed);
  g_autoptr (RpProgram) other = code_fixture_read (fixture, sealed_mixed);
  g_autofree char *again = rp_code_writer_write (fixture->pack, program);
  g_autofree char *again_mixed = rp_code_writer_write (fixture->pack, other);

  g_assert_cmpstr (again, ==, sealed);
  g_assert_cmpstr (again_mixed, ==, sealed_mixed);
  g_assert_cmpstr (rp_program_get_item (program, 0)->dose->from, ==, "a blog");
  g_assert_cmpstr (rp_program_get_item (program, 0)->easier, ==, "Less");
  g_assert_cmpstr (rp_program_get_item (program, 0)->harder, ==, "");
  g_assert_null (rp_program_get_item (program, 1)->dose->from);
  g_assert_null (rp_program_get_item (program, 1)->harder);
  g_assert_cmpstr (rp_program_get_item (other, 0)->dose->from, ==, "a blog");
  g_assert_null (rp_program_get_item (other, 1)->dose->from);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                                      \
  g_test_add (path, CodeFixture, NULL, code_fixture_set_up, func, code_fixture_tear_down)
  ADD ("/code-value/newest", test_newest);
  ADD ("/code-value/form-of-the-newest", test_form_of_the_newest);
  ADD ("/code-value/form-of-the-third", test_form_of_the_third);
  ADD ("/code-value/packs-mixed", test_packs_mixed);
  ADD ("/code-value/random", test_random);
  ADD ("/code-value/wrong", test_wrong);
  return g_test_run ();
}
