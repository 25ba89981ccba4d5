/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-keys.h"

/* The keys that draw, bare letters and digits; RpSketchBar names them. */
static const struct
{
  guint key;
  GdkModifierType state;
  const char *action;
} keys[] = {
  { GDK_KEY_p, 0, "sketch.tool::pen" },
  { GDK_KEY_i, 0, "sketch.tool::line" },
  { GDK_KEY_r, 0, "sketch.tool::arrow" },
  { GDK_KEY_h, 0, "sketch.tool::level" },
  { GDK_KEY_a, 0, "sketch.tool::angle" },
  { GDK_KEY_e, 0, "sketch.tool::eraser" },
  { GDK_KEY_1, 0, "sketch.colour(uint32 0)" },
  { GDK_KEY_2, 0, "sketch.colour(uint32 1)" },
  { GDK_KEY_3, 0, "sketch.colour(uint32 2)" },
  { GDK_KEY_w, 0, "sketch.next-width" },
  { GDK_KEY_o, 0, "sketch.only-phase" },
  { GDK_KEY_z, 0, "sketch.undo" },
  { GDK_KEY_y, 0, "sketch.redo" },
  { GDK_KEY_Delete, 0, "sketch.clear" },
  { GDK_KEY_z, GDK_CONTROL_MASK, "sketch.undo" },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "sketch.redo" },
  { GDK_KEY_z, GDK_SHIFT_MASK, "sketch.redo" },
};

/**
 * rp_sketch_keys_add:
 * @letters: the keys of a window that has the actions "sketch.…"
 *
 * Adds the keys that draw.
 */
void
rp_sketch_keys_add (GtkShortcutController *letters)
{
  g_return_if_fail (GTK_IS_SHORTCUT_CONTROLLER (letters));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GVariant) target = NULL;
      g_autofree char *name = NULL;
      GtkShortcut *shortcut;
      gboolean valid = g_action_parse_detailed_name (keys[i].action, &name, &target, NULL);

      g_assert (valid);
      shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].state),
                                   gtk_named_action_new (name));
      gtk_shortcut_set_arguments (shortcut, target);
      gtk_shortcut_controller_add_shortcut (letters, shortcut);
    }
}
