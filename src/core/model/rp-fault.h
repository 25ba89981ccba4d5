/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-clip.h"

G_BEGIN_DECLS

/**
 * RpFault:
 * @id: its name inside its exercise
 * @clip_id: id of the clip of its exercise that shows the right way from the same camera
 * @uri: where its own clip lies, a resource: URI below the pack's own prefix
 * @name: what it looks like, a few words ("Top hip rolls back"), translated
 * @wrong: URI of a small picture of the mistake
 * @right: URI of the same picture done well
 * @clip: (nullable): its own clip, made by rp_fault_resolve()
 *
 * A common mistake that can be seen: a clip of it, and a wrong and a right picture. The clip has the same camera and
 * timing as the one that shows the right way, so that the two can take each other's place at any moment. Immutable once
 * loaded.
 */
typedef struct
{
  char *id;
  char *clip_id;
  char *uri;
  char *name;
  char *wrong;
  char *right;
  RpClip *clip;
} RpFault;

RpFault *rp_fault_new (const char *id, const char *clip_id, const char *uri);
void rp_fault_free (RpFault *fault);
void rp_fault_resolve (RpFault *fault, const RpClip *right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFault, rp_fault_free)

G_END_DECLS
