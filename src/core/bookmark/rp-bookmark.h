/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-fact-time.h"
#include "session/rp-session-stand.h"

G_BEGIN_DECLS

/* No bookmark is larger. */
#define RP_BOOKMARK_MAX_BYTES (512 * 1024)

/**
 * RpBookmark:
 * @session: which session it is in the journal
 * @program: the path of its program
 * @code: the program as its code
 * @changes: (nullable): what the person has changed of it meanwhile, as a text
 * @began: when the session began
 * @kept: when it stood there
 * @pain: how much pain there was before it, 0 to 10; less than 0 where nothing was said
 * @noted: whether the journal has what was done of the turn at hand
 * @stand: where it stands
 *
 * Where a session was broken off, so that somebody can go on with it later that day.
 */
typedef struct
{
  char *session;
  char *program;
  char *code;
  char *changes;
  RpFactTime began;
  RpFactTime kept;
  int pain;
  gboolean noted;
  RpSessionStand *stand;
} RpBookmark;

#define RP_TYPE_BOOKMARK (rp_bookmark_get_type ())

GType rp_bookmark_get_type (void) G_GNUC_CONST;
RpBookmark *rp_bookmark_new (const char *session, const char *program, const char *code);
RpBookmark *rp_bookmark_copy (const RpBookmark *self);
void rp_bookmark_free (RpBookmark *self);
gboolean rp_bookmark_is_of_today (const RpBookmark *self, GDateTime *now);
GBytes *rp_bookmark_write (const RpBookmark *self);
RpBookmark *rp_bookmark_read (GBytes *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpBookmark, rp_bookmark_free)

G_END_DECLS
