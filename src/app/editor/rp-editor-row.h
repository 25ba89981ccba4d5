/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "model/rp-program.h"

G_BEGIN_DECLS

/**
 * RpRowChoice:
 * @RP_ROW_CHOICE_ONE: this row, or no longer
 * @RP_ROW_CHOICE_TO: all as far as to this row
 * @RP_ROW_CHOICE_ALL: all there are
 * @RP_ROW_CHOICE_END: none any more
 *
 * What a person at a row wants to be chosen.
 */
typedef enum
{
  RP_ROW_CHOICE_ONE,
  RP_ROW_CHOICE_TO,
  RP_ROW_CHOICE_ALL,
  RP_ROW_CHOICE_END,
} RpRowChoice;

#define RP_TYPE_EDITOR_ROW (rp_editor_row_get_type ())
G_DECLARE_FINAL_TYPE (RpEditorRow, rp_editor_row, RP, EDITOR_ROW, GtkListBoxRow)

GtkWidget *rp_editor_row_new (RpPosterLoader *loader);
void rp_editor_row_set_item (RpEditorRow *self, const RpProgramItem *item);
void rp_editor_row_set_author (RpEditorRow *self, const char *author);
void rp_editor_row_set_place (RpEditorRow *self, guint index, guint n_rows);
gboolean rp_editor_row_shows (RpEditorRow *self, const RpProgramItem *item);
RpExercise *rp_editor_row_get_exercise (RpEditorRow *self);
void rp_editor_row_set_narrow (RpEditorRow *self, gboolean narrow);
gboolean rp_editor_row_get_open (RpEditorRow *self);
void rp_editor_row_set_open (RpEditorRow *self, gboolean open);
void rp_editor_row_set_choice (RpEditorRow *self, gboolean choosing, gboolean chosen);
gboolean rp_editor_row_get_chosen (RpEditorRow *self);

G_END_DECLS
