/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/*
 * Stand-in sound devices, for tests and for the real program. A file NAME.output is one, plugged in as long as it lies in the
 * folder that the variable RP_STANDIN_OUTPUTS names. One called auto_null is what sound servers make up where there is no device.
 * What is played is added to the file "heard" there; without a device, nothing plays.
 */

void outputs_register (void);

G_END_DECLS
