/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-spread.h"

#include "layout-fixture.h"

#define SCALE 18.0
#define GAP 7.0
/* What gaps become before anything else. */
#define WIDE_GAP (5 * 72 / 25.4)

typedef struct
{
  LayoutFixture *layout;
  RpSheetShare share;
  double height; /* of the first two rows */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  const RpSheetRoom room = { .first = 400, .page = 700, .gap = GAP };
  GPtrArray *rows;

  self->layout = layout_fixture_new (4, GPOINTER_TO_UINT (data));
  g_assert_true (rp_sheet_share_init (&self->share, &self->layout->frame, 0, &room));
  rows = rp_sheet_share_get_rows (&self->share, 0);
  self->height
      = rp_sheet_row_get_height (rows->pdata[0], SCALE) + rp_sheet_row_get_height (rows->pdata[1], SCALE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  rp_sheet_share_clear (&self->share);
  layout_fixture_free (self->layout);
}

/* A little to spare makes gaps wider; more is divided evenly, the end of the page included. */
static void
test_gaps (Fixture *self, gconstpointer data)
{
  const RpSheetGroup group = { 1, 2, 700 };
  RpSheetSpread spread;

  rp_sheet_spread_init (&spread, &self->share, 0, FALSE, &group, SCALE, 0);
  g_assert_cmpfloat (spread.gap, ==, GAP);
  rp_sheet_spread_init (&spread, &self->share, 0, FALSE, &group, SCALE, 9);
  g_assert_cmpfloat (spread.gap, >, GAP);
  g_assert_cmpfloat (spread.gap, <, WIDE_GAP);
  rp_sheet_spread_init (&spread, &self->share, 0, FALSE, &group, SCALE, 200);
  g_assert_cmpfloat_with_epsilon (spread.gap, GAP + 100, 1);
  g_assert_cmpfloat (spread.blank, ==, spread.gap);
  g_assert_cmpfloat (spread.slack, ==, 0);
  g_assert_null (spread.open);
  rp_sheet_spread_init_last (&spread, &self->share, 2, 200);
  g_assert_cmpfloat_with_epsilon (spread.gap, WIDE_GAP, 0.001);
  g_assert_cmpfloat (spread.blank, ==, 0);
}

/* Pictures with words below them have what is to spare, above and below them. */
static void
test_slack (Fixture *self, gconstpointer data)
{
  const RpSheetGroup group = { 0, 2, 700 };
  RpSheetSpread spread;

  rp_sheet_spread_init (&spread, &self->share, 0, FALSE, &group, SCALE, 200);
  g_assert_cmpfloat_with_epsilon (spread.gap, WIDE_GAP, 0.001);
  g_assert_cmpfloat_with_epsilon (3 * (spread.gap - GAP) + 2 * spread.slack, 200, 1.1);
  g_assert_cmpfloat_with_epsilon (spread.blank, spread.slack / 2, 0.001);
}

/* One exercise that would leave a hole below it fills its page otherwise, and says more where that is told nowhere else. */
static void
test_open (Fixture *self, gconstpointer data)
{
  const RpSheetGroup group = { 2, 1, 700 };
  double height = rp_sheet_row_get_height (rp_sheet_share_get_rows (&self->share, 0)->pdata[2], SCALE);
  RpSheetSpread spread, all;

  rp_sheet_spread_init (&spread, &self->share, 0, FALSE, &group, SCALE, 700 - height);
  g_assert_nonnull (spread.open);
  g_assert_cmpfloat_with_epsilon (rp_sheet_row_get_height (spread.open, SCALE) + spread.slack, 700, 1);
  rp_sheet_spread_init (&all, &self->share, 0, TRUE, &group, SCALE, 700 - height);
  g_assert_cmpfloat (all.slack, <, spread.slack);
}

/* A page with nothing but the head above it is a hole, and so is what an exercise leaves that is divided. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  const RpSheetGroup none = { 0, 0, 400 };
  const RpSheetGroup high = { 0, 1, 0 };
  RpSheetSpread spread;

  rp_sheet_spread_init (&spread, &self->share, 0, FALSE, &none, SCALE, 400);
  g_assert_cmpfloat (spread.blank, ==, 400);
  rp_sheet_spread_init (&spread, &self->share, 0, FALSE, &high, SCALE, 50);
  g_assert_cmpfloat (spread.blank, ==, 50);
  g_assert_cmpfloat (spread.gap, ==, GAP);
}

#define ADD(name, density, test)                                                                             \
  g_test_add ("/sheet-spread/" name, Fixture, GUINT_TO_POINTER (density), set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("gaps", RP_SHEET_FOUR, test_gaps);
  ADD ("slack", RP_SHEET_SIX, test_slack);
  ADD ("open", RP_SHEET_FOUR, test_open);
  ADD ("nothing", RP_SHEET_FOUR, test_nothing);
  return g_test_run ();
}
