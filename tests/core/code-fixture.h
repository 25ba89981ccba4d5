/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* The shipped pack, and codes that are written and read with it. */

typedef struct
{
  RpPack *pack;
  GListStore *packs;
} CodeFixture;

void code_fixture_set_up (CodeFixture *fixture, gconstpointer data);
void code_fixture_tear_down (CodeFixture *fixture, gconstpointer data);
char *code_fixture_seal (const char *code);
RpProgram *code_fixture_read (CodeFixture *fixture, const char *code);
void code_fixture_assert_same (RpProgram *a, RpProgram *b);
void code_fixture_assert_round (CodeFixture *fixture, RpProgram *program);
void code_fixture_assert_refused (CodeFixture *fixture, const char *code, int reason, const char *says);

G_END_DECLS
