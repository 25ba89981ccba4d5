/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-fault.h"
#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_FAULT_CARD (rp_fault_card_get_type ())
G_DECLARE_FINAL_TYPE (RpFaultCard, rp_fault_card, RP, FAULT_CARD, GtkToggleButton)

GtkWidget *rp_fault_card_new (const RpFault *fault, RpPosterLoader *loader);
const char *rp_fault_card_get_id (RpFaultCard *self);
void rp_fault_card_set_compact (RpFaultCard *self, gboolean compact);

G_END_DECLS
