/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-words.h"

#include <glib/gi18n-lib.h>

/* What is said in each state, unless it takes a number or is the trouble itself. While it is seen, a mirror is off only as long
 * as cameras are looked for. */
static const char *const sentences[] = {
  [RP_MIRROR_OFF] = N_ ("Looking for a camera."),
  [RP_MIRROR_OPENING] = N_ ("The camera is being switched on."),
  [RP_MIRROR_FROZEN] = N_ ("Nothing is saved. This picture stays until you go on."),
};

static char *
say_how_long (void)
{
  return g_strdup_printf (ngettext ("Nothing is saved. After %u second it is gone.",
                                    "Nothing is saved. After %u seconds it is gone.", RP_MIRROR_KEEP),
                          RP_MIRROR_KEEP);
}

static char *
say_how_soon (RpMirror *mirror)
{
  guint wait = rp_mirror_get_wait (mirror);

  return g_strdup_printf (ngettext ("In %u second the picture begins to move.",
                                    "In %u seconds the picture begins to move.", wait),
                          wait);
}

/**
 * rp_mirror_words_sentence:
 * @mirror: a mirror
 *
 * Returns: (transfer full): what is to be known now, in whole sentences: the trouble and what to do, how soon the picture
 *   moves, or what becomes of it
 */
char *
rp_mirror_words_sentence (RpMirror *mirror)
{
  const char *trouble;
  RpMirrorState state;

  g_return_val_if_fail (RP_IS_MIRROR (mirror), NULL);

  trouble = rp_mirror_get_trouble (mirror);
  state = rp_mirror_get_state (mirror);
  if (trouble)
    return g_strdup (trouble);
  if (state == RP_MIRROR_LIVE)
    return say_how_long ();
  if (state == RP_MIRROR_FILLING)
    return say_how_soon (mirror);
  return g_strdup (_ (sentences[state]));
}

/**
 * rp_mirror_words_label:
 * @mirror: a mirror
 *
 * Returns: (transfer full): what the picture is, and how old: "You, 8 seconds ago"
 */
char *
rp_mirror_words_label (RpMirror *mirror)
{
  guint seconds;

  g_return_val_if_fail (RP_IS_MIRROR (mirror), NULL);

  seconds = (guint) ((rp_mirror_get_age (mirror) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);
  if (seconds == 0)
    return g_strdup (_ ("You, now"));
  return g_strdup_printf (ngettext ("You, %u second ago", "You, %u seconds ago", seconds), seconds);
}

/**
 * rp_mirror_words_spoken:
 * @mirror: a mirror
 *
 * For those who do not see the picture; does not change as it ages, so that it is not read out again.
 *
 * Returns: (transfer full): what the picture is, and how late: "You, 5 seconds late"
 */
char *
rp_mirror_words_spoken (RpMirror *mirror)
{
  guint seconds = 0;

  g_return_val_if_fail (RP_IS_MIRROR (mirror), NULL);

  g_object_get (mirror, "delay", &seconds, NULL);
  if (seconds == 0)
    return g_strdup (_ ("You, now"));
  return g_strdup_printf (ngettext ("You, %u second late", "You, %u seconds late", seconds), seconds);
}
