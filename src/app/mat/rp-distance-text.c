/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-text.h"

#include "mat/rp-distance-fit.h"

#include <math.h>

/**
 * RpDistanceText:
 *
 * Words to be read from afar: as large as asked for where there is room, else as large as there is room for. Nothing is
 * ever cut off. It draws itself, so that other words need no new layout of what is around them.
 */
struct _RpDistanceText
{
  GtkWidget parent_instance;

  /* Owned references */
  PangoLayout *layout; /* as it is drawn; NULL until it is asked for */

  char *text;
  double size; /* wanted, in pixels */
  double inset;
  double drawn; /* the size of @layout */
  double xalign;
  GdkRGBA colour;
  GdkRGBA ground;
  int weight;
  gboolean use_markup;
  gboolean baseline; /* one line stands as if it were as large as wanted */
};

enum
{
  PROP_TEXT = 1,
  PROP_USE_MARKUP,
  PROP_XALIGN,
  PROP_WEIGHT,
  PROP_BASELINE,
  N_PROPS,
};

/* Letters from a capital's top to the line they stand on, in sizes. */
#define CAPITALS 0.7
/* The middle of the letters lies this much above that of the place, for most tails are short. */
#define RAISE 0.05
/* Where words keep away from the ends of a line, they do so from its upper and lower edge, by this share. */
#define AIR_SHARE 0.25

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpDistanceText, rp_distance_text, GTK_TYPE_WIDGET)

static void
drop (RpDistanceText *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static PangoAlignment
get_alignment (RpDistanceText *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->xalign > 0.25 && self->xalign < 0.75)
    return PANGO_ALIGN_CENTER;

  return (self->xalign >= 0.5) != rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static RpDistanceFit
get_fit (RpDistanceText *self)
{
  return (RpDistanceFit){
    .widget = GTK_WIDGET (self),
    .text = self->text,
    .use_markup = self->use_markup,
    .weight = self->weight,
    .alignment = get_alignment (self),
  };
}

static void
ensure_layout (RpDistanceText *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * self->inset;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * self->inset * AIR_SHARE;
  RpDistanceFit fit = get_fit (self);

  if (!self->layout)
    self->layout = rp_distance_fit_search (&fit, self->size, MAX (width, 1), height, &self->drawn);
}

/* The letters stand in the middle of their place, whatever room the font has above and below them. */
static double
find_top (RpDistanceText *self)
{
  int lines = pango_layout_get_line_count (self->layout);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double below
      = rp_distance_fit_get_height (self->drawn, (guint) lines) - rp_distance_fit_get_height (self->drawn, 1);
  double first = height / 2 - RAISE * self->drawn + (CAPITALS * self->drawn - below) / 2;

  if (self->baseline && lines == 1)
    {
      double wanted = MIN (self->size, height);

      first = height / 2 - RAISE * wanted + CAPITALS * wanted / 2;
    }
  return first - pango_layout_get_baseline (self->layout) / (double) PANGO_SCALE;
}

/* Lines that were made shorter to be alike still lie where all of them would. */
static double
find_left (RpDistanceText *self)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * self->inset;
  double spare = MAX (room - pango_layout_get_width (self->layout) / (double) PANGO_SCALE, 0);

  switch (get_alignment (self))
    {
    case PANGO_ALIGN_RIGHT:
      return self->inset + spare;
    case PANGO_ALIGN_CENTER:
      return self->inset + spare / 2;
    case PANGO_ALIGN_LEFT:
    default:
      return self->inset;
    }
}

static void
rp_distance_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpDistanceText *self = RP_DISTANCE_TEXT (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  if (self->ground.alpha > 0)
    gtk_snapshot_append_color (snapshot, &self->ground, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!*self->text || width <= 0 || height <= 0)
    return;

  ensure_layout (self);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) round (find_left (self)), (float) round (find_top (self))));
  gtk_snapshot_append_layout (snapshot, self->layout, &self->colour);
  gtk_snapshot_restore (snapshot);
}

static void
rp_distance_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  drop (RP_DISTANCE_TEXT (widget));
}

static void
rp_distance_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rp_distance_text_parent_class)->css_changed (widget, change);
  drop (RP_DISTANCE_TEXT (widget));
}

static void
rp_distance_text_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (rp_distance_text_parent_class)->direction_changed (widget, previous);
  drop (RP_DISTANCE_TEXT (widget));
}

static void
rp_distance_text_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpDistanceText *self = RP_DISTANCE_TEXT (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_USE_MARKUP:
      g_value_set_boolean (value, self->use_markup);
      break;
    case PROP_XALIGN:
      g_value_set_double (value, self->xalign);
      break;
    case PROP_WEIGHT:
      g_value_set_int (value, self->weight);
      break;
    case PROP_BASELINE:
      g_value_set_boolean (value, self->baseline);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_distance_text_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpDistanceText *self = RP_DISTANCE_TEXT (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      rp_distance_text_set_text (self, g_value_get_string (value));
      return;
    case PROP_USE_MARKUP:
      self->use_markup = g_value_get_boolean (value);
      break;
    case PROP_XALIGN:
      self->xalign = g_value_get_double (value);
      break;
    case PROP_WEIGHT:
      self->weight = g_value_get_int (value);
      break;
    case PROP_BASELINE:
      self->baseline = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  drop (self);
}

static void
rp_distance_text_dispose (GObject *object)
{
  g_clear_object (&RP_DISTANCE_TEXT (object)->layout);

  G_OBJECT_CLASS (rp_distance_text_parent_class)->dispose (object);
}

static void
rp_distance_text_finalize (GObject *object)
{
  g_free (RP_DISTANCE_TEXT (object)->text);

  G_OBJECT_CLASS (rp_distance_text_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * RpDistanceText:text:
   *
   * The words; %NULL is read as none.
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * RpDistanceText:use-markup:
   *
   * Whether the words are Pango markup.
   */
  props[PROP_USE_MARKUP] = g_param_spec_boolean ("use-markup", NULL, NULL, FALSE, flags);
  /**
   * RpDistanceText:xalign:
   *
   * Where they begin: 0 where lines begin in the person's language, 0.5 in the middle, 1 where they end.
   */
  props[PROP_XALIGN] = g_param_spec_double ("xalign", NULL, NULL, 0, 1, 0, flags);
  /**
   * RpDistanceText:weight:
   *
   * How bold the letters are, as a #PangoWeight.
   */
  props[PROP_WEIGHT] = g_param_spec_int ("weight", NULL, NULL, 100, 1000, PANGO_WEIGHT_MEDIUM, flags);
  /**
   * RpDistanceText:baseline:
   *
   * Whether a line that had to shrink stands on the line that it would have stood on.
   */
  props[PROP_BASELINE] = g_param_spec_boolean ("baseline", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_distance_text_class_init (RpDistanceTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_distance_text_dispose;
  object_class->finalize = rp_distance_text_finalize;
  object_class->get_property = rp_distance_text_get_property;
  object_class->set_property = rp_distance_text_set_property;
  widget_class->snapshot = rp_distance_text_snapshot;
  widget_class->size_allocate = rp_distance_text_size_allocate;
  widget_class->css_changed = rp_distance_text_css_changed;
  widget_class->direction_changed = rp_distance_text_direction_changed;
  install_properties (object_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
rp_distance_text_init (RpDistanceText *self)
{
  self->text = g_strdup ("");
  self->weight = PANGO_WEIGHT_MEDIUM;
  self->colour = (GdkRGBA){ 1, 1, 1, 1 };
}

/**
 * rp_distance_text_new:
 *
 * Returns: (transfer floating): no words yet
 */
GtkWidget *
rp_distance_text_new (void)
{
  return g_object_new (RP_TYPE_DISTANCE_TEXT, NULL);
}

/* Tells a screen reader the words as they are read. */
static void
name (RpDistanceText *self)
{
  g_autofree char *plain = NULL;

  if (self->use_markup)
    pango_parse_markup (self->text, -1, 0, NULL, &plain, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plain ? plain : self->text, -1);
}

/**
 * rp_distance_text_set_text:
 * @self: a text
 * @text: (nullable): its words, or Pango markup of them
 *
 * Changes the words.
 */
void
rp_distance_text_set_text (RpDistanceText *self, const char *text)
{
  g_return_if_fail (RP_IS_DISTANCE_TEXT (self));

  text = text ? text : "";
  if (g_str_equal (self->text, text))
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  name (self);
  drop (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

/**
 * rp_distance_text_get_text:
 * @self: a text
 *
 * Returns: (transfer none): its words, or the markup of them
 */
const char *
rp_distance_text_get_text (RpDistanceText *self)
{
  g_return_val_if_fail (RP_IS_DISTANCE_TEXT (self), "");

  return self->text;
}

/**
 * rp_distance_text_set_size:
 * @self: a text
 * @size: how large its letters would like to be, in pixels
 * @inset: how much room is left free at both ends of a line, in pixels; above and below it is less
 *
 * Changes the sizes. Nothing around it moves.
 */
void
rp_distance_text_set_size (RpDistanceText *self, double size, double inset)
{
  g_return_if_fail (RP_IS_DISTANCE_TEXT (self));

  if (self->size == size && self->inset == inset)
    return;

  self->size = size;
  self->inset = inset;
  drop (self);
}

/**
 * rp_distance_text_set_colours:
 * @self: a text
 * @colour: of its letters
 * @ground: (nullable): of its place, or %NULL for none of its own
 *
 * Changes the colours.
 */
void
rp_distance_text_set_colours (RpDistanceText *self, const GdkRGBA *colour, const GdkRGBA *ground)
{
  g_return_if_fail (RP_IS_DISTANCE_TEXT (self));
  g_return_if_fail (colour);

  self->colour = *colour;
  self->ground = ground ? *ground : (GdkRGBA){ 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_distance_text_measure:
 * @self: a text
 * @size: how large letters are, in pixels
 * @width: how wide a line may be, in pixels; 0 or less for one line
 * @n_lines: (out) (optional): how many lines the words need
 *
 * Tells how much room the words would have to have.
 *
 * Returns: how wide the longest line is, in pixels
 */
double
rp_distance_text_measure (RpDistanceText *self, double size, double width, guint *n_lines)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle box;
  RpDistanceFit fit;

  g_return_val_if_fail (RP_IS_DISTANCE_TEXT (self), 0);

  fit = get_fit (self);
  layout = rp_distance_fit_create (&fit, size, width);
  pango_layout_get_extents (layout, NULL, &box);
  if (n_lines)
    *n_lines = (guint) pango_layout_get_line_count (layout);

  return box.width / (double) PANGO_SCALE;
}

/**
 * rp_distance_text_get_drawn_size:
 * @self: a text
 *
 * Returns: how large its letters are drawn, in pixels
 */
double
rp_distance_text_get_drawn_size (RpDistanceText *self)
{
  g_return_val_if_fail (RP_IS_DISTANCE_TEXT (self), 0);

  ensure_layout (self);

  return self->drawn;
}

/**
 * rp_distance_text_get_ink:
 * @self: a text
 * @ink: (out): what its letters cover, in pixels from its own upper left
 *
 * Finds what can be seen of it.
 *
 * Returns: whether it has letters
 */
gboolean
rp_distance_text_get_ink (RpDistanceText *self, graphene_rect_t *ink)
{
  PangoRectangle drawn;

  g_return_val_if_fail (RP_IS_DISTANCE_TEXT (self), FALSE);
  g_return_val_if_fail (ink, FALSE);

  if (!*self->text)
    return FALSE;
  ensure_layout (self);
  pango_layout_get_pixel_extents (self->layout, &drawn, NULL);
  graphene_rect_init (ink, (float) (round (find_left (self)) + drawn.x),
                      (float) (round (find_top (self)) + drawn.y), (float) drawn.width, (float) drawn.height);

  return TRUE;
}
