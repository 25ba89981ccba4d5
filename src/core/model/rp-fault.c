/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-fault.h"

/**
 * rp_fault_new:
 * @id: its name inside its exercise
 * @clip_id: id of the clip that shows the right way
 * @uri: where its own clip lies
 *
 * Returns: (transfer full): a fault without words, pictures and clip, for a reader to fill; free with rp_fault_free()
 */
RpFault *
rp_fault_new (const char *id, const char *clip_id, const char *uri)
{
  RpFault *fault;

  g_return_val_if_fail (id && clip_id && uri, NULL);

  fault = g_new0 (RpFault, 1);
  fault->id = g_strdup (id);
  fault->clip_id = g_strdup (clip_id);
  fault->uri = g_strdup (uri);
  return fault;
}

/**
 * rp_fault_free:
 * @fault: (transfer full) (nullable): a fault from rp_fault_new()
 *
 * Frees it, its texts and its clip.
 */
void
rp_fault_free (RpFault *fault)
{
  if (!fault)
    return;
  g_free (fault->id);
  g_free (fault->clip_id);
  g_free (fault->uri);
  g_free (fault->name);
  g_free (fault->wrong);
  g_free (fault->right);
  rp_clip_free (fault->clip);
  g_free (fault);
}

/**
 * rp_fault_resolve:
 * @fault: a fault
 * @right: the clip it names
 *
 * Makes the fault's own clip: camera, side, size, frames, rate, marks, licence and author are those of @right.
 */
void
rp_fault_resolve (RpFault *fault, const RpClip *right)
{
  g_return_if_fail (fault);
  g_return_if_fail (right && g_str_equal (right->id, fault->clip_id));

  rp_clip_free (fault->clip);
  fault->clip = rp_clip_new_like (right, fault->id, fault->uri);
}
