/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-source.h"

G_BEGIN_DECLS

/**
 * RpFrequencyKind:
 * @RP_FREQUENCY_WORDS: only the words say it
 * @RP_FREQUENCY_A_DAY: some times every day
 * @RP_FREQUENCY_A_WEEK: some times a week, on whichever days
 * @RP_FREQUENCY_OTHER_DAY: every other day
 * @RP_FREQUENCY_DAYS: on certain days of the week, once on each
 *
 * How often something is done, as a computer understands it.
 */
typedef enum
{
  RP_FREQUENCY_WORDS,
  RP_FREQUENCY_A_DAY,
  RP_FREQUENCY_A_WEEK,
  RP_FREQUENCY_OTHER_DAY,
  RP_FREQUENCY_DAYS,
} RpFrequencyKind;

#define RP_TYPE_FREQUENCY_KIND (rp_frequency_kind_get_type ())
GType rp_frequency_kind_get_type (void) G_GNUC_CONST;

/* The most that a frequency may say. The schema says the same. */
#define RP_FREQUENCY_MAX_A_DAY 10
#define RP_FREQUENCY_MAX_A_WEEK 21

#define RP_FREQUENCY_N_DAYS 7
#define RP_FREQUENCY_ALL_DAYS ((1u << RP_FREQUENCY_N_DAYS) - 1)

/**
 * RpFrequency:
 * @kind: how it is said
 * @times: how many times, 1 to %RP_FREQUENCY_MAX_A_DAY or %RP_FREQUENCY_MAX_A_WEEK; 0 for any other kind
 * @days: one bit for each day, the first is Monday; at least one for %RP_FREQUENCY_DAYS, 0 for any other kind
 * @words: (nullable): the same in words, translated; they are what people read; not %NULL for %RP_FREQUENCY_WORDS
 * @source: where it is from
 *
 * How often a program or an exercise is done.
 */
typedef struct
{
  RpFrequencyKind kind;
  guint times;
  guint days;
  char *words;
  RpSource source;
} RpFrequency;

#define RP_TYPE_FREQUENCY (rp_frequency_get_type ())

GType rp_frequency_get_type (void) G_GNUC_CONST;
RpFrequency *rp_frequency_new (RpFrequencyKind kind, const char *words, RpSource source);
RpFrequency *rp_frequency_copy (const RpFrequency *frequency);
void rp_frequency_free (RpFrequency *frequency);
gboolean rp_frequency_equal (const RpFrequency *a, const RpFrequency *b);
gboolean rp_frequency_parse_days (const char *text, guint *days);
char *rp_frequency_format_days (guint days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFrequency, rp_frequency_free)

G_END_DECLS
