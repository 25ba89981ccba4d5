/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-target.h"

/**
 * rp_target_free:
 * @target: (transfer full): a target
 *
 * Frees it and its texts.
 */
void
rp_target_free (RpTarget *target)
{
  g_free (target->muscle);
  g_free (target->text);
  g_free (target);
}
