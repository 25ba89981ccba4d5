/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-direction.h"

/* What stands between one of these and the end is laid out by itself. */
#define LEFT_TO_RIGHT "\u2066"
#define RIGHT_TO_LEFT "\u2067"
#define BY_FIRST_LETTER "\u2068"
#define END "\u2069"

/**
 * rp_direction_is_right_to_left:
 * @letter: a letter
 *
 * Returns: %TRUE when it is of a script that runs from right to left; Unicode keeps all of these in a few blocks
 */
gboolean
rp_direction_is_right_to_left (gunichar letter)
{
  return (letter >= 0x590 && letter <= 0x8ff) || (letter >= 0xfb1d && letter <= 0xfdff)
         || (letter >= 0xfe70 && letter <= 0xfefc) || (letter >= 0x10800 && letter <= 0x10fff)
         || (letter >= 0x1e800 && letter <= 0x1efff);
}

/**
 * rp_direction_has_letter:
 * @text: a text
 * @right_to_left: which letters to look for
 *
 * Returns: whether any letter of @text runs that way; digits and signs run either way
 */
gboolean
rp_direction_has_letter (const char *text, gboolean right_to_left)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isalpha (letter) && rp_direction_is_right_to_left (letter) == right_to_left)
        return TRUE;
    }
  return FALSE;
}

/* By the direction of the first letter. */
static const char *
find_mark (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return rp_direction_is_right_to_left (g_utf8_get_char (at)) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  return BY_FIRST_LETTER;
}

/**
 * rp_direction_keep:
 * @text: words that go into a sentence
 *
 * Puts marks around words, so that they run by themselves whatever stands beside them: without, the number of "20 times"
 * would go to the other end behind a name from right to left. rp_direction_settle() takes them away where nobody needs
 * them.
 *
 * Returns: (transfer full): @text between marks
 */
char *
rp_direction_keep (const char *text)
{
  return g_strconcat (BY_FIRST_LETTER, text, END, NULL);
}

/**
 * rp_direction_settle:
 * @text: (transfer full): a sentence, some words of which went through rp_direction_keep()
 *
 * Numbers take the direction of what is before them. Where letters run both ways, marks around the whole keep it in the
 * direction in which it begins; where all letters run the same way, no marks are left.
 *
 * Returns: (transfer full): the sentence as it is shown
 */
char *
rp_direction_settle (char *text)
{
  g_autofree char *owned = text;
  GString *plain;

  if (rp_direction_has_letter (owned, FALSE) && rp_direction_has_letter (owned, TRUE))
    return g_strconcat (find_mark (owned), owned, END, NULL);
  plain = g_string_new (owned);
  g_string_replace (plain, BY_FIRST_LETTER, "", 0);
  g_string_replace (plain, END, "", 0);
  return g_string_free (plain, FALSE);
}
