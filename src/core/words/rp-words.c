/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-words.h"

#include <glib/gi18n-lib.h>

/* The plain words for what packs name by id: positions, equipment, muscles. Everything here is a pure function. */

typedef struct
{
  const char *id;
  const char *icon;
  const char *forms[4];
} Thing;

/* Translators: things to have ready: at the start of a line, inside a line, and the same two with an article. */
static const Thing things[] = {
  { "mat", "rp-mat-symbolic", { N_ ("Mat"), N_ ("mat"), N_ ("A mat"), N_ ("a mat") } },
  { "band", "rp-band-symbolic", { N_ ("Band"), N_ ("band"), N_ ("A band"), N_ ("a band") } },
  { "roller",
    "rp-roller-symbolic",
    { N_ ("Foam roller"), N_ ("foam roller"), N_ ("A foam roller"), N_ ("a foam roller") } },
  { "step", "rp-step-symbolic", { N_ ("Low step"), N_ ("low step"), N_ ("A low step"), N_ ("a low step") } },
  { "chair",
    "rp-chair-symbolic",
    { N_ ("Chair or wall near"), N_ ("chair or wall near"), N_ ("A chair or wall"),
      N_ ("a chair or wall") } },
  { "weight", "rp-weight-symbolic", { N_ ("Weight"), N_ ("weight"), N_ ("A weight"), N_ ("a weight") } },
};

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

static const char *const position_ids[] = {
  [RP_POSITION_SIDE_LYING] = "side-lying", [RP_POSITION_SUPINE] = "supine",
  [RP_POSITION_PRONE] = "prone",           [RP_POSITION_ALL_FOURS] = "all-fours",
  [RP_POSITION_STANDING] = "standing",     [RP_POSITION_SITTING] = "sitting",
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

static const Thing *
find_thing (const char *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_equal (things[i].id, item))
      return &things[i];
  return NULL;
}

/**
 * rp_words_get_position_id:
 * @position: how the person lies, kneels or stands
 *
 * Returns: (transfer none): what to call it in code, the same in every language
 */
const char *
rp_words_get_position_id (RpPosition position)
{
  g_return_val_if_fail ((guint) position < G_N_ELEMENTS (position_ids), "");

  return position_ids[position];
}

/**
 * rp_words_get_position:
 * @position: how the person lies, kneels or stands
 *
 * Returns: (transfer none): a few translated words for it
 */
const char *
rp_words_get_position (RpPosition position)
{
  switch (position)
    {
    case RP_POSITION_SIDE_LYING:
      return _ ("On your side");
    case RP_POSITION_SUPINE:
      return _ ("On your back");
    case RP_POSITION_PRONE:
      return _ ("Face down");
    case RP_POSITION_ALL_FOURS:
      return _ ("On hands and knees");
    case RP_POSITION_STANDING:
      return _ ("Standing");
    case RP_POSITION_SITTING:
      return _ ("Sitting");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * rp_words_get_equipment:
 * @item: the id of a piece of equipment
 * @form: how the word is used
 *
 * Returns: (transfer none) (nullable): its translated word, or %NULL when the id is unknown
 */
const char *
rp_words_get_equipment (const char *item, RpWordForm form)
{
  const Thing *thing;

  g_return_val_if_fail (item, NULL);
  g_return_val_if_fail (form <= RP_WORD_NEED_INSIDE, NULL);

  thing = find_thing (item);
  return thing ? _ (thing->forms[form]) : NULL;
}

/**
 * rp_words_get_equipment_icon:
 * @item: (nullable): the id of a piece of equipment, or %NULL for none
 *
 * Returns: (transfer none): the name of its icon; a tick when nothing is needed
 */
const char *
rp_words_get_equipment_icon (const char *item)
{
  const Thing *thing = item ? find_thing (item) : NULL;

  return thing ? thing->icon : "object-select-symbolic";
}

/**
 * rp_words_get_area_id:
 * @target: a muscle an exercise works
 *
 * Returns: (transfer none): what to call the place on the body in code, the same in every language and for every muscle
 *   there; the id of the muscle itself when it is not known here
 */
const char *
rp_words_get_area_id (const RpTarget *target)
{
  const Area *area;

  g_return_val_if_fail (target, NULL);

  area = find_area (target);
  return area ? area->id : target->muscle;
}

/**
 * rp_words_get_area:
 * @target: a muscle an exercise works
 * @form: %RP_WORD_START or %RP_WORD_INSIDE
 *
 * Returns: (transfer none): where on the body it is, in a plain translated word; the pack's own name of a muscle that is
 *   not known here
 */
const char *
rp_words_get_area (const RpTarget *target, RpWordForm form)
{
  const Area *area;

  g_return_val_if_fail (target, NULL);
  g_return_val_if_fail (form <= RP_WORD_INSIDE, NULL);

  area = find_area (target);
  return area ? _ (area->forms[form]) : target->text;
}
