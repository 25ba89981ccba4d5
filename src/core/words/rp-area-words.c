/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-area-words.h"

#include "base/rp-words.h"

#include <string.h>

typedef struct
{
  const char *id;
  const char *muscles; /* ids, each between two spaces */
  const char *forms[2];
} Area;

/* Translators: where an exercise is felt, at the start of a line and inside a line. */
static const Area areas[] = {
  { "hip-side",
    " gluteus-medius gluteus-minimus hip-abductors hip-stabilisers ",
    { N_ ("Side of the hip"), N_ ("side of the hip") } },
  /* Translators: the buttocks */
  { "bottom", " gluteus-maximus glutes ", { N_ ("Bottom"), N_ ("bottom") } },
  { "tummy",
    " core abdominals rectus-abdominis transversus-abdominis obliques ",
    { N_ ("Tummy"), N_ ("tummy") } },
  { "lower-back", " erector-spinae lower-back ", { N_ ("Lower back"), N_ ("lower back") } },
  { "thigh-front", " quadriceps rectus-femoris ", { N_ ("Front of the thigh"), N_ ("front of the thigh") } },
  { "thigh-outer",
    " vastus-lateralis tensor-fasciae-latae iliotibial-band outer-thigh ",
    { N_ ("Outer thigh"), N_ ("outer thigh") } },
  { "thigh-inner", " adductors ", { N_ ("Inner thigh"), N_ ("inner thigh") } },
  { "thigh-back", " hamstrings ", { N_ ("Back of the thigh"), N_ ("back of the thigh") } },
  { "calf", " calf gastrocnemius soleus ", { N_ ("Calf"), N_ ("calf") } },
  { "ankle", " ankle ankle-stabilisers peroneals ", { N_ ("Ankle"), N_ ("ankle") } },
};

static const Area *
find_area (const RpTarget *target)
{
  g_autofree char *wanted = g_strdup_printf (" %s ", target->muscle);

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (strstr (areas[i].muscles, wanted))
      return &areas[i];
  return NULL;
}

/**
 * rp_area_words_get_id:
 * @target: a muscle an exercise works
 *
 * Returns: (transfer none): what to call the place on the body in code, the same in every language and for every muscle
 *   there; the id of the muscle itself when it is not known here
 */
const char *
rp_area_words_get_id (const RpTarget *target)
{
  const Area *area;

  g_return_val_if_fail (target, NULL);

  area = find_area (target);
  return area ? area->id : target->muscle;
}

/* Whether a pack names the place by the word that is known here, "Gluteus medius (side of the hip)", or by its translation. */
static gboolean
is_said_so (const Area *area, const char *text)
{
  g_autofree char *small = g_utf8_strdown (text, -1);
  g_autofree char *translated = g_utf8_strdown (_ (area->forms[1]), -1);

  return strstr (small, area->forms[1]) || strstr (small, translated);
}

/**
 * rp_area_words_get:
 * @target: a muscle an exercise works
 * @form: %RP_WORD_START or %RP_WORD_INSIDE
 *
 * Returns: (transfer none): where on the body it is: a plain translated word if it is the one that the pack uses too, else
 *   the pack's own words
 */
const char *
rp_area_words_get (const RpTarget *target, RpWordForm form)
{
  const Area *area;

  g_return_val_if_fail (target, NULL);
  g_return_val_if_fail (form <= RP_WORD_INSIDE, NULL);

  area = find_area (target);
  return area && is_said_so (area, target->text) ? _ (area->forms[form]) : target->text;
}

static gboolean
has_string (GPtrArray *strings, const char *wanted)
{
  return g_ptr_array_find_with_equal_func (strings, wanted, g_str_equal, NULL);
}

static void
collect_areas (GPtrArray *targets, gboolean main, GPtrArray *words)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const RpTarget *target = g_ptr_array_index (targets, i);
      const char *word = rp_area_words_get (target, words->len == 0 ? RP_WORD_START : RP_WORD_INSIDE);

      if (target->main != main || words->len == 2)
        continue;
      if (words->len == 1
          && g_str_equal (g_ptr_array_index (words, 0), rp_area_words_get (target, RP_WORD_START)))
        continue;
      if (!has_string (words, word))
        g_ptr_array_add (words, (char *) word);
    }
}

/**
 * rp_area_words_list:
 * @targets: (element-type RpTarget): the muscles an exercise works
 *
 * Returns: (transfer full): the one or two main places, in plain words: "Bottom and tummy"
 */
char *
rp_area_words_list (GPtrArray *targets)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_return_val_if_fail (targets, NULL);

  collect_areas (targets, TRUE, words);
  if (words->len == 0)
    collect_areas (targets, FALSE, words);
  if (words->len == 0)
    return g_strdup ("");
  if (words->len == 1)
    return g_strdup (g_ptr_array_index (words, 0));
  /* Translators: two places on the body: "Bottom and tummy" */
  return g_strdup_printf (_ ("%s and %s"), (const char *) g_ptr_array_index (words, 0),
                          (const char *) g_ptr_array_index (words, 1));
}
