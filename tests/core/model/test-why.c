/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-why.h"

static void
test_counted (void)
{
  g_autoptr (RpWhy) why = rp_why_new ();
  RpWhyPart *part = rp_why_part_new ();
  RpWhy *same;

  g_assert_cmpuint (why->parts->len, ==, 0);
  part->name = g_strdup ("Tight, or weak?");
  part->paragraphs = g_strsplit ("One. Two.", " ", -1);
  g_ptr_array_add (why->parts, part);
  why->name = g_strdup ("Why?");

  same = rp_why_ref (why);
  g_assert_true (same == why);
  rp_why_unref (same);
  g_assert_cmpstr (why->name, ==, "Why?");
  rp_why_part_free (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/why/counted", test_counted);
  return g_test_run ();
}
