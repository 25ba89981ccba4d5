/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle.h"

#include "packs/rp-bundle-copy.h"
#include "packs/rp-bundle-index.h"
#include "packs/rp-bundle-trial.h"
#include "packs/rp-bundle-verdict.h"
#include "base/rp-aside.h"
#include "base/rp-core-error.h"
#include "model/rp-pack.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>

#define DIGEST_SUFFIX ".sha256"
#define DIGEST_LENGTH 64

/* A bundle while it is being opened. Everything is done on one descriptor and one mapping, so that what is loaded is what
 * was hashed and tried. They are those of a private copy, for who writes into a file that is mapped changes what was
 * checked, and who cuts it ends the program with SIGBUS. */
typedef struct
{
  int fd;
  char *name;
  char *stamp;
  char *digest;
  GBytes *data;
} Opening;

static void
opening_clear (Opening *opening)
{
  if (opening->fd >= 0)
    g_close (opening->fd, NULL);
  g_clear_pointer (&opening->name, g_free);
  g_clear_pointer (&opening->stamp, g_free);
  g_clear_pointer (&opening->digest, g_free);
  g_clear_pointer (&opening->data, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Opening, opening_clear)

static gboolean refuse (GError **error, RpCoreError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
refuse (GError **error, RpCoreError code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (RP_CORE_ERROR, code, format, args));
  va_end (args);
  return FALSE;
}

static gboolean
is_digest (const char *text)
{
  for (guint i = 0; i < DIGEST_LENGTH; i++)
    if (!g_ascii_isdigit (text[i]) && !(text[i] >= 'a' && text[i] <= 'f'))
      return FALSE;
  return text[DIGEST_LENGTH] == '\0' || g_ascii_isspace (text[DIGEST_LENGTH]);
}

/* As sha256sum writes it: the digest, then perhaps the file's name. */
static gboolean
read_digest (Opening *opening, const char *path, GError **error)
{
  g_autofree char *digest_path = g_strconcat (path, DIGEST_SUFFIX, NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (digest_path, &text, NULL, NULL))
    return refuse (
        error, RP_CORE_ERROR_DIGEST,
        _ ("The file %s.sha256 with the pack's digest is missing. Fetch the pack again with both files."),
        opening->name);
  if (!is_digest (text))
    return refuse (error, RP_CORE_ERROR_DIGEST,
                   _ ("The file %s.sha256 holds no SHA-256 digest. Fetch the pack again."), opening->name);

  opening->digest = g_strndup (text, DIGEST_LENGTH);
  return TRUE;
}

/* Changes whenever the file is written or replaced. */
static char *
make_stamp (const struct stat *info)
{
  return g_strdup_printf ("%ju:%ju:%jd:%jd.%09ld:%jd.%09ld", (uintmax_t) info->st_dev,
                          (uintmax_t) info->st_ino, (intmax_t) info->st_size, (intmax_t) info->st_mtim.tv_sec,
                          info->st_mtim.tv_nsec, (intmax_t) info->st_ctim.tv_sec, info->st_ctim.tv_nsec);
}

static gboolean
fail_errno (const Opening *opening, int code, GError **error)
{
  return refuse (error, RP_CORE_ERROR_BUNDLE, _ ("The pack %s cannot be read: %s."), opening->name,
                 g_strerror (code));
}

/* Goes on with a copy. The stamp is taken after it was made: a file that was written meanwhile has another one than when
 * it was last found good, and its copy is hashed. */
static gboolean
make_private (Opening *opening, const char *cache_dir, GError **error)
{
  struct stat info;
  int copy = opening->fd;

  if (rp_bundle_copy_is_needed (opening->fd))
    copy = rp_bundle_copy_make (opening->fd, cache_dir);
  if (copy < 0 || fstat (opening->fd, &info) != 0)
    return fail_errno (opening, errno, error);

  if (copy != opening->fd)
    g_close (opening->fd, NULL);
  opening->fd = copy;
  opening->stamp = make_stamp (&info);
  return TRUE;
}

static gboolean
open_file (Opening *opening, const char *path, const char *cache_dir, GError **error)
{
  struct stat info;

  /* Not blocking: a pipe with a pack's name must not hold us up. */
  opening->fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (opening->fd < 0 || fstat (opening->fd, &info) != 0)
    return fail_errno (opening, errno, error);
  if (!S_ISREG (info.st_mode))
    return refuse (error, RP_CORE_ERROR_BUNDLE, _ ("%s is not a file, so it is no pack."), opening->name);

  if (!make_private (opening, cache_dir, error))
    return FALSE;
  opening->data = rp_bundle_map (opening->fd, error);
  return opening->data != NULL;
}

static gboolean
check_digest (Opening *opening, GError **error)
{
  g_autofree char *actual = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, opening->data);

  if (g_str_equal (actual, opening->digest))
    return TRUE;
  return refuse (error, RP_CORE_ERROR_DIGEST,
                 _ ("The pack %s does not match its digest: it is damaged or was changed. Fetch it again."),
                 opening->name);
}

/* What was refused once is refused for the same reason until there is a Reprise with other rules. */
static gboolean
try_out (Opening *opening, const char *cache_dir, GError **error)
{
  g_autofree char *reason = rp_bundle_verdict_read_refusal (cache_dir, opening->digest);
  g_autoptr (GError) local_error = NULL;
  gboolean is_final = FALSE;

  if (reason)
    {
      g_debug ("Bundle %s: refused when it was last looked at", opening->name);
      return refuse (error, RP_CORE_ERROR_BUNDLE, "%s", reason);
    }
  if (!rp_bundle_index_check (opening->data, error))
    return FALSE;
  if (rp_bundle_trial_run (opening->fd, opening->name, &is_final, &local_error))
    return TRUE;

  if (is_final)
    rp_bundle_verdict_write_refusal (cache_dir, opening->digest, local_error->message);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Hashing costs a second for 300 MB and a trial more, so both are done once for a file that stays as it is. */
static gboolean
earn_trust (Opening *opening, const char *cache_dir, GError **error)
{
  g_autofree char *known_stamp = NULL;
  gboolean tried = rp_bundle_verdict_read (cache_dir, opening->digest, &known_stamp);

  if (tried && g_strcmp0 (known_stamp, opening->stamp) == 0)
    {
      g_debug ("Bundle %s: good when it was last looked at, and the same since", opening->name);
      return TRUE;
    }
  if (!check_digest (opening, error))
    return FALSE;
  g_debug ("Bundle %s: its digest is right, %s", opening->name,
           tried ? "and its like was found good before" : "and it is new: the probe tries it");
  if (!tried && !try_out (opening, cache_dir, error))
    return FALSE;

  rp_bundle_verdict_write (cache_dir, opening->digest, opening->stamp);
  return TRUE;
}

/**
 * rp_bundle_map:
 * @fd: an open file
 * @error: return location for an error
 *
 * Maps a whole file. Fails with %RP_CORE_ERROR_BUNDLE.
 *
 * Returns: (transfer full) (nullable): its bytes, valid after @fd is closed
 */
GBytes *
rp_bundle_map (int fd, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (fd, FALSE, &local_error);

  if (file)
    return g_mapped_file_get_bytes (file);

  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE, _ ("The pack cannot be read: %s."),
               local_error->message);
  return NULL;
}

/**
 * rp_bundle_digest:
 * @fd: an open file
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the SHA-256 of the whole file, 64 lower-case hexadecimal digits
 */
char *
rp_bundle_digest (int fd, GError **error)
{
  g_autoptr (GBytes) data = rp_bundle_map (fd, error);

  return data ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, data) : NULL;
}

/**
 * rp_bundle_write_digest:
 * @path: a bundle
 * @error: return location for an error
 *
 * Writes the digest of a bundle beside it, as `sha256sum` would, replacing an older one at once.
 *
 * Returns: %TRUE when it was written
 */
gboolean
rp_bundle_write_digest (const char *path, GError **error)
{
  g_auto (Opening) opening = { .fd = -1 };
  g_autofree char *digest = NULL;
  g_autofree char *line = NULL;
  g_autofree char *digest_path = NULL;
  int trouble;

  g_return_val_if_fail (path, FALSE);

  opening.name = g_path_get_basename (path);
  if (!open_file (&opening, path, NULL, error))
    return FALSE;

  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, opening.data);
  line = g_strdup_printf ("%s  %s\n", digest, opening.name);
  digest_path = g_strconcat (path, DIGEST_SUFFIX, NULL);
  trouble = rp_aside_write (digest_path, line, strlen (line), 0644);
  if (trouble != 0)
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE, _ ("%s cannot be written: %s."), digest_path,
                 g_strerror (trouble));
  return trouble == 0;
}

/**
 * rp_bundle_find_prefix:
 * @resource: a bundle
 * @error: return location for an error
 *
 * Finds out which pack a bundle holds. Fails with %RP_CORE_ERROR_BUNDLE when that is none or more than one.
 *
 * Returns: (transfer full) (nullable): what all its paths start with: %RP_PACK_PREFIX, the pack's id and a slash
 */
char *
rp_bundle_find_prefix (GResource *resource, GError **error)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (resource, NULL);

  names = g_resource_enumerate_children (resource, RP_PACK_PREFIX, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (names && g_strv_length (names) == 1 && g_str_has_suffix (names[0], "/"))
    return g_strconcat (RP_PACK_PREFIX, names[0], NULL);

  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
               _ ("The bundle must hold exactly one pack, below %s. Make it with “reprise-tool pack”."),
               RP_PACK_PREFIX);
  return NULL;
}

/**
 * rp_bundle_open:
 * @path: a bundle; its digest lies beside it, under the same name with `.sha256` added
 * @cache_dir: (nullable): where to remember what was found good or bad, so that it is not tried again, and where the
 *   private copy lies; %NULL to remember nothing and copy to memory
 * @prefix: (out) (transfer full): what all its paths start with: %RP_PACK_PREFIX, the pack's id and a slash
 * @error: return location for an error
 *
 * Opens a bundle that need not be trusted: checks its digest and its index, has a new one tried in a separate process,
 * and loads the very bytes that were checked, which nobody else can change. Fails with %RP_CORE_ERROR_DIGEST or
 * %RP_CORE_ERROR_BUNDLE. Slow.
 *
 * Returns: (transfer full) (nullable): the resource, not registered
 */
GResource *
rp_bundle_open (const char *path, const char *cache_dir, char **prefix, GError **error)
{
  g_auto (Opening) opening = { .fd = -1 };
  g_autoptr (GResource) resource = NULL;

  g_return_val_if_fail (path, NULL);
  g_return_val_if_fail (prefix, NULL);

  opening.name = g_path_get_basename (path);
  if (!open_file (&opening, path, cache_dir, error) || !read_digest (&opening, path, error)
      || !earn_trust (&opening, cache_dir, error))
    return NULL;

  resource = g_resource_new_from_data (opening.data, NULL);
  if (!resource)
    {
      refuse (error, RP_CORE_ERROR_BUNDLE, _ ("%s is not a bundle. Make it with “reprise-tool pack”."),
              opening.name);
      return NULL;
    }

  *prefix = rp_bundle_find_prefix (resource, error);
  return *prefix ? g_steal_pointer (&resource) : NULL;
}
