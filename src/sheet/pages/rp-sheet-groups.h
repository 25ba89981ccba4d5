/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-row.h"

G_BEGIN_DECLS

/**
 * RpSheetGroup:
 * @first: index of the first row
 * @n: how many rows there are; the first page may have none
 * @room: how high they may become together, in points; 0 when they are one row that is higher than a page
 *
 * Rows that stand on one page.
 */
typedef struct
{
  guint first;
  guint n;
  double room;
} RpSheetGroup;

/**
 * RpSheetRoom:
 * @first: on the first page, in points
 * @page: on each other page, in points
 * @rows: how many rows a page has, at most
 * @gap: between two rows, in points
 *
 * How much room there is for rows.
 */
typedef struct
{
  double first;
  double page;
  guint rows;
  double gap;
} RpSheetRoom;

GArray *rp_sheet_groups_divide (GPtrArray *rows, const RpSheetRoom *room, double scale);
guint rp_sheet_groups_get_delay (GArray *groups);
double
rp_sheet_groups_get_spare (const RpSheetGroup *group, GPtrArray *rows, const RpSheetRoom *room, double scale);

G_END_DECLS
