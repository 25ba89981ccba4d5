/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-fact.h"

#include "packs/rp-pack-loader.h"

static GPtrArray *
gather (const char *id, const RpSheetSettings *settings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);

  g_assert_no_error (error);
  return rp_sheet_fact_gather (rp_pack_find_program (pack, id), settings);
}

/* They stand in the order in which they are asked for: whose it is, then what is needed. */
static void
test_order (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (GPtrArray) facts = NULL;

  settings->recipient = g_strdup ("Ana\nRuiz");
  settings->author = g_strdup ("Sam Lee");
  settings->date = g_date_time_new_utc (2026, 11, 21, 9, 30, 0);
  facts = gather ("surgeons-four", settings);
  g_assert_cmpuint (facts->len, >=, 5);
  for (guint i = 1; i < facts->len; i++)
    {
      const RpSheetFact *before = facts->pdata[i - 1];
      const RpSheetFact *fact = facts->pdata[i];

      g_assert_cmpint (fact->kind, >, before->kind);
      g_assert_false (fact->label && g_str_has_suffix (fact->label, ":"));
    }
  g_assert_cmpstr (((const RpSheetFact *) facts->pdata[0])->text, ==, "Ana Ruiz");
  g_assert_cmpstr (((const RpSheetFact *) facts->pdata[2])->text, ==, "21 November 2026");
}

/* Who is not named is not there, not even with an empty line. */
static void
test_nobody (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (GPtrArray) facts = NULL;

  settings->recipient = g_strdup (" \t");
  facts = gather ("surgeons-four", settings);
  g_assert_cmpint (((const RpSheetFact *) facts->pdata[0])->kind, ==, RP_SHEET_FACT_FREQUENCY);
}

static const RpSheetFact *
find (GPtrArray *facts, RpSheetFactKind kind)
{
  for (guint i = 0; i < facts->len; i++)
    if (((const RpSheetFact *) facts->pdata[i])->kind == kind)
      return facts->pdata[i];
  return NULL;
}

/* Where the source does not say how often, there is a line to fill in, and what it says instead; where it does, neither. */
static void
test_often (void)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (GPtrArray) silent = gather ("surgeons-four", settings);
  g_autoptr (GPtrArray) said = gather ("runners-knee", settings);

  g_assert_true (g_str_has_prefix (find (silent, RP_SHEET_FACT_FREQUENCY)->text, "____"));
  g_assert_cmpstr (find (silent, RP_SHEET_FACT_UNSAID)->text, ==,
                   "The interview does not say. Ask your physio.");
  g_assert_cmpstr (find (said, RP_SHEET_FACT_FREQUENCY)->text, ==, "At least two or three times a week");
  g_assert_null (find (said, RP_SHEET_FACT_UNSAID));
}

static void
test_new (void)
{
  char label[] = "0 to 3";
  RpSheetFact *fact = rp_sheet_fact_new (RP_SHEET_FACT_PAIN, label, "fine");

  label[0] = '9';
  g_assert_cmpint (fact->kind, ==, RP_SHEET_FACT_PAIN);
  g_assert_cmpstr (fact->label, ==, "0 to 3");
  g_assert_cmpstr (fact->text, ==, "fine");
  rp_sheet_fact_free (fact);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-fact/order", test_order);
  g_test_add_func ("/sheet-fact/nobody", test_nobody);
  g_test_add_func ("/sheet-fact/often", test_often);
  g_test_add_func ("/sheet-fact/new", test_new);
  return g_test_run ();
}
