/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "standin.h"

#include "barcode.h"
#include "jpeg.h"

#include <errno.h>
#include <fcntl.h>
#include <gst/base/gstpushsrc.h>
#include <gst/video/video.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define PACKAGE "reprise"
#define GROUP "camera"
#define SUFFIX ".camera"
#define LOOK (50 * 1000)

/* ---- The element ---- */

#define STANDIN_TYPE_SOURCE (standin_source_get_type ())
G_DECLARE_FINAL_TYPE (StandinSource, standin_source, STANDIN, SOURCE, GstPushSrc)

struct _StandinSource
{
  GstPushSrc parent_instance;

  char *path;
  GKeyFile *file;
  int lock;
  GstCaps *offered;
  GBytes *still; /* sent in place of numbers; NULL for none */
  gboolean is_jpeg;
  GstVideoInfo video;
  guint64 number; /* of the last picture */
  guint n_sent;

  /* Under the object's lock */
  GstClockID wait;
  gboolean flushing;
};

enum
{
  PROP_PATH = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StandinSource, standin_source, GST_TYPE_PUSH_SRC)

static GstStaticPadTemplate template
    = GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);

static guint64
get_number (StandinSource *self, const char *key)
{
  return g_key_file_get_uint64 (self->file, GROUP, key, NULL);
}

static gboolean
has_word (StandinSource *self, const char *key, const char *word)
{
  g_autofree char *text = g_key_file_get_string (self->file, GROUP, key, NULL);

  return g_strcmp0 (text, word) == 0;
}

/* Returns: (transfer full) (nullable): the JPEG that it sends every time */
static GBytes *
load_still (StandinSource *self)
{
  g_autofree char *path = g_key_file_get_string (self->file, GROUP, "still", NULL);
  char *data = NULL;
  gsize size = 0;

  return path && g_file_get_contents (path, &data, &size, NULL) ? g_bytes_new_take (data, size) : NULL;
}

static gboolean
take_device (StandinSource *self)
{
  g_autofree char *caps = NULL;

  self->file = g_key_file_new ();
  self->lock = open (self->path, O_RDONLY | O_CLOEXEC);
  if (self->lock < 0 || !g_key_file_load_from_file (self->file, self->path, G_KEY_FILE_NONE, NULL))
    {
      GST_ELEMENT_ERROR (self, RESOURCE, NOT_FOUND, ("Cannot identify the device."), (NULL));
      return FALSE;
    }
  if (has_word (self, "trouble", "refused"))
    {
      errno = EACCES;
      GST_ELEMENT_ERROR (self, RESOURCE, OPEN_READ_WRITE, ("Could not open the device."), GST_ERROR_SYSTEM);
      return FALSE;
    }
  if (flock (self->lock, LOCK_EX | LOCK_NB) != 0)
    {
      GST_ELEMENT_ERROR (self, RESOURCE, BUSY, ("The device is busy."), (NULL));
      return FALSE;
    }
  caps = g_key_file_get_string (self->file, GROUP, "caps", NULL);
  self->offered = gst_caps_from_string (caps);
  self->still = load_still (self);
  return TRUE;
}

static void
leave_device (StandinSource *self)
{
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
  g_clear_pointer (&self->file, g_key_file_unref);
  gst_clear_caps (&self->offered);
  g_clear_pointer (&self->still, g_bytes_unref);
}

static GstStateChangeReturn
standin_source_change_state (GstElement *element, GstStateChange change)
{
  StandinSource *self = STANDIN_SOURCE (element);
  GstStateChangeReturn result;

  if (change == GST_STATE_CHANGE_NULL_TO_READY && !take_device (self))
    {
      leave_device (self);
      return GST_STATE_CHANGE_FAILURE;
    }
  result = GST_ELEMENT_CLASS (standin_source_parent_class)->change_state (element, change);
  if (change == GST_STATE_CHANGE_READY_TO_NULL)
    leave_device (self);
  return result;
}

static GstCaps *
standin_source_get_caps (GstBaseSrc *source, GstCaps *filter)
{
  StandinSource *self = STANDIN_SOURCE (source);

  if (!self->offered)
    return gst_caps_new_any ();
  return filter ? gst_caps_intersect_full (filter, self->offered, GST_CAPS_INTERSECT_FIRST)
                : gst_caps_ref (self->offered);
}

static gboolean
standin_source_set_caps (GstBaseSrc *source, GstCaps *caps)
{
  StandinSource *self = STANDIN_SOURCE (source);
  const GstStructure *structure = gst_caps_get_structure (caps, 0);

  self->is_jpeg = gst_structure_has_name (structure, "image/jpeg");
  gst_video_info_init (&self->video);
  if (!self->is_jpeg)
    return gst_video_info_from_caps (&self->video, caps);
  gst_structure_get_int (structure, "width", &self->video.width);
  gst_structure_get_int (structure, "height", &self->video.height);
  return gst_structure_get_fraction (structure, "framerate", &self->video.fps_n, &self->video.fps_d);
}

static gboolean
wait_until (StandinSource *self, GstClock *clock, GstClockTime time)
{
  gboolean flushing;

  GST_OBJECT_LOCK (self);
  flushing = self->flushing;
  if (!flushing)
    self->wait = gst_clock_new_single_shot_id (clock, time);
  GST_OBJECT_UNLOCK (self);
  if (flushing)
    return FALSE;
  gst_clock_id_wait (self->wait, NULL);
  GST_OBJECT_LOCK (self);
  gst_clock_id_unref (self->wait);
  self->wait = NULL;
  flushing = self->flushing;
  GST_OBJECT_UNLOCK (self);
  return !flushing;
}

static gboolean
standin_source_unlock (GstBaseSrc *source)
{
  StandinSource *self = STANDIN_SOURCE (source);

  GST_OBJECT_LOCK (self);
  self->flushing = TRUE;
  if (self->wait)
    gst_clock_id_unschedule (self->wait);
  GST_OBJECT_UNLOCK (self);
  return TRUE;
}

static gboolean
standin_source_unlock_stop (GstBaseSrc *source)
{
  StandinSource *self = STANDIN_SOURCE (source);

  GST_OBJECT_LOCK (self);
  self->flushing = FALSE;
  GST_OBJECT_UNLOCK (self);
  return TRUE;
}

static GstBuffer *
make_jpeg (StandinSource *self, guint number)
{
  guint64 broken = get_number (self, "broken");
  g_autoptr (GBytes) bytes = NULL;

  if (self->still)
    return gst_buffer_new_wrapped_bytes (self->still);
  bytes = jpeg_make (JPEG_BARE, (guint) self->video.width, (guint) self->video.height, number);
  if (broken > 0 && self->n_sent % broken == 0)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) / 2);

      return gst_buffer_new_wrapped_bytes (cut);
    }
  return gst_buffer_new_wrapped_bytes (bytes);
}

static void
paint (GstVideoFrame *frame, guint number)
{
  g_autofree guint8 *luma = g_malloc (BARCODE_WIDTH * BARCODE_HEIGHT);
  gsize width = (gsize) GST_VIDEO_FRAME_WIDTH (frame);
  gsize step = (gsize) GST_VIDEO_FRAME_COMP_PSTRIDE (frame, 0);
  guint8 *first = GST_VIDEO_FRAME_COMP_DATA (frame, 0);
  gsize stride = (gsize) GST_VIDEO_FRAME_COMP_STRIDE (frame, 0);

  barcode_paint (luma, BARCODE_WIDTH, number);
  for (gsize x = 0; x < width; x++)
    first[x * step] = luma[x * BARCODE_WIDTH / width];
  for (int y = 1; y < GST_VIDEO_FRAME_HEIGHT (frame); y++)
    for (gsize x = 0; x < width; x++)
      first[(gsize) y * stride + x * step] = first[x * step];
}

static GstBuffer *
make_raw (StandinSource *self, guint number)
{
  GstBuffer *buffer = gst_buffer_new_allocate (NULL, GST_VIDEO_INFO_SIZE (&self->video), NULL);
  GstVideoFrame frame;

  gst_buffer_memset (buffer, 0, 128, GST_VIDEO_INFO_SIZE (&self->video));
  gst_video_frame_map (&frame, &self->video, buffer, GST_MAP_WRITE);
  paint (&frame, number);
  gst_video_frame_unmap (&frame);
  return buffer;
}

static void
stamp (StandinSource *self, GstBuffer *buffer, GstClockTime taken)
{
  GstClockTime base = gst_element_get_base_time (GST_ELEMENT (self));

  if (has_word (self, "stamps", "wild"))
    GST_BUFFER_PTS (buffer) = self->n_sent % 2 ? 0 : 100 * GST_SECOND;
  else if (!has_word (self, "stamps", "none"))
    GST_BUFFER_PTS (buffer) = taken > base ? taken - base : 0;
}

/* The next picture that has not been taken yet. */
static GstClockTime
choose_picture (StandinSource *self, GstClockTime now)
{
  guint64 skips = get_number (self, "skips");
  guint64 over = (guint64) self->video.fps_n;
  guint64 under = (guint64) self->video.fps_d * GST_SECOND;

  self->number = MAX (self->number + 1, gst_util_uint64_scale_ceil (now, over, under));
  if (skips > 0 && self->number % skips == 0)
    self->number++;
  return gst_util_uint64_scale_ceil (self->number, under, over);
}

static gboolean
is_silent (StandinSource *self)
{
  if (has_word (self, "trouble", "liar"))
    return self->is_jpeg == gst_structure_has_name (gst_caps_get_structure (self->offered, 0), "image/jpeg");
  return FALSE;
}

static GstFlowReturn
standin_source_create (GstPushSrc *source, GstBuffer **buffer)
{
  StandinSource *self = STANDIN_SOURCE (source);
  g_autoptr (GstClock) clock = gst_element_get_clock (GST_ELEMENT (self));
  GstClockTime taken = choose_picture (self, gst_clock_get_time (clock));

  if (is_silent (self))
    return GST_FLOW_NOT_NEGOTIATED;
  if (has_word (self, "trouble", "silent"))
    taken += 3600 * GST_SECOND;
  if (!wait_until (self, clock, taken + get_number (self, "lag") * GST_USECOND))
    return GST_FLOW_FLUSHING;
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      GST_ELEMENT_ERROR (self, RESOURCE, READ, ("Could not read from the device."), (NULL));
      return GST_FLOW_ERROR;
    }
  self->n_sent++;
  *buffer = self->is_jpeg ? make_jpeg (self, self->number % STANDIN_NUMBERS)
                          : make_raw (self, self->number % STANDIN_NUMBERS);
  stamp (self, *buffer, taken);
  return GST_FLOW_OK;
}

static void
standin_source_finalize (GObject *object)
{
  g_free (STANDIN_SOURCE (object)->path);
  G_OBJECT_CLASS (standin_source_parent_class)->finalize (object);
}

static void
standin_source_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PATH)
    STANDIN_SOURCE (object)->path = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
standin_source_class_init (StandinSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GstElementClass *element_class = GST_ELEMENT_CLASS (klass);
  GstBaseSrcClass *base_class = GST_BASE_SRC_CLASS (klass);

  object_class->finalize = standin_source_finalize;
  object_class->set_property = standin_source_set_property;
  element_class->change_state = standin_source_change_state;
  base_class->get_caps = standin_source_get_caps;
  base_class->set_caps = standin_source_set_caps;
  base_class->unlock = standin_source_unlock;
  base_class->unlock_stop = standin_source_unlock_stop;
  GST_PUSH_SRC_CLASS (klass)->create = standin_source_create;
  gst_element_class_add_static_pad_template (element_class, &template);
  gst_element_class_set_static_metadata (element_class, "Stand-in camera", "Source/Video", "For tests",
                                         "Reprise");
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL,
                                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
standin_source_init (StandinSource *self)
{
  self->lock = -1;
  gst_base_src_set_live (GST_BASE_SRC (self), TRUE);
  gst_base_src_set_format (GST_BASE_SRC (self), GST_FORMAT_TIME);
}

/**
 * standin_new:
 * @path: a file that is a camera
 *
 * Returns: (transfer floating): the element that sends its pictures
 */
GstElement *
standin_new (const char *path)
{
  return g_object_new (STANDIN_TYPE_SOURCE, "path", path, NULL);
}

/* ---- The device ---- */

#define STANDIN_TYPE_DEVICE (standin_device_get_type ())
G_DECLARE_FINAL_TYPE (StandinDevice, standin_device, STANDIN, DEVICE, GstDevice)

struct _StandinDevice
{
  GstDevice parent_instance;

  char *path;
};

G_DEFINE_FINAL_TYPE (StandinDevice, standin_device, GST_TYPE_DEVICE)

static GstElement *
standin_device_create_element (GstDevice *device, const char *name G_GNUC_UNUSED)
{
  return standin_new (STANDIN_DEVICE (device)->path);
}

static void
standin_device_finalize (GObject *object)
{
  g_free (STANDIN_DEVICE (object)->path);
  G_OBJECT_CLASS (standin_device_parent_class)->finalize (object);
}

static void
standin_device_class_init (StandinDeviceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = standin_device_finalize;
  GST_DEVICE_CLASS (klass)->create_element = standin_device_create_element;
}

static void
standin_device_init (StandinDevice *self G_GNUC_UNUSED)
{
}

static GstDevice *
make_device (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GstCaps) caps = gst_caps_new_any ();
  g_autoptr (GstStructure) properties
      = gst_structure_new ("properties", "device.path", G_TYPE_STRING, path, NULL);
  g_autofree char *name = NULL;
  StandinDevice *self;

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  name = g_key_file_get_string (keys, GROUP, "name", NULL);
  self = g_object_new (STANDIN_TYPE_DEVICE, "display-name", name, "device-class", "Video/Source", "caps",
                       caps, "properties", properties, NULL);
  self->path = g_steal_pointer (&path);
  return GST_DEVICE (self);
}

/* ---- The provider ---- */

#define STANDIN_TYPE_PROVIDER (standin_provider_get_type ())
G_DECLARE_FINAL_TYPE (StandinProvider, standin_provider, STANDIN, PROVIDER, GstDeviceProvider)

struct _StandinProvider
{
  GstDeviceProvider parent_instance;

  GThread *thread;
  GAsyncQueue *end; /* anything in it ends the thread */
};

G_DEFINE_FINAL_TYPE (StandinProvider, standin_provider, GST_TYPE_DEVICE_PROVIDER)

static gboolean
add_new (gpointer key, gpointer value, gpointer provider)
{
  GstDevice *device = make_device (g_getenv ("RP_STANDIN_CAMERAS"), key);

  if (device)
    gst_device_provider_device_add (provider, device);
  return TRUE;
}

/* Compares what is plugged in with what is told. */
static void
look (GstDeviceProvider *provider)
{
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *folder = g_getenv ("RP_STANDIN_CAMERAS");
  g_autoptr (GDir) dir = folder ? g_dir_open (folder, 0, NULL) : NULL;
  g_autolist (GstDevice) told = NULL;
  const char *file;

  while (dir && (file = g_dir_read_name (dir)))
    if (g_str_has_suffix (file, SUFFIX))
      g_hash_table_add (files, g_strdup (file));
  GST_OBJECT_LOCK (provider);
  told = g_list_copy_deep (provider->devices, (GCopyFunc) (void (*) (void)) gst_object_ref, NULL);
  GST_OBJECT_UNLOCK (provider);
  for (GList *link = told; link; link = link->next)
    {
      g_autofree char *base = g_path_get_basename (STANDIN_DEVICE (link->data)->path);

      if (!g_hash_table_remove (files, base))
        gst_device_provider_device_remove (provider, link->data);
    }
  g_hash_table_foreach_remove (files, add_new, provider);
}

static gpointer
watch (gpointer data)
{
  StandinProvider *self = data;

  do
    look (GST_DEVICE_PROVIDER (self));
  while (!g_async_queue_timeout_pop (self->end, LOOK));
  return NULL;
}

static gboolean
standin_provider_start (GstDeviceProvider *provider)
{
  StandinProvider *self = STANDIN_PROVIDER (provider);

  look (provider);
  self->thread = g_thread_new ("standin", watch, self);
  return TRUE;
}

static void
standin_provider_stop (GstDeviceProvider *provider)
{
  StandinProvider *self = STANDIN_PROVIDER (provider);

  g_async_queue_push (self->end, self);
  g_clear_pointer (&self->thread, g_thread_join);
}

static void
standin_provider_finalize (GObject *object)
{
  g_async_queue_unref (STANDIN_PROVIDER (object)->end);
  G_OBJECT_CLASS (standin_provider_parent_class)->finalize (object);
}

static void
standin_provider_class_init (StandinProviderClass *klass)
{
  GstDeviceProviderClass *provider_class = GST_DEVICE_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = standin_provider_finalize;
  provider_class->start = standin_provider_start;
  provider_class->stop = standin_provider_stop;
  gst_device_provider_class_set_static_metadata (provider_class, "Stand-in cameras", "Source/Video",
                                                 "For tests", "Reprise");
}

static void
standin_provider_init (StandinProvider *self)
{
  self->end = g_async_queue_new ();
}

static gboolean
plugin_init (GstPlugin *plugin)
{
  return gst_device_provider_register (plugin, "standinprovider", GST_RANK_PRIMARY, STANDIN_TYPE_PROVIDER)
         && gst_element_register (plugin, "standinsrc", GST_RANK_NONE, STANDIN_TYPE_SOURCE);
}

GST_PLUGIN_DEFINE (GST_VERSION_MAJOR,
                   GST_VERSION_MINOR,
                   standin,
                   "Stand-in cameras",
                   plugin_init,
                   RP_VERSION,
                   "GPL",
                   "reprise",
                   "https://reprise.example")

/**
 * standin_register:
 *
 * Lets cameras be found that stand in, in this program.
 */
void
standin_register (void)
{
  gst_plugin_register_static (GST_VERSION_MAJOR, GST_VERSION_MINOR, "standin-cameras", "Stand-in cameras",
                              plugin_init, RP_VERSION, "GPL", "reprise", "reprise",
                              "https://reprise.example");
}
