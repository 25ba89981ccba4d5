/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-moment.h"
#include "session/rp-session-state.h"

G_BEGIN_DECLS

/**
 * RpReadoutButton:
 * @label: its word, in the person's language
 * @icon: the name of its icon
 * @action: the name of its action
 *
 * A button whose meaning goes with the session.
 */
typedef struct
{
  const char *label;
  const char *icon;
  const char *action;
} RpReadoutButton;

void rp_readout_buttons_find (RpSessionState state,
                              const RpMoment *moment,
                              RpReadoutButton *main,
                              RpReadoutButton *other);

G_END_DECLS
