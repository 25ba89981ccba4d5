/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/*
 * Stand-in cameras, for tests and for the real program. A file NAME.camera is one, plugged in as long as it lies in the folder
 * that the variable RP_STANDIN_CAMERAS names, and on as long as it is locked. Its group [camera] says:
 *
 *   name=     what people read
 *   caps=     what it can send: image/jpeg, video/x-raw in I420 or YUY2, of any size and rate
 *   still=    a JPEG to be sent every time in place of its number, so that making pictures costs nothing
 *   broken=   cuts each so-manieth picture short
 *   skips=    leaves each so-manieth picture out
 *   lag=      how late a picture arrives, in microseconds
 *   stamps=   "none" or "wild", rather than those of the pictures
 *   trouble=  "refused", "silent", or "liar": sends nothing of the first kind it offers
 *
 * Each picture shows as bars its number: the monotonic time it was taken at, in pictures, modulo 4096.
 */

#define STANDIN_NUMBERS 4096

GstElement *standin_new (const char *path);
void standin_register (void);

G_END_DECLS
