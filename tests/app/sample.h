/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-pack-loader.h"

/* What the tests of pages show: the pack of this repository, read from its folder. */

/* Returns: (transfer full): the built-in pack */
static inline RpPack *
sample_pack (void)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);

  g_assert_no_error (error);

  return pack;
}

/* Lets the main loop go on until @done says so. */
static inline void
sample_wait (gboolean (*done) (gpointer data), gpointer data)
{
  while (!done (data))
    g_main_context_iteration (NULL, TRUE);
}
