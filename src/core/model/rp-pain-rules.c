/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-pain-rules.h"

#include "base/rp-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The least pain first. */
static const char *const usual_texts[] = {
  N_ ("Carry on as planned."),
  N_ ("Do one set of each."),
  N_ ("Stop. Ask your clinician before you go on."),
};

G_DEFINE_BOXED_TYPE (RpPainRules, rp_pain_rules, rp_pain_rules_copy, rp_pain_rules_free)

/**
 * rp_pain_rules_new:
 * @text: what to do, whatever the pain
 *
 * Returns: (transfer full) (nullable): rules of one band from 0 to 10; %NULL when nothing of @text can be seen. Free with
 *   rp_pain_rules_free()
 */
RpPainRules *
rp_pain_rules_new (const char *text)
{
  g_autofree char *tidy = rp_text_dup_tidy (text);
  RpPainRules *rules;

  if (!tidy)
    return NULL;
  rules = g_new0 (RpPainRules, 1);
  rules->n_bands = 1;
  rules->bands[0] = (RpPainBand){ 0, RP_PAIN_MAX, g_steal_pointer (&tidy) };
  return rules;
}

/**
 * rp_pain_rules_new_usual:
 *
 * Returns: (transfer full): the three bands that are offered to begin with: carry on to 3, do less to 5, stop from 6
 */
RpPainRules *
rp_pain_rules_new_usual (void)
{
  RpPainRules *rules = rp_pain_rules_new (_ (usual_texts[0]));

  rp_pain_rules_split (rules, 4, _ (usual_texts[1]));
  rp_pain_rules_split (rules, 6, _ (usual_texts[2]));
  return rules;
}

/**
 * rp_pain_rules_copy:
 * @rules: rules
 *
 * Returns: (transfer full): the same rules, to be changed apart from @rules
 */
RpPainRules *
rp_pain_rules_copy (const RpPainRules *rules)
{
  RpPainRules *copy;

  g_return_val_if_fail (rules, NULL);

  copy = g_new (RpPainRules, 1);
  *copy = *rules;
  for (guint i = 0; i < rules->n_bands; i++)
    copy->bands[i].text = g_strdup (rules->bands[i].text);
  copy->note = g_strdup (rules->note);
  return copy;
}

/**
 * rp_pain_rules_free:
 * @rules: (transfer full) (nullable): rules
 *
 * Frees them and their texts.
 */
void
rp_pain_rules_free (RpPainRules *rules)
{
  if (!rules)
    return;
  for (guint i = 0; i < rules->n_bands; i++)
    g_free (rules->bands[i].text);
  g_free (rules->note);
  g_free (rules);
}

/**
 * rp_pain_rules_equal:
 * @one: (nullable): rules
 * @other: (nullable): others
 *
 * Returns: %TRUE when both say the same, or neither is there
 */
gboolean
rp_pain_rules_equal (const RpPainRules *one, const RpPainRules *other)
{
  if (!one || !other)
    return one == other;
  if (one->n_bands != other->n_bands || g_strcmp0 (one->note, other->note) != 0)
    return FALSE;
  for (guint i = 0; i < one->n_bands; i++)
    {
      if (one->bands[i].to != other->bands[i].to || !g_str_equal (one->bands[i].text, other->bands[i].text))
        return FALSE;
    }
  return TRUE;
}

/**
 * rp_pain_rules_find:
 * @rules: rules
 * @pain: how bad it is, from 0; more than 10 counts as 10
 *
 * Returns: which band is for this pain, from 0
 */
guint
rp_pain_rules_find (const RpPainRules *rules, guint pain)
{
  guint band = 0;

  g_return_val_if_fail (rules, 0);

  while (band + 1 < rules->n_bands && rules->bands[band].to < pain)
    band++;
  return band;
}

/**
 * rp_pain_rules_set_text:
 * @rules: rules
 * @band: which band, from 0
 * @text: what to do at such a pain
 *
 * Returns: %TRUE when it was set, cleaned; %FALSE when nothing of it can be seen, or there is no such band
 */
gboolean
rp_pain_rules_set_text (RpPainRules *rules, guint band, const char *text)
{
  g_autofree char *tidy = rp_text_dup_tidy (text);

  g_return_val_if_fail (rules, FALSE);

  if (!tidy || band >= rules->n_bands)
    return FALSE;
  g_free (rules->bands[band].text);
  rules->bands[band].text = g_steal_pointer (&tidy);
  return TRUE;
}

/**
 * rp_pain_rules_set_note:
 * @rules: rules
 * @note: (nullable): one line more; %NULL or an empty one for none
 *
 * Sets the line below the bands, cleaned.
 */
void
rp_pain_rules_set_note (RpPainRules *rules, const char *note)
{
  g_return_if_fail (rules);

  g_free (rules->note);
  rules->note = rp_text_dup_tidy (note);
}

/**
 * rp_pain_rules_set_end:
 * @rules: rules
 * @band: which band, from 0, and not the last one
 * @to: the worst pain it shall be for
 *
 * Moves the border between a band and the next one.
 *
 * Returns: %TRUE when it was moved; %FALSE when one of the two would have no number left
 */
gboolean
rp_pain_rules_set_end (RpPainRules *rules, guint band, guint to)
{
  g_return_val_if_fail (rules, FALSE);

  if (band + 1 >= rules->n_bands || to < rules->bands[band].from || to >= rules->bands[band + 1].to)
    return FALSE;
  rules->bands[band].to = to;
  rules->bands[band + 1].from = to + 1;
  return TRUE;
}

/**
 * rp_pain_rules_split:
 * @rules: rules
 * @at: the least pain of the new band
 * @text: what to do there
 *
 * Parts a band: the new one is from @at to the end that the parted one had.
 *
 * Returns: %TRUE when it was parted; %FALSE when a band begins at @at already, or nothing of @text can be seen
 */
gboolean
rp_pain_rules_split (RpPainRules *rules, guint at, const char *text)
{
  g_autofree char *tidy = rp_text_dup_tidy (text);
  RpPainBand *band;

  g_return_val_if_fail (rules, FALSE);

  band = &rules->bands[rp_pain_rules_find (rules, at)];
  if (!tidy || at > RP_PAIN_MAX || band->from == at)
    return FALSE;
  memmove (band + 2, band + 1, (gsize) (rules->bands + rules->n_bands - (band + 1)) * sizeof *band);
  rules->n_bands++;
  band[1] = (RpPainBand){ at, band->to, g_steal_pointer (&tidy) };
  band->to = at - 1;
  return TRUE;
}

static gboolean
says (const RpPainRules *rules, const char *text)
{
  for (guint i = 0; i < rules->n_bands; i++)
    if (g_str_equal (rules->bands[i].text, text))
      return TRUE;
  return FALSE;
}

/* What is usual and not said yet; else what is said at such a pain now. */
static const char *
find_text (const RpPainRules *rules, guint band)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual_texts); i++)
    if (!says (rules, _ (usual_texts[i])))
      return _ (usual_texts[i]);
  return rules->bands[band].text;
}

/**
 * rp_pain_rules_add:
 * @rules: rules
 *
 * Parts the band for the most numbers, the first of them where several are, in its middle. The worse half is new, with words
 * that are usual, to be changed.
 *
 * Returns: which band is new, from 0; %G_MAXUINT when every number has a band of its own
 */
guint
rp_pain_rules_add (RpPainRules *rules)
{
  const RpPainBand *widest;
  guint at;

  g_return_val_if_fail (rules, G_MAXUINT);

  widest = &rules->bands[0];
  for (guint i = 1; i < rules->n_bands; i++)
    if (rules->bands[i].to - rules->bands[i].from > widest->to - widest->from)
      widest = &rules->bands[i];
  at = widest->from + (widest->to - widest->from + 1) / 2;
  if (!rp_pain_rules_split (rules, at, find_text (rules, (guint) (widest - rules->bands))))
    return G_MAXUINT;
  return rp_pain_rules_find (rules, at);
}

/**
 * rp_pain_rules_remove:
 * @rules: rules
 * @band: which band, from 0
 *
 * Takes a band away. The one before it is for its numbers too; after the first one, the one that follows.
 *
 * Returns: %TRUE when it was removed; %FALSE when it is the only one, or there is no such band
 */
gboolean
rp_pain_rules_remove (RpPainRules *rules, guint band)
{
  RpPainBand *gone;

  g_return_val_if_fail (rules, FALSE);

  if (band >= rules->n_bands || rules->n_bands == 1)
    return FALSE;
  gone = &rules->bands[band];
  if (band > 0)
    gone[-1].to = gone->to;
  else
    gone[1].from = 0;
  g_free (gone->text);
  rules->n_bands--;
  memmove (gone, gone + 1, (rules->n_bands - band) * sizeof *gone);
  return TRUE;
}
