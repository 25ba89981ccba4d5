/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-view.h"

#include "show/rp-sketch-hand.h"
#include "show/rp-sketch-ink.h"
#include "show/rp-sketch-layer.h"
#include "show/rp-sketch-pointer.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * RpSketchView:
 *
 * Lies over one picture, shows what is drawn on it, and draws: with mouse, finger, stylus or keys. As long as there is no
 * tool in hand, everything goes through to the picture.
 */

/* Sizes in pixels of the design, of which a window is 1080 high. */
#define DESIGN_HEIGHT 1080.
#define DESIGN_WIDTH 1280.
#define TOOLTIP_REACH 60
#define HANDLE_REACH 26
#define LEAST_UNIT 0.75

struct _RpSketchView
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSketchbook *sketchbook;
  RpSketchTools *tools;
  GSignalGroup *book_watch;
  GSignalGroup *tools_watch;
  RpSketchHand *hand;
  RpSketchLayer *layer;
  RpSketchPointer *pointer;
  char *picture;

  int phase;
  double x;
  double y;
  double width;
  double height;
  gboolean mirrored;
};

enum
{
  PROP_SKETCHBOOK = 1,
  PROP_TOOLS,
  PROP_PICTURE,
  PROP_PHASE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  MEASURED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpSketchView, rp_sketch_view, GTK_TYPE_WIDGET)

static RpSketchTool
get_tool (RpSketchView *self)
{
  return self->tools ? rp_sketch_tools_get_tool (self->tools) : RP_SKETCH_TOOL_NONE;
}

static double
get_unit (RpSketchView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *window = root ? GTK_WIDGET (root) : GTK_WIDGET (self);

  return MIN (gtk_widget_get_height (window) / DESIGN_HEIGHT, gtk_widget_get_width (window) / DESIGN_WIDTH);
}

/* Returns whether the picture is anywhere to be seen */
static gboolean
find_area (GtkWidget *widget, RpSketchArea *area)
{
  RpSketchView *self = RP_SKETCH_VIEW (widget);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t whole
      = GRAPHENE_RECT_INIT ((float) self->x, (float) self->y, (float) self->width, (float) self->height);

  if (self->width <= 0 || self->height <= 0)
    return FALSE;
  *area = (RpSketchArea){
    .x = self->x,
    .y = self->y,
    .width = self->width,
    .height = self->height,
    .mirrored = self->mirrored,
    .line = MIN (height, width * self->height / self->width),
    .unit = get_unit (self),
  };
  return graphene_rect_intersection (&whole, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height),
                                     &area->seen);
}

/* == What is seen == */

static void
append_stroke (RpSketchView *self, GtkSnapshot *snapshot, const RpStroke *stroke, const RpSketchArea *area)
{
  graphene_rect_t bounds;
  cairo_t *cr;

  rp_sketch_ink_get_bounds (stroke, area, &bounds);
  if (!graphene_rect_intersection (&bounds, &area->seen, &bounds))
    return;
  graphene_rect_round_extents (&bounds, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  rp_sketch_ink_draw (cr, stroke, area, gtk_widget_get_pango_context (GTK_WIDGET (self)));
  cairo_destroy (cr);
}

static void
append_book (RpSketchView *self, GtkSnapshot *snapshot, const RpSketchArea *area)
{
  guint held;

  if (!rp_sketch_hand_get_grabbed (self->hand, &held))
    held = RP_SKETCH_LAYER_ALL;
  rp_sketch_layer_snapshot (self->layer, snapshot, self->sketchbook, self->picture, self->phase, held, area);
}

/* What is not finished, and the points of it that are set. */
static void
append_draft (RpSketchView *self, GtkSnapshot *snapshot, const RpSketchArea *area)
{
  g_autoptr (RpStroke) stroke = rp_sketch_hand_make_preview (self->hand);
  guint n = rp_sketch_hand_get_n_set (self->hand);
  cairo_t *cr;

  if (stroke)
    append_stroke (self, snapshot, stroke, area);
  if (n == 0 || (stroke && stroke->kind == RP_STROKE_ANGLE))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &area->seen);
  for (guint i = 0; i < n; i++)
    {
      graphene_point_t at = rp_sketch_area_place (area, rp_sketch_hand_get_set (self->hand, i));

      rp_sketch_ink_draw_handle (cr, rp_sketch_tools_get_colour (self->tools),
                                 rp_sketch_ink_get_width (rp_sketch_tools_get_width (self->tools)), area,
                                 &at);
    }
  cairo_destroy (cr);
}

/* Shows where the keys are, and how far the eraser reaches. */
static void
append_pointer (RpSketchView *self, GtkSnapshot *snapshot, const RpSketchArea *area)
{
  graphene_point_t place, cross;
  gboolean has_place = rp_sketch_pointer_get_place (self->pointer, &place);
  gboolean has_cross = rp_sketch_pointer_get_cross (self->pointer, &cross);
  gboolean erases = get_tool (self) == RP_SKETCH_TOOL_ERASER;
  cairo_t *cr;

  if (!has_cross && !(erases && has_place))
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                       (float) gtk_widget_get_height (GTK_WIDGET (self))));
  if (erases)
    rp_sketch_ink_draw_ring (cr, area, has_cross ? &cross : &place);
  if (has_cross)
    rp_sketch_ink_draw_cross (cr, area, &cross);
  cairo_destroy (cr);
}

static void
rp_sketch_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpSketchView *self = RP_SKETCH_VIEW (widget);
  RpSketchArea area;

  if (!self->sketchbook || !self->picture || !find_area (GTK_WIDGET (self), &area))
    return;
  gtk_snapshot_push_clip (snapshot, &area.seen);
  append_book (self, snapshot, &area);
  append_draft (self, snapshot, &area);
  gtk_snapshot_pop (snapshot);
  append_pointer (self, snapshot, &area);
}

/* == What is done == */

static void
redraw (RpSketchView *self)
{
  rp_sketch_layer_forget (self->layer);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_tool (RpSketchView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean drawing = get_tool (self) != RP_SKETCH_TOOL_NONE;

  gtk_widget_set_can_target (widget, drawing);
  gtk_widget_set_focusable (widget, drawing);
  gtk_widget_set_cursor_from_name (widget, drawing ? "crosshair" : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Lines on the picture"), -1);
  rp_sketch_pointer_set_tool (self->pointer, get_tool (self));
  gtk_widget_queue_draw (widget);
}

/* == What is said == */

static void
on_measured (RpSketchView *self, double degrees)
{
  int whole = (int) lround (degrees);
  g_autofree char *text = NULL;

  /* Translators: spoken when an angle in the picture has been measured */
  text = g_strdup_printf (ngettext ("%d degree", "%d degrees", (gulong) whole), whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_emit (self, signals[MEASURED], 0, text);
}

/* Whether a point of an angle is near. */
static gboolean
is_on_angle (RpSketchView *self, double x, double y, double reach)
{
  guint stroke, corner;
  RpSketchArea area;
  RpStrokePoint point;

  if (!self->sketchbook || !self->picture || !find_area (GTK_WIDGET (self), &area))
    return FALSE;
  point = rp_sketch_area_find (&area, x, y, 1);
  return rp_sketchbook_find_angle (self->sketchbook, self->picture, self->phase, point.x, point.y,
                                   reach * MAX (area.unit, LEAST_UNIT) / area.height, &stroke, &corner);
}

/* A point that can be moved shows it. */
static void
on_motion (RpSketchView *self, double x, double y)
{
  gboolean movable = get_tool (self) == RP_SKETCH_TOOL_ANGLE && rp_sketch_hand_get_n_set (self->hand) == 0
                     && is_on_angle (self, x, y, HANDLE_REACH);

  if (!rp_sketch_hand_get_pressed (self->hand))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), movable ? "grab" : "crosshair");
}

static gboolean
rp_sketch_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  RpSketchView *self = RP_SKETCH_VIEW (widget);

  if (keyboard || rp_sketch_hand_get_pressed (self->hand) || !is_on_angle (self, x, y, TOOLTIP_REACH))
    return FALSE;
  gtk_tooltip_set_text (tooltip, _ ("This is the angle in the picture. It is true of the body only where the "
                                    "camera looks straight at it."));
  return TRUE;
}

/* == The widget == */

static void
rp_sketch_view_dispose (GObject *object)
{
  RpSketchView *self = RP_SKETCH_VIEW (object);

  rp_sketch_view_set_tools (self, NULL);
  rp_sketch_view_set_sketchbook (self, NULL);

  G_OBJECT_CLASS (rp_sketch_view_parent_class)->dispose (object);
}

static void
rp_sketch_view_finalize (GObject *object)
{
  RpSketchView *self = RP_SKETCH_VIEW (object);

  g_object_unref (self->pointer);
  g_object_unref (self->hand);
  rp_sketch_layer_free (self->layer);
  g_object_unref (self->book_watch);
  g_object_unref (self->tools_watch);
  g_free (self->picture);

  G_OBJECT_CLASS (rp_sketch_view_parent_class)->finalize (object);
}

static void
rp_sketch_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSketchView *self = RP_SKETCH_VIEW (object);

  switch (prop_id)
    {
    case PROP_SKETCHBOOK:
      g_value_set_object (value, self->sketchbook);
      break;
    case PROP_TOOLS:
      g_value_set_object (value, self->tools);
      break;
    case PROP_PICTURE:
      g_value_set_string (value, self->picture);
      break;
    case PROP_PHASE:
      g_value_set_int (value, self->phase);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_sketch_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSketchView *self = RP_SKETCH_VIEW (object);

  switch (prop_id)
    {
    case PROP_SKETCHBOOK:
      rp_sketch_view_set_sketchbook (self, g_value_get_object (value));
      break;
    case PROP_TOOLS:
      rp_sketch_view_set_tools (self, g_value_get_object (value));
      break;
    case PROP_PICTURE:
      rp_sketch_view_set_picture (self, g_value_get_string (value));
      break;
    case PROP_PHASE:
      rp_sketch_view_set_phase (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * RpSketchView:sketchbook:
   *
   * What is drawn on all pictures.
   */
  props[PROP_SKETCHBOOK] = g_param_spec_object ("sketchbook", NULL, NULL, RP_TYPE_SKETCHBOOK, flags);
  /**
   * RpSketchView:tools:
   *
   * What it draws with.
   */
  props[PROP_TOOLS] = g_param_spec_object ("tools", NULL, NULL, RP_TYPE_SKETCH_TOOLS, flags);
  /**
   * RpSketchView:picture:
   *
   * The key of the picture that lies below.
   */
  props[PROP_PICTURE] = g_param_spec_string ("picture", NULL, NULL, NULL, flags);
  /**
   * RpSketchView:phase:
   *
   * Index of the phase that the picture shows; -1 where there is none.
   */
  props[PROP_PHASE] = g_param_spec_int ("phase", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_sketch_view_class_init (RpSketchViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_sketch_view_dispose;
  object_class->finalize = rp_sketch_view_finalize;
  object_class->get_property = rp_sketch_view_get_property;
  object_class->set_property = rp_sketch_view_set_property;

  widget_class->snapshot = rp_sketch_view_snapshot;
  widget_class->query_tooltip = rp_sketch_view_query_tooltip;

  install_properties (object_class);
  /**
   * RpSketchView::measured:
   * @text: the angle in words
   *
   * An angle was finished or moved. The words are the view's name too, so that they are spoken once.
   */
  signals[MEASURED] = g_signal_new ("measured", RP_TYPE_SKETCH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "sketchview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rp_sketch_view_init (RpSketchView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->phase = RP_STROKE_ALWAYS;
  self->hand = rp_sketch_hand_new ();
  self->layer = rp_sketch_layer_new (GTK_WIDGET (self));
  g_signal_connect_object (self->hand, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hand, "measured", G_CALLBACK (on_measured), self, G_CONNECT_SWAPPED);
  self->book_watch = g_signal_group_new (RP_TYPE_SKETCHBOOK);
  g_signal_group_connect_swapped (self->book_watch, "changed", G_CALLBACK (redraw), self);
  self->tools_watch = g_signal_group_new (RP_TYPE_SKETCH_TOOLS);
  g_signal_group_connect_swapped (self->tools_watch, "notify::tool", G_CALLBACK (update_tool), self);
  g_signal_group_connect_swapped (self->tools_watch, "notify", G_CALLBACK (gtk_widget_queue_draw), self);
  self->pointer = rp_sketch_pointer_new (GTK_WIDGET (self), self->hand, find_area);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  update_tool (self);
}

/**
 * rp_sketch_view_new:
 *
 * Returns: (transfer floating): a view over no picture yet
 */
GtkWidget *
rp_sketch_view_new (void)
{
  return g_object_new (RP_TYPE_SKETCH_VIEW, NULL);
}

/**
 * rp_sketch_view_set_area:
 * @self: a view
 * @x: where the left edge of the whole picture is, in pixels of the view
 * @y: where its upper edge is
 * @width: how wide the whole picture is; more than the view if it is enlarged
 * @height: how high it is
 * @mirrored: whether it is shown the other way round
 *
 * Tells where the picture lies. Lines go with it, and keep their width; words are never mirrored.
 */
void
rp_sketch_view_set_area (RpSketchView *self,
                         double x,
                         double y,
                         double width,
                         double height,
                         gboolean mirrored)
{
  g_return_if_fail (RP_IS_SKETCH_VIEW (self));

  self->x = x;
  self->y = y;
  self->width = width;
  self->height = height;
  self->mirrored = mirrored;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_sketch_view_get_area:
 * @self: a view
 * @area: (out caller-allocates): where the picture lies, in pixels of the view
 *
 * Returns: whether any of the picture can be seen
 */
gboolean
rp_sketch_view_get_area (RpSketchView *self, RpSketchArea *area)
{
  g_return_val_if_fail (RP_IS_SKETCH_VIEW (self) && area, FALSE);

  return find_area (GTK_WIDGET (self), area);
}

/**
 * rp_sketch_view_set_sketchbook:
 * @self: a view
 * @sketchbook: (nullable): what is drawn on all pictures
 *
 * Shows what is drawn in a book, and draws in it.
 */
void
rp_sketch_view_set_sketchbook (RpSketchView *self, RpSketchbook *sketchbook)
{
  g_return_if_fail (RP_IS_SKETCH_VIEW (self));

  if (!g_set_object (&self->sketchbook, sketchbook))
    return;
  g_signal_group_set_target (self->book_watch, sketchbook);
  rp_sketch_hand_set_sketchbook (self->hand, sketchbook);
  redraw (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SKETCHBOOK]);
}

/**
 * rp_sketch_view_set_tools:
 * @self: a view
 * @tools: (nullable): what it draws with
 *
 * Gives the view its tools; several views may share them.
 */
void
rp_sketch_view_set_tools (RpSketchView *self, RpSketchTools *tools)
{
  g_return_if_fail (RP_IS_SKETCH_VIEW (self));

  if (!g_set_object (&self->tools, tools))
    return;
  g_signal_group_set_target (self->tools_watch, tools);
  rp_sketch_hand_set_tools (self->hand, tools);
  update_tool (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOOLS]);
}

/**
 * rp_sketch_view_set_picture:
 * @self: a view
 * @picture: (nullable): the key of the picture that lies below
 *
 * Shows what is drawn on another picture.
 */
void
rp_sketch_view_set_picture (RpSketchView *self, const char *picture)
{
  g_return_if_fail (RP_IS_SKETCH_VIEW (self));

  if (g_strcmp0 (self->picture, picture) == 0)
    return;
  rp_sketch_hand_set_picture (self->hand, picture);
  g_free (self->picture);
  self->picture = g_strdup (picture);
  redraw (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PICTURE]);
}

/**
 * rp_sketch_view_set_phase:
 * @self: a view
 * @phase: index of the phase that the picture shows, or %RP_STROKE_ALWAYS where there is none
 *
 * Shows the lines of that phase, and those of all.
 */
void
rp_sketch_view_set_phase (RpSketchView *self, int phase)
{
  g_return_if_fail (RP_IS_SKETCH_VIEW (self));

  if (self->phase == phase)
    return;
  self->phase = phase;
  rp_sketch_hand_set_phase (self->hand, phase);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PHASE]);
}

/**
 * rp_sketch_view_press_key:
 * @self: a view
 * @key: a key's value
 * @state: what is held with it
 *
 * Draws by keyboard while a tool is in hand: arrows move a large cross, with Control in small steps, Enter sets a point,
 * Escape drops the last one. The view does this by itself while it has the focus; a window may send it the keys from
 * elsewhere.
 *
 * Returns: whether the key meant something
 */
gboolean
rp_sketch_view_press_key (RpSketchView *self, guint key, GdkModifierType state)
{
  g_return_val_if_fail (RP_IS_SKETCH_VIEW (self), FALSE);

  return rp_sketch_pointer_press_key (self->pointer, key, state);
}
