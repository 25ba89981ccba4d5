/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "packs/rp-pack-loader.h"
#include "programs/rp-program-file.h"
#include "programs/rp-program-resolver.h"
#include "programs/rp-program-writer.h"

/* The file of a program, of anybody's making. What can be read is what it is again after it was written. */

static GListModel *
get_packs (void)
{
  static GListStore *packs = NULL;

  if (packs == NULL)
    {
      g_autoptr (RpPack) pack = rp_pack_loader_load_folder (FUZZ_PACK, NULL, NULL);

      packs = g_list_store_new (RP_TYPE_PACK);
      g_assert_nonnull (pack);
      g_list_store_append (packs, pack);
    }
  return G_LIST_MODEL (packs);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProgram) program = rp_program_file_parse ("a.reprise", bytes, &error);
  g_autoptr (RpProgram) found = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (RpProgram) again = NULL;

  g_assert_cmpint (program != NULL, ==, error == NULL);
  if (!program)
    return 0;
  written = rp_program_writer_write (program);
  again = rp_program_file_parse ("a.reprise", written, &error);
  g_assert_no_error (error);
  g_assert_true (rp_program_equal (program, again));
  found = rp_program_resolver_run (program, get_packs ());
  g_assert_cmpuint (rp_program_get_n_items (found), ==, rp_program_get_n_items (program));
  return 0;
}
