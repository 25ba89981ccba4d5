/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-code-camera.h"

#include "cameras/rp-camera-finder.h"
#include "cameras/rp-camera.h"
#include "cameras/rp-code-scanner.h"
#include "clips/rp-frame.h"
#include "programs/rp-code.h"
#include "show/rp-mirror-picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Only the newest picture is looked at; a few more, so that one is there while the next comes. */
#define RING_BYTES (8 * 1024 * 1024)

/* How far apart the pictures are that are searched, in microseconds: five in a second are soon enough for a hand. */
#define APART ((gint64) 200 * 1000)

/**
 * RpCodeCamera:
 *
 * Reads the code of a program that is held up to the camera. The camera is on from when the person presses the button until a
 * code is read, they press it again, or it is not seen any more.
 */
struct _RpCodeCamera
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  GtkPicture *view;
  GtkLabel *sentence;
  GtkButton *button;

  /* Owned references */
  RpFrameRing *ring;
  RpCamera *camera;
  RpMirrorPicture *picture;
  RpCameraFinder *finder; /* from when the camera is first wanted */
  GTask *reading;         /* on a thread of GLib's; NULL for none */
  char *id;               /* (nullable): the camera to use */

  gboolean wanted;  /* from when it is asked for until it is stopped */
  gboolean foreign; /* a code was seen that is not of Reprise */
  gint64 read;      /* when the picture was taken that was searched last */
  guint tick;
};

enum
{
  CODE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the camera does while it is wanted; without a sentence, its trouble is said. */
static const struct
{
  gboolean goes_on;
  const char *sentence;
} states[] = {
  [RP_CAMERA_CLOSED] = { TRUE, N_ ("Looking for a camera.") },
  [RP_CAMERA_OPENING] = { TRUE, N_ ("The camera is being switched on.") },
  [RP_CAMERA_OPEN] = { TRUE, N_ ("Hold the code up to the camera. Nothing is saved.") },
  [RP_CAMERA_FAILED] = { FALSE, NULL },
  [RP_CAMERA_GONE] = { FALSE, NULL },
};

G_DEFINE_FINAL_TYPE (RpCodeCamera, rp_code_camera, GTK_TYPE_WIDGET)

static gboolean
is_going_on (RpCodeCamera *self)
{
  return self->wanted && states[rp_camera_get_state (self->camera)].goes_on;
}

static const char *
choose_sentence (RpCodeCamera *self)
{
  const GError *error = rp_camera_get_error (self->camera);

  if (!self->wanted)
    return "";
  if (error)
    return error->message;
  if (self->foreign)
    return _ ("This code is not from Reprise.");
  return _ (states[rp_camera_get_state (self->camera)].sentence);
}

/* A window that grew for the picture does not shrink by itself. */
static void
show_view (RpCodeCamera *self, gboolean shown)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width, height;

  if (gtk_widget_get_visible (GTK_WIDGET (self->view)) == shown)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->view), shown);
  if (shown || !GTK_IS_WINDOW (root))
    return;
  gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (root), width, -1);
}

static void
update (RpCodeCamera *self)
{
  gboolean going_on = is_going_on (self);
  const char *sentence = choose_sentence (self);

  /* GTK tells a screen reader of every label that is set, so only of another one. */
  if (g_strcmp0 (gtk_label_get_text (self->sentence), sentence) != 0)
    gtk_label_set_text (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), *sentence != '\0');
  show_view (self, self->wanted && rp_camera_get_state (self->camera) == RP_CAMERA_OPEN);
  gtk_button_set_label (self->button, going_on ? _ ("Stop") : _ ("Use the Camera"));
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *frame_clock G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED)
{
  RpCodeCamera *self = RP_CODE_CAMERA (widget);
  gint64 taken;
  g_autoptr (GBytes) bytes = rp_frame_ring_find (self->ring, G_MAXINT64, &taken);

  if (bytes)
    rp_mirror_picture_want (self->picture, bytes, taken);
  return G_SOURCE_CONTINUE;
}

/* Nothing more is looked at. */
static void
rest (RpCodeCamera *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->reading);
  rp_mirror_picture_clear (self->picture);
}

static void
stop (RpCodeCamera *self)
{
  self->wanted = FALSE;
  self->foreign = FALSE;
  rp_camera_close (self->camera);
  rest (self);
}

static void
on_state (RpCodeCamera *self)
{
  if (!is_going_on (self))
    rest (self);
  update (self);
}

/* As soon as it is known which cameras there are. */
static void
open_camera (RpCodeCamera *self)
{
  if (self->wanted && rp_camera_finder_is_ready (self->finder))
    rp_camera_open (self->camera, rp_camera_finder_find (self->finder, self->id));
  update (self);
}

static void
start (RpCodeCamera *self)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (self)));

  stop (self);
  self->wanted = TRUE;
  self->read = RP_MIRROR_PICTURE_NEVER;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  /* A graphics card draws textures best, cairo its own pictures. */
  rp_mirror_picture_set_accelerated (self->picture, renderer && !GSK_IS_CAIRO_RENDERER (renderer));
  if (!self->finder)
    {
      self->finder = rp_camera_finder_new ();
      g_signal_connect_object (self->finder, "notify::ready", G_CALLBACK (open_camera), self,
                               G_CONNECT_SWAPPED);
    }
  open_camera (self);
}

static void
on_clicked (RpCodeCamera *self)
{
  if (is_going_on (self))
    stop (self);
  else
    start (self);
  update (self);
}

/* Returns: (transfer none) (nullable): the first that is of Reprise */
static const char *
find_code (const char *const *texts)
{
  for (; *texts; texts++)
    if (g_ascii_strncasecmp (*texts, RP_CODE_HEAD, strlen (RP_CODE_HEAD)) == 0)
      return *texts;
  return NULL;
}

/* GLib's thread */
static void
read_frame (GTask *task,
            gpointer source G_GNUC_UNUSED,
            gpointer frame,
            GCancellable *cancellable G_GNUC_UNUSED)
{
  g_task_return_pointer (task, rp_code_scanner_read (frame), (GDestroyNotify) g_strfreev);
}

static void
take (RpCodeCamera *self, const char *const *texts)
{
  const char *code = find_code (texts);

  self->foreign = self->foreign || texts[0];
  if (code)
    stop (self);
  update (self);
  if (code)
    g_signal_emit (self, signals[CODE], 0, code);
}

/* What was asked for before the camera was stopped is of no interest. */
static void
on_read (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *weak = user_data;
  g_autoptr (RpCodeCamera) self = g_weak_ref_get (weak);
  g_auto (GStrv) texts = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (weak);
  g_free (weak);
  if (!self || self->reading != G_TASK (result))
    return;
  g_clear_object (&self->reading);
  take (self, (const char *const *) texts);
}

/* One at a time, and not every one. The task holds no reference to the widget, for a thread may be the last to hold the task. */
static void
on_picture (RpCodeCamera *self)
{
  RpFrame *frame = rp_mirror_picture_get_frame (self->picture);
  gint64 taken = rp_mirror_picture_get_time (self->picture);
  GWeakRef *weak;

  if (!frame || self->reading || (self->read != RP_MIRROR_PICTURE_NEVER && taken - self->read < APART))
    return;
  self->read = taken;
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  self->reading = g_task_new (NULL, NULL, on_read, weak);
  g_task_set_source_tag (self->reading, on_picture);
  g_task_set_task_data (self->reading, rp_frame_ref (frame), (GDestroyNotify) rp_frame_unref);
  g_task_run_in_thread (self->reading, read_frame);
}

static void
rp_code_camera_unmap (GtkWidget *widget)
{
  RpCodeCamera *self = RP_CODE_CAMERA (widget);

  stop (self);
  GTK_WIDGET_CLASS (rp_code_camera_parent_class)->unmap (widget);
  update (self);
}

static void
rp_code_camera_dispose (GObject *object)
{
  RpCodeCamera *self = RP_CODE_CAMERA (object);

  stop (self);
  g_clear_object (&self->finder);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_CODE_CAMERA);
  G_OBJECT_CLASS (rp_code_camera_parent_class)->dispose (object);
}

static void
rp_code_camera_finalize (GObject *object)
{
  RpCodeCamera *self = RP_CODE_CAMERA (object);

  g_object_unref (self->camera);
  g_object_unref (self->picture);
  rp_frame_ring_unref (self->ring);
  g_free (self->id);
  G_OBJECT_CLASS (rp_code_camera_parent_class)->finalize (object);
}

static void
rp_code_camera_class_init (RpCodeCameraClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_code_camera_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_code_camera_finalize;
  widget_class->unmap = rp_code_camera_unmap;

  /**
   * RpCodeCamera::code:
   * @text: what was read; it begins as the code of a program does, and comes from anybody
   *
   * A code was held up to the camera, which is off again.
   */
  signals[CODE] = g_signal_new ("code", RP_TYPE_CODE_CAMERA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-code-camera.ui");
  gtk_widget_class_bind_template_child (widget_class, RpCodeCamera, content);
  gtk_widget_class_bind_template_child (widget_class, RpCodeCamera, view);
  gtk_widget_class_bind_template_child (widget_class, RpCodeCamera, sentence);
  gtk_widget_class_bind_template_child (widget_class, RpCodeCamera, button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
rp_code_camera_init (RpCodeCamera *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ring = rp_frame_ring_new (RING_BYTES);
  self->camera = rp_camera_new (self->ring);
  self->picture = rp_mirror_picture_new ();
  /* As in a mirror, so that a hand finds its way. */
  rp_mirror_picture_set_flipped (self->picture, TRUE);
  gtk_picture_set_paintable (self->view, GDK_PAINTABLE (self->picture));
  g_signal_connect_object (self->camera, "notify::state", G_CALLBACK (on_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picture, "invalidate-contents", G_CALLBACK (on_picture), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * rp_code_camera_new:
 *
 * Returns: (transfer floating): a way to read a code, with the camera off
 */
GtkWidget *
rp_code_camera_new (void)
{
  return g_object_new (RP_TYPE_CODE_CAMERA, NULL);
}

/**
 * rp_code_camera_choose:
 * @self: a way to read a code
 * @id: (nullable): the camera to use when it is there; the first, as at first, when it is not
 */
void
rp_code_camera_choose (RpCodeCamera *self, const char *id)
{
  g_return_if_fail (RP_IS_CODE_CAMERA (self));

  g_free (self->id);
  self->id = g_strdup (id);
}
