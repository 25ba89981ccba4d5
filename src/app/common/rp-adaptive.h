/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RP_ADAPTIVE_HYSTERESIS:
 *
 * How many pixels below its threshold a container must shrink before it goes back to the smaller layout.
 */
#define RP_ADAPTIVE_HYSTERESIS 24

/**
 * RpSizeClass:
 * @RP_SIZE_CLASS_NARROW: one column, a phone or a slim window
 * @RP_SIZE_CLASS_MEDIUM: one column with room
 * @RP_SIZE_CLASS_WIDE: two columns
 *
 * How much room a container has.
 */
typedef enum
{
  RP_SIZE_CLASS_NARROW,
  RP_SIZE_CLASS_MEDIUM,
  RP_SIZE_CLASS_WIDE,
} RpSizeClass;

#define RP_TYPE_SIZE_CLASS (rp_size_class_get_type ())
#define RP_TYPE_ADAPTIVE (rp_adaptive_get_type ())
G_DECLARE_FINAL_TYPE (RpAdaptive, rp_adaptive, RP, ADAPTIVE, GtkWidget)

GType rp_size_class_get_type (void) G_GNUC_CONST;
GtkWidget *rp_adaptive_new (void);
GtkWidget *rp_adaptive_get_child (RpAdaptive *self);
void rp_adaptive_set_child (RpAdaptive *self, GtkWidget *child);
RpSizeClass rp_adaptive_get_size_class (RpAdaptive *self);
gboolean rp_adaptive_get_short (RpAdaptive *self);
guint rp_adaptive_get_columns (RpAdaptive *self);
gboolean rp_adaptive_has_room (GObject *object, RpSizeClass size_class);
GtkOrientation rp_adaptive_get_orientation (GObject *object, RpSizeClass size_class);

G_END_DECLS
