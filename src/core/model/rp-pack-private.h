/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "model/rp-heading.h"

G_BEGIN_DECLS

/* A pack from the inside. rp_pack_xml_read() fills it, and the loader adds what it holds. Once another object sees it, it
 * does not change. */
struct _RpPack
{
  GObject parent_instance;

  RpHeading heading;

  guint release; /* raised with each one */

  /* Owned values; lists of strings are %NULL where they are empty */
  char *story;
  RpWhy *why;
  char *legend;
  char *licence;
  char *language;
  const RpLanguage *words;
  GStrv stop_rules;
  GStrv before_rules;
  GStrv credits;
  GListStore *exercises;
  GListStore *programs;

  /* id to what @exercises and @programs hold; keys and values belong to those */
  GHashTable *exercises_by_id;
  GHashTable *programs_by_id;
};

RpPack *rp_pack_new (void);
gboolean rp_pack_add_exercise (RpPack *self, RpExercise *exercise);
gboolean rp_pack_add_program (RpPack *self, RpProgram *program);

G_END_DECLS
