/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-plain-bin.h"

/**
 * RpPlainBin:
 *
 * Holds one widget, keeps its baseline to itself, and is as wide as that wishes, whatever its height.
 *
 * A box of GTK 4.8 that has words beside each other, one of which may wrap, counts their baselines when it is asked for its
 * height at a width, but not when it is asked without one; so it is given too little. In such a row all but one stand in
 * one of these. Such a box also asks how narrow words may be that shall be no higher than one line, which GTK finds out in
 * dozens of steps. That they wrap is known, so in one of these it takes none.
 */
struct _RpPlainBin
{
  GtkWidget parent_instance;
};

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

  *minimum = *natural = 0;
  if (child)
    gtk_widget_measure (child, orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size,
                        minimum, natural, NULL, NULL);
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
  widget_class->measure = rp_plain_bin_measure;
  widget_class->size_allocate = rp_plain_bin_size_allocate;
  widget_class->get_request_mode = rp_plain_bin_get_request_mode;
  widget_class->compute_expand = rp_plain_bin_compute_expand;

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
