/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-settings.h"
#include "led.h"

/* Settings in which a script of the tests speaks. */

/* Returns: (transfer full): the command by which the script of the tests speaks, once a gate is open if there is one */
static inline char *
spoken_command (const char *gate)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "app", "speak.py", NULL);

  return g_strdup_printf ("/usr/bin/python3 -SE %s %s", script, gate ? gate : "");
}

/* Returns: (transfer full): what is set, with a command that speaks; NULL is the script of the tests */
static inline GSettings *
spoken_settings (const char *command)
{
  GSettings *settings = rp_settings_new ();
  g_autofree char *own = spoken_command (NULL);

  g_settings_set_string (settings, "voice", "on");
  g_settings_set_string (settings, "voice-command", command ? command : own);
  return settings;
}

/* Puts back what was set, and lets go of it. */
static inline void
spoken_settings_clear (GSettings *settings)
{
  static const char *const keys[] = { "voice", "voice-command", "voice-kinds", "voice-every-count" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
  g_object_unref (settings);
}
