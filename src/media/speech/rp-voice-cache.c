/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-cache.h"

#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".voice"
#define MARK "RPVOICE"
#define SUM_LENGTH 64

/* A file: this, and the samples in the machine's own order of bytes. */
typedef struct
{
  char mark[8];
  guint32 rate;
  guint32 n_samples;
  char sum[SUM_LENGTH]; /* of the rest, and of what was asked for */
} Head;

struct _RpVoiceCache
{
  char *folder;
  guint64 most;
};

typedef struct
{
  char *path;
  gint64 used; /* when, in seconds of the system's clock */
  guint64 size;
} Entry;

/**
 * rp_voice_cache_new:
 * @folder: where the files lie; it is made when something is kept
 * @most: how many bytes they may have together
 *
 * Returns: (transfer full): a cache
 */
RpVoiceCache *
rp_voice_cache_new (const char *folder, guint64 most)
{
  RpVoiceCache *self;

  g_return_val_if_fail (folder, NULL);

  self = g_new (RpVoiceCache, 1);
  *self = (RpVoiceCache){ g_strdup (folder), most };
  return self;
}

/**
 * rp_voice_cache_free:
 * @self: (transfer full): a cache
 */
void
rp_voice_cache_free (RpVoiceCache *self)
{
  g_free (self->folder);
  g_free (self);
}

static char *
make_path (RpVoiceCache *self, const char *key)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  g_autofree char *name = g_strconcat (sum, SUFFIX, NULL);

  return g_build_filename (self->folder, name, NULL);
}

static void
write_sum (const Head *head, const char *key, const gint16 *samples, char *sum)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) key, (gssize) strlen (key));
  g_checksum_update (checksum, (const guchar *) head, G_STRUCT_OFFSET (Head, sum));
  g_checksum_update (checksum, (const guchar *) samples, (gssize) (head->n_samples * sizeof *samples));
  memcpy (sum, g_checksum_get_string (checksum), SUM_LENGTH);
}

static gboolean
is_whole (const Head *head, gsize size, const char *key, const gint16 *samples)
{
  char sum[SUM_LENGTH];

  if (memcmp (head->mark, MARK, sizeof head->mark) != 0 || head->n_samples == 0
      || head->rate < RP_SOUND_LEAST_RATE || head->rate > RP_SOUND_MOST_RATE
      || size != sizeof *head + head->n_samples * sizeof *samples)
    return FALSE;
  write_sum (head, key, samples, sum);
  return memcmp (sum, head->sum, sizeof sum) == 0;
}

/**
 * rp_voice_cache_find:
 * @self: a cache
 * @key: what was asked for: who speaks, how fast, and the text
 *
 * Returns: (transfer full) (nullable): how it sounded; %NULL when it is not kept, or not whole
 */
RpSound *
rp_voice_cache_find (RpVoiceCache *self, const char *key)
{
  g_autofree char *path = NULL;
  g_autofree char *data = NULL;
  GStatBuf info;
  gsize size = 0;
  Head head;

  g_return_val_if_fail (self && key, NULL);

  path = make_path (self, key);
  if (g_stat (path, &info) != 0 || (guint64) info.st_size > self->most
      || !g_file_get_contents (path, &data, &size, NULL) || size < sizeof head)
    return NULL;
  memcpy (&head, data, sizeof head);
  if (!is_whole (&head, size, key, (const gint16 *) (gconstpointer) (data + sizeof head)))
    return NULL;
  g_utime (path, NULL);
  return rp_sound_new_take (g_memdup2 (data + sizeof head, size - sizeof head), head.n_samples, head.rate);
}

/**
 * rp_voice_cache_keep:
 * @self: a cache
 * @key: what was asked for
 * @sound: how it sounds
 *
 * Keeps a sound, if it can: whatever keeps it from being written costs the time to make it again, no more. Silence is not kept,
 * for what could not be said once may be said the next time.
 */
void
rp_voice_cache_keep (RpVoiceCache *self, const char *key, RpSound *sound)
{
  g_autofree char *path = NULL;
  g_autoptr (GByteArray) file = NULL;
  const gint16 *samples;
  gsize n_samples = 0;
  Head head = { MARK, 0, 0, "" };

  g_return_if_fail (self && key && sound);

  samples = rp_sound_get_samples (sound, &n_samples);
  if (n_samples == 0)
    return;
  head.rate = rp_sound_get_rate (sound);
  head.n_samples = (guint32) n_samples;
  write_sum (&head, key, samples, head.sum);
  file = g_byte_array_new ();
  g_byte_array_append (file, (const guint8 *) &head, sizeof head);
  g_byte_array_append (file, (const guint8 *) samples, (guint) (n_samples * sizeof *samples));
  path = make_path (self, key);
  g_mkdir_with_parents (self->folder, 0700);
  g_file_set_contents_full (path, (const char *) file->data, file->len,
                            G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_ONLY_EXISTING, 0600, NULL);
}

static void
entry_free (gpointer data)
{
  g_free (((Entry *) data)->path);
  g_free (data);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = *(const Entry *const *) a;
  const Entry *second = *(const Entry *const *) b;

  return (first->used > second->used) - (first->used < second->used);
}

/* Of files that are ours, also of those that were never finished; the one used longest ago first */
static GPtrArray *
list_entries (RpVoiceCache *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;
  GStatBuf info;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (strstr (name, SUFFIX) && g_stat (path, &info) == 0)
        {
          Entry *entry = g_new (Entry, 1);

          *entry = (Entry){ g_steal_pointer (&path), info.st_mtime, (guint64) info.st_size };
          g_ptr_array_add (entries, entry);
        }
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

/**
 * rp_voice_cache_prune:
 * @self: a cache
 *
 * Deletes what was used longest ago, until the rest is small enough.
 */
void
rp_voice_cache_prune (RpVoiceCache *self)
{
  g_autoptr (GPtrArray) entries = NULL;
  guint64 sum = 0;

  g_return_if_fail (self);

  entries = list_entries (self);
  for (guint i = 0; i < entries->len; i++)
    sum += ((Entry *) entries->pdata[i])->size;
  for (guint i = 0; i < entries->len && sum > self->most; i++)
    {
      Entry *entry = entries->pdata[i];

      sum -= entry->size;
      g_unlink (entry->path);
    }
}
