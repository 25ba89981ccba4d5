/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-poster-request.h"

struct _RpPosterRequest
{
  RpPosterAnswer answer;
  gpointer user_data;
  GCancellable *cancellable; /* while a still is on its way */
};

/**
 * rp_poster_request_new:
 * @answer: takes the still; called on this thread
 * @user_data: for @answer, and must live as long as the request
 *
 * Returns: (transfer full): a request that asks for nothing yet
 */
RpPosterRequest *
rp_poster_request_new (RpPosterAnswer answer, gpointer user_data)
{
  RpPosterRequest *self;

  g_return_val_if_fail (answer, NULL);

  self = g_new0 (RpPosterRequest, 1);
  self->answer = answer;
  self->user_data = user_data;
  return self;
}

/**
 * rp_poster_request_free:
 * @self: (transfer full): a request
 *
 * Frees it; what is on its way is not answered.
 */
void
rp_poster_request_free (RpPosterRequest *self)
{
  g_return_if_fail (self);

  rp_poster_request_forget (self);
  g_free (self);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) picture = rp_poster_loader_load_finish (RP_POSTER_LOADER (source), result, &error);
  RpPosterRequest *self = user_data;

  /* Taken back: the request may be gone, so it must not be looked at. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error)
    g_info ("A still is missing: %s", error->message);
  g_clear_object (&self->cancellable);
  self->answer (self->user_data, picture);
}

/**
 * rp_poster_request_ask:
 * @self: a request
 * @loader: (nullable): who loads stills
 * @uri: (nullable): where the still lies
 * @width: how wide it will be shown, in device pixels
 *
 * Asks for another still. The answer comes before this returns when the loader remembers it, or when there is nothing to
 * ask; else later.
 */
void
rp_poster_request_ask (RpPosterRequest *self, RpPosterLoader *loader, const char *uri, int width)
{
  g_autoptr (GdkTexture) known = NULL;

  g_return_if_fail (self);
  g_return_if_fail (!loader || RP_IS_POSTER_LOADER (loader));

  rp_poster_request_forget (self);
  if (loader && uri)
    g_set_object (&known, rp_poster_loader_peek (loader, uri, width));
  if (known || !loader || !uri)
    {
      self->answer (self->user_data, known);
      return;
    }
  self->cancellable = g_cancellable_new ();
  rp_poster_loader_load_async (loader, uri, width, self->cancellable, on_loaded, self);
}

/**
 * rp_poster_request_forget:
 * @self: a request
 *
 * Takes back what was asked for; it is not answered any more.
 */
void
rp_poster_request_forget (RpPosterRequest *self)
{
  g_return_if_fail (self);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}
