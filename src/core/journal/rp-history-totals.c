/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history-totals.h"

/* One that can still be added to; its place is that in the last session with it. */
typedef struct
{
  RpHistoryTotal total;
  guint session;  /* the last one, from 1 */
  guint named;    /* the last one that told its name */
  guint item;     /* its first place in the last one's program */
  gboolean loads; /* whether there were several loads */
  gboolean unasked[RP_HISTORY_TOTAL_N_SIDES];
} Sum;

/* All of them, and each by its exercise and measure. */
typedef struct
{
  GPtrArray *list;
  GHashTable *table;
} Sums;

static void
sum_free (gpointer data)
{
  Sum *sum = data;

  g_free (sum->total.exercise);
  g_free (sum->total.name);
  g_free (sum->total.load);
  g_free (sum);
}

static guint
hash_sum (gconstpointer data)
{
  const Sum *sum = data;

  return g_str_hash (sum->total.exercise) ^ (guint) sum->total.measure;
}

static gboolean
equal_sum (gconstpointer a, gconstpointer b)
{
  const Sum *first = a;
  const Sum *second = b;

  return first->total.measure == second->total.measure
         && g_str_equal (first->total.exercise, second->total.exercise);
}

/* The exercises of the last session first, in the order of its program; then those of the one before. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const Sum *first = *(const Sum *const *) a;
  const Sum *second = *(const Sum *const *) b;

  if (first->session != second->session)
    return first->session > second->session ? -1 : 1;
  if (first->item != second->item)
    return first->item < second->item ? -1 : 1;
  if (first->total.measure != second->total.measure)
    return first->total.measure < second->total.measure ? -1 : 1;
  return g_strcmp0 (first->total.exercise, second->total.exercise);
}

/* Returns: (transfer none): the sum that a turn belongs to; a new one is owned by both */
static Sum *
find_sum (Sums *sums, const RpPastTurn *turn)
{
  Sum key = { .total = { .exercise = turn->exercise, .measure = turn->measure } };
  Sum *sum;

  if (key.total.measure == RP_MEASURE_OPEN)
    key.total.measure = RP_MEASURE_REPS;
  sum = g_hash_table_lookup (sums->table, &key);
  if (sum)
    return sum;
  sum = g_new0 (Sum, 1);
  sum->total.exercise = g_strdup (turn->exercise);
  sum->total.measure = key.total.measure;
  g_ptr_array_add (sums->list, sum);
  g_hash_table_add (sums->table, sum);
  return sum;
}

/* A load is told where it is the only one. */
static void
add_load (Sum *sum, const RpPastTurn *turn, gboolean first)
{
  if (first)
    sum->total.load = g_strdup (turn->load);
  else if (!sum->loads && g_strcmp0 (sum->total.load, turn->load) != 0)
    {
      g_clear_pointer (&sum->total.load, g_free);
      sum->loads = TRUE;
    }
}

/* The sessions come in the order of time, turns in any. */
static void
add_turn (Sum *sum, const RpPastTurn *turn, guint session)
{
  add_load (sum, turn, sum->session == 0);
  if (sum->session != session)
    {
      sum->total.n_sessions++;
      sum->session = session;
      sum->item = turn->item;
    }
  if (turn->name && (sum->named != session || g_strcmp0 (turn->name, sum->total.name) > 0))
    {
      g_free (sum->total.name);
      sum->total.name = g_strdup (turn->name);
      sum->named = session;
    }
  sum->item = MIN (sum->item, turn->item);
  sum->total.done[turn->side] += turn->done;
  sum->total.sets[turn->side]++;
  sum->unasked[turn->side] = sum->unasked[turn->side] || turn->planned == 0;
  sum->total.planned[turn->side]
      = sum->unasked[turn->side] ? 0 : sum->total.planned[turn->side] + turn->planned;
}

static Sums
begin (void)
{
  return (Sums){ g_ptr_array_new_with_free_func (sum_free), g_hash_table_new (hash_sum, equal_sum) };
}

/* Returns: (transfer full): the list in its order */
static GPtrArray *
finish (Sums *sums)
{
  g_hash_table_unref (sums->table);
  g_ptr_array_sort (sums->list, compare);
  return sums->list;
}

/**
 * rp_history_totals_new:
 * @history: a history
 * @filter: (nullable): what of it is looked at
 *
 * Returns: (transfer full) (element-type RpHistoryTotal): what was done of each exercise, in the order of the program that
 *   was done last, then of those before
 */
GPtrArray *
rp_history_totals_new (RpHistory *history, const RpHistoryFilter *filter)
{
  Sums sums;

  g_return_val_if_fail (RP_IS_HISTORY (history), NULL);

  sums = begin ();
  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);

      if (!rp_history_filter_has (filter, session))
        continue;
      for (guint j = 0; j < session->turns->len; j++)
        {
          const RpPastTurn *turn = g_ptr_array_index (session->turns, j);

          if (turn->done > 0 && rp_history_filter_has_turn (filter, turn))
            add_turn (find_sum (&sums, turn), turn, i + 1);
        }
    }
  return finish (&sums);
}

/**
 * rp_history_totals_new_session:
 * @session: a session
 *
 * Returns: (transfer full) (element-type RpHistoryTotal): what was done of each exercise in it, in the order of its program;
 *   those of which nothing was done are there too
 */
GPtrArray *
rp_history_totals_new_session (const RpPastSession *session)
{
  Sums sums;

  g_return_val_if_fail (session, NULL);

  sums = begin ();
  for (guint i = 0; i < session->turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (session->turns, i);

      add_turn (find_sum (&sums, turn), turn, 1);
    }
  return finish (&sums);
}
