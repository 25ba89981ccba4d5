/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-pages.h"

G_BEGIN_DECLS

/* Sheets of the real pack, and a longer one, for the tests and the benchmark of the pages. */

RpPack *sheet_fixture_load_pack (void);
RpProgram *sheet_fixture_make_long (RpPack *pack, guint n);
RpSheetSettings *sheet_fixture_make_settings (void);
RpSheetPages *sheet_fixture_lay_out (RpSheetPages *before, RpSheet *sheet, const RpSheetSettings *settings);

/* What must hold for every sheet on every paper; anything that does not fails the test. */

void sheet_fixture_assert_inside (RpSheetPages *pages);
void sheet_fixture_assert_apart (RpSheetPages *pages);
void sheet_fixture_assert_headed (RpSheetPages *pages);
void sheet_fixture_assert_together (RpSheetPages *pages);
void sheet_fixture_assert_says (RpSheetPages *pages);
void sheet_fixture_assert_laws (RpSheetPages *pages);
guint sheet_fixture_count_exercises (RpSheetPages *pages, guint page);

G_END_DECLS
