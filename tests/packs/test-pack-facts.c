/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-loader.h"

#include <string.h>

/* What the pack that we ship says, held against what its sources say. */

#define CLINIC "a clinic's page"
#define PRACTICE "a physical therapy practice's blog"
#define MEDICINE "a running and sport medicine article"
#define SLEEVES "a knee-sleeve maker's blog"

typedef struct
{
  RpPack *pack;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems ? problems->len : 0, ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->pack);
}

static RpExercise *
exercise (Fixture *fixture, const char *id)
{
  RpExercise *found = rp_pack_find_exercise (fixture->pack, id);

  g_assert_nonnull (found);
  return found;
}

static void
assert_says (const char *text, const char *words)
{
  if (!text || !strstr (text, words))
    g_error ("“%s” is not in: %s", words, text);
}

static void
assert_cue_at (RpExercise *self, const char *text, const char *phase)
{
  GPtrArray *cues = rp_exercise_get_cues (self);

  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);
      const RpPhase *at = g_ptr_array_index (rp_exercise_get_phases (self), cue->phase);

      if (!g_str_equal (cue->text, text))
        continue;
      g_assert_cmpstr (at->id, ==, phase);
      return;
    }
  g_error ("There is no cue “%s”.", text);
}

/* Both knees slightly bent, about 45 degrees; the other way of teaching it is told, too. */
static void
test_clamshell (Fixture *fixture, gconstpointer data)
{
  RpExercise *clamshell = exercise (fixture, "clamshell");

  assert_says (rp_exercise_get_position_text (clamshell), "Bend both knees a little, about 45 degrees");
  assert_says (rp_exercise_get_notes (clamshell)[0], "right angle");
  assert_cue_at (clamshell, "Heels together", "lift");
  assert_cue_at (clamshell, "Don't let the top hip roll back", "lift");
  assert_cue_at (clamshell, "Keep hips stacked", "lift");
  assert_cue_at (clamshell, "Squeeze your bottom", "hold");
  assert_says (rp_exercise_get_felt (clamshell), "side of your hip and in your bottom");
}

/* Where the sources differ, the moves say what holds for all, and the notes who says what. */
static void
test_moves (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    guint step;
    const char *words;
  } texts[] = {
    { "side-lying-hip-abduction", 1, "as high as your hip stays still" },
    { "single-leg-bridge", 0, "Bend both knees" },
    { "single-leg-bridge", 1, "lift the other leg and stretch it out" },
    { "bird-dog", 3, "hand and knee down in the middle" },
    { "bird-dog", 4, "on one side first" },
    { "lateral-band-walk", 0, "Bend your knees a little" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_says (rp_exercise_get_steps (exercise (fixture, texts[i].id))[texts[i].step], texts[i].words);
  assert_says (rp_exercise_get_notes (exercise (fixture, "side-lying-hip-abduction"))[0], "45 degrees");
  assert_says (rp_exercise_get_notes (exercise (fixture, "side-lying-hip-abduction"))[1],
               "on top of the other");
  assert_says (rp_exercise_get_notes (exercise (fixture, "donkey-kick"))[0], "Here your knee stays bent");
  g_assert_cmpint (rp_exercise_get_dose (exercise (fixture, "bird-dog"))->sides, ==, RP_DOSE_SIDES_EACH);
}

static void
assert_from (const RpDose *dose, const char *from)
{
  g_assert_cmpint (dose->source, ==, from ? RP_SOURCE_PUBLISHED : RP_SOURCE_DEFAULT);
  g_assert_cmpstr (dose->from, ==, from);
}

/* Whoever publishes a dose, or a part of it, is named. */
static void
test_exercise_doses (Fixture *fixture, gconstpointer data)
{
  static const char *const froms[][2] = {
    { "bird-dog", SLEEVES },           { "clamshell", MEDICINE ", the hold from " CLINIC },
    { "donkey-kick", NULL },           { "foam-roll-lateral-quad", PRACTICE },
    { "hip-bridge", MEDICINE },        { "hip-hike", SLEEVES },
    { "lateral-band-walk", MEDICINE }, { "side-lying-hip-abduction", MEDICINE },
    { "single-leg-bridge", SLEEVES },  { "single-leg-deadlift", NULL },
    { "single-leg-squat", NULL },
  };

  g_assert_cmpuint (g_list_model_get_n_items (rp_pack_get_exercises (fixture->pack)), ==,
                    G_N_ELEMENTS (froms));
  for (guint i = 0; i < G_N_ELEMENTS (froms); i++)
    assert_from (rp_exercise_get_dose (exercise (fixture, froms[i][0])), froms[i][1]);
}

static void
test_program_doses (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id;
    const char *from[5];
    const char *often;
  } programs[] = {
    { "daily-clams", { CLINIC }, "Every day" },
    { "five-for-knee-pain", { NULL, NULL, NULL, NULL, PRACTICE }, "The blog does not say" },
    { "four-for-the-hips", { MEDICINE, MEDICINE, MEDICINE, MEDICINE }, "usual strength work" },
    { "surgeons-four", { NULL }, "The interview does not say" },
    { "runners-knee", { SLEEVES, SLEEVES, SLEEVES, SLEEVES, NULL }, "At least two or three times a week" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      RpProgram *program = rp_pack_find_program (fixture->pack, programs[i].id);

      assert_says (rp_program_get_frequency (program)->words, programs[i].often);
      for (guint j = 0; j < rp_program_get_n_items (program); j++)
        assert_from (rp_program_get_item (program, j)->dose, programs[i].from[j]);
    }
}

/* “Pause at the top” is no number of seconds. */
static void
test_four (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_pack_find_program (fixture->pack, "four-for-the-hips");

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    g_assert_cmpint (rp_program_get_item (program, i)->dose->hold, ==, RP_DOSE_NATURAL);
  assert_says (rp_program_get_item (program, 0)->note, "Pause at the top");
}

/* Bands, not weights; no deep squats; what puts no weight on the knee comes first. */
static void
test_surgeon (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_pack_find_program (fixture->pack, "surgeons-four");
  gboolean bears_weight = FALSE;

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      const RpProgramItem *item = rp_program_get_item (program, i);
      const char *harder = rp_program_item_get_harder (item);

      g_assert_false (bears_weight && !rp_exercise_get_bears_weight (item->exercise));
      bears_weight = rp_exercise_get_bears_weight (item->exercise);
      g_assert_true (!harder || (!strstr (harder, "weight") && !strstr (harder, "deep")));
    }
  g_assert_null (rp_program_item_get_harder (rp_program_get_item (program, 3)));
}

/* Nothing is offered that is done already, in any program. */
static void
test_harder (Fixture *fixture, gconstpointer data)
{
  GListModel *programs = rp_pack_get_programs (fixture->pack);

  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);

      for (guint j = 0; j < rp_program_get_n_items (program); j++)
        {
          const RpProgramItem *item = rp_program_get_item (program, j);
          const RpVariant *usual = rp_exercise_get_harder (item->exercise);

          g_assert_false (usual && !item->harder && rp_load_is_named_in (item->dose->load, usual->text));
        }
    }
}

static char *
join_why (const RpWhy *why)
{
  g_autoptr (GString) all = g_string_new (why->summary);

  for (guint i = 0; i < why->parts->len; i++)
    {
      const RpWhyPart *part = g_ptr_array_index (why->parts, i);
      g_autofree char *text = g_strjoinv (" ", part->paragraphs);

      g_string_append_printf (all, " %s %s", part->name, text);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* The point of all five sources. */
static void
test_why (Fixture *fixture, gconstpointer data)
{
  static const char *const points[] = { "your knee can cave in",
                                        "from the outside of your hip bone",
                                        "feels stiff is often a weak",
                                        "quadriceps",
                                        "foam roller",
                                        "felt at your knee",
                                        "strong ankles",
                                        "If you run",
                                        "getting hurt",
                                        "patellofemoral",
                                        "iliotibial band",
                                        "pes anserine",
                                        "no weight on it",
                                        "No one plan fits every knee",
                                        "Ask a clinician" };
  const RpWhy *why = rp_pack_get_why (fixture->pack);
  g_autofree char *all = join_why (why);

  g_assert_cmpstr (why->name, ==, "Why your hips?");
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    assert_says (all, points[i]);
}

static void
test_before (Fixture *fixture, gconstpointer data)
{
  assert_says (rp_pack_get_before_rules (fixture->pack)[0], "operation");
  for (guint i = 0; rp_pack_get_stop_rules (fixture->pack)[i]; i++)
    g_assert_null (strstr (rp_pack_get_stop_rules (fixture->pack)[i], "operation"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pack-facts/clamshell", test_clamshell);
  ADD ("/pack-facts/moves", test_moves);
  ADD ("/pack-facts/exercise-doses", test_exercise_doses);
  ADD ("/pack-facts/program-doses", test_program_doses);
  ADD ("/pack-facts/four", test_four);
  ADD ("/pack-facts/surgeon", test_surgeon);
  ADD ("/pack-facts/harder", test_harder);
  ADD ("/pack-facts/why", test_why);
  ADD ("/pack-facts/before", test_before);
  return g_test_run ();
}
