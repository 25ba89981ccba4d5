/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RP_WHY_MAX_PARTS:
 *
 * The most parts that a pack's reasons have, and the most paragraphs in one of them. The schema says the same.
 */
#define RP_WHY_MAX_PARTS 20u

/**
 * RpWhyPart:
 * @name: its heading, translated
 * @paragraphs: (array zero-terminated=1): what it says, translated
 *
 * One thought of a pack's reasons.
 */
typedef struct
{
  char *name;
  GStrv paragraphs;
} RpWhyPart;

RpWhyPart *rp_why_part_new (void);
void rp_why_part_free (RpWhyPart *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpWhyPart, rp_why_part_free)

/**
 * RpWhy:
 * @pack: the id of the pack that says so
 * @name: what is asked ("Why your hips?"), translated
 * @summary: the answer in two sentences, translated
 * @parts: (element-type RpWhyPart): the whole answer
 *
 * Why the exercises of a pack help. Counted; once another object sees it, it does not change.
 */
typedef struct
{
  gatomicrefcount ref_count;
  char *pack;
  char *name;
  char *summary;
  GPtrArray *parts;
} RpWhy;

#define RP_TYPE_WHY (rp_why_get_type ())

GType rp_why_get_type (void) G_GNUC_CONST;
RpWhy *rp_why_new (void);
RpWhy *rp_why_ref (RpWhy *self);
void rp_why_unref (RpWhy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpWhy, rp_why_unref)

G_END_DECLS
