/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-answer.h"

#include "base/rp-enum.h"

G_DEFINE_ENUM_TYPE (RpAnswerKind,
                    rp_answer_kind,
                    G_DEFINE_ENUM_VALUE (RP_ANSWER_PAIN_BEFORE, "pain-before"),
                    G_DEFINE_ENUM_VALUE (RP_ANSWER_PAIN_AFTER, "pain-after"),
                    G_DEFINE_ENUM_VALUE (RP_ANSWER_PAIN_MORNING, "pain-morning"),
                    G_DEFINE_ENUM_VALUE (RP_ANSWER_WHERE, "where"),
                    G_DEFINE_ENUM_VALUE (RP_ANSWER_EFFORT, "effort"),
                    G_DEFINE_ENUM_VALUE (RP_ANSWER_NOTE, "note"))

/**
 * rp_answer_new:
 * @kind: what was asked
 * @number: 0 to %RP_ANSWER_MAX, or %RP_ANSWER_NONE
 * @text: (nullable): the words of an answer in words
 * @time: when it was given
 *
 * Returns: (transfer full): an answer that is not written yet
 */
RpAnswer *
rp_answer_new (RpAnswerKind kind, int number, const char *text, const RpFactTime *time)
{
  RpAnswer *answer;

  g_return_val_if_fail (time, NULL);
  g_return_val_if_fail (number >= RP_ANSWER_NONE && number <= RP_ANSWER_MAX, NULL);

  answer = g_new0 (RpAnswer, 1);
  answer->kind = kind;
  answer->number = number;
  answer->text = g_strdup (text);
  answer->time = *time;
  return answer;
}

/**
 * rp_answer_copy:
 * @answer: an answer
 *
 * Returns: (transfer full): another one that says the same
 */
RpAnswer *
rp_answer_copy (const RpAnswer *answer)
{
  RpAnswer *copy;

  g_return_val_if_fail (answer, NULL);

  copy = rp_answer_new (answer->kind, answer->number, answer->text, &answer->time);
  copy->uid = g_strdup (answer->uid);
  return copy;
}

/**
 * rp_answer_free:
 * @answer: (transfer full) (nullable): an answer
 *
 * Frees it and its words.
 */
void
rp_answer_free (RpAnswer *answer)
{
  if (!answer)
    return;

  g_free (answer->uid);
  g_free (answer->text);
  g_free (answer);
}

/**
 * rp_answer_is_empty:
 * @answer: an answer
 *
 * Returns: whether it only takes an earlier one back
 */
gboolean
rp_answer_is_empty (const RpAnswer *answer)
{
  g_return_val_if_fail (answer, TRUE);

  return answer->number == RP_ANSWER_NONE && (!answer->text || *answer->text == '\0');
}

/**
 * rp_answer_kind_is_number:
 * @kind: what is asked
 *
 * Returns: whether it is answered by a number from 0 to %RP_ANSWER_MAX, else in words
 */
gboolean
rp_answer_kind_is_number (RpAnswerKind kind)
{
  return kind != RP_ANSWER_WHERE && kind != RP_ANSWER_NOTE;
}
