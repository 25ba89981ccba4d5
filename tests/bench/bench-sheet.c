/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-pdf.h"
#include "sheet-fixture.h"

#include <cairo-pdf.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#define N_EXERCISES 50
#define N_ROUNDS 9

/* What a round measures, in milliseconds of CPU. */
typedef struct
{
  double first;   /* a booklet, its drawings read from their files */
  double booklet; /* a booklet whose drawings were read before, as in the app */
  double words;   /* the same without its drawings */
  double bare;    /* as many pages of bare text */
} Round;

static double
cpu_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static cairo_status_t
append (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Lays the booklet out and writes it to memory. */
static RpSheetPages *
make_booklet (RpSheetPages *before,
              RpSheet *sheet,
              const RpSheetSettings *settings,
              gsize *size,
              double *time)
{
  double start = cpu_now ();
  RpSheetPages *pages = sheet_fixture_lay_out (before, sheet, settings);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_assert_true (rp_sheet_pdf_write (pages, append, bytes));
  *time = cpu_now () - start;
  *size = bytes->len;
  return pages;
}

/* The booklet again, but no drawing is drawn. */
static double
make_words (RpSheetPages *before, RpSheet *sheet, const RpSheetSettings *settings)
{
  double start = cpu_now ();
  g_autoptr (RpSheetPages) pages = sheet_fixture_lay_out (before, sheet, settings);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (guint i = 0; i < rp_sheet_pages_get_n_pages (pages); i++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, i);

      for (guint j = boxes->len; j > 0; j--)
        if (((const RpSheetBox *) boxes->pdata[j - 1])->kind == RP_SHEET_BOX_PICTURE)
          g_ptr_array_remove_index (boxes, j - 1);
    }
  g_assert_true (rp_sheet_pdf_write (pages, append, bytes));
  return cpu_now () - start;
}

static PangoContext *
make_context (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return context;
}

/* One page full of the sheet's own words, in the size and the font that the booklet has. */
static void
draw_bare_page (PangoContext *context, cairo_t *cr, const char *const *words, guint *word)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell, sans-serif 12");
  double y = 36;

  while (y < 842 - 36 - 32)
    {
      g_autoptr (PangoLayout) layout = pango_layout_new (context);
      int height;

      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, 523 * PANGO_SCALE);
      pango_layout_set_text (layout, words[*word], -1);
      cairo_move_to (cr, 36, y);
      pango_cairo_show_layout (cr, layout);
      pango_layout_get_size (layout, NULL, &height);
      y += pango_units_to_double (height);
      *word = words[*word + 1] != NULL ? *word + 1 : 0;
    }
}

/* The yardstick: text on as many pages, set with Pango and written with cairo, and nothing else. */
static double
write_bare (RpSheet *sheet, guint n_pages)
{
  double start = cpu_now ();
  PangoContext *context = make_context ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append, bytes, 595, 842);
  cairo_t *cr = cairo_create (pdf);
  guint word = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      draw_bare_page (context, cr, rp_sheet_get_texts (sheet), &word);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  cairo_surface_destroy (pdf);
  g_object_unref (context);
  return cpu_now () - start;
}

static int
compare_rounds (gconstpointer a, gconstpointer b)
{
  const Round *first = a;
  const Round *second = b;
  double difference = first->booklet / first->bare - second->booklet / second->bare;

  return (difference > 0) - (difference < 0);
}

static Round
run_round (RpSheet *sheet, const RpSheetSettings *settings, guint *n_pages, gsize *size)
{
  Round round;
  g_autoptr (RpSheetPages) first = make_booklet (NULL, sheet, settings, size, &round.first);
  g_autoptr (RpSheetPages) again = make_booklet (first, sheet, settings, size, &round.booklet);

  *n_pages = rp_sheet_pages_get_n_pages (again);
  round.words = make_words (again, sheet, settings);
  round.bare = write_bare (sheet, *n_pages);
  return round;
}

int
main (int argc, char *argv[])
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) program = sheet_fixture_make_long (pack, N_EXERCISES);
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = rp_sheet_new (pack, program, settings);
  Round rounds[N_ROUNDS];
  Round middle;
  struct rusage usage;
  guint n_pages = 0;
  gsize size = 0;

  g_test_init (&argc, &argv, NULL);
  run_round (sheet, settings, &n_pages, &size);
  for (guint i = 0; i < N_ROUNDS; i++)
    rounds[i] = run_round (sheet, settings, &n_pages, &size);
  qsort (rounds, N_ROUNDS, sizeof (Round), compare_rounds);
  middle = rounds[N_ROUNDS / 2];
  getrusage (RUSAGE_SELF, &usage);
  g_print (
      "sheet: %d exercises on %u pages, %.0f kB: %.0f ms; with reading the drawings %.0f, without them %.0f; "
      "bare text %.0f ms\n",
      N_EXERCISES, n_pages, (double) size / 1e3, middle.booklet, middle.first, middle.words, middle.bare);
  g_print (
      "sheet: booklet over bare text %.2f (at most 3), with reading the drawings %.2f, without them %.2f; "
      "%ld MB at most in memory\n",
      middle.booklet / middle.bare, middle.first / middle.bare, middle.words / middle.bare,
      usage.ru_maxrss / 1024);
  return EXIT_SUCCESS;
}
