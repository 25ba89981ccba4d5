/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle.h"
#include "base/rp-helper.h"
#include "packs/rp-pack-loader.h"
#include "pages/rp-sheet-pdf.h"
#include "sheet-fixture.h"
#include "words/rp-dose-words.h"
#include "words/rp-equipment-words.h"

#include <stdlib.h>

/* Does with a bundle that was found good what the program does: loads it, puts each exercise and program into words and
 * prints it. The bundle is on descriptor 3. Ends with 0, whatever is in it; with sanitizers anything else is a fault. */

static cairo_status_t
count (void *closure, const unsigned char *bytes, unsigned int length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
print_program (RpPack *pack, RpProgram *program, const RpSheetSettings *settings)
{
  g_autoptr (RpSheet) sheet = rp_sheet_new (pack, program, settings);
  g_autoptr (RpSheetPages) pages = sheet_fixture_lay_out (NULL, sheet, settings);
  gsize size = 0;

  if (!rp_sheet_pdf_write (pages, count, &size) || size == 0)
    exit (EXIT_FAILURE);
}

static void
print_exercise (RpPack *pack, RpExercise *exercise, const RpSheetSettings *settings)
{
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (exercise);
  g_autofree char *needs = rp_equipment_words_list (rp_exercise_get_equipment (exercise));

  if (needs[0] == '\0')
    exit (EXIT_FAILURE);
  print_program (pack, program, settings);
}

int
main (void)
{
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = rp_bundle_map (RP_HELPER_FD, &error);
  g_autoptr (GResource) resource = data ? g_resource_new_from_data (data, &error) : NULL;
  g_autofree char *prefix = resource ? rp_bundle_find_prefix (resource, &error) : NULL;
  g_autoptr (RpPack) pack = prefix ? rp_pack_loader_load_resource (resource, prefix, &error) : NULL;

  if (!pack)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  g_resources_register (resource);
  for (guint i = 0; i < g_list_model_get_n_items (rp_pack_get_exercises (pack)); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (rp_pack_get_exercises (pack), i);

      print_exercise (pack, exercise, settings);
    }
  for (guint i = 0; i < g_list_model_get_n_items (rp_pack_get_programs (pack)); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (rp_pack_get_programs (pack), i);

      print_program (pack, program, settings);
    }
  g_resources_unregister (resource);
  return EXIT_SUCCESS;
}
