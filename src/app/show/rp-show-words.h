/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-cue.h"
#include "show/rp-show-order.h"
#include "show/rp-show.h"

G_BEGIN_DECLS

/* What the clinic's screen says. */

const RpCue *rp_show_words_find_cue (RpShow *show);
const RpFault *rp_show_words_find_fault (RpShow *show);
char *rp_show_words_title (RpShowOrder *order);
char *rp_show_words_showing (RpShowOrder *order);
char *rp_show_words_label (RpShow *show, RpShowOrder *order, guint picture);
char *rp_show_words_place (RpShow *show);
char *rp_show_words_play (RpShow *show);
char *rp_show_words_note (RpShow *show, RpShowOrder *order);
char *rp_show_words_offset (int offset);
char *rp_show_words_spoken (RpShow *show);

G_END_DECLS
