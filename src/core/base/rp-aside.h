/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files and folders in the making, beside what they become: whoever ends the program by a signal leaves none behind. */

void rp_aside_watch (void);
char *rp_aside_begin (const char *path);
void rp_aside_add (const char *path);
void rp_aside_end (const char *path);
int rp_aside_write (const char *path, const void *data, gsize length, int mode);
int rp_aside_write_soft (const char *path, const void *data, gsize length, int mode);

G_END_DECLS
