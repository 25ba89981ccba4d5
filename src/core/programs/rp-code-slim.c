/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-slim.h"

#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "programs/rp-code-care.h"
#include "programs/rp-code-digits.h"
#include "programs/rp-code-head.h"
#include "programs/rp-code-item.h"
#include "programs/rp-code-value.h"
#include "programs/rp-code.h"

#include <glib/gi18n-lib.h>

static void
pass_program (RpCodePassing *passing)
{
  guint n;

  rp_code_head_pass_place (passing);
  rp_code_head_pass (passing);
  n = rp_code_bits_pass_count (passing->bits, passing->program->items->len, 1, RP_CODE_MAX_ITEMS);
  for (guint i = 0; i < n && rp_code_bits_is_fine (passing->bits); i++)
    rp_code_item_pass (passing, i);
}

/**
 * rp_code_slim_write:
 * @pack: (nullable): the pack to which it is compared, if it is here
 * @home: the id of @pack
 * @program: a program that rp_code_writer_can_write() accepts, of %RP_CODE_MAX_ITEMS at most
 *
 * Returns: (transfer full): the program as digits
 */
char *
rp_code_slim_write (RpPack *pack, const char *home, RpProgram *program)
{
  g_auto (RpCodePassing) passing = {
    .bits = rp_code_bits_new (),
    .pack = pack ? g_object_ref (pack) : NULL,
    .home = g_strdup (home),
    .program = rp_program_copy (program),
  };
  guint care = rp_code_care_add_up (program);
  const guint8 *bytes;
  gsize length;

  pass_program (&passing);
  rp_code_bits_pass (passing.bits, &care, RP_CODE_CARE_BITS);
  bytes = rp_code_bits_get_bytes (passing.bits, &length);
  return rp_code_digits_write (bytes, length);
}

static const RpProgramItem *
find_missing (RpProgram *program)
{
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    if (rp_exercise_is_missing (rp_program_get_item (program, i)->exercise))
      return rp_program_get_item (program, i);
  return NULL;
}

/* Returns: (transfer full): what somebody must know of an exercise that is not here */
static char *
say_missing (RpCodePassing *passing, RpExercise *exercise)
{
  g_autofree char *id = rp_heading_dup_pack (&exercise->heading);
  g_autoptr (RpPack) pack = rp_code_find_pack (passing->packs, id);

  if (pack)
    return g_strdup_printf (_ ("The pack “%s” that is here has no exercise “%s”. A newer one may have it."),
                            id, rp_exercise_get_id (exercise));
  return g_strdup_printf (
      _ ("This program needs the pack “%s”, which is not here. Install the pack, then open the code again. "
         "Until then its exercises are missing, and perhaps some of its words."),
      id);
}

/* Returns: (transfer full) (nullable): what somebody must know before they do the program */
static char *
make_remark (RpCodePassing *passing, guint care)
{
  const RpProgramItem *missing = find_missing (passing->program);

  if (missing)
    return say_missing (passing, missing->exercise);
  if (care == rp_code_care_add_up (passing->program) && !passing->lost)
    return NULL;
  return g_strdup_printf (
      _ ("The pack “%s” is not the same here as where this code was made: it is an older or a newer one, or "
         "in another language. The doses are those of the code. The words may have changed: when to stop, "
         "what to take care of, how often. If they are not what you were told, ask who gave you the code."),
      passing->pack ? rp_pack_get_name (passing->pack) : passing->home);
}

/* The program may be kept and done long after the remark was read, so it says by itself that it is not whole. */
static void
warn_of_loss (RpProgram *program)
{
  guint n = program->precautions ? g_strv_length (program->precautions) : 0;

  program->precautions = g_renew (char *, program->precautions, n + 2);
  program->precautions[n] = g_strdup (
      _ ("Some words of this program are missing here, such as what to take care of. Ask who gave "
         "it to you before you do it."));
  program->precautions[n + 1] = NULL;
}

static gboolean
end_reading (RpCodePassing *passing, guint *care)
{
  RpProgram *program = passing->program;

  rp_code_bits_pass (passing->bits, care, RP_CODE_CARE_BITS);
  if (!program->heading.name && !passing->lost)
    rp_code_bits_spoil (passing->bits);
  return rp_code_bits_is_fine (passing->bits) && rp_code_bits_is_at_end (passing->bits);
}

/**
 * rp_code_slim_read:
 * @packs: a list of #RpPack
 * @digits: what may be digits of rp_code_slim_write(); need not end with a zero byte
 * @n_digits: how many bytes they are
 * @pack: (out) (optional) (transfer full) (nullable): the pack that it is compared to, where it is here
 * @remark: (out) (optional) (transfer full) (nullable): what somebody must know before they do the program, in whole sentences
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the program; %NULL with @error when it cannot be read
 */
RpProgram *
rp_code_slim_read (GListModel *packs,
                   const char *digits,
                   gsize n_digits,
                   RpPack **pack,
                   char **remark,
                   GError **error)
{
  gsize length;
  g_autofree guint8 *bytes = rp_code_digits_read (digits, n_digits, &length);
  g_auto (RpCodePassing) passing = {
    .bits = rp_code_bits_new_of (bytes, length),
    .packs = packs,
    .program = rp_program_new (),
  };
  guint care = 0;

  pass_program (&passing);
  if (!bytes || !end_reading (&passing, &care))
    {
      if (!passing.reason)
        rp_code_value_refuse_damaged (&passing.reason);
      g_propagate_error (error, g_steal_pointer (&passing.reason));
      return NULL;
    }
  if (remark)
    *remark = make_remark (&passing, care);
  if (passing.lost)
    warn_of_loss (passing.program);
  if (!passing.program->heading.name)
    passing.program->heading.name = g_strdup (passing.program->heading.id);
  if (pack)
    *pack = g_steal_pointer (&passing.pack);
  return g_steal_pointer (&passing.program);
}
