/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* A program from the inside, for the reader that fills it. Once another object sees it, it does not change. */
struct _RpProgram
{
  GObject parent_instance;

  /* Owned values; lists of strings are %NULL where they are empty */
  char *id;
  char *name;
  char *summary;
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
