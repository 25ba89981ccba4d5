/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text from outside (a pack, a file's name, a code) made safe to print on a terminal, as one line. */

gboolean rp_terminal_is_astray (gunichar letter);
char *rp_terminal_tame (const char *text);

G_END_DECLS
