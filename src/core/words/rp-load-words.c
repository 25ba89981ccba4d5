/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-load-words.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "words/rp-time-words.h"

/* In the order of RpBand. */
static const char *const bands[] = {
  N_ ("Tan band"),    N_ ("Yellow band"), N_ ("Red band"),   N_ ("Green band"),  N_ ("Blue band"),
  N_ ("Black band"),  N_ ("Silver band"), N_ ("Gold band"),  N_ ("Orange band"), N_ ("Pink band"),
  N_ ("Purple band"), N_ ("Grey band"),   N_ ("White band"),
};

/**
 * rp_load_words_band:
 * @band: the colour of a band
 *
 * Returns: (transfer none): "Yellow band"
 */
const char *
rp_load_words_band (RpBand band)
{
  g_return_val_if_fail (band < G_N_ELEMENTS (bands), "");

  return _ (bands[band]);
}

/**
 * rp_load_words_weight:
 * @unit: %RP_LOAD_UNIT_KG or %RP_LOAD_UNIT_LB
 * @weight: hundredths of it
 *
 * Returns: (transfer full): "2.5 kg" or "5 lb", with the point of the language
 */
char *
rp_load_words_weight (RpLoadUnit unit, guint weight)
{
  guint decimals = weight % 100 == 0 ? 0 : weight % 10 == 0 ? 1 : 2;
  g_autofree char *number = rp_time_words_number (weight / 100.0, decimals);

  if (unit == RP_LOAD_UNIT_LB)
    /* Translators: pounds; %s is a number such as 2.5 */
    return g_strdup_printf (_ ("%s lb"), number);
  /* Translators: %s is a number such as 2.5 */
  return g_strdup_printf (_ ("%s kg"), number);
}

/**
 * rp_load_words_line:
 * @load: (nullable): a load
 *
 * Returns: (transfer full) (nullable): "2.5 kg", "Yellow band, just above your knees", or the load's own words; %NULL where
 *   there is none
 */
char *
rp_load_words_line (const RpLoad *load)
{
  g_autofree char *thing = NULL;
  g_autofree char *words = NULL;

  if (!load)
    return NULL;
  if (load->unit == RP_LOAD_UNIT_NONE)
    return g_strdup (load->words);
  if (load->unit == RP_LOAD_UNIT_BAND)
    thing = g_strdup (rp_load_words_band (load->band));
  else
    thing = rp_load_words_weight (load->unit, load->weight);
  if (!load->words)
    return g_steal_pointer (&thing);
  words = rp_direction_keep (load->words);
  /* Translators: a band or a weight, then where it is or how it is used: "Yellow band, just above your knees" */
  return rp_direction_settle (g_strdup_printf (_ ("%s, %s"), thing, words));
}
