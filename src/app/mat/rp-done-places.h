/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session.h"

G_BEGIN_DECLS

/* Where it may have hurt in a session, in words to choose from. */

GStrv rp_done_places_list (RpSession *session);

G_END_DECLS
