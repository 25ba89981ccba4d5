/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-palette.h"
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

#define RP_TYPE_SESSION_PRESENTER (rp_session_presenter_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionPresenter, rp_session_presenter, RP, SESSION_PRESENTER, GObject)

RpSessionPresenter *rp_session_presenter_new (void);
gboolean rp_session_presenter_update (RpSessionPresenter *self, RpSession *session, const RpMoment *moment);
RpSessionView rp_session_presenter_get_view (RpSessionPresenter *self);
gboolean rp_session_presenter_get_paused (RpSessionPresenter *self);
RpTint rp_session_presenter_get_tint (RpSessionPresenter *self);
RpTint rp_session_presenter_get_cue_tint (RpSessionPresenter *self);
const char *rp_session_presenter_get_text (RpSessionPresenter *self, const char *property);

G_END_DECLS
