/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SHOW_HINTS (rp_show_hints_get_type ())
G_DECLARE_FINAL_TYPE (RpShowHints, rp_show_hints, RP, SHOW_HINTS, GtkWidget)

/**
 * RpShowHint:
 * @caps: (array zero-terminated=1): what is written on the keys, to be translated
 * @words: what they do, to be translated
 *
 * A row of the panel.
 */
typedef struct
{
  const char *caps[4];
  const char *words;
} RpShowHint;

GtkWidget *rp_show_hints_new (void);
void rp_show_hints_set_rows (RpShowHints *self, const RpShowHint *rows, guint n_rows);

G_END_DECLS
