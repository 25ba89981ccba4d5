/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpSheetStyle:
 * @RP_SHEET_STYLE_TITLE: the sheet's title
 * @RP_SHEET_STYLE_NAME: the name of an exercise
 * @RP_SHEET_STYLE_HEADING: what heads a part
 * @RP_SHEET_STYLE_FIGURE: a number of the dose, which the eye must find from afar
 * @RP_SHEET_STYLE_RANGE: the same, where there is less room: "10–12"
 * @RP_SHEET_STYLE_BODY: running text
 * @RP_SHEET_STYLE_STRONG: running text that must not be missed
 * @RP_SHEET_STYLE_SMALL: sources and credits
 * @RP_SHEET_STYLE_SMALL_STRONG: what heads them
 * @RP_SHEET_STYLE_FOOT: what stands at the foot of each page
 * @RP_SHEET_STYLE_FOOT_STRONG: what the eye must find there
 * @RP_SHEET_N_STYLES: how many there are
 *
 * What a piece of text is, which decides how it looks.
 */
typedef enum
{
  RP_SHEET_STYLE_TITLE,
  RP_SHEET_STYLE_NAME,
  RP_SHEET_STYLE_HEADING,
  RP_SHEET_STYLE_FIGURE,
  RP_SHEET_STYLE_RANGE,
  RP_SHEET_STYLE_BODY,
  RP_SHEET_STYLE_STRONG,
  RP_SHEET_STYLE_SMALL,
  RP_SHEET_STYLE_SMALL_STRONG,
  RP_SHEET_STYLE_FOOT,
  RP_SHEET_STYLE_FOOT_STRONG,
  RP_SHEET_N_STYLES,
} RpSheetStyle;

/**
 * RpSheetSpan:
 * @start: index of its first byte
 * @end: index after its last byte
 * @style: what it is; %RP_SHEET_N_STYLES when it only is held together
 * @held: %TRUE when it stays on one line, as a name or a date does
 *
 * A part of a text.
 */
typedef struct
{
  guint start;
  guint end;
  RpSheetStyle style;
  gboolean held;
} RpSheetSpan;

/**
 * RpSheetPhrase:
 *
 * A paragraph put together from parts that look different.
 */
typedef struct _RpSheetPhrase RpSheetPhrase;

RpSheetPhrase *rp_sheet_phrase_new (void);
void rp_sheet_phrase_free (RpSheetPhrase *self);
void rp_sheet_phrase_add (RpSheetPhrase *self, RpSheetStyle style, const char *text);
void rp_sheet_phrase_add_label (RpSheetPhrase *self, RpSheetStyle style, const char *word);
void rp_sheet_phrase_hold (RpSheetPhrase *self, guint start);
guint rp_sheet_phrase_get_length (RpSheetPhrase *self);
const char *rp_sheet_phrase_get_text (RpSheetPhrase *self);
const RpSheetSpan *rp_sheet_phrase_get_spans (RpSheetPhrase *self, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetPhrase, rp_sheet_phrase_free)

G_END_DECLS
