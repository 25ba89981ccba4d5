/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "packs/rp-bundle-index.h"
#include "packs/rp-bundle-inspect.h"
#include "packs/rp-bundle.h"

/* A bundle's index. What our own reader lets through, GLib reads in full without a word. */

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GResource) resource = NULL;
  g_autofree char *prefix = NULL;
  g_autoptr (GError) error = NULL;

  if (!rp_bundle_index_check (bytes, &error))
    {
      g_assert_nonnull (error);
      return 0;
    }
  resource = g_resource_new_from_data (bytes, NULL);
  g_assert_nonnull (resource);
  prefix = rp_bundle_find_prefix (resource, NULL);
  if (prefix != NULL)
    rp_bundle_inspect (resource, prefix, NULL);
  return 0;
}
