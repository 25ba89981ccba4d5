/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-screen-reader.h"

/**
 * RpScreenReader:
 *
 * Whether somebody is read the screen to, by what the desktop says and by what was set there. It may come and go.
 */
struct _RpScreenReader
{
  GObject parent_instance;

  gboolean running;

  /* Owned references */
  GDBusProxy *status;  /* (nullable): of the accessibility bus, once it has answered */
  GSettings *settings; /* (nullable): of the desktop, where it has any */
};

enum
{
  PROP_RUNNING = 1,
  N_PROPS,
};

#define DESKTOP_SCHEMA "org.gnome.desktop.a11y.applications"
#define DESKTOP_KEY "screen-reader-enabled"
#define STATUS "ScreenReaderEnabled"

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpScreenReader, rp_screen_reader, G_TYPE_OBJECT)

static gboolean
is_told_by_status (RpScreenReader *self)
{
  g_autoptr (GVariant) value = self->status ? g_dbus_proxy_get_cached_property (self->status, STATUS) : NULL;

  return value && g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (value);
}

static void
update (RpScreenReader *self)
{
  gboolean running
      = is_told_by_status (self) || (self->settings && g_settings_get_boolean (self->settings, DESKTOP_KEY));

  if (self->running == running)
    return;
  self->running = running;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
}

/* It may be gone meanwhile. Calling off would call off the connection too, for whoever else waits for it. */
static void
on_status (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (RpScreenReader) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusProxy) status = g_dbus_proxy_new_for_bus_finish (result, &error);

  g_weak_ref_clear (weak);
  if (!status)
    g_debug ("Whether a screen reader runs is not known: %s", error->message);
  if (!status || !self)
    return;
  self->status = g_steal_pointer (&status);
  g_signal_connect_object (self->status, "g-properties-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/* The accessibility bus is waited for and never started: whoever reads the screen does that. */
static void
watch_status (RpScreenReader *self)
{
  GWeakRef *weak = g_new (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START, NULL, "org.a11y.Bus",
                            "/org/a11y/bus", "org.a11y.Status", NULL, on_status, weak);
}

/* GSettings ends the program when a schema is missing. */
static void
watch_settings (RpScreenReader *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source ? g_settings_schema_source_lookup (source, DESKTOP_SCHEMA, TRUE) : NULL;

  if (!schema || !g_settings_schema_has_key (schema, DESKTOP_KEY))
    return;
  self->settings = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect_object (self->settings, "changed::" DESKTOP_KEY, G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

static void
rp_screen_reader_dispose (GObject *object)
{
  RpScreenReader *self = RP_SCREEN_READER (object);

  g_clear_object (&self->status);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_screen_reader_parent_class)->dispose (object);
}

static void
rp_screen_reader_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_RUNNING)
    g_value_set_boolean (value, RP_SCREEN_READER (object)->running);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_screen_reader_class_init (RpScreenReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_screen_reader_dispose;
  object_class->get_property = rp_screen_reader_get_property;

  /**
   * RpScreenReader:running:
   *
   * Whether a screen reader runs, as far as is known.
   */
  props[PROP_RUNNING] = g_param_spec_boolean (
      "running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_screen_reader_init (RpScreenReader *self)
{
  watch_settings (self);
  watch_status (self);
  update (self);
}

/**
 * rp_screen_reader_new:
 *
 * Returns: (transfer full): one that watches; what the desktop says comes a moment later
 */
RpScreenReader *
rp_screen_reader_new (void)
{
  return g_object_new (RP_TYPE_SCREEN_READER, NULL);
}

/**
 * rp_screen_reader_get_running:
 * @self: one that watches
 *
 * Returns: whether a screen reader runs, as far as is known
 */
gboolean
rp_screen_reader_get_running (RpScreenReader *self)
{
  g_return_val_if_fail (RP_IS_SCREEN_READER (self), FALSE);

  return self->running;
}
