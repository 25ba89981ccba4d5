/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-toast.h"

#include <glib/gi18n-lib.h>

/* As much as fits beside the button that closes the toast on a screen of 360 px; longer sentences take more lines. */
#define LINE_CHARS 26

/* A short sentence stays as long as the system's own; a longer one as long as an unhurried reader needs. */
#define LEAST_SECONDS 5
#define CHARS_A_SECOND 12

/* Nobody has to hurry to bring back what has no other way back. */
#define UNDO_SECONDS 30

/**
 * rp_toast_new:
 * @sentence: whole sentences
 *
 * The title that a toast makes itself is cut where there is little room, and takes what stands in a file's name for markup.
 *
 * Returns: (transfer full): a toast that shows all of @sentence, on as many lines as it needs
 */
AdwToast *
rp_toast_new (const char *sentence)
{
  GtkWidget *label;
  AdwToast *toast;

  g_return_val_if_fail (sentence, NULL);

  label = gtk_label_new (sentence);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, MAX (LEAST_SECONDS, (guint) g_utf8_strlen (sentence, -1) / CHARS_A_SECOND));
  return toast;
}

/**
 * rp_toast_new_undo:
 * @sentence: what was done, in whole sentences
 * @action: the action that takes it back
 * @id: (nullable): the text that goes with the action; %NULL for the undo of a page, which stays when the toast goes
 *
 * Returns: (transfer full): a toast that says @sentence, and takes it back
 */
AdwToast *
rp_toast_new_undo (const char *sentence, const char *action, const char *id)
{
  AdwToast *toast;

  g_return_val_if_fail (sentence && action, NULL);

  toast = rp_toast_new (sentence);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, action);
  if (!id)
    return toast;
  adw_toast_set_action_target_value (toast, g_variant_new_string (id));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  return toast;
}
