/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-token.h"

#include <string.h>

/* Each piece as a letter for its kind and what it holds. */
static char *
split (const char *line)
{
  static const char kinds[] = "wnqdsxcbo.";
  g_autoptr (GArray) tokens = rp_line_token_split (line);
  GString *text = g_string_new (NULL);
  guint end = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const RpLineToken *token = &g_array_index (tokens, RpLineToken, i);

      g_assert_cmpuint (token->start, >=, end);
      g_assert_cmpuint (token->end, >=, token->start);
      end = token->end;
      g_string_append_printf (text, "%c", kinds[token->kind]);
      if (token->text)
        g_string_append_printf (text, "(%s)", token->text);
      if (token->kind == RP_LINE_TOKEN_NUMBER)
        g_string_append_printf (text, "(%" G_GINT64_FORMAT ")", token->value);
    }
  g_assert_cmpuint (end, ==, strlen (line));
  return g_string_free (text, FALSE);
}

static void
assert_split (const char *line, const char *expected)
{
  g_autofree char *text = split (line);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_pieces (void)
{
  assert_split ("", ".");
  assert_split (" \t", ".");
  assert_split ("clam 2x15", "w(clam)n(2000000)xn(15000000).");
  assert_split ("2 × 15*3", "n(2000000)xn(15000000)xn(3000000).");
  assert_split ("x 2x", "xn(2000000)x.");
  assert_split ("x y", "w(x)w(y).");
  assert_split ("h5s", "w(h)n(5000000)w(s).");
  assert_split ("Énergie", "w(energie).");
  assert_split ("2–1−2/3", "n(2000000)dn(1000000)dn(2000000)sn(3000000).");
  assert_split ("a-b, c; d.", "w(a)dw(b)bw(c)bw(d)b.");
  assert_split ("1:30 ?", "n(1000000)cn(30000000)o.");
}

static void
test_numbers (void)
{
  assert_split ("2.5", "n(2500000).");
  assert_split ("2,5", "n(2500000).");
  assert_split ("2,", "n(2000000)b.");
  assert_split ("2, 5", "n(2000000)bn(5000000).");
  assert_split ("0.0000014", "n(1).");
  assert_split ("٢٫٥", "n(2500000).");
  assert_split ("99999999999999999999", "n(72057594037927935).");
  assert_split ("99999999999999999999.99999", "n(72057594037927935).");
}

static void
test_quoted (void)
{
  assert_split ("\"a b\" c", "q(a b)w(c).");
  assert_split ("“a” „b“ «c»", "q(a)q(b)q(c).");
  assert_split ("\"a\\\"b\\\\\"", "q(a\"b\\).");
  assert_split ("\"a\\nb\"", "q(a\nb).");
  assert_split ("\"a", "q(a).");
  assert_split ("\"", "q().");
  assert_split ("\"\\", "q(\\).");
  assert_split ("\"\"", "q().");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-token/pieces", test_pieces);
  g_test_add_func ("/line-token/numbers", test_numbers);
  g_test_add_func ("/line-token/quoted", test_quoted);
  return g_test_run ();
}
