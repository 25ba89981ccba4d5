/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-loader.h"
#include "programs/rp-code-reader.h"
#include "programs/rp-program-edit.h"
#include "pictures/rp-sheet-qr.h"
#include "content/rp-sheet.h"

#include <string.h>

/* The sheets of what we ship, held against the pack's own documents, which are read here without our reader. */

typedef struct
{
  const char *const *wanted;
  GPtrArray *texts;
  GString *text;
} Reading;

static void
on_start (GMarkupParseContext *context,
          const char *name,
          const char **names,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Reading *reading = user_data;
  const GSList *parent = g_markup_parse_context_get_element_stack (context)->next;

  /* A mistake has a name too, but is shown on the screen alone. */
  if (parent != NULL && g_str_equal (parent->data, "fault"))
    return;
  if (g_strv_contains (reading->wanted, name))
    reading->text = g_string_new (NULL);
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize len, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (reading->text != NULL)
    g_string_append_len (reading->text, text, (gssize) len);
}

static void
on_end (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  g_autoptr (GRegex) gap = NULL;
  g_autofree char *raw = NULL;

  if (reading->text == NULL || !g_strv_contains (reading->wanted, name))
    return;
  gap = g_regex_new ("\\s+", 0, 0, NULL);
  raw = g_string_free (g_steal_pointer (&reading->text), FALSE);
  g_ptr_array_add (reading->texts, g_strstrip (g_regex_replace_literal (gap, raw, -1, 0, " ", 0, NULL)));
}

/* The texts of the elements that are wanted in a document of the pack. */
static GPtrArray *
read_texts (const char *folder, const char *id, const char *const *wanted)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  g_autofree char *name = g_strdup_printf ("%s.xml", id);
  g_autofree char *path = g_build_filename (g_getenv ("RP_TEST_PACK"), folder, name, NULL);
  g_autofree char *document = NULL;
  Reading reading = { wanted, g_ptr_array_new_with_free_func (g_free), NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (path, &document, &length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_parse (context, document, (gssize) length, &error);
  g_assert_no_error (error);
  return reading.texts;
}

static void
assert_says (RpSheet *sheet, const char *folder, const char *id, const char *const *wanted)
{
  g_autoptr (GPtrArray) texts = read_texts (folder, id, wanted);
  g_autofree char *all = g_strjoinv ("\n", (GStrv) rp_sheet_get_texts (sheet));

  g_assert_cmpuint (texts->len, >, 0);
  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (strstr (all, text) == NULL)
        g_test_fail_printf ("the sheet does not say \"%s\" of %s", text, id);
    }
}

static const char *const exercise_wanted[] = { "name", "step", "precaution", "credit", NULL };
static const char *const own_wanted[]
    = { "name", "step", "felt", "easier", "harder", "precaution", "frequency", "credit", NULL };
static const char *const program_wanted[]
    = { "name", "frequency", "dose-note", "load", "note", "precaution", "credit", NULL };
static const char *const pack_wanted[] = { "rule", "credit", NULL };
static const char *const summary_wanted[] = { "name", NULL };

static RpPack *
load_pack (void)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);

  g_assert_no_error (error);
  return pack;
}

static void
test_programs (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  GListModel *programs = rp_pack_get_programs (pack);

  g_assert_cmpuint (g_list_model_get_n_items (programs), ==, 5);
  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);
      g_autoptr (RpSheet) sheet = rp_sheet_new (pack, program, settings);
      guint n_items = rp_program_get_n_items (program);

      assert_says (sheet, "programs", rp_program_get_id (program), program_wanted);
      assert_says (sheet, ".", "pack", pack_wanted);
      for (guint j = 0; j < n_items; j++)
        {
          const RpProgramItem *item = rp_program_get_item (program, j);
          const RpSheetExercise *said = g_ptr_array_index (rp_sheet_get_exercises (sheet), j);

          assert_says (sheet, "exercises", rp_exercise_get_id (item->exercise), exercise_wanted);
          g_assert_cmpstr (said->easier, ==, rp_program_item_get_easier (item));
          g_assert_cmpstr (said->harder, ==, rp_program_item_get_harder (item));
        }
      g_assert_cmpuint (rp_sheet_get_exercises (sheet)->len, ==, n_items);
      g_assert_cmpuint (rp_sheet_get_log (sheet)->rows->len, ==, n_items);
      g_assert_cmpstr (rp_sheet_get_language (sheet), ==, "en");
      g_assert_false (rp_sheet_is_right_to_left (sheet));
    }
}

/* A person can think of three things; those that keep from a mistake there is a picture of come first. */
static void
check_cues (RpExercise *exercise, const RpSheetExercise *said)
{
  GPtrArray *cues = rp_exercise_get_cues (exercise);
  guint n = g_strv_length (said->cues);
  guint n_faults = 0;

  for (guint i = 0; i < cues->len; i++)
    n_faults += ((const RpCue *) cues->pdata[i])->fault != NULL ? 1 : 0;
  g_assert_cmpuint (n, ==, MIN (cues->len, RP_SHEET_MAX_CUES));
  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = cues->pdata[i];

      for (guint j = 0; j < n; j++)
        if (g_str_equal (said->cues[j], cue->text))
          g_assert_cmpint (cue->fault != NULL, ==, j < n_faults);
    }
}

static void
test_exercises (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  GListModel *exercises = rp_pack_get_exercises (pack);

  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, 11);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autoptr (RpProgram) program = rp_program_new_for_exercise (exercise);
      g_autoptr (RpSheet) sheet = rp_sheet_new (pack, program, settings);
      const RpSheetExercise *first = g_ptr_array_index (rp_sheet_get_exercises (sheet), 0);

      assert_says (sheet, "exercises", rp_exercise_get_id (exercise), own_wanted);
      g_assert_cmpuint (first->pictures->len, >=, 2);
      for (guint j = 0; j < first->pictures->len; j++)
        {
          const RpSheetPicture *picture = g_ptr_array_index (first->pictures, j);

          g_assert_nonnull (picture->caption);
          g_assert_true (g_str_has_prefix (picture->alt, first->name));
          g_assert_nonnull (strstr (picture->alt, picture->caption));
          g_assert_true (g_str_has_suffix (picture->uri, ".jpg"));
        }
      check_cues (exercise, first);
    }
}

/* On paper a code is 26 mm, and its modules are large enough for any camera. */
#define MOST_MODULES 53

static void
assert_small (RpPack *pack, RpProgram *program)
{
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) sheet = rp_sheet_new (pack, program, settings);
  g_autoptr (RpSheetQr) code = rp_sheet_qr_new (rp_sheet_get_code (sheet), RP_SHEET_QR_LARGEST, NULL);
  guint size = rp_sheet_qr_get_size (code);

  g_test_message ("%s: %" G_GSIZE_FORMAT " letters, %u modules, %.2f mm", rp_program_get_name (program),
                  strlen (rp_sheet_get_code (sheet)), size,
                  (size + 2 * RP_SHEET_QR_QUIET) * RP_SHEET_QR_MODULE);
  g_assert_cmpuint (size, <=, MOST_MODULES);
}

/* Every dose another one, and signed. */
static RpProgram *
make_copy (RpProgram *program)
{
  g_autoptr (RpProgram) own = rp_program_edit_make_own (program, "Sam's knee");
  RpProgram *copy = rp_program_edit_set_author (own, "Ana Ruiz");

  for (guint i = 0; i < rp_program_get_n_items (copy); i++)
    {
      g_autoptr (RpProgram) before = copy;
      g_autoptr (RpDose) dose = rp_dose_copy (rp_program_get_item (copy, i)->dose);

      dose->sets = 3;
      dose->rest = 60 * G_USEC_PER_SEC;
      rp_dose_set_source (dose, RP_SOURCE_OWN, NULL);
      copy = rp_program_edit_set_dose (before, i, dose);
    }
  return copy;
}

/* Every program that we ship fits into one code, and comes back from it. */
static void
test_codes (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);
  GListModel *programs = rp_pack_get_programs (pack);

  g_list_store_append (packs, pack);
  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);
      g_autoptr (RpProgram) copy = make_copy (program);
      g_autoptr (RpSheet) sheet = rp_sheet_new (pack, program, settings);
      g_autoptr (GError) error = NULL;
      g_autoptr (RpProgram) again = NULL;

      assert_small (pack, program);
      assert_small (pack, copy);
      again = rp_code_reader_read (G_LIST_MODEL (packs), rp_sheet_get_code (sheet), NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (rp_program_get_name (again), ==, rp_program_get_name (program));
      g_assert_cmpuint (rp_program_get_n_items (again), ==, rp_program_get_n_items (program));
    }
}

static void
test_summary (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  RpProgram *program = rp_pack_find_program (pack, "five-for-knee-pain");
  g_autoptr (RpSheet) sheet = NULL;

  settings->density = RP_SHEET_SUMMARY;
  sheet = rp_sheet_new (pack, program, settings);
  g_assert_true (rp_sheet_is_summary (sheet));
  assert_says (sheet, "programs", rp_program_get_id (program), summary_wanted);
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      const RpSheetExercise *exercise = g_ptr_array_index (rp_sheet_get_exercises (sheet), i);

      g_assert_true (g_strv_contains (rp_sheet_get_texts (sheet), exercise->name));
      g_assert_false (g_strv_contains (rp_sheet_get_texts (sheet), exercise->steps[0]));
    }
  g_assert_null (rp_sheet_get_log (sheet));
  g_assert_cmpuint (rp_sheet_get_pain_bands (sheet)->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/pack/programs", test_programs);
  g_test_add_func ("/sheet/pack/exercises", test_exercises);
  g_test_add_func ("/sheet/pack/codes", test_codes);
  g_test_add_func ("/sheet/pack/summary", test_summary);

  return g_test_run ();
}
