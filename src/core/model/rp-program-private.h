/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"
#include "model/rp-heading.h"

G_BEGIN_DECLS

/* A program from the inside. Those fill it that read one from a pack, a file or a code, rp_program_new_for_exercise()
 * and rp-program-edit. Once another object sees it, it does not change. */
struct _RpProgram
{
  GObject parent_instance;

  RpHeading heading;

  /* Owned values; lists of strings are %NULL where they are empty */
  RpFrequency *frequency;
  char *dose_note;
  GPtrArray *items;
  GStrv precautions;
  GStrv credits;
  char *author;
  char *recipient;
  char *origin;
  RpPainRules *pain_rules;

  /* Made at the first search */
  char *search_key;
};

RpProgram *rp_program_new (void);
RpProgram *rp_program_copy (RpProgram *self);

G_END_DECLS
