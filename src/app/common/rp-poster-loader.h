/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define RP_TYPE_POSTER_LOADER (rp_poster_loader_get_type ())
G_DECLARE_FINAL_TYPE (RpPosterLoader, rp_poster_loader, RP, POSTER_LOADER, GObject)

RpPosterLoader *rp_poster_loader_new (gsize capacity);
GdkTexture *rp_poster_loader_peek (RpPosterLoader *self, const char *uri, int width);
void rp_poster_loader_load_async (RpPosterLoader *self,
                                  const char *uri,
                                  int width,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GdkTexture *rp_poster_loader_load_finish (RpPosterLoader *self, GAsyncResult *result, GError **error);

G_END_DECLS
