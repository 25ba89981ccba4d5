/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-equipment-words.h"

#include "base/rp-words.h"
#include "words/rp-load-words.h"

typedef struct
{
  const char *id;
  const char *icon;
  const char *forms[4];
  const char *longer; /* another way in which packs say the same, or %NULL */
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
    { N_ ("Chair or wall near"), N_ ("chair or wall near"), N_ ("A chair or wall"), N_ ("a chair or wall") },
    "Chair or wall near you" },
  { "weight", "rp-weight-symbolic", { N_ ("Weight"), N_ ("weight"), N_ ("A weight"), N_ ("a weight") } },
};

static const Thing *
find_thing (const char *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_equal (things[i].id, item))
      return &things[i];
  return NULL;
}

/* Whether a pack calls a thing by the very word that is known here, or by its translation: it can be put into a sentence. */
static gboolean
is_said_so (const Thing *thing, const char *text)
{
  g_autofree char *optional = g_strdup_printf ("%s if you like", thing->forms[0]);
  /* Translators: a thing that helps but is not needed: "band if you like" */
  g_autofree char *translated = g_strdup_printf (_ ("%s if you like"), _ (thing->forms[0]));

  return g_str_equal (text, thing->forms[0]) || g_str_equal (text, optional)
         || g_str_equal (text, _ (thing->forms[0])) || g_str_equal (text, translated)
         || g_strcmp0 (text, thing->longer) == 0;
}

/**
 * rp_equipment_words_name:
 * @item: a piece of equipment
 * @form: how the word is used
 *
 * Returns: (transfer none): the pack's own word for it; in the form that is wanted, and translated, if that is the word
 *   which is known here
 */
const char *
rp_equipment_words_name (const RpEquipment *item, RpWordForm form)
{
  const Thing *thing;

  g_return_val_if_fail (item, NULL);
  g_return_val_if_fail (form <= RP_WORD_NEED_INSIDE, NULL);

  thing = find_thing (item->item);
  return thing && is_said_so (thing, item->text) ? _ (thing->forms[form]) : item->text;
}

/**
 * rp_equipment_words_get_icon:
 * @item: (nullable): the id of a piece of equipment, or %NULL for none
 *
 * Returns: (transfer none): the name of its icon; one for anything when the id is unknown, a tick when nothing is needed
 */
const char *
rp_equipment_words_get_icon (const char *item)
{
  const Thing *thing = item ? find_thing (item) : NULL;

  if (thing)
    return thing->icon;
  return item ? "rp-thing-symbolic" : "object-select-symbolic";
}

static void
append_item (GString *line, const char *text)
{
  if (line->len > 0)
    /* Translators: between the parts of a list */
    g_string_append (line, _ (", "));
  g_string_append (line, text);
}

static char *
equipment_line (GPtrArray *equipment, gboolean need)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < equipment->len; i++)
    {
      const RpEquipment *item = g_ptr_array_index (equipment, i);
      RpWordForm form = (need ? RP_WORD_NEED_START : RP_WORD_START) + (line->len > 0 ? 1 : 0);
      const char *word = rp_equipment_words_name (item, form);
      g_autofree char *optional = NULL;

      /* Who has words of their own says so in them. */
      if (item->optional && word != item->text)
        word = optional = g_strdup_printf (_ ("%s if you like"), word);
      append_item (line, word);
    }
  if (line->len == 0)
    return g_strdup (_ ("Nothing needed"));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * rp_equipment_words_list:
 * @equipment: (element-type RpEquipment): what an exercise needs
 *
 * Returns: (transfer full): "Mat, band if you like", or that nothing is needed
 */
char *
rp_equipment_words_list (GPtrArray *equipment)
{
  g_return_val_if_fail (equipment, NULL);

  return equipment_line (equipment, FALSE);
}

/**
 * rp_equipment_words_needs:
 * @equipment: (element-type RpEquipment): what to have ready
 *
 * Returns: (transfer full): "A mat, a band if you like", or that nothing is needed
 */
char *
rp_equipment_words_needs (GPtrArray *equipment)
{
  g_return_val_if_fail (equipment, NULL);

  return equipment_line (equipment, TRUE);
}

/**
 * rp_equipment_words_is_load:
 * @item: a piece of equipment
 *
 * Returns: %TRUE for what a dose's load says more about: a band, a weight
 */
gboolean
rp_equipment_words_is_load (const RpEquipment *item)
{
  g_return_val_if_fail (item, FALSE);

  return g_str_equal (item->item, "band") || g_str_equal (item->item, "weight");
}

/**
 * rp_equipment_words_load:
 * @equipment: (element-type RpEquipment): what the exercise needs
 * @dose: its dose
 *
 * Returns: (transfer full): what to have ready for this dose: "Mat · Band just above your knees"
 */
char *
rp_equipment_words_load (GPtrArray *equipment, const RpDose *dose)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autofree char *line = NULL;
  g_autofree char *load = NULL;

  g_return_val_if_fail (equipment, NULL);
  g_return_val_if_fail (dose, NULL);

  for (guint i = 0; i < equipment->len; i++)
    {
      RpEquipment *item = g_ptr_array_index (equipment, i);

      if (!dose->load || !rp_equipment_words_is_load (item))
        g_ptr_array_add (rest, item);
    }
  if (!dose->load)
    return rp_equipment_words_list (equipment);
  load = rp_load_words_line (dose->load);
  if (rest->len == 0)
    return g_steal_pointer (&load);
  line = rp_equipment_words_list (rest);
  return g_strdup_printf ("%s · %s", line, load);
}
