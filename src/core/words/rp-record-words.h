/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-past-session.h"
#include "session/rp-session.h"

G_BEGIN_DECLS

/**
 * RpRecordKind:
 * @RP_RECORD_PLANNED: it is planned or handed out
 * @RP_RECORD_SHOWN: it was shown to someone
 *
 * What is known of a program that no session was done of.
 */
typedef enum
{
  RP_RECORD_PLANNED,
  RP_RECORD_SHOWN,
} RpRecordKind;

/* The note for a clinic's record, as plain text. Every function is pure: the same values give the same words. */

char *rp_record_words_plan (RpPlan *plan, RpRecordKind kind, const char *const *stop_rules, GDateTime *when);
char *rp_record_words_session (RpSession *session,
                               const RpPastSession *answers,
                               const char *const *stop_rules,
                               GDateTime *when);

G_END_DECLS
