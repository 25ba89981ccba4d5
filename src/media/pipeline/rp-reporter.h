/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpReporter:
 *
 * The way from a thread to an object of the main thread, which may be gone by then.
 */
typedef struct _RpReporter RpReporter;

/**
 * RpReportFunc:
 * @object: whom it is told to; it lives for the call
 * @from: who tells: an object that has begun anew meanwhile can see that it is of no interest
 * @state: what its teller means by it
 * @error: (transfer full) (nullable): what is wrong
 *
 * Hears a report, in the main context the reporter was made in.
 */
typedef void (*RpReportFunc) (gpointer object, const RpReporter *from, int state, GError *error);

RpReporter *rp_reporter_new (gpointer object, RpReportFunc func);
RpReporter *rp_reporter_ref (RpReporter *self);
void rp_reporter_unref (RpReporter *self);
void rp_reporter_tell (RpReporter *self, int state, GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpReporter, rp_reporter_unref)

G_END_DECLS
