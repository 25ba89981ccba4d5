/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "common/rp-palette.h"
#include "mat/rp-next-turn.h"
#include "session/rp-session.h"

G_BEGIN_DECLS

/**
 * RpSessionView:
 * @RP_SESSION_VIEW_LED: a turn the app leads: the ring counts
 * @RP_SESSION_VIEW_OWN: a turn at the person's own pace: the big button counts
 * @RP_SESSION_VIEW_BETWEEN: seconds between two turns
 *
 * How a session looks.
 */
typedef enum
{
  RP_SESSION_VIEW_LED,
  RP_SESSION_VIEW_OWN,
  RP_SESSION_VIEW_BETWEEN,
} RpSessionView;

#define RP_TYPE_SESSION_VIEW (rp_session_view_get_type ())
GType rp_session_view_get_type (void);

#define RP_TYPE_SESSION_READOUT (rp_session_readout_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionReadout, rp_session_readout, RP, SESSION_READOUT, GObject)

RpSessionReadout *rp_session_readout_new (void);
gboolean rp_session_readout_update (RpSessionReadout *self, RpSession *session, const RpMoment *moment);
RpSessionView rp_session_readout_get_view (RpSessionReadout *self);
RpTint rp_session_readout_get_tint (RpSessionReadout *self);
RpTint rp_session_readout_get_cue_tint (RpSessionReadout *self);
const RpNextTurn *rp_session_readout_get_next (RpSessionReadout *self);
gboolean rp_session_readout_get_paused (RpSessionReadout *self);
const char *rp_session_readout_get_subtitle (RpSessionReadout *self);
const char *rp_session_readout_get_phase (RpSessionReadout *self);
const char *rp_session_readout_get_count (RpSessionReadout *self);
const char *rp_session_readout_get_unit (RpSessionReadout *self);
const char *rp_session_readout_get_value (RpSessionReadout *self);
const char *rp_session_readout_get_cue (RpSessionReadout *self);
const char *rp_session_readout_get_standing (RpSessionReadout *self);
gboolean rp_session_readout_has_text (GObject *object, const char *text);

G_END_DECLS
