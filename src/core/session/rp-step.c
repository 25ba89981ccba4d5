/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-step.h"

#include "base/rp-enum.h"

G_DEFINE_ENUM_TYPE (RpStepKind,
                    rp_step_kind,
                    G_DEFINE_ENUM_VALUE (RP_STEP_GET_READY, "get-ready"),
                    G_DEFINE_ENUM_VALUE (RP_STEP_WORK, "work"),
                    G_DEFINE_ENUM_VALUE (RP_STEP_SIDE_CHANGE, "side-change"),
                    G_DEFINE_ENUM_VALUE (RP_STEP_REST, "rest"),
                    G_DEFINE_ENUM_VALUE (RP_STEP_NEXT, "next"))

/**
 * rp_step_kind_to_string:
 * @kind: a kind of step
 *
 * Returns: (transfer none): its name for actions, logs and the command line; not translated
 */
const char *
rp_step_kind_to_string (RpStepKind kind)
{
  return rp_enum_get_nick (RP_TYPE_STEP_KIND, kind);
}
