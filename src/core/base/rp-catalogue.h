/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of one language, out of a file that msgfmt made: the GNU .mo format. It never changes once it is read. */

typedef struct _RpCatalogue RpCatalogue;

RpCatalogue *rp_catalogue_new (GBytes *bytes);
void rp_catalogue_free (RpCatalogue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCatalogue, rp_catalogue_free)

const char *rp_catalogue_get (const RpCatalogue *self, const char *key);
const char *rp_catalogue_get_plural (const RpCatalogue *self, const char *key, gulong n);

G_END_DECLS
