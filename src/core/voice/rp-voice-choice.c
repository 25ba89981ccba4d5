/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-choice.h"

#define ALL ((1u << RP_VOICE_N_KINDS) - 1)
#define FEW                                                                                                  \
  (RP_VOICE_EXERCISE | RP_VOICE_SIDE | RP_VOICE_HALF_WAY | RP_VOICE_LAST | RP_VOICE_REST | RP_VOICE_NEXT     \
   | RP_VOICE_DONE)

/* The choices that are ready. */
static const struct
{
  const char *id;
  RpVoiceChoice choice;
} ready[] = {
  { "all", { ALL, TRUE } },
  { "few", { FEW, FALSE } },
  { "none", { 0, FALSE } },
};

/**
 * rp_voice_choice_all:
 *
 * Returns: all there is to say, every count too
 */
RpVoiceChoice
rp_voice_choice_all (void)
{
  return ready[0].choice;
}

/**
 * rp_voice_choice_few:
 *
 * Returns: what must be known without looking: exercise, side, half-way, the last one, rest, what comes next, and done
 */
RpVoiceChoice
rp_voice_choice_few (void)
{
  return ready[1].choice;
}

/**
 * rp_voice_choice_none:
 *
 * Returns: nothing: tones only
 */
RpVoiceChoice
rp_voice_choice_none (void)
{
  return ready[2].choice;
}

/**
 * rp_voice_choice_equal:
 * @a: a choice
 * @b: another
 *
 * Returns: %TRUE when both say the same; how counts are said matters only where they are
 */
gboolean
rp_voice_choice_equal (const RpVoiceChoice *a, const RpVoiceChoice *b)
{
  g_return_val_if_fail (a && b, FALSE);

  return a->kinds == b->kinds && (!(a->kinds & RP_VOICE_COUNT) || !a->every_count == !b->every_count);
}

/**
 * rp_voice_choice_parse:
 * @id: "all", "few" or "none", or anything else
 * @choice: (out caller-allocates): where to put the choice
 *
 * Returns: %FALSE when no choice has this id
 */
gboolean
rp_voice_choice_parse (const char *id, RpVoiceChoice *choice)
{
  g_return_val_if_fail (id, FALSE);
  g_return_val_if_fail (choice, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ready); i++)
    if (g_str_equal (ready[i].id, id))
      {
        *choice = ready[i].choice;
        return TRUE;
      }
  return FALSE;
}

/**
 * rp_voice_choice_get_id:
 * @choice: a choice
 *
 * Returns: (transfer none) (nullable): which of those that are ready it is; %NULL for one of a person's own
 */
const char *
rp_voice_choice_get_id (const RpVoiceChoice *choice)
{
  g_return_val_if_fail (choice, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ready); i++)
    if (rp_voice_choice_equal (&ready[i].choice, choice))
      return ready[i].id;
  return NULL;
}

/**
 * rp_voice_choice_dup_kinds:
 * @choice: a choice
 *
 * Returns: (transfer full): the ids of its kinds, to be kept in settings
 */
GStrv
rp_voice_choice_dup_kinds (const RpVoiceChoice *choice)
{
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();

  g_return_val_if_fail (choice, NULL);

  for (guint i = 0; i < RP_VOICE_N_KINDS; i++)
    if (choice->kinds & 1u << i)
      g_strv_builder_add (kinds, rp_voice_kind_get_id (1u << i));
  return g_strv_builder_end (kinds);
}

/**
 * rp_voice_choice_set_kinds:
 * @choice: a choice
 * @ids: (array zero-terminated=1): ids of kinds, which may come from anywhere; what is not known is left out
 *
 * Changes what is said.
 */
void
rp_voice_choice_set_kinds (RpVoiceChoice *choice, const char *const *ids)
{
  g_return_if_fail (choice);
  g_return_if_fail (ids);

  choice->kinds = 0;
  for (guint i = 0; ids[i]; i++)
    choice->kinds |= rp_voice_kind_parse (ids[i]);
}
