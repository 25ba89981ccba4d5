/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-parts.h"

#include "words/rp-spoken-words.h"

typedef struct
{
  RpVoiceKind kind;
  guint rank;
  char *text;
  char *brief; /* a shorter way, or NULL */
} RpVoicePart;

static void
clear_part (gpointer data)
{
  RpVoicePart *part = data;

  g_free (part->text);
  g_free (part->brief);
}

/**
 * rp_voice_parts_init:
 * @parts: (out caller-allocates): where to put it; clear with rp_voice_parts_clear()
 * @kinds: (type RpVoiceKind): what somebody wants to hear
 *
 * Begins an announcement.
 */
void
rp_voice_parts_init (RpVoiceParts *parts, guint kinds)
{
  *parts = (RpVoiceParts){ g_array_new (FALSE, FALSE, sizeof (RpVoicePart)), kinds };
  g_array_set_clear_func (parts->list, clear_part);
}

/**
 * rp_voice_parts_clear:
 * @parts: an announcement
 *
 * Frees what it holds.
 */
void
rp_voice_parts_clear (RpVoiceParts *parts)
{
  g_clear_pointer (&parts->list, g_array_unref);
}

/**
 * rp_voice_parts_add:
 * @parts: an announcement
 * @kinds: (type RpVoiceKind): the kinds it belongs to; one of them that is wanted is enough
 * @rank: how much it matters, more than 0; two parts of one rank go together
 * @text: (nullable): what is said; nothing is added for %NULL, an empty text or a very long one
 *
 * Adds a sentence to the end.
 */
void
rp_voice_parts_add (RpVoiceParts *parts, guint kinds, guint rank, const char *text)
{
  guint kind = kinds & parts->kinds;
  RpVoicePart part = { kind & -kind, rank, NULL, NULL };
  g_autofree char *plain = rp_spoken_words_plain (text);

  if (kind == 0 || !*plain || g_utf8_strlen (plain, -1) > RP_VOICE_PARTS_LONGEST)
    return;
  part.text = g_steal_pointer (&plain);
  g_array_append_val (parts->list, part);
}

/**
 * rp_voice_parts_add_brief:
 * @parts: an announcement
 * @rank: the rank of one of its sentences
 * @text: (nullable): a shorter way to say it
 *
 * Gives a sentence a shorter way.
 */
void
rp_voice_parts_add_brief (RpVoiceParts *parts, guint rank, const char *text)
{
  for (guint i = 0; text && i < parts->list->len; i++)
    {
      RpVoicePart *part = &g_array_index (parts->list, RpVoicePart, i);

      if (part->rank != rank)
        continue;
      g_free (part->brief);
      part->brief = rp_spoken_words_plain (text);
    }
}

/* The next rank below, or 0. */
static guint
find_rank (const RpVoiceParts *parts, guint above)
{
  guint rank = 0;

  for (guint i = 0; i < parts->list->len; i++)
    {
      guint other = g_array_index (parts->list, RpVoicePart, i).rank;

      if (other < above)
        rank = MAX (rank, other);
    }
  return rank;
}

/* All sentences from a rank on. */
static void
make_form (const RpVoiceParts *parts, guint least, gboolean brief, GPtrArray *phrases)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  const RpVoicePart *best = NULL;
  gboolean shorter = FALSE;

  for (guint i = 0; i < parts->list->len; i++)
    {
      const RpVoicePart *part = &g_array_index (parts->list, RpVoicePart, i);

      if (part->rank < least)
        continue;
      shorter |= part->brief != NULL;
      g_ptr_array_add (texts, brief && part->brief ? part->brief : part->text);
      if (!best || part->rank > best->rank)
        best = part;
    }
  g_ptr_array_add (texts, NULL);
  if (best && (shorter || !brief))
    g_ptr_array_add (
        phrases, rp_voice_phrase_new (best->kind, RP_VOICE_WEIGHT_WORD, (const char *const *) texts->pdata));
}

/**
 * rp_voice_parts_make:
 * @parts: an announcement
 * @phrases: (element-type RpVoicePhrase): where to append the ways to say it, the longest first
 *
 * Ends an announcement.
 */
void
rp_voice_parts_make (const RpVoiceParts *parts, GPtrArray *phrases)
{
  guint highest = find_rank (parts, G_MAXUINT);
  guint least = 0;

  /* From the lowest rank up. */
  for (guint rank = highest; rank > 0; rank = find_rank (parts, rank))
    least = rank;
  while (least > 0)
    {
      guint next = 0;

      make_form (parts, least, FALSE, phrases);
      make_form (parts, least, TRUE, phrases);
      for (guint rank = highest; rank > least; rank = find_rank (parts, rank))
        next = rank;
      least = next;
    }
}
