/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-artifacts.h"

#include <string.h>

/* A page of a PDF is a text of operators behind their operands. What belongs to an element of the structure stands between
 * "BDC", with the number that the element knows it by, and "EMC"; all else that is painted is decoration. */

typedef struct
{
  const char *content;
  const char *end;
  const char *at;
  GString *marked;
  const char *from;     /* begin of what is not in @marked yet */
  const char *operands; /* begin of those of the operator that comes next */
  guint inside;         /* how many marks are open in an element */
  guint beside;         /* and in decoration */
  gboolean painted;     /* anything of what is not in @marked */
} Walk;

static gboolean
is_white (char c)
{
  return c == '\0' || g_ascii_isspace (c);
}

static void
skip_string (Walk *walk)
{
  guint depth = 0;

  do
    {
      if (*walk->at == '(')
        depth++;
      else if (*walk->at == ')')
        depth--;
      else if (*walk->at == '\\')
        walk->at++;
      walk->at++;
    }
  while (walk->at < walk->end && depth > 0);
}

/* The next word of the page, or string; what stands in brackets counts word by word.
 * Returns: how long it is; 0 at the end */
static gsize
next (Walk *walk, const char **word)
{
  while (walk->at < walk->end && is_white (*walk->at))
    walk->at++;
  *word = walk->at;
  if (walk->at >= walk->end)
    return 0;
  if (*walk->at == '(')
    skip_string (walk);
  else if (*walk->at == '<' && walk->at + 1 < walk->end && walk->at[1] != '<')
    while (walk->at < walk->end && *walk->at++ != '>')
      ;
  else if (*walk->at == '<')
    walk->at += 2;
  else if (strchr (">[]", *walk->at))
    walk->at++;
  else
    for (walk->at++; walk->at < walk->end && !is_white (*walk->at) && !strchr ("<>[]()/", *walk->at);)
      walk->at++;
  walk->at = MIN (walk->at, walk->end);
  return (gsize) (walk->at - *word);
}

static gboolean
is_any_of (const char *word, gsize length, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (strlen (words[i]) == length && memcmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* What was walked over goes into the text, as decoration if anything of it is seen. */
static void
flush (Walk *walk, const char *to)
{
  if (walk->painted)
    g_string_append (walk->marked, "\n/Artifact BMC\n");
  g_string_append_len (walk->marked, walk->from, to - walk->from);
  if (walk->painted)
    g_string_append (walk->marked, "\nEMC\n");
  walk->painted = FALSE;
  walk->from = to;
}

static void
begin_mark (Walk *walk, const char *word)
{
  gboolean numbered = memmem (walk->operands, (gsize) (word - walk->operands), "/MCID", 5) != NULL;

  if (walk->inside > 0)
    walk->inside++;
  else if (!numbered)
    walk->beside++;
  else
    {
      flush (walk, walk->operands);
      walk->inside = 1;
    }
}

static void
end_mark (Walk *walk)
{
  if (walk->inside > 1)
    walk->inside--;
  else if (walk->inside == 1)
    {
      walk->inside = 0;
      g_string_append_len (walk->marked, walk->from, walk->at - walk->from);
      walk->from = walk->at;
    }
  else if (walk->beside > 0)
    walk->beside--;
}

static void
take (Walk *walk, const char *word, gsize length)
{
  static const char *const painting[]
      = { "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "Tj", "TJ", NULL };
  static const char *const begins[] = { "BDC", "BMC", NULL };
  static const char *const ends[] = { "EMC", NULL };

  if (is_any_of (word, length, begins))
    begin_mark (walk, word);
  else if (is_any_of (word, length, ends))
    end_mark (walk);
  else if (walk->inside == 0 && is_any_of (word, length, painting))
    walk->painted = TRUE;
}

/**
 * rp_sheet_artifacts_mark:
 * @content: what a page of a PDF paints, as cairo writes it
 * @length: how many bytes
 *
 * Marks as decoration ("Artifact") what belongs to no element of the structure, so that it is not read aloud.
 *
 * Returns: (transfer full): the page with its marks
 */
GString *
rp_sheet_artifacts_mark (const char *content, gsize length)
{
  Walk walk
      = { .content = content, .end = content + length, .at = content, .from = content, .operands = content };
  const char *word;
  gsize n;

  walk.marked = g_string_sized_new (length + length / 8);
  while ((n = next (&walk, &word)) > 0)
    {
      if (!g_ascii_isalpha (*word))
        continue;
      take (&walk, word, n);
      walk.operands = walk.at;
    }
  flush (&walk, walk.end);
  return walk.marked;
}
