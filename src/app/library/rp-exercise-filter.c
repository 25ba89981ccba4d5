/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-exercise-filter.h"

#include "base/rp-search.h"
#include "model/rp-exercise-search.h"
#include "words/rp-area-words.h"
#include "words/rp-exercise-words.h"

/**
 * RpExerciseFilter:
 *
 * Which exercises the library shows: those that match the search and every kind of choice made.
 *
 * Choices of one kind widen each other ("on your side" or "standing"), kinds narrow each other.
 */
struct _RpExerciseFilter
{
  GtkFilter parent_instance;

  /* Owned values, ids but for the query; %NULL or empty lets everything through */
  char *query;
  GStrv words; /* of the query */
  GStrv positions;
  GStrv equipment;
  GStrv areas;

  gboolean no_weight;
};

G_DEFINE_FINAL_TYPE (RpExerciseFilter, rp_exercise_filter, GTK_TYPE_FILTER)

static gboolean
is_set (GStrv choices)
{
  return choices && choices[0];
}

static gboolean
matches_position (RpExerciseFilter *self, RpExercise *exercise)
{
  const char *position = rp_exercise_words_position_id (rp_exercise_get_position (exercise));

  return g_strv_contains ((const char *const *) self->positions, position);
}

static gboolean
matches_equipment (RpExerciseFilter *self, RpExercise *exercise)
{
  GPtrArray *equipment = rp_exercise_get_equipment (exercise);
  gboolean needed = FALSE;

  for (guint i = 0; i < equipment->len; i++)
    {
      const RpEquipment *item = g_ptr_array_index (equipment, i);

      needed = needed || !item->optional;
      if (g_strv_contains ((const char *const *) self->equipment, item->item))
        return TRUE;
    }
  return !needed && g_strv_contains ((const char *const *) self->equipment, RP_EXERCISE_FILTER_NOTHING);
}

static gboolean
matches_area (RpExerciseFilter *self, RpExercise *exercise)
{
  GPtrArray *targets = rp_exercise_get_targets (exercise);

  for (guint i = 0; i < targets->len; i++)
    {
      const char *area = rp_area_words_get_id (g_ptr_array_index (targets, i));

      if (g_strv_contains ((const char *const *) self->areas, area))
        return TRUE;
    }
  return FALSE;
}

static gboolean
rp_exercise_filter_match (GtkFilter *filter, gpointer item)
{
  RpExerciseFilter *self = RP_EXERCISE_FILTER (filter);
  RpExercise *exercise = item;

  if (self->no_weight && rp_exercise_get_bears_weight (exercise))
    return FALSE;
  if (is_set (self->positions) && !matches_position (self, exercise))
    return FALSE;
  if (is_set (self->equipment) && !matches_equipment (self, exercise))
    return FALSE;
  if (is_set (self->areas) && !matches_area (self, exercise))
    return FALSE;
  return !self->words
         || rp_search_has_words (rp_exercise_search_get_key (exercise), (const char *const *) self->words);
}

static GtkFilterMatch
rp_exercise_filter_get_strictness (GtkFilter *filter)
{
  RpExerciseFilter *self = RP_EXERCISE_FILTER (filter);

  if (self->no_weight || is_set (self->positions) || is_set (self->equipment) || is_set (self->areas))
    return GTK_FILTER_MATCH_SOME;
  return self->query && self->query[0] ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static void
rp_exercise_filter_finalize (GObject *object)
{
  RpExerciseFilter *self = RP_EXERCISE_FILTER (object);

  g_free (self->query);
  g_strfreev (self->words);
  g_strfreev (self->positions);
  g_strfreev (self->equipment);
  g_strfreev (self->areas);

  G_OBJECT_CLASS (rp_exercise_filter_parent_class)->finalize (object);
}

static void
rp_exercise_filter_class_init (RpExerciseFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  object_class->finalize = rp_exercise_filter_finalize;
  filter_class->match = rp_exercise_filter_match;
  filter_class->get_strictness = rp_exercise_filter_get_strictness;
}

static void
rp_exercise_filter_init (RpExerciseFilter *self)
{
}

/**
 * rp_exercise_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything through
 */
RpExerciseFilter *
rp_exercise_filter_new (void)
{
  return g_object_new (RP_TYPE_EXERCISE_FILTER, NULL);
}

/**
 * rp_exercise_filter_set_query:
 * @self: a filter
 * @query: (nullable): words that must stand in the names
 *
 * Searches.
 */
void
rp_exercise_filter_set_query (RpExerciseFilter *self, const char *query)
{
  g_return_if_fail (RP_IS_EXERCISE_FILTER (self));

  if (g_strcmp0 (self->query, query) == 0)
    return;
  g_free (self->query);
  self->query = g_strdup (query);
  g_strfreev (self->words);
  self->words = query ? rp_search_split (query) : NULL;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
set_choices (RpExerciseFilter *self, GStrv *choices, const char *const *wanted)
{
  g_strfreev (*choices);
  *choices = g_strdupv ((GStrv) wanted);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * rp_exercise_filter_set_positions:
 * @self: a filter
 * @positions: (nullable) (array zero-terminated=1): ids of positions, as of rp_exercise_words_position_id()
 *
 * Lets only exercises in one of these positions through.
 */
void
rp_exercise_filter_set_positions (RpExerciseFilter *self, const char *const *positions)
{
  g_return_if_fail (RP_IS_EXERCISE_FILTER (self));

  set_choices (self, &self->positions, positions);
}

/**
 * rp_exercise_filter_set_equipment:
 * @self: a filter
 * @items: (nullable) (array zero-terminated=1): ids of equipment, or %RP_EXERCISE_FILTER_NOTHING
 *
 * Lets only exercises that use one of these through.
 */
void
rp_exercise_filter_set_equipment (RpExerciseFilter *self, const char *const *items)
{
  g_return_if_fail (RP_IS_EXERCISE_FILTER (self));

  set_choices (self, &self->equipment, items);
}

/**
 * rp_exercise_filter_set_areas:
 * @self: a filter
 * @areas: (nullable) (array zero-terminated=1): ids of places on the body, as of rp_area_words_get_id()
 *
 * Lets only exercises felt in one of these places through.
 */
void
rp_exercise_filter_set_areas (RpExerciseFilter *self, const char *const *areas)
{
  g_return_if_fail (RP_IS_EXERCISE_FILTER (self));

  set_choices (self, &self->areas, areas);
}

/**
 * rp_exercise_filter_set_no_weight:
 * @self: a filter
 * @no_weight: %TRUE to hide exercises in which a leg carries the body
 *
 * Spares a sore knee.
 */
void
rp_exercise_filter_set_no_weight (RpExerciseFilter *self, gboolean no_weight)
{
  g_return_if_fail (RP_IS_EXERCISE_FILTER (self));

  no_weight = !!no_weight;
  if (self->no_weight == no_weight)
    return;
  self->no_weight = no_weight;
  gtk_filter_changed (GTK_FILTER (self),
                      no_weight ? GTK_FILTER_CHANGE_MORE_STRICT : GTK_FILTER_CHANGE_LESS_STRICT);
}
