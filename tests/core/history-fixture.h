/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history.h"

G_BEGIN_DECLS

/* Sessions of the past, made by hand. */

/* A session of the program "five" on a day as ISO 8601 has it, at a time of that day, an hour ahead of UTC. */
RpPastSession *history_fixture_new_session (const char *uid, const char *day, guint hour);

/* Adds a turn of @exercise at @item; it ends a minute after the one before. */
RpPastTurn *history_fixture_add_turn (RpPastSession *session,
                                      const char *exercise,
                                      guint item,
                                      guint set,
                                      RpSide side,
                                      guint planned,
                                      guint done);

/* Answers with a number or, where @text is not %NULL, in words. */
void history_fixture_answer (RpPastSession *session, RpAnswerKind kind, int number, const char *text);

/* Takes the sessions over; their span is that of their days. */
RpHistory *history_fixture_new (RpPastSession *first, ...) G_GNUC_NULL_TERMINATED;

/* A few months of whatever may be in a journal, with odd words; the same for the same seed. */
RpHistory *history_fixture_new_random (guint32 seed);

/* The same facts, sessions and turns handed over in another order. */
RpHistory *history_fixture_shuffle (RpHistory *history, guint32 seed);

G_END_DECLS
