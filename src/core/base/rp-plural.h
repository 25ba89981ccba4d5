/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which form of a word goes with a number, by the rule that a catalogue gives: "n != 1". */

gboolean rp_plural_is_rule (const char *rule);
guint rp_plural_choose (const char *rule, gulong n);

G_END_DECLS
