/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-clip-xml.h"

#include "base/rp-number.h"
#include "model/rp-phase.h"
#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>

#define MAX_PIXELS 8192
#define MAX_FRAMES 100000
#define MAX_RATE 9999999

/* A clip while it is read: what its marks are checked against. */
typedef struct
{
  RpClip *clip;
  GPtrArray *phases;
  guint last_frame;
  int line;
  char *camera;
  char *licence;
  char *author;
} ClipReading;

static const char *
phase_id (GPtrArray *phases, guint index)
{
  const RpPhase *phase = g_ptr_array_index (phases, index);

  return phase->id;
}

static void
read_rate (RpXml *xml, RpClip *clip)
{
  const char *text = rp_xml_get_attribute (xml, "rate");
  g_auto (GStrv) parts = g_strsplit (text ? text : "", "/", 2);
  guint n;
  guint d;

  clip->fps_n = 24;
  clip->fps_d = 1;
  if (g_strv_length (parts) == 2 && rp_number_parse_count (parts[0], 1, MAX_RATE, &n)
      && rp_number_parse_count (parts[1], 1, MAX_RATE, &d))
    {
      clip->fps_n = n;
      clip->fps_d = d;
    }
  else if (text)
    rp_xml_value_problem (xml, text,
                          _ ("rate=\"%s\" must be frames a second as a fraction, such as \"24/1\"."), text);
}

static void
check_frame (RpXml *xml, const ClipReading *reading, const RpMark *mark, guint frame)
{
  GPtrArray *phases = reading->phases;
  guint n_before = reading->clip->marks->len;
  const char *id = phase_id (phases, mark->phase);
  int line = rp_xml_get_line (xml);

  if (n_before == 0 && frame != 0)
    rp_xml_problem (xml, line, _ ("The first phase must start at frame 0."));
  else if (n_before > 0 && frame <= reading->last_frame)
    {
      guint before = g_array_index (reading->clip->marks, RpMark, n_before - 1).phase;

      rp_xml_problem (xml, line, _ ("Phase “%s” starts before “%s” ends."), id, phase_id (phases, before));
    }
  else if (frame >= reading->clip->n_frames)
    rp_xml_problem (xml, line, _ ("Phase “%s” starts at frame %u, but the clip has only %u."), id, frame,
                    reading->clip->n_frames);
}

/* Phases repeat in order; the side changes only where they begin anew, and once. */
static void
check_order (RpXml *xml, const ClipReading *reading, const RpMark *mark)
{
  GArray *marks = reading->clip->marks;
  guint expected = marks->len % reading->phases->len;
  int line = rp_xml_get_line (xml);
  RpSide before, first;

  if (mark->phase != expected)
    rp_xml_problem (xml, line,
                    _ ("Phase “%s” is marked where “%s” should be. Mark every phase once, in order."),
                    phase_id (reading->phases, mark->phase), phase_id (reading->phases, expected));
  if (marks->len == 0)
    return;
  before = g_array_index (marks, RpMark, marks->len - 1).side;
  first = g_array_index (marks, RpMark, 0).side;
  if ((mark->side == RP_SIDE_NONE) != (before == RP_SIDE_NONE))
    rp_xml_problem (xml, line, _ ("Give every mark of the clip a side, or none of them."));
  else if (mark->side != before && (expected != 0 || mark->side == first))
    rp_xml_problem (xml, line, _ ("Show all phases of one side, then all of the other."));
}

static void
take_mark (RpXml *xml, gpointer place)
{
  ClipReading *reading = place;
  RpClip *clip = reading->clip;
  const char *id = rp_xml_get_attribute (xml, "phase");
  RpMark mark = { .side = rp_xml_value_get_side (xml, "side") };

  if (rp_phase_find (reading->phases, id, &mark.phase))
    {
      guint frame = rp_xml_value_get_count (xml, "frame", 0, MAX_FRAMES - 1);

      check_order (xml, reading, &mark);
      check_frame (xml, reading, &mark, frame);
      mark.position = (gint64) frame * (gint64) clip->fps_d * G_USEC_PER_SEC / clip->fps_n;
      g_array_append_val (clip->marks, mark);
      reading->last_frame = frame;
    }
  else if (id)
    rp_xml_problem (xml, rp_xml_get_line (xml), _ ("There is no phase “%s” in this exercise."), id);
  rp_xml_take_nothing (xml);
}

static void
check_marks (RpXml *xml, const ClipReading *reading)
{
  const RpClip *clip = reading->clip;
  guint n_phases = reading->phases->len;
  guint n_marks = clip->marks->len;
  gboolean sides = n_marks > 0 && g_array_index (clip->marks, RpMark, 0).side != RP_SIDE_NONE;

  if (n_marks % n_phases != 0)
    rp_xml_problem (xml, reading->line, _ ("Clip “%s” does not mark phase “%s”."), clip->id,
                    phase_id (reading->phases, n_marks % n_phases));
  if (sides && clip->side != RP_SIDE_NONE)
    rp_xml_problem (xml, reading->line,
                    _ ("Clip “%s” names its side and its marks do too. Give the clip side=\"none\"."),
                    clip->id);
}

static void
read_attributes (RpXml *xml, RpClip *clip)
{
  static const char *const sides[] = { "none", "left", "right", NULL };

  clip->side = (RpSide) rp_xml_value_get_word (xml, "side", sides, RP_SIDE_NONE);
  clip->width = rp_xml_value_get_count (xml, "width", 1, MAX_PIXELS);
  clip->height = rp_xml_value_get_count (xml, "height", 1, MAX_PIXELS);
  clip->n_frames = rp_xml_value_get_count (xml, "frames", 1, MAX_FRAMES);
  read_rate (xml, clip);
}

/**
 * rp_clip_xml_read:
 * @xml: a reader, standing on the start of a clip
 * @source: (nullable): where the pack's files lie; %NULL not to look for the clip's
 * @phases: (element-type RpPhase): the phases of its exercise
 *
 * Takes the element and checks its marks. What is wrong is reported.
 *
 * Returns: (transfer full) (nullable): the clip, or %NULL when it has no proper id, no proper file or no phases to show
 */
RpClip *
rp_clip_xml_read (RpXml *xml, RpPackSource *source, GPtrArray *phases)
{
  static const RpXmlField fields[] = {
    { "camera", rp_xml_take_translated, G_STRUCT_OFFSET (ClipReading, camera) },
    { "mark", take_mark, 0 },
    { "licence", rp_xml_value_take_licence, G_STRUCT_OFFSET (ClipReading, licence) },
    { "author", rp_xml_take_text, G_STRUCT_OFFSET (ClipReading, author) },
  };
  static const char *const endings[] = { ".webm", NULL };
  g_autofree char *id = rp_xml_value_get_id (xml, "id");
  g_autofree char *file = rp_xml_value_get_file (xml, "clips/", endings);
  g_autofree char *uri = file ? rp_pack_source_find (source, file, xml) : NULL;
  g_autoptr (RpClip) clip = NULL;
  ClipReading reading = { .phases = phases, .line = rp_xml_get_line (xml) };

  if (!id || !uri || phases->len == 0)
    {
      rp_xml_take_nothing (xml);
      return NULL;
    }
  clip = rp_clip_new (id, uri);
  read_attributes (xml, clip);
  reading.clip = clip;
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), &reading);
  clip->camera = reading.camera;
  clip->licence = reading.licence;
  clip->author = reading.author;
  check_marks (xml, &reading);
  return g_steal_pointer (&clip);
}
