/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "code-fixture.h"

#include "base/rp-core-error.h"
#include "model/rp-program-search.h"
#include "packs/rp-pack-loader.h"
#include "programs/rp-code-reader.h"
#include "programs/rp-code-writer.h"
#include "session/rp-plan.h"

#include <string.h>

void
code_fixture_set_up (CodeFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  fixture->packs = g_list_store_new (RP_TYPE_PACK);
  g_list_store_append (fixture->packs, fixture->pack);
}

void
code_fixture_tear_down (CodeFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->packs);
  g_assert_finalize_object (fixture->pack);
}

/* Ends a code with its sum, made anew from what the document on the format says. */
char *
code_fixture_seal (const char *code)
{
  const char *pairs = strchr (code, '?') + 1;
  g_autofree char *spaced = g_strdelimit (g_strdup (pairs), "+", ' ');
  g_autofree char *decoded = g_uri_unescape_string (spaced, NULL);
  g_autofree char *sum
      = decoded != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, decoded, -1) : NULL;

  return g_strdup_printf ("%s&k=%.8s", code, sum != NULL ? sum : "00000000");
}

RpProgram *
code_fixture_read (CodeFixture *fixture, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = NULL;
  g_autofree char *remark = NULL;
  RpProgram *program = rp_code_reader_read (G_LIST_MODEL (fixture->packs), code, &pack, &remark, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (remark, ==, NULL);
  g_assert_true (pack == fixture->pack);
  return program;
}

static void
assert_same_strings (const char *const *a, const char *const *b)
{
  g_assert_true (g_strv_equal (a, b));
}

static void
assert_same_item (const RpProgramItem *a, const RpProgramItem *b)
{
  g_assert_true (a->exercise == b->exercise);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpuint (a->dose->sets, ==, b->dose->sets);
  g_assert_cmpint (a->dose->measure, ==, b->dose->measure);
  g_assert_cmpuint (a->dose->min, ==, b->dose->min);
  g_assert_cmpuint (a->dose->max, ==, b->dose->max);
  g_assert_cmpuint (a->dose->amount, ==, b->dose->amount);
  g_assert_cmpint (a->dose->hold, ==, b->dose->hold);
  g_assert_cmpint (a->dose->rest, ==, b->dose->rest);
  g_assert_cmpuint (a->dose->n_tempo, ==, b->dose->n_tempo);
  for (guint i = 0; i < a->dose->n_tempo; i++)
    g_assert_cmpint (a->dose->tempo[i], ==, b->dose->tempo[i]);
  g_assert_cmpint (a->dose->sides, ==, b->dose->sides);
  g_assert_cmpint (a->dose->pace, ==, b->dose->pace);
  g_assert_true (rp_load_equal (a->dose->load, b->dose->load));
  g_assert_cmpint (a->dose->source, ==, b->dose->source);
  g_assert_cmpstr (a->dose->from, ==, b->dose->from);
  g_assert_cmpstr (a->easier, ==, b->easier);
  g_assert_cmpstr (a->harder, ==, b->harder);
}

void
code_fixture_assert_same (RpProgram *a, RpProgram *b)
{
  g_assert_cmpstr (rp_program_get_id (a), ==, rp_program_get_id (b));
  g_assert_cmpstr (rp_program_get_name (a), ==, rp_program_get_name (b));
  g_assert_cmpstr (rp_program_get_summary (a), ==, rp_program_get_summary (b));
  g_assert_true (rp_frequency_equal (rp_program_get_frequency (a), rp_program_get_frequency (b)));
  g_assert_cmpstr (rp_program_get_dose_note (a), ==, rp_program_get_dose_note (b));
  g_assert_cmpstr (rp_program_get_author (a), ==, rp_program_get_author (b));
  g_assert_cmpstr (rp_program_get_origin (a), ==, rp_program_get_origin (b));
  g_assert_true (rp_pain_rules_equal (rp_program_get_pain_rules (a), rp_program_get_pain_rules (b)));
  assert_same_strings (rp_program_get_precautions (a), rp_program_get_precautions (b));
  assert_same_strings (rp_program_get_credits (a), rp_program_get_credits (b));
  g_assert_cmpuint (rp_program_get_n_items (a), ==, rp_program_get_n_items (b));
  for (guint i = 0; i < rp_program_get_n_items (a); i++)
    assert_same_item (rp_program_get_item (a, i), rp_program_get_item (b, i));
}

/* There and back: the same program, then the same code, and a plan of the same length. */
void
code_fixture_assert_round (CodeFixture *fixture, RpProgram *program)
{
  g_autofree char *code = rp_code_writer_write (fixture->pack, program);
  g_autoptr (RpProgram) back = NULL;
  g_autofree char *again = NULL;
  g_autoptr (RpPlan) plan = rp_plan_new (program, NULL);
  g_autoptr (RpPlan) plan_back = NULL;

  g_assert_nonnull (code);
  g_test_message ("%zu bytes: %s", strlen (code), code);
  back = code_fixture_read (fixture, code);
  code_fixture_assert_same (program, back);
  again = rp_code_writer_write (fixture->pack, back);
  g_assert_cmpstr (again, ==, code);
  plan_back = rp_plan_new (back, NULL);
  g_assert_cmpint (rp_plan_get_duration (plan_back), ==, rp_plan_get_duration (plan));
  g_assert_true (rp_program_search_matches (back, rp_program_get_name (program)));
  g_clear_pointer (&plan_back, rp_plan_unref);
  g_assert_finalize_object (g_steal_pointer (&back));
}

void
code_fixture_assert_refused (CodeFixture *fixture, const char *code, int reason, const char *says)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = NULL;

  g_assert_null (rp_code_reader_read (G_LIST_MODEL (fixture->packs), code, &pack, NULL, &error));
  g_test_message ("%.200s", error->message);
  g_assert_null (pack);
  g_assert_error (error, RP_CORE_ERROR, reason);
  if (strstr (error->message, says) == NULL)
    g_error ("%s: “%s” is not in: %s", code, says, error->message);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_suffix (error->message, "."));
}
