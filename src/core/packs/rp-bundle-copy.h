/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A bundle's bytes where nobody else can change or cut them while they are mapped. Private to rp-bundle.c. */

gboolean rp_bundle_copy_is_needed (int fd);
int rp_bundle_copy_make (int fd, const char *cache_dir);

G_END_DECLS
