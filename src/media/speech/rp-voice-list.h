/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpVoiceName:
 * @language: the language it speaks, as "de" or "en-gb"
 * @name: its name, as the engine knows it
 *
 * A voice that there is.
 */
typedef struct
{
  char *language;
  char *name;
} RpVoiceName;

void rp_voice_list_voices_async (const char *helper,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *rp_voice_list_voices_finish (GAsyncResult *result, GError **error);

G_END_DECLS
