/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Time, and numbers, in words of the language in effect. Every function is pure: the same values give the same words. */

char *rp_time_words_number (double number, guint decimals);
char *rp_time_words_duration (gint64 duration);
char *rp_time_words_seconds (gint64 duration);
char *rp_time_words_figure (gint64 duration, const char **unit);
char *rp_time_words_clock (gint64 duration);
char *rp_time_words_short (gint64 duration);
char *rp_time_words_rough (gint64 duration);
char *rp_time_words_rough_full (gint64 duration);
char *rp_time_words_total (gint64 duration);
char *rp_time_words_total_label (gint64 duration, gboolean estimate);
char *rp_time_words_total_line (gint64 duration, gboolean estimate);
char *rp_time_words_day (GDateTime *day);
char *rp_time_words_day_short (GDateTime *day);
char *rp_time_words_weekday (GDateTime *day, gboolean year);
char *rp_time_words_month (GDateTime *day);

G_END_DECLS
