/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outputs.h"

#include <fcntl.h>
#include <gst/base/gstbasesink.h>
#include <string.h>
#include <unistd.h>

#define PACKAGE "reprise"
#define SUFFIX ".output"
#define LOOK (50 * 1000)

static const char *
get_folder (void)
{
  return g_getenv ("RP_STANDIN_OUTPUTS");
}

/* Returns: (transfer full): the names of the devices that are plugged in */
static GHashTable *
list_names (void)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) dir = get_folder () ? g_dir_open (get_folder (), 0, NULL) : NULL;
  const char *file;

  while (dir && (file = g_dir_read_name (dir)))
    if (g_str_has_suffix (file, SUFFIX))
      g_hash_table_add (names, g_strndup (file, strlen (file) - strlen (SUFFIX)));
  return names;
}

static gboolean
has_output (void)
{
  g_autoptr (GHashTable) names = list_names ();

  return g_hash_table_size (names) > 0;
}

/* ---- The element ---- */

#define OUTPUTS_TYPE_SINK (outputs_sink_get_type ())
G_DECLARE_FINAL_TYPE (OutputsSink, outputs_sink, OUTPUTS, SINK, GstBaseSink)

struct _OutputsSink
{
  GstBaseSink parent_instance;
};

G_DEFINE_FINAL_TYPE (OutputsSink, outputs_sink, GST_TYPE_BASE_SINK)

static GstStaticPadTemplate sink_template
    = GST_STATIC_PAD_TEMPLATE ("sink",
                               GST_PAD_SINK,
                               GST_PAD_ALWAYS,
                               GST_STATIC_CAPS ("audio/x-raw, format=S16LE, channels=1"));

static GstStateChangeReturn
outputs_sink_change_state (GstElement *element, GstStateChange change)
{
  if (change == GST_STATE_CHANGE_NULL_TO_READY && !has_output ())
    {
      GST_ELEMENT_ERROR (element, RESOURCE, NOT_FOUND, ("No output"), (NULL));
      return GST_STATE_CHANGE_FAILURE;
    }
  return GST_ELEMENT_CLASS (outputs_sink_parent_class)->change_state (element, change);
}

static GstFlowReturn
outputs_sink_render (GstBaseSink *sink, GstBuffer *buffer)
{
  g_autofree char *path = g_build_filename (get_folder (), "heard", NULL);
  GstMapInfo map;
  gboolean written;
  int fd;

  if (!has_output () || !gst_buffer_map (buffer, &map, GST_MAP_READ))
    {
      GST_ELEMENT_ERROR (sink, RESOURCE, WRITE, ("The output went"), (NULL));
      return GST_FLOW_ERROR;
    }
  fd = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  written = fd >= 0 && write (fd, map.data, map.size) == (gssize) map.size;
  if (fd >= 0)
    close (fd);
  gst_buffer_unmap (buffer, &map);
  return written ? GST_FLOW_OK : GST_FLOW_ERROR;
}

static void
outputs_sink_class_init (OutputsSinkClass *klass)
{
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);

  element_class->change_state = outputs_sink_change_state;
  GST_BASE_SINK_CLASS (klass)->render = outputs_sink_render;
  gst_element_class_add_static_pad_template (element_class, &sink_template);
  gst_element_class_set_static_metadata (element_class, "Stand-in output", "Sink/Audio", "For tests",
                                         "Reprise");
}

static void
outputs_sink_init (OutputsSink *self)
{
  gst_base_sink_set_sync (GST_BASE_SINK (self), TRUE);
}

/* ---- The device ---- */

#define OUTPUTS_TYPE_DEVICE (outputs_device_get_type ())
G_DECLARE_FINAL_TYPE (OutputsDevice, outputs_device, OUTPUTS, DEVICE, GstDevice)

struct _OutputsDevice
{
  GstDevice parent_instance;
};

G_DEFINE_FINAL_TYPE (OutputsDevice, outputs_device, GST_TYPE_DEVICE)

static void
outputs_device_class_init (OutputsDeviceClass *klass G_GNUC_UNUSED)
{
}

static void
outputs_device_init (OutputsDevice *self G_GNUC_UNUSED)
{
}

static gboolean
add_new (gpointer name, gpointer value G_GNUC_UNUSED, gpointer provider)
{
  g_autoptr (GstCaps) caps = gst_caps_new_empty_simple ("audio/x-raw");
  g_autoptr (GstStructure) properties
      = gst_structure_new ("properties", "node.name", G_TYPE_STRING, name, NULL);

  gst_device_provider_device_add (provider,
                                  g_object_new (OUTPUTS_TYPE_DEVICE, "display-name", name, "device-class",
                                                "Audio/Sink", "caps", caps, "properties", properties, NULL));
  return TRUE;
}

/* ---- The provider ---- */

#define OUTPUTS_TYPE_PROVIDER (outputs_provider_get_type ())
G_DECLARE_FINAL_TYPE (OutputsProvider, outputs_provider, OUTPUTS, PROVIDER, GstDeviceProvider)

struct _OutputsProvider
{
  GstDeviceProvider parent_instance;

  GThread *thread;
  GAsyncQueue *end; /* anything in it ends the thread */
};

G_DEFINE_FINAL_TYPE (OutputsProvider, outputs_provider, GST_TYPE_DEVICE_PROVIDER)

/* Compares what is plugged in with what is told. */
static void
look (GstDeviceProvider *provider)
{
  g_autoptr (GHashTable) names = list_names ();
  g_autolist (GstDevice) told = NULL;

  GST_OBJECT_LOCK (provider);
  told = g_list_copy_deep (provider->devices, (GCopyFunc) (void (*) (void)) gst_object_ref, NULL);
  GST_OBJECT_UNLOCK (provider);
  for (GList *link = told; link; link = link->next)
    {
      g_autofree char *name = gst_device_get_display_name (link->data);

      if (!g_hash_table_remove (names, name))
        gst_device_provider_device_remove (provider, link->data);
    }
  g_hash_table_foreach_remove (names, add_new, provider);
}

static gpointer
watch (gpointer data)
{
  OutputsProvider *self = data;

  do
    look (GST_DEVICE_PROVIDER (self));
  while (!g_async_queue_timeout_pop (self->end, LOOK));
  return NULL;
}

static gboolean
outputs_provider_start (GstDeviceProvider *provider)
{
  OutputsProvider *self = OUTPUTS_PROVIDER (provider);

  look (provider);
  self->thread = g_thread_new ("outputs", watch, self);
  return TRUE;
}

static void
outputs_provider_stop (GstDeviceProvider *provider)
{
  OutputsProvider *self = OUTPUTS_PROVIDER (provider);

  g_async_queue_push (self->end, self);
  g_clear_pointer (&self->thread, g_thread_join);
}

static void
outputs_provider_finalize (GObject *object)
{
  g_async_queue_unref (OUTPUTS_PROVIDER (object)->end);
  G_OBJECT_CLASS (outputs_provider_parent_class)->finalize (object);
}

static void
outputs_provider_class_init (OutputsProviderClass *klass)
{
  GstDeviceProviderClass *provider_class = GST_DEVICE_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = outputs_provider_finalize;
  provider_class->start = outputs_provider_start;
  provider_class->stop = outputs_provider_stop;
  gst_device_provider_class_set_static_metadata (provider_class, "Stand-in outputs", "Sink/Audio",
                                                 "For tests", "Reprise");
}

static void
outputs_provider_init (OutputsProvider *self)
{
  self->end = g_async_queue_new ();
}

/* It comes before every other output, and gives way where it has no device. */
static gboolean
plugin_init (GstPlugin *plugin)
{
  return gst_device_provider_register (plugin, "outputsprovider", GST_RANK_PRIMARY, OUTPUTS_TYPE_PROVIDER)
         && gst_element_register (plugin, "outputssink", GST_RANK_PRIMARY + 500, OUTPUTS_TYPE_SINK);
}

GST_PLUGIN_DEFINE (GST_VERSION_MAJOR,
                   GST_VERSION_MINOR,
                   outputs,
                   "Stand-in outputs",
                   plugin_init,
                   RP_VERSION,
                   "GPL",
                   "reprise",
                   "https://reprise.example")

/**
 * outputs_register:
 *
 * Lets sound devices be found that stand in, in this program.
 */
void
outputs_register (void)
{
  gst_plugin_register_static (GST_VERSION_MAJOR, GST_VERSION_MINOR, "standin-outputs", "Stand-in outputs",
                              plugin_init, RP_VERSION, "GPL", "reprise", "reprise",
                              "https://reprise.example");
}
