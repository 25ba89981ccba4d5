/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-trail.h"

struct _RpTrail
{
  GPtrArray *places; /* of RpPlace, at least one */
};

/**
 * rp_trail_new:
 * @page: the page where everything begins
 *
 * Returns: (transfer full): a trail of this page alone
 */
RpTrail *
rp_trail_new (const char *page)
{
  RpTrail *self;

  g_return_val_if_fail (page, NULL);

  self = g_new (RpTrail, 1);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_place_free);
  g_ptr_array_add (self->places, rp_place_new (page, NULL));
  return self;
}

/**
 * rp_trail_free:
 * @self: (transfer full): a trail
 *
 * Frees it and its places.
 */
void
rp_trail_free (RpTrail *self)
{
  g_return_if_fail (self);

  g_ptr_array_unref (self->places);
  g_free (self);
}

/**
 * rp_trail_get_place:
 * @self: a trail
 *
 * Returns: (transfer none): the current place
 */
const RpPlace *
rp_trail_get_place (RpTrail *self)
{
  g_return_val_if_fail (self, NULL);

  return g_ptr_array_index (self->places, self->places->len - 1);
}

/**
 * rp_trail_is_at:
 * @self: a trail
 * @page: a page, one of those in rp-place.h
 *
 * Returns: whether that is the page of the current place
 */
gboolean
rp_trail_is_at (RpTrail *self, const char *page)
{
  g_return_val_if_fail (self && page, FALSE);

  return g_str_equal (rp_trail_get_place (self)->page, page);
}

/**
 * rp_trail_can_go_back:
 * @self: a trail
 *
 * Returns: whether there is a place before the current one
 */
gboolean
rp_trail_can_go_back (RpTrail *self)
{
  g_return_val_if_fail (self, FALSE);

  return self->places->len > 1;
}

/**
 * rp_trail_go_back:
 * @self: a trail
 *
 * Goes to the place before.
 *
 * Returns: %FALSE when there is none
 */
gboolean
rp_trail_go_back (RpTrail *self)
{
  g_return_val_if_fail (self, FALSE);

  if (!rp_trail_can_go_back (self))
    return FALSE;
  g_ptr_array_set_size (self->places, (int) self->places->len - 1);
  return TRUE;
}

/**
 * rp_trail_go_home:
 * @self: a trail
 *
 * Goes to where everything began, and forgets the way.
 */
void
rp_trail_go_home (RpTrail *self)
{
  g_return_if_fail (self);

  g_ptr_array_set_size (self->places, 1);
}

/**
 * rp_trail_go_on:
 * @self: a trail
 * @place: (transfer full): a place
 *
 * Goes there; from there the way back leads here.
 */
void
rp_trail_go_on (RpTrail *self, RpPlace *place)
{
  g_return_if_fail (self && place);

  g_ptr_array_add (self->places, place);
}

/**
 * rp_trail_go_instead:
 * @self: a trail
 * @place: (transfer full): a place
 *
 * Goes there; the way back leads past the current place, which is not the first one.
 */
void
rp_trail_go_instead (RpTrail *self, RpPlace *place)
{
  g_return_if_fail (self && place);
  g_return_if_fail (rp_trail_can_go_back (self));

  rp_trail_go_back (self);
  rp_trail_go_on (self, place);
}
