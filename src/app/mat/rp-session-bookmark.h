/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bookmark/rp-bookmark-keeper.h"
#include "mat/rp-session-recorder.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION_BOOKMARK (rp_session_bookmark_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionBookmark, rp_session_bookmark, RP, SESSION_BOOKMARK, GObject)

RpSessionBookmark *rp_session_bookmark_new (RpBookmarkKeeper *keeper, RpSessionRecorder *recorder);
void rp_session_bookmark_leave (RpSessionBookmark *self);

G_END_DECLS
