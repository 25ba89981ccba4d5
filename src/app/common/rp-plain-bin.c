/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-plain-bin.h"

/**
 * RpPlainBin:
 *
 * Holds one widget and keeps its baseline to itself.
 *
 * A box of GTK 4.8 that has words beside each other, one of which may wrap, counts their baselines when it is asked for its
 * height at a width, but not when it is asked without one; so it is given too little. In such a row all but one stand in
 * one of these.
 */
struct _RpPlainBin
{
  GtkWidget parent_instance;

  gboolean wraps;
};

enum
{
  PROP_WRAPS = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpPlainBin, rp_plain_bin, GTK_TYPE_WIDGET)

static void
rp_plain_bin_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (RP_PLAIN_BIN (widget)->wraps && orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  *minimum = *natural = 0;
  if (child)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
rp_plain_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, -1, NULL);
}

static GtkSizeRequestMode
rp_plain_bin_get_request_mode (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
rp_plain_bin_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *hexpand = child && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
  *vexpand = child && gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
}

static void
rp_plain_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WRAPS)
    g_value_set_boolean (value, RP_PLAIN_BIN (object)->wraps);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_plain_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WRAPS)
    RP_PLAIN_BIN (object)->wraps = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_plain_bin_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_plain_bin_parent_class)->dispose (object);
}

static void
rp_plain_bin_class_init (RpPlainBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_plain_bin_dispose;
  G_OBJECT_CLASS (klass)->get_property = rp_plain_bin_get_property;
  G_OBJECT_CLASS (klass)->set_property = rp_plain_bin_set_property;
  widget_class->measure = rp_plain_bin_measure;
  widget_class->size_allocate = rp_plain_bin_size_allocate;
  widget_class->get_request_mode = rp_plain_bin_get_request_mode;
  widget_class->compute_expand = rp_plain_bin_compute_expand;

  /**
   * RpPlainBin:wraps:
   *
   * Whether it is as wide as its words wish, whatever its height. A box asks how narrow words may be that shall be no higher
   * than one line, which GTK finds out in dozens of steps; with this it takes none.
   */
  props[PROP_WRAPS] = g_param_spec_boolean (
      "wraps", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "plainbin");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rp_plain_bin_init (RpPlainBin *self)
{
}

/**
 * rp_plain_bin_new:
 *
 * Returns: (transfer floating): an empty bin; its content is the child that is given it as its parent
 */
GtkWidget *
rp_plain_bin_new (void)
{
  return g_object_new (RP_TYPE_PLAIN_BIN, NULL);
}
