/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-names.h"

#include "base/rp-distance.h"
#include "base/rp-search.h"

#include <string.h>

/* Nobody reads a longer list of what may be meant. */
#define MOST 20

/* A text and the exercise it belongs to; lists of them are sorted by the text. */
typedef struct
{
  const char *text;
  guint place;
} Entry;

struct _RpLineNames
{
  GObject parent_instance;

  /* (element-type RpLineName): in the order of the packs */
  GPtrArray *names;

  /* (element-type Entry): whole names and aliases, and each of their words, folded */
  GArray *phrases;
  GArray *words;

  /* (element-type utf8): for each exercise all its folded names, each with a space before and behind it */
  GPtrArray *keys;

  /* PACK/ID, and the place among @names counted from one */
  GHashTable *paths;
  GStringChunk *texts;
};

G_DEFINE_FINAL_TYPE (RpLineNames, rp_line_names, G_TYPE_OBJECT)

static void
rp_line_names_finalize (GObject *object)
{
  RpLineNames *self = RP_LINE_NAMES (object);

  g_ptr_array_unref (self->names);
  g_array_unref (self->phrases);
  g_array_unref (self->words);
  g_ptr_array_unref (self->keys);
  g_hash_table_unref (self->paths);
  g_string_chunk_free (self->texts);
  G_OBJECT_CLASS (rp_line_names_parent_class)->finalize (object);
}

static void
rp_line_names_class_init (RpLineNamesClass *class)
{
  G_OBJECT_CLASS (class)->finalize = rp_line_names_finalize;
}

static void
rp_line_names_init (RpLineNames *self)
{
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_line_name_free);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->words = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->paths = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_string_chunk_new (4096);
}

static void
add_phrase (RpLineNames *self, GString *key, const char *text)
{
  g_autofree char *phrase = rp_search_fold (text);
  g_auto (GStrv) words = g_strsplit (phrase, " ", -1);
  Entry entry = { NULL, self->names->len };

  if (phrase[0] == '\0')
    return;
  g_string_append_printf (key, "%s ", phrase);
  entry.text = g_string_chunk_insert_const (self->texts, phrase);
  g_array_append_val (self->phrases, entry);
  for (guint i = 0; words[i]; i++)
    {
      entry.text = g_string_chunk_insert_const (self->texts, words[i]);
      g_array_append_val (self->words, entry);
    }
}

static void
add_exercise (RpLineNames *self, RpPack *pack, RpExercise *exercise)
{
  const char *const *aliases = rp_exercise_get_aliases (exercise);
  GString *key = g_string_new (" ");

  add_phrase (self, key, rp_exercise_get_name (exercise));
  for (guint i = 0; aliases[i]; i++)
    add_phrase (self, key, aliases[i]);
  g_ptr_array_add (self->keys, g_string_free (key, FALSE));
  g_ptr_array_add (self->names, rp_line_name_new (pack, exercise));
  if (!g_hash_table_contains (self->paths, rp_exercise_get_path (exercise)))
    g_hash_table_insert (self->paths, (gpointer) rp_exercise_get_path (exercise),
                         GUINT_TO_POINTER (self->names->len));
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;
  int order = strcmp (left->text, right->text);

  return order != 0 ? order : (int) left->place - (int) right->place;
}

static void
add_packs (RpLineNames *self, GListModel *packs)
{
  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (RpPack) pack = g_list_model_get_item (packs, i);
      GListModel *exercises = rp_pack_get_exercises (pack);

      for (guint j = 0; j < g_list_model_get_n_items (exercises); j++)
        {
          g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, j);

          add_exercise (self, pack, exercise);
        }
    }
}

static void
add_missing (RpLineNames *self, RpProgram *program)
{
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;

      if (rp_exercise_is_missing (exercise)
          && !g_hash_table_contains (self->paths, rp_exercise_get_path (exercise)))
        add_exercise (self, NULL, exercise);
    }
}

static RpLineNames *
make_ready (RpLineNames *self)
{
  g_array_sort (self->phrases, compare_entries);
  g_array_sort (self->words, compare_entries);
  return self;
}

/**
 * rp_line_names_new:
 * @packs: a list of #RpPack
 *
 * Returns: (transfer full): the names of all their exercises, as they are now
 */
RpLineNames *
rp_line_names_new (GListModel *packs)
{
  RpLineNames *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (packs), NULL);

  self = g_object_new (RP_TYPE_LINE_NAMES, NULL);
  add_packs (self, packs);
  return make_ready (self);
}

/**
 * rp_line_names_new_for_program:
 * @packs: a list of #RpPack
 * @program: a program
 *
 * Returns: (transfer full): the names of all exercises of the packs, and of those of the program that are not installed, so that
 *   all its lines can be written and read
 */
RpLineNames *
rp_line_names_new_for_program (GListModel *packs, RpProgram *program)
{
  RpLineNames *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (packs), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  self = g_object_new (RP_TYPE_LINE_NAMES, NULL);
  add_packs (self, packs);
  add_missing (self, program);
  return make_ready (self);
}

/* Returns the place of the first entry that is not before @text */
static guint
find_first (GArray *entries, const char *text)
{
  guint low = 0, high = entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (g_array_index (entries, Entry, middle).text, text) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Returns the place behind the last entry that begins with @text */
static guint
find_last (GArray *entries, const char *text)
{
  /* No byte of UTF-8 is as high. */
  g_autofree char *behind = g_strconcat (text, "\xff", NULL);

  return find_first (entries, behind);
}

/* An exercise by PACK/ID; G_MAXUINT for none */
static guint
find_path (RpLineNames *self, const char *text)
{
  gpointer place = g_hash_table_lookup (self->paths, text);

  return place ? GPOINTER_TO_UINT (place) - 1 : G_MAXUINT;
}

/* What is found, the nearest first. A smaller rank is nearer. */
typedef struct
{
  guint64 ranks[MOST];
  guint n;
} Found;

static void
add_found (Found *found, guint64 rank)
{
  guint place = found->n;

  while (place > 0 && found->ranks[place - 1] > rank)
    place--;
  if ((place > 0 && found->ranks[place - 1] == rank) || place == MOST)
    return;
  found->n = MIN (found->n + 1, MOST);
  memmove (found->ranks + place + 1, found->ranks + place, (found->n - place - 1) * sizeof (found->ranks[0]));
  found->ranks[place] = rank;
}

/* A name that begins with what was typed is nearer than one that has it inside, then a shorter one. */
static guint64
rank_name (RpLineNames *self, guint place, const char *phrase)
{
  const RpLineName *name = g_ptr_array_index (self->names, place);
  const char *key = g_ptr_array_index (self->keys, place);
  gsize length = MIN (strlen (rp_exercise_get_name (name->exercise)), G_MAXUINT16);
  guint64 inside = !g_str_has_prefix (key + 1, phrase);

  return inside << 56 | (guint64) length << 32 | place;
}

/* Whether an exercise has a word that begins with each of those typed. */
static gboolean
has_words (RpLineNames *self, guint place, const char *const *words)
{
  const char *key = g_ptr_array_index (self->keys, place);

  for (guint i = 0; words[i]; i++)
    {
      gsize length = strlen (words[i]);
      const char *at = strstr (key, words[i]);

      while (at && at[-1] != ' ')
        at = strstr (at + length, words[i]);
      if (!at)
        return FALSE;
    }
  return TRUE;
}

static void
find_words (RpLineNames *self, const char *phrase, Found *found)
{
  g_auto (GStrv) words = g_strsplit (phrase, " ", -1);
  guint first = 0, last = G_MAXUINT;

  /* The rarest word of those typed leaves the fewest to look at. */
  for (guint i = 0; words[i]; i++)
    {
      guint from = find_first (self->words, words[i]);
      guint to = find_last (self->words, words[i]);

      if (to - from < last - first)
        {
          first = from;
          last = to;
        }
    }
  for (guint i = first; i < last; i++)
    {
      guint place = g_array_index (self->words, Entry, i).place;

      if (has_words (self, place, (const char *const *) words))
        add_found (found, rank_name (self, place, phrase));
    }
}

static void
find_exact (RpLineNames *self, const char *phrase, Found *found)
{
  for (guint i = find_first (self->phrases, phrase); i < self->phrases->len; i++)
    {
      const Entry *entry = &g_array_index (self->phrases, Entry, i);

      if (!g_str_equal (entry->text, phrase))
        return;
      add_found (found, rank_name (self, entry->place, phrase));
    }
}

/**
 * rp_line_names_find:
 * @self: names
 * @text: what was typed for a name: the beginnings of some words of a name or its aliases, or PACK/ID
 * @certain: (out) (optional): whether the first is meant and no other: it alone is called so, or it alone has these words
 *
 * Returns: (transfer full) (element-type RpLineName): what may be meant, the nearest first and no more than can be asked
 */
GPtrArray *
rp_line_names_find (RpLineNames *self, const char *text, gboolean *certain)
{
  g_autofree char *phrase = NULL;
  GPtrArray *names;
  Found found = { { 0 }, 0 };
  guint place;

  g_return_val_if_fail (RP_IS_LINE_NAMES (self), NULL);
  g_return_val_if_fail (text, NULL);

  names = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_line_name_free);
  phrase = rp_search_fold (text);
  place = find_path (self, text);
  if (place != G_MAXUINT)
    add_found (&found, place);
  else if (phrase[0] != '\0')
    find_exact (self, phrase, &found);
  if (certain)
    *certain = found.n == 1;
  if (found.n == 0 && phrase[0] != '\0')
    {
      find_words (self, phrase, &found);
      if (certain)
        *certain = found.n == 1;
    }
  for (guint i = 0; i < found.n; i++)
    {
      const RpLineName *name = g_ptr_array_index (self->names, found.ranks[i] & G_MAXUINT32);

      g_ptr_array_add (names, rp_line_name_new (name->pack, name->exercise));
    }
  return names;
}

/**
 * rp_line_names_is_exact:
 * @self: names
 * @text: what was typed
 *
 * Returns: %TRUE when an exercise is called so, by its name, an alias or PACK/ID
 */
gboolean
rp_line_names_is_exact (RpLineNames *self, const char *text)
{
  g_autofree char *phrase = NULL;
  guint place;

  g_return_val_if_fail (RP_IS_LINE_NAMES (self), FALSE);
  g_return_val_if_fail (text, FALSE);

  phrase = rp_search_fold (text);
  place = find_first (self->phrases, phrase);
  if (place < self->phrases->len && g_str_equal (g_array_index (self->phrases, Entry, place).text, phrase))
    return TRUE;
  return find_path (self, text) != G_MAXUINT;
}

/**
 * rp_line_names_is_start:
 * @self: names
 * @text: what was typed
 *
 * Returns: %TRUE when a name or an alias begins so
 */
gboolean
rp_line_names_is_start (RpLineNames *self, const char *text)
{
  g_autofree char *phrase = NULL;

  g_return_val_if_fail (RP_IS_LINE_NAMES (self), FALSE);
  g_return_val_if_fail (text, FALSE);

  phrase = rp_search_fold (text);
  return phrase[0] != '\0' && find_first (self->phrases, phrase) < find_last (self->phrases, phrase);
}

/**
 * rp_line_names_is_word:
 * @self: names
 * @word: a word as rp_search_fold() leaves it
 *
 * Returns: %TRUE when a word of a name or an alias begins so
 */
gboolean
rp_line_names_is_word (RpLineNames *self, const char *word)
{
  g_return_val_if_fail (RP_IS_LINE_NAMES (self), FALSE);
  g_return_val_if_fail (word, FALSE);

  return word[0] != '\0' && find_first (self->words, word) < find_last (self->words, word);
}

/* The nearest word of a name that begins with the same letter; slips of the hand are rarest there. */
static const char *
find_near_word (RpLineNames *self, const char *word)
{
  g_autofree char *letter = g_utf8_substring (word, 0, 1);
  guint least = rp_distance_allowed (word) + 1;
  const char *nearest = NULL;

  for (guint i = find_first (self->words, letter); i < find_last (self->words, letter); i++)
    {
      const char *text = g_array_index (self->words, Entry, i).text;
      guint distance;

      if (i > 0 && text == g_array_index (self->words, Entry, i - 1).text)
        continue;
      distance = rp_distance_to_start (word, text, least - 1);
      if (distance >= least)
        continue;
      least = distance;
      nearest = text;
    }
  return nearest;
}

/**
 * rp_line_names_suggest:
 * @self: names
 * @text: what was typed and is no name
 *
 * Returns: (transfer full) (nullable): the same with each mistyped word mended, so that it is a name; %NULL where none is near
 */
char *
rp_line_names_suggest (RpLineNames *self, const char *text)
{
  g_autofree char *phrase = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) mended = NULL;
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (RP_IS_LINE_NAMES (self), NULL);
  g_return_val_if_fail (text, NULL);

  phrase = rp_search_fold (text);
  words = g_strsplit (phrase, " ", -1);
  mended = g_string_new (NULL);
  for (guint i = 0; words[i]; i++)
    {
      const char *word = rp_line_names_is_word (self, words[i]) ? words[i] : find_near_word (self, words[i]);

      if (!word)
        return NULL;
      g_string_append_printf (mended, "%s%s", i > 0 ? " " : "", word);
    }
  names = rp_line_names_find (self, mended->str, NULL);
  return names->len > 0 ? g_string_free (g_steal_pointer (&mended), FALSE) : NULL;
}

static gboolean
is_certain (RpLineNames *self, const char *text, RpExercise *exercise)
{
  gboolean certain;
  g_autoptr (GPtrArray) names = rp_line_names_find (self, text, &certain);

  return certain && ((RpLineName *) g_ptr_array_index (names, 0))->exercise == exercise;
}

/* Letters and what joins them need no quotation marks. */
static gboolean
is_plain (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isalpha (letter) && !g_unichar_ismark (letter)
          && !strchr (" -,", (int) MIN (letter, 0x7f)))
        return FALSE;
    }
  return TRUE;
}

/* What follows a name in a line begins with a digit; it must not make the name a longer one. */
static gboolean
goes_on_with_digit (RpLineNames *self, const char *text)
{
  g_autofree char *phrase = rp_search_fold (text);
  g_autofree char *spaced = g_strconcat (phrase, " ", NULL);

  for (guint i = find_first (self->phrases, spaced); i < find_last (self->phrases, spaced); i++)
    {
      if (g_ascii_isdigit (g_array_index (self->phrases, Entry, i).text[strlen (spaced)]))
        return TRUE;
    }
  return FALSE;
}

/**
 * rp_line_names_spell:
 * @self: names
 * @exercise: an exercise of a pack, one of theirs
 *
 * Returns: (transfer full): what to write at the beginning of a line, so that this exercise is meant and no other: its name, or
 *   PACK/ID where others have that name; in quotation marks where it is not plain
 */
char *
rp_line_names_spell (RpLineNames *self, RpExercise *exercise)
{
  const char *text;

  g_return_val_if_fail (RP_IS_LINE_NAMES (self), NULL);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  text = rp_exercise_get_name (exercise);
  if (!is_certain (self, text, exercise))
    return rp_line_name_quote (rp_exercise_get_path (exercise));
  return is_plain (text) && !goes_on_with_digit (self, text) ? g_strdup (text) : rp_line_name_quote (text);
}
