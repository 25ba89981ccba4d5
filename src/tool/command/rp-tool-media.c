/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-media.h"

#include "command/rp-tool-film.h"
#include "command/rp-tool-still.h"

/* The name of a file as its pack writes it: of its address, folder and name. */
static char *
name_file (const char *uri)
{
  g_autofree char *folder = g_path_get_dirname (uri);
  g_autofree char *room = g_path_get_basename (folder);
  g_autofree char *name = g_path_get_basename (uri);

  return g_build_filename (room, name, NULL);
}

/* Two exercises may show one file and say different things of it, so it is held beside both. */
static void
check_clip (RpProblems *problems, RpExercise *exercise, const RpClip *clip, const RpClip *right)
{
  g_autofree char *file = name_file (clip->uri);

  rp_tool_film_check (problems, file, exercise, clip, right);
}

static void
check_still (RpProblems *problems, GHashTable *seen, const char *uri)
{
  g_autofree char *file = uri ? name_file (uri) : NULL;

  if (uri && g_hash_table_add (seen, g_strdup (uri)))
    rp_tool_still_check (problems, file, uri);
}

static void
check_fault (RpProblems *problems, GHashTable *seen, RpExercise *exercise, const RpFault *fault)
{
  if (fault->clip)
    check_clip (problems, exercise, fault->clip, rp_exercise_find_clip (exercise, fault->clip_id));
  check_still (problems, seen, fault->wrong);
  check_still (problems, seen, fault->right);
}

static void
check_exercise (RpProblems *problems, GHashTable *seen, RpExercise *exercise)
{
  GPtrArray *clips = rp_exercise_get_clips (exercise);
  GPtrArray *cues = rp_exercise_get_cues (exercise);
  GPtrArray *drawings = rp_exercise_get_drawings (exercise);

  for (guint i = 0; i < clips->len; i++)
    check_clip (problems, exercise, g_ptr_array_index (clips, i), NULL);
  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);

      if (cue->fault)
        check_fault (problems, seen, exercise, cue->fault);
    }
  check_still (problems, seen, rp_exercise_get_poster (exercise));
  for (guint i = 0; drawings && i < drawings->len; i++)
    check_still (problems, seen, ((const RpDrawing *) g_ptr_array_index (drawings, i))->uri);
}

/**
 * rp_tool_media_check:
 * @problems: where to report
 * @pack: a pack; if it is from a bundle, that is registered
 * @only: (nullable): a document of the pack, to look at nothing but what it shows; %NULL for all
 *
 * Opens every clip and every still that the exercises name. Takes a few seconds.
 */
void
rp_tool_media_check (RpProblems *problems, RpPack *pack, const char *only)
{
  GListModel *exercises = rp_pack_get_exercises (pack);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autofree char *file = g_strdup_printf ("exercises/%s.xml", rp_exercise_get_id (exercise));

      if (!only || g_str_equal (only, file))
        check_exercise (problems, seen, exercise);
    }
}
