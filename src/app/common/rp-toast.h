/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A sentence that is told for a moment, whole and as it is. */

AdwToast *rp_toast_new (const char *sentence);
AdwToast *rp_toast_new_undo (const char *sentence, const char *action, const char *id);

G_END_DECLS
