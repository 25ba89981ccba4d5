/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-screen-reader.h"
#include "status.h"

static void
assert_becomes (RpScreenReader *reader, gboolean running)
{
  while (rp_screen_reader_get_running (reader) != running)
    g_main_context_iteration (NULL, TRUE);
}

/* What the accessibility bus says comes late, changes, and ends with it. */
static void
test_the_bus_says_so (void)
{
  RpScreenReader *reader = rp_screen_reader_new ();
  Status status;

  g_assert_false (rp_screen_reader_get_running (reader));
  status_init (&status, TRUE);
  assert_becomes (reader, TRUE);
  status_set (&status, FALSE);
  assert_becomes (reader, FALSE);
  status_set (&status, TRUE);
  assert_becomes (reader, TRUE);
  status_clear (&status);
  assert_becomes (reader, FALSE);
  g_assert_finalize_object (reader);
}

static void
on_running (RpScreenReader *reader, GParamSpec *pspec, guint *n)
{
  *n += 1;
}

static void
test_the_desktop_says_so (void)
{
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (
      g_settings_schema_source_get_default (), "org.gnome.desktop.a11y.applications", TRUE);
  g_autoptr (GSettings) desktop = NULL;
  RpScreenReader *reader;
  guint n = 0;

  if (!schema)
    {
      g_test_skip ("This desktop has no such setting");
      return;
    }
  desktop = g_settings_new_full (schema, NULL, NULL);
  g_settings_set_boolean (desktop, "screen-reader-enabled", TRUE);
  reader = rp_screen_reader_new ();
  g_signal_connect (reader, "notify::running", G_CALLBACK (on_running), &n);
  g_assert_true (rp_screen_reader_get_running (reader));
  g_settings_reset (desktop, "screen-reader-enabled");
  g_assert_false (rp_screen_reader_get_running (reader));
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (reader);
}

/* One that goes before the bus has answered leaves nothing behind. */
static void
test_goes_early (void)
{
  RpScreenReader *reader = rp_screen_reader_new ();

  g_assert_finalize_object (reader);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/screen-reader/goes-early", test_goes_early);
  g_test_add_func ("/screen-reader/the-bus-says-so", test_the_bus_says_so);
  g_test_add_func ("/screen-reader/the-desktop-says-so", test_the_desktop_says_so);

  return g_test_run ();
}
