/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-index.h"

#include "base/rp-core-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a bundle's index looks like on disk, little-endian as glib-compile-resources writes it: a header that says where
 * the table lies; the table's own header, words of a filter, where each bucket starts, and the items. */
#define MAGIC "GVariant"
#define HEADER_SIZE 24
#define VERSION_AT 8
#define ROOT_AT 16
#define TABLE_HEADER_SIZE 8
#define BLOOM_MASK ((1u << 27) - 1)
#define BLOOM_SHIFT 27
#define ITEM_SIZE 24
#define NO_PARENT 0xffffffffu

/* How a file's value ends: the type of size, flags and bytes. */
#define VALUE_TYPE "\0(uuay)"
#define VALUE_TYPE_SIZE 7
#define VALUE_HEADER_SIZE 8
#define FLAG_COMPRESSED 1u

/* Ten thousand exercises of twenty files each. */
#define MAX_ITEMS 200000
/* As much as a file system allows one name to have. */
#define MAX_KEY 255
/* A file of a pack lies eight folders deep. */
#define MAX_DEPTH 16
/* A bundle has as many buckets as entries, so more than a few in one are made on purpose, to make looking things up slow. */
#define MAX_IN_BUCKET 64
/* Only texts and drawings may be compressed; one that grows to more than this is no drawing. */
#define MAX_UNPACKED (64u * 1024 * 1024)

typedef struct
{
  const guint8 *bytes;
  gsize size;

  guint64 bloom;
  guint32 n_bloom;
  guint32 bloom_shift;
  guint64 buckets;
  guint32 n_buckets;
  guint64 items;
  guint32 n_items;

  /* Which items a folder lists, and how many those are. */
  guint8 *listed;
  guint32 n_listed;
} Index;

/* An item of the table: a folder or a file. */
typedef struct
{
  guint64 at;
  guint32 hash;
  guint32 parent;
  guint32 key;
  guint16 key_size;
  char type;
  guint32 start;
  guint32 end;
} Item;

static guint32
read_number (const Index *self, guint64 at)
{
  guint32 number;

  memcpy (&number, self->bytes + at, sizeof number);
  return GUINT32_FROM_LE (number);
}

static guint32
read_word (const Index *self, guint64 array, guint32 i)
{
  return read_number (self, array + 4 * (guint64) i);
}

static Item
read_item (const Index *self, guint32 i)
{
  guint64 at = self->items + ITEM_SIZE * (guint64) i;

  return (Item){
    .at = at,
    .hash = read_number (self, at),
    .parent = read_number (self, at + 4),
    .key = read_number (self, at + 8),
    .key_size = (guint16) (self->bytes[at + 12] | self->bytes[at + 13] << 8),
    .type = (char) self->bytes[at + 14],
    .start = read_number (self, at + 16),
    .end = read_number (self, at + 20),
  };
}

static gboolean
damaged (GError **error, guint64 at)
{
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
               _ ("The bundle's index is damaged at byte %u. Fetch the pack again."), (guint) at);
  return FALSE;
}

/* Whether a stretch lies in the file, and starts where GLib can read it. */
static gboolean
is_inside (const Index *self, guint32 start, guint32 end, guint32 alignment)
{
  return start <= end && end <= self->size && start % alignment == 0;
}

static gboolean
read_table (Index *self, GError **error)
{
  guint32 start, end;
  guint64 after;

  if (self->size < HEADER_SIZE || memcmp (self->bytes, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error_literal (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
                           _ ("The file is not a bundle. Make it with “reprise-tool pack”."));
      return FALSE;
    }
  if (read_number (self, VERSION_AT) != 0)
    return damaged (error, VERSION_AT);

  start = read_number (self, ROOT_AT);
  end = read_number (self, ROOT_AT + 4);
  if (!is_inside (self, start, end, 4) || end - start < TABLE_HEADER_SIZE)
    return damaged (error, ROOT_AT);

  self->n_bloom = read_number (self, start) & BLOOM_MASK;
  self->bloom_shift = read_number (self, start) >> BLOOM_SHIFT;
  self->n_buckets = read_number (self, start + 4);
  self->bloom = (guint64) start + TABLE_HEADER_SIZE;
  self->buckets = self->bloom + 4 * (guint64) self->n_bloom;
  self->items = self->buckets + 4 * (guint64) self->n_buckets;
  after = self->items <= end ? end - self->items : 1;
  self->n_items = (guint32) (after / ITEM_SIZE);
  if (after % ITEM_SIZE != 0 || self->n_buckets == 0 || self->n_items == 0 || self->n_items > MAX_ITEMS)
    return damaged (error, start);
  return TRUE;
}

/* Where a bucket's items end: where the next one's start. */
static guint32
get_bucket_end (const Index *self, guint32 bucket)
{
  return bucket + 1 < self->n_buckets ? read_word (self, self->buckets, bucket + 1) : self->n_items;
}

static gboolean
check_buckets (const Index *self, GError **error)
{
  if (read_word (self, self->buckets, 0) != 0)
    return damaged (error, self->buckets);

  for (guint32 i = 0; i < self->n_buckets; i++)
    {
      guint32 start = read_word (self, self->buckets, i);
      guint32 end = get_bucket_end (self, i);

      if (start > end || end > self->n_items || end - start > MAX_IN_BUCKET)
        return damaged (error, self->buckets + 4 * (guint64) i);
    }
  return TRUE;
}

/* A name without control characters; only a folder's has a slash, at its end. */
static gboolean
check_key (const Index *self, const Item *item)
{
  const char *key = (const char *) self->bytes + item->key;
  gsize length = item->key_size;

  if (length == 0 || length > MAX_KEY || item->key > self->size || length > self->size - item->key)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (g_ascii_iscntrl (key[i]) || (key[i] == '/' && (item->type != 'L' || i + 1 < length)))
      return FALSE;
  return (item->type == 'L') == (key[length - 1] == '/') && g_utf8_validate_len (key, length, NULL);
}

/* A folder is a list of items that all say it is their parent. No item is listed twice, so all lists together are no
 * longer than the table. */
static gboolean
check_folder (Index *self, const Item *item, guint32 number)
{
  if (!is_inside (self, item->start, item->end, 4) || (item->end - item->start) % 4 != 0)
    return FALSE;

  for (guint32 at = item->start; at < item->end; at += 4)
    {
      guint32 child = read_number (self, at);

      if (child >= self->n_items || self->listed[child] || read_item (self, child).parent != number)
        return FALSE;
      self->listed[child] = 1;
      self->n_listed++;
    }
  return TRUE;
}

/* A file is its size, its flags, and its bytes: compressed, or followed by a zero that does not count. */
static gboolean
check_file (const Index *self, const Item *item)
{
  guint32 size, flags, taken, tail;

  if (!is_inside (self, item->start, item->end, 8)
      || item->end - item->start < VALUE_HEADER_SIZE + 1 + VALUE_TYPE_SIZE)
    return FALSE;

  tail = item->end - VALUE_TYPE_SIZE;
  taken = tail - item->start - VALUE_HEADER_SIZE;
  size = read_number (self, item->start);
  flags = read_number (self, item->start + 4);
  if (memcmp (self->bytes + tail, VALUE_TYPE, VALUE_TYPE_SIZE) != 0)
    return FALSE;
  if (flags == FLAG_COMPRESSED)
    return size <= MAX_UNPACKED;
  return flags == 0 && size == taken - 1 && self->bytes[tail - 1] == 0;
}

/* The chain from an item up to the root, which alone has no parent and is called "/". FALSE for one that never arrives
 * there. */
static gboolean
collect_chain (const Index *self, guint32 number, Item *chain, guint *length)
{
  for (*length = 0; *length < MAX_DEPTH; number = chain[*length - 1].parent)
    {
      Item *item = &chain[*length];

      *item = read_item (self, number);
      *length += 1;
      if (item->parent == NO_PARENT)
        return item->type == 'L' && item->key_size == 1;
      if (item->parent >= self->n_items || read_item (self, item->parent).type != 'L')
        return FALSE;
    }
  return FALSE;
}

/* The hash that GLib looks a whole path up by. */
static guint32
hash_chain (const Index *self, const Item *chain, guint length)
{
  guint32 hash = 5381;

  for (guint i = length; i > 0; i--)
    for (guint j = 0; j < chain[i - 1].key_size; j++)
      hash = hash * 33 + (guint32) (gint32) (gint8) self->bytes[chain[i - 1].key + j];
  return hash;
}

static gboolean
is_in_filter (const Index *self, guint32 hash)
{
  guint32 mask = 1u << (hash & 31) | 1u << ((hash >> self->bloom_shift) & 31);

  return self->n_bloom == 0 || (read_word (self, self->bloom, hash / 32 % self->n_bloom) & mask) == mask;
}

/* Whether GLib, asked for the item's path, finds the item. */
static gboolean
check_path (const Index *self, guint32 number)
{
  Item chain[MAX_DEPTH];
  guint length;
  guint32 hash, bucket;

  if (!collect_chain (self, number, chain, &length))
    return FALSE;

  hash = hash_chain (self, chain, length);
  bucket = hash % self->n_buckets;
  return hash == chain[0].hash && is_in_filter (self, hash)
         && number >= read_word (self, self->buckets, bucket) && number < get_bucket_end (self, bucket);
}

/* Two items of one parent and one name would have one hash, and so lie in one bucket. */
static gboolean
is_first (const Index *self, guint32 number)
{
  Item item = read_item (self, number);

  for (guint32 i = read_word (self, self->buckets, item.hash % self->n_buckets); i < number; i++)
    {
      Item other = read_item (self, i);

      if (other.hash == item.hash && other.parent == item.parent && other.key_size == item.key_size
          && memcmp (self->bytes + other.key, self->bytes + item.key, item.key_size) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_items (Index *self, GError **error)
{
  for (guint32 i = 0; i < self->n_items; i++)
    {
      Item item = read_item (self, i);

      if ((item.type != 'L' && item.type != 'v') || !check_key (self, &item)
          || !(item.type == 'L' ? check_folder (self, &item, i) : check_file (self, &item)))
        return damaged (error, item.at);
    }
  /* Chains are followed only now that every name in them is known to lie in the file. */
  for (guint32 i = 0; i < self->n_items; i++)
    if (!check_path (self, i) || !is_first (self, i))
      return damaged (error, read_item (self, i).at);

  /* All but the root. */
  if (self->n_listed + 1 == self->n_items)
    return TRUE;
  g_set_error_literal (
      error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
      _ ("The bundle holds entries that its folders do not list. Make it with “reprise-tool pack”."));
  return FALSE;
}

/**
 * rp_bundle_index_check:
 * @data: a whole bundle
 * @error: return location for an error
 *
 * Whether a bundle's index is one that GLib reads in one way only: every offset lies inside, sizes are bounded, the
 * folders are a tree that lists each entry once, and every entry is found under its path. The bytes need not be
 * trusted. Fails with %RP_CORE_ERROR_BUNDLE.
 *
 * Returns: %TRUE when the index is well formed
 */
gboolean
rp_bundle_index_check (GBytes *data, GError **error)
{
  Index index = { NULL };
  gboolean good;

  g_return_val_if_fail (data, FALSE);

  index.bytes = g_bytes_get_data (data, &index.size);
  if (!read_table (&index, error) || !check_buckets (&index, error))
    return FALSE;

  index.listed = g_new0 (guint8, index.n_items);
  good = check_items (&index, error);
  g_free (index.listed);
  return good;
}
