/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-artifacts.h"

#include <string.h>

static void
assert_marked (const char *content, const char *expected)
{
  g_autoptr (GString) marked = rp_sheet_artifacts_mark (content, strlen (content));

  g_assert_cmpstr (marked->str, ==, expected);
}

/* What is in an element stays as it is, and so does what only moves the pen. */
static void
test_elements (void)
{
  assert_marked ("", "");
  assert_marked ("1 0 0 -1 0 842 cm\nq\n/H1 << /MCID 0 >> BDC\nBT\n(A)Tj\nET\nEMC\nQ\n",
                 "1 0 0 -1 0 842 cm\nq\n/H1 << /MCID 0 >> BDC\nBT\n(A)Tj\nET\nEMC\nQ\n");
  assert_marked ("/P <</MCID 1>>BDC BT /Span << /ActualText <feff00660069> >> BDC <02>Tj EMC (x)Tj ET EMC",
                 "/P <</MCID 1>>BDC BT /Span << /ActualText <feff00660069> >> BDC <02>Tj EMC (x)Tj ET EMC");
}

/* What is painted before, between and behind elements is decoration. */
static void
test_decoration (void)
{
  assert_marked ("0 0 9 1 re f\n/P << /MCID 0 >> BDC (a) Tj EMC 0 9 9 1 re f",
                 "\n/Artifact BMC\n0 0 9 1 re f\nEMC\n\n/P << /MCID 0 >> BDC (a) Tj EMC"
                 "\n/Artifact BMC\n 0 9 9 1 re f\nEMC\n");
  assert_marked ("BT (Page 1) Tj /Span << /ActualText <feff0020> >> BDC EMC ET",
                 "\n/Artifact BMC\nBT (Page 1) Tj /Span << /ActualText <feff0020> >> BDC EMC ET\nEMC\n");
}

/* What words and numbers say is no operator. */
static void
test_strings (void)
{
  assert_marked ("/P << /MCID 0 >> BDC (EMC \\) f (f) EMC)Tj <0f>Tj EMC q",
                 "/P << /MCID 0 >> BDC (EMC \\) f (f) EMC)Tj <0f>Tj EMC q");
  assert_marked ("/f 1 gs [(f)-3(S)] q", "/f 1 gs [(f)-3(S)] q");
  assert_marked ("(not closed", "(not closed");
  assert_marked ("(\\", "(\\");
  assert_marked ("<0f", "<0f");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-artifacts/elements", test_elements);
  g_test_add_func ("/sheet-artifacts/decoration", test_decoration);
  g_test_add_func ("/sheet-artifacts/strings", test_strings);
  return g_test_run ();
}
