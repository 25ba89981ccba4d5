/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-turn-slots.h"

/* One set on one side: what the person sees as one turn, however often it was begun or corrected. */
typedef struct
{
  const RpPastTurn *stands;
  gint64 first; /* when it was done first, microseconds since the epoch */
} Slot;

/* The fact at the beginning of a chain of corrections; of one whose beginning is not known, the first that is. */
static const RpPastTurn *
find_root (const RpPastTurn *turn, GHashTable *by_uid)
{
  for (guint i = g_hash_table_size (by_uid); i > 0 && turn->supersedes; i--)
    {
      const RpPastTurn *before = g_hash_table_lookup (by_uid, turn->supersedes);

      if (!before)
        break;
      turn = before;
    }
  return turn;
}

/* What a person corrected stands over all that was counted; of two, the newer one. Otherwise the most of a turn counts. */
static gboolean
is_better (const RpPastTurn *a, const RpPastTurn *b)
{
  if (!a->supersedes != !b->supersedes)
    return a->supersedes != NULL;
  if (a->supersedes && a->time.written != b->time.written)
    return a->time.written > b->time.written;
  if (!a->supersedes && a->done != b->done)
    return a->done > b->done;
  if (!a->supersedes && a->time.at != b->time.at)
    return a->time.at < b->time.at;
  return g_strcmp0 (a->uid, b->uid) > 0;
}

static char *
make_key (const RpPastTurn *root)
{
  return g_strdup_printf ("%u %u %d %s", root->item, root->set, (int) root->side, root->exercise);
}

static void
add (GHashTable *slots, const RpPastTurn *turn, const RpPastTurn *root)
{
  g_autofree char *key = make_key (root);
  Slot *slot = g_hash_table_lookup (slots, key);

  if (!slot)
    {
      slot = g_new (Slot, 1);
      *slot = (Slot){ turn, root->time.at };
      g_hash_table_insert (slots, g_steal_pointer (&key), slot);
      return;
    }
  slot->first = MIN (slot->first, root->time.at);
  if (is_better (turn, slot->stands))
    slot->stands = turn;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Slot *first = *(const Slot *const *) a;
  const Slot *second = *(const Slot *const *) b;

  if (first->stands->item != second->stands->item)
    return first->stands->item < second->stands->item ? -1 : 1;
  if (first->stands->set != second->stands->set)
    return first->stands->set < second->stands->set ? -1 : 1;
  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return g_strcmp0 (first->stands->uid, second->stands->uid);
}

/**
 * rp_turn_slots_fill:
 * @turns: (element-type RpPastTurn): takes copies of what stands, in the order of the program
 * @facts: (element-type RpPastTurn): what was stated, in any order
 *
 * Applies corrections, and leaves the best of what was done again.
 */
void
rp_turn_slots_fill (GPtrArray *turns, GPtrArray *facts)
{
  g_autoptr (GHashTable) by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer slot;

  g_return_if_fail (turns);
  g_return_if_fail (facts);

  for (guint i = 0; i < facts->len; i++)
    {
      RpPastTurn *fact = g_ptr_array_index (facts, i);

      g_hash_table_insert (by_uid, fact->uid, fact);
    }
  for (guint i = 0; i < facts->len; i++)
    add (slots, g_ptr_array_index (facts, i), find_root (g_ptr_array_index (facts, i), by_uid));
  g_hash_table_iter_init (&iter, slots);
  while (g_hash_table_iter_next (&iter, NULL, &slot))
    g_ptr_array_add (sorted, slot);
  g_ptr_array_sort (sorted, compare);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (turns, rp_past_turn_copy (((Slot *) g_ptr_array_index (sorted, i))->stands));
}
