/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* The one place that sees SQLite; only the journal includes it. */

typedef struct sqlite3_stmt RpStatement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpStatement, sqlite3_finalize)

G_END_DECLS
