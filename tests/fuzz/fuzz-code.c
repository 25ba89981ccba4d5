/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "programs/rp-code-digits.h"
#include "programs/rp-code-reader.h"
#include "programs/rp-code.h"
#include "packs/rp-pack-loader.h"

/* The code of a program: once as it comes, then with the head and the sum that fit, for chance does not find those; and as the
 * bytes that the newest form has in digits. */

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

static void
read_code (const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = NULL;
  g_autofree char *remark = NULL;
  g_autoptr (RpProgram) program = rp_code_reader_read (get_packs (), code, &pack, &remark, &error);

  g_assert_cmpint (program != NULL, ==, error == NULL);
}

static void
read_digits (const uint8_t *data, size_t size)
{
  g_autofree char *digits = rp_code_digits_write (data, size);
  g_autofree char *code = g_strdup_printf (RP_CODE_HEAD "%u?%s", RP_CODE_NEWEST, digits);

  read_code (code);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *pairs = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  g_autofree char *sum = rp_code_add_up (pairs, strlen (pairs));

  read_code (pairs);
  read_digits (data, size);
  for (guint version = 1; version < RP_CODE_NEWEST; version++)
    {
      g_autofree char *sealed = g_strdup_printf (RP_CODE_HEAD "%u?%s&k=%s", version, pairs, sum ? sum : "");

      read_code (sealed);
    }
  return 0;
}
