/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-value.h"

#include "code-fixture.h"
#include "model/rp-program-private.h"

#include <string.h>

/* What versions 2 and 3 have beside version 1; they need no summary. */
#define HEAD_2 "reprise:2?p=hips-and-knees&i=mine&n=Mine"
#define HEAD_3 "reprise:3?p=hips-and-knees&i=mine&n=Mine"

/* What people have on paper must open for ever; this is version 2. */
static void
test_form_of_the_newest (CodeFixture *fixture, gconstpointer data)
{
  static const char paper[]
      = "reprise:2?p=hips-and-knees&i=sams-knee&n=Sam's+knee&a=Ana+Ruiz&g=hips-and-knees/daily-clams&h=w3&q=2"
        "&b=3+Carry+on.&b=10+Stop.&m=Ring+me.&e=clamshell&x=2&r=o&y=a&g=2.5kg&l=in+one+hand&q=2"
        "&e=clamshell&r=10&y=e&g=yellow";
  g_autofree char *sealed = code_fixture_seal (paper);
  g_autoptr (RpProgram) program = code_fixture_read (fixture, sealed);
  const RpDose *dose = rp_program_get_item (program, 0)->dose;

  code_fixture_assert_round (fixture, program);
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

/* What people have on paper must open for ever; this is version 3. What all published doses share is said once. */
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

  code_fixture_assert_round (fixture, program);
  code_fixture_assert_round (fixture, other);
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
  ADD ("/code-value/form-of-the-newest", test_form_of_the_newest);
  ADD ("/code-value/form-of-the-third", test_form_of_the_third);
  ADD ("/code-value/wrong", test_wrong);
  return g_test_run ();
}
