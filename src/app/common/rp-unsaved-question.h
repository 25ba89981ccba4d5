/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_UNSAVED_QUESTION (rp_unsaved_question_get_type ())
G_DECLARE_FINAL_TYPE (RpUnsavedQuestion, rp_unsaved_question, RP, UNSAVED_QUESTION, GObject)

RpUnsavedQuestion *rp_unsaved_question_new (GtkWindow *window);
void rp_unsaved_question_ask (RpUnsavedQuestion *self, const char *sentence);
gboolean rp_unsaved_question_is_asked (RpUnsavedQuestion *self);
gboolean rp_unsaved_question_present (RpUnsavedQuestion *self);
void rp_unsaved_question_end (RpUnsavedQuestion *self);

G_END_DECLS
