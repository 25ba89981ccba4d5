/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-word-break.h"
#include "find.h"

#define TEXT "Keep Donaudampfschifffahrtsgesellschaft\nslow"

/* How narrow a label can be that shows @text. */
static int
get_least_width (const char *text, guint n_letters, PangoWrapMode expected)
{
  GtkLabel *label = g_object_ref_sink (GTK_LABEL (gtk_label_new (NULL)));
  int least;

  gtk_label_set_wrap (label, TRUE);
  rp_word_break_show (label, text, n_letters);
  g_assert_cmpstr (gtk_label_get_label (label), ==, text);
  g_assert_cmpint (gtk_label_get_wrap_mode (label), ==, expected);
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_object_unref (label);
  return least;
}

/* Words that have room stay whole; where one is longer, it is broken. */
static void
test_show (void)
{
  int whole = get_least_width (TEXT, 34, PANGO_WRAP_WORD);

  g_assert_cmpint (get_least_width (TEXT, 33, PANGO_WRAP_WORD_CHAR), <, whole / 2);
  get_least_width ("Größe", 5, PANGO_WRAP_WORD);
  get_least_width ("", 0, PANGO_WRAP_WORD);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/word-break/show", test_show);
  return g_test_run ();
}
