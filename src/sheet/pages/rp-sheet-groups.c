/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-groups.h"

/* Rows divided among pages, by arithmetic alone: nothing is placed, so that many scales of the pictures can be tried. */

/* A row that is higher than a page is worse than any delay. */
#define HIGH 10000

static double
measure (GPtrArray *rows, guint first, guint n, double scale, double gap)
{
  double height = 0;

  for (guint i = first; i < first + n; i++)
    height += rp_sheet_row_get_height (rows->pdata[i], scale) + (i > first ? gap : 0);
  return height;
}

/* As many rows as may stand on a page, and fit. */
static RpSheetGroup
take (GPtrArray *rows, guint first, const RpSheetRoom *room, double height, double scale)
{
  RpSheetGroup group = { first, 0, height };

  while (group.n < room->rows && first + group.n < rows->len
         && measure (rows, first, group.n + 1, scale, room->gap) <= height)
    group.n++;
  return group;
}

/**
 * rp_sheet_groups_divide:
 * @rows: (element-type RpSheetRow): all rows
 * @room: how much room there is
 * @scale: of all pictures, in millimetres for each metre of a body
 *
 * Returns: (transfer full) (element-type RpSheetGroup): the rows of each page
 */
GArray *
rp_sheet_groups_divide (GPtrArray *rows, const RpSheetRoom *room, double scale)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (RpSheetGroup));
  RpSheetGroup group = take (rows, 0, room, room->first, scale);

  g_array_append_val (groups, group);
  for (guint next = group.n; next < rows->len; next += group.n)
    {
      group = take (rows, next, room, room->page, scale);
      if (group.n == 0)
        group = (RpSheetGroup){ next, 1, 0 };
      g_array_append_val (groups, group);
    }
  return groups;
}

/**
 * rp_sheet_groups_get_delay:
 * @groups: (element-type RpSheetGroup): the rows of each page
 *
 * Returns: how late the rows come, each counted with the number of its page: less means fewer pages, and fuller ones
 */
guint
rp_sheet_groups_get_delay (GArray *groups)
{
  guint delay = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const RpSheetGroup *group = &g_array_index (groups, RpSheetGroup, i);

      delay += i * group->n + (group->room == 0 ? HIGH : 0);
    }
  return delay;
}

/**
 * rp_sheet_groups_get_spare:
 * @group: the rows of a page
 * @rows: (element-type RpSheetRow): all rows
 * @room: how much room there is
 * @scale: of all pictures, in millimetres for each metre of a body
 *
 * Returns: how much of the page they leave free, in points; 0 when they are one row that is higher than a page
 */
double
rp_sheet_groups_get_spare (const RpSheetGroup *group, GPtrArray *rows, const RpSheetRoom *room, double scale)
{
  return MAX (0, group->room - measure (rows, group->first, group->n, scale, room->gap));
}
