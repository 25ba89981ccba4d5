/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "programs/rp-code-bits.h"

G_BEGIN_DECLS

/* What all parts of a program share on the way into a code and out of it. Private to the core layer. */

/**
 * RpCodePassing:
 * @bits: (owned): the row of bits
 * @packs: (nullable): a list of #RpPack, to read
 * @home: (owned): the id of the pack to which the program is compared
 * @pack: (owned) (nullable): that pack, where it is here
 * @model: (owned) (nullable): the program of @pack that it is or is a copy of, or an exercise of it alone; where it is here
 * @model_path: (owned) (nullable): its path, wherever it is
 * @program: (owned): the program
 * @reason: (owned) (nullable): why it cannot be read, where more can be said than that it is damaged
 * @lost: %TRUE when words were left out that nobody here has
 *
 * A program on its way into a row of bits, or out of one. One description of the form serves both ways.
 */
typedef struct
{
  RpCodeBits *bits;
  GListModel *packs;
  char *home;
  RpPack *pack;
  RpProgram *model;
  char *model_path;
  RpProgram *program;
  GError *reason;
  gboolean lost;
} RpCodePassing;

/**
 * RpCodeHow:
 * @RP_CODE_HOW_ABSENT: there is no such thing
 * @RP_CODE_HOW_USUAL: it is as the model has it, and left out
 * @RP_CODE_HOW_OWN: it is written
 *
 * How something of a program is in a code.
 */
typedef enum
{
  RP_CODE_HOW_ABSENT,
  RP_CODE_HOW_USUAL,
  RP_CODE_HOW_OWN,
} RpCodeHow;

void rp_code_passing_clear (RpCodePassing *passing);
gboolean rp_code_passing_is_read (const RpCodePassing *passing);
RpCodeHow rp_code_passing_how (RpCodePassing *passing, gboolean there, gboolean usual);
void rp_code_passing_own_text (RpCodePassing *passing, char **text, char key);
void rp_code_passing_take_usual (RpCodePassing *passing, char **text, const char *usual);
void rp_code_passing_text (RpCodePassing *passing, char **text, const char *usual, char key);
void rp_code_passing_way (RpCodePassing *passing, char **text, const char *usual, char key);
void rp_code_passing_list (RpCodePassing *passing, GStrv *list, const char *const *usual, char key);
void rp_code_passing_id (RpCodePassing *passing, char **id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpCodePassing, rp_code_passing_clear)

G_END_DECLS
