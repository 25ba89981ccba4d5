/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history.h"

G_BEGIN_DECLS

/* The person's journal on the command line. */

void rp_tool_journal_print (RpHistory *history, guint32 today);
RpHistory *rp_tool_journal_read (const char *path, guint32 from, guint32 to, GError **error);
GPtrArray *rp_tool_journal_read_facts (const char *path, guint32 from, guint32 to, GError **error);
gboolean rp_tool_journal_import (const char *path, const char *file, GError **error);

G_END_DECLS
