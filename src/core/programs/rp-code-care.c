/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-care.h"

#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"

#include <string.h>

/* Each text with its end, so that no two rows of texts are one; none is told from an empty one. */
static void
add (GChecksum *sum, const char *text)
{
  if (text)
    g_checksum_update (sum, (const guchar *) text, (gssize) strlen (text));
  g_checksum_update (sum, (const guchar *) (text ? "\n" : "\t"), 1);
}

static void
add_list (GChecksum *sum, const char *const *texts)
{
  for (guint i = 0; texts && texts[i]; i++)
    add (sum, texts[i]);
  add (sum, NULL);
}

static void
add_pain_rules (GChecksum *sum, const RpPainRules *rules)
{
  for (guint i = 0; rules && i < rules->n_bands; i++)
    {
      g_autofree char *band = g_strdup_printf ("%u %s", rules->bands[i].to, rules->bands[i].text);

      add (sum, band);
    }
  add (sum, rules ? rules->note : NULL);
}

/* As they stand, not as they are shown: what is shown may be decided otherwise one day, and old codes have this sum. */
static void
add_item (GChecksum *sum, const RpProgramItem *item)
{
  const RpExercise *exercise = item->exercise;

  add (sum, item->dose->load ? item->dose->load->words : NULL);
  add (sum, item->note);
  add (sum, item->easier);
  add (sum, item->harder);
  add (sum, exercise->easier.text);
  add (sum, exercise->harder.text);
  add_list (sum, (const char *const *) exercise->precautions);
}

/**
 * rp_code_care_add_up:
 * @program: a program
 *
 * Adds up the words that tell how to do it safely, whether its own or a pack's: when to stop and when to ask first, how often,
 * what to do at which pain, what to take care of in all and with each exercise, its notes, loads, and what is easier and harder.
 * Names, summaries, sources and steps do not count: who mends a word there need not alarm anybody.
 *
 * Returns: a number of %RP_CODE_CARE_BITS bits that differs, but for chance, when any of these words does
 */
guint
rp_code_care_add_up (RpProgram *program)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_auto (GStrv) stop = NULL;
  g_auto (GStrv) before = NULL;
  guint8 digest[32];
  gsize n_digest = sizeof digest;

  g_return_val_if_fail (RP_IS_PROGRAM (program), 0);

  stop = rp_program_dup_stop_rules (program);
  before = rp_program_dup_before_rules (program);
  add_list (sum, (const char *const *) stop);
  add_list (sum, (const char *const *) before);
  add (sum, program->frequency ? program->frequency->words : NULL);
  add_list (sum, rp_program_get_precautions (program));
  add_pain_rules (sum, program->pain_rules);
  for (guint i = 0; i < program->items->len; i++)
    add_item (sum, g_ptr_array_index (program->items, i));
  g_checksum_get_digest (sum, digest, &n_digest);
  return (guint) digest[0] << 8 | digest[1];
}
