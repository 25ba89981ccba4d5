/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise-private.h"
#include "session/rp-session.h"
#include "session/rp-simulated-clock.h"
#include "sample.h"

/* A session of the built-in pack on a clock that moves only when told to. */

typedef struct
{
  RpPack *pack;
  RpPlan *plan;
  RpSimulatedClock *clock;
  RpSession *session;
} Led;

/* Lays a program of the pack out, at the person's own pace if asked, and makes a session of it that has not started. */
static inline void
led_init (Led *led, const char *program, gboolean own_pace)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpProgram *found;

  led->pack = sample_pack ();
  found = rp_pack_find_program (led->pack, program);
  for (guint i = 0; own_pace && i < rp_program_get_n_items (found); i++)
    rp_program_get_item (found, i)->dose->pace = RP_PACE_OWN;
  led->plan = rp_plan_new (found, &settings);
  led->clock = rp_simulated_clock_new ();
  led->session = rp_session_new (led->plan, RP_CLOCK (led->clock));
}

/* Likewise, but each exercise is two sets of so many seconds. */
static inline void
led_init_timed (Led *led, const char *program, guint seconds)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpProgram *found;

  led->pack = sample_pack ();
  found = rp_pack_find_program (led->pack, program);
  for (guint i = 0; i < rp_program_get_n_items (found); i++)
    {
      RpDose *dose = rp_program_get_item (found, i)->dose;

      dose->measure = RP_MEASURE_TIME;
      dose->sides = RP_DOSE_SIDES_BOTH;
      dose->sets = 2;
      dose->min = dose->max = dose->amount = seconds;
    }
  led->plan = rp_plan_new (found, &settings);
  led->clock = rp_simulated_clock_new ();
  led->session = rp_session_new (led->plan, RP_CLOCK (led->clock));
}

/* Likewise, but each exercise is one set of as many as one can, with both sides at once. */
static inline void
led_init_open (Led *led, const char *program)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpProgram *found;

  led->pack = sample_pack ();
  found = rp_pack_find_program (led->pack, program);
  for (guint i = 0; i < rp_program_get_n_items (found); i++)
    {
      RpDose *dose = rp_program_get_item (found, i)->dose;

      dose->sides = RP_DOSE_SIDES_BOTH;
      dose->sets = 1;
      rp_dose_set_amount (dose, RP_MEASURE_OPEN, 0, 0);
    }
  led->plan = rp_plan_new (found, &settings);
  led->clock = rp_simulated_clock_new ();
  led->session = rp_session_new (led->plan, RP_CLOCK (led->clock));
}

/* As if the pack were in this language; nothing without one. */
static inline void
led_set_language (Led *led, const char *language)
{
  RpProgram *program = rp_plan_get_program (led->plan);

  for (guint i = 0; language && i < rp_program_get_n_items (program); i++)
    rp_program_get_item (program, i)->exercise->words = rp_language_find (language);
}

static inline void
led_clear (Led *led)
{
  g_assert_finalize_object (led->session);
  g_assert_finalize_object (led->clock);
  rp_plan_unref (led->plan);
  g_object_unref (led->pack);
}

static inline void
led_send (Led *led, RpSessionEvent event)
{
  g_autoptr (GError) error = NULL;

  rp_session_send (led->session, event, &error);
  g_assert_no_error (error);
}

static inline void
led_advance (Led *led, double seconds)
{
  rp_simulated_clock_advance (led->clock, (gint64) (seconds * G_USEC_PER_SEC));
}

/* Skips on to the first step of a kind. */
static inline void
led_skip_to (Led *led, RpStepKind kind)
{
  RpMoment moment;

  rp_session_get_moment (led->session, &moment);
  while (moment.step->kind != kind)
    {
      led_send (led, RP_SESSION_SKIP);
      rp_session_get_moment (led->session, &moment);
    }
}

/* Starts, and goes to the first turn. */
static inline void
led_start_turn (Led *led)
{
  led_send (led, RP_SESSION_START);
  led_skip_to (led, RP_STEP_WORK);
}
