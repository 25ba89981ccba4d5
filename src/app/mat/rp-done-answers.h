/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mat/rp-done-facts.h"

G_BEGIN_DECLS

#define RP_TYPE_DONE_ANSWERS (rp_done_answers_get_type ())
G_DECLARE_FINAL_TYPE (RpDoneAnswers, rp_done_answers, RP, DONE_ANSWERS, GtkWidget)

GtkWidget *rp_done_answers_new (void);
void
rp_done_answers_set_facts (RpDoneAnswers *self, GSettings *settings, RpDoneFacts *facts, GDateTime *ended);

G_END_DECLS
