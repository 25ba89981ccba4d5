/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "remind/rp-reminder.h"

G_BEGIN_DECLS

/* Reminders in words of the person's language. */

char *rp_remind_words_time (guint minute);
gboolean rp_remind_words_parse_time (const char *text, guint *minute);
char *rp_remind_words_sentence (const RpReminder *reminder);

G_END_DECLS
