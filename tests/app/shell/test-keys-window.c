/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "shell/rp-keys-window.h"

static void
test_keys_can_be_pressed (void)
{
  GtkWidget *window = GTK_WIDGET (g_object_ref (rp_keys_window_new ()));
  GtkWidget *label;
  guint n = 0;

  gtk_window_present (GTK_WINDOW (window));
  while ((label = find_type (gtk_widget_get_first_child (window), GTK_TYPE_SHORTCUT_LABEL)))
    {
      g_auto (GStrv) keys
          = g_strsplit (gtk_shortcut_label_get_accelerator (GTK_SHORTCUT_LABEL (label)), " ", -1);

      for (guint i = 0; keys[i]; i++)
        {
          guint key = 0;

          g_assert_true (gtk_accelerator_parse (keys[i], &key, NULL));
          g_assert_cmpuint (key, !=, 0);
        }
      gtk_widget_set_visible (label, FALSE);
      n++;
    }
  g_assert_cmpuint (n, >=, 10);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/keys-window/keys-can-be-pressed", test_keys_can_be_pressed);

  return g_test_run ();
}
