/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-writer.h"

#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "packs/rp-program-xml.h"
#include "programs/rp-dose-writer.h"

/* Nothing is written where a value is what the reader takes for granted, so that a file stays small and can be read. */

static void
write_text (GString *document, const char *indent, const char *element, const char *text)
{
  g_autofree char *escaped = text ? g_markup_escape_text (text, -1) : NULL;

  if (text)
    g_string_append_printf (document, "%s<%s>%s</%s>\n", indent, element, escaped, element);
}

static void
write_texts (GString *document, const char *list, const char *element, const char *const *texts)
{
  if (!texts[0])
    {
      g_string_append_printf (document, "  <%s/>\n", list);
      return;
    }
  g_string_append_printf (document, "  <%s>\n", list);
  for (guint i = 0; texts[i]; i++)
    write_text (document, "    ", element, texts[i]);
  g_string_append_printf (document, "  </%s>\n", list);
}

static void
append_often (GString *document, const RpFrequency *frequency)
{
  g_autofree char *days = rp_frequency_format_days (frequency->days);

  switch (frequency->kind)
    {
    case RP_FREQUENCY_A_DAY:
      g_string_append_printf (document, " a-day=\"%u\"", frequency->times);
      break;
    case RP_FREQUENCY_A_WEEK:
      g_string_append_printf (document, " a-week=\"%u\"", frequency->times);
      break;
    case RP_FREQUENCY_OTHER_DAY:
      g_string_append (document, " days=\"other\"");
      break;
    case RP_FREQUENCY_DAYS:
      g_string_append_printf (document, " days=\"%s\"", days);
      break;
    case RP_FREQUENCY_WORDS:
    default:
      break;
    }
}

static void
write_frequency (GString *document, const RpFrequency *frequency)
{
  g_autofree char *words = frequency && frequency->words ? g_markup_escape_text (frequency->words, -1) : NULL;

  if (!frequency)
    return;
  g_string_append_printf (document, "  <frequency source=\"%s\"", rp_source_to_string (frequency->source));
  append_often (document, frequency);
  if (words)
    g_string_append_printf (document, ">%s</frequency>\n", words);
  else
    g_string_append (document, "/>\n");
}

/* Nothing to offer is said by an empty element. */
static void
write_way (GString *document, const char *element, const char *text)
{
  if (text && text[0] == '\0')
    g_string_append_printf (document, "      <%s/>\n", element);
  else
    write_text (document, "      ", element, text);
}

static void
write_item (GString *document, const RpProgramItem *item)
{
  g_autofree char *pack = rp_heading_dup_pack (&item->exercise->heading);
  g_autofree char *name = g_markup_escape_text (item->exercise->heading.name, -1);

  g_string_append (document, "    <item");
  if (pack)
    g_string_append_printf (document, " pack=\"%s\"", pack);
  g_string_append_printf (document, " exercise=\"%s\" name=\"%s\">\n", item->exercise->heading.id, name);
  rp_dose_writer_append (document, "      ", item->dose);
  write_text (document, "      ", "note", item->note);
  write_way (document, "easier", item->easier);
  write_way (document, "harder", item->harder);
  g_string_append (document, "    </item>\n");
}

static void
write_items (GString *document, GPtrArray *items)
{
  if (items->len == 0)
    {
      g_string_append (document, "  <items/>\n");
      return;
    }
  g_string_append (document, "  <items>\n");
  for (guint i = 0; i < items->len; i++)
    write_item (document, g_ptr_array_index (items, i));
  g_string_append (document, "  </items>\n");
}

static void
write_pain (GString *document, const RpPainRules *rules)
{
  if (!rules)
    return;
  g_string_append (document, "  <pain>\n");
  for (guint i = 0; i < rules->n_bands; i++)
    {
      g_autofree char *text = g_markup_escape_text (rules->bands[i].text, -1);

      g_string_append_printf (document, "    <band to=\"%u\">%s</band>\n", rules->bands[i].to, text);
    }
  write_text (document, "    ", "more", rules->note);
  g_string_append (document, "  </pain>\n");
}

/* Whether only the newest format can say what is in a program. */
static gboolean
needs_newest (RpProgram *program)
{
  for (guint i = 0; i < program->items->len; i++)
    {
      const RpProgramItem *item = g_ptr_array_index (program->items, i);

      if (item->dose->from || item->easier || item->harder)
        return TRUE;
    }
  return FALSE;
}

/**
 * rp_program_writer_write:
 * @program: a program with an id and a name, whose exercises are of packs
 *
 * Writes a program for rp_program_file_parse(), which reads the same value from it, in the oldest format that can say all of it.
 *
 * Returns: (transfer full): the document, UTF-8
 */
GBytes *
rp_program_writer_write (RpProgram *program)
{
  g_autoptr (GString) document = NULL;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (program->heading.id && program->heading.name, NULL);

  document = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_string_append_printf (document, "<program xmlns=\"urn:reprise:pack:1\" id=\"%s\" format=\"%u\"",
                          program->heading.id, needs_newest (program) ? RP_PROGRAM_XML_NEWEST : 1);
  if (program->origin)
    g_string_append_printf (document, " origin=\"%s\"", program->origin);
  g_string_append (document, ">\n");
  write_text (document, "  ", "name", program->heading.name);
  write_text (document, "  ", "summary", program->heading.summary);
  write_text (document, "  ", "author", program->author);
  write_text (document, "  ", "recipient", program->recipient);
  write_frequency (document, program->frequency);
  write_text (document, "  ", "dose-note", program->dose_note);
  write_items (document, program->items);
  write_texts (document, "precautions", "precaution", rp_program_get_precautions (program));
  write_pain (document, program->pain_rules);
  write_texts (document, "credits", "credit", rp_program_get_credits (program));
  g_string_append (document, "</program>\n");
  return g_string_free_to_bytes (g_steal_pointer (&document));
}
