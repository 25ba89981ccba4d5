/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-past-session.h"
#include "packs/rp-library.h"
#include "session/rp-clock.h"
#include "session/rp-session.h"

G_BEGIN_DECLS

#define RP_TYPE_PAPER_DESK (rp_paper_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpPaperDesk, rp_paper_desk, RP, PAPER_DESK, GObject)

RpPaperDesk *rp_paper_desk_new (GSettings *settings, RpClock *clock, GtkWindow *window, GActionMap *map);
void rp_paper_desk_set_library (RpPaperDesk *self, RpLibrary *library);
void rp_paper_desk_update (RpPaperDesk *self,
                           RpProgram *shown,
                           RpSession *done,
                           const RpPastSession *answers,
                           gboolean busy);
void rp_paper_desk_show_code (RpPaperDesk *self, const char *code);
void rp_paper_desk_add_picture (RpPaperDesk *self,
                                RpProgram *program,
                                guint item,
                                GdkTexture *picture,
                                const char *caption);

G_END_DECLS
