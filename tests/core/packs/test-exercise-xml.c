/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-exercise-xml.h"
#include "rp-test-pack.h"

#include <string.h>

#define HEAD                                                                                                 \
  "<exercise xmlns='urn:reprise:pack:1' id='clamshell' bears-weight='no' first-side='right'>\n"              \
  "<name>Clam\n  shell </name>\n"                                                                            \
  "<alias>Clams</alias>\n<alias>Shells</alias>\n"                                                            \
  "<summary>Open your knees.</summary>\n"                                                                    \
  "<position kind=' side-lying '>Lie on your side.</position>\n"                                             \
  "<equipment><item id='mat'>Mat</item>\n<item id='band' optional='yes'>Band</item></equipment>\n"           \
  "<targets><target muscle='gluteus-medius' role='main'>Side of the hip</target></targets>\n"                \
  "<steps><step>Lift.</step><!-- a comment --><step><![CDATA[Lower & rest.]]></step></steps>\n"

#define SIDES                                                                                                \
  "<sides>"                                                                                                  \
  "<side which='left'><label>Left leg</label><now>Now the left leg</now><ready>Turn over.</ready></side>"    \
  "<side which='right'><label>Right leg</label><now>Now the right leg</now></side>"                          \
  "</sides>\n"

#define PHASES                                                                                               \
  "<phases><phase id='lift' kind='lift' seconds='2'>Lift</phase>\n"                                          \
  "<phase id='hold' kind='hold' seconds='1.5'>Hold</phase>\n"                                                \
  "<phase id='wait' kind='rest' seconds='0.25'>Wait</phase></phases>\n"

#define CUES "<cues><cue phase='hold'><say> Hips\n stacked </say></cue></cues>\n"

#define FAULT(id, clip)                                                                                      \
  "<cue phase='hold'><say>Hips stacked</say><fault id='" id "' clip='" clip "' file='clips/" id ".webm'>"    \
  "<name>Rolling back</name><wrong file='stills/w.jpg'/><right file='stills/r.png'/></fault></cue>\n"

#define MIDDLE                                                                                               \
  "<felt>Your hip.</felt>\n<purpose>Strength.</purpose>\n"                                                   \
  "<mistakes><mistake phase='lift'>Rolling back</mistake><mistake>Rushing</mistake></mistakes>\n"            \
  "<easier exercise='hip-bridge'>Do this</easier>\n<harder>Band</harder>\n<precautions/>\n"

#define DOSE                                                                                                 \
  "<dose sets='2' reps='10-20' hold='3' rest='45' tempo='2-10' sides='each' pace='own' source='published'>"  \
  "<load>Band</load></dose>\n"

#define TAIL "<credits><credit>Us</credit></credits></exercise>"

#define CLIP(side, marks)                                                                                    \
  "<clips><clip id='front' file='clips/a.webm' side='" side "' width='1280' height='720' frames='100' "      \
  "rate='25/1'><camera>Front</camera>\n" marks                                                               \
  "<licence>CC0-1.0</licence><author>Us</author></clip></clips>"

static void
test_whole (void)
{
  g_autoptr (RpExercise) exercise = rp_test_exercise_new (HEAD SIDES PHASES CUES MIDDLE DOSE
                                                          "<frequency source='default'>Daily</frequency>"
                                                          "<poster file='stills/a.jpg'/>" TAIL);
  const RpEquipment *equipment = g_ptr_array_index (rp_exercise_get_equipment (exercise), 1);
  const RpTarget *target = g_ptr_array_index (rp_exercise_get_targets (exercise), 0);
  const RpPhase *phase = g_ptr_array_index (rp_exercise_get_phases (exercise), 1);
  const RpCue *cue = g_ptr_array_index (rp_exercise_get_cues (exercise), 0);

  g_assert_cmpstr (rp_exercise_get_id (exercise), ==, "clamshell");
  g_assert_cmpstr (rp_exercise_get_name (exercise), ==, "Clam shell");
  g_assert_cmpuint (g_strv_length ((GStrv) rp_exercise_get_aliases (exercise)), ==, 2);
  g_assert_cmpstr (rp_exercise_get_aliases (exercise)[1], ==, "Shells");
  g_assert_cmpint (rp_exercise_get_position (exercise), ==, RP_POSITION_SIDE_LYING);
  g_assert_false (rp_exercise_get_bears_weight (exercise));
  g_assert_cmpstr (equipment->item, ==, "band");
  g_assert_true (equipment->optional);
  g_assert_true (target->main);
  g_assert_cmpstr (rp_exercise_get_steps (exercise)[1], ==, "Lower & rest.");
  g_assert_cmpint (rp_exercise_get_first_side (exercise), ==, RP_SIDE_RIGHT);
  g_assert_cmpstr (rp_exercise_get_side_text (exercise, RP_SIDE_LEFT)->ready, ==, "Turn over.");
  g_assert_null (rp_exercise_get_side_text (exercise, RP_SIDE_RIGHT)->ready);
  g_assert_cmpint (phase->duration, ==, G_USEC_PER_SEC * 3 / 2);
  g_assert_cmpuint (cue->phase, ==, 1);
  g_assert_cmpstr (cue->text, ==, "Hips stacked");
  g_assert_null (cue->fault);
  g_assert_cmpuint (rp_exercise_get_drawings (exercise)->len, ==, 0);
  g_assert_cmpstr (rp_exercise_get_mistakes (exercise)[1], ==, "Rushing");
  g_assert_cmpstr (rp_exercise_get_easier (exercise)->exercise, ==, "hip-bridge");
  g_assert_null (rp_exercise_get_harder (exercise)->exercise);
  g_assert_null (rp_exercise_get_precautions (exercise)[0]);
  g_assert_cmpstr (rp_exercise_get_frequency (exercise)->words, ==, "Daily");
  g_assert_cmpint (rp_exercise_get_frequency (exercise)->source, ==, RP_SOURCE_DEFAULT);
  g_assert_true (g_str_has_suffix (rp_exercise_get_poster (exercise), "stills/a.jpg"));
  g_assert_null (rp_exercise_get_default_clip (exercise));
  g_assert_finalize_object (g_steal_pointer (&exercise));
}

/* The ids of things are a pack's own; a position has a word for what is none of the others. */
static void
test_own_things (void)
{
  static const struct
  {
    const char *kind;
    RpPosition position;
  } kinds[] = { { "kneeling", RP_POSITION_KNEELING },
                { "hanging", RP_POSITION_HANGING },
                { "other", RP_POSITION_OTHER } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GString) text = g_string_new (HEAD SIDES PHASES CUES MIDDLE DOSE TAIL);
      g_autoptr (RpExercise) exercise = NULL;
      const RpEquipment *thing;

      g_string_replace (text, " side-lying ", kinds[i].kind, 1);
      g_string_replace (text, "<item id='mat'>Mat", "<item id='cable-2'>Kabelzug", 1);
      exercise = rp_test_exercise_new (text->str);
      thing = g_ptr_array_index (rp_exercise_get_equipment (exercise), 0);
      g_assert_cmpint (rp_exercise_get_position (exercise), ==, kinds[i].position);
      g_assert_cmpstr (thing->item, ==, "cable-2");
      g_assert_cmpstr (thing->text, ==, "Kabelzug");
    }
}

static void
test_dose (void)
{
  g_autoptr (RpExercise) exercise = rp_test_exercise_new (HEAD SIDES PHASES CUES MIDDLE DOSE TAIL);
  const RpDose *dose = rp_exercise_get_dose (exercise);

  g_assert_cmpuint (dose->sets, ==, 2);
  g_assert_cmpint (dose->measure, ==, RP_MEASURE_REPS);
  g_assert_cmpuint (dose->min, ==, 10);
  g_assert_cmpuint (dose->max, ==, 20);
  g_assert_cmpuint (dose->amount, ==, 10);
  g_assert_cmpint (dose->hold, ==, 3 * G_USEC_PER_SEC);
  g_assert_cmpint (dose->rest, ==, 45 * G_USEC_PER_SEC);
  g_assert_cmpuint (dose->n_tempo, ==, 2);
  g_assert_cmpint (dose->tempo[1], ==, 10 * G_USEC_PER_SEC);
  g_assert_cmpint (dose->sides, ==, RP_DOSE_SIDES_EACH);
  g_assert_cmpint (dose->pace, ==, RP_PACE_OWN);
  g_assert_cmpint (dose->source, ==, RP_SOURCE_PUBLISHED);
  g_assert_cmpstr (dose->load->words, ==, "Band");
}

static void
test_clip (void)
{
  g_autoptr (RpExercise) exercise = rp_test_exercise_new (
      HEAD SIDES PHASES CUES MIDDLE DOSE CLIP ("left", "<mark phase='lift' frame='0'/>"
                                                       "<mark phase='hold' frame='40'/>"
                                                       "<mark phase='wait' frame='80'/>") TAIL);
  const RpClip *clip = rp_exercise_get_default_clip (exercise);

  g_assert_cmpstr (clip->camera, ==, "Front");
  g_assert_cmpint (clip->side, ==, RP_SIDE_LEFT);
  g_assert_cmpuint (clip->marks->len, ==, 3);
  g_assert_cmpint (g_array_index (clip->marks, RpMark, 1).position, ==, G_USEC_PER_SEC * 8 / 5);
  g_assert_cmpint (rp_clip_get_duration (clip), ==, 4 * G_USEC_PER_SEC);
  g_assert_cmpstr (clip->licence, ==, "CC0-1.0");
  g_assert_cmpstr (clip->author, ==, "Us");
}

static void
test_faults (void)
{
  g_autoptr (RpExercise) exercise
      = rp_test_exercise_new (HEAD SIDES PHASES "<cues>" FAULT ("rolls", "front")
                                  FAULT ("slips", "front") "</cues>" MIDDLE DOSE CLIP (
                                      "left", "<mark phase='lift' frame='0'/><mark phase='hold' frame='40'/>"
                                              "<mark phase='wait' frame='80'/>") TAIL);
  const RpClip *right = rp_exercise_get_default_clip (exercise);
  const RpCue *first = g_ptr_array_index (rp_exercise_get_cues (exercise), 0);
  const RpCue *second = g_ptr_array_index (rp_exercise_get_cues (exercise), 1);

  g_assert_cmpstr (first->fault->clip->uri, ==, "resource:///clips/rolls.webm");
  g_assert_cmpstr (second->fault->clip->uri, ==, "resource:///clips/slips.webm");
  g_assert_cmpuint (first->fault->clip->marks->len, ==, right->marks->len);
  g_assert_cmpint (first->fault->clip->side, ==, RP_SIDE_LEFT);
  g_assert_true (rp_exercise_find_clip (exercise, "front") == right);
  g_assert_null (rp_exercise_find_clip (exercise, "rolls"));
  g_assert_true (rp_exercise_find_fault (exercise, "slips") == second->fault);
  g_assert_null (rp_exercise_find_fault (exercise, "front"));
}

static void
test_no_sides (void)
{
  g_autoptr (RpExercise) exercise = rp_test_exercise_new (
      HEAD PHASES CUES MIDDLE "<dose sets='1' seconds='120' sides='both' source='default'/>" TAIL);

  g_assert_false (rp_exercise_has_sides (exercise));
  g_assert_cmpint (rp_exercise_get_first_side (exercise), ==, RP_SIDE_NONE);
  g_assert_cmpint (rp_exercise_get_dose (exercise)->measure, ==, RP_MEASURE_TIME);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise-reader/whole", test_whole);
  g_test_add_func ("/exercise-reader/dose", test_dose);
  g_test_add_func ("/exercise-reader/own-things", test_own_things);
  g_test_add_func ("/exercise-reader/clip", test_clip);
  g_test_add_func ("/exercise-reader/faults", test_faults);
  g_test_add_func ("/exercise-reader/no-sides", test_no_sides);
  return g_test_run ();
}
