/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_PLAIN_BIN (rp_plain_bin_get_type ())
G_DECLARE_FINAL_TYPE (RpPlainBin, rp_plain_bin, RP, PLAIN_BIN, GtkWidget)

GtkWidget *rp_plain_bin_new (void);

G_END_DECLS
