/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "journal/rp-journal-writer.h"
#include "journal/rp-past-session.h"
#include "packs/rp-library.h"
#include "session/rp-session.h"
#include "shell/rp-go-on-bar.h"

G_BEGIN_DECLS

#define RP_TYPE_LEAD_DESK (rp_lead_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpLeadDesk, rp_lead_desk, RP, LEAD_DESK, GObject)

/**
 * RpLeadPlace:
 * @RP_LEAD_PLACE_OTHER: a page with something to start, or without
 * @RP_LEAD_PLACE_SESSION: the page of a session
 * @RP_LEAD_PLACE_DONE: the page of its end
 *
 * Where the window stands, as far as it matters to who leads.
 */
typedef enum
{
  RP_LEAD_PLACE_OTHER,
  RP_LEAD_PLACE_SESSION,
  RP_LEAD_PLACE_DONE,
} RpLeadPlace;

RpLeadDesk *
rp_lead_desk_new (GSettings *settings, RpClock *clock, GtkStack *stack, GtkWindow *window, GActionMap *map);
void rp_lead_desk_set_library (RpLeadDesk *self,
                               RpLibrary *library,
                               GListModel *own,
                               RpPosterLoader *loader,
                               RpGoOnBar *bar);
void rp_lead_desk_update (RpLeadDesk *self, RpProgram *shown, RpLeadPlace place);
RpSession *rp_lead_desk_get_session (RpLeadDesk *self);
const RpPastSession *rp_lead_desk_get_answers (RpLeadDesk *self);
RpJournalWriter *rp_lead_desk_get_journal (RpLeadDesk *self);
void rp_lead_desk_focus (RpLeadDesk *self);
void rp_lead_desk_leave (RpLeadDesk *self);
void rp_lead_desk_tell (RpLeadDesk *self, const char *sentence);
void rp_lead_desk_break_off (RpLeadDesk *self);
gboolean rp_lead_desk_hold (RpLeadDesk *self);

G_END_DECLS
