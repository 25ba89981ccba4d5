/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "layout/rp-sheet-phrase.h"

G_BEGIN_DECLS

/**
 * RpSheetAlign:
 * @RP_SHEET_ALIGN_START: where lines begin in the sheet's language
 * @RP_SHEET_ALIGN_CENTRE: in the middle
 * @RP_SHEET_ALIGN_END: where lines end
 */
typedef enum
{
  RP_SHEET_ALIGN_START,
  RP_SHEET_ALIGN_CENTRE,
  RP_SHEET_ALIGN_END,
} RpSheetAlign;

/**
 * RpSheetTypography:
 *
 * Which font, and how large: sets text in the style it needs, for the paper and not for a screen. Its measures are points;
 * a #PangoLayout that it gives has Pango units, %PANGO_SCALE of them to a point, for its map has 72 dots to an inch.
 */
typedef struct _RpSheetTypography RpSheetTypography;

RpSheetTypography *rp_sheet_typography_new (double points, const char *language, gboolean right_to_left);
void rp_sheet_typography_free (RpSheetTypography *self);
double rp_sheet_typography_get_em (RpSheetTypography *self);
gboolean rp_sheet_typography_is_right_to_left (RpSheetTypography *self);
PangoLayout *rp_sheet_typography_set (RpSheetTypography *self,
                                      RpSheetStyle style,
                                      RpSheetAlign align,
                                      double width,
                                      const char *text);
PangoLayout *rp_sheet_typography_set_phrase (RpSheetTypography *self,
                                             RpSheetStyle style,
                                             double width,
                                             RpSheetPhrase *phrase);
double rp_sheet_typography_measure (RpSheetTypography *self, RpSheetStyle style, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetTypography, rp_sheet_typography_free)

G_END_DECLS
