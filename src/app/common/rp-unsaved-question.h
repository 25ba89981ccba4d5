/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is asked when a window shall close over something that is on no disk yet. */

AdwMessageDialog *rp_unsaved_question_new (GtkWindow *window, const char *sentence);

G_END_DECLS
