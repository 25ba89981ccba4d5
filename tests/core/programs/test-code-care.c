/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-care.h"

#include "code-fixture.h"
#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "rp-test-pack.h"

/* Texts of a program and its first exercise. The first ones matter. */
typedef enum
{
  STOP,
  BEFORE,
  OFTEN,
  PRECAUTION,
  CARE,
  PAIN,
  LOAD,
  NOTE,
  HARDER,
  NAME,
  SUMMARY,
  STEP,
  CREDIT,
  N_TEXTS,
} Text;

static char **
find_text (RpProgram *program, Text text)
{
  RpProgramItem *item = g_ptr_array_index (program->items, 0);
  RpExercise *exercise = item->exercise;
  char **const texts[N_TEXTS] = {
    [STOP] = exercise->stop_rules,
    [BEFORE] = exercise->before_rules,
    [OFTEN] = &program->frequency->words,
    [PRECAUTION] = program->precautions,
    [CARE] = exercise->precautions,
    [PAIN] = &program->pain_rules->bands[1].text,
    [LOAD] = &item->dose->load->words,
    [NOTE] = &item->note,
    [HARDER] = &item->harder,
    [NAME] = &program->heading.name,
    [SUMMARY] = &program->heading.summary,
    [STEP] = exercise->steps,
    [CREDIT] = program->credits,
  };

  return texts[text];
}

static void
test_changes (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program
      = rp_program_copy (rp_pack_find_program (fixture->pack, "five-for-knee-pain"));
  RpProgramItem *first = g_ptr_array_index (program->items, 0);
  guint care;

  program->pain_rules = rp_pain_rules_new_usual ();
  if (!first->exercise->precautions)
    first->exercise->precautions = g_strdupv ((char *[]){ (char *) "Mind.", NULL });
  if (!first->exercise->before_rules)
    first->exercise->before_rules = g_strdupv ((char *[]){ (char *) "Ask.", NULL });
  care = rp_code_care_add_up (program);
  g_assert_cmpuint (care >> RP_CODE_CARE_BITS, ==, 0);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      char **text = find_text (program, (Text) i);
      char *right = *text;

      *text = (char *) "Something else";
      g_test_message ("%u", i);
      g_assert_cmpint (rp_code_care_add_up (program) != care, ==, i < NAME);
      *text = right;
      g_assert_cmpuint (rp_code_care_add_up (program), ==, care);
    }
}

/* A word that moves from one place to another is a change. */
static void
test_places (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) one = rp_program_copy (rp_pack_find_program (fixture->pack, "surgeons-four"));
  g_autoptr (RpProgram) other = rp_program_copy (one);
  RpProgramItem *first = g_ptr_array_index (one->items, 0);
  RpProgramItem *second = g_ptr_array_index (other->items, 1);

  first->note = g_strdup ("Slowly.");
  second->note = g_strdup ("Slowly.");
  g_assert_cmpuint (rp_code_care_add_up (one), !=, rp_code_care_add_up (other));
}

/* Codes have the sum for ever: whatever is shown, and however, it must come out the same for the same words. */
static void
test_same_for_ever (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) program = rp_program_copy (rp_pack_find_program (pack, "daily"));
  RpProgramItem *first = g_ptr_array_index (program->items, 0);

  first->dose->load = rp_load_new_words ("A band");
  rp_program_item_set_ways (first, "No band", "");
  program->pain_rules = rp_pain_rules_new ("Carry on.");
  g_assert_cmphex (rp_code_care_add_up (program), ==, 0x1264);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                                      \
  g_test_add (path, CodeFixture, NULL, code_fixture_set_up, func, code_fixture_tear_down)
  ADD ("/code-care/changes", test_changes);
  ADD ("/code-care/places", test_places);
  ADD ("/code-care/same-for-ever", test_same_for_ever);
  return g_test_run ();
}
