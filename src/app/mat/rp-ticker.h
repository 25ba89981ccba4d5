/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RP_TICKER_DONE:
 *
 * No more frames are needed.
 */
#define RP_TICKER_DONE ((gint64) -1)

/**
 * RpTickerFunc:
 * @user_data: what was given to rp_ticker_new()
 *
 * Shows a frame.
 *
 * Returns: after how many microseconds there may be something new to see; 0 for the next frame, or %RP_TICKER_DONE
 */
typedef gint64 (*RpTickerFunc) (gpointer user_data);

#define RP_TYPE_TICKER (rp_ticker_get_type ())
G_DECLARE_FINAL_TYPE (RpTicker, rp_ticker, RP, TICKER, GObject)

RpTicker *rp_ticker_new (GtkWidget *widget, RpTickerFunc func, gpointer user_data);
void rp_ticker_start (RpTicker *self);
void rp_ticker_stop (RpTicker *self);

G_END_DECLS
