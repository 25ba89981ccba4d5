/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"
#include "model/rp-heading.h"

G_BEGIN_DECLS

/* A program from the inside. Three fill it: rp_program_xml_read() from a pack, rp_code_reader_read() from a code, and
 * rp_program_new_for_exercise(). Once another object sees it, it does not change. */
struct _RpProgram
{
  GObject parent_instance;

  RpHeading heading;

  /* Owned values; lists of strings are %NULL where they are empty */
  char *frequency;
  gboolean frequency_published;
  char *dose_note;
  GPtrArray *items;
  GStrv precautions;
  GStrv credits;

  /* Made at the first search */
  char *search_key;
};

RpProgram *rp_program_new (void);

G_END_DECLS
