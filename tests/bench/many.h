/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

#include <gtk/gtk.h>

/* A pack of thousands of exercises, and waiting for what it shows. */

void many_write_pack (const char *folder, guint n, const char *still, gboolean own_stills);
RpPack *many_load_pack (const char *folder);
void many_settle (GtkWidget *widget, guint n_frames);
