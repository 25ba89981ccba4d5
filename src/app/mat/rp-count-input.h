/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_COUNT_INPUT (rp_count_input_get_type ())
G_DECLARE_FINAL_TYPE (RpCountInput, rp_count_input, RP, COUNT_INPUT, GObject)

RpCountInput *rp_count_input_new (GtkWidget *page);

G_END_DECLS
