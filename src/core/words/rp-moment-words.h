/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-plan.h"
#include "session/rp-moment.h"
#include "session/rp-plan.h"
#include "session/rp-session-state.h"

G_BEGIN_DECLS

/* A moment of a session as words for a person, in the language in effect. Every function is pure: the same moment gives the
 * same words. */

guint rp_moment_words_seconds (gint64 remaining);
char *rp_moment_words_side (const RpMoment *moment);
char *rp_moment_words_set (const RpMoment *moment);
char *rp_moment_words_phase (const RpMoment *moment, RpSessionState state);
char *rp_moment_words_phase_seconds (const RpMoment *moment, RpSessionState state);
char *rp_moment_words_count (const RpMoment *moment);
char *rp_moment_words_unit (const RpMoment *moment);
char *rp_moment_words_value (const RpMoment *moment, RpSessionState state);
char *rp_moment_words_cue (const RpMoment *moment);
char *rp_moment_words_amount (const RpStep *step);
char *rp_moment_words_next_name (RpPlan *plan, const RpMoment *moment);
char *rp_moment_words_next_detail (RpPlan *plan, const RpMoment *moment);
char *rp_moment_words_next_line (RpPlan *plan, const RpMoment *moment);
char *rp_moment_words_caption (RpPlan *plan, const RpMoment *moment, guint done);
char *rp_moment_words_caption_detail (RpPlan *plan, const RpMoment *moment, guint done);
char *rp_moment_words_place (RpPlan *plan, const RpMoment *moment);
char *rp_moment_words_heading (RpPlan *plan, const RpMoment *moment);
char *rp_moment_words_next_heading (void);
char *rp_moment_words_seconds_unit (void);
char *rp_moment_words_ring (void);
char *rp_moment_words_time_done (gint64 elapsed);
char *rp_moment_words_time_left (RpPlan *plan, gint64 elapsed);

G_END_DECLS
