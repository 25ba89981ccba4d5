/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-bookmark.h"

/**
 * RpSessionBookmark:
 *
 * Keeps where a session stands while it goes on, so that it can be taken up again, however the program ends. When the session
 * is over, there is nothing to go on with.
 */
struct _RpSessionBookmark
{
  GObject parent_instance;

  /* Owned references */
  RpSessionRecorder *recorder;
  GSignalGroup *watch; /* on the session */
  RpBookmark *kept;    /* (nullable): what was kept last */

  RpBookmarkKeeper *keeper; /* not owned: who has this has it longer */
  gboolean claimed;         /* and it is not over */
  gboolean left;            /* it was not the person who ended it */
};

G_DEFINE_FINAL_TYPE (RpSessionBookmark, rp_session_bookmark, G_TYPE_OBJECT)

static gboolean
is_kept (RpSessionBookmark *self, const RpBookmark *bookmark)
{
  return self->kept && rp_session_stand_equal (self->kept->stand, bookmark->stand)
         && g_strcmp0 (self->kept->changes, bookmark->changes) == 0 && self->kept->noted == bookmark->noted;
}

/* Takes @bookmark. */
static void
keep (RpSessionBookmark *self, RpBookmark *bookmark, gboolean firmly)
{
  rp_bookmark_keeper_keep (self->keeper, bookmark, firmly);
  rp_bookmark_free (self->kept);
  self->kept = bookmark;
}

static void
look (RpSessionBookmark *self, gboolean firmly)
{
  g_autoptr (RpBookmark) bookmark = NULL;

  if (!self->claimed || self->left)
    return;
  bookmark = rp_session_recorder_make_bookmark (self->recorder);
  if (bookmark && !is_kept (self, bookmark))
    keep (self, g_steal_pointer (&bookmark), firmly);
}

/* A turn that has just ended is no place: the step after it is. */
static void
on_notice (RpSession *session, guint notice, guint step, RpSessionBookmark *self)
{
  if (notice != RP_SESSION_NOTICE_TURN_END)
    look (self, notice == RP_SESSION_NOTICE_STEP);
}

static void
on_plan_changed (RpSessionBookmark *self)
{
  look (self, FALSE);
}

/* One of which nothing was done leaves the offer to go on with an earlier one as it is. */
static void
on_state_changed (RpSessionBookmark *self)
{
  RpSessionState state = rp_session_get_state (rp_session_recorder_get_session (self->recorder));

  if (state != RP_SESSION_FINISHED && state != RP_SESSION_STOPPED)
    return;
  if (self->kept && !self->left)
    rp_bookmark_keeper_drop (self->keeper);
  if (self->claimed)
    rp_bookmark_keeper_release (self->keeper);
  self->claimed = FALSE;
}

static void
rp_session_bookmark_dispose (GObject *object)
{
  RpSessionBookmark *self = RP_SESSION_BOOKMARK (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->recorder);
  g_clear_pointer (&self->kept, rp_bookmark_free);

  G_OBJECT_CLASS (rp_session_bookmark_parent_class)->dispose (object);
}

static void
rp_session_bookmark_class_init (RpSessionBookmarkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_session_bookmark_dispose;
}

static void
rp_session_bookmark_init (RpSessionBookmark *self)
{
  self->watch = g_signal_group_new (RP_TYPE_SESSION);
  g_signal_group_connect (self->watch, "notice", G_CALLBACK (on_notice), self);
  g_signal_group_connect_swapped (self->watch, "notify::plan", G_CALLBACK (on_plan_changed), self);
  g_signal_group_connect_swapped (self->watch, "notify::state", G_CALLBACK (on_state_changed), self);
}

/**
 * rp_session_bookmark_new:
 * @keeper: where it is kept; must outlive this
 * @recorder: who writes down the session, which has not started
 *
 * Keeps nothing while another copy of the program leads a session.
 *
 * Returns: (transfer full): the bookmark of the session
 */
RpSessionBookmark *
rp_session_bookmark_new (RpBookmarkKeeper *keeper, RpSessionRecorder *recorder)
{
  RpSessionBookmark *self;

  g_return_val_if_fail (keeper, NULL);
  g_return_val_if_fail (RP_IS_SESSION_RECORDER (recorder), NULL);

  self = g_object_new (RP_TYPE_SESSION_BOOKMARK, NULL);
  self->keeper = keeper;
  self->recorder = g_object_ref (recorder);
  self->claimed = rp_bookmark_keeper_claim (keeper);
  g_signal_group_set_target (self->watch, rp_session_recorder_get_session (recorder));
  return self;
}

/**
 * rp_session_bookmark_leave:
 * @self: a bookmark
 *
 * The program ends, and with it the session, which will be stopped after this: it can be taken up again where it stands now.
 */
void
rp_session_bookmark_leave (RpSessionBookmark *self)
{
  g_autoptr (RpBookmark) bookmark = NULL;

  g_return_if_fail (RP_IS_SESSION_BOOKMARK (self));

  if (!self->claimed || self->left)
    return;
  bookmark = rp_session_recorder_make_bookmark (self->recorder);
  self->left = bookmark != NULL;
  if (!bookmark)
    return;
  bookmark->noted = TRUE;
  keep (self, g_steal_pointer (&bookmark), TRUE);
}
