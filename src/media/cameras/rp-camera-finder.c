/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-finder.h"

#include "cameras/rp-camera-portal.h"
#include "cameras/rp-camera-source-private.h"
#include "pipeline/rp-worker.h"

#include <glib/gi18n-lib.h>

/* How long one look at the monitor takes; also how soon it is noticed that nobody looks for cameras any more. */
#define PATIENCE (50 * GST_MSECOND)

/* The desktop is asked so many looks apart: every two seconds. */
#define PORTAL_LOOKS 40

/*
 * Two threads. The main thread owns the list. The looking thread starts the monitor, which may take a moment, hears from it and
 * stops it; nobody waits for it. What it finds crosses as reports, in order.
 */
struct _RpCameraFinder
{
  GObject parent_instance;

  /* Main thread */
  GPtrArray *sources;
  gboolean ready;
  struct _Work *work;
};

/* What the two threads hold in common; counted, for either may be the last */
typedef struct _Work
{
  /* Constant once the thread runs */
  GMainContext *context;
  GCancellable *cancellable;

  /* Looking thread: what was told of each device that is there, and of the desktop's own camera; NULL while it is not told */
  GHashTable *told; /* (element-type GstDevice RpCameraSource) */
  RpCameraSource *portal;

  /* Main thread */
  GWeakRef finder;
} Work;

/* One change: a camera that goes, one that comes, or neither: all that are there have been told. */
typedef struct
{
  Work *work;
  RpCameraSource *gone;
  RpCameraSource *come;
} Report;

enum
{
  PROP_READY = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void init_list (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RpCameraFinder,
                               rp_camera_finder,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list))

static void
work_clear (gpointer data)
{
  Work *work = data;

  g_weak_ref_clear (&work->finder);
  g_object_unref (work->cancellable);
  g_main_context_unref (work->context);
}

static void
work_unref (Work *work)
{
  g_atomic_rc_box_release_full (work, work_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_unref)

static void
report_free (gpointer data)
{
  Report *report = data;

  g_clear_object (&report->gone);
  g_clear_object (&report->come);
  work_unref (report->work);
  g_free (report);
}

/* Main thread. A camera that changed stays where it is in the list. */
static void
take_report (RpCameraFinder *self, Report *report)
{
  guint n_gone = 0;
  guint place;

  if (report->gone && g_ptr_array_find (self->sources, report->gone, &place))
    n_gone = 1;
  else
    place = self->sources->len;
  if (n_gone > 0)
    g_ptr_array_remove_index (self->sources, place);
  if (report->come)
    g_ptr_array_insert (self->sources, (int) place, g_object_ref (report->come));
  if (n_gone > 0 || report->come)
    g_list_model_items_changed (G_LIST_MODEL (self), place, n_gone, report->come ? 1 : 0);
}

static void
set_ready (RpCameraFinder *self)
{
  if (self->ready)
    return;
  self->ready = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READY]);
}

/* Main thread */
static gboolean
on_report (gpointer data)
{
  Report *report = data;
  g_autoptr (RpCameraFinder) self = g_weak_ref_get (&report->work->finder);

  if (self && (report->gone || report->come))
    take_report (self, report);
  else if (self)
    set_ready (self);
  return G_SOURCE_REMOVE;
}

/* Looking thread */
static void
tell (Work *work, RpCameraSource *gone, RpCameraSource *come)
{
  Report *report = g_new0 (Report, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  report->work = g_atomic_rc_box_acquire (work);
  g_set_object (&report->gone, gone);
  g_set_object (&report->come, come);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_report, report, report_free);
  g_source_attach (source, work->context);
}

/* What stays the same when the camera is plugged in again where it was, as far as the system says so. */
static const char *
find_id (GstStructure *properties)
{
  static const char *const fields[]
      = { "node.name", "device.bus_path", "v4l2.device.bus_info", "device.path" };

  for (guint i = 0; properties && i < G_N_ELEMENTS (fields); i++)
    {
      const char *id = gst_structure_get_string (properties, fields[i]);

      if (id)
        return id;
    }
  return NULL;
}

static gboolean
is_taken (Work *work, const char *id)
{
  GHashTableIter iter;
  gpointer source;

  g_hash_table_iter_init (&iter, work->told);
  while (g_hash_table_iter_next (&iter, NULL, &source))
    if (g_strcmp0 (rp_camera_source_get_id (source), id) == 0)
      return TRUE;
  return FALSE;
}

/* One housing may hold two cameras. */
static char *
choose_id (Work *work, GstDevice *device, const char *name)
{
  g_autoptr (GstStructure) properties = gst_device_get_properties (device);
  const char *given = find_id (properties);
  char *id = g_strdup (given ? given : name);

  for (guint i = 2; is_taken (work, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s#%u", given ? given : name, i);
    }
  return id;
}

static GstElement *
make_element (gpointer device,
              GstCaps **offered,
              GCancellable *cancellable G_GNUC_UNUSED,
              GError **error G_GNUC_UNUSED)
{
  *offered = gst_device_get_caps (device);
  return gst_device_create_element (device, NULL);
}

static RpCameraSource *
make_source (Work *work, GstDevice *device)
{
  g_autofree char *given = gst_device_get_display_name (device);
  const char *name = given && *given ? given : _ ("Camera");
  g_autofree char *id = choose_id (work, device, name);

  return rp_camera_source_new (id, name, make_element, gst_object_ref (device), gst_object_unref);
}

/* Looking thread, as are all that follow. */
static void
remove_device (Work *work, GstDevice *device)
{
  RpCameraSource *source = g_hash_table_lookup (work->told, device);

  if (!source)
    return;
  g_debug ("camera %s went", rp_camera_source_get_name (source));
  tell (work, source, NULL);
  g_hash_table_remove (work->told, device);
}

/* Both the list and the monitor may tell of one device. */
static void
add_device (Work *work, GstDevice *device, GstDevice *changed)
{
  g_autoptr (RpCameraSource) gone = NULL;
  RpCameraSource *source;

  if (g_hash_table_contains (work->told, device))
    return;
  if (changed)
    {
      g_set_object (&gone, g_hash_table_lookup (work->told, changed));
      g_hash_table_remove (work->told, changed);
    }
  source = make_source (work, device);
  g_debug ("camera %s came, as %s", rp_camera_source_get_name (source), rp_camera_source_get_id (source));
  g_hash_table_insert (work->told, gst_object_ref (device), source);
  tell (work, gone, source);
}

static void
hear (Work *work, GstMessage *message)
{
  g_autoptr (GstDevice) device = NULL;
  g_autoptr (GstDevice) changed = NULL;

  switch ((guint) GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_DEVICE_ADDED:
      gst_message_parse_device_added (message, &device);
      add_device (work, device, NULL);
      break;
    case GST_MESSAGE_DEVICE_REMOVED:
      gst_message_parse_device_removed (message, &device);
      remove_device (work, device);
      break;
    case GST_MESSAGE_DEVICE_CHANGED:
      gst_message_parse_device_changed (message, &device, &changed);
      add_device (work, device, changed);
      break;
    default:
      break;
    }
}

static void
list (Work *work, GstDeviceMonitor *monitor)
{
  g_autolist (GstDevice) devices = gst_device_monitor_get_devices (monitor);

  for (GList *link = devices; link; link = link->next)
    add_device (work, link->data, NULL);
}

/* Where a program is confined, it sees no device, and the desktop hands a camera out. */
static void
look_at_portal (Work *work)
{
  gboolean present = g_hash_table_size (work->told) == 0 && rp_camera_portal_is_present ();

  if (present == (work->portal != NULL))
    return;
  g_debug ("the desktop's camera %s", present ? "came" : "went");
  if (present)
    work->portal = rp_camera_portal_new_source ();
  tell (work, present ? NULL : work->portal, present ? work->portal : NULL);
  if (!present)
    g_clear_object (&work->portal);
}

static void
follow (Work *work, GstDeviceMonitor *monitor)
{
  g_autoptr (GstBus) bus = gst_device_monitor_get_bus (monitor);

  list (work, monitor);
  look_at_portal (work);
  tell (work, NULL, NULL);
  for (guint n = 1; !g_cancellable_is_cancelled (work->cancellable); n++)
    {
      g_autoptr (GstMessage) message = gst_bus_timed_pop (bus, PATIENCE);

      if (message)
        hear (work, message);
      if (message || n % PORTAL_LOOKS == 0)
        look_at_portal (work);
    }
}

static void
run (gpointer data, gpointer unused G_GNUC_UNUSED)
{
  g_autoptr (Work) work = data;
  g_autoptr (GstDeviceMonitor) monitor = NULL;
  gboolean started;

  /* Here, because it may take seconds after plugins were installed */
  gst_init (NULL, NULL);
  monitor = gst_device_monitor_new ();
  gst_device_monitor_add_filter (monitor, "Video/Source", NULL);
  work->told = g_hash_table_new_full (NULL, NULL, gst_object_unref, g_object_unref);
  started = gst_device_monitor_start (monitor);
  if (!started)
    g_info ("cameras: nothing here can look for them");
  follow (work, monitor);
  if (started)
    gst_device_monitor_stop (monitor);
  g_clear_pointer (&work->told, g_hash_table_unref);
  g_clear_object (&work->portal);
}

static GType
rp_camera_finder_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return RP_TYPE_CAMERA_SOURCE;
}

static guint
rp_camera_finder_get_n_items (GListModel *model)
{
  return RP_CAMERA_FINDER (model)->sources->len;
}

static gpointer
rp_camera_finder_get_item (GListModel *model, guint position)
{
  GPtrArray *sources = RP_CAMERA_FINDER (model)->sources;

  return position < sources->len ? g_object_ref (g_ptr_array_index (sources, position)) : NULL;
}

static void
init_list (GListModelInterface *iface)
{
  iface->get_item_type = rp_camera_finder_get_item_type;
  iface->get_n_items = rp_camera_finder_get_n_items;
  iface->get_item = rp_camera_finder_get_item;
}

static void
rp_camera_finder_constructed (GObject *object)
{
  RpCameraFinder *self = RP_CAMERA_FINDER (object);

  G_OBJECT_CLASS (rp_camera_finder_parent_class)->constructed (object);
  self->work = g_atomic_rc_box_new0 (Work);
  self->work->context = g_main_context_ref_thread_default ();
  self->work->cancellable = g_cancellable_new ();
  g_weak_ref_init (&self->work->finder, self);
  if (rp_worker_start ("camera-finder", run, g_atomic_rc_box_acquire (self->work)))
    return;
  g_atomic_rc_box_release (self->work);
  tell (self->work, NULL, NULL);
}

static void
rp_camera_finder_finalize (GObject *object)
{
  RpCameraFinder *self = RP_CAMERA_FINDER (object);

  g_cancellable_cancel (self->work->cancellable);
  work_unref (self->work);
  g_ptr_array_unref (self->sources);
  G_OBJECT_CLASS (rp_camera_finder_parent_class)->finalize (object);
}

static void
rp_camera_finder_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_READY)
    g_value_set_boolean (value, RP_CAMERA_FINDER (object)->ready);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_camera_finder_class_init (RpCameraFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = rp_camera_finder_constructed;
  object_class->finalize = rp_camera_finder_finalize;
  object_class->get_property = rp_camera_finder_get_property;

  /**
   * RpCameraFinder:ready:
   *
   * Whether it has looked once, so that an empty list means that there is no camera. Changes, as the list does, on the main
   * context that was the default where the finder was made.
   */
  props[PROP_READY] = g_param_spec_boolean (
      "ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_camera_finder_init (RpCameraFinder *self)
{
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * rp_camera_finder_new:
 *
 * Begins to look for cameras, on a thread of its own, and goes on as long as the finder lives.
 *
 * Returns: (transfer full): a finder whose list is still empty
 */
RpCameraFinder *
rp_camera_finder_new (void)
{
  return g_object_new (RP_TYPE_CAMERA_FINDER, NULL);
}

/**
 * rp_camera_finder_is_ready:
 * @self: a finder
 *
 * Returns: whether it has looked once
 */
gboolean
rp_camera_finder_is_ready (RpCameraFinder *self)
{
  g_return_val_if_fail (RP_IS_CAMERA_FINDER (self), FALSE);

  return self->ready;
}

/**
 * rp_camera_finder_find:
 * @self: a finder
 * @id: (nullable): the camera that is remembered
 *
 * Returns: (transfer none) (nullable): that camera, or the first when it is not there; %NULL when there is none at all
 */
RpCameraSource *
rp_camera_finder_find (RpCameraFinder *self, const char *id)
{
  g_return_val_if_fail (RP_IS_CAMERA_FINDER (self), NULL);

  for (guint i = 0; i < self->sources->len; i++)
    if (g_strcmp0 (rp_camera_source_get_id (g_ptr_array_index (self->sources, i)), id) == 0)
      return g_ptr_array_index (self->sources, i);
  return self->sources->len > 0 ? g_ptr_array_index (self->sources, 0) : NULL;
}
