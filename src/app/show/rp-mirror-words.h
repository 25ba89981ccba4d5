/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-mirror.h"

G_BEGIN_DECLS

/* What a mirror says of itself. */

char *rp_mirror_words_sentence (RpMirror *mirror);
char *rp_mirror_words_label (RpMirror *mirror);
char *rp_mirror_words_spoken (RpMirror *mirror);

G_END_DECLS
