/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/rp-tool.h"

G_BEGIN_DECLS

/* The verbs of the command line, one file each. The first word of @argv is the verb itself. */

RpToolExit rp_verb_install (int argc, char **argv);
RpToolExit rp_verb_journal (int argc, char **argv);
RpToolExit rp_verb_list (int argc, char **argv);
RpToolExit rp_verb_new (int argc, char **argv);
RpToolExit rp_verb_show (int argc, char **argv);
RpToolExit rp_verb_validate (int argc, char **argv);
RpToolExit rp_verb_pack (int argc, char **argv);
RpToolExit rp_verb_plan (int argc, char **argv);
RpToolExit rp_verb_rehearse (int argc, char **argv);
RpToolExit rp_verb_clip (int argc, char **argv);
RpToolExit rp_verb_code (int argc, char **argv);
RpToolExit rp_verb_line (int argc, char **argv);
RpToolExit rp_verb_open (int argc, char **argv);
RpToolExit rp_verb_record (int argc, char **argv);
RpToolExit rp_verb_sheet (int argc, char **argv);

G_END_DECLS
