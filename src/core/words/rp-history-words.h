/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-done-mark.h"
#include "journal/rp-dose-change.h"
#include "journal/rp-series.h"
#include "journal/rp-weeks.h"

G_BEGIN_DECLS

/* What was done over days and weeks, in sentences that say what a chart shows, in the language in effect. Nothing is praised
 * and nothing blamed. Every function is pure: the same values give the same words. */

char *rp_history_words_day (guint32 day, guint32 today);
char *rp_history_words_day_mark (guint32 day, guint32 today, RpDoneMark mark);
char *rp_history_words_day_short (guint32 day);
char *rp_history_words_day_full (guint32 day);
char *rp_history_words_month (guint32 day);
char *rp_history_words_week (guint32 first);
char *rp_history_words_counts (RpWeeks *weeks);
char *rp_history_words_times (RpWeeks *weeks);
char *rp_history_words_asked (const RpFrequency *frequency);
char *rp_history_words_trend (RpSeries *series, gboolean until_now);
char *rp_history_words_pain (RpSeries *before, RpSeries *after, RpSeries *morning, gboolean until_now);
char *rp_history_words_effort (RpSeries *effort, RpDoseChange change, gboolean until_now);

G_END_DECLS
