/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-next.h"

#include "base/rp-words.h"
#include "content/rp-sheet-words.h"
#include "layout/rp-sheet-box.h"

/* What stands on a page. */
typedef struct
{
  guint first; /* of the exercises; 0 for none */
  guint last;
  guint first_more; /* of those of which more is told */
  guint last_more;
  gboolean log;
} Found;

static gboolean
is_more (const RpSheetBox *box)
{
  return box->role == RP_SHEET_ROLE_HEADING && box->layout
         && g_str_equal (pango_layout_get_text (box->layout), rp_sheet_words_get (RP_SHEET_WORD_MORE));
}

static gboolean
has_begun (GPtrArray *pages, guint page)
{
  for (guint i = 0; i <= page; i++)
    {
      GPtrArray *boxes = pages->pdata[i];

      for (guint j = 0; j < boxes->len; j++)
        if (is_more (boxes->pdata[j]))
          return TRUE;
    }
  return FALSE;
}

static void
take (guint number, guint *first, guint *last)
{
  *first = *first == 0 ? number : MIN (*first, number);
  *last = MAX (*last, number);
}

static Found
look (GPtrArray *boxes, gboolean more)
{
  Found found = { 0 };

  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      more |= is_more (box);
      found.log |= box->role == RP_SHEET_ROLE_COLUMN_TITLE;
      if (box->exercise > 0 && box->role == RP_SHEET_ROLE_HEADING && more)
        take (box->exercise, &found.first_more, &found.last_more);
      else if (box->exercise > 0 && box->role == RP_SHEET_ROLE_HEADING)
        take (box->exercise, &found.first, &found.last);
    }
  return found;
}

static char *
say_exercises (guint first, guint last)
{
  if (first == last)
    /* Translators: after "Turn over for" */
    return g_strdup_printf (_ ("exercise %u"), first);
  if (first + 1 == last)
    /* Translators: after "Turn over for" */
    return g_strdup_printf (_ ("exercises %u and %u"), first, last);
  /* Translators: after "Turn over for" */
  return g_strdup_printf (_ ("exercises %u to %u"), first, last);
}

/**
 * rp_sheet_next_say:
 * @pages: (element-type GPtrArray): all pages, of #RpSheetBox
 * @page: one of them, from 0
 *
 * Returns: (transfer full) (nullable): what stands on the page behind it, to follow "Turn over for"; %NULL when that is only the
 *   end of something
 */
char *
rp_sheet_next_say (GPtrArray *pages, guint page)
{
  Found found = { 0 };
  g_autofree char *what = NULL;

  if (page + 1 < pages->len)
    found = look (pages->pdata[page + 1], has_begun (pages, page));
  if (found.first > 0)
    {
      what = say_exercises (found.first, found.last);
      if (!found.log)
        return g_steal_pointer (&what);
      if (found.first == found.last)
        /* Translators: after "Turn over for": one exercise, and the grid to fill in */
        return g_strdup_printf (_ ("%s and your log"), what);
      /* Translators: after "Turn over for": several exercises, and the grid to fill in */
      return g_strdup_printf (_ ("%s, and your log"), what);
    }
  if (found.log)
    /* Translators: after "Turn over for": the grid to fill in */
    return g_strdup (_ ("your log"));
  if (found.first_more == 0)
    return NULL;
  what = say_exercises (found.first_more, found.last_more);
  /* Translators: after "Turn over for": "more about exercises 2 to 4" */
  return g_strdup_printf (_ ("more about %s"), what);
}
