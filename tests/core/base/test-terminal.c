/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-terminal.h"

static void
assert_tame (const char *text, const char *expected)
{
  g_autofree char *tame = rp_terminal_tame (text);

  g_assert_cmpstr (tame, ==, expected);
}

static void
test_plain (void)
{
  assert_tame ("", "");
  assert_tame ("Café, 20 × 2: – 🦵", "Café, 20 × 2: – 🦵");
  assert_tame ("\327\251\327\234\327\225\327\235", "\327\251\327\234\327\225\327\235");
  /* A word that needs a joiner keeps it. */
  assert_tame ("\331\205\333\214\342\200\214\330\256", "\331\205\333\214\342\200\214\330\256");
}

/* Controls of a terminal in their seven-bit and eight-bit forms, and forged lines. */
static void
test_controls (void)
{
  assert_tame ("a\033[2Jb", "a\357\277\275[2Jb");
  assert_tame ("a\007b", "a\357\277\275b");
  assert_tame ("a\177b", "a\357\277\275b");
  assert_tame ("a\302\233 31mb", "a\357\277\275 31mb");
  assert_tame ("a\nb\rc", "a\357\277\275b\357\277\275c");
  assert_tame ("a\302\205b", "a\357\277\275b");
  assert_tame ("a\342\200\250b", "a\357\277\275b");
}

static void
test_direction (void)
{
  assert_tame ("fdp.exe\342\200\256x", "fdp.exe\357\277\275x");
  assert_tame ("a\342\201\246b\342\201\251", "a\357\277\275b\357\277\275");
  assert_tame ("a\342\200\217b", "ab");
}

static void
test_broken (void)
{
  assert_tame ("caf\351", "caf\357\277\275");
  assert_tame ("a\233b", "a\357\277\275b");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/terminal/plain", test_plain);
  g_test_add_func ("/terminal/controls", test_controls);
  g_test_add_func ("/terminal/direction", test_direction);
  g_test_add_func ("/terminal/broken", test_broken);
  return g_test_run ();
}
