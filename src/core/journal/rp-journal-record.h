/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-past-session.h"

G_BEGIN_DECLS

/**
 * RpJournalRecord:
 * @uid: which session, or "" for all that there are, which only a removal means
 * @removed: whether what was known of it before is taken away first
 * @fresh: whether its facts are stated now, so that they stand over what is there, however the clock was set meanwhile
 * @sessions: (element-type RpPastSession): what was stated of it as a whole, each without turns and answers
 * @turns: (element-type RpPastTurn): what was stated of its turns
 * @answers: (element-type RpAnswer): what was answered
 *
 * Facts of one session, all or some, in whichever file they lie. Each has a name, so that the same facts can be written
 * twice without being there twice, and they are added up to the same session in any order.
 */
typedef struct
{
  char *uid;
  gboolean removed;
  gboolean fresh;
  GPtrArray *sessions;
  GPtrArray *turns;
  GPtrArray *answers;
} RpJournalRecord;

RpJournalRecord *rp_journal_record_new (const char *uid);
RpJournalRecord *rp_journal_record_new_for_session (const RpPastSession *session);
RpJournalRecord *rp_journal_record_new_removal (const char *uid);
RpJournalRecord *rp_journal_record_copy (const RpJournalRecord *self);
void rp_journal_record_free (RpJournalRecord *self);
void rp_journal_record_add_session (RpJournalRecord *self, const RpPastSession *session);
void rp_journal_record_add_turn (RpJournalRecord *self, const RpPastTurn *turn);
void rp_journal_record_add_answer (RpJournalRecord *self, const RpAnswer *answer);
RpPastSession *rp_journal_record_resolve (const RpJournalRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpJournalRecord, rp_journal_record_free)

G_END_DECLS
