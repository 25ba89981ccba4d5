/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-private.h"
#include "content/rp-sheet-texts.h"
#include "model/rp-exercise-private.h"
#include "rp-test-catalogue.h"
#include "sheet-fixture.h"

#include <string.h>

static const RpSheetDensity densities[]
    = { RP_SHEET_SUMMARY, RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_FOUR, RP_SHEET_SIX };

/* Calls a function with every density, size, paper and orientation; each drawing is read once. */
static void
with_every_layout (RpPack *pack,
                   RpProgram *program,
                   void (*check) (RpSheetPages *pages, const RpSheetSettings *settings))
{
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheetPages) before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (densities) * 12; i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      RpSheetPages *pages;

      settings->landscape = i % 2;
      settings->paper = i / 2 % 2;
      settings->text_size = i / 4 % 3;
      settings->density = densities[i / 12];
      sheet = rp_sheet_new (pack, program, settings);
      pages = sheet_fixture_lay_out (before, sheet, settings);
      g_test_message ("%s, %u a page, size %u, paper %u, %s: %u pages", rp_program_get_id (program),
                      settings->density, settings->text_size, settings->paper,
                      settings->landscape ? "landscape" : "portrait", rp_sheet_pages_get_n_pages (pages));
      check (pages, settings);
      g_clear_pointer (&before, rp_sheet_pages_unref);
      before = pages;
    }
}

static void
check_laws (RpSheetPages *pages, const RpSheetSettings *settings)
{
  guint n = rp_sheet_get_exercises (rp_sheet_pages_get_sheet (pages))->len;

  sheet_fixture_assert_laws (pages);
  g_assert_null (rp_sheet_pages_get_warnings (pages)[0]);
  for (guint i = 0; i < rp_sheet_pages_get_n_pages (pages) && settings->density != RP_SHEET_SUMMARY; i++)
    g_assert_cmpuint (sheet_fixture_count_exercises (pages, i), <=, MIN (n, (guint) settings->density));
}

static void
test_programs (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  GListModel *programs = rp_pack_get_programs (pack);

  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);

      with_every_layout (pack, program, check_laws);
    }
}

/* A code cannot hold fifty exercises: that is said, and everything else holds. A summary has none. */
static void
check_long (RpSheetPages *pages, const RpSheetSettings *settings)
{
  const char *const *warnings = rp_sheet_pages_get_warnings (pages);

  sheet_fixture_assert_laws (pages);
  g_assert_cmpuint (g_strv_length ((GStrv) warnings), ==, settings->density == RP_SHEET_SUMMARY ? 0 : 1);
}

static void
test_long (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) program = sheet_fixture_make_long (pack, 50);

  with_every_layout (pack, program, check_long);
}

/* As many exercises share a page as were asked for, and never more; four and six where they have room: three at
 * least. */
static void
check_density (RpSheetPages *pages, const RpSheetSettings *settings)
{
  guint each = settings->density;
  guint least = each == RP_SHEET_FOUR && !settings->landscape ? 3 : each == RP_SHEET_SIX ? 3 : 1;
  guint n = rp_sheet_get_exercises (rp_sheet_pages_get_sheet (pages))->len;

  for (guint page = 0; n > 0; page++)
    {
      guint here = sheet_fixture_count_exercises (pages, page);

      g_assert_cmpuint (here, >=, MIN (n, least));
      g_assert_cmpuint (here, <=, each);
      n -= here;
    }
}

static void
test_density_of (RpPack *pack, RpProgram *program)
{
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheetPages) before = NULL;

  g_clear_pointer (&settings->clinic, g_free);
  g_clear_pointer (&settings->address, g_free);
  for (guint i = 4; i < G_N_ELEMENTS (densities) * 4; i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      RpSheetPages *pages;

      settings->landscape = i % 2;
      settings->paper = i / 2 % 2;
      settings->density = densities[i / 4];
      sheet = rp_sheet_new (pack, program, settings);
      pages = sheet_fixture_lay_out (before, sheet, settings);
      g_test_message ("%s, %u a page, paper %u, %s", rp_program_get_id (program), settings->density,
                      settings->paper, settings->landscape ? "landscape" : "portrait");
      check_density (pages, settings);
      g_clear_pointer (&before, rp_sheet_pages_unref);
      before = pages;
    }
}

/* A summary has all exercises on its first page, and no other, in letters of the usual size. */
static void
test_summary_of (RpPack *pack, RpProgram *program)
{
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheetPages) before = NULL;

  g_clear_pointer (&settings->clinic, g_free);
  g_clear_pointer (&settings->address, g_free);
  g_clear_pointer (&settings->note, g_free);
  settings->density = RP_SHEET_SUMMARY;
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      RpSheetPages *pages;

      settings->landscape = i % 2;
      settings->paper = i / 2 % 2;
      settings->text_size = i / 4;
      sheet = rp_sheet_new (pack, program, settings);
      pages = sheet_fixture_lay_out (before, sheet, settings);
      g_test_message ("%s, size %u, paper %u, %s: %u of %u, %u pages", rp_program_get_id (program),
                      settings->text_size, settings->paper, settings->landscape ? "landscape" : "portrait",
                      sheet_fixture_count_exercises (pages, 0), rp_program_get_n_items (program),
                      rp_sheet_pages_get_n_pages (pages));
      if (settings->text_size == RP_SHEET_TEXT_STANDARD)
        g_assert_cmpuint (sheet_fixture_count_exercises (pages, 0), ==, rp_program_get_n_items (program));
      if (settings->text_size == RP_SHEET_TEXT_STANDARD)
        g_assert_cmpuint (rp_sheet_pages_get_n_pages (pages), ==, 1);
      g_clear_pointer (&before, rp_sheet_pages_unref);
      before = pages;
    }
}

/* The programs that we ship, at the standard size, on every paper. */
static void
test_density (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  GListModel *programs = rp_pack_get_programs (pack);

  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);

      test_density_of (pack, program);
      test_summary_of (pack, program);
    }
}

static char *
repeat (const char *piece, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, piece);
  return g_strchomp (g_string_free (text, FALSE));
}

static void
replace (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

/* The words of a sheet as another pack might have them. */
static void
change_words (RpSheet *sheet, const char *name, const char *note)
{
  replace (&sheet->title, name);
  replace (&sheet->recipient, name);
  replace (&sheet->note, note);
  for (guint i = 0; i < sheet->exercises->len; i++)
    {
      RpSheetExercise *exercise = sheet->exercises->pdata[i];

      replace (&exercise->name, name);
      replace (&exercise->note, i == 1 ? note : NULL);
    }
  g_strfreev (sheet->texts);
  sheet->texts = rp_sheet_texts_gather (sheet);
}

static RpSheet *
make_sheet (RpPack *pack, const RpSheetSettings *settings)
{
  g_autoptr (RpProgram) program = g_list_model_get_item (rp_pack_get_programs (pack), 1);

  return rp_sheet_new (pack, program, settings);
}

/* Long texts flow; they are never cut and never lie on anything. */
static void
test_long_words (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autofree char *name = repeat ("A very long name of something ", 300);
  g_autofree char *word = repeat ("Unbreakable", 300);
  g_autofree char *note = repeat ("The knee may be warm after this. That is no reason to worry. ", 10000);
  g_autoptr (RpSheetPages) before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (densities) * 4; i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      RpSheetPages *pages;

      settings->density = densities[i / 4];
      settings->landscape = i % 2;
      settings->text_size = i % 4 < 2 ? RP_SHEET_TEXT_STANDARD : RP_SHEET_TEXT_LARGE;
      sheet = make_sheet (pack, settings);
      change_words (sheet, i % 3 == 0 ? word : name, note);
      pages = sheet_fixture_lay_out (before, sheet, settings);
      sheet_fixture_assert_laws (pages);
      g_clear_pointer (&before, rp_sheet_pages_unref);
      before = pages;
    }
}

static const RpSheetBox *
find_kind (RpSheetPages *pages, RpSheetBoxKind kind)
{
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        if (((const RpSheetBox *) boxes->pdata[i])->kind == kind)
          return boxes->pdata[i];
    }
  return NULL;
}

/* What begins at the left of one sheet begins at the right of the other; pictures keep their sides. */
static void
test_right_to_left (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  static const char *const names[] = { "تمرين المحارة", "תרגיל הצדפה" };

  for (guint i = 0; i < G_N_ELEMENTS (names) * G_N_ELEMENTS (densities); i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      g_autoptr (RpSheetPages) pages = NULL;
      g_autoptr (RpSheetPages) other = NULL;
      const RpSheetBox *there;
      const RpSheetBox *here;

      settings->density = densities[i / G_N_ELEMENTS (names)];
      sheet = make_sheet (pack, settings);
      change_words (sheet, names[i % G_N_ELEMENTS (names)], names[i % G_N_ELEMENTS (names)]);
      other = sheet_fixture_lay_out (NULL, sheet, settings);
      sheet->right_to_left = TRUE;
      pages = sheet_fixture_lay_out (other, sheet, settings);
      sheet_fixture_assert_laws (pages);
      here = find_kind (pages, RP_SHEET_BOX_CODE);
      there = find_kind (other, RP_SHEET_BOX_CODE);
      g_assert_cmpint (!here, ==, settings->density == RP_SHEET_SUMMARY);
      if (here)
        g_assert_cmpfloat_with_epsilon (here->x + there->x + there->width, 210 * 72 / 25.4, 0.1);
      here = find_kind (pages, RP_SHEET_BOX_PICTURE);
      there = find_kind (other, RP_SHEET_BOX_PICTURE);
      g_assert_cmpfloat_with_epsilon (here->x + there->x + there->width, 210 * 72 / 25.4, 0.1);
      g_assert_cmpint (here->mirrored, ==, there->mirrored);
    }
}

static void
test_japanese (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autofree char *note = repeat ("膝が痛むときは、すぐにやめてください。", 2000);

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      g_autoptr (RpSheetPages) pages = NULL;

      settings->density = densities[i];
      sheet = make_sheet (pack, settings);
      change_words (sheet, "貝殻の運動", note);
      pages = sheet_fixture_lay_out (NULL, sheet, settings);
      sheet_fixture_assert_laws (pages);
    }
}

/* What cannot be read is missing on the paper, and a sentence says so. A wall has no logo. */
static void
test_bad_pictures (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autofree char *broken = g_test_build_filename (G_TEST_DIST, "test-sheet-pages.c", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      g_autoptr (RpSheetPages) pages = NULL;
      RpSheetExercise *exercise;

      settings->density = densities[i];
      settings->logo = g_strdup (broken);
      sheet = make_sheet (pack, settings);
      exercise = sheet->exercises->pdata[0];
      replace (&((RpSheetPicture *) exercise->pictures->pdata[0])->uri, "file:///nowhere/at-all.png");
      pages = sheet_fixture_lay_out (NULL, sheet, settings);
      sheet_fixture_assert_laws (pages);
      g_assert_cmpuint (g_strv_length ((GStrv) rp_sheet_pages_get_warnings (pages)), ==,
                        settings->density == RP_SHEET_SUMMARY ? 1 : 2);
      g_assert_nonnull (find_kind (pages, RP_SHEET_BOX_PICTURE));
      g_assert_null (find_kind (pages, RP_SHEET_BOX_LOGO));
      g_clear_pointer (&settings->logo, g_free);
    }
}

/* A printer says what it can print on; small paper has fewer columns and more pages. */
static void
test_paper (void)
{
  static const RpSheetGeometry papers[] = {
    { 595, 842, 18, 29, 18, 41 }, { 595, 842, 60, 20, 25, 70 },  { 420, 595, 36, 36, 36, 36 },
    { 298, 420, 20, 20, 20, 20 }, { 842, 1191, 36, 36, 36, 36 }, { 1191, 420, 36, 36, 36, 36 },
  };
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheetPages) before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (papers) * G_N_ELEMENTS (densities); i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      RpSheetPages *pages;

      settings->density = densities[i / G_N_ELEMENTS (papers)];
      sheet = make_sheet (pack, settings);
      sheet->right_to_left = i % 2;
      pages = rp_sheet_pages_new_after (before, sheet, settings, &papers[i % G_N_ELEMENTS (papers)]);
      sheet_fixture_assert_laws (pages);
      g_clear_pointer (&before, rp_sheet_pages_unref);
      before = pages;
    }
}

/* Eight sessions on as many days, with all that can be known of them. */
static GPtrArray *
make_done (guint n_exercises)
{
  GPtrArray *done = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_done_free);

  for (int day = 1; day <= 8; day++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 20 + day, 0, 0, 0);
      RpSheetDone *one = rp_sheet_done_new (date);

      for (guint i = 0; i < n_exercises; i++)
        {
          rp_sheet_done_add (one, i, RP_SIDE_LEFT, 20);
          rp_sheet_done_add (one, i, RP_SIDE_RIGHT, (guint) day);
        }
      one->pain_before = 10;
      one->pain_after = day;
      g_ptr_array_add (done, one);
    }
  return done;
}

/* A log that is filled in has room for what was done, in every layout. */
static void
test_filled_in (void)
{
  static const char *const programs[] = { "daily-clams", "surgeons-four" };
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheetPages) before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (programs) * G_N_ELEMENTS (densities) * 3; i++)
    {
      RpProgram *program = rp_pack_find_program (pack, programs[i % 2]);
      g_autoptr (RpSheet) sheet = NULL;
      RpSheetPages *pages;

      settings->density = densities[i / 2 % G_N_ELEMENTS (densities)];
      settings->text_size = i / 2 / G_N_ELEMENTS (densities);
      g_clear_pointer (&settings->done, g_ptr_array_unref);
      settings->done = make_done (rp_program_get_n_items (program));
      sheet = rp_sheet_new (pack, program, settings);
      pages = sheet_fixture_lay_out (before, sheet, settings);
      sheet_fixture_assert_laws (pages);
      g_clear_pointer (&before, rp_sheet_pages_unref);
      before = pages;
    }
}

/* What nobody has filled in leaves no trace. */
static void
test_empty (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) sheet = make_sheet (pack, settings);
  g_autoptr (RpSheetPages) pages = sheet_fixture_lay_out (NULL, sheet, settings);

  sheet_fixture_assert_laws (pages);
  for (guint i = 0; i < rp_sheet_pages_get_n_pages (pages); i++)
    {
      g_autofree char *words = rp_sheet_pages_describe_page (pages, i);

      g_assert_null (strstr (words, "For "));
      g_assert_null (strstr (words, rp_sheet_words_get (RP_SHEET_WORD_NOTE)));
    }
}

/* A screen reader hears number and name as one, and what pictures show. */
static void
test_describe (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = make_sheet (pack, settings);
  g_autoptr (RpSheetPages) pages = sheet_fixture_lay_out (NULL, sheet, settings);
  g_autofree char *words = rp_sheet_pages_describe_page (pages, 0);
  const RpSheetExercise *first = rp_sheet_get_exercises (sheet)->pdata[0];
  g_autofree char *heading = g_strdup_printf ("\n1 %s\n", first->name);

  g_assert_nonnull (strstr (words, heading));
  g_assert_nonnull (strstr (words, ((const RpSheetPicture *) first->pictures->pdata[0])->alt));
  g_assert_true (g_str_has_prefix (words, rp_sheet_get_title (sheet)));
}

/* How often and what is needed stand before the first exercise, and when to stop too. */
static void
test_facts (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  RpProgram *program = rp_pack_find_program (pack, "runners-knee");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RpSheet) sheet = NULL;
      g_autoptr (RpSheetPages) pages = NULL;
      g_autofree char *words = NULL;
      const char *first;

      settings->text_size = i == 0 ? RP_SHEET_TEXT_STANDARD : RP_SHEET_TEXT_LARGE;
      sheet = rp_sheet_new (pack, program, settings);
      pages = sheet_fixture_lay_out (NULL, sheet, settings);
      words = rp_sheet_pages_describe_page (pages, 0);
      first = strstr (words, "Side leg raise");
      g_assert_nonnull (strstr (words, "For Ana Ruiz\342\200\203From Sam Lee, physio"));
      g_assert_nonnull (strstr (words, "\nTime: 20 minutes in all\342\200\203You need: A mat"));
      g_assert_nonnull (strstr (words, "How often: At least two or three times a week\n"));
      g_assert_nonnull (strstr (words, "Note from Sam Lee: Start with"));
      g_assert_true (strstr (words, "Your knee locks") < first);
      g_assert_true (strstr (words, "Note from") < first);
    }
}

/* Lays a sheet out on a thread, and looks what stands at the foot of its last page. */
static gpointer
lay_out_aside (gpointer data)
{
  RpSheet *sheet = data;
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheetPages) pages = sheet_fixture_lay_out (NULL, sheet, settings);
  guint n = rp_sheet_pages_get_n_pages (pages);
  g_autofree char *words = rp_sheet_pages_describe_page (pages, n - 1);
  g_autofree char *foot
      = g_strdup_printf (rp_sheet_get_words (sheet) ? "Seite %u von %u" : "Page %u of %u", n, n);

  g_assert_cmpuint (n, >, 1);
  g_assert_nonnull (strstr (words, foot));
  return NULL;
}

/* Our words on the pages are in the language of their sheet, on whichever thread; what is told to the person is not. */
static void
test_language (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) program = sheet_fixture_make_long (pack, 11);
  g_autoptr (RpSheet) english = rp_sheet_new (pack, program, settings);
  g_autoptr (RpSheet) german = NULL;
  GThread *threads[4];

  rp_test_catalogue_install_german ();
  rp_program_get_item (program, 0)->exercise->words = rp_language_find ("de");
  german = rp_sheet_new (pack, program, settings);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, lay_out_aside, i % 2 == 0 ? german : english);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  rp_test_catalogue_clear ();
}

/* The lowest black of a page that is drawn lies where its lowest box does. */
static void
test_draw (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = make_sheet (pack, settings);
  g_autoptr (RpSheetPages) pages = sheet_fixture_lay_out (NULL, sheet, settings);
  const RpSheetGeometry *paper = rp_sheet_pages_get_geometry (pages);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) paper->width + 1, (int) paper->height + 1);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  guint margin = 0, inner = 0;

  rp_sheet_pages_draw_page (pages, 0, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (data[y * cairo_image_surface_get_stride (surface) + x] > 0)
        *(x < 34 || y < 34 || x > paper->width - 34 || y > paper->height - 34 + paper->foot ? &margin
                                                                                            : &inner)
            += 1;
  g_assert_cmpuint (margin, ==, 0);
  g_assert_cmpuint (inner, >, 10000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-pages/programs", test_programs);
  g_test_add_func ("/sheet-pages/long", test_long);
  g_test_add_func ("/sheet-pages/density", test_density);
  g_test_add_func ("/sheet-pages/long-words", test_long_words);
  g_test_add_func ("/sheet-pages/right-to-left", test_right_to_left);
  g_test_add_func ("/sheet-pages/japanese", test_japanese);
  g_test_add_func ("/sheet-pages/paper", test_paper);
  g_test_add_func ("/sheet-pages/bad-pictures", test_bad_pictures);
  g_test_add_func ("/sheet-pages/filled-in", test_filled_in);
  g_test_add_func ("/sheet-pages/empty", test_empty);
  g_test_add_func ("/sheet-pages/describe", test_describe);
  g_test_add_func ("/sheet-pages/facts", test_facts);
  g_test_add_func ("/sheet-pages/language", test_language);
  g_test_add_func ("/sheet-pages/draw", test_draw);
  return g_test_run ();
}
