/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-program-xml.h"
#include "packs/rp-dose-xml.h"
#include "model/rp-program-private.h"
#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>

/* Where a program's exercises are looked up. */
typedef struct
{
  RpPack *pack;
  GHashTable *broken;
} Surroundings;

/* A line of a program while it is read. */
typedef struct
{
  RpDose *dose;
  char *note;
  int dose_line;
} ItemReading;

static void
take_dose (RpXml *xml, gpointer place)
{
  ItemReading *reading = place;

  reading->dose_line = rp_xml_get_line (xml);
  reading->dose = rp_dose_xml_read (xml);
}

static RpExercise *
find_exercise (RpXml *xml)
{
  Surroundings *around = rp_xml_get_context (xml);
  g_autofree char *id = rp_xml_value_get_id (xml, "exercise");
  RpExercise *exercise;

  if (!id)
    return NULL;
  exercise = rp_pack_find_exercise (around->pack, id);
  if (!exercise && !g_hash_table_contains (around->broken, id))
    rp_xml_problem (xml, rp_xml_get_line (xml), _ ("There is no exercise “%s” in this pack."), id);
  return exercise;
}

static void
take_item (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "dose", take_dose, 0 },
    { "note", rp_xml_take_translated, G_STRUCT_OFFSET (ItemReading, note) },
  };
  RpProgram *program = place;
  RpExercise *exercise = find_exercise (xml);
  ItemReading reading = { NULL, NULL, 0 };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), &reading);
  if (exercise && reading.dose)
    {
      rp_dose_xml_check (reading.dose, exercise, xml, reading.dose_line);
      g_ptr_array_add (program->items, rp_program_item_new (exercise, reading.dose, reading.note));
    }
  rp_dose_free (reading.dose);
  g_free (reading.note);
}

static void
take_items (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "item", take_item, 0 } };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), place);
}

static void
take_frequency (RpXml *xml, gpointer place)
{
  RpProgram *program = place;

  program->frequency_published = rp_xml_value_get_published (xml);
  rp_xml_take_translated (xml, &program->frequency);
}

static void
take_program (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "name", rp_xml_take_translated, G_STRUCT_OFFSET (RpProgram, heading.name) },
    { "summary", rp_xml_take_translated, G_STRUCT_OFFSET (RpProgram, heading.summary) },
    { "frequency", take_frequency, 0 },
    { "dose-note", rp_xml_take_translated, G_STRUCT_OFFSET (RpProgram, dose_note) },
    { "items", take_items, 0 },
    { "precautions", rp_xml_take_list, G_STRUCT_OFFSET (RpProgram, precautions) },
    { "credits", rp_xml_take_list, G_STRUCT_OFFSET (RpProgram, credits) },
  };
  RpProgram *program = place;

  program->heading.id = rp_xml_value_get_id (xml, "id");
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), program);
}

/**
 * rp_program_xml_read:
 * @xml: a reader
 * @file: the document's name, as problems shall give it
 * @bytes: the document
 * @pack: where the program's exercises are looked up
 * @broken: (element-type utf8): a set of the ids of exercises that are there but could not be read
 *
 * Reads a program and checks its doses against its exercises. What is wrong is reported.
 *
 * Returns: (transfer full) (nullable): the program; %NULL when something was wrong
 */
RpProgram *
rp_program_xml_read (RpXml *xml, const char *file, GBytes *bytes, RpPack *pack, GHashTable *broken)
{
  static const RpXmlField root = { "program", take_program, 0 };
  g_autoptr (RpProgram) program = rp_program_new ();
  Surroundings around = { .pack = pack, .broken = broken };

  if (!rp_xml_read (xml, file, bytes, &root, program, &around))
    return NULL;
  return g_steal_pointer (&program);
}
