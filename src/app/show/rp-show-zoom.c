/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-zoom.h"

#include "words/rp-time-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A pane that is less than this many times as wide and as high as the map has no room for one. */
#define TIMES_WIDER 2.6
#define TIMES_HIGHER 2.4
/* As near as this to a whole number it is one. */
#define WHOLE 0.05

/**
 * RpShowZoom:
 *
 * How much the picture of a pane is enlarged, and which part of it is seen: "2×" and a map, in the corner where reading a
 * line ends. Without room for the map, how much stands alone at the foot. Nothing of it is there while the picture is whole.
 */
struct _RpShowZoom
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *times;
  RpShowMap *map;

  RpShowLook *look; /* owned */
  RpShowPane *pane; /* not owned: it owns this */
  gboolean mirrored;
};

G_DEFINE_FINAL_TYPE (RpShowZoom, rp_show_zoom, GTK_TYPE_WIDGET)

static void
get_natural (GtkWidget *child, int *width, int *height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, width, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, NULL, height, NULL, NULL);
}

/* It takes what there is: the pane is as large as it is. */
static void
rp_show_zoom_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = 0;
}

/* Puts @child at @x from the end of the line. */
static void
place (GtkWidget *widget, GtkWidget *child, int x, int y, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation area = { rtl ? x : gtk_widget_get_width (widget) - x - width, y, width, height };

  gtk_widget_size_allocate (child, &area, -1);
}

static void
rp_show_zoom_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpShowZoom *self = RP_SHOW_ZOOM (widget);
  GtkWidget *map = GTK_WIDGET (self->map);
  int map_width = 0, map_height = 0, times_width = 0, times_height = 0;
  gboolean room;

  if (!gtk_widget_should_layout (self->times))
    {
      rp_show_pane_set_taken (self->pane, 0);
      return;
    }
  get_natural (self->times, &times_width, &times_height);
  get_natural (map, &map_width, &map_height);
  room = width >= map_width * TIMES_WIDER && height >= map_height * TIMES_HIGHER;
  gtk_widget_set_child_visible (map, room);
  if (room)
    place (widget, map, 0, 0, map_width, map_height);
  place (widget, self->times, room ? map_width : 0, room ? 0 : MAX (0, height - times_height),
         MIN (times_width, width), times_height);
  rp_show_pane_set_taken (self->pane, room ? map_width + times_width : 0);
}

/* Only the children are there to be pressed. */
static gboolean
rp_show_zoom_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
update_zoom (RpShowZoom *self)
{
  double zoom = rp_show_look_get_zoom (self->look);
  g_autofree char *number = rp_time_words_number (zoom, ABS (zoom - round (zoom)) < WHOLE ? 0 : 1);
  g_autofree char *words = NULL;
  g_autofree char *spoken = NULL;

  /* Translators: how many times larger a picture is shown, "2×" or "1.4×" */
  words = g_strdup_printf (_ ("%s×"), number);
  /* Translators: the same for who hears it, "1.4 times as large" */
  spoken = g_strdup_printf (_ ("%s times as large"), number);
  gtk_label_set_label (GTK_LABEL (self->times), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->times), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_visible (self->times, zoom > 1);
  rp_show_map_set_zoom (self->map, zoom);
}

static void on_moved (RpShowZoom *self);

/* The map follows what is really seen. */
static void
update_place (RpShowZoom *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self->pane));
  double height = gtk_widget_get_height (GTK_WIDGET (self->pane));
  graphene_rect_t area;

  self->mirrored = rp_show_pane_get_area (self->pane, &area);
  if (width < 1 || height < 1 || area.size.width < 1 || area.size.height < 1)
    return;
  rp_show_map_set_paintable (self->map, rp_show_pane_get_paintable (self->pane));
  g_signal_handlers_block_by_func (self->map, on_moved, self);
  rp_show_map_set_ratio (self->map, width / height);
  rp_show_map_set_middle (self->map, (width / 2 - area.origin.x) / area.size.width,
                          (height / 2 - area.origin.y) / area.size.height);
  g_signal_handlers_unblock_by_func (self->map, on_moved, self);
}

/* The picture follows the map. */
static void
on_moved (RpShowZoom *self)
{
  double x = rp_show_map_get_x (self->map);

  rp_show_look_set_middle (self->look, self->mirrored ? 1 - x : x, rp_show_map_get_y (self->map));
}

static void
rp_show_zoom_dispose (GObject *object)
{
  RpShowZoom *self = RP_SHOW_ZOOM (object);

  if (self->map)
    gtk_widget_unparent (GTK_WIDGET (self->map));
  self->map = NULL;
  g_clear_pointer (&self->times, gtk_widget_unparent);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (rp_show_zoom_parent_class)->dispose (object);
}

static void
rp_show_zoom_class_init (RpShowZoomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_show_zoom_dispose;
  widget_class->measure = rp_show_zoom_measure;
  widget_class->size_allocate = rp_show_zoom_size_allocate;
  widget_class->contains = rp_show_zoom_contains;

  gtk_widget_class_set_css_name (widget_class, "showzoom");
}

static void
rp_show_zoom_init (RpShowZoom *self)
{
  self->times = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->times, "show-times");
  gtk_widget_add_css_class (self->times, "numeric");
  gtk_widget_set_can_target (self->times, FALSE);
  gtk_widget_set_parent (self->times, GTK_WIDGET (self));
  self->map = RP_SHOW_MAP (rp_show_map_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->map), GTK_WIDGET (self));
}

/**
 * rp_show_zoom_new:
 * @look: how pictures are looked at
 * @pane: where one is shown
 *
 * Returns: (transfer floating): what tells there how much it is enlarged; to be put over its picture
 */
GtkWidget *
rp_show_zoom_new (RpShowLook *look, RpShowPane *pane)
{
  RpShowZoom *self;

  g_return_val_if_fail (RP_IS_SHOW_LOOK (look), NULL);
  g_return_val_if_fail (RP_IS_SHOW_PANE (pane), NULL);

  self = g_object_new (RP_TYPE_SHOW_ZOOM, NULL);
  self->look = g_object_ref (look);
  self->pane = pane;
  rp_show_map_set_paintable (self->map, rp_show_pane_get_paintable (pane));
  g_signal_connect_object (look, "notify::zoom", G_CALLBACK (update_zoom), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "area-changed", G_CALLBACK (update_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "notify::x", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "notify::y", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  update_zoom (self);
  return GTK_WIDGET (self);
}
