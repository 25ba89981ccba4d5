/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-step.h"

/**
 * rp_step_kind_to_string:
 * @kind: a kind of step
 *
 * Returns: (transfer none): its name for actions, logs and the command line; not translated
 */
const char *
rp_step_kind_to_string (RpStepKind kind)
{
  static const char *const names[] = { "get-ready", "work", "side-change", "rest", "next" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), NULL);
  return names[kind];
}
