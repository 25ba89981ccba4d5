/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "journal/rp-journal-json.h"

#include <string.h>

/* A journal of another computer: what is read of it can be written, and is then the same. */

static char *
read_again (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = rp_journal_json_read (bytes, &error);

  g_assert_no_error (error);
  return rp_journal_json_write (records);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = rp_journal_json_read (bytes, &error);

  g_assert_cmpint (records != NULL, ==, error == NULL);
  if (records)
    {
      g_autofree char *text = rp_journal_json_write (records);
      g_autofree char *again = read_again (text);

      g_assert_cmpstr (text, ==, again);
      for (guint i = 0; i < records->len; i++)
        rp_past_session_free (rp_journal_record_resolve (g_ptr_array_index (records, i)));
    }
  return 0;
}
