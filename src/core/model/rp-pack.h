/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/rp-program.h"
#include "model/rp-why.h"

G_BEGIN_DECLS

/**
 * RP_PACK_PREFIX:
 *
 * Every path of a bundle lies below this and the pack's own id.
 */
#define RP_PACK_PREFIX "/io/github/reprise_app/Reprise/packs/"

/**
 * RpPack:
 *
 * Exercises and programs that belong together, from one folder or one bundle. Immutable once loaded.
 */
#define RP_TYPE_PACK (rp_pack_get_type ())
G_DECLARE_FINAL_TYPE (RpPack, rp_pack, RP, PACK, GObject)

const char *rp_pack_get_id (RpPack *self);
const char *rp_pack_get_name (RpPack *self);
const char *rp_pack_get_summary (RpPack *self);
const char *rp_pack_get_story (RpPack *self);
RpWhy *rp_pack_get_why (RpPack *self);
const char *rp_pack_get_legend (RpPack *self);
const char *rp_pack_get_licence (RpPack *self);
const char *rp_pack_get_language (RpPack *self);
const RpLanguage *rp_pack_get_words (RpPack *self);
const char *const *rp_pack_get_credits (RpPack *self);
const char *const *rp_pack_get_stop_rules (RpPack *self);
const char *const *rp_pack_get_before_rules (RpPack *self);
GListModel *rp_pack_get_exercises (RpPack *self);
GListModel *rp_pack_get_programs (RpPack *self);
RpExercise *rp_pack_find_exercise (RpPack *self, const char *id);
RpProgram *rp_pack_find_program (RpPack *self, const char *id);

G_END_DECLS
