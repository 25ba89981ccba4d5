/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sketch/rp-stroke.h"

G_BEGIN_DECLS

/**
 * RpSketchDraft:
 *
 * What is being drawn and is not finished: the points that are set, and where the pointer is.
 */
typedef struct _RpSketchDraft RpSketchDraft;

RpSketchDraft *rp_sketch_draft_new (RpStrokeKind kind, double near, double grain);
void rp_sketch_draft_free (RpSketchDraft *self);
RpStrokeKind rp_sketch_draft_get_kind (const RpSketchDraft *self);
void rp_sketch_draft_press (RpSketchDraft *self, const RpStrokePoint *point, gboolean steps);
void rp_sketch_draft_move (RpSketchDraft *self, const RpStrokePoint *point, gboolean steps);
gboolean rp_sketch_draft_release (RpSketchDraft *self, const RpStrokePoint *point, gboolean steps);
gboolean rp_sketch_draft_drop (RpSketchDraft *self);
guint rp_sketch_draft_get_n_set (const RpSketchDraft *self);
const RpStrokePoint *rp_sketch_draft_get_set (const RpSketchDraft *self, guint i);
RpStroke *rp_sketch_draft_make (const RpSketchDraft *self, guint colour, double width, int phase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSketchDraft, rp_sketch_draft_free)

G_END_DECLS
