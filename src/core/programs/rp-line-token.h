/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpLineTokenKind:
 * @RP_LINE_TOKEN_WORD: letters
 * @RP_LINE_TOKEN_NUMBER: digits, perhaps with a point or a comma among them
 * @RP_LINE_TOKEN_QUOTED: a text in quotation marks
 * @RP_LINE_TOKEN_DASH: from the least to the most, or between the times of a tempo
 * @RP_LINE_TOKEN_SLASH: between the times of a tempo, or what parts one thing from the next
 * @RP_LINE_TOKEN_CROSS: between sets and repetitions: "x", "×" or "*"
 * @RP_LINE_TOKEN_COLON: between minutes and seconds, or after a word
 * @RP_LINE_TOKEN_BREAK: what only parts one thing from the next
 * @RP_LINE_TOKEN_ODD: any other sign
 * @RP_LINE_TOKEN_END: the end of the line, after all others
 *
 * What a token is.
 */
typedef enum
{
  RP_LINE_TOKEN_WORD,
  RP_LINE_TOKEN_NUMBER,
  RP_LINE_TOKEN_QUOTED,
  RP_LINE_TOKEN_DASH,
  RP_LINE_TOKEN_SLASH,
  RP_LINE_TOKEN_CROSS,
  RP_LINE_TOKEN_COLON,
  RP_LINE_TOKEN_BREAK,
  RP_LINE_TOKEN_ODD,
  RP_LINE_TOKEN_END,
} RpLineTokenKind;

/**
 * RP_LINE_TOKEN_LARGE:
 *
 * The value of every number that is too large for anything.
 */
#define RP_LINE_TOKEN_LARGE (G_MAXINT64 / 128)

/**
 * RpLineToken:
 * @kind: what it is
 * @start: where it begins in the line, in bytes
 * @end: where it ends, in bytes
 * @text: (nullable): a word as rp_search_fold() leaves it, or a quoted text without its marks; %NULL for any other kind
 * @value: of a number: millionths
 * @closed: of a quoted text: whether it has its second mark
 *
 * The least piece of a typed line.
 */
typedef struct
{
  RpLineTokenKind kind;
  guint start;
  guint end;
  char *text;
  gint64 value;
  gboolean closed;
} RpLineToken;

GArray *rp_line_token_split (const char *line);

G_END_DECLS
