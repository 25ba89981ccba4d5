/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Programs by chance, the same for the same seed. All return new ones. */

char *program_fixture_text (GRand *random);
RpDose *program_fixture_dose (GRand *random, RpExercise *exercise);
RpFrequency *program_fixture_frequency (GRand *random);
RpPainRules *program_fixture_pain_rules (GRand *random);
RpProgram *program_fixture_edit (GRand *random, RpProgram *program, RpPack *pack);
RpProgram *program_fixture_program (GRand *random, RpPack *pack);

/* What must hold of any program of one's own */
void program_fixture_check (RpProgram *program);

G_END_DECLS
