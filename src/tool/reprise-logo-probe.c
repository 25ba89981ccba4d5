/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-trial.h"

/* Draws an SVG from outside, in a process that may crash or be ended for taking too long. */
int
main (int argc, char **argv)
{
  return rp_sheet_trial_serve (argc, argv);
}
