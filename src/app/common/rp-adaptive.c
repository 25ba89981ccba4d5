/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-adaptive.h"

#include "base/rp-enum.h"

/* Columns of a grid: how few, how many (pages do not grow beyond that), how many before the size is known. */
#define MIN_COLUMNS 2
#define MAX_COLUMNS 5
#define FIRST_COLUMNS 4

/**
 * RpAdaptive:
 *
 * A container that tells its content how much room it has: wide, medium or narrow, and short or not.
 *
 * It never changes anything while allocating; the new class is set in an idle before the next frame, as a property, and
 * as a style class of the same name ("narrow", "medium", "wide", "short").
 */
struct _RpAdaptive
{
  GtkWidget parent_instance;

  /* Owned references */
  GtkWidget *child;

  int medium_from;
  int wide_from;
  int short_under;
  int natural_width;
  int column_width;
  gboolean wide_landscape;

  RpSizeClass size_class;
  gboolean is_short;
  int needs[RP_SIZE_CLASS_WIDE + 1]; /* the least width of the content in each class, once seen; 0 before */
  int needs_height;                  /* of the layout that is not short */
  guint columns;
  gboolean unstyled; /* the style sheet has yet to follow the class */
  RpSizeClass next_class;
  gboolean next_short;
  guint next_columns;
  guint idle;
};

enum
{
  PROP_CHILD = 1,
  PROP_MEDIUM_FROM,
  PROP_WIDE_FROM,
  PROP_SHORT_UNDER,
  PROP_WIDE_LANDSCAPE,
  PROP_NATURAL_WIDTH,
  PROP_COLUMN_WIDTH,
  PROP_SIZE_CLASS,
  PROP_SHORT,
  PROP_COLUMNS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (RpSizeClass,
                    rp_size_class,
                    G_DEFINE_ENUM_VALUE (RP_SIZE_CLASS_NARROW, "narrow"),
                    G_DEFINE_ENUM_VALUE (RP_SIZE_CLASS_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (RP_SIZE_CLASS_WIDE, "wide"))

G_DEFINE_FINAL_TYPE (RpAdaptive, rp_adaptive, GTK_TYPE_WIDGET)

static gboolean
reaches (int size, int threshold, gboolean already)
{
  return size >= threshold - (already ? RP_ADAPTIVE_HYSTERESIS : 0);
}

static RpSizeClass
class_for_size (RpAdaptive *self, int width, int height)
{
  gboolean wide = reaches (width, self->wide_from, self->size_class == RP_SIZE_CLASS_WIDE);

  if (wide && self->wide_landscape)
    wide = reaches (width, height, self->size_class == RP_SIZE_CLASS_WIDE);
  /* Large text can need more than the threshold says. */
  if (wide && width >= self->needs[RP_SIZE_CLASS_WIDE])
    return RP_SIZE_CLASS_WIDE;
  if (reaches (width, self->medium_from, self->size_class >= RP_SIZE_CLASS_MEDIUM)
      && width >= self->needs[RP_SIZE_CLASS_MEDIUM])
    return RP_SIZE_CLASS_MEDIUM;
  return RP_SIZE_CLASS_NARROW;
}

static void
apply_short (RpAdaptive *self)
{
  if (self->is_short == self->next_short)
    return;
  self->is_short = self->next_short;
  if (self->is_short)
    gtk_widget_add_css_class (GTK_WIDGET (self), "short");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "short");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHORT]);
}

static void
apply_class (RpAdaptive *self)
{
  if (self->size_class == self->next_class)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self), rp_enum_get_nick (RP_TYPE_SIZE_CLASS, self->size_class));
  self->size_class = self->next_class;
  self->unstyled = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), rp_enum_get_nick (RP_TYPE_SIZE_CLASS, self->size_class));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIZE_CLASS]);
}

/* Allocated, the content is styled for its class, and how much it needs counts from now on. */
static void
apply_style (RpAdaptive *self)
{
  if (!self->unstyled)
    return;
  self->unstyled = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
apply_columns (RpAdaptive *self)
{
  if (self->columns == self->next_columns)
    return;
  self->columns = self->next_columns;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLUMNS]);
}

static gboolean
on_idle (gpointer user_data)
{
  RpAdaptive *self = user_data;

  self->idle = 0;
  apply_style (self);
  apply_class (self);
  apply_short (self);
  apply_columns (self);
  return G_SOURCE_REMOVE;
}

/* Columns grow with the text in them; with very large text one is enough. */
static guint
columns_for_width (RpAdaptive *self, int width)
{
  double scale = 1;
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  if (dpi > 0)
    scale = CLAMP (dpi / (96.0 * 1024), 1, 3);
  return (guint) CLAMP (width / (self->column_width * scale), scale < 1.5 ? MIN_COLUMNS : 1, MAX_COLUMNS);
}

static void
rp_adaptive_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpAdaptive *self = RP_ADAPTIVE (widget);
  int min_width = 0;
  int min_height = 0;

  if (self->child && gtk_widget_should_layout (self->child))
    {
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
      self->needs[self->size_class] = min_width;
      min_width = MAX (min_width, width);
      gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, min_width, &min_height, NULL, NULL, NULL);
      gtk_widget_allocate (self->child, min_width, MAX (min_height, height), baseline, NULL);
    }

  self->next_class = class_for_size (self, width, height);
  if (!self->is_short)
    self->needs_height = min_height;
  self->next_short
      = self->short_under > 0
        && (height < self->needs_height || !reaches (height, self->short_under, !self->is_short));
  if (self->column_width > 0)
    self->next_columns = columns_for_width (self, width);
  if ((self->next_class != self->size_class || self->next_short != self->is_short
       || self->next_columns != self->columns || self->unstyled)
      && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}

/* Asked how high without a width, words would break into a tower; what counts is the width there is. */
static int
get_probable_width (RpAdaptive *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width > 0 || !root)
    return width;
  return gtk_widget_get_width (GTK_WIDGET (root));
}

static void
rp_adaptive_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  RpAdaptive *self = RP_ADAPTIVE (widget);
  int child_width = 0;

  *minimum = *natural = 0;
  if (!self->child || !gtk_widget_should_layout (self->child))
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* The layout there is now must not keep the window from becoming narrower: the narrow one comes then. GTK 4.18
       * asks before it styles that one; the window must not become as wide as the old styles need. */
      gtk_widget_measure (self->child, orientation, -1, &child_width, natural, NULL, NULL);
      *minimum = self->size_class == RP_SIZE_CLASS_NARROW ? child_width : 0;
      if (self->unstyled)
        *minimum = MIN (*minimum, gtk_widget_get_width (widget));
      if (self->natural_width > 0)
        *natural = MAX (*minimum, self->natural_width);
      return;
    }
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_width, NULL, NULL, NULL);
  if (for_size < 0)
    for_size = get_probable_width (self);
  gtk_widget_measure (self->child, orientation, MAX (for_size, child_width), minimum, natural,
                      minimum_baseline, natural_baseline);
  /* Nor must the full layout keep the window from becoming shorter: the short one comes then. */
  if (self->short_under > 0 && !self->is_short)
    *minimum = MIN (*minimum, self->short_under - RP_ADAPTIVE_HYSTERESIS - 1);
}

static GtkSizeRequestMode
rp_adaptive_get_request_mode (GtkWidget *widget)
{
  RpAdaptive *self = RP_ADAPTIVE (widget);

  return self->child ? gtk_widget_get_request_mode (self->child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
rp_adaptive_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  RpAdaptive *self = RP_ADAPTIVE (widget);

  *hexpand = self->child && gtk_widget_compute_expand (self->child, GTK_ORIENTATION_HORIZONTAL);
  *vexpand = self->child && gtk_widget_compute_expand (self->child, GTK_ORIENTATION_VERTICAL);
}

static void
rp_adaptive_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpAdaptive *self = RP_ADAPTIVE (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_MEDIUM_FROM:
      g_value_set_int (value, self->medium_from);
      break;
    case PROP_WIDE_FROM:
      g_value_set_int (value, self->wide_from);
      break;
    case PROP_SHORT_UNDER:
      g_value_set_int (value, self->short_under);
      break;
    case PROP_WIDE_LANDSCAPE:
      g_value_set_boolean (value, self->wide_landscape);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    case PROP_COLUMN_WIDTH:
      g_value_set_int (value, self->column_width);
      break;
    case PROP_COLUMNS:
      g_value_set_uint (value, self->columns);
      break;
    case PROP_SIZE_CLASS:
      g_value_set_enum (value, self->size_class);
      break;
    case PROP_SHORT:
      g_value_set_boolean (value, self->is_short);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_adaptive_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpAdaptive *self = RP_ADAPTIVE (object);

  switch (id)
    {
    case PROP_CHILD:
      rp_adaptive_set_child (self, g_value_get_object (value));
      break;
    case PROP_MEDIUM_FROM:
      self->medium_from = g_value_get_int (value);
      break;
    case PROP_WIDE_FROM:
      self->wide_from = g_value_get_int (value);
      break;
    case PROP_SHORT_UNDER:
      self->short_under = g_value_get_int (value);
      break;
    case PROP_WIDE_LANDSCAPE:
      self->wide_landscape = g_value_get_boolean (value);
      break;
    case PROP_NATURAL_WIDTH:
      self->natural_width = g_value_get_int (value);
      break;
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_adaptive_dispose (GObject *object)
{
  RpAdaptive *self = RP_ADAPTIVE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_adaptive_parent_class)->dispose (object);
}

static void
rp_adaptive_class_init (RpAdaptiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_adaptive_dispose;
  object_class->get_property = rp_adaptive_get_property;
  object_class->set_property = rp_adaptive_set_property;
  widget_class->size_allocate = rp_adaptive_size_allocate;
  widget_class->measure = rp_adaptive_measure;
  widget_class->get_request_mode = rp_adaptive_get_request_mode;
  widget_class->compute_expand = rp_adaptive_compute_expand;

  /**
   * RpAdaptive:child:
   *
   * The content.
   */
  props[PROP_CHILD]
      = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RpAdaptive:medium-from:
   *
   * The least width for the class medium, in pixels.
   */
  props[PROP_MEDIUM_FROM] = g_param_spec_int ("medium-from", NULL, NULL, 0, G_MAXINT, 560, construct);
  /**
   * RpAdaptive:wide-from:
   *
   * The least width for the class wide, in pixels.
   */
  props[PROP_WIDE_FROM] = g_param_spec_int ("wide-from", NULL, NULL, 0, G_MAXINT, 1000, construct);
  /**
   * RpAdaptive:short-under:
   *
   * The height under which it is short, in pixels; 0 for never.
   */
  props[PROP_SHORT_UNDER] = g_param_spec_int ("short-under", NULL, NULL, 0, G_MAXINT, 0, construct);
  /**
   * RpAdaptive:wide-landscape:
   *
   * Whether only what is not higher than wide is of the class wide.
   */
  props[PROP_WIDE_LANDSCAPE] = g_param_spec_boolean ("wide-landscape", NULL, NULL, FALSE, construct);
  /**
   * RpAdaptive:natural-width:
   *
   * The width it wishes for, in pixels; 0 for that of its content.
   */
  props[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0, construct);
  /**
   * RpAdaptive:column-width:
   *
   * The width of one column at the usual size of text, in pixels; 0 where columns do not matter.
   */
  props[PROP_COLUMN_WIDTH] = g_param_spec_int ("column-width", NULL, NULL, 0, G_MAXINT, 0, construct);
  /**
   * RpAdaptive:columns:
   *
   * How many columns there is room for.
   */
  props[PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 1, MAX_COLUMNS, FIRST_COLUMNS, readable);
  /**
   * RpAdaptive:size-class:
   *
   * How much room there is from side to side.
   */
  props[PROP_SIZE_CLASS]
      = g_param_spec_enum ("size-class", NULL, NULL, RP_TYPE_SIZE_CLASS, RP_SIZE_CLASS_WIDE, readable);
  /**
   * RpAdaptive:short:
   *
   * Whether there is little room from top to bottom.
   */
  props[PROP_SHORT] = g_param_spec_boolean ("short", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "adaptive");
}

/* What was seen at another size of text does not count. */
static void
on_text_changed (RpAdaptive *self)
{
  memset (self->needs, 0, sizeof self->needs);
  self->needs_height = 0;
}

static void
rp_adaptive_init (RpAdaptive *self)
{
  GtkSettings *settings = gtk_settings_get_default ();

  self->size_class = self->next_class = RP_SIZE_CLASS_WIDE;
  self->columns = self->next_columns = FIRST_COLUMNS;
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (on_text_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (on_text_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), rp_enum_get_nick (RP_TYPE_SIZE_CLASS, self->size_class));
}

/**
 * rp_adaptive_new:
 *
 * Returns: (transfer floating): a container that starts wide
 */
GtkWidget *
rp_adaptive_new (void)
{
  return g_object_new (RP_TYPE_ADAPTIVE, NULL);
}

/**
 * rp_adaptive_get_child:
 * @self: a container
 *
 * Returns: (transfer none) (nullable): its content
 */
GtkWidget *
rp_adaptive_get_child (RpAdaptive *self)
{
  g_return_val_if_fail (RP_IS_ADAPTIVE (self), NULL);

  return self->child;
}

/**
 * rp_adaptive_set_child:
 * @self: a container
 * @child: (nullable): its new content
 *
 * Replaces the content.
 */
void
rp_adaptive_set_child (RpAdaptive *self, GtkWidget *child)
{
  g_return_if_fail (RP_IS_ADAPTIVE (self));
  g_return_if_fail (!child || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILD]);
}

/**
 * rp_adaptive_get_size_class:
 * @self: a container
 *
 * Returns: how much room it has
 */
RpSizeClass
rp_adaptive_get_size_class (RpAdaptive *self)
{
  g_return_val_if_fail (RP_IS_ADAPTIVE (self), RP_SIZE_CLASS_WIDE);

  return self->size_class;
}

/**
 * rp_adaptive_get_short:
 * @self: a container
 *
 * Returns: %TRUE when it is less high than its "short-under"
 */
gboolean
rp_adaptive_get_short (RpAdaptive *self)
{
  g_return_val_if_fail (RP_IS_ADAPTIVE (self), FALSE);

  return self->is_short;
}

/**
 * rp_adaptive_get_columns:
 * @self: a container
 *
 * Returns: how many columns of its "column-width" it has room for, 2 to 5; 1 where the text is very large
 */
guint
rp_adaptive_get_columns (RpAdaptive *self)
{
  g_return_val_if_fail (RP_IS_ADAPTIVE (self), FIRST_COLUMNS);

  return self->columns;
}

/**
 * rp_adaptive_get_orientation:
 * @object: (nullable): unused; templates pass it
 * @size_class: how much room there is
 *
 * For the binding of a box in a template: side by side when wide, else one above the other.
 *
 * Returns: the orientation for a box of columns
 */
GtkOrientation
rp_adaptive_get_orientation (GObject *object, RpSizeClass size_class)
{
  return size_class == RP_SIZE_CLASS_WIDE ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
}

/**
 * rp_adaptive_has_room:
 * @object: (nullable): unused; templates pass it
 * @size_class: how much room there is
 *
 * For the binding of a word in a template that gives way to its icon.
 *
 * Returns: whether there is more than little room
 */
gboolean
rp_adaptive_has_room (GObject *object, RpSizeClass size_class)
{
  return size_class != RP_SIZE_CLASS_NARROW;
}
