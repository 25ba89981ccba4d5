/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-load.h"

G_BEGIN_DECLS

/* Band, weight or support, as a person types it; rp_load_words_line() says it in the same way. */

RpLoad *rp_load_text_read (const char *text);

G_END_DECLS
