/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-wrap-box.h"

/**
 * RpWrapBox:
 *
 * Children beside each other as long as there is room, the next ones in lines below, as words in a text. What is left of a
 * line goes to those of its children that expand.
 */
struct _RpWrapBox
{
  GtkWidget parent_instance;

  int spacing;
  int line_spacing;
  gboolean one_line;
};

enum
{
  PROP_SPACING = 1,
  PROP_LINE_SPACING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpWrapBox, rp_wrap_box, GTK_TYPE_WIDGET)

/* One line: its children from the first one on, to before the next one. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *next;
  guint n_expanding;
  int left; /* of its width */
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* As wide as it would be, as far as there is room. */
static int
get_width (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width));
}

static Line
take_line (RpWrapBox *self, GtkWidget *first, int width)
{
  Line line = { first, first, 0, width + self->spacing };

  while (line.next)
    {
      int taken = get_width (line.next, width) + self->spacing;

      if (line.next != first && taken > line.left)
        break;
      line.left -= taken;
      line.n_expanding += gtk_widget_compute_expand (line.next, GTK_ORIENTATION_HORIZONTAL);
      line.next = get_next (line.next);
    }
  return line;
}

/* The width of a child, with its share of what is left; takes the share from @line. */
static int
share_width (Line *line, GtkWidget *child, int width)
{
  int share = 0;

  if (line->n_expanding > 0 && line->left > 0
      && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    {
      share = line->left / (int) line->n_expanding--;
      line->left -= share;
    }
  return get_width (child, width) + share;
}

static int
measure_line (Line line, int width, gboolean smallest)
{
  int height = 0;

  for (GtkWidget *child = line.first; child != line.next; child = get_next (child))
    {
      int minimum, natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, share_width (&line, child, width), &minimum,
                          &natural, NULL, NULL);
      height = MAX (height, smallest ? minimum : natural);
    }
  return height;
}

static int
measure_lines (RpWrapBox *self, int width, gboolean smallest)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int height = 0;

  while (child)
    {
      Line line = take_line (self, child, width);

      child = line.next;
      height += measure_line (line, width, smallest) + (child ? self->line_spacing : 0);
    }
  return height;
}

static void
measure_widths (RpWrapBox *self, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self))); child;
       child = get_next (child))
    {
      int least, most;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += most + (*natural > 0 ? self->spacing : 0);
    }
}

static void
rp_wrap_box_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  RpWrapBox *self = RP_WRAP_BOX (widget);
  int least, most;

  measure_widths (self, &least, &most);
  if (self->one_line)
    least = most;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = most;
      return;
    }
  *minimum = measure_lines (self, for_size < 0 ? most : MAX (for_size, least), TRUE);
  *natural = measure_lines (self, for_size < 0 ? most : MAX (for_size, least), FALSE);
}

static void
allocate_line (RpWrapBox *self, Line line, int width, int y, int height, gboolean rtl)
{
  int x = 0;

  for (GtkWidget *child = line.first; child != line.next; child = get_next (child))
    {
      int own = share_width (&line, child, width);

      gtk_widget_size_allocate (child, &(GtkAllocation){ rtl ? width - x - own : x, y, own, height }, -1);
      x += own + self->spacing;
    }
}

static void
rp_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpWrapBox *self = RP_WRAP_BOX (widget);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  while (child)
    {
      Line line = take_line (self, child, width);
      int line_height = measure_line (line, width, FALSE);

      allocate_line (self, line, width, y, line_height, rtl);
      y += line_height + self->line_spacing;
      child = line.next;
    }
}

static GtkSizeRequestMode
rp_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_wrap_box_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpWrapBox *self = RP_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_LINE_SPACING:
      self->line_spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rp_wrap_box_parent_class)->dispose (object);
}

static void
rp_wrap_box_class_init (RpWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_wrap_box_dispose;
  object_class->set_property = rp_wrap_box_set_property;
  widget_class->measure = rp_wrap_box_measure;
  widget_class->size_allocate = rp_wrap_box_size_allocate;
  widget_class->get_request_mode = rp_wrap_box_get_request_mode;

  /**
   * RpWrapBox:spacing:
   *
   * Pixels between two children of a line.
   */
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 1000, 0, once);
  /**
   * RpWrapBox:line-spacing:
   *
   * Pixels between two lines.
   */
  props[PROP_LINE_SPACING] = g_param_spec_int ("line-spacing", NULL, NULL, 0, 1000, 0, once);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_wrap_box_init (RpWrapBox *self)
{
}

/**
 * rp_wrap_box_new:
 * @spacing: pixels between two children of a line
 * @line_spacing: pixels between two lines
 *
 * Returns: (transfer floating): a box; children are added by gtk_widget_set_parent() or a template
 */
GtkWidget *
rp_wrap_box_new (int spacing, int line_spacing)
{
  return g_object_new (RP_TYPE_WRAP_BOX, "spacing", spacing, "line-spacing", line_spacing, NULL);
}

/**
 * rp_wrap_box_set_one_line:
 * @self: a box
 * @one_line: whether it is never narrower than all its children beside each other
 *
 * For a place where something beside it is to give way. A row would otherwise be as high as the box would be in its lines.
 */
void
rp_wrap_box_set_one_line (RpWrapBox *self, gboolean one_line)
{
  g_return_if_fail (RP_IS_WRAP_BOX (self));

  if (self->one_line == one_line)
    return;
  self->one_line = one_line;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
