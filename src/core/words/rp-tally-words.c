/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-tally-words.h"

#include "base/rp-words.h"
#include "words/rp-time-words.h"

static char *
format_amount (const RpTally *tally, guint amount)
{
  if (tally->measure == RP_MEASURE_TIME)
    return rp_time_words_clock ((gint64) amount * G_USEC_PER_SEC);
  return g_strdup_printf ("%u", amount);
}

/* "12 of 16", and what was done besides */
static char *
format_all (const RpTally *tally)
{
  g_autofree char *done = format_amount (tally, tally->done);
  g_autofree char *planned = format_amount (tally, tally->planned);
  g_autofree char *again = format_amount (tally, tally->repeated);
  /* Translators: how much was done of what was planned: "12 of 16", or of times, "1:30 of 2:00" */
  g_autofree char *of = g_strdup_printf (_ ("%s of %s"), done, planned);

  /* As many as one can have no number to reach. */
  if (tally->measure == RP_MEASURE_OPEN || tally->planned == 0)
    {
      g_free (of);
      of = g_strdup (done);
    }
  if (tally->repeated > 0)
    /* Translators: what was done of what was planned, then how much was done besides: "12 of 16 and 4 again" */
    return g_strdup_printf (_ ("%s and %s again"), of, again);
  return g_steal_pointer (&of);
}

/**
 * rp_tally_words_done:
 * @tally: what was done of an exercise on one side
 *
 * Returns: (transfer full): "left 12 of 16", and what was done besides; without what was asked for where nothing was
 */
char *
rp_tally_words_done (const RpTally *tally)
{
  g_autofree char *all = NULL;

  g_return_val_if_fail (tally, NULL);

  all = format_all (tally);
  if (tally->side == RP_SIDE_LEFT)
    /* Translators: %s is "12 of 16" */
    return g_strdup_printf (_ ("left %s"), all);
  if (tally->side == RP_SIDE_RIGHT)
    /* Translators: %s is "12 of 16" */
    return g_strdup_printf (_ ("right %s"), all);
  return g_steal_pointer (&all);
}
