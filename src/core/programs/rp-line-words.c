/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-words.h"

#include "base/rp-distance.h"
#include "base/rp-search.h"
#include "base/rp-words.h"

#include <string.h>

struct _RpLineWords
{
  gatomicrefcount references;

  /* None for the person's */
  const RpLanguage *language;

  /* The word that is written, as people read it */
  char *written[RP_LINE_N_WORDS];

  /* (element-type GStrv): the ways to type it, folded, each as its words */
  GPtrArray *ways[RP_LINE_N_WORDS];

  /* The first word of each way; belongs to it */
  GHashTable *firsts;
};

/* Translators: the words that people may type for a dose, as in "clam 2x15 hold 2 rest 30 left band yellow". Ways to say the
 * same are parted by "|"; the first is the one that Reprise writes. Capitals and accents do not matter. English is always
 * understood as well, so one good word is enough. Keep short forms ("h") only where they fit your language. */
static const char *const sources[RP_LINE_N_WORDS] = {
  [RP_LINE_WORD_HOLD] = NC_ ("typed line", "hold|holds|holding|h"),
  [RP_LINE_WORD_REST] = NC_ ("typed line", "rest|rests|pause|r"),
  [RP_LINE_WORD_TEMPO] = NC_ ("typed line", "tempo|t"),
  [RP_LINE_WORD_START] = NC_ ("typed line", "start at|start with|start|starting at|today"),
  [RP_LINE_WORD_BAND] = NC_ ("typed line", "band|theraband"),
  [RP_LINE_WORD_LOAD] = NC_ ("typed line", "load|weight"),
  [RP_LINE_WORD_NOTE] = NC_ ("typed line", "note|notes"),
  [RP_LINE_WORD_SETS] = NC_ ("typed line", "sets|set"),
  [RP_LINE_WORD_REPS] = NC_ ("typed line", "times|time|reps|rep|repetitions|repetition"),
  [RP_LINE_WORD_STEPS] = NC_ ("typed line", "steps|step"),
  [RP_LINE_WORD_SECONDS] = NC_ ("typed line", "s|sec|secs|second|seconds"),
  [RP_LINE_WORD_MINUTES] = NC_ ("typed line", "min|mins|minute|minutes"),
  [RP_LINE_WORD_KG] = NC_ ("typed line", "kg|kgs|kilo|kilos|kilogram|kilograms"),
  [RP_LINE_WORD_LB] = NC_ ("typed line", "lb|lbs|pound|pounds"),
  [RP_LINE_WORD_EACH]
  = NC_ ("typed line", "each|each side|each leg|each arm|per side|per leg|per arm|every side|a side|ea"),
  /* Translators: behind a slash, as in "10/side" */
  [RP_LINE_WORD_SIDE] = NC_ ("typed line", "side|leg|arm"),
  [RP_LINE_WORD_LEFT]
  = NC_ ("typed line", "left|left side|left only|left side only|left leg|left arm|only left|l"),
  [RP_LINE_WORD_RIGHT]
  = NC_ ("typed line", "right|right side|right only|right side only|right leg|right arm|only right|r"),
  [RP_LINE_WORD_BOTH]
  = NC_ ("typed line", "both|both sides|both together|both at once|both legs|both arms|both sides at once"),
  [RP_LINE_WORD_ALTERNATING]
  = NC_ ("typed line", "alternating|alternate|alternately|alternating sides|sides in turn|alt"),
  [RP_LINE_WORD_OPEN]
  = NC_ ("typed line", "as many as you can|as many as possible|as many as they can|amrap|max"),
  [RP_LINE_WORD_OWN_PACE]
  = NC_ ("typed line", "own pace|at own pace|your own pace|at your own pace|self paced"),
  [RP_LINE_WORD_PACED] = NC_ ("typed line", "paced|led|counted"),
  [RP_LINE_WORD_NO] = NC_ ("typed line", "no|without"),
  [RP_LINE_WORD_USUAL] = NC_ ("typed line", "usual|natural"),
  [RP_LINE_WORD_ARTICLE] = NC_ ("typed line", "from the article|published"),
  [RP_LINE_WORD_OWN] = NC_ ("typed line", "not from the article|own dose"),
  [RP_LINE_WORD_DEFAULT] = NC_ ("typed line", "starting point|default"),
  [RP_LINE_WORD_TAN] = NC_ ("typed line", "tan"),
  [RP_LINE_WORD_YELLOW] = NC_ ("typed line", "yellow"),
  [RP_LINE_WORD_RED] = NC_ ("typed line", "red"),
  [RP_LINE_WORD_GREEN] = NC_ ("typed line", "green"),
  [RP_LINE_WORD_BLUE] = NC_ ("typed line", "blue"),
  [RP_LINE_WORD_BLACK] = NC_ ("typed line", "black"),
  [RP_LINE_WORD_SILVER] = NC_ ("typed line", "silver"),
  [RP_LINE_WORD_GOLD] = NC_ ("typed line", "gold"),
  [RP_LINE_WORD_ORANGE] = NC_ ("typed line", "orange"),
  [RP_LINE_WORD_PINK] = NC_ ("typed line", "pink"),
  [RP_LINE_WORD_PURPLE] = NC_ ("typed line", "purple"),
  [RP_LINE_WORD_GREY] = NC_ ("typed line", "grey|gray"),
  [RP_LINE_WORD_WHITE] = NC_ ("typed line", "white"),
  [RP_LINE_WORD_FILLER]
  = NC_ ("typed line", "with|and|for|at|on|of|then|the|a|between|in|by|dose|around|each time"),
};

#define CONTEXT "typed line\004"

/* Between the ways to say the same */
#define BETWEEN "|"

/* What is shorter may be meant in too many ways. */
#define LEAST_LETTERS 2

static char *
say (const char *source)
{
  g_autofree char *key = g_strconcat (CONTEXT, source, NULL);

  return g_strdup (rp_words_say_in (key, strlen (CONTEXT)));
}

static void
add_ways (RpLineWords *self, RpLineWord word, const char *list)
{
  g_auto (GStrv) ways = g_strsplit (list, BETWEEN, -1);

  for (guint i = 0; ways[i]; i++)
    {
      g_auto (GStrv) parts = rp_search_split (ways[i]);

      if (!parts[0] || parts[0][0] == '\0')
        continue;
      g_hash_table_add (self->firsts, parts[0]);
      g_ptr_array_add (self->ways[word], g_steal_pointer (&parts));
    }
}

static char *
get_first (const char *list)
{
  const char *end = strstr (list, BETWEEN);

  return end ? g_strndup (list, (gsize) (end - list)) : g_strdup (list);
}

static RpLineWords *
make (const RpLanguage *language)
{
  RpLineWords *self = g_new0 (RpLineWords, 1);

  g_atomic_ref_count_init (&self->references);
  self->language = language;
  self->firsts = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < RP_LINE_N_WORDS; i++)
    {
      g_autofree char *said = say (sources[i]);

      self->written[i] = get_first (said);
      self->ways[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      add_ways (self, i, said);
      if (!g_str_equal (said, sources[i]))
        add_ways (self, i, sources[i]);
    }
  return self;
}

/**
 * rp_line_words_new:
 *
 * Each key press asks for them, so those of the last language are kept.
 *
 * Returns: (transfer full): the words of a line in the language in effect, and in English; free with rp_line_words_unref()
 */
RpLineWords *
rp_line_words_new (void)
{
  static GMutex mutex;
  static RpLineWords *last = NULL;
  const RpLanguage *language = rp_words_get_language ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (!last || last->language != language)
    {
      g_clear_pointer (&last, rp_line_words_unref);
      last = make (language);
    }
  g_atomic_ref_count_inc (&last->references);
  return last;
}

/**
 * rp_line_words_unref:
 * @self: (transfer full): the words of a line
 *
 * Lets go of them.
 */
void
rp_line_words_unref (RpLineWords *self)
{
  g_return_if_fail (self);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->firsts);
  for (guint i = 0; i < RP_LINE_N_WORDS; i++)
    {
      g_free (self->written[i]);
      g_ptr_array_unref (self->ways[i]);
    }
  g_free (self);
}

/**
 * rp_line_words_get:
 * @self: the words of a line
 * @word: a meaning
 *
 * Returns: (transfer none): how Reprise writes it
 */
const char *
rp_line_words_get (const RpLineWords *self, RpLineWord word)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (word < RP_LINE_N_WORDS, NULL);

  return self->written[word];
}

/**
 * rp_line_words_knows:
 * @self: the words of a line
 * @text: a word as rp_search_fold() leaves it
 *
 * Returns: %TRUE when something that has a meaning begins with it
 */
gboolean
rp_line_words_knows (const RpLineWords *self, const char *text)
{
  g_return_val_if_fail (self && text, FALSE);

  return g_hash_table_contains (self->firsts, text);
}

/* Returns how many words of @texts are those of @way, or 0 */
static guint
match_way (GStrv way, const char *const *texts)
{
  guint n = 0;

  for (; way[n]; n++)
    {
      if (!texts[n] || !g_str_equal (way[n], texts[n]))
        return 0;
    }
  return n;
}

/**
 * rp_line_words_match:
 * @self: the words of a line
 * @word: a meaning
 * @texts: (array zero-terminated=1): words as rp_search_fold() leaves them
 *
 * Returns: how many words at the beginning of @texts have that meaning, as many as can be; 0 when they have not
 */
guint
rp_line_words_match (const RpLineWords *self, RpLineWord word, const char *const *texts)
{
  guint most = 0;

  g_return_val_if_fail (self && texts, 0);
  g_return_val_if_fail (word < RP_LINE_N_WORDS, 0);

  if (!texts[0])
    return 0;
  for (guint i = 0; i < self->ways[word]->len; i++)
    most = MAX (most, match_way (g_ptr_array_index (self->ways[word], i), texts));
  return most;
}

/* How many slips lie between, where the one is meant by the other; else more than @limit. The beginning of a word is none. The
 * hand slips rarely at the first letter, unless it changes it with the second. */
static guint
compare (const char *text, const char *way, guint limit)
{
  if (strlen (way) <= LEAST_LETTERS || (text[0] != way[0] && (text[0] != way[1] || text[1] != way[0])))
    return limit + 1;
  return g_str_has_prefix (way, text) ? 0 : rp_distance_between (text, way, limit);
}

/**
 * rp_line_words_suggest:
 * @self: the words of a line
 * @text: a word that has no meaning, as rp_search_fold() leaves it
 * @word: (out) (optional): what the suggestion means
 *
 * Returns: (transfer none) (nullable): the word that was most likely meant, to be put in its place; %NULL where none is near
 */
const char *
rp_line_words_suggest (const RpLineWords *self, const char *text, RpLineWord *word)
{
  const char *nearest = NULL;
  guint least;

  g_return_val_if_fail (self && text, NULL);

  if (g_utf8_strlen (text, -1) < LEAST_LETTERS)
    return NULL;
  least = rp_distance_allowed (text) + 1;
  for (guint i = 0; i < RP_LINE_WORD_FILLER; i++)
    {
      for (guint j = 0; j < self->ways[i]->len; j++)
        {
          GStrv way = g_ptr_array_index (self->ways[i], j);
          guint distance = way[1] ? least : compare (text, way[0], least - 1);

          if (distance >= least)
            continue;
          least = distance;
          nearest = way[0];
          if (word)
            *word = i;
        }
    }
  return nearest;
}
