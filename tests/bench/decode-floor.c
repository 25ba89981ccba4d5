/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gst/gst.h>
#include <stdlib.h>
#include <sys/resource.h>

/* Prints what decoding a clip and converting it to RGB costs and nothing else: CPU seconds for a second of clip. */

static double
cpu_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
         + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* Waits for what ends a round; FALSE for an error, which it prints. */
static gboolean
wait_for (GstElement *pipeline, GstMessageType type)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GstMessage) message
      = gst_bus_timed_pop_filtered (bus, 60 * GST_SECOND, type | GST_MESSAGE_ERROR);
  g_autoptr (GError) error = NULL;

  if (message != NULL && GST_MESSAGE_TYPE (message) != GST_MESSAGE_ERROR)
    return TRUE;

  if (message != NULL)
    gst_message_parse_error (message, &error, NULL);
  g_printerr ("The clip cannot be decoded: %s\n", error ? error->message : "no answer in 60 s");
  return FALSE;
}

static gboolean
decode (GstElement *pipeline, guint rounds, double *cost)
{
  gint64 duration = 0;
  double before;

  gst_element_set_state (pipeline, GST_STATE_PAUSED);
  if (!wait_for (pipeline, GST_MESSAGE_ASYNC_DONE)
      || !gst_element_query_duration (pipeline, GST_FORMAT_TIME, &duration))
    return FALSE;

  before = cpu_seconds ();
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  for (guint i = 0; i < rounds; i++)
    {
      if (!wait_for (pipeline, GST_MESSAGE_EOS))
        return FALSE;
      gst_element_seek_simple (pipeline, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_KEY_UNIT, 0);
    }
  *cost = (cpu_seconds () - before) / rounds / ((double) duration / GST_SECOND);
  return TRUE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autofree char *description = NULL;
  double cost = 0;
  gboolean decoded;

  gst_init (&argc, &argv);
  if (argc != 3)
    {
      g_printerr ("usage: %s CLIP ROUNDS\n", argv[0]);
      return EXIT_FAILURE;
    }

  description = g_strdup_printf ("filesrc location=\"%s\" ! matroskademux ! vp9dec ! videoconvert "
                                 "! video/x-raw,format=RGB ! fakesink sync=false",
                                 argv[1]);
  pipeline = gst_parse_launch (description, &error);
  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  decoded = decode (pipeline, (guint) MAX (g_ascii_strtoll (argv[2], NULL, 10), 1), &cost);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  if (decoded)
    g_print ("%.5f\n", cost);
  return decoded ? EXIT_SUCCESS : EXIT_FAILURE;
}
