/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <gst/gst.h>

#include "cameras/rp-camera-source.h"

G_BEGIN_DECLS

/* The camera from the inside: where its element comes from. */

/**
 * RpCameraSourceFunc:
 * @data: what was given to rp_camera_source_new()
 * @offered: (out) (optional) (transfer full): what the camera can send, where the element itself does not say it
 * @cancellable: ends the wait
 * @error: #RpMediaError or %G_IO_ERROR_CANCELLED
 *
 * Makes the element that sends pictures. Called on a thread that may wait, as when a person is asked first; may be called more
 * than once, and from more than one thread.
 *
 * Returns: (transfer full) (nullable): the element, with a floating reference; %NULL with an error
 */
typedef GstElement *(*RpCameraSourceFunc) (gpointer data,
                                           GstCaps **offered,
                                           GCancellable *cancellable,
                                           GError **error);

RpCameraSource *rp_camera_source_new (const char *id,
                                      const char *name,
                                      RpCameraSourceFunc func,
                                      gpointer data,
                                      GDestroyNotify destroy);
GstElement *rp_camera_source_make_element (RpCameraSource *self,
                                           GstCaps **offered,
                                           GCancellable *cancellable,
                                           GError **error);

G_END_DECLS
