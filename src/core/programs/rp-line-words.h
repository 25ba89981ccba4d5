/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpLineWord:
 * @RP_LINE_WORD_HOLD: before or behind how long to hold
 * @RP_LINE_WORD_REST: before or behind how long to rest
 * @RP_LINE_WORD_TEMPO: before the times of the phases
 * @RP_LINE_WORD_START: before how much of a range is done today
 * @RP_LINE_WORD_BAND: before the colour of a band
 * @RP_LINE_WORD_LOAD: before a load in words
 * @RP_LINE_WORD_NOTE: before a note, to the end of the line
 * @RP_LINE_WORD_SETS: behind a number of sets
 * @RP_LINE_WORD_REPS: behind a number of repetitions
 * @RP_LINE_WORD_STEPS: behind a number of steps
 * @RP_LINE_WORD_SECONDS: behind a number of seconds
 * @RP_LINE_WORD_MINUTES: behind a number of minutes
 * @RP_LINE_WORD_KG: behind a number of kilograms
 * @RP_LINE_WORD_LB: behind a number of pounds
 * @RP_LINE_WORD_EACH: one side after the other
 * @RP_LINE_WORD_SIDE: behind a slash: for each side
 * @RP_LINE_WORD_LEFT: only the left side
 * @RP_LINE_WORD_RIGHT: only the right side
 * @RP_LINE_WORD_BOTH: both sides at once
 * @RP_LINE_WORD_ALTERNATING: the sides take turns
 * @RP_LINE_WORD_OPEN: as many as the person can
 * @RP_LINE_WORD_OWN_PACE: the person counts
 * @RP_LINE_WORD_PACED: the program counts
 * @RP_LINE_WORD_NO: before what is left out
 * @RP_LINE_WORD_USUAL: before what is left to the exercise
 * @RP_LINE_WORD_ARTICLE: the dose is from the article
 * @RP_LINE_WORD_OWN: the dose is not from the article
 * @RP_LINE_WORD_DEFAULT: the dose is the starting point of a pack
 * @RP_LINE_WORD_TAN: a band of that colour
 * @RP_LINE_WORD_YELLOW: a band of that colour
 * @RP_LINE_WORD_RED: a band of that colour
 * @RP_LINE_WORD_GREEN: a band of that colour
 * @RP_LINE_WORD_BLUE: a band of that colour
 * @RP_LINE_WORD_BLACK: a band of that colour
 * @RP_LINE_WORD_SILVER: a band of that colour
 * @RP_LINE_WORD_GOLD: a band of that colour
 * @RP_LINE_WORD_ORANGE: a band of that colour
 * @RP_LINE_WORD_PINK: a band of that colour
 * @RP_LINE_WORD_PURPLE: a band of that colour
 * @RP_LINE_WORD_GREY: a band of that colour
 * @RP_LINE_WORD_WHITE: a band of that colour
 * @RP_LINE_WORD_FILLER: what people put between, without a meaning here
 *
 * What a word of a typed line means.
 */
typedef enum
{
  RP_LINE_WORD_HOLD,
  RP_LINE_WORD_REST,
  RP_LINE_WORD_TEMPO,
  RP_LINE_WORD_START,
  RP_LINE_WORD_BAND,
  RP_LINE_WORD_LOAD,
  RP_LINE_WORD_NOTE,
  RP_LINE_WORD_SETS,
  RP_LINE_WORD_REPS,
  RP_LINE_WORD_STEPS,
  RP_LINE_WORD_SECONDS,
  RP_LINE_WORD_MINUTES,
  RP_LINE_WORD_KG,
  RP_LINE_WORD_LB,
  RP_LINE_WORD_EACH,
  RP_LINE_WORD_SIDE,
  RP_LINE_WORD_LEFT,
  RP_LINE_WORD_RIGHT,
  RP_LINE_WORD_BOTH,
  RP_LINE_WORD_ALTERNATING,
  RP_LINE_WORD_OPEN,
  RP_LINE_WORD_OWN_PACE,
  RP_LINE_WORD_PACED,
  RP_LINE_WORD_NO,
  RP_LINE_WORD_USUAL,
  RP_LINE_WORD_ARTICLE,
  RP_LINE_WORD_OWN,
  RP_LINE_WORD_DEFAULT,
  RP_LINE_WORD_TAN,
  RP_LINE_WORD_YELLOW,
  RP_LINE_WORD_RED,
  RP_LINE_WORD_GREEN,
  RP_LINE_WORD_BLUE,
  RP_LINE_WORD_BLACK,
  RP_LINE_WORD_SILVER,
  RP_LINE_WORD_GOLD,
  RP_LINE_WORD_ORANGE,
  RP_LINE_WORD_PINK,
  RP_LINE_WORD_PURPLE,
  RP_LINE_WORD_GREY,
  RP_LINE_WORD_WHITE,
  RP_LINE_WORD_FILLER,
} RpLineWord;

/**
 * RP_LINE_N_WORDS:
 *
 * How many meanings there are.
 */
#define RP_LINE_N_WORDS (RP_LINE_WORD_FILLER + 1)

/**
 * RpLineWords:
 *
 * The words of a typed line, in the language that was in effect when this was made, and in English. Immutable and shared.
 */
typedef struct _RpLineWords RpLineWords;

RpLineWords *rp_line_words_new (void);
void rp_line_words_unref (RpLineWords *self);
const char *rp_line_words_get (const RpLineWords *self, RpLineWord word);
gboolean rp_line_words_knows (const RpLineWords *self, const char *text);
guint rp_line_words_match (const RpLineWords *self, RpLineWord word, const char *const *texts);
const char *rp_line_words_suggest (const RpLineWords *self, const char *text, RpLineWord *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpLineWords, rp_line_words_unref)

G_END_DECLS
