/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-time.h"

#include "session/rp-session-rules.h"

/* Someone looks at least this often, so that time which nobody saw is noticed. */
#define CHECK_INTERVAL G_USEC_PER_SEC
/* A count or a phase later than this is not told any more: a late cue is worse than none. */
#define STALE (300 * G_TIME_SPAN_MILLISECOND)

/* Whole seconds and tenths, for the log. */
#define SECONDS_FORMAT "%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT " s"
#define SECONDS(time) (time) / G_USEC_PER_SEC, (time) % G_USEC_PER_SEC / (G_USEC_PER_SEC / 10)

static void
report_marks (const RpSessionMachine *machine, const RpMoment *after, GArray *reports)
{
  if (after->step->half_way > 0 && after->step_elapsed == after->step->half_way)
    rp_session_machine_report (machine, RP_SESSION_NOTICE_HALF_WAY, after->step_index, 0, reports);
  if (after->step->time_left > 0 && after->step_elapsed == after->step->time_left)
    rp_session_machine_report (machine, RP_SESSION_NOTICE_TIME_LEFT, after->step_index, 0, reports);
}

static void
report_phase (const RpSessionMachine *machine, const RpMoment *before, const RpMoment *after, GArray *reports)
{
  if (before->phase->kind == RP_PHASE_HOLD)
    rp_session_machine_report (machine, RP_SESSION_NOTICE_HOLD_END, after->step_index, 0, reports);
  if (after->reps_done > before->reps_done)
    rp_session_machine_report (machine, RP_SESSION_NOTICE_REP, after->step_index, 0, reports);
  rp_session_machine_report (machine, RP_SESSION_NOTICE_PHASE, after->step_index, 0, reports);
}

static void
report_inside (const RpSessionMachine *machine,
               const RpMoment *before,
               const RpMoment *after,
               GArray *reports)
{
  if (after->step->kind != RP_STEP_WORK)
    {
      rp_session_machine_report (machine, RP_SESSION_NOTICE_COUNTDOWN, after->step_index, 0, reports);
      return;
    }

  /* A mark may lie inside a phase. */
  if (after->phase_elapsed == 0)
    report_phase (machine, before, after, reports);
  report_marks (machine, after, reports);
}

/* The last phase ends with its turn, and so may the last repetition. */
static void
report_turn_end (const RpSessionMachine *machine, const RpMoment *before, GArray *reports)
{
  if (before->phase->kind == RP_PHASE_HOLD)
    rp_session_machine_report (machine, RP_SESSION_NOTICE_HOLD_END, before->step_index, 0, reports);
  if (before->reps_done < before->step->reps)
    rp_session_machine_report (machine, RP_SESSION_NOTICE_REP, before->step_index, 0, reports);
}

/* The machine stands at the boundary. */
static void
pass_boundary (RpSessionMachine *machine, gint64 boundary, gboolean fresh, GArray *reports)
{
  RpMoment before;
  RpMoment after;

  rp_moment_at (machine->plan, boundary - 1, &before);
  rp_moment_at (machine->plan, boundary, &after);
  machine->told = boundary;

  if (boundary < before.step->start + before.step->duration)
    {
      if (fresh)
        report_inside (machine, &before, &after, reports);
      return;
    }

  if (fresh && before.step->kind == RP_STEP_WORK)
    report_turn_end (machine, &before, reports);
  rp_session_rules_take (machine, RP_SESSION_STEP, machine->anchor, reports);
}

/* When the next boundary is due, in monotonic time, or G_MAXINT64. */
static gint64
next_due (const RpSessionMachine *machine, gint64 *boundary)
{
  *boundary = G_MAXINT64;
  if (machine->state == RP_SESSION_RUNNING)
    *boundary = rp_plan_next_boundary (machine->plan, machine->told);
  return *boundary == G_MAXINT64 ? G_MAXINT64 : machine->anchor.monotonic + *boundary - machine->elapsed;
}

/* Nothing that was due meanwhile has happened: the machine goes on from where it was last seen. */
static void
skip_unseen (RpSessionMachine *machine, RpInstant now, gint64 unseen, GArray *reports)
{
  g_info ("session: nobody saw the last " SECONDS_FORMAT ", so they do not count", SECONDS (unseen));
  machine->anchor = now;
  rp_session_rules_take (machine, RP_SESSION_SLEPT, now, reports);
}

/**
 * rp_session_time_catch_up:
 * @machine: a machine
 * @now: the instant
 * @reports: (element-type RpSessionReport): where to append what has happened
 *
 * Reports every boundary up to now in order, each as of the time it was due, so that a late wake-up loses no turn. Time
 * that nobody saw does not count: after a longer gap the machine is paused, as it stood at the last wake-up before. The
 * reports hold until the next call that changes @machine.
 */
void
rp_session_time_catch_up (RpSessionMachine *machine, RpInstant now, GArray *reports)
{
  gint64 unseen = rp_session_machine_get_unseen (machine, now);
  gint64 boundary;
  gint64 due;

  if (unseen > 0)
    {
      skip_unseen (machine, now, unseen, reports);
      return;
    }

  due = next_due (machine, &boundary);
  if (due <= now.monotonic - STALE)
    g_info ("session: woke " SECONDS_FORMAT " late; only turns and steps are told of it",
            SECONDS (now.monotonic - due));
  for (; due <= now.monotonic; due = next_due (machine, &boundary))
    {
      rp_session_machine_settle (machine, due);
      pass_boundary (machine, boundary, now.monotonic - due < STALE, reports);
    }
  rp_session_machine_settle (machine, now.monotonic);
}

/**
 * rp_session_time_get_deadline:
 * @machine: a machine
 * @now: the instant
 *
 * Returns: when to catch up next, in monotonic time: at the next boundary, or sooner to see the time;
 *   %G_MAXINT64 while nothing moves
 */
gint64
rp_session_time_get_deadline (const RpSessionMachine *machine, RpInstant now)
{
  gint64 boundary;
  gint64 due;

  if (!rp_session_machine_is_moving (machine))
    return G_MAXINT64;

  due = next_due (machine, &boundary);
  if (due <= now.monotonic - STALE)
    g_debug ("session: the next boundary was due " SECONDS_FORMAT " ago", SECONDS (now.monotonic - due));
  return MIN (due, machine->anchor.monotonic + CHECK_INTERVAL);
}
