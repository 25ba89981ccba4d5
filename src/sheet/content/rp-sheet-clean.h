/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text from outside, made fit for paper. Private to the sheet layer. */

char *rp_sheet_clean_line (const char *text);
char *rp_sheet_clean_paragraphs (const char *text);
GStrv rp_sheet_clean_list (const char *const *list);

G_END_DECLS
