/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-step.h"

G_BEGIN_DECLS

/* What a session says aloud, where that is not what stands on the screen: no figures that are only read well, nothing
 * shortened. Every function is pure: the same values give the same words. */

char *rp_spoken_words_plain (const char *text);
char *rp_spoken_words_join (const char *const *parts);
char *rp_spoken_words_first_sentence (const char *text, const char **rest);
char *rp_spoken_words_duration (gint64 duration);
char *rp_spoken_words_amount (const RpStep *turn);
char *rp_spoken_words_sets (guint sets);
const char *rp_spoken_words_own_pace (void);
char *rp_spoken_words_next (const char *name);
char *rp_spoken_words_begins (const char *side);
char *rp_spoken_words_set (guint set, guint sets);
const char *rp_spoken_words_rest (void);
char *rp_spoken_words_count (guint count);
const char *rp_spoken_words_half_way (void);
const char *rp_spoken_words_last (void);
char *rp_spoken_words_time_left (gint64 left);
const char *rp_spoken_words_done (void);

G_END_DECLS
