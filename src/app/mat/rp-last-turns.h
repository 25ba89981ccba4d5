/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-writer.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RpLastTurns:
 *
 * Sees to it that the window does not close over turns that are on no disk: tries to write them, and asks the person when
 * that cannot be done.
 */
#define RP_TYPE_LAST_TURNS (rp_last_turns_get_type ())
G_DECLARE_FINAL_TYPE (RpLastTurns, rp_last_turns, RP, LAST_TURNS, GObject)

RpLastTurns *rp_last_turns_new (RpJournalWriter *writer, GtkWindow *window);
gboolean rp_last_turns_hold (RpLastTurns *self);

G_END_DECLS
