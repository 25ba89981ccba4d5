/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-disc.h"

#include "mat/rp-distance-colours.h"
#include "mat/rp-ring-text.h"

/**
 * RpDistanceDisc:
 *
 * What stands where the ring is when nothing leads: how many the person has counted, or a tick at the end.
 */
struct _RpDistanceDisc
{
  GtkWidget parent_instance;

  /* Owned references */
  GskRenderNode *text;
  char *count;
  char *unit;

  gboolean done;
};

#define TICK_SHARE 0.5

G_DEFINE_FINAL_TYPE (RpDistanceDisc, rp_distance_disc, GTK_TYPE_WIDGET)

static void
drop (RpDistanceDisc *self)
{
  g_clear_pointer (&self->text, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
append_tick (RpDistanceDisc *self, GtkSnapshot *snapshot, int size)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  int tick = (int) (size * TICK_SHARE);
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (theme, "object-select-symbolic", NULL, tick,
                                                                  gtk_widget_get_scale_factor (widget),
                                                                  gtk_widget_get_direction (widget), 0);
  GdkRGBA colours[4];

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    colours[i] = rp_distance_colours_get_current ()->text;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (size - tick) / 2, (float) (size - tick) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, tick, tick, colours,
                                            G_N_ELEMENTS (colours));
  gtk_snapshot_restore (snapshot);
}

static void
append_disc (GtkSnapshot *snapshot, int size)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) size, (float) size);
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, &area, (float) size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &rp_distance_colours_get_current ()->disc, &area);
  gtk_snapshot_pop (snapshot);
}

/* On the disc, the second line needs the full white. */
static GskRenderNode *
create_text (RpDistanceDisc *self, int size)
{
  RpPalette palette = *rp_palette_get_for (GTK_WIDGET (self));

  palette.foreground = palette.dim = rp_distance_colours_get_current ()->text;
  return rp_ring_text_create (GTK_WIDGET (self), size, &palette, self->count, self->unit, TRUE);
}

static void
rp_distance_disc_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpDistanceDisc *self = RP_DISTANCE_DISC (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (width, height);

  if (size <= 0)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) ((width - size) / 2), (float) ((height - size) / 2)));
  append_disc (snapshot, size);
  if (self->done)
    append_tick (self, snapshot, size);
  else if (!self->text)
    self->text = create_text (self, size);
  if (!self->done && self->text)
    gtk_snapshot_append_node (snapshot, self->text);
  gtk_snapshot_restore (snapshot);
}

static void
rp_distance_disc_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  drop (RP_DISTANCE_DISC (widget));
}

static void
rp_distance_disc_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rp_distance_disc_parent_class)->css_changed (widget, change);
  drop (RP_DISTANCE_DISC (widget));
}

static void
rp_distance_disc_finalize (GObject *object)
{
  RpDistanceDisc *self = RP_DISTANCE_DISC (object);

  g_clear_pointer (&self->text, gsk_render_node_unref);
  g_free (self->count);
  g_free (self->unit);

  G_OBJECT_CLASS (rp_distance_disc_parent_class)->finalize (object);
}

static void
rp_distance_disc_class_init (RpDistanceDiscClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rp_distance_disc_finalize;
  widget_class->snapshot = rp_distance_disc_snapshot;
  widget_class->size_allocate = rp_distance_disc_size_allocate;
  widget_class->css_changed = rp_distance_disc_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
rp_distance_disc_init (RpDistanceDisc *self)
{
  self->count = g_strdup ("");
  self->unit = g_strdup ("");
}

/**
 * rp_distance_disc_new:
 *
 * Returns: (transfer floating): a disc with nothing on it
 */
GtkWidget *
rp_distance_disc_new (void)
{
  return g_object_new (RP_TYPE_DISTANCE_DISC, NULL);
}

/**
 * rp_distance_disc_set_count:
 * @self: a disc
 * @count: what is counted, in digits
 * @unit: Pango markup for the line below it; may be empty
 *
 * Sets what stands on it.
 */
void
rp_distance_disc_set_count (RpDistanceDisc *self, const char *count, const char *unit)
{
  g_autofree char *plain = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (RP_IS_DISTANCE_DISC (self));
  g_return_if_fail (count && unit);

  if (g_str_equal (self->count, count) && g_str_equal (self->unit, unit))
    return;

  g_free (self->count);
  g_free (self->unit);
  self->count = g_strdup (count);
  self->unit = g_strdup (unit);
  pango_parse_markup (unit, -1, 0, NULL, &plain, NULL, NULL);
  words = g_strconcat (count, " ", plain ? plain : unit, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  drop (self);
}

/**
 * rp_distance_disc_set_done:
 * @self: a disc
 * @done: whether all is done
 *
 * Shows a tick in place of the count.
 */
void
rp_distance_disc_set_done (RpDistanceDisc *self, gboolean done)
{
  g_return_if_fail (RP_IS_DISTANCE_DISC (self));

  if (self->done == !!done)
    return;

  self->done = !!done;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
