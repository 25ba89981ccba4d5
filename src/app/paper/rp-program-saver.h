/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_TYPE_PROGRAM_SAVER (rp_program_saver_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramSaver, rp_program_saver, RP, PROGRAM_SAVER, GObject)

RpProgramSaver *rp_program_saver_new (void);
void rp_program_saver_ask (RpProgramSaver *self, GtkWindow *parent, const char *title);
void rp_program_saver_save (RpProgramSaver *self, RpProgram *program, const char *path);

G_END_DECLS
