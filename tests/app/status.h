/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Says on the bus whether a screen reader runs, as the accessibility bus does. */

typedef struct
{
  GDBusConnection *bus;
  GDBusNodeInfo *info;
  gboolean running;
  guint object;
  guint name;
} Status;

static inline GVariant *
status_on_get (GDBusConnection *bus,
               const char *sender,
               const char *path,
               const char *interface,
               const char *property,
               GError **error,
               gpointer user_data)
{
  return g_variant_new_boolean (((Status *) user_data)->running);
}

/* Begins to say so. */
static inline void
status_init (Status *status, gboolean running)
{
  static const GDBusInterfaceVTable table = { .get_property = status_on_get };
  g_autoptr (GError) error = NULL;

  *status = (Status){ .running = running };
  status->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  status->info = g_dbus_node_info_new_for_xml (
      "<node><interface name='org.a11y.Status'>"
      "<property name='ScreenReaderEnabled' type='b' access='read'/></interface></node>",
      NULL);
  status->object = g_dbus_connection_register_object (
      status->bus, "/org/a11y/bus", status->info->interfaces[0], &table, status, NULL, &error);
  g_assert_no_error (error);
  status->name = g_bus_own_name_on_connection (status->bus, "org.a11y.Bus", G_BUS_NAME_OWNER_FLAGS_NONE, NULL,
                                               NULL, NULL, NULL);
}

/* Says something else from now on. */
static inline void
status_set (Status *status, gboolean running)
{
  GVariantBuilder changed;

  status->running = running;
  g_variant_builder_init (&changed, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&changed, "{sv}", "ScreenReaderEnabled", g_variant_new_boolean (running));
  g_dbus_connection_emit_signal (status->bus, NULL, "/org/a11y/bus", "org.freedesktop.DBus.Properties",
                                 "PropertiesChanged",
                                 g_variant_new ("(sa{sv}as)", "org.a11y.Status", &changed, NULL), NULL);
}

/* Is silent again, as if it had never been there. */
static inline void
status_clear (Status *status)
{
  g_bus_unown_name (status->name);
  g_dbus_connection_unregister_object (status->bus, status->object);
  g_dbus_connection_flush_sync (status->bus, NULL, NULL);
  g_dbus_node_info_unref (status->info);
  g_object_unref (status->bus);
}
