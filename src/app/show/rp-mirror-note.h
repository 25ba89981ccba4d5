/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "show/rp-mirror.h"

G_BEGIN_DECLS

#define RP_TYPE_MIRROR_NOTE (rp_mirror_note_get_type ())
G_DECLARE_FINAL_TYPE (RpMirrorNote, rp_mirror_note, RP, MIRROR_NOTE, GtkWidget)

GtkWidget *rp_mirror_note_new (void);
void rp_mirror_note_set_mirror (RpMirrorNote *self, RpMirror *mirror, RpFrameRing *ring, RpClock *clock);
void rp_mirror_note_update (RpMirrorNote *self);

G_END_DECLS
