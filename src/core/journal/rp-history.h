/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-past-session.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpHistory:
 *
 * The sessions of some days, as they are known now: an immutable value, in the order in which they began. Sums, charts,
 * exports and the pages that show them are functions of it.
 */
#define RP_TYPE_HISTORY (rp_history_get_type ())
G_DECLARE_FINAL_TYPE (RpHistory, rp_history, RP, HISTORY, GObject)

RpHistory *rp_history_new (GPtrArray *sessions, guint32 from, guint32 to);
guint rp_history_get_n_sessions (RpHistory *self);
const RpPastSession *rp_history_get_session (RpHistory *self, guint index);
const RpPastSession *rp_history_find (RpHistory *self, const char *uid);
guint32 rp_history_get_from (RpHistory *self);
guint32 rp_history_get_to (RpHistory *self);
void rp_history_find_day (RpHistory *self, guint32 day, guint *first, guint *n_sessions);

G_END_DECLS
