/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "line-fixture.h"
#include "programs/rp-line-reader.h"
#include "programs/rp-line-writer.h"

#include <string.h>

/* Typed lines. Every place that is told lies in the line, between letters; what is understood is written and read back to the
 * same; a remedy leads to another line that can be read. */

static RpLineNames *
get_names (void)
{
  static RpLineNames *names = NULL;

  if (names == NULL)
    {
      g_autoptr (RpPack) pack
          = line_fixture_new_pack ("ours", line_fixture_new_exercise ("clam", "Clam", "Clamshell"),
                                   line_fixture_new_exercise ("band", "Clam with band", NULL),
                                   line_fixture_new_exercise ("hold", "Hold", NULL),
                                   line_fixture_new_exercise ("step", "Step up", "Note"),
                                   line_fixture_new_exercise ("ninety", "90/90 hip stretch", NULL),
                                   line_fixture_new_exercise ("plank", "Side plank", NULL),
                                   line_fixture_new_exercise ("left", "Side plank left", "2x15"),
                                   line_fixture_new_exercise ("quote", "The \"hundred\"", NULL), NULL);

      names = line_fixture_new_names (pack, NULL);
    }
  return names;
}

static void
check_place (const RpLine *line, guint start, guint end)
{
  g_assert_cmpuint (start, <=, end);
  g_assert_cmpuint (end, <=, strlen (line->text));
  g_assert_true (((guchar) line->text[start] & 0xC0) != 0x80 || !g_utf8_validate (line->text, -1, NULL));
  g_assert_true (((guchar) line->text[end] & 0xC0) != 0x80 || !g_utf8_validate (line->text, -1, NULL));
}

static void
check_back (const RpLine *line)
{
  g_autofree char *written = rp_line_writer_write (get_names (), line->exercise, line->dose, line->note);
  g_autoptr (RpLine) back = rp_line_reader_read (get_names (), written, NULL, NULL);
  g_autofree char *again = NULL;

  g_assert_true (rp_line_is_understood (back));
  g_assert_true (back->exercise == line->exercise);
  again = rp_line_writer_write (get_names (), back->exercise, back->dose, back->note);
  g_assert_cmpstr (again, ==, written);
}

/* Of many mistakes one is mended, which is enough among many lines. */
static void
check_mistake (const RpLine *line, const RpLineMistake *mistake, gboolean mend)
{
  g_autofree char *mended = rp_line_mend (line, mistake);
  g_autoptr (RpLine) next = NULL;

  check_place (line, mistake->start, mistake->end);
  g_assert_true (mended == NULL || !g_str_equal (mended, line->text));
  if (!mended || !mend)
    return;
  next = rp_line_reader_read (get_names (), mended, NULL, NULL);
  g_assert_cmpstr (next->text, ==, mended);
}

static void
check_line (const RpLine *line)
{
  for (guint i = 0; i < line->parts->len; i++)
    {
      const RpLinePart *part = &g_array_index (line->parts, RpLinePart, i);

      check_place (line, part->start, part->end);
    }
  for (guint i = 0; i < line->mistakes->len; i++)
    check_mistake (line, g_ptr_array_index (line->mistakes, i),
                   i == strlen (line->text) % line->mistakes->len);
  g_assert_true (line->exercise != NULL || line->mistakes->len > 0);
  g_assert_cmpint (line->dose != NULL, ==, line->exercise != NULL);
  if (rp_line_is_understood (line))
    check_back (line);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  g_autoptr (RpLine) line = rp_line_reader_read (get_names (), text, NULL, NULL);

  check_line (line);
  return 0;
}
