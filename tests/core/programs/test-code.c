/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-reader.h"
#include "programs/rp-code-writer.h"
#include "programs/rp-code.h"

#include "base/rp-core-error.h"
#include "code-fixture.h"
#include "packs/rp-pack-loader.h"
#include "session/rp-plan.h"
#include "model/rp-program-private.h"
#include "model/rp-program-search.h"

#include <string.h>

#define SECOND G_USEC_PER_SEC

#define HEAD "reprise:1?p=hips-and-knees&i=mine&n=Mine&s=For+me"

/* Version 3, as the five programs were printed before there was a version 4. */
static const char *const shipped[] = {
  "reprise:3?p=hips-and-knees&i=daily-clams&n=Daily+clams&s=One+move+for+the+side+of+your+hips,+done+we"
  "ll+every+day.&f=Every+day&q=1&o=a+clinic's+page&c=The+move+and+the+dose+are+from+a+clinic's+page+on+"
  "hip+exercises+for+knee+pain.&e=clamshell&r=20&h=2&y=e&q=1&k=b7f8aabb",
  "reprise:3?p=hips-and-knees&i=five-for-knee-pain&n=Five+for+knee+pain&s=Four+moves+that+make+your+hip"
  "s+strong+and+steady.+Then+you+roll+out+your+thighs.&f=The+blog+does+not+say.+Ask+your+physio.&d=The+"
  "blog+gives+a+dose+only+for+the+foam+roll,+and+says+where+the+bands+go.+The+other+doses+are+our+own+s"
  "tarting+point.+Change+them+to+suit+you.&o=a+physical+therapy+practice's+blog&w=If+your+knee+is+sore+"
  "when+you+stand,+do+the+clamshell,+the+bridge+and+the+foam+roll,+and+leave+the+other+two+out.&c=The+m"
  "oves+are+from+a+physical+therapy+practice's+blog+on+knee+pain.&e=clamshell&x=2&r=10-12&h=2&b=30&y=e&"
  "l=Band+just+above+your+knees&i=A+stronger+band&e=single-leg-bridge&x=2&r=8-10&h=2&b=45&y=e&e=single-"
  "leg-deadlift&x=2&r=8-10&b=45&y=e&e=lateral-band-walk&x=2&t=10-12&b=30&y=e&l=Band+at+your+feet+or+shi"
  "ns&e=foam-roll-lateral-quad&u=120&y=e&q=1&k=e291241a",
  "reprise:3?p=hips-and-knees&i=four-for-the-hips&n=Four+for+the+hips&s=Four+short+moves+for+your+hips."
  "+Do+these+as+well+as+your+usual+exercises.&f=As+well+as+your+usual+strength+work&q=1&o=a+running+and"
  "+sport+medicine+article&c=The+moves+and+the+doses+are+from+a+running+and+sport+medicine+article+on+h"
  "ip+exercises+for+knee+pain.&e=clamshell&r=10-20&y=e&q=1&m=Pause+at+the+top.&e=side-lying-hip-abducti"
  "on&r=10-20&y=e&q=1&e=hip-bridge&r=10-20&q=1&e=lateral-band-walk&t=10-20&y=e&l=Band+at+both+ankles&q="
  "1&m=Keep+your+knees+a+little+bent.&k=f64b3aa7",
  "reprise:3?p=hips-and-knees&i=runners-knee&n=Runner's+knee&s=Five+moves+for+people+who+run+and+feel+i"
  "t+around+the+kneecap.+They+make+your+hips+and+tummy+strong.&f=At+least+two+or+three+times+a+week&q=1"
  "&d=The+blog+says+about+20+or+about+15+for+most+moves.+It+gives+no+number+for+the+donkey+kick.+That+o"
  "ne+is+our+own+starting+point.&o=a+knee-sleeve+maker's+blog&w=If+it+hurts+to+kneel,+put+a+folded+towe"
  "l+under+your+knee,+or+leave+out+the+bird+dog+and+the+donkey+kick.&c=The+moves+are+from+a+knee-sleeve"
  "+maker's+blog+on+hip+exercises+for+runner's+knee.&e=side-lying-hip-abduction&r=20&y=e&q=1&m=Lift+to+"
  "about+45+degrees.&e=bird-dog&r=20&y=e&q=1&m=Hand+and+knee+come+back+to+the+middle+each+time.&e=hip-h"
  "ike&r=20&y=e&q=1&e=single-leg-bridge&r=15&h=2&y=e&q=1&e=donkey-kick&x=2&r=10-12&b=30&y=e&k=c563ffbf",
  "reprise:3?p=hips-and-knees&i=surgeons-four&n=The+surgeon's+four&s=Four+moves+from+an+interview+with+"
  "a+bone+and+joint+surgeon.+They+make+the+sides+of+your+hips+strong,+so+your+knees+stay+in+line.&f=The"
  "+interview+does+not+say.+Ask+your+physio.&d=The+surgeon+gives+no+numbers.+These+doses+are+our+own+st"
  "arting+point.+Change+them+to+suit+you.&w=If+your+knee+is+sore,+do+only+the+first+two.+They+put+no+we"
  "ight+on+it.&w=No+deep+squats.&w=Use+bands,+not+free+weights.&c=The+moves+are+from+a+published+interv"
  "iew+with+an+orthopaedic+surgeon.&e=side-lying-hip-abduction&x=2&r=10-15&b=30&y=e&i=Band+just+above+y"
  "our+knees&e=clamshell&x=2&r=10-20&h=2&b=30&y=e&l=Band+just+above+your+knees&i=A+stronger+band&e=late"
  "ral-band-walk&x=2&t=10&b=30&y=e&l=Band+at+your+ankles&e=single-leg-squat&x=2&r=8&b=45&y=e&m=Keep+it+"
  "shallow.&i=&k=fcb99458",
};

static void
test_programs (CodeFixture *fixture, gconstpointer data)
{
  GListModel *programs = rp_pack_get_programs (fixture->pack);

  g_assert_cmpuint (g_list_model_get_n_items (programs), ==, 5);
  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);

      code_fixture_assert_round (fixture, program);
    }
}

static void
test_exercises (CodeFixture *fixture, gconstpointer data)
{
  GListModel *exercises = rp_pack_get_exercises (fixture->pack);

  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, 11);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autoptr (RpProgram) program = rp_program_new_for_exercise (exercise);

      code_fixture_assert_round (fixture, program);
    }
}

/* What people have on paper must open for ever, whatever is written now. */
static void
test_form (CodeFixture *fixture, gconstpointer data)
{
  static const char paper[]
      = "reprise:1?p=hips-and-knees&i=four-for-the-hips&n=Four+for+the+hips"
        "&s=Four+short+moves+for+your+hips.+Do+these+as+well+as+your+usual+exercises."
        "&f=As+well+as+your+usual+strength+work&q=1"
        "&c=The+moves+and+the+doses+are+from+a+published+article+on+hip+exercises+for+knee+pain."
        "&c=The+words+are+by+the+Reprise+contributors."
        "&e=clamshell&r=10-20&h=2&y=e&q=1"
        "&e=side-lying-hip-abduction&r=10-20&y=e&q=1"
        "&e=hip-bridge&r=10-20&q=1"
        "&e=lateral-band-walk&t=10-20&y=e&l=Band+at+both+ankles&q=1&m=Stay+in+a+half+squat.&k=06e22040";
  g_autoptr (RpProgram) program = code_fixture_read (fixture, paper);

  code_fixture_assert_round (fixture, program);
  g_assert_cmpstr (rp_program_get_name (program), ==, "Four for the hips");
  g_assert_cmpstr (rp_program_get_item (program, 3)->dose->load->words, ==, "Band at both ankles");
}

/* Likewise: with the words and the doses that the codes have, whatever the pack says now. */
static void
test_shipped (CodeFixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "Daily clams", "Five for knee pain", "Four for the hips", "Runner's knee", "The surgeon's four" };
  static const guint n_items[] = { 1, 5, 4, 5, 4 };
  g_autoptr (RpProgram) last = code_fixture_read (fixture, shipped[4]);
  const RpProgramItem *squat = rp_program_get_item (last, 3);

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autoptr (RpProgram) program = code_fixture_read (fixture, shipped[i]);

      g_assert_cmpstr (rp_program_get_name (program), ==, names[i]);
      g_assert_cmpuint (rp_program_get_n_items (program), ==, n_items[i]);
      code_fixture_assert_round (fixture, program);
    }
  g_assert_cmpstr (rp_program_get_precautions (last)[1], ==, "No deep squats.");
  g_assert_cmpstr (rp_exercise_get_id (squat->exercise), ==, "single-leg-squat");
  g_assert_cmpuint (squat->dose->sets, ==, 2);
  g_assert_cmpuint (squat->dose->amount, ==, 8);
  g_assert_cmpint (squat->dose->rest, ==, 45 * SECOND);
  g_assert_cmpstr (squat->note, ==, "Keep it shallow.");
  g_assert_cmpstr (squat->harder, ==, "");
}

static void
test_every_field (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *code = code_fixture_seal (
      "reprise:1?p=hips-and-knees&n=A%26B%3D%2B%25&i=mine&s=Why%3F&d=Note&f=Often&w=W1&w=W2&c=C1"
      "&e=clamshell&x=3&r=10-20&a=12&h=0.5&b=45.25&v=2-10.000001-0&y=r&o=1&l=Band&q=1&m=Mind"
      "&e=foam-roll-lateral-quad&u=3600&y=l");
  g_autofree char *spaced = g_strdup_printf ("\n %s \r\n", code);
  g_autoptr (RpProgram) program = code_fixture_read (fixture, spaced);
  const RpDose *dose = rp_program_get_item (program, 0)->dose;
  const RpDose *roll = rp_program_get_item (program, 1)->dose;

  g_assert_cmpstr (rp_program_get_name (program), ==, "A&B=+%");
  g_assert_cmpstr (rp_program_get_summary (program), ==, "Why?");
  g_assert_cmpstr (rp_program_get_frequency (program)->words, ==, "Often");
  g_assert_cmpint (rp_program_get_frequency (program)->source, ==, RP_SOURCE_DEFAULT);
  g_assert_cmpstr (rp_program_get_precautions (program)[1], ==, "W2");
  g_assert_cmpstr (rp_program_get_credits (program)[0], ==, "C1");
  g_assert_null (rp_program_get_credits (program)[1]);
  g_assert_cmpuint (dose->sets, ==, 3);
  g_assert_cmpuint (dose->amount, ==, 12);
  g_assert_cmpint (dose->hold, ==, SECOND / 2);
  g_assert_cmpint (dose->rest, ==, 45 * SECOND + SECOND / 4);
  g_assert_cmpuint (dose->n_tempo, ==, 3);
  g_assert_cmpint (dose->tempo[1], ==, 10 * SECOND + 1);
  g_assert_cmpint (dose->sides, ==, RP_DOSE_SIDES_RIGHT);
  g_assert_cmpint (dose->pace, ==, RP_PACE_OWN);
  g_assert_cmpstr (dose->load->words, ==, "Band");
  g_assert_cmpint (dose->source, ==, RP_SOURCE_PUBLISHED);
  g_assert_cmpstr (rp_program_get_item (program, 0)->note, ==, "Mind");
  g_assert_cmpint (roll->measure, ==, RP_MEASURE_TIME);
  g_assert_cmpuint (roll->amount, ==, 3600);
  g_assert_cmpint (roll->hold, ==, RP_DOSE_NATURAL);
  g_assert_cmpint (roll->sides, ==, RP_DOSE_SIDES_LEFT);
  g_assert_null (rp_program_get_item (program, 1)->note);
  code_fixture_assert_round (fixture, program);
}

/* Any writing, and every letter that has a meaning in a URI. */
static void
test_texts (CodeFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "Ćwiczenia na biodra – „łatwe”",
    "תרגילים לברך",
    "膝のための運動",
    "घुटने के लिए",
    "🦵 1️⃣ e\u0301",
    "a+b c&d=e;f#g?h/i:j@k!l$m'n(o)p*q,r%s%00\"<>[]{}|\\^`~",
    " two  spaces ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RpProgram) program
          = rp_program_new_for_exercise (rp_pack_find_exercise (fixture->pack, "clamshell"));

      g_free (program->heading.name);
      program->heading.name = g_strdup (texts[i]);
      g_ptr_array_add (program->items,
                       rp_program_item_new (rp_program_get_item (program, 0)->exercise,
                                            rp_program_get_item (program, 0)->dose, texts[i]));
      code_fixture_assert_round (fixture, program);
    }
}

/* Nothing is cut off: there is a code of the whole program, or there is none. */
static void
test_too_large (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program
      = rp_program_new_for_exercise (rp_pack_find_exercise (fixture->pack, "clamshell"));
  const RpProgramItem *item = rp_program_get_item (program, 0);

  while (program->items->len < RP_CODE_MAX_ITEMS)
    g_ptr_array_add (program->items, rp_program_item_new (item->exercise, item->dose, NULL));
  code_fixture_assert_round (fixture, program);
  g_ptr_array_add (program->items, rp_program_item_new (item->exercise, item->dose, NULL));
  g_assert_null (rp_code_writer_write (fixture->pack, program));
  g_ptr_array_set_size (program->items, 1);
  g_free (program->heading.summary);
  program->heading.summary = g_strnfill (RP_CODE_MAX_BYTES, 'a');
  g_assert_null (rp_code_writer_write (fixture->pack, program));
}

typedef struct
{
  const char *code;
  int reason;
  const char *says;
} Wrong;

static const Wrong wrong[] = {
  { "", RP_CORE_ERROR_CODE, "not the code of a program" },
  { "reprise", RP_CORE_ERROR_CODE, "not the code of a program" },
  { "reprise:1", RP_CORE_ERROR_CODE, "not the code of a program" },
  { "reprise:?p=hips-and-knees", RP_CORE_ERROR_CODE, "not the code of a program" },
  { "reprise:one?p=hips-and-knees", RP_CORE_ERROR_CODE, "not the code of a program" },
  { "https://example.org/?p=hips-and-knees", RP_CORE_ERROR_CODE, "not the code of a program" },
  { "?", RP_CORE_ERROR_CODE, "not the code of a program" },
  { "reprise:2?p=hips-and-knees", RP_CORE_ERROR_CODE, "“i” is missing" },
  { "reprise:3?p=hips-and-knees", RP_CORE_ERROR_CODE, "“i” is missing" },
  { "reprise:4?p=hips-and-knees", RP_CORE_ERROR_CODE, "Copy it again" },
  { "reprise:5?p=hips-and-knees", RP_CORE_ERROR_CODE, "version 5" },
  { "reprise:0?p=hips-and-knees", RP_CORE_ERROR_CODE, "version 0" },
  { HEAD "&a=Ana&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“a” has no meaning" },
  { HEAD "&h=d2&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“h” has no meaning" },
  { HEAD "&e=clamshell&r=1&g=2kg", RP_CORE_ERROR_CODE, "“g” has no meaning" },
  { HEAD "&e=clamshell&r=1&y=a", RP_CORE_ERROR_CODE, "“y”" },
  { HEAD "&e=clamshell&r=o", RP_CORE_ERROR_CODE, "“r”" },
  { HEAD "&e=clamshell&r=1&q=2", RP_CORE_ERROR_CODE, "“q”" },
  { HEAD "&e=hips-and-knees/clamshell&r=1", RP_CORE_ERROR_CODE, "“e”" },
  { "reprise:01?p=hips-and-knees", RP_CORE_ERROR_CODE, "version 01" },
  { "reprise:99999999999999999999999?p=hips-and-knees", RP_CORE_ERROR_CODE, "version 9999999" },
  { "reprise:1?", RP_CORE_ERROR_CODE, "“i” is missing" },
  { "reprise:1?p=moon", RP_CORE_ERROR_NOT_FOUND, "“moon”" },
  { "reprise:1?p=", RP_CORE_ERROR_CODE, "“p”" },
  { "reprise:1?p=../../etc", RP_CORE_ERROR_CODE, "“p”" },
  { "reprise:1?n=Mine&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“p” is missing" },
  { "reprise:1?p=hips-and-knees", RP_CORE_ERROR_CODE, "“i” is missing" },
  { HEAD, RP_CORE_ERROR_CODE, "“e” is missing" },
  { "reprise:1?p=hips-and-knees&i=mine&n=Mine&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“s” is missing" },
  { "reprise:1?p=hips-and-knees&i=Mine&n=Mine&s=S&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“Mine”" },
  { HEAD "&n=Again&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“n” comes twice" },
  { HEAD "&z=1&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“z” has no meaning" },
  { HEAD "&pp=1&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“pp” has no meaning" },
  { HEAD "&=1&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“” has no meaning" },
  { HEAD "&r=1", RP_CORE_ERROR_CODE, "“r” has no meaning" },
  { HEAD "&e=clamshell&r=1&c=Late", RP_CORE_ERROR_CODE, "“c” has no meaning" },
  { HEAD "&e=clamshell&r=1&p=hips-and-knees", RP_CORE_ERROR_CODE, "“p” has no meaning" },
  { HEAD "&e=handstand&r=1", RP_CORE_ERROR_NOT_FOUND, "“handstand”" },
  { HEAD "&e=clamshell", RP_CORE_ERROR_CODE, "“r” is missing" },
  { HEAD "&e=clamshell&e=clamshell&r=1", RP_CORE_ERROR_CODE, "“r” is missing" },
  { HEAD "&e=clamshell&r=1&r=2", RP_CORE_ERROR_CODE, "“r” comes twice" },
  { HEAD "&e=clamshell&r=1&u=60", RP_CORE_ERROR_CODE, "“u” comes twice" },
  { HEAD "&e=clamshell&r=0", RP_CORE_ERROR_CODE, "“0”" },
  { HEAD "&e=clamshell&r=-1", RP_CORE_ERROR_CODE, "“-1”" },
  { HEAD "&e=clamshell&r=1001", RP_CORE_ERROR_CODE, "“1001”" },
  { HEAD "&e=clamshell&r=20-10", RP_CORE_ERROR_CODE, "“20-10”" },
  { HEAD "&e=clamshell&r=4294967297", RP_CORE_ERROR_CODE, "“4294967297”" },
  { HEAD "&e=clamshell&r=10-99999999999999999999999999999999999999999999", RP_CORE_ERROR_CODE, "…”" },
  { HEAD "&e=clamshell&r=1e3", RP_CORE_ERROR_CODE, "“1e3”" },
  { HEAD "&e=clamshell&u=3601", RP_CORE_ERROR_CODE, "“3601”" },
  { HEAD "&e=clamshell&r=10-20&a=9", RP_CORE_ERROR_CODE, "“a”" },
  { HEAD "&e=clamshell&r=10-20&a=21", RP_CORE_ERROR_CODE, "“a”" },
  { HEAD "&e=clamshell&r=1&x=0", RP_CORE_ERROR_CODE, "“x”" },
  { HEAD "&e=clamshell&r=1&x=21", RP_CORE_ERROR_CODE, "“x”" },
  { HEAD "&e=clamshell&r=1&h=121", RP_CORE_ERROR_CODE, "“h”" },
  { HEAD "&e=clamshell&r=1&h=-1", RP_CORE_ERROR_CODE, "“h”" },
  { HEAD "&e=clamshell&r=1&h=nan", RP_CORE_ERROR_CODE, "“h”" },
  { HEAD "&e=clamshell&r=1&b=600.000001", RP_CORE_ERROR_CODE, "“b”" },
  { HEAD "&e=clamshell&r=1&b=1.0000001", RP_CORE_ERROR_CODE, "“b”" },
  { HEAD "&e=clamshell&r=1&v=1-2", RP_CORE_ERROR_CODE, "The tempo names 2 phases" },
  { HEAD "&e=clamshell&r=1&v=1-2-3-4-5-6-7-8-9", RP_CORE_ERROR_CODE, "“v”" },
  { HEAD "&e=clamshell&r=1&v=1-", RP_CORE_ERROR_CODE, "“v”" },
  { HEAD "&e=clamshell&r=1&v=", RP_CORE_ERROR_CODE, "“v”" },
  { HEAD "&e=clamshell&r=1&y=b", RP_CORE_ERROR_CODE, "“y”" },
  { HEAD "&e=clamshell&r=1&y=", RP_CORE_ERROR_CODE, "“y”" },
  { HEAD "&e=clamshell&r=1&o=0", RP_CORE_ERROR_CODE, "“o”" },
  { HEAD "&e=clamshell&r=1&q=yes", RP_CORE_ERROR_CODE, "“q”" },
  { HEAD "&e=clamshell&r=1&l=", RP_CORE_ERROR_CODE, "“l”" },
  { HEAD "&e=clamshell&r=1&m=a%0Ab", RP_CORE_ERROR_CODE, "“a\uFFFDb”" },
  { HEAD "&e=clamshell&r=1&m=%1B[2J", RP_CORE_ERROR_CODE, "“\uFFFD[2J”" },
  { HEAD "&e=clamshell&r=1&m=a%00b", RP_CORE_ERROR_CODE, "Copy it again" },
  { HEAD "&e=clamshell&r=1&m=%", RP_CORE_ERROR_CODE, "Copy it again" },
  { HEAD "&e=clamshell&r=1&m=%4", RP_CORE_ERROR_CODE, "Copy it again" },
  { HEAD "&e=clamshell&r=1&m=%zz", RP_CORE_ERROR_CODE, "Copy it again" },
  { HEAD "&e=clamshell&r=1&m=%ff", RP_CORE_ERROR_CODE, "Copy it again" },
  { HEAD "&e=clamshell&r=1&m=%c3", RP_CORE_ERROR_CODE, "Copy it again" },
  { HEAD "&e=clamshell&r=1&m=\xff", RP_CORE_ERROR_CODE, "Copy it again" },
  { HEAD "&e=clamshell&r=1&m", RP_CORE_ERROR_CODE, "Copy it again" },
  { HEAD "&&e=clamshell&r=1", RP_CORE_ERROR_CODE, "Copy it again" },
  { HEAD "&e=hip-bridge&r=1&y=e", RP_CORE_ERROR_CODE, "one side at a time" },
  { HEAD "&e=lateral-band-walk&t=1&h=2", RP_CORE_ERROR_CODE, "no phase of that kind" },
  { HEAD "&e=foam-roll-lateral-quad&u=9&v=0-0", RP_CORE_ERROR_CODE, "quarter of a second" },
};

/* A code's texts have the limits of a pack's, and are cleaned like them. */
static void
test_limits (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *most = g_strnfill (2000, 'n');
  g_autofree char *much = g_strnfill (7900, 'n');
  g_autofree char *long_note = g_strconcat (HEAD "&e=clamshell&r=1&m=", much, NULL);
  g_autofree char *note = g_strconcat (HEAD "&e=clamshell&r=1&m=", most, NULL);
  g_autofree char *sealed_long = code_fixture_seal (long_note);
  g_autofree char *sealed_note = code_fixture_seal (note);
  g_autofree char *space = code_fixture_seal (HEAD "&e=clamshell&r=1&m=+");
  g_autofree char *nothing = code_fixture_seal (HEAD "&e=clamshell&r=1&m=%E2%80%8B%E2%80%8F");
  g_autofree char *turned
      = code_fixture_seal (HEAD "&e=clamshell&r=1&m=%E2%80%AEKeep%E2%80%8B+calm%E2%80%AC");
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProgram) good = NULL;
  g_autoptr (RpProgram) program = NULL;

  code_fixture_assert_refused (fixture, sealed_long, RP_CORE_ERROR_CODE, "longer than 2000 characters");
  code_fixture_assert_refused (fixture, space, RP_CORE_ERROR_CODE, "“m”");
  code_fixture_assert_refused (fixture, nothing, RP_CORE_ERROR_CODE, "“m”");
  good = rp_code_reader_read (G_LIST_MODEL (fixture->packs), sealed_note, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rp_program_get_item (good, 0)->note, ==, most);
  program = rp_code_reader_read (G_LIST_MODEL (fixture->packs), turned, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rp_program_get_item (program, 0)->note, ==, "Keep calm");
}

/* The sum is right, so that each is refused for its own reason. */
static void
test_wrong (CodeFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      const char *code = wrong[i].code;
      g_autofree char *sealed = strchr (code, '?') != NULL ? code_fixture_seal (code) : g_strdup (code);

      code_fixture_assert_refused (fixture, sealed, wrong[i].reason, wrong[i].says);
    }
}

static void
test_sum (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *code = code_fixture_seal (HEAD "&e=clamshell&r=10");
  g_autofree char *longer = g_strconcat (code, "0", NULL);
  g_autofree char *twice = code_fixture_seal (code);
  g_autofree char *changed = g_strdup (code);
  g_autofree char *inside = code_fixture_seal (HEAD "&k=00000000&e=clamshell&r=10");
  g_autoptr (RpProgram) program = code_fixture_read (fixture, code);

  strstr (changed, "r=10")[2] = '9';
  code_fixture_assert_refused (fixture, changed, RP_CORE_ERROR_CODE, "Copy it again");
  code_fixture_assert_refused (fixture, longer, RP_CORE_ERROR_CODE, "Copy it again");
  code_fixture_assert_refused (fixture, HEAD "&e=clamshell&r=10", RP_CORE_ERROR_CODE, "Copy it again");
  code_fixture_assert_refused (fixture, HEAD "&e=clamshell&r=10&k=", RP_CORE_ERROR_CODE, "Copy it again");
  code_fixture_assert_refused (fixture, "reprise:1?&k=00000000", RP_CORE_ERROR_CODE, "Copy it again");
  code_fixture_assert_refused (fixture, twice, RP_CORE_ERROR_CODE, "“k” has no meaning");
  code_fixture_assert_refused (fixture, inside, RP_CORE_ERROR_CODE, "“k” has no meaning");
}

/* Browsers and desktops may write the same URI in another way. */
static void
test_rewritten (CodeFixture *fixture, gconstpointer data)
{
  const char *code = shipped[3];
  const char *sum = strstr (code, "&k=");
  g_autoptr (GString) other = g_string_new ("REPRISE:3?");
  g_autoptr (RpProgram) program = code_fixture_read (fixture, code);
  g_autoptr (RpProgram) back = NULL;

  for (const char *at = strchr (code, '?') + 1; at < sum; at++)
    {
      if (strchr ("&=%", *at) != NULL)
        g_string_append_c (other, *at);
      else
        g_string_append_printf (other, "%%%02x", *at == '+' ? ' ' : *at);
    }
  g_string_append (other, sum);
  back = code_fixture_read (fixture, other->str);
  code_fixture_assert_same (program, back);
}

/* The largest that is read, and what is beyond it. */
static void
test_sizes (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *care = g_strnfill (1900, 'c');
  g_autofree char *cares = g_strdup_printf ("&w=%s&w=%s&w=%s&w=%s&w=%s", care, care, care, care, care);
  g_autofree char *start = g_strconcat (HEAD, cares, cares, "&e=clamshell&r=1&m=", NULL);
  gsize room = RP_CODE_MAX_BYTES - strlen (start) - strlen ("&k=00000000");
  g_autofree char *fill = g_strnfill (room, 'a');
  g_autofree char *text = g_strconcat (start, fill, NULL);
  g_autofree char *most = code_fixture_seal (text);
  g_autofree char *longer = g_strconcat (text, "a", NULL);
  g_autofree char *more = code_fixture_seal (longer);
  g_autofree char *mega = g_strnfill (1024 * 1024, ' ');
  g_autofree char *spaces = g_strconcat (mega, most, "\n", NULL);
  g_autoptr (RpProgram) program = code_fixture_read (fixture, most);
  g_autoptr (RpProgram) same = code_fixture_read (fixture, spaces);

  g_assert_cmpuint (strlen (rp_program_get_item (program, 0)->note), ==, room);
  code_fixture_assert_same (program, same);
  code_fixture_assert_refused (fixture, more, RP_CORE_ERROR_CODE, "too long");
  memset (mega, '%', 1024 * 1024);
  code_fixture_assert_refused (fixture, mega, RP_CORE_ERROR_CODE, "too long");
  memset (mega, '\xff', 1024 * 1024);
  code_fixture_assert_refused (fixture, mega, RP_CORE_ERROR_CODE, "too long");
}

static void
test_many (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new (HEAD);
  g_autofree char *code = NULL;

  for (guint i = 0; i <= RP_CODE_MAX_ITEMS; i++)
    g_string_append (many, "&e=clamshell&r=1");
  code = code_fixture_seal (many->str);
  code_fixture_assert_refused (fixture, code, RP_CORE_ERROR_CODE, "more than 100 exercises");
}

/* Cut off anywhere, it is refused: nobody must do half a program without knowing. */
static void
test_cut_off (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *code = g_strdup (shipped[4]);

  for (gsize length = strlen (code); length-- > 0;)
    {
      code[length] = '\0';
      code_fixture_assert_refused (fixture, code, RP_CORE_ERROR_CODE, "");
    }
}

static void
spoil (GRand *rand, GString *code)
{
  static const char letters[] = "&=%+?:0159-.aepqrtuvxyz \xc3\xa9\xff\x01";
  gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) code->len);
  gsize length = (gsize) g_rand_int_range (rand, 1, 9);
  char letter = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];
  g_autofree char *piece = g_strndup (code->str + at, length);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      code->str[at] = letter;
      break;
    case 1:
      g_string_insert_c (code, (gssize) at, letter);
      break;
    case 2:
      g_string_erase (code, (gssize) at, (gssize) MIN (length, code->len - at));
      break;
    default:
      g_string_insert (code, g_rand_int_range (rand, 0, (gint32) code->len + 1), piece);
    }
}

/* Whatever a code says, it is refused with a sentence or is a whole program; with the sum of another it is refused. */
static void
test_spoilt (CodeFixture *fixture, gconstpointer data)
{
  const char *good = shipped[1];
  g_autofree char *pairs = g_strndup (good, (gsize) (strstr (good, "&k=") - good));
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  guint n_read = 0;

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) code = g_string_new (pairs);
      g_autofree char *unsealed = NULL;
      g_autofree char *sealed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RpProgram) back = NULL;

      for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
        spoil (rand, code);
      unsealed = g_strconcat (code->str, strstr (good, "&k="), NULL);
      sealed = strchr (code->str, '?') != NULL ? code_fixture_seal (code->str) : g_strdup (code->str);
      if (!g_str_equal (sealed, unsealed))
        code_fixture_assert_refused (fixture, unsealed, RP_CORE_ERROR_CODE, "");
      back = rp_code_reader_read (G_LIST_MODEL (fixture->packs), sealed, NULL, NULL, &error);
      g_assert_true ((back == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
      if (back != NULL && n_read++ % 10 == 0)
        code_fixture_assert_round (fixture, back);
    }
  g_assert_cmpuint (n_read, >, 50);
}

static void
test_no_packs (CodeFixture *fixture, gconstpointer data)
{
  g_autofree char *code = code_fixture_seal (HEAD "&e=clamshell&r=1");

  g_list_store_remove_all (fixture->packs);
  code_fixture_assert_refused (fixture, code, RP_CORE_ERROR_NOT_FOUND, "“hips-and-knees”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                                      \
  g_test_add (path, CodeFixture, NULL, code_fixture_set_up, func, code_fixture_tear_down)
  ADD ("/program-code/programs", test_programs);
  ADD ("/program-code/exercises", test_exercises);
  ADD ("/program-code/form", test_form);
  ADD ("/program-code/shipped", test_shipped);
  ADD ("/program-code/every-field", test_every_field);
  ADD ("/program-code/texts", test_texts);
  ADD ("/program-code/too-large", test_too_large);
  ADD ("/program-code/wrong", test_wrong);
  ADD ("/program-code/limits", test_limits);
  ADD ("/program-code/sum", test_sum);
  ADD ("/program-code/rewritten", test_rewritten);
  ADD ("/program-code/sizes", test_sizes);
  ADD ("/program-code/many", test_many);
  ADD ("/program-code/cut-off", test_cut_off);
  ADD ("/program-code/spoilt", test_spoilt);
  ADD ("/program-code/no-packs", test_no_packs);

  return g_test_run ();
}
