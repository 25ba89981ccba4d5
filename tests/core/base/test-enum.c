/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-enum.h"
#include "model/rp-dose.h"
#include "model/rp-side.h"
#include "session/rp-session-event.h"
#include "session/rp-session-notice.h"
#include "session/rp-session-state.h"
#include "session/rp-step.h"

static void
test_says_the_name_of_a_value (void)
{
  g_assert_cmpstr (rp_enum_get_nick (RP_TYPE_SIDE, RP_SIDE_LEFT), ==, "left");
  g_assert_cmpstr (rp_enum_get_nick (RP_TYPE_MEASURE, RP_MEASURE_TIME), ==, "seconds");
  g_assert_cmpstr (rp_enum_get_nick (RP_TYPE_PACE, RP_PACE_OWN), ==, "own");
}

static void
test_a_name_outlives_its_class (void)
{
  const char *nick = rp_enum_get_nick (RP_TYPE_SIDE, RP_SIDE_RIGHT);

  g_type_class_unref (g_type_class_ref (RP_TYPE_SIDE));
  g_assert_cmpstr (nick, ==, "right");
}

static void
test_refuses_what_is_no_value (void)
{
  if (g_test_subprocess ())
    {
      rp_enum_get_nick (RP_TYPE_SIDE, 17);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

static void
assert_nicks (GType type, const char *expected)
{
  g_autoptr (GString) nicks = g_string_new (NULL);
  GEnumClass *klass = g_type_class_ref (type);

  for (guint i = 0; i < klass->n_values; i++)
    {
      g_assert_cmpint (klass->values[i].value, ==, (int) i);
      g_string_append_printf (nicks, i > 0 ? " %s" : "%s", rp_enum_get_nick (type, (int) i));
    }
  g_assert_cmpstr (nicks->str, ==, expected);
  g_type_class_unref (klass);
}

/* Actions, the command line and the style sheet know the values by these words. */
static void
test_the_words_of_a_session (void)
{
  assert_nicks (RP_TYPE_SESSION_STATE, "idle running waiting paused finished stopped");
  assert_nicks (RP_TYPE_SESSION_EVENT,
                "start pause resume skip back extend repeat count uncount stop slower faster hold-shorter "
                "hold-longer wait fewer more plain slept step");
  assert_nicks (RP_TYPE_SESSION_NOTICE,
                "step phase hold-end rep countdown turn-end half-way time-left slept done");
  assert_nicks (RP_TYPE_STEP_KIND, "get-ready work side-change rest next");
  assert_nicks (RP_TYPE_PHASE_KIND, "lift hold lower rest");
  assert_nicks (RP_TYPE_SIDE, "none left right");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/enum/says-the-name-of-a-value", test_says_the_name_of_a_value);
  g_test_add_func ("/enum/a-name-outlives-its-class", test_a_name_outlives_its_class);
  g_test_add_func ("/enum/refuses-what-is-no-value", test_refuses_what_is_no_value);
  g_test_add_func ("/enum/the-words-of-a-session", test_the_words_of_a_session);
  return g_test_run ();
}
