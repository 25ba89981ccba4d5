/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RP_TYPE_SCREEN_READER (rp_screen_reader_get_type ())
G_DECLARE_FINAL_TYPE (RpScreenReader, rp_screen_reader, RP, SCREEN_READER, GObject)

RpScreenReader *rp_screen_reader_new (void);
gboolean rp_screen_reader_get_running (RpScreenReader *self);

G_END_DECLS
