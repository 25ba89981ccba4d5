/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpLoadUnit:
 * @RP_LOAD_UNIT_NONE: no number and no colour: words say all
 * @RP_LOAD_UNIT_KG: a weight in kilograms
 * @RP_LOAD_UNIT_LB: a weight in pounds
 * @RP_LOAD_UNIT_BAND: a band of a colour
 *
 * What a load is measured in.
 */
typedef enum
{
  RP_LOAD_UNIT_NONE,
  RP_LOAD_UNIT_KG,
  RP_LOAD_UNIT_LB,
  RP_LOAD_UNIT_BAND,
} RpLoadUnit;

#define RP_TYPE_LOAD_UNIT (rp_load_unit_get_type ())
GType rp_load_unit_get_type (void) G_GNUC_CONST;

/**
 * RpBand:
 * @RP_BAND_TAN: tan, the lightest of the usual set
 * @RP_BAND_YELLOW: yellow
 * @RP_BAND_RED: red
 * @RP_BAND_GREEN: green
 * @RP_BAND_BLUE: blue
 * @RP_BAND_BLACK: black
 * @RP_BAND_SILVER: silver
 * @RP_BAND_GOLD: gold, the strongest of the usual set
 * @RP_BAND_ORANGE: orange, as are all that follow of other makers' sets
 * @RP_BAND_PINK: pink
 * @RP_BAND_PURPLE: purple
 * @RP_BAND_GREY: grey
 * @RP_BAND_WHITE: white
 *
 * The colour of a band. How strong a colour is differs from maker to maker; so it names the band and is no number.
 */
typedef enum
{
  RP_BAND_TAN,
  RP_BAND_YELLOW,
  RP_BAND_RED,
  RP_BAND_GREEN,
  RP_BAND_BLUE,
  RP_BAND_BLACK,
  RP_BAND_SILVER,
  RP_BAND_GOLD,
  RP_BAND_ORANGE,
  RP_BAND_PINK,
  RP_BAND_PURPLE,
  RP_BAND_GREY,
  RP_BAND_WHITE,
} RpBand;

#define RP_TYPE_BAND (rp_band_get_type ())
GType rp_band_get_type (void) G_GNUC_CONST;

/**
 * RP_LOAD_MAX_WEIGHT:
 *
 * The most that a load weighs, in hundredths of its unit.
 */
#define RP_LOAD_MAX_WEIGHT (999 * 100)

/**
 * RpLoad:
 * @unit: what it is measured in
 * @weight: hundredths of a kilogram or a pound, 1 to %RP_LOAD_MAX_WEIGHT; 0 in any other unit
 * @band: the colour, only for %RP_LOAD_UNIT_BAND; 0 in any other unit
 * @words: (nullable): where or how ("just above your knees"), or all of it ("A full rucksack"), translated; not %NULL
 *   for %RP_LOAD_UNIT_NONE
 *
 * The band, weight or support of a dose.
 */
typedef struct
{
  RpLoadUnit unit;
  guint weight;
  RpBand band;
  char *words;
} RpLoad;

#define RP_TYPE_LOAD (rp_load_get_type ())

GType rp_load_get_type (void) G_GNUC_CONST;
RpLoad *rp_load_new_words (const char *words);
RpLoad *rp_load_new_weight (RpLoadUnit unit, guint weight, const char *words);
RpLoad *rp_load_new_band (RpBand band, const char *words);
RpLoad *rp_load_copy (const RpLoad *load);
void rp_load_free (RpLoad *load);
gboolean rp_load_is_named_in (const RpLoad *load, const char *text);
gboolean rp_load_equal (const RpLoad *a, const RpLoad *b);
gboolean rp_load_parse_weight (const char *text, guint *weight);
char *rp_load_format_weight (guint weight);
gboolean rp_load_parse_band (const char *text, RpBand *band);
const char *rp_load_format_band (RpBand band);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpLoad, rp_load_free)

G_END_DECLS
