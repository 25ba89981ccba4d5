/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The most that a journal may hold: some lifetimes of daily use. */
#define RP_JSON_CUT_MAX_BYTES (256u * 1024 * 1024)
#define RP_JSON_CUT_MAX_PIECE (8u * 1024 * 1024)
#define RP_JSON_CUT_MAX_PIECES 200000u
#define RP_JSON_CUT_MAX_DEPTH 16u

/**
 * RpJsonCut:
 * @bytes: the whole text
 * @head: its outer object, in which each object of a list is stood for by another one
 * @pieces: what was cut out
 *
 * A large JSON text from outside, cut into objects of which each is read by itself: a few hundred bytes become some thousands
 * when they are read, and a lifetime of sessions would not fit. Before the library sees it, it is made sure that there is
 * nothing but JSON's own letters and that it is not nested deeper than the library's stack.
 */
typedef struct
{
  GBytes *bytes;
  JsonNode *head;
  GArray *pieces;
} RpJsonCut;

RpJsonCut *rp_json_cut_new (GBytes *bytes, GError **error);
void rp_json_cut_free (RpJsonCut *self);
JsonNode *rp_json_cut_dup_piece (RpJsonCut *self, JsonNode *stand_in, guint number, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpJsonCut, rp_json_cut_free)

G_END_DECLS
