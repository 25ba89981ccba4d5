/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-scale-layout.h"

G_BEGIN_DECLS

/**
 * RpScaleWords:
 *
 * What the numbers of a scale mean, below them: each few words in the column of their numbers, or all of them as a list where a
 * column has no room for its words. They are labels that a widget holds and lays out.
 */
typedef struct _RpScaleWords RpScaleWords;

RpScaleWords *rp_scale_words_new (GtkWidget *parent);
void rp_scale_words_free (RpScaleWords *self);
void rp_scale_words_clear (RpScaleWords *self);
void rp_scale_words_add (RpScaleWords *self,
                         guint from,
                         guint to,
                         const char *numbers,
                         const char *text,
                         float xalign);
void rp_scale_words_add_band (RpScaleWords *self,
                              guint from,
                              guint to,
                              const char *numbers,
                              const char *text,
                              const char *tint);
guint rp_scale_words_find_last (RpScaleWords *self, guint number);
int rp_scale_words_measure (RpScaleWords *self, const RpScaleLayout *layout);
void rp_scale_words_place (RpScaleWords *self, const RpScaleLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpScaleWords, rp_scale_words_free)

G_END_DECLS
