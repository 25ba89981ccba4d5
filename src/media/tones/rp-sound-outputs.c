/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-sound-outputs.h"

#include "pipeline/rp-worker.h"

#include <gst/gst.h>

/* The device that sound servers make up where there is none; it takes all sound and gives it to nobody. */
#define MADE_UP "auto_null"

struct _RpSoundOutputs
{
  /* Constant */
  RpSoundOutputsFunc func;
  gpointer user_data;
  GDestroyNotify destroy;

  GMutex lock;
  GCond happened;

  /* Any thread, under the lock */
  GHashTable *devices; /* (element-type GstDevice), those that were told of */
  gboolean changed;
  gboolean closed;
};

static void
outputs_clear (gpointer data)
{
  RpSoundOutputs *self = data;

  if (self->destroy)
    self->destroy (self->user_data);
  g_hash_table_unref (self->devices);
  g_cond_clear (&self->happened);
  g_mutex_clear (&self->lock);
}

static void
outputs_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, outputs_clear);
}

static gboolean
is_made_up (GstDevice *device)
{
  g_autoptr (GstStructure) properties = gst_device_get_properties (device);
  g_autofree char *name = NULL;

  if (properties && g_strcmp0 (gst_structure_get_string (properties, "node.name"), MADE_UP) == 0)
    return TRUE;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (device), "internal-name"))
    g_object_get (device, "internal-name", &name, NULL);
  return g_strcmp0 (name, MADE_UP) == 0;
}

/* Where no device is told at all, nobody who knows may be there to tell. Asking the monitor for its list would ask those anew
 * who could not tell before, and libpulse leaks then. */
static gboolean
is_nobody (RpSoundOutputs *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  gboolean nobody = g_hash_table_size (self->devices) > 0;
  GHashTableIter iter;
  gpointer device;

  g_hash_table_iter_init (&iter, self->devices);
  while (g_hash_table_iter_next (&iter, &device, NULL))
    nobody = nobody && is_made_up (device);
  return nobody;
}

static void
take_message (RpSoundOutputs *self, GstMessage *message)
{
  g_autoptr (GstDevice) come = NULL;
  g_autoptr (GstDevice) gone = NULL;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_DEVICE_ADDED)
    gst_message_parse_device_added (message, &come);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_DEVICE_REMOVED)
    gst_message_parse_device_removed (message, &gone);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_DEVICE_CHANGED)
    gst_message_parse_device_changed (message, &come, &gone);
  if (gone)
    g_hash_table_remove (self->devices, gone);
  if (come)
    g_hash_table_add (self->devices, g_object_ref (come));
}

/* GStreamer's threads */
static GstBusSyncReply
on_message (GstBus *bus G_GNUC_UNUSED, GstMessage *message, gpointer user_data)
{
  RpSoundOutputs *self = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  take_message (self, message);
  gst_message_unref (message);
  self->changed = TRUE;
  g_cond_broadcast (&self->happened);
  return GST_BUS_DROP;
}

/* Returns: whether something has changed, rather than that nobody wants to know any more */
static gboolean
wait (RpSoundOutputs *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (!self->changed && !self->closed)
    g_cond_wait (&self->happened, &self->lock);
  self->changed = FALSE;
  return !self->closed;
}

/* What there is from the start is told once. */
static void
forget_changes (RpSoundOutputs *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->changed = FALSE;
}

static void
follow (RpSoundOutputs *self)
{
  forget_changes (self);
  do
    {
      gboolean nobody = is_nobody (self);

      g_debug ("Sound devices were looked for%s", nobody ? ": there is none" : "");
      self->func (nobody, self->user_data);
    }
  while (wait (self));
}

static void
run (gpointer data, gpointer unused G_GNUC_UNUSED)
{
  RpSoundOutputs *self = data;
  g_autoptr (GstDeviceMonitor) monitor = NULL;
  g_autoptr (GstBus) bus = NULL;

  gst_init (NULL, NULL);
  monitor = gst_device_monitor_new ();
  gst_device_monitor_add_filter (monitor, "Audio/Sink", NULL);
  bus = gst_device_monitor_get_bus (monitor);
  gst_bus_set_sync_handler (bus, on_message, g_atomic_rc_box_acquire (self), outputs_unref);
  if (gst_device_monitor_start (monitor))
    {
      follow (self);
      gst_device_monitor_stop (monitor);
    }
  else
    g_info ("Nothing here can tell when sound devices come and go");
  gst_bus_set_sync_handler (bus, NULL, NULL, NULL);
  outputs_unref (self);
}

/**
 * rp_sound_outputs_new:
 * @func: hears when it was looked at first, for something may have changed before, and then of each change
 * @user_data: given to @func
 * @destroy: (nullable): frees @user_data, on any thread
 *
 * Begins to watch, on a thread of its own.
 *
 * Returns: (transfer full): a watch
 */
RpSoundOutputs *
rp_sound_outputs_new (RpSoundOutputsFunc func, gpointer user_data, GDestroyNotify destroy)
{
  RpSoundOutputs *self;

  g_return_val_if_fail (func, NULL);

  self = g_atomic_rc_box_new0 (RpSoundOutputs);
  g_mutex_init (&self->lock);
  g_cond_init (&self->happened);
  self->devices = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;
  if (!rp_worker_start ("sound-outputs", run, g_atomic_rc_box_acquire (self)))
    g_atomic_rc_box_release (self);
  return self;
}

/**
 * rp_sound_outputs_free:
 * @self: (transfer full): a watch
 *
 * Ends it, and does not wait: its thread may be about to tell of a change.
 */
void
rp_sound_outputs_free (RpSoundOutputs *self)
{
  g_mutex_lock (&self->lock);
  self->closed = TRUE;
  g_cond_broadcast (&self->happened);
  g_mutex_unlock (&self->lock);
  outputs_unref (self);
}
