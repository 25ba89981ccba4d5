/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/rp-language.h"

/* Before what follows, which takes the place of its macros. */
#include <glib/gi18n-lib.h>
#include <string.h>

G_BEGIN_DECLS

/* Words that stand beside those of a pack. Who includes this in place of glib/gi18n-lib.h says its words in the language
 * that rp_words_begin() has set for this thread, and in the person's language where it has not. xgettext finds the words
 * by the same names. Numbers and days that go with them are made by words/rp-time-words. */

#undef _
#undef C_
#undef ngettext
#define _(text) rp_words_say (text)
#define C_(context, text) rp_words_say_in (context "\004" text, strlen (context) + 1)
#define ngettext(one, many, n) rp_words_say_plural (one, many, n)

/**
 * RpWords:
 * @before: the language until then
 *
 * For how long a language is in effect: `g_auto (RpWords) words = rp_words_begin (language);` ends with its block.
 */
typedef struct
{
  const RpLanguage *before;
} RpWords;

RpWords rp_words_begin (const RpLanguage *language);
void rp_words_end (RpWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpWords, rp_words_end)

const RpLanguage *rp_words_get_language (void);
const char *rp_words_say (const char *text) G_GNUC_FORMAT (1);
const char *rp_words_say_in (const char *key, gsize text) G_GNUC_FORMAT (1);
const char *
rp_words_say_plural (const char *one, const char *many, gulong n) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);

G_END_DECLS
