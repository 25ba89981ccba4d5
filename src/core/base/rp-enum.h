/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The names of an enum's values. They stand once, where the enum is registered with G_DEFINE_ENUM_TYPE. */

const char *rp_enum_get_nick (GType type, int value);

G_END_DECLS
