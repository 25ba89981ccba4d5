/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-pane.h"

#include "common/rp-poster-request.h"
#include "demo/rp-demo-view.h"
#include "demo/rp-demo.h"
#include "show/rp-show-fit.h"
#include "show/rp-show-grip.h"

/* Drawn less bright, so that skin and a band keep their colours on a wall in a lit room. */
#define SHADE 0.10
#define POSTER_WIDTH 1280

/**
 * RpShowPane:
 *
 * One picture of a show, as large as there is room, enlarged and moved as the show is looked at. Dragging goes through
 * the repetition, or through what the camera saw; enlarged, it moves the picture. What is drawn on it lies over it.
 */
struct _RpShowPane
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *view; /* of the clip */
  GtkWidget *camera;
  GtkWidget *label_box;
  GtkImage *icon;
  GtkLabel *label;
  GtkLabel *notice;
  GPtrArray *overlays; /* of GtkWidget */

  /* Owned references */
  RpShow *show;
  RpDemo *demo;
  RpMirror *mirror;
  RpPosterLoader *loader;
  RpPosterRequest *request;
  RpShowGrip *grip;

  const RpClip *clip; /* as last given to the demo; only compared */
  const RpFault *fault;
  gboolean mirrored;
  guint picture;
  int taken; /* pixels at the end of the first line */
};

enum
{
  AREA_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpShowPane, rp_show_pane, GTK_TYPE_WIDGET)

static RpShowLook *
get_look (RpShowPane *self)
{
  return rp_show_get_look (self->show);
}

static gboolean
is_mirror (RpShowPane *self)
{
  return self->mirror && self->picture < rp_show_get_n_pictures (self->show)
         && rp_show_get_picture (self->show, self->picture)->mirror;
}

static void
get_fit (RpShowPane *self, RpShowFit *fit)
{
  GdkPaintable *paintable = rp_show_pane_get_paintable (self);

  *fit = (RpShowFit){
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .ratio = gdk_paintable_get_intrinsic_aspect_ratio (paintable),
    .zoom = rp_show_look_get_zoom (get_look (self)),
    .mirrored = self->mirrored,
  };
  rp_show_look_get_middle (get_look (self), &fit->x, &fit->y);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation area = { x, y, width, height };
  int least_width = 0;
  int least_height = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  area.width = MAX (width, least_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, area.width, &least_height, NULL, NULL, NULL);
  area.height = MAX (height, least_height);
  gtk_widget_size_allocate (child, &area, -1);
}

/* The label at the top, where reading begins; what is wrong at the foot. */
static void
place_words (RpShowPane *self, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int natural = 0;
  int tall = 0;

  gtk_widget_measure (self->label_box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  natural = MIN (natural, MAX (width - self->taken, width / 3));
  gtk_widget_measure (self->label_box, GTK_ORIENTATION_VERTICAL, natural, NULL, &tall, NULL, NULL);
  allocate (self->label_box, rtl ? width - natural : 0, 0, natural, tall);
  gtk_widget_measure (GTK_WIDGET (self->notice), GTK_ORIENTATION_VERTICAL, width, NULL, &tall, NULL, NULL);
  allocate (GTK_WIDGET (self->notice), 0, MAX (0, height - tall), width, tall);
}

static void
rp_show_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpShowPane *self = RP_SHOW_PANE (widget);
  GtkAllocation view;
  RpShowFit fit;

  get_fit (self, &fit);
  fit.width = width;
  fit.height = height;
  rp_show_fit_get_view (&fit, &view);
  gtk_widget_size_allocate (is_mirror (self) ? self->camera : self->view, &view, -1);
  rp_show_grip_set_fit (self->grip, &fit);
  for (guint i = 0; i < self->overlays->len; i++)
    allocate (g_ptr_array_index (self->overlays, i), 0, 0, width, height);
  place_words (self, width, height);
  g_signal_emit (self, signals[AREA_CHANGED], 0);
}

static void
rp_show_pane_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 0;
  *natural = 200;
}

static void
on_notice (RpShowPane *self)
{
  const char *trouble = rp_demo_get_trouble (self->demo);

  gtk_label_set_label (self->notice, trouble ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), trouble != NULL);
}

static void
on_poster (gpointer user_data, GdkTexture *poster)
{
  RpShowPane *self = user_data;

  rp_demo_set_poster (self->demo, poster);
}

/* A still of the right way must not stand in for a mistake, nor a picture of something else for this one. */
static void
ask_poster (RpShowPane *self, const RpShowPicture *picture)
{
  rp_poster_request_forget (self->request);
  rp_demo_set_poster (self->demo, NULL);
  if (self->loader && !picture->fault && !picture->mirror)
    rp_poster_request_ask (self->request, self->loader, rp_exercise_get_poster (picture->exercise),
                           POSTER_WIDTH);
}

/* What the figure does here is what it did before, so the picture stands until the new one comes. */
static gboolean
is_same_move (RpShowPane *self, const RpClip *clip)
{
  return self->clip && clip && self->clip->width == clip->width && self->clip->height == clip->height;
}

/* Whoever lies over it hears of it before it is laid out. */
static void
update_kind (RpShowPane *self)
{
  gboolean mirror = is_mirror (self);

  rp_show_grip_set_mirror (self->grip, mirror ? self->mirror : NULL);
  if (gtk_widget_get_visible (self->camera) == mirror)
    return;
  gtk_widget_set_visible (self->view, !mirror);
  gtk_widget_set_visible (self->camera, mirror);
  g_signal_emit (self, signals[AREA_CHANGED], 0);
}

static void
on_pictures_changed (RpShowPane *self)
{
  const RpShowPicture *picture;

  if (self->picture >= rp_show_get_n_pictures (self->show))
    {
      self->clip = NULL;
      rp_demo_set_clip (self->demo, NULL);
      return;
    }
  picture = rp_show_get_picture (self->show, self->picture);
  update_kind (self);
  if (self->clip && self->clip == picture->clip && self->fault == picture->fault)
    return;
  ask_poster (self, picture);
  if (is_same_move (self, picture->clip))
    rp_demo_swap_clip (self->demo, picture->clip);
  else
    rp_demo_set_clip (self->demo, picture->clip);
  self->clip = picture->clip;
  self->fault = picture->fault;
}

static void
rp_show_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_show_pane_parent_class)->map (widget);

  rp_demo_set_active (RP_SHOW_PANE (widget)->demo, TRUE);
}

static void
rp_show_pane_unmap (GtkWidget *widget)
{
  rp_demo_set_active (RP_SHOW_PANE (widget)->demo, FALSE);

  GTK_WIDGET_CLASS (rp_show_pane_parent_class)->unmap (widget);
}

static void
rp_show_pane_dispose (GObject *object)
{
  RpShowPane *self = RP_SHOW_PANE (object);

  g_clear_pointer (&self->request, rp_poster_request_free);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->camera, gtk_widget_unparent);
  for (guint i = 0; i < self->overlays->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->overlays, i));
  g_ptr_array_set_size (self->overlays, 0);
  g_clear_pointer (&self->label_box, gtk_widget_unparent);
  if (self->notice)
    gtk_widget_unparent (GTK_WIDGET (self->notice));
  self->notice = NULL;
  self->clip = NULL;
  self->fault = NULL;
  g_clear_object (&self->grip);
  g_clear_object (&self->loader);
  g_clear_object (&self->show);
  g_clear_object (&self->demo);
  g_clear_object (&self->mirror);

  G_OBJECT_CLASS (rp_show_pane_parent_class)->dispose (object);
}

static void
rp_show_pane_finalize (GObject *object)
{
  g_ptr_array_unref (RP_SHOW_PANE (object)->overlays);

  G_OBJECT_CLASS (rp_show_pane_parent_class)->finalize (object);
}

static void
rp_show_pane_class_init (RpShowPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_show_pane_dispose;
  object_class->finalize = rp_show_pane_finalize;
  widget_class->size_allocate = rp_show_pane_size_allocate;
  widget_class->measure = rp_show_pane_measure;
  widget_class->map = rp_show_pane_map;
  widget_class->unmap = rp_show_pane_unmap;

  /**
   * RpShowPane::area-changed:
   *
   * The picture lies elsewhere in the pane, is larger or smaller, or the other way round: see rp_show_pane_get_area().
   */
  signals[AREA_CHANGED] = g_signal_new ("area-changed", RP_TYPE_SHOW_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "showpane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_children (RpShowPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->view = rp_demo_view_new ();
  g_object_set (self->view, "shade", SHADE, "paintable", self->demo, NULL);
  gtk_widget_set_parent (self->view, widget);
  self->camera = gtk_picture_new ();
  gtk_widget_add_css_class (self->camera, "mirror");
  gtk_widget_set_visible (self->camera, FALSE);
  gtk_widget_set_parent (self->camera, widget);
  self->label_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->label, 2);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->label, 0);
  gtk_box_append (GTK_BOX (self->label_box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (self->label_box), GTK_WIDGET (self->label));
  gtk_widget_add_css_class (self->label_box, "show-label");
  gtk_widget_set_can_target (self->label_box, FALSE);
  gtk_widget_set_parent (self->label_box, widget);
  self->notice = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->notice, TRUE);
  gtk_label_set_xalign (self->notice, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->notice), "stage-notice");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->notice), widget);
}

static void
rp_show_pane_init (RpShowPane *self)
{
  self->overlays = g_ptr_array_new ();
  self->demo = rp_demo_new ();
  self->request = rp_poster_request_new (on_poster, self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  add_children (self);
  g_signal_connect_object (self->demo, "notify::trouble", G_CALLBACK (on_notice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->demo, "invalidate-size", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rp_show_pane_new:
 * @show: what is shown
 * @picture: which of its pictures
 *
 * Returns: (transfer floating): a pane
 */
GtkWidget *
rp_show_pane_new (RpShow *show, guint picture)
{
  RpShowPane *self;

  g_return_val_if_fail (RP_IS_SHOW (show), NULL);
  g_return_val_if_fail (picture < RP_SHOW_PICTURES, NULL);

  self = g_object_new (RP_TYPE_SHOW_PANE, NULL);
  self->show = g_object_ref (show);
  self->picture = picture;
  self->grip = rp_show_grip_new (GTK_WIDGET (self), show);
  g_signal_connect_object (show, "pictures-changed", G_CALLBACK (on_pictures_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_look (self), "middle-changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  on_pictures_changed (self);
  return GTK_WIDGET (self);
}

/**
 * rp_show_pane_set_loader:
 * @self: a pane
 * @loader: who loads the stills that stand in for clips
 */
void
rp_show_pane_set_loader (RpShowPane *self, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_SHOW_PANE (self));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));

  g_set_object (&self->loader, loader);
  if (self->picture < rp_show_get_n_pictures (self->show))
    ask_poster (self, rp_show_get_picture (self->show, self->picture));
}

static const char *
get_icon (RpShowPane *self)
{
  if (is_mirror (self))
    return "camera-photo-symbolic";
  return self->fault ? "window-close-symbolic" : "object-select-symbolic";
}

/**
 * rp_show_pane_set_mirror:
 * @self: a pane
 * @mirror: the camera, shown where the picture is one
 *
 * Gives the pane what it may have to show, once.
 */
void
rp_show_pane_set_mirror (RpShowPane *self, RpMirror *mirror)
{
  g_return_if_fail (RP_IS_SHOW_PANE (self));
  g_return_if_fail (RP_IS_MIRROR (mirror));
  g_return_if_fail (!self->mirror);

  self->mirror = g_object_ref (mirror);
  gtk_picture_set_paintable (GTK_PICTURE (self->camera), GDK_PAINTABLE (mirror));
  g_signal_connect_object (mirror, "invalidate-size", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  on_pictures_changed (self);
}

/**
 * rp_show_pane_set_label:
 * @self: a pane
 * @label: what stands on the picture, translated
 *
 * Writes on the picture, with a tick or a cross where one of two is the right way, and a camera where it is one.
 */
void
rp_show_pane_set_label (RpShowPane *self, const char *label)
{
  RpShowPair pair = rp_show_get_pair (self->show);
  gboolean paired = pair == RP_SHOW_FAULT || pair == RP_SHOW_MIRROR;

  g_return_if_fail (RP_IS_SHOW_PANE (self));
  g_return_if_fail (label);

  gtk_label_set_label (self->label, label);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), self->fault || paired);
  gtk_image_set_from_icon_name (self->icon, get_icon (self));
  gtk_widget_remove_css_class (self->label_box, "right-way");
  if (paired && !self->fault && !is_mirror (self))
    gtk_widget_add_css_class (self->label_box, "right-way");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * rp_show_pane_add_overlay:
 * @self: a pane
 * @overlay: (transfer floating): what lies over the picture, as large as the pane
 *
 * Puts something over the picture, below its label.
 */
void
rp_show_pane_add_overlay (RpShowPane *self, GtkWidget *overlay)
{
  g_return_if_fail (RP_IS_SHOW_PANE (self));
  g_return_if_fail (GTK_IS_WIDGET (overlay));

  gtk_widget_insert_before (overlay, GTK_WIDGET (self), self->label_box);
  g_ptr_array_add (self->overlays, overlay);
}

/**
 * rp_show_pane_get_paintable:
 * @self: a pane
 *
 * Returns: (transfer none): its picture, whole and the way round that it is shown: the clip's, or the camera's
 */
GdkPaintable *
rp_show_pane_get_paintable (RpShowPane *self)
{
  g_return_val_if_fail (RP_IS_SHOW_PANE (self), NULL);

  return is_mirror (self) ? GDK_PAINTABLE (self->mirror) : GDK_PAINTABLE (self->demo);
}

/**
 * rp_show_pane_set_taken:
 * @self: a pane
 * @taken: how many pixels an overlay takes at the end of the line that the label begins
 *
 * Keeps the label from lying there; called while the overlay gets its place, which is before the label does.
 */
void
rp_show_pane_set_taken (RpShowPane *self, int taken)
{
  g_return_if_fail (RP_IS_SHOW_PANE (self));

  self->taken = taken;
}

/**
 * rp_show_pane_get_area:
 * @self: a pane
 * @area: (out caller-allocates): where the whole picture lies in the pane, as it is enlarged and moved, in pixels
 *
 * Returns: whether the picture is mirrored
 */
gboolean
rp_show_pane_get_area (RpShowPane *self, graphene_rect_t *area)
{
  RpShowFit fit;

  g_return_val_if_fail (RP_IS_SHOW_PANE (self), FALSE);
  g_return_val_if_fail (area, FALSE);

  get_fit (self, &fit);
  rp_show_fit_get_area (&fit, area);
  return self->mirrored;
}

static void
set_mirrored (RpShowPane *self, gboolean mirrored)
{
  if (self->mirrored == mirrored)
    return;
  self->mirrored = mirrored;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * rp_show_pane_update:
 * @self: a pane
 *
 * Called at every tick: shows the picture of now.
 *
 * Returns: whether it will look different soon
 */
gboolean
rp_show_pane_update (RpShowPane *self)
{
  RpShowMoment moment;
  gboolean changed;

  g_return_val_if_fail (RP_IS_SHOW_PANE (self), FALSE);

  if (is_mirror (self))
    set_mirrored (self, rp_show_look_get_mirrored (get_look (self)));
  if (self->picture >= rp_show_get_n_pictures (self->show)
      || !rp_show_get_moment (self->show, self->picture, &moment))
    return FALSE;
  set_mirrored (self, moment.stretch.mirrored);
  changed = rp_demo_show (self->demo, &moment.stretch, moment.lap, moment.position);
  return changed || rp_demo_get_waiting (self->demo);
}
