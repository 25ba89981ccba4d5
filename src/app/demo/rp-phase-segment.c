/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-phase-segment.h"

/* Between the name and the seconds where they stand side by side, in pixels. */
#define GAP 8

/**
 * RpPhaseSegment:
 *
 * The words in a segment of the phase time line: name and seconds side by side, or one above the other, or the name
 * alone, or nothing, by the room there is; never cut.
 */
struct _RpPhaseSegment
{
  GtkWidget parent_instance;

  /* Owned references */
  GtkWidget *name;
  GtkWidget *seconds;
};

G_DEFINE_FINAL_TYPE (RpPhaseSegment, rp_phase_segment, GTK_TYPE_WIDGET)

static GtkRequisition
get_size (GtkWidget *widget)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (widget, NULL, &size);
  return size;
}

static void
place (GtkWidget *widget, int x, int y, const GtkRequisition *size)
{
  GtkAllocation area = { x, y, size->width, size->height };

  gtk_widget_size_allocate (widget, &area, -1);
}

static void
rp_phase_segment_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpPhaseSegment *self = RP_PHASE_SEGMENT (widget);
  GtkRequisition name = get_size (self->name);
  GtkRequisition seconds = get_size (self->seconds);
  gboolean beside = name.width + GAP + seconds.width <= width;
  gboolean below
      = !beside && MAX (name.width, seconds.width) <= width && name.height + seconds.height <= height;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int top = (height - name.height - (below ? seconds.height : 0)) / 2;
  int x = beside ? 0 : (width - name.width) / 2;

  gtk_widget_set_child_visible (self->name, name.width <= width);
  gtk_widget_set_child_visible (self->seconds, beside || below);
  place (self->name, rtl && beside ? width - name.width : x, top, &name);
  if (below)
    place (self->seconds, (width - seconds.width) / 2, top + name.height, &seconds);
  else
    {
      x = name.width + GAP;
      place (self->seconds, rtl ? width - x - seconds.width : x, (height - seconds.height) / 2, &seconds);
    }
}

static void
rp_phase_segment_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  RpPhaseSegment *self = RP_PHASE_SEGMENT (widget);
  GtkRequisition name = get_size (self->name);
  GtkRequisition seconds = get_size (self->seconds);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = name.width + GAP + seconds.width;
    }
  else
    *minimum = *natural = name.height + seconds.height;
}

static void
rp_phase_segment_dispose (GObject *object)
{
  RpPhaseSegment *self = RP_PHASE_SEGMENT (object);

  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->seconds, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_phase_segment_parent_class)->dispose (object);
}

static void
rp_phase_segment_class_init (RpPhaseSegmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_phase_segment_dispose;
  widget_class->size_allocate = rp_phase_segment_size_allocate;
  widget_class->measure = rp_phase_segment_measure;

  gtk_widget_class_set_css_name (widget_class, "phasesegment");
  /* The button around it has the name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rp_phase_segment_init (RpPhaseSegment *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static GtkWidget *
add_label (RpPhaseSegment *self, const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

/**
 * rp_phase_segment_new:
 * @name: the phase's name, translated
 * @seconds: how long it takes, translated
 *
 * Returns: (transfer floating): the words of a segment
 */
GtkWidget *
rp_phase_segment_new (const char *name, const char *seconds)
{
  RpPhaseSegment *self = g_object_new (RP_TYPE_PHASE_SEGMENT, NULL);

  self->name = add_label (self, name, "phase-name");
  self->seconds = add_label (self, seconds, "phase-seconds");
  gtk_widget_add_css_class (self->seconds, "numeric");
  return GTK_WIDGET (self);
}
