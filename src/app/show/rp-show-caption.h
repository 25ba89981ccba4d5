/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-show.h"

G_BEGIN_DECLS

/* What is said of a picture that is taken along: beside a pack's own words, and so in its language. */

char *rp_show_caption_sheet (RpShow *show, guint picture);
char *rp_show_caption_file (RpShow *show, guint picture);
char *rp_show_caption_name (RpShow *show);

G_END_DECLS
