/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * RpSheetStyle:
 * @RP_SHEET_STYLE_TITLE: the sheet's title
 * @RP_SHEET_STYLE_NAME: the name of an exercise
 * @RP_SHEET_STYLE_HEADING: what heads a part
 * @RP_SHEET_STYLE_DOSE: the dose, which the eye must find
 * @RP_SHEET_STYLE_BODY: running text
 * @RP_SHEET_STYLE_STRONG: running text that must not be missed
 * @RP_SHEET_STYLE_SMALL: credits and what repeats on every page
 *
 * What a piece of text is, which decides how it looks.
 */
typedef enum
{
  RP_SHEET_STYLE_TITLE,
  RP_SHEET_STYLE_NAME,
  RP_SHEET_STYLE_HEADING,
  RP_SHEET_STYLE_DOSE,
  RP_SHEET_STYLE_BODY,
  RP_SHEET_STYLE_STRONG,
  RP_SHEET_STYLE_SMALL,
} RpSheetStyle;

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

typedef struct _RpSheetType RpSheetType;

RpSheetType *rp_sheet_type_new (double points, const char *language, gboolean right_to_left);
void rp_sheet_type_free (RpSheetType *self);
double rp_sheet_type_get_em (RpSheetType *self);
PangoLayout *
rp_sheet_type_set (RpSheetType *self, RpSheetStyle style, RpSheetAlign align, double width, const char *text);
PangoLayout *rp_sheet_type_set_led (RpSheetType *self,
                                    RpSheetStyle style,
                                    double width,
                                    const char *lead,
                                    const char *text);
void
rp_sheet_type_restyle (RpSheetType *self, PangoLayout *layout, RpSheetStyle style, guint start, guint end);
void rp_sheet_type_hold (PangoLayout *layout, guint start, guint end);
double rp_sheet_type_measure (RpSheetType *self, RpSheetStyle style, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetType, rp_sheet_type_free)

G_END_DECLS
