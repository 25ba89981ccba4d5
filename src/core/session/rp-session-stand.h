/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpSessionStand:
 * @turn: which turn of the program is at hand, from 0; between turns, the one to come
 * @amount: how much of it is done: repetitions, steps or whole seconds
 * @worked: for how long the session had been going, without its pauses, in microseconds
 * @done: (element-type guint): for each turn of the program the most that was done of it, without @amount
 * @repeated: (element-type guint): for each turn what was done of it besides
 *
 * Where a session stands, so that another one can go on there. Turns are counted without what lies between them, which a
 * person may set otherwise meanwhile.
 */
typedef struct
{
  guint turn;
  guint amount;
  gint64 worked;
  GArray *done;
  GArray *repeated;
} RpSessionStand;

#define RP_TYPE_SESSION_STAND (rp_session_stand_get_type ())

GType rp_session_stand_get_type (void) G_GNUC_CONST;
RpSessionStand *rp_session_stand_new (guint n_turns);
RpSessionStand *rp_session_stand_copy (const RpSessionStand *stand);
void rp_session_stand_free (RpSessionStand *stand);
gboolean rp_session_stand_is_beginning (const RpSessionStand *stand);
gboolean rp_session_stand_equal (const RpSessionStand *stand, const RpSessionStand *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSessionStand, rp_session_stand_free)

G_END_DECLS
