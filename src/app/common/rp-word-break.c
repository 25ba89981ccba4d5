/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-word-break.h"

static gboolean
has_longer_word (const char *text, guint n_letters)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);

  for (guint i = 0; words[i]; i++)
    if (g_utf8_strlen (words[i], -1) > (glong) n_letters)
      return TRUE;
  return FALSE;
}

/**
 * rp_word_break_show:
 * @label: a label that wraps
 * @text: what it says
 * @n_letters: how long a word surely has room
 *
 * Shows a text whose words are broken where one of them is longer. GTK tries how narrow a label can be, letter by letter if its
 * words may be broken, which takes several times as long.
 */
void
rp_word_break_show (GtkLabel *label, const char *text, guint n_letters)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (text);

  gtk_label_set_wrap_mode (label, has_longer_word (text, n_letters) ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  gtk_label_set_label (label, text);
}
