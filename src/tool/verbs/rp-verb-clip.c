/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-number.h"
#include "films/rp-film-maker.h"
#include "verbs/rp-verbs.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#define RATE_MOST 60
/* A time in a film, in seconds: a day is more than anybody films. */
#define TIME_MOST 86400

/* What was said on the command line. */
typedef struct
{
  char *output;
  char *poster;
  char *from;
  char *to;
  char *marks;
  char *phases;
  char *rate;
  char *id;
  char *camera;
  char *side;
} Call;

static gboolean refuse (const char *format, ...) G_GNUC_PRINTF (1, 2);

static gboolean
refuse (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("reprise-tool: %s\n", text);
  return FALSE;
}

/* Seconds with a point, whatever the language. */
static gboolean
read_time (const char *option, const char *text, gint64 *time)
{
  g_autofree char *word = g_strstrip (g_strdup (text));
  char *end = NULL;
  double seconds = g_ascii_strtod (word, &end);

  if (end == word || *end != '\0' || !(seconds >= 0) || seconds > TIME_MOST)
    return refuse (_ ("“%s” after --%s is no time. Write seconds with a point, such as 1.5."), text, option);
  *time = (gint64) (G_USEC_PER_SEC / 1. * seconds + 0.5);
  return TRUE;
}

static gboolean
read_marks (const char *text, GArray *marks)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (guint i = 0; words[i]; i++)
    {
      gint64 time;

      if (!read_time ("marks", words[i], &time))
        return FALSE;
      if (i == 0 ? time != 0 : time <= g_array_index (marks, gint64, i - 1))
        return refuse (_ ("--marks %s: The first mark is 0, and each one comes later than the one before."),
                       text);
      g_array_append_val (marks, time);
    }
  return TRUE;
}

static gboolean
read_rate (const char *text, RpFilmOrder *order)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);

  order->rate_d = 1;
  if (parts[0] && rp_number_parse_count (parts[0], 1, RATE_MOST * 1001, &order->rate_n)
      && (!parts[1] || rp_number_parse_count (parts[1], 1, 1001, &order->rate_d))
      && order->rate_n <= RATE_MOST * order->rate_d && order->rate_n >= order->rate_d)
    return TRUE;
  return refuse (_ ("--rate %s: Write frames a second, 1 to %d, such as 24 or 30000/1001."), text, RATE_MOST);
}

static gboolean
check_names (const Call *call)
{
  if (!call->output || !g_str_has_suffix (call->output, ".webm"))
    return refuse (_ ("Say where to write the clip: -o clips/NAME.webm"));
  if (call->poster && !g_str_has_suffix (call->poster, ".jpg"))
    return refuse (_ ("The still is a JPEG: --poster stills/NAME.jpg"));
  if (call->side && !g_str_equal (call->side, "left") && !g_str_equal (call->side, "right")
      && !g_str_equal (call->side, "none"))
    return refuse (_ ("--side %s: Write left, right or none."), call->side);
  return TRUE;
}

static gboolean
read_call (const Call *call, RpFilmOrder *order)
{
  order->clip = call->output;
  order->poster = call->poster;
  order->to = -1;
  if (!check_names (call) || !read_rate (call->rate ? call->rate : "24", order)
      || (call->from && !read_time ("from", call->from, &order->from))
      || (call->to && !read_time ("to", call->to, &order->to))
      || !read_marks (call->marks ? call->marks : "0", order->marks))
    return FALSE;
  return order->to < 0 || order->to > order->from
         || refuse (_ ("--to %s is not after --from %s."), call->to, call->from ? call->from : "0");
}

/* The name of a phase, if it was told; otherwise one to be replaced. */
static char *
name_phase (const Call *call, guint index)
{
  g_auto (GStrv) names = g_strsplit (call->phases ? call->phases : "", ",", -1);

  if (index < g_strv_length (names) && *g_strstrip (names[index]) != '\0')
    return g_strdup (names[index]);
  return g_strdup_printf ("phase-%u", index + 1);
}

static void
print_element (const Call *call, const RpFilmOrder *order, const RpFilmMade *made)
{
  g_autofree char *name = g_path_get_basename (call->output);
  g_autofree char *text = g_markup_printf_escaped (
      "<clip id=\"%s\" file=\"clips/%s\" side=\"%s\" width=\"%u\" height=\"%u\" frames=\"%u\" "
      "rate=\"%u/%u\">\n"
      "  <camera>%s</camera>\n",
      call->id ? call->id : "side", name, call->side ? call->side : "none", made->width, made->height,
      made->n_frames, order->rate_n, order->rate_d, call->camera ? call->camera : "Side");

  g_print ("%s", text);
  for (guint i = 0; i < order->marks->len; i++)
    {
      g_autofree char *phase = name_phase (call, i);
      guint frame = rp_film_maker_frame_at (order, g_array_index (order->marks, gint64, i));
      g_autofree char *mark = g_markup_printf_escaped ("  <mark phase=\"%s\" frame=\"%u\"/>\n", phase, frame);

      g_print ("%s", mark);
    }
  g_print ("  <licence>CC0-1.0</licence>\n  <author>%s</author>\n</clip>\n", _ ("Your name"));
}

/* Only on a terminal, on one line that is written anew. */
static void
tell_share (double share, gpointer data)
{
  int *shown = data;
  int now = (int) (share * 100);

  if (now == *shown)
    return;
  *shown = now;
  g_printerr ("\r%3d %%%s", now, now == 100 ? "\n" : "");
}

static RpToolExit
make_clip (const char *film, const Call *call)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (gint64));
  RpFilmOrder order = { .film = film, .marks = marks };
  g_autoptr (GError) error = NULL;
  RpFilmMade made;
  int shown = -1;

  if (!read_call (call, &order))
    return RP_TOOL_USAGE;
  if (!rp_film_maker_run (&order, isatty (STDERR_FILENO) ? tell_share : NULL, &shown, &made, &error))
    return rp_tool_fail (error);
  print_element (call, &order, &made);
  if (made.hdr)
    g_printerr ("reprise-tool: %s\n", _ ("The film is in HDR, and its colours are paler in the clip. If that "
                                         "matters, switch HDR off in your "
                                         "camera and film again."));
  return RP_TOOL_FINE;
}

static void
clear_call (Call *call)
{
  g_free (call->output);
  g_free (call->poster);
  g_free (call->from);
  g_free (call->to);
  g_free (call->marks);
  g_free (call->phases);
  g_free (call->rate);
  g_free (call->id);
  g_free (call->camera);
  g_free (call->side);
}

/**
 * rp_verb_clip:
 * @argc: how many words
 * @argv: the words
 *
 * Makes a clip from a film and prints its element for the exercise.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_clip (int argc, char **argv)
{
  Call call = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &call.output, N_ ("The clip to write"),
      N_ ("CLIP") },
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call.from, N_ ("Begin here in the film"),
      N_ ("SECONDS") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call.to, N_ ("End here in the film"),
      N_ ("SECONDS") },
    { "marks", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call.marks,
      N_ ("Where phases begin in the clip, in seconds: 0,1.5,3"), N_ ("LIST") },
    { "phases", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call.phases,
      N_ ("Ids of these phases: lift,hold,lower"), N_ ("LIST") },
    { "rate", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call.rate, N_ ("Frames a second; 24 unless given"),
      N_ ("RATE") },
    { "poster", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &call.poster,
      N_ ("Write the picture at the first mark here, as JPEG"), N_ ("FILE") },
    { "id", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call.id, N_ ("The clip's id in its exercise"),
      N_ ("ID") },
    { "camera", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call.camera,
      N_ ("Where the camera stands, in words"), N_ ("TEXT") },
    { "side", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call.side,
      N_ ("The side that works: left, right or none"), N_ ("SIDE") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage = { "clip", "FILM", _ ("Make a clip from a film, and print its element"), 1, 1 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);

  if (end == RP_TOOL_RUN)
    end = make_clip (argv[1], &call);
  clear_call (&call);
  return end;
}
