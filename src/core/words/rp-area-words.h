/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-target.h"
#include "words/rp-word-form.h"

G_BEGIN_DECLS

/* Places on the body, from the muscles that packs name by id. Every function is pure: the same values give the same words. */

const char *rp_area_words_get_id (const RpTarget *target);
const char *rp_area_words_get (const RpTarget *target, RpWordForm form);
char *rp_area_words_list (GPtrArray *targets);

G_END_DECLS
