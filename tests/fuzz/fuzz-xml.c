/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "model/rp-pack-private.h"
#include "packs/rp-exercise-xml.h"
#include "packs/rp-pack-xml.h"
#include "packs/rp-program-xml.h"
#include "packs/rp-reference.h"
#include "packs/rp-xml-check.h"

/* A document of a pack, handed to the three readers, and to the published schema where one of them finds nothing wrong. */

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_reference_free);
  g_autoptr (GHashTable) broken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (RpExercise) exercise = NULL;
  g_autoptr (RpProgram) program = NULL;

  gboolean is_pack;

  is_pack = rp_pack_xml_read (xml, "pack.xml", bytes, pack);
  exercise = rp_exercise_xml_read (xml, "exercises/a.xml", bytes, NULL, references);
  program = rp_program_xml_read (xml, "programs/a.xml", bytes, pack, broken);
  if (is_pack || exercise != NULL || program != NULL)
    rp_xml_check (problems, "pack.xml", bytes);
  /* No document is of two kinds. */
  g_assert_cmpuint (problems->texts->len, >=, 2);
  return 0;
}
