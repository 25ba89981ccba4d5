/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-session-pages.h"

#include "common/rp-settings.h"
#include "mat/rp-done-page.h"
#include "mat/rp-session-page.h"
#include "shell/rp-place.h"

struct _RpSessionPages
{
  /* Owned by the stack, when they are made */
  RpSessionPage *session_page;
  RpDonePage *done_page;

  /* Owned references */
  GSettings *settings;
  RpPosterLoader *loader;

  GtkStack *stack; /* not owned: its window owns this */
  GObject *owner;  /* likewise */
  RpSessionEnded ended;
  RpSessionDoseChosen dose_chosen;
};

/**
 * rp_session_pages_new:
 * @stack: where the pages are put
 * @settings: what the person has set
 * @ended: told when a session is over
 * @dose_chosen: told what the person wants to do next time
 * @owner: for @ended and @dose_chosen
 *
 * Returns: (transfer full): pages, none of which is made yet
 */
RpSessionPages *
rp_session_pages_new (GtkStack *stack,
                      GSettings *settings,
                      RpSessionEnded ended,
                      RpSessionDoseChosen dose_chosen,
                      GObject *owner)
{
  RpSessionPages *self;

  g_return_val_if_fail (GTK_IS_STACK (stack), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (ended && dose_chosen && G_IS_OBJECT (owner), NULL);

  self = g_new0 (RpSessionPages, 1);
  self->stack = stack;
  self->settings = g_object_ref (settings);
  self->ended = ended;
  self->dose_chosen = dose_chosen;
  self->owner = owner;
  return self;
}

/**
 * rp_session_pages_free:
 * @self: (transfer full): pages
 *
 * Lets go of what they needed; the stack keeps the pages.
 */
void
rp_session_pages_free (RpSessionPages *self)
{
  g_return_if_fail (self);

  g_clear_object (&self->loader);
  g_object_unref (self->settings);
  g_free (self);
}

/**
 * rp_session_pages_set_loader:
 * @self: pages
 * @loader: who loads the posters
 *
 * Gives them what they show, before anyone is led.
 */
void
rp_session_pages_set_loader (RpSessionPages *self, RpPosterLoader *loader)
{
  g_return_if_fail (self && RP_IS_POSTER_LOADER (loader));

  g_set_object (&self->loader, loader);
}

static void
make_pages (RpSessionPages *self)
{
  self->session_page = RP_SESSION_PAGE (rp_session_page_new (self->settings));
  rp_session_page_set_poster_loader (self->session_page, self->loader);
  g_signal_connect_object (self->session_page, "ended", G_CALLBACK (self->ended), self->owner,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->session_page), RP_PLACE_SESSION);
  self->done_page = RP_DONE_PAGE (rp_done_page_new (self->settings));
  g_signal_connect_object (self->done_page, "dose-chosen", G_CALLBACK (self->dose_chosen), self->owner,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->done_page), RP_PLACE_DONE);
}

static void
show_session (RpSessionPages *self, RpConductor *conductor)
{
  if (!self->session_page)
    make_pages (self);
  rp_session_page_set_session (self->session_page, rp_conductor_get_session (conductor));
  rp_session_page_set_tones (self->session_page, rp_conductor_get_tones (conductor));
  rp_session_page_set_voice (self->session_page, rp_conductor_get_voice (conductor));
}

/**
 * rp_session_pages_lead:
 * @self: pages with a loader
 * @conductor: who leads
 * @plan: what to lead through
 * @pain: how much pain there is before it, 0 to 10, or %RP_ANSWER_NONE
 *
 * Starts a session and shows it on its page.
 */
void
rp_session_pages_lead (RpSessionPages *self, RpConductor *conductor, RpPlan *plan, int pain)
{
  g_return_if_fail (self && self->loader);
  g_return_if_fail (RP_IS_CONDUCTOR (conductor) && plan);

  rp_conductor_start (conductor, plan, pain);
  show_session (self, conductor);
}

/**
 * rp_session_pages_go_on:
 * @self: pages with a loader
 * @conductor: who leads
 * @plan: the program of @bookmark, laid out
 * @bookmark: where a session of it was broken off
 *
 * Takes the session up, with the person's time to get ready, and shows it on its page.
 */
void
rp_session_pages_go_on (RpSessionPages *self,
                        RpConductor *conductor,
                        RpPlan *plan,
                        const RpBookmark *bookmark)
{
  RpPlanSettings settings;

  g_return_if_fail (self && self->loader);
  g_return_if_fail (RP_IS_CONDUCTOR (conductor) && plan && bookmark);

  rp_settings_get_plan (self->settings, &settings);
  rp_conductor_go_on (conductor, plan, bookmark, settings.get_ready);
  show_session (self, conductor);
}

/**
 * rp_session_pages_end:
 * @self: pages of which one showed a session
 * @conductor: who led
 * @now: when it ended
 *
 * Shows what was done on the page of its end.
 */
void
rp_session_pages_end (RpSessionPages *self, RpConductor *conductor, GDateTime *now)
{
  g_return_if_fail (self && self->done_page);
  g_return_if_fail (RP_IS_CONDUCTOR (conductor) && now);

  rp_done_page_set_facts (self->done_page, rp_conductor_get_facts (conductor), now, self->loader);
}

/**
 * rp_session_pages_leave:
 * @self: pages of which one showed a session
 *
 * Lets the page of the session forget it, once another page is seen.
 */
void
rp_session_pages_leave (RpSessionPages *self)
{
  g_return_if_fail (self && self->session_page);

  rp_session_page_set_session (self->session_page, NULL);
}

/**
 * rp_session_pages_focus:
 * @self: pages of which one shows a session
 *
 * Puts the keyboard where it is needed there.
 */
void
rp_session_pages_focus (RpSessionPages *self)
{
  g_return_if_fail (self && self->session_page);

  rp_session_page_focus (self->session_page);
}

/**
 * rp_session_pages_tell:
 * @self: pages of which one shows a session
 * @sentence: what the person should know, in whole sentences
 *
 * Says it over the picture for a while.
 */
void
rp_session_pages_tell (RpSessionPages *self, const char *sentence)
{
  g_return_if_fail (self && self->session_page && sentence);

  rp_session_page_tell (self->session_page, sentence);
}
