/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-why.h"

G_DEFINE_BOXED_TYPE (RpWhy, rp_why, rp_why_ref, rp_why_unref)

/**
 * rp_why_part_new:
 *
 * Returns: (transfer full): a part that says nothing yet; free with rp_why_part_free()
 */
RpWhyPart *
rp_why_part_new (void)
{
  return g_new0 (RpWhyPart, 1);
}

/**
 * rp_why_part_free:
 * @part: (transfer full) (nullable): a part
 *
 * Frees it with its texts.
 */
void
rp_why_part_free (RpWhyPart *part)
{
  if (!part)
    return;
  g_free (part->name);
  g_strfreev (part->paragraphs);
  g_free (part);
}

/**
 * rp_why_new:
 *
 * Returns: (transfer full): reasons that say nothing yet, for a reader to fill
 */
RpWhy *
rp_why_new (void)
{
  RpWhy *self = g_new0 (RpWhy, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_why_part_free);
  return self;
}

/**
 * rp_why_ref:
 * @self: reasons
 *
 * Returns: (transfer full): the same
 */
RpWhy *
rp_why_ref (RpWhy *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rp_why_unref:
 * @self: (transfer full): reasons
 *
 * Lets go of them; the last one frees them.
 */
void
rp_why_unref (RpWhy *self)
{
  g_return_if_fail (self);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->pack);
  g_free (self->name);
  g_free (self->summary);
  g_ptr_array_unref (self->parts);
  g_free (self);
}
