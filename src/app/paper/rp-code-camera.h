/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_CODE_CAMERA (rp_code_camera_get_type ())
G_DECLARE_FINAL_TYPE (RpCodeCamera, rp_code_camera, RP, CODE_CAMERA, GtkWidget)

GtkWidget *rp_code_camera_new (void);
void rp_code_camera_choose (RpCodeCamera *self, const char *id);

G_END_DECLS
