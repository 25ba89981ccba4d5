/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "mat/rp-conductor.h"

G_BEGIN_DECLS

/**
 * RpSessionPages:
 *
 * The pages of a session and of its end in a window's stack, made when someone is first led.
 */
typedef struct _RpSessionPages RpSessionPages;

/**
 * RpSessionEnded:
 * @owner: what rp_session_pages_new() was given
 *
 * The session that is seen is over.
 */
typedef void (*RpSessionEnded) (gpointer owner);

/**
 * RpSessionDoseChosen:
 * @owner: what rp_session_pages_new() was given
 * @program: the program that was done
 * @item: which item of it, from 0
 * @dose: the dose for the next time
 *
 * The person wants another number within a range that the program says.
 */
typedef void (*RpSessionDoseChosen) (gpointer owner, RpProgram *program, guint item, const RpDose *dose);

RpSessionPages *rp_session_pages_new (GtkStack *stack,
                                      GSettings *settings,
                                      RpSessionEnded ended,
                                      RpSessionDoseChosen dose_chosen,
                                      GObject *owner);
void rp_session_pages_free (RpSessionPages *self);
void rp_session_pages_set_loader (RpSessionPages *self, RpPosterLoader *loader);
void rp_session_pages_lead (RpSessionPages *self, RpConductor *conductor, RpPlan *plan, int pain);
void rp_session_pages_go_on (RpSessionPages *self,
                             RpConductor *conductor,
                             RpPlan *plan,
                             const RpBookmark *bookmark);
void rp_session_pages_end (RpSessionPages *self, RpConductor *conductor, GDateTime *now);
void rp_session_pages_leave (RpSessionPages *self);
void rp_session_pages_focus (RpSessionPages *self);
void rp_session_pages_tell (RpSessionPages *self, const char *sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSessionPages, rp_session_pages_free)

G_END_DECLS
