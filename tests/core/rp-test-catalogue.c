/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-test-catalogue.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static char *folder;
static GPtrArray *made; /* of paths, in the order in which they were made */

static void
add_number (GByteArray *file, guint32 number)
{
  g_byte_array_append (file, (const guint8 *) &number, sizeof number);
}

/* An entry of a table, and the text it is about behind all tables. */
static void
add_text (GByteArray *table, GByteArray *heap, guint32 heap_start, const char *text)
{
  g_autofree char *forms = g_strdup (text);
  gsize length = strlen (text);

  add_number (table, (guint32) length);
  add_number (table, heap_start + heap->len);
  for (gsize i = 0; i < length; i++)
    if (forms[i] == RP_TEST_FORM[0])
      forms[i] = '\0';
  g_byte_array_append (heap, (const guint8 *) forms, (guint) length + 1);
}

GBytes *
rp_test_catalogue_new (const char *header, const char *const *texts)
{
  guint32 count = g_strv_length ((GStrv) texts) / 2 + 1;
  GByteArray *file = g_byte_array_new ();
  g_autoptr (GByteArray) tables = g_byte_array_new ();
  g_autoptr (GByteArray) translations = g_byte_array_new ();
  g_autoptr (GByteArray) heap = g_byte_array_new ();
  guint32 heap_start = 28 + count * 16;

  add_text (tables, heap, heap_start, "");
  add_text (translations, heap, heap_start, header);
  for (guint i = 0; texts[i]; i += 2)
    {
      add_text (tables, heap, heap_start, texts[i]);
      add_text (translations, heap, heap_start, texts[i + 1]);
    }
  add_number (file, 0x950412de);
  add_number (file, 0);
  add_number (file, count);
  add_number (file, 28);
  add_number (file, 28 + count * 8);
  add_number (file, 0);
  add_number (file, 0);
  g_byte_array_append (file, tables->data, tables->len);
  g_byte_array_append (file, translations->data, translations->len);
  g_byte_array_append (file, heap->data, heap->len);
  return g_byte_array_free_to_bytes (file);
}

static char *
make_folder (const char *parent, const char *name)
{
  char *path = g_build_filename (parent, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_ptr_array_add (made, g_strdup (path));
  return path;
}

void
rp_test_catalogue_install (const char *language, const char *const *texts)
{
  g_autofree char *header = g_strdup_printf ("Content-Type: text/plain; charset=UTF-8\nLanguage: %s\n"
                                             "Plural-Forms: nplurals=2; plural=(n != 1);\n",
                                             language);
  g_autoptr (GBytes) bytes = rp_test_catalogue_new (header, texts);
  g_autoptr (GError) error = NULL;
  g_autofree char *of_language = NULL;
  g_autofree char *messages = NULL;
  g_autofree char *path = NULL;

  if (!folder)
    {
      folder = g_dir_make_tmp ("reprise-words-XXXXXX", &error);
      g_assert_no_error (error);
      made = g_ptr_array_new_with_free_func (g_free);
      bindtextdomain (GETTEXT_PACKAGE, folder);
    }
  of_language = make_folder (folder, language);
  messages = make_folder (of_language, "LC_MESSAGES");
  path = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_ptr_array_add (made, g_steal_pointer (&path));
}

static const char *const german[] = {
  "Left",
  "Links",
  "Right",
  "Rechts",
  "Rest",
  "Pause",
  "Get ready",
  "Mach dich bereit",
  "%s left",
  "noch %s",
  "about %s left",
  "noch etwa %s",
  "side\004%s done",
  "%s geschafft",
  "%s, %s",
  "%s, %s",
  "of <b>%u</b>",
  "von <b>%u</b>",
  "session\004Next",
  "Gleich",
  "Set",
  "Satz",
  "second",
  "Sekunde" RP_TEST_FORM "Sekunden",
  "%u second",
  "%u Sekunde" RP_TEST_FORM "%u Sekunden",
  "%s seconds",
  "%s Sekunden",
  "between seconds and tenths\004.",
  ",",
  "%u time",
  "%u-mal" RP_TEST_FORM "%u-mal",
  "%s time.",
  "%s-mal." RP_TEST_FORM "%s-mal.",
  "%s on your left, then %s on your right.",
  "%s links, dann %s rechts.",
  "%s for %s.",
  "%s %s.",
  "Exercise %u of %u",
  "Übung %u von %u",
  "%u exercise",
  "%u Übung" RP_TEST_FORM "%u Übungen",
  "%-d %B %Y",
  "%-d. %B %Y",
  "in a date\004March",
  "März",
  "%d %s",
  "%d. %s",
  "in a short date\004Mar",
  "Mär",
  "Date",
  "Datum",
  "Time",
  "Zeit",
  "Sets",
  "Sätze",
  "Times each side",
  "Mal je Seite",
  "Hold",
  "Halten",
  "Steps",
  "Schritte",
  "Dose",
  "Dosis",
  "Exercise",
  "Übung",
  "Write how many sets",
  "Zahl der Sätze",
  "of %u",
  "von %u",
  "Page %u of %u",
  "Seite %u von %u",
  "Think of this",
  "Denk daran",
  "You need",
  "Du brauchst",
  "Nothing needed",
  "Nichts",
  NULL,
};

void
rp_test_catalogue_install_german (void)
{
  rp_test_catalogue_install ("de", german);
}

void
rp_test_catalogue_clear (void)
{
  for (guint i = made ? made->len : 0; i > 0; i--)
    g_remove (g_ptr_array_index (made, i - 1));
  if (folder)
    g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_clear_pointer (&made, g_ptr_array_unref);
  g_clear_pointer (&folder, g_free);
}
