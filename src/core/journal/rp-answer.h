/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-fact-time.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpAnswerKind:
 * @RP_ANSWER_PAIN_BEFORE: pain before the session, 0 to 10
 * @RP_ANSWER_PAIN_AFTER: pain at its end, 0 to 10
 * @RP_ANSWER_PAIN_MORNING: pain the next morning, 0 to 10
 * @RP_ANSWER_WHERE: where it hurt, in words
 * @RP_ANSWER_EFFORT: how hard it was, 0 to 10
 * @RP_ANSWER_NOTE: a note, in words
 *
 * What a person is asked about a session. Nothing has to be answered.
 */
typedef enum
{
  RP_ANSWER_PAIN_BEFORE,
  RP_ANSWER_PAIN_AFTER,
  RP_ANSWER_PAIN_MORNING,
  RP_ANSWER_WHERE,
  RP_ANSWER_EFFORT,
  RP_ANSWER_NOTE,
} RpAnswerKind;

#define RP_ANSWER_N_KINDS (RP_ANSWER_NOTE + 1)
#define RP_TYPE_ANSWER_KIND (rp_answer_kind_get_type ())
GType rp_answer_kind_get_type (void) G_GNUC_CONST;

/* What has no number, or was taken back. */
#define RP_ANSWER_NONE (-1)
#define RP_ANSWER_MAX 10

/**
 * RpAnswer:
 * @uid: which fact it is; %NULL until it is written
 * @kind: what was asked
 * @number: 0 to %RP_ANSWER_MAX, or %RP_ANSWER_NONE
 * @text: (nullable): the words of an answer in words
 * @time: when it was given
 *
 * One answer. A newer one of the same kind takes its place; one without number and words takes it back.
 */
typedef struct
{
  char *uid;
  RpAnswerKind kind;
  int number;
  char *text;
  RpFactTime time;
} RpAnswer;

RpAnswer *rp_answer_new (RpAnswerKind kind, int number, const char *text, const RpFactTime *time);
RpAnswer *rp_answer_copy (const RpAnswer *answer);
void rp_answer_free (RpAnswer *answer);
gboolean rp_answer_is_empty (const RpAnswer *answer);
gboolean rp_answer_kind_is_number (RpAnswerKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpAnswer, rp_answer_free)

G_END_DECLS
