/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-trouble.h"

#include <glib/gi18n-lib.h>

/* Translators: each %s is the name of a file. */
static const char *const drawings[RP_SHEET_N_TROUBLES] = {
  [RP_SHEET_TROUBLE_OPEN] = N_ ("The drawing “%s” cannot be opened, so only its words are printed."),
  [RP_SHEET_TROUBLE_BYTES]
  = N_ ("The drawing “%s” is a file of more than 4 MB, so only its words are printed."),
  [RP_SHEET_TROUBLE_KIND]
  = N_ ("The drawing “%s” is neither a PNG nor a JPEG picture, so only its words are printed."),
  [RP_SHEET_TROUBLE_WEBP]
  = N_ ("The drawing “%s” is a WebP picture, whatever its name ends in, so only its words are printed."),
  [RP_SHEET_TROUBLE_PIXELS]
  = N_ ("The drawing “%s” has more than 40 million pixels, so only its words are printed."),
  [RP_SHEET_TROUBLE_SHAPE]
  = N_ ("The drawing “%s” is more than 20 times as long as it is wide, so only its words are printed."),
  [RP_SHEET_TROUBLE_DAMAGED] = N_ ("The drawing “%s” is damaged, so only its words are printed."),
  [RP_SHEET_TROUBLE_SLOW] = N_ ("The drawing “%s” takes too long to draw, so only its words are printed."),
  [RP_SHEET_TROUBLE_UNTRIED]
  = N_ ("The drawing “%s” cannot be tried out, so only its words are printed. Install Reprise again."),
  [RP_SHEET_TROUBLE_INSIDE] = N_ ("The drawing “%s” is damaged, so only its words are printed."),
};

static const char *const logos[RP_SHEET_N_TROUBLES] = {
  [RP_SHEET_TROUBLE_OPEN]
  = N_ ("The logo “%s” cannot be opened, so it is left out. Choose the file again, or another one."),
  [RP_SHEET_TROUBLE_BYTES]
  = N_ ("The logo “%s” is a file of more than 4 MB, so it is left out. Choose a smaller one."),
  [RP_SHEET_TROUBLE_KIND]
  = N_ ("The logo “%s” is neither an SVG nor a PNG picture, so it is left out. Save it as one of them."),
  [RP_SHEET_TROUBLE_WEBP]
  = N_ ("The logo “%s” is a WebP picture, whatever its name ends in, so it is left out. Save it as "
        "SVG or PNG."),
  [RP_SHEET_TROUBLE_PIXELS]
  = N_ ("The logo “%s” has more than 40 million pixels, so it is left out. Choose a smaller one."),
  [RP_SHEET_TROUBLE_SHAPE]
  = N_ ("The logo “%s” has no size, or is more than 20 times as long as it is wide, so it "
        "is left out. Choose another one."),
  [RP_SHEET_TROUBLE_DAMAGED] = N_ ("The logo “%s” is damaged, so it is left out. Choose another one."),
  [RP_SHEET_TROUBLE_SLOW]
  = N_ ("The logo “%s” takes too long to draw, so it is left out. Save it as PNG, or with "
        "fewer shapes, words and effects."),
  [RP_SHEET_TROUBLE_UNTRIED]
  = N_ ("The logo “%s” cannot be tried out, so it is left out. Install Reprise again, or save it as PNG."),
  [RP_SHEET_TROUBLE_INSIDE]
  = N_ ("The logo “%s” has pictures or references inside, so it is left out. Save it as "
        "PNG, or with shapes and words only."),
};

/**
 * rp_sheet_trouble_set:
 * @error: where to put it
 * @code: %RP_SHEET_ERROR_PICTURE or %RP_SHEET_ERROR_LOGO
 * @trouble: what is wrong
 * @name: name of the file
 *
 * Says in a sentence why a picture is refused and what becomes of it.
 */
void
rp_sheet_trouble_set (GError **error, RpSheetError code, RpSheetTrouble trouble, const char *name)
{
  const char *sentence = code == RP_SHEET_ERROR_LOGO ? logos[trouble] : drawings[trouble];
  g_auto (GStrv) around = g_strsplit (_ (sentence), "%s", 2);
  g_autofree char *message = g_strjoinv (name, around);

  g_set_error_literal (error, RP_SHEET_ERROR, code, message);
}
