/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-poster-loader.h"

#include "base/rp-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* How many pictures are decoded at once: what a large one needs is needed no more often than that. */
#define MOST_AT_ONCE 2

/**
 * RpPosterLoader:
 *
 * Turns still pictures into textures of the size wanted, upright, off the main thread, and remembers those last used.
 */
struct _RpPosterLoader
{
  GObject parent_instance;

  /* Owned references */
  GHashTable *entries; /* key to Entry */
  GQueue order;        /* of Entry, the one used last first */

  gsize capacity;
  gsize used;

  GThreadPool *pool; /* (owned), takes references to GTask */
};

typedef struct
{
  char *key;
  GdkTexture *texture;
  gsize size;
  GList link;
} Entry;

typedef struct
{
  char *uri;
  char *key;
  int width;
} Request;

G_DEFINE_FINAL_TYPE (RpPosterLoader, rp_poster_loader, G_TYPE_OBJECT)

static void
entry_free (Entry *entry)
{
  g_free (entry->key);
  g_object_unref (entry->texture);
  g_free (entry);
}

static void
request_free (Request *request)
{
  g_free (request->uri);
  g_free (request->key);
  g_free (request);
}

/* A few sizes only, so that the same picture is not kept for every width of the window. */
static int
round_width (int width)
{
  int rounded = 128;

  while (rounded < width && rounded < 640)
    rounded = rounded == 128 ? 320 : rounded * 2;
  return rounded;
}

static char *
make_key (const char *uri, int width)
{
  return g_strdup_printf ("%d %s", width, uri);
}

static void
drop_oldest (RpPosterLoader *self)
{
  Entry *entry = g_queue_peek_tail (&self->order);

  g_queue_unlink (&self->order, &entry->link);
  self->used -= entry->size;
  g_hash_table_remove (self->entries, entry->key);
}

static void
remember (RpPosterLoader *self, const char *key, GdkTexture *texture)
{
  Entry *entry;

  if (g_hash_table_contains (self->entries, key))
    return;
  entry = g_new0 (Entry, 1);
  entry->key = g_strdup (key);
  entry->texture = g_object_ref (texture);
  entry->size = (gsize) gdk_texture_get_width (texture) * gdk_texture_get_height (texture) * 3;
  entry->link.data = entry;
  self->used += entry->size;
  g_hash_table_insert (self->entries, entry->key, entry);
  g_queue_push_head_link (&self->order, &entry->link);
  while (self->used > self->capacity && self->order.length > 1)
    drop_oldest (self);
}

/* The size is that of the picture before it is turned. */
static GdkPixbuf *
decode (GBytes *bytes, const RpPictureHeader *header, int width, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  gboolean sideways = rp_picture_lies_on_its_side (header);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream_at_scale (
      stream, sideways ? -1 : width, sideways ? width : -1, TRUE, cancellable, error);

  return pixbuf ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

static GdkPixbuf *
load (const Request *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_uri (request->uri);
  g_autoptr (GBytes) bytes = rp_picture_load (file, cancellable, error);
  RpPictureHeader header;

  if (!bytes || !rp_picture_check (bytes, &header, error))
    return NULL;
  return decode (bytes, &header, request->width, cancellable, error);
}

/* On a thread of the pool. */
static void
load_in_thread (gpointer data, gpointer user_data G_GNUC_UNUSED)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  pixbuf = load (g_task_get_task_data (task), g_task_get_cancellable (task), &error);
  if (pixbuf)
    g_task_return_pointer (task, gdk_texture_new_for_pixbuf (pixbuf), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
rp_poster_loader_finalize (GObject *object)
{
  RpPosterLoader *self = RP_POSTER_LOADER (object);

  /* Each task keeps the loader, so that none is left; the last one may be the thread that this runs on. */
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_hash_table_unref (self->entries);

  G_OBJECT_CLASS (rp_poster_loader_parent_class)->finalize (object);
}

static void
rp_poster_loader_class_init (RpPosterLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rp_poster_loader_finalize;
}

static void
rp_poster_loader_init (RpPosterLoader *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) entry_free);
  g_queue_init (&self->order);
  self->pool = g_thread_pool_new (load_in_thread, NULL, MOST_AT_ONCE, FALSE, NULL);
}

/**
 * rp_poster_loader_new:
 * @capacity: how many bytes of pictures to remember
 *
 * Returns: (transfer full): a loader that remembers nothing yet
 */
RpPosterLoader *
rp_poster_loader_new (gsize capacity)
{
  RpPosterLoader *self = g_object_new (RP_TYPE_POSTER_LOADER, NULL);

  self->capacity = capacity;
  return self;
}

/**
 * rp_poster_loader_peek:
 * @self: a loader
 * @uri: where the picture lies
 * @width: how wide it will be shown, in device pixels
 *
 * Returns: (transfer none) (nullable): the texture when it is remembered
 */
GdkTexture *
rp_poster_loader_peek (RpPosterLoader *self, const char *uri, int width)
{
  g_autofree char *key = NULL;
  Entry *entry;

  g_return_val_if_fail (RP_IS_POSTER_LOADER (self), NULL);
  g_return_val_if_fail (uri, NULL);

  key = make_key (uri, round_width (width));
  entry = g_hash_table_lookup (self->entries, key);
  if (!entry)
    return NULL;
  g_queue_unlink (&self->order, &entry->link);
  g_queue_push_head_link (&self->order, &entry->link);
  return entry->texture;
}

/**
 * rp_poster_loader_load_async:
 * @self: a loader
 * @uri: where the picture lies
 * @width: how wide it will be shown, in device pixels
 * @cancellable: (nullable): to take the request back
 * @callback: called on this thread when it is done
 * @user_data: for @callback
 *
 * Reads, turns and scales a PNG or JPEG on another thread, unless rp_picture_check() refuses it.
 */
void
rp_poster_loader_load_async (RpPosterLoader *self,
                             const char *uri,
                             int width,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (RP_IS_POSTER_LOADER (self));
  g_return_if_fail (uri);

  request = g_new0 (Request, 1);
  request->uri = g_strdup (uri);
  request->width = round_width (width);
  request->key = make_key (uri, request->width);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_poster_loader_load_async);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_thread_pool_push (self->pool, g_steal_pointer (&task), NULL);
}

/**
 * rp_poster_loader_load_finish:
 * @self: a loader
 * @result: what the callback was given
 * @error: why the picture could not be read
 *
 * Returns: (transfer full): the picture, not smaller than it will be shown; %NULL with @error set
 */
GdkTexture *
rp_poster_loader_load_finish (RpPosterLoader *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GdkTexture) texture = NULL;
  Request *request;

  g_return_val_if_fail (RP_IS_POSTER_LOADER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  request = g_task_get_task_data (G_TASK (result));
  texture = g_task_propagate_pointer (G_TASK (result), error);
  if (texture)
    remember (self, request->key, texture);
  return g_steal_pointer (&texture);
}
