/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-credits.h"

#include "base/rp-words.h"
#include "content/rp-sheet-clean.h"

/* Adds a line unless it is there already. */
static void
add (GPtrArray *lines, const char *text)
{
  g_autofree char *line = rp_sheet_clean_line (text);

  if (line && !g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
    g_ptr_array_add (lines, g_steal_pointer (&line));
}

static void
add_all (GPtrArray *lines, const char *const *texts)
{
  for (guint i = 0; texts && texts[i]; i++)
    add (lines, texts[i]);
}

/* The pictures are stills of the clip, by the same hand. */
static void
add_pictures (GPtrArray *lines, RpExercise *exercise)
{
  const RpClip *clip = rp_exercise_get_default_clip (exercise);
  g_autofree char *line = NULL;

  if (!clip || (!clip->author && !clip->licence))
    return;
  if (clip->author && clip->licence)
    /* Translators: who made the pictures, then the short name of a licence */
    line = g_strdup_printf (_ ("Pictures: %s, %s."), clip->author, clip->licence);
  else
    /* Translators: who made the pictures, or the short name of a licence */
    line = g_strdup_printf (_ ("Pictures: %s."), clip->author ? clip->author : clip->licence);
  add (lines, line);
}

/**
 * rp_sheet_credits_new:
 * @pack: (nullable): the pack of the program's exercises
 * @program: the program
 *
 * Returns: (transfer full) (array zero-terminated=1): whose words and pictures these are, each line once
 */
GStrv
rp_sheet_credits_new (RpPack *pack, RpProgram *program)
{
  GPtrArray *lines = g_ptr_array_new ();

  add_all (lines, rp_program_get_credits (program));
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    add_all (lines, rp_exercise_get_credits (rp_program_get_item (program, i)->exercise));
  if (pack)
    add_all (lines, rp_pack_get_credits (pack));
  if (pack && rp_pack_get_licence (pack))
    {
      /* Translators: name of a pack, then the short name of its licence */
      g_autofree char *line = g_strdup_printf (_ ("From the pack “%s”, %s."), rp_pack_get_name (pack),
                                               rp_pack_get_licence (pack));

      add (lines, line);
    }
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    add_pictures (lines, rp_program_get_item (program, i)->exercise);
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}
