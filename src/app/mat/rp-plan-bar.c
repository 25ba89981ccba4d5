/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-plan-bar.h"

#include "common/rp-palette.h"
#include "mat/rp-plan-bar-layout.h"

#include <adwaita.h>
#include <math.h>

/**
 * RpPlanBar:
 *
 * Shows the whole session as one bar, with a segment for each turn and the exercises' names above.
 */

#define THICKNESS 12
#define THICKNESS_MIN 4
#define REST_SHARE (5. / 12)
#define RADIUS_SHARE (4. / 12)
#define OUTLINE 2
#define OUTLINE_GAP 2
#define NAME_GAP 6
#define TICK 12
#define TICK_GAP 6

struct _RpPlanBar
{
  GtkWidget parent_instance;

  /* Owned references */
  RpPlan *plan;
  GArray *segments;
  GArray *done; /* double: how much of each segment is filled, 0 to 1 */
  char *value_text;

  guint current; /* index of the outlined segment */
  int current_pixels;
  int thickness;
  gboolean show_names;
};

enum
{
  PROP_THICKNESS = 1,
  PROP_SHOW_NAMES,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpPlanBar, rp_plan_bar, GTK_TYPE_WIDGET)

static const RpPlanBarSegment *
get_segment (RpPlanBar *self, guint index)
{
  return &g_array_index (self->segments, RpPlanBarSegment, index);
}

static PangoLayout *
create_name (RpPlanBar *self, guint item, gboolean strong)
{
  const RpProgramItem *program_item = rp_program_get_item (rp_plan_get_program (self->plan), item);
  PangoLayout *layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), rp_exercise_get_name (program_item->exercise));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_ULTRABOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

static int
get_names_height (RpPlanBar *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (!self->show_names)
    return 0;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "A");
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + NAME_GAP;
}

/* How high a turn is drawn. */
static int
get_thickness (RpPlanBar *self)
{
  int room;

  if (self->thickness > 0)
    return self->thickness;

  room = gtk_widget_get_height (GTK_WIDGET (self)) - get_names_height (self) - 2 * (OUTLINE + OUTLINE_GAP);
  return MAX (room, THICKNESS_MIN);
}

static void
rp_plan_bar_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  RpPlanBar *self = RP_PLAN_BAR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 0;
  else
    *minimum = *natural
        = get_names_height (self) + MAX (self->thickness, THICKNESS_MIN) + 2 * (OUTLINE + OUTLINE_GAP);
}

static void
rp_plan_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpPlanBar *self = RP_PLAN_BAR (widget);

  if (self->plan)
    rp_plan_bar_layout_place (self->segments, self->plan, width);
}

/* In a right-to-left language time runs from the right. */
static double
flip (RpPlanBar *self, double x, double width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - x - width
                                                               : x;
}

static void
append_outline (GtkSnapshot *snapshot,
                const graphene_rect_t *area,
                float radius,
                float width,
                const GdkRGBA *colour)
{
  GskRoundedRect outline;
  float widths[4] = { width, width, width, width };
  GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };

  gsk_rounded_rect_init_from_rect (&outline, area, radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
append_segment (RpPlanBar *self, GtkSnapshot *snapshot, guint index, double top)
{
  const RpPalette *palette = rp_palette_get_for (GTK_WIDGET (self));
  const RpPlanBarSegment *segment = get_segment (self, index);
  double height = segment->rest ? round (get_thickness (self) * REST_SHARE) : get_thickness (self);
  float radius = (float) (MIN (get_thickness (self) * RADIUS_SHARE, MIN (height, segment->width) / 2));
  double filled = round (segment->width * g_array_index (self->done, double, index));
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) flip (self, segment->x, segment->width),
                                             (float) (top + floor ((get_thickness (self) - height) / 2)),
                                             (float) segment->width, (float) height);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &area, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  if (!palette->outlined)
    gtk_snapshot_append_color (snapshot, &palette->trough, &area);
  if (filled > 0)
    gtk_snapshot_append_color (snapshot, &palette->fill,
                               &GRAPHENE_RECT_INIT ((float) flip (self, segment->x, filled), area.origin.y,
                                                    (float) filled, (float) height));
  gtk_snapshot_pop (snapshot);
  if (palette->outlined)
    append_outline (snapshot, &area, radius, 1, &palette->foreground);
}

static void
append_current (RpPlanBar *self, GtkSnapshot *snapshot, double top)
{
  const RpPlanBarSegment *segment = get_segment (self, self->current);
  double around = OUTLINE + OUTLINE_GAP;
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) (flip (self, segment->x, segment->width) - around),
                                             (float) (top - around), (float) (segment->width + 2 * around),
                                             (float) (get_thickness (self) + 2 * around));

  append_outline (snapshot, &area, (float) (get_thickness (self) * RADIUS_SHARE + around), OUTLINE,
                  &rp_palette_get_for (GTK_WIDGET (self))->foreground);
}

static void
append_tick (RpPlanBar *self, GtkSnapshot *snapshot, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (theme, "object-select-symbolic", NULL, TICK,
                                                                  gtk_widget_get_scale_factor (widget),
                                                                  gtk_widget_get_direction (widget), 0);
  GdkRGBA colours[4];

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    colours[i] = rp_palette_get_for (GTK_WIDGET (self))->fill;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, TICK, TICK, colours,
                                            G_N_ELEMENTS (colours));
  gtk_snapshot_restore (snapshot);
}

static void
append_name (RpPlanBar *self, GtkSnapshot *snapshot, guint item, double x, double width)
{
  const RpPalette *palette = rp_palette_get_for (GTK_WIDGET (self));
  guint current_item
      = self->current < self->segments->len ? get_segment (self, self->current)->item : G_MAXUINT;
  gboolean done = item < current_item;
  double indent = done ? TICK + TICK_GAP : 0;
  g_autoptr (PangoLayout) layout = create_name (self, item, item == current_item);
  double left = flip (self, x, width);
  int height;

  pango_layout_set_width (layout, (int) (MAX (width - indent, 0) * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (done)
    append_tick (self, snapshot, flip (self, x, TICK), floor ((height - TICK) / 2.));
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    left += indent;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) left, 0));
  gtk_snapshot_append_layout (snapshot, layout, item == current_item ? &palette->foreground : &palette->dim);
  gtk_snapshot_restore (snapshot);
}

static void
append_names (RpPlanBar *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < self->segments->len;)
    {
      const RpPlanBarSegment *first = get_segment (self, i);
      const RpPlanBarSegment *last = first;

      for (; i < self->segments->len && get_segment (self, i)->item == first->item; i++)
        last = get_segment (self, i);
      append_name (self, snapshot, first->item, first->x, last->x + last->width - first->x);
    }
}

static void
rp_plan_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpPlanBar *self = RP_PLAN_BAR (widget);
  double top = get_names_height (self) + OUTLINE + OUTLINE_GAP;

  if (!self->plan)
    return;

  if (self->show_names)
    append_names (self, snapshot);
  for (guint i = 0; i < self->segments->len; i++)
    append_segment (self, snapshot, i, top);
  if (self->current < self->segments->len)
    append_current (self, snapshot, top);
}

static void
rp_plan_bar_finalize (GObject *object)
{
  RpPlanBar *self = RP_PLAN_BAR (object);

  g_clear_pointer (&self->plan, rp_plan_unref);
  g_clear_pointer (&self->segments, g_array_unref);
  g_clear_pointer (&self->done, g_array_unref);
  g_free (self->value_text);

  G_OBJECT_CLASS (rp_plan_bar_parent_class)->finalize (object);
}

static void
rp_plan_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpPlanBar *self = RP_PLAN_BAR (object);

  switch (prop_id)
    {
    case PROP_THICKNESS:
      g_value_set_int (value, self->thickness);
      break;
    case PROP_SHOW_NAMES:
      g_value_set_boolean (value, self->show_names);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_plan_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpPlanBar *self = RP_PLAN_BAR (object);

  switch (prop_id)
    {
    case PROP_THICKNESS:
      self->thickness = g_value_get_int (value);
      break;
    case PROP_SHOW_NAMES:
      self->show_names = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
rp_plan_bar_class_init (RpPlanBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = rp_plan_bar_finalize;
  object_class->get_property = rp_plan_bar_get_property;
  object_class->set_property = rp_plan_bar_set_property;

  widget_class->measure = rp_plan_bar_measure;
  widget_class->size_allocate = rp_plan_bar_size_allocate;
  widget_class->snapshot = rp_plan_bar_snapshot;

  /**
   * RpPlanBar:thickness:
   *
   * How high a turn's segment is, in pixels; 0 for as high as there is room for.
   */
  props[PROP_THICKNESS] = g_param_spec_int ("thickness", NULL, NULL, 0, 64, THICKNESS,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * RpPlanBar:show-names:
   *
   * Whether the exercises' names stand above.
   */
  props[PROP_SHOW_NAMES]
      = g_param_spec_boolean ("show-names", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "planbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
rp_plan_bar_init (RpPlanBar *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->thickness = THICKNESS;
  self->show_names = TRUE;
  self->value_text = g_strdup ("");
  self->segments = g_array_new (FALSE, FALSE, sizeof (RpPlanBarSegment));
  self->done = g_array_new (FALSE, TRUE, sizeof (double));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1., -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rp_plan_bar_new:
 *
 * Creates an empty bar.
 *
 * Returns: (transfer floating): a new bar
 */
GtkWidget *
rp_plan_bar_new (void)
{
  return g_object_new (RP_TYPE_PLAN_BAR, NULL);
}

static void
set_plan (RpPlanBar *self, RpPlan *plan)
{
  if (self->plan == plan)
    return;

  g_clear_pointer (&self->plan, rp_plan_unref);
  g_clear_pointer (&self->segments, g_array_unref);
  self->plan = rp_plan_ref (plan);
  self->segments = rp_plan_bar_layout_new (plan);
  self->current = G_MAXUINT;
  g_array_set_size (self->done, self->segments->len);
  rp_plan_bar_layout_place (self->segments, plan, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How much of a segment that is over was really done; what was skipped stays empty. */
static double
get_past (RpSession *session, RpPlan *plan, const RpPlanBarSegment *segment)
{
  const RpStep *step = rp_plan_get_step (plan, segment->step);

  if (segment->rest)
    return 1;

  return rp_step_get_share (step, rp_session_get_done (session, segment->step));
}

static void
fill (RpPlanBar *self, RpSession *session, const RpMoment *moment)
{
  for (guint i = 0; i < self->segments->len; i++)
    {
      const RpPlanBarSegment *segment = get_segment (self, i);
      double *done = &g_array_index (self->done, double, i);

      if (segment->step < moment->step_index)
        *done = get_past (session, self->plan, segment);
      else if (segment->step == moment->step_index)
        *done = (double) moment->step_elapsed / (double) MAX (moment->step->duration, 1);
      else
        *done = 0;
    }
}

/**
 * rp_plan_bar_update:
 * @self: a bar
 * @session: the session it shows
 * @moment: where that stands now
 *
 * Shows where the session stands; draws only when a pixel changes.
 */
void
rp_plan_bar_update (RpPlanBar *self, RpSession *session, const RpMoment *moment)
{
  gboolean over = rp_session_get_state (session) == RP_SESSION_FINISHED;
  guint current;
  int pixels = 0;

  g_return_if_fail (RP_IS_PLAN_BAR (self));
  g_return_if_fail (RP_IS_SESSION (session));
  g_return_if_fail (moment);

  set_plan (self, rp_session_get_plan (session));
  current = over ? self->segments->len : rp_plan_bar_layout_find (self->segments, moment->step_index);
  if (current < self->segments->len && get_segment (self, current)->step == moment->step_index)
    pixels = (int) round (get_segment (self, current)->width * (double) moment->step_elapsed
                          / (double) MAX (moment->step->duration, 1));
  if (current == self->current && pixels == self->current_pixels)
    return;

  self->current = current;
  self->current_pixels = pixels;
  fill (self, session, moment);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_plan_bar_set_value_text:
 * @self: a bar
 * @text: where the session stands, in words ("Exercise 2 of 4: Clamshell")
 *
 * Tells a screen reader what the bar shows. Call it when a step begins, not for each frame.
 */
void
rp_plan_bar_set_value_text (RpPlanBar *self, const char *text)
{
  double now = 0;

  g_return_if_fail (RP_IS_PLAN_BAR (self));
  g_return_if_fail (text);

  if (g_str_equal (self->value_text, text))
    return;

  g_free (self->value_text);
  self->value_text = g_strdup (text);
  if (self->segments->len > 0)
    now = MIN (self->current, self->segments->len) / (double) self->segments->len;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, now, -1);
}
