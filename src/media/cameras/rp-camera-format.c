/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-format.h"

#include <math.h>

#define JPEG "image/jpeg"
#define RAW "video/x-raw"

/* More than this nobody sees from across a room, and it fills the memory for pictures sooner. */
#define WIDTH 1280
#define HEIGHT 720
#define RATE 30

/* How far a choice falls behind that is larger than can be used, or has to be encoded first. */
#define TOO_LARGE 0.7
#define UNENCODED 0.6

/* What is asked for where a camera does not say what it has, the best first. */
#define SIZED "width=(int)1280, height=(int)720, framerate=(fraction)30/1"
#define SMALL "width=(int)640, height=(int)480, framerate=(fraction)30/1"
#define RANGE "width=(int)[ 1, 1280 ], height=(int)[ 1, 720 ], framerate=(fraction)[ 15/1, 60/1 ]"
#define BOTH(shape) JPEG ", " shape "; " RAW ", " shape "; "
#define USUAL BOTH (SIZED) BOTH (SMALL) BOTH (RANGE) JPEG "; " RAW

typedef struct
{
  GstCaps *caps; /* NULL for none */
  double worth;
} Choice;

static double
get_rate (const GstStructure *structure)
{
  int over = 0;
  int under = 1;

  if (!gst_structure_get_fraction (structure, "framerate", &over, &under) || over <= 0 || under <= 0)
    return RATE;
  return (double) over / under;
}

/* Movement counts more than sharpness: half the lines are better than half the pictures. */
static double
find_worth (const GstStructure *structure)
{
  int width = 0;
  int height = 0;
  double area, worth;

  if (!gst_structure_get_int (structure, "width", &width)
      || !gst_structure_get_int (structure, "height", &height) || width <= 0 || height <= 0)
    return 0;
  area = MIN ((double) width * height / (WIDTH * HEIGHT), 1);
  worth = sqrt (area) * MIN (get_rate (structure) / RATE, 1);
  if (width > WIDTH || height > HEIGHT)
    worth *= TOO_LARGE;
  return gst_structure_has_name (structure, JPEG) ? worth : worth * UNENCODED;
}

/* One size and rate out of all that a structure allows. */
static GstStructure *
narrow (const GstStructure *offered)
{
  static const char *const fields[] = { "width", "height", "framerate" };
  g_autoptr (GstStructure) structure = gst_structure_new_empty (gst_structure_get_name (offered));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (gst_structure_has_field (offered, fields[i]))
      gst_structure_set_value (structure, fields[i], gst_structure_get_value (offered, fields[i]));
  gst_structure_fixate_field_nearest_int (structure, "width", WIDTH);
  gst_structure_fixate_field_nearest_int (structure, "height", HEIGHT);
  if (gst_structure_has_field (structure, "framerate"))
    gst_structure_fixate_field_nearest_fraction (structure, "framerate", RATE, 1);
  return g_steal_pointer (&structure);
}

/* In memory that a program can read. */
static gboolean
is_plain (GstCaps *offered, guint i)
{
  GstCapsFeatures *features = gst_caps_get_features (offered, i);

  return !features || gst_caps_features_is_equal (features, GST_CAPS_FEATURES_MEMORY_SYSTEM_MEMORY);
}

static Choice
choose (GstCaps *offered, const char *kind)
{
  Choice best = { 0 };

  for (guint i = 0; i < gst_caps_get_size (offered); i++)
    {
      GstStructure *structure = gst_caps_get_structure (offered, i);
      g_autoptr (GstStructure) narrowed = NULL;
      double worth;

      if (!gst_structure_has_name (structure, kind) || !is_plain (offered, i))
        continue;
      narrowed = narrow (structure);
      worth = find_worth (narrowed);
      if (worth <= best.worth)
        continue;
      g_clear_pointer (&best.caps, gst_caps_unref);
      best = (Choice){ gst_caps_new_full (g_steal_pointer (&narrowed), NULL), worth };
    }
  return best;
}

static void
add (GPtrArray *wishes, Choice choice)
{
  if (choice.caps)
    g_ptr_array_add (wishes, choice.caps);
}

/**
 * rp_camera_format_choose:
 * @offered: what a camera says that it can send
 *
 * Finds what to ask a camera for: pictures that are encoded already where that costs little else, as near as can be to 1280
 * by 720 pixels and 30 a second. What comes later in the list is tried when the camera does not keep its word. A camera that
 * does not say what it has is asked for usual things.
 *
 * Returns: (transfer full) (element-type GstCaps): what to try, the best first
 */
GPtrArray *
rp_camera_format_choose (GstCaps *offered)
{
  GPtrArray *wishes = g_ptr_array_new_with_free_func ((GDestroyNotify) gst_caps_unref);
  Choice jpeg = { 0 };
  Choice raw = { 0 };

  if (!gst_caps_is_any (offered))
    {
      jpeg = choose (offered, JPEG);
      raw = choose (offered, RAW);
    }
  if (raw.worth <= jpeg.worth)
    add (wishes, jpeg);
  add (wishes, raw);
  if (raw.worth > jpeg.worth)
    add (wishes, jpeg);
  if (wishes->len == 0)
    g_ptr_array_add (wishes, gst_caps_from_string (USUAL));
  return wishes;
}

/**
 * rp_camera_format_is_jpeg:
 * @caps: what a camera sends
 *
 * Returns: whether its pictures come encoded
 */
gboolean
rp_camera_format_is_jpeg (GstCaps *caps)
{
  return gst_structure_has_name (gst_caps_get_structure (caps, 0), JPEG);
}
