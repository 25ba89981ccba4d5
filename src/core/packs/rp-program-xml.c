/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-program-xml.h"
#include "base/rp-id.h"
#include "model/rp-exercise-missing.h"
#include "model/rp-program-private.h"
#include "packs/rp-dose-xml.h"
#include "packs/rp-frequency-xml.h"
#include "packs/rp-pain-xml.h"
#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a program's exercises are looked up; no pack for a program of one's own, whose exercises are found later. */
typedef struct
{
  RpPack *pack;
  GHashTable *broken;
  int line;
  guint n_items;
} Surroundings;

/* A line of a program while it is read. */
typedef struct
{
  RpDose *dose;
  char *note;
  char *easier;
  char *harder;
  int dose_line;
} ItemReading;

static void
take_dose (RpXml *xml, gpointer place)
{
  ItemReading *reading = place;

  reading->dose_line = rp_xml_get_line (xml);
  reading->dose = rp_dose_xml_read (xml);
}

/* An empty one says that there is no such way here. */
static void
take_way (RpXml *xml, gpointer place)
{
  char **text = place;

  rp_xml_take_translated_if_any (xml, text);
  if (!*text)
    *text = g_strdup ("");
}

static void
check_way (RpXml *xml, const ItemReading *reading, const char *way, const char *here, const RpVariant *usual)
{
  const char *text = here ? here : usual ? usual->text : NULL;

  rp_dose_xml_check_way (reading->dose, way, text, xml, reading->dose_line);
}

/* Returns: (transfer full) (nullable) */
static RpProgramItem *
make_item (RpXml *xml, const ItemReading *reading, RpExercise *exercise)
{
  RpProgramItem *item;

  if (!exercise || !reading->dose)
    return NULL;
  if (!rp_exercise_is_missing (exercise))
    {
      rp_dose_xml_check (reading->dose, exercise, xml, reading->dose_line);
      check_way (xml, reading, "easier", reading->easier, rp_exercise_get_easier (exercise));
      check_way (xml, reading, "harder", reading->harder, rp_exercise_get_harder (exercise));
    }
  item = rp_program_item_new (exercise, reading->dose, reading->note);
  rp_program_item_set_ways (item, reading->easier, reading->harder);
  return item;
}

/* Returns: (transfer full) (nullable) */
static RpExercise *
find_exercise (RpXml *xml, const Surroundings *around, const char *id)
{
  RpExercise *exercise = rp_pack_find_exercise (around->pack, id);

  if (rp_xml_get_attribute (xml, "pack"))
    rp_xml_problem (xml, rp_xml_get_line (xml),
                    _ ("A program in a pack uses exercises of its own pack only. Take “pack” out here."));
  if (!exercise && !g_hash_table_contains (around->broken, id))
    rp_xml_problem (xml, rp_xml_get_line (xml), _ ("There is no exercise “%s” in this pack."), id);
  return exercise ? g_object_ref (exercise) : NULL;
}

/* Returns: (transfer full) (nullable) */
static RpExercise *
name_exercise (RpXml *xml, const char *id)
{
  g_autofree char *pack = rp_xml_value_get_id (xml, "pack");
  g_autofree char *name = rp_text_dup_tidy (rp_xml_get_attribute (xml, "name"));

  if (!rp_xml_get_attribute (xml, "pack"))
    rp_xml_problem (xml, rp_xml_get_line (xml),
                    _ ("This line does not say which pack “%s” is in. Add pack=\"…\"."), id);
  return pack ? rp_exercise_missing_new (pack, id, name) : NULL;
}

/* Returns: (transfer full) (nullable) */
static RpExercise *
take_exercise (RpXml *xml)
{
  const Surroundings *around = rp_xml_get_context (xml);
  g_autofree char *id = rp_xml_value_get_id (xml, "exercise");

  if (!id)
    return NULL;
  return around->pack ? find_exercise (xml, around, id) : name_exercise (xml, id);
}

static void
take_item (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "dose", take_dose, 0 },
    { "note", rp_xml_take_translated, G_STRUCT_OFFSET (ItemReading, note) },
    { "easier", take_way, G_STRUCT_OFFSET (ItemReading, easier) },
    { "harder", take_way, G_STRUCT_OFFSET (ItemReading, harder) },
  };
  RpProgram *program = place;
  g_autoptr (RpExercise) exercise = take_exercise (xml);
  ItemReading reading = { 0 };
  RpProgramItem *item;

  ((Surroundings *) rp_xml_get_context (xml))->n_items++;
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), &reading);
  item = make_item (xml, &reading, exercise);
  if (item)
    g_ptr_array_add (program->items, item);
  rp_dose_free (reading.dose);
  g_free (reading.note);
  g_free (reading.easier);
  g_free (reading.harder);
}

static void
take_items (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "item", take_item, 0 } };
  const Surroundings *around = rp_xml_get_context (xml);
  RpProgram *program = place;
  int line = rp_xml_get_line (xml);

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), place);
  if (!around->pack && program->items->len > RP_PROGRAM_MAX_ITEMS)
    rp_xml_problem (xml, line, _ ("This program has more than %u exercises. Divide it into several."),
                    RP_PROGRAM_MAX_ITEMS);
}

/* The path of a program, or an id alone. */
static char *
get_origin (RpXml *xml)
{
  const char *text = rp_xml_get_attribute (xml, "origin");
  const char *slash = text ? strchr (text, '/') : NULL;
  g_autofree char *pack = slash ? g_strndup (text, (gsize) (slash - text)) : NULL;

  if (!text || ((!pack || rp_id_is_valid (pack)) && rp_id_is_valid (slash ? slash + 1 : text)))
    return g_strdup (text);
  rp_xml_value_problem (xml, text,
                        _ ("origin=\"%s\" must be a pack and a program, such as “my-pack/every-day”."), text);
  return NULL;
}

static void
check_part (RpXml *xml, gboolean is_there, const char *name)
{
  const Surroundings *around = rp_xml_get_context (xml);

  if (!is_there)
    rp_xml_problem (xml, around->line, _ ("A program in a pack needs <%s>. Add it, with its text."), name);
}

/* What a program in a pack never lacks, and one of one's own may. */
static void
check_parts (RpXml *xml, RpProgram *program)
{
  const Surroundings *around = rp_xml_get_context (xml);

  if (!around->pack)
    return;
  check_part (xml, program->heading.summary != NULL, "summary");
  check_part (xml, program->frequency != NULL, "frequency");
  check_part (xml, around->n_items > 0, "item");
  check_part (xml, program->credits != NULL, "credit");
}

static void
take_program (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "name", rp_xml_take_translated, G_STRUCT_OFFSET (RpProgram, heading.name) },
    { "summary", rp_xml_take_translated, G_STRUCT_OFFSET (RpProgram, heading.summary) },
    { "author", rp_xml_take_translated, G_STRUCT_OFFSET (RpProgram, author) },
    { "recipient", rp_xml_take_translated, G_STRUCT_OFFSET (RpProgram, recipient) },
    { "frequency", rp_frequency_xml_take, G_STRUCT_OFFSET (RpProgram, frequency) },
    { "dose-note", rp_xml_take_translated, G_STRUCT_OFFSET (RpProgram, dose_note) },
    { "items", take_items, 0 },
    { "precautions", rp_xml_take_list, G_STRUCT_OFFSET (RpProgram, precautions) },
    { "pain", rp_pain_xml_take, G_STRUCT_OFFSET (RpProgram, pain_rules) },
    { "credits", rp_xml_take_list, G_STRUCT_OFFSET (RpProgram, credits) },
  };
  RpProgram *program = place;

  ((Surroundings *) rp_xml_get_context (xml))->line = rp_xml_get_line (xml);
  program->heading.id = rp_xml_value_get_id (xml, "id");
  rp_xml_value_get_count (xml, "format", 1, RP_PROGRAM_XML_NEWEST);
  program->origin = get_origin (xml);
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), program);
  check_parts (xml, program);
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

/**
 * rp_program_xml_read_own:
 * @xml: a reader
 * @file: the document's name, as problems shall give it
 * @bytes: the document
 *
 * Reads a program of one's own. Its texts stay as they are written, and its exercises stay missing with their packs, ids and
 * names, until rp_program_resolver_run() finds them. What is wrong is reported.
 *
 * Returns: (transfer full) (nullable): the program; %NULL when something was wrong
 */
RpProgram *
rp_program_xml_read_own (RpXml *xml, const char *file, GBytes *bytes)
{
  static const RpXmlField root = { "program", take_program, 0 };
  g_autoptr (RpProgram) program = rp_program_new ();
  Surroundings around = { NULL };

  rp_xml_keep_language (xml);
  if (!rp_xml_read (xml, file, bytes, &root, program, &around))
    return NULL;
  return g_steal_pointer (&program);
}
