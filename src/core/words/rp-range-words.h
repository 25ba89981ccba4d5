/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From the least to the most, or one number where they are the same. Every function is pure. */

char *rp_range_words_number (guint min, guint max);
char *rp_range_words_number_figure (guint min, guint max);
char *rp_range_words_time (guint min, guint max);
char *rp_range_words_time_short (guint min, guint max);
char *rp_range_words_time_figure (guint min, guint max, const char **unit);

G_END_DECLS
