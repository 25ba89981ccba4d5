/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "packs/rp-library.h"

G_BEGIN_DECLS

/**
 * RpProgramOpener:
 *
 * Opens the file of a program that somebody gave: by a double click, on the command line, or by dropping it on the window.
 */
#define RP_TYPE_PROGRAM_OPENER (rp_program_opener_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramOpener, rp_program_opener, RP, PROGRAM_OPENER, GObject)

RpProgramOpener *rp_program_opener_new (RpLibrary *library, GtkWidget *target, GActionMap *map);

G_END_DECLS
