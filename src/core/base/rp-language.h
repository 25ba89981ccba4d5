/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpLanguage:
 *
 * The program's own words in one language, whatever language it runs in. It never changes and is never freed, so any
 * thread may use it.
 */
typedef struct _RpLanguage RpLanguage;

const RpLanguage *rp_language_find (const char *tag);
const char *rp_language_get_tag (const RpLanguage *self);
const char *rp_language_say (const RpLanguage *self, const char *text) G_GNUC_FORMAT (2);
const char *rp_language_say_in (const RpLanguage *self, const char *key, gsize text) G_GNUC_FORMAT (2);
const char *rp_language_say_plural (const RpLanguage *self, const char *one, const char *many, gulong n)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
char *rp_language_get_spoken (void);
gboolean rp_language_is_right_to_left (const char *tag);

G_END_DECLS
