/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpPackFailure:
 *
 * A pack that could not be loaded: its file and the reason, for a person.
 */
#define RP_TYPE_PACK_FAILURE (rp_pack_failure_get_type ())
G_DECLARE_FINAL_TYPE (RpPackFailure, rp_pack_failure, RP, PACK_FAILURE, GObject)

RpPackFailure *rp_pack_failure_new (const char *name, const char *reason);
const char *rp_pack_failure_get_name (RpPackFailure *self);
const char *rp_pack_failure_get_reason (RpPackFailure *self);

G_END_DECLS
