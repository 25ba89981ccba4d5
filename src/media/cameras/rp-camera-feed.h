/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cameras/rp-camera-source.h"

G_BEGIN_DECLS

/**
 * RpCameraFeedFunc:
 * @time: when the picture was taken, in microseconds of monotonic time
 * @data: (array length=size): the picture, a JPEG; valid only during the call
 * @size: how many bytes it has
 * @user_data: what was given to rp_camera_feed_new()
 *
 * Called for each whole picture, on a thread of GStreamer that must not be held up.
 */
typedef void (*RpCameraFeedFunc) (gint64 time, gconstpointer data, gsize size, gpointer user_data);

/**
 * RpCameraFeed:
 *
 * One camera's pipeline, as JPEGs and the times they were taken. May wait, so it belongs to one thread that may wait.
 */
typedef struct _RpCameraFeed RpCameraFeed;

RpCameraFeed *rp_camera_feed_new (RpCameraSource *source, RpCameraFeedFunc func, gpointer user_data);
void rp_camera_feed_free (RpCameraFeed *self);
gboolean rp_camera_feed_open (RpCameraFeed *self, GCancellable *cancellable, GError **error);
gboolean rp_camera_feed_look (RpCameraFeed *self, GCancellable *cancellable, GError **error);
guint rp_camera_feed_get_n_taken (RpCameraFeed *self);
guint rp_camera_feed_get_n_broken (RpCameraFeed *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCameraFeed, rp_camera_feed_free)

G_END_DECLS
