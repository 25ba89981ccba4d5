/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-trial.h"

#include <string.h>

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"

/* Less than a second of work, and room for a busy machine to start a process. */
#define MOST_SECONDS 8

static RpSheetTrouble
try (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  RpSheetTrouble trouble = RP_SHEET_TROUBLE_OPEN;

  g_assert_true (rp_sheet_trial_run (bytes, &trouble) == (trouble == RP_SHEET_N_TROUBLES));
  return trouble;
}

static char *
repeat (const char *head, const char *part, guint times, const char *tail)
{
  GString *text = g_string_new (head);

  for (guint i = 0; i < times; i++)
    g_string_append (text, part);
  return g_string_free (g_string_append (text, tail), FALSE);
}

static void
test_good (void)
{
  g_assert_cmpint (try (SVG "<rect width='9' height='9'/><text y='9'>Knee</text></svg>"), ==,
                   RP_SHEET_N_TROUBLES);
  g_assert_cmpint (try (SVG "<filter id='f'><feGaussianBlur stdDeviation='1'/></filter>"
                            "<rect width='9' height='9' filter='url(#f)'/></svg>"),
                   ==, RP_SHEET_N_TROUBLES);
  g_assert_cmpint (try (SVG "<rect"), ==, RP_SHEET_TROUBLE_DAMAGED);
}

/* What would never be done is given up, and known the next time. */
static void
assert_slow (const char *text)
{
  double seconds;

  g_test_timer_start ();
  g_assert_cmpint (try (text), ==, RP_SHEET_TROUBLE_SLOW);
  seconds = g_test_timer_elapsed ();
  g_test_message ("%.2f s", seconds);
  g_assert_cmpfloat (seconds, <, MOST_SECONDS);
  g_test_timer_start ();
  g_assert_cmpint (try (text), ==, RP_SHEET_TROUBLE_SLOW);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, seconds / 2);
}

static void
test_slow (void)
{
  g_autofree char *uses
      = repeat (SVG "<g id='a'><rect width='1' height='1'/></g>", "<use href='#b'/>", 1, "</svg>");
  /* librsvg bounds the octaves of one filter from 2.55 on, so there are many. */
  g_autofree char *noise = repeat (SVG "<filter id='f'>", "<feTurbulence numOctaves='9' baseFrequency='1'/>",
                                   20000, "</filter><rect width='40' height='20' filter='url(#f)'/></svg>");
  g_autofree char *markers
      = repeat (SVG "<marker id='m' markerWidth='9' markerHeight='9'><circle r='4' fill='url(#g)'/>"
                    "<circle r='3' opacity='.5'/></marker>"
                    "<radialGradient id='g'><stop offset='0' stop-color='red'/></radialGradient>"
                    "<path marker-mid='url(#m)' d='M0 0",
                "L9 9L0 3", 100000, "'/></svg>");
  g_autofree char *words = repeat (SVG "<text>", "knee and hip ", 160000, "</text></svg>");

  g_assert_cmpint (try (uses), ==, RP_SHEET_N_TROUBLES);
  assert_slow (noise);
  assert_slow (markers);
  assert_slow (words);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-trial/good", test_good);
  g_test_add_func ("/sheet-trial/slow", test_slow);
  return g_test_run ();
}
