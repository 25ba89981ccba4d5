/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-program-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RpLastEdits:
 *
 * Sees to it that the window does not close over programs that are on no disk: tries to write them, and asks the person when
 * that cannot be done.
 */
#define RP_TYPE_LAST_EDITS (rp_last_edits_get_type ())
G_DECLARE_FINAL_TYPE (RpLastEdits, rp_last_edits, RP, LAST_EDITS, GObject)

RpLastEdits *rp_last_edits_new (RpProgramStore *store, GtkWindow *window);
gboolean rp_last_edits_hold (RpLastEdits *self);

G_END_DECLS
