/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-plural.h"

#include <string.h>

/* The rule is an expression of C with one variable, n, and whole numbers: "n%10==1 && n%100!=11 ? 0 : 1". It is worked out
 * from left to right as it is read, both sides of each question; nothing in it has an effect besides its value. */

/* No language needs more parentheses. */
#define DEEPEST 20

typedef struct
{
  const char *at;
  gulong n;
  guint depth;
  gboolean failed;
} Reading;

static gulong read_question (Reading *reading);

static void
skip_space (Reading *reading)
{
  reading->at += strspn (reading->at, " \t\\\n");
}

static gboolean
take (Reading *reading, const char *sign)
{
  skip_space (reading);
  if (!g_str_has_prefix (reading->at, sign))
    return FALSE;
  reading->at += strlen (sign);
  return TRUE;
}

static gulong
read_number (Reading *reading)
{
  char *end = NULL;
  gulong number;

  if (!g_ascii_isdigit (*reading->at))
    {
      reading->failed = TRUE;
      return 0;
    }
  number = (gulong) g_ascii_strtoull (reading->at, &end, 10);
  reading->at = end;
  return number;
}

static gulong
read_part (Reading *reading)
{
  gulong value = 0;

  if (reading->failed || reading->depth >= DEEPEST)
    {
      reading->failed = TRUE;
      return 0;
    }
  reading->depth++;
  if (take (reading, "!"))
    value = !read_part (reading);
  else if (take (reading, "("))
    {
      value = read_question (reading);
      reading->failed |= !take (reading, ")");
    }
  else
    value = take (reading, "n") ? reading->n : read_number (reading);
  reading->depth--;
  return value;
}

static gulong
read_product (Reading *reading)
{
  gulong value = read_part (reading);

  while (TRUE)
    {
      gboolean times = take (reading, "*");
      gboolean rest = !times && take (reading, "%");
      gulong other;

      if (!times && !rest && !take (reading, "/"))
        return value;
      other = read_part (reading);
      if (times)
        value *= other;
      else if (other == 0)
        value = 0;
      else
        value = rest ? value % other : value / other;
    }
}

static gulong
read_sum (Reading *reading)
{
  gulong value = read_product (reading);

  while (TRUE)
    {
      if (take (reading, "+"))
        value += read_product (reading);
      else if (take (reading, "-"))
        value -= read_product (reading);
      else
        return value;
    }
}

static gulong
read_order (Reading *reading)
{
  gulong value = read_sum (reading);

  while (TRUE)
    {
      if (take (reading, "<="))
        value = value <= read_sum (reading);
      else if (take (reading, ">="))
        value = value >= read_sum (reading);
      else if (take (reading, "<"))
        value = value < read_sum (reading);
      else if (take (reading, ">"))
        value = value > read_sum (reading);
      else
        return value;
    }
}

static gulong
read_equality (Reading *reading)
{
  gulong value = read_order (reading);

  while (TRUE)
    {
      if (take (reading, "=="))
        value = value == read_order (reading);
      else if (take (reading, "!="))
        value = value != read_order (reading);
      else
        return value;
    }
}

static gulong
read_both (Reading *reading)
{
  gulong value = read_equality (reading);

  while (take (reading, "&&"))
    {
      gulong other = read_equality (reading);

      value = value && other;
    }
  return value;
}

static gulong
read_either (Reading *reading)
{
  gulong value = read_both (reading);

  while (take (reading, "||"))
    {
      gulong other = read_both (reading);

      value = value || other;
    }
  return value;
}

static gulong
read_question (Reading *reading)
{
  gulong value, yes, no;

  if (reading->failed || reading->depth >= DEEPEST)
    {
      reading->failed = TRUE;
      return 0;
    }
  reading->depth++;
  value = read_either (reading);
  if (take (reading, "?"))
    {
      yes = read_question (reading);
      reading->failed |= !take (reading, ":");
      no = read_question (reading);
      value = value ? yes : no;
    }
  reading->depth--;
  return value;
}

static gboolean
work_out (const char *rule, gulong n, gulong *value)
{
  Reading reading = { rule, n, 0, FALSE };

  *value = read_question (&reading);
  skip_space (&reading);
  return !reading.failed && *reading.at == '\0';
}

/**
 * rp_plural_is_rule:
 * @rule: what a catalogue gives as its rule, without the semicolon
 *
 * Returns: %TRUE when it can be worked out
 */
gboolean
rp_plural_is_rule (const char *rule)
{
  gulong value;

  g_return_val_if_fail (rule, FALSE);

  return work_out (rule, 1, &value);
}

/**
 * rp_plural_choose:
 * @rule: a rule; one that cannot be worked out counts as "n != 1"
 * @n: how many there are
 *
 * Returns: which form goes with that number, from 0
 */
guint
rp_plural_choose (const char *rule, gulong n)
{
  gulong value;

  g_return_val_if_fail (rule, 0);

  return work_out (rule, n, &value) ? (guint) MIN (value, G_MAXUINT) : n != 1;
}
