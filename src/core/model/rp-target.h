/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpTarget:
 * @muscle: its id: "gluteus-medius"
 * @main: %TRUE for a main target, %FALSE for a helper
 * @text: its name for a person who knows anatomy ("Gluteus medius"), translated
 *
 * A muscle that an exercise works.
 */
typedef struct
{
  char *muscle;
  gboolean main;
  char *text;
} RpTarget;

void rp_target_free (RpTarget *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTarget, rp_target_free)

G_END_DECLS
