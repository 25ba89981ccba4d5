/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Private to the media layer. A paintable draws by GtkSnapshot, which only GTK declares; this lets in that one header and
 * nothing with a widget in it.
 */
#define __GTK_H_INSIDE__
#include <gtk/gtksnapshot.h>
#undef __GTK_H_INSIDE__
