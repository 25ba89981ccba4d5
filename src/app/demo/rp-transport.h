/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-clip.h"

G_BEGIN_DECLS

#define RP_TYPE_TRANSPORT (rp_transport_get_type ())
G_DECLARE_FINAL_TYPE (RpTransport, rp_transport, RP, TRANSPORT, GtkWidget)

GtkWidget *rp_transport_new (void);
void rp_transport_set_clips (RpTransport *self, GPtrArray *clips);
void rp_transport_set_clip (RpTransport *self, const RpClip *clip);
gboolean rp_transport_get_narrow (RpTransport *self);
void rp_transport_focus (RpTransport *self);

G_END_DECLS
