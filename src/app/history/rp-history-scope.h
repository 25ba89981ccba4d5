/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-history-filter.h"

G_BEGIN_DECLS

/**
 * RpHistorySpan:
 * @RP_HISTORY_SPAN_MONTH: the month that the calendar shows
 * @RP_HISTORY_SPAN_QUARTER: the last three months
 * @RP_HISTORY_SPAN_YEAR: the last twelve
 * @RP_HISTORY_SPAN_ALL: all there is
 * @RP_HISTORY_SPAN_OWN: from one day to another
 *
 * Which days charts are about.
 */
typedef enum
{
  RP_HISTORY_SPAN_MONTH,
  RP_HISTORY_SPAN_QUARTER,
  RP_HISTORY_SPAN_YEAR,
  RP_HISTORY_SPAN_ALL,
  RP_HISTORY_SPAN_OWN,
} RpHistorySpan;

#define RP_TYPE_HISTORY_SPAN (rp_history_span_get_type ())
GType rp_history_span_get_type (void) G_GNUC_CONST;

#define RP_TYPE_HISTORY_SCOPE (rp_history_scope_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryScope, rp_history_scope, RP, HISTORY_SCOPE, GtkWidget)

GtkWidget *rp_history_scope_new (void);
void rp_history_scope_set_history (RpHistoryScope *self, RpHistory *history);
void rp_history_scope_set_days (RpHistoryScope *self, guint32 month, guint32 today);
void rp_history_scope_set_span (RpHistoryScope *self, RpHistorySpan span);
gboolean rp_history_scope_choose (RpHistoryScope *self, const char *id);
void rp_history_scope_get_filter (RpHistoryScope *self, RpHistoryFilter *filter);
char *rp_history_scope_say_span (RpHistoryScope *self);
const char *rp_history_scope_get_chosen (RpHistoryScope *self);

G_END_DECLS
