/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-private.h"
#include "content/rp-sheet-texts.h"
#include "sheet-fixture.h"
#include "sheet-laws.h"

/* Sheets as hardly anybody makes them, in every layout: the laws hold for them too. */

static const RpSheetDensity densities[]
    = { RP_SHEET_SUMMARY, RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_FOUR, RP_SHEET_SIX };

/* What makes a sheet odd. */
typedef struct
{
  const char *name;
  guint n_exercises;
  void (*change) (RpSheet *sheet);
} Odd;

static char *
repeat (const char *piece, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, piece);
  return g_strchomp (g_string_free (text, FALSE));
}

static void
take (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static void
name_all (RpSheet *sheet, const char *name)
{
  take (&sheet->title, g_strdup (name));
  take (&sheet->recipient, g_strdup (name));
  for (guint i = 0; i < sheet->exercises->len; i++)
    take (&((RpSheetExercise *) sheet->exercises->pdata[i])->name, g_strdup (name));
}

static void
keep_pictures (RpSheet *sheet, guint n)
{
  for (guint i = 0; i < sheet->exercises->len; i++)
    {
      GPtrArray *pictures = ((RpSheetExercise *) sheet->exercises->pdata[i])->pictures;

      if (pictures->len > n)
        g_ptr_array_remove_range (pictures, n, pictures->len - n);
    }
}

static void
take_pictures_away (RpSheet *sheet)
{
  keep_pictures (sheet, 0);
}

static void
leave_one_picture (RpSheet *sheet)
{
  keep_pictures (sheet, 1);
}

/* Only one of the exercises has none. */
static void
leave_a_gap (RpSheet *sheet)
{
  GPtrArray *pictures = ((RpSheetExercise *) sheet->exercises->pdata[1])->pictures;

  g_ptr_array_set_size (pictures, 0);
}

static void
give_long_names (RpSheet *sheet)
{
  g_autofree char *name = repeat ("A very long name of something ", 300);

  name_all (sheet, name);
}

static void
give_long_words (RpSheet *sheet)
{
  g_autofree char *name = repeat ("Unbreakable", 300);

  name_all (sheet, name);
}

static void
give_long_notes (RpSheet *sheet)
{
  g_autofree char *note = repeat ("The knee may be warm after this. That is no reason to worry. ", 10000);

  take (&sheet->note, g_strdup (note));
  take (&((RpSheetExercise *) sheet->exercises->pdata[0])->note, g_strdup (note));
}

/* German needs a third more room, and has longer words, under pictures too. */
static void
speak_german (RpSheet *sheet)
{
  static const char *const captions[] = { "Anfang", "Zur Seite", "Beistellen" };

  for (guint i = 0; i < sheet->exercises->len; i++)
    {
      GPtrArray *pictures = ((RpSheetExercise *) sheet->exercises->pdata[i])->pictures;

      for (guint j = 0; j < pictures->len; j++)
        take (&((RpSheetPicture *) pictures->pdata[j])->caption,
              g_strdup (captions[j % G_N_ELEMENTS (captions)]));
    }
  take (&sheet->language, g_strdup ("de"));
  name_all (sheet, "Oberschenkelrückseitendehnung im Kniegelenkstütz");
  take (&sheet->note,
        g_strdup ("Beginnen Sie mit der leichteren Ausführung und steigern Sie die "
                  "Wiederholungszahl wöchentlich, sofern keine Beschwerdeverschlimmerung eintritt."));
}

static void
run_right_to_left (RpSheet *sheet)
{
  sheet->right_to_left = TRUE;
  take (&sheet->language, g_strdup ("ar"));
  name_all (sheet, "تمرين المحارة");
  take (&sheet->note, g_strdup ("ابدأ بالطريقة الأسهل. اكتب كيف تشعر الركبة في صباح اليوم التالي."));
}

static void
leave_as_it_is (RpSheet *sheet)
{
}

static const Odd odds[] = {
  { "one", 1, leave_as_it_is },
  { "two", 2, leave_as_it_is },
  { "three", 3, leave_as_it_is },
  { "nine", 9, leave_as_it_is },
  { "twelve", 12, leave_as_it_is },
  { "no-pictures", 5, take_pictures_away },
  { "one-picture", 5, leave_one_picture },
  { "a-gap", 5, leave_a_gap },
  { "long-names", 4, give_long_names },
  { "long-words", 4, give_long_words },
  { "long-notes", 3, give_long_notes },
  { "german", 11, speak_german },
  { "right-to-left", 5, run_right_to_left },
};

static RpSheetPages *
lay_out (RpPack *pack, const Odd *odd, RpSheetSettings *settings, RpSheetPages *before)
{
  g_autoptr (RpProgram) program = sheet_fixture_make_long (pack, odd->n_exercises);
  g_autoptr (RpSheet) sheet = rp_sheet_new (pack, program, settings);

  odd->change (sheet);
  g_strfreev (sheet->texts);
  sheet->texts = rp_sheet_texts_gather (sheet);
  return sheet_fixture_lay_out (before, sheet, settings);
}

/* Every density, size, paper and way up; each drawing is read once. */
static void
test_odd (gconstpointer data)
{
  const Odd *odd = data;
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheetPages) before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (densities) * 12; i++)
    {
      RpSheetPages *pages;

      settings->landscape = i % 2;
      settings->paper = i / 2 % 2;
      settings->text_size = i / 4 % 3;
      settings->density = densities[i / 12];
      pages = lay_out (pack, odd, settings, before);
      g_test_message ("%u a page, size %u, paper %u, %s: %u pages", settings->density, settings->text_size,
                      settings->paper, settings->landscape ? "lying" : "upright",
                      rp_sheet_pages_get_n_pages (pages));
      sheet_fixture_assert_laws (pages);
      sheet_laws_assert_legible (pages);
      sheet_laws_assert_seen (pages);
      g_clear_pointer (&before, rp_sheet_pages_unref);
      before = pages;
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (odds); i++)
    {
      g_autofree char *path = g_strconcat ("/sheet-odd/", odds[i].name, NULL);

      g_test_add_data_func (path, &odds[i], test_odd);
    }
  return g_test_run ();
}
