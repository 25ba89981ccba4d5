/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-phrase.h"

#include "base/rp-words.h"

struct _RpSheetPhrase
{
  GString *text;
  GArray *spans; /* of RpSheetSpan */
};

/**
 * rp_sheet_phrase_new:
 *
 * Returns: (transfer full): an empty phrase
 */
RpSheetPhrase *
rp_sheet_phrase_new (void)
{
  RpSheetPhrase *self = g_new (RpSheetPhrase, 1);

  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, TRUE, sizeof (RpSheetSpan));
  return self;
}

/**
 * rp_sheet_phrase_free:
 * @self: a phrase
 *
 * Lets go of it.
 */
void
rp_sheet_phrase_free (RpSheetPhrase *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
  g_free (self);
}

/**
 * rp_sheet_phrase_add:
 * @self: a phrase
 * @style: what the part is
 * @text: the part, with the spaces that it needs
 *
 * Adds a part.
 */
void
rp_sheet_phrase_add (RpSheetPhrase *self, RpSheetStyle style, const char *text)
{
  RpSheetSpan span = { .start = (guint) self->text->len, .style = style };

  g_string_append (self->text, text);
  span.end = (guint) self->text->len;
  g_array_append_val (self->spans, span);
}

/**
 * rp_sheet_phrase_add_label:
 * @self: a phrase
 * @style: what the text behind it is
 * @word: a word for what follows, without a colon
 *
 * Adds the word as it stands before what it names, in bold.
 */
void
rp_sheet_phrase_add_label (RpSheetPhrase *self, RpSheetStyle style, const char *word)
{
  /* Translators: a word before what it names, on paper: "Easier:" */
  g_autofree char *label = g_strdup_printf (_ ("%s:"), word);

  rp_sheet_phrase_add (
      self, style == RP_SHEET_STYLE_SMALL ? RP_SHEET_STYLE_SMALL_STRONG : RP_SHEET_STYLE_STRONG, label);
  rp_sheet_phrase_add (self, style, " ");
}

/**
 * rp_sheet_phrase_hold:
 * @self: a phrase
 * @start: index of the first byte
 *
 * Keeps on one line what has been added from there up to now.
 */
void
rp_sheet_phrase_hold (RpSheetPhrase *self, guint start)
{
  RpSheetSpan span = { start, (guint) self->text->len, RP_SHEET_N_STYLES, TRUE };

  g_array_append_val (self->spans, span);
}

/**
 * rp_sheet_phrase_get_length:
 * @self: a phrase
 *
 * Returns: how many bytes it has
 */
guint
rp_sheet_phrase_get_length (RpSheetPhrase *self)
{
  return (guint) self->text->len;
}

/**
 * rp_sheet_phrase_get_text:
 * @self: a phrase
 *
 * Returns: (transfer none): all of its parts
 */
const char *
rp_sheet_phrase_get_text (RpSheetPhrase *self)
{
  return self->text->str;
}

/**
 * rp_sheet_phrase_get_spans:
 * @self: a phrase
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): what its parts are
 */
const RpSheetSpan *
rp_sheet_phrase_get_spans (RpSheetPhrase *self, guint *n)
{
  *n = self->spans->len;
  return (const RpSheetSpan *) (gconstpointer) self->spans->data;
}
