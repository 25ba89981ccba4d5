/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-line-answer.h"
#include "find.h"
#include "sample.h"

static void
assert_answer (const char *text, const char *expected)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);
  g_autoptr (RpLineNames) names = NULL;
  g_autoptr (RpLine) line = NULL;
  g_autofree char *answer = NULL;

  g_list_store_append (packs, pack);
  names = rp_line_names_new (G_LIST_MODEL (packs));
  line = rp_line_reader_read (names, text, NULL, NULL);
  answer = rp_line_answer_format (line);
  g_assert_cmpstr (answer, ==, expected);
}

/* The sentence of the dose, then what is in the hands, then the note. */
static void
test_understood (void)
{
  assert_answer ("hip bridge 12 band yellow note slowly", "Hip bridge: 12 times. Yellow band slowly");
}

/* A mistake is said; what more letters may mend is not. */
static void
test_mistake (void)
{
  assert_answer ("hip bridge 12 hodl 4", "“hodl” is not known here. Use “hold”.");
  assert_answer ("hip bridge 12 ho", "Hip bridge: 12 times.");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/line-answer/understood", test_understood);
  g_test_add_func ("/line-answer/mistake", test_mistake);
  return g_test_run ();
}
