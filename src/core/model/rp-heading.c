/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-heading.h"

#include <string.h>

enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_SUMMARY,
  N_PROPS,
};

/* A type knows by this where in its objects the heading lies. */
#define OFFSET g_quark_from_static_string ("rp-heading-offset")

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  gsize offset = GPOINTER_TO_SIZE (g_type_get_qdata (pspec->owner_type, OFFSET));
  const RpHeading *heading = G_STRUCT_MEMBER_P (object, offset);
  const char *const texts[N_PROPS] = { NULL, heading->id, heading->name, heading->summary };

  g_value_set_string (value, texts[id]);
}

/**
 * rp_heading_clear:
 * @heading: a heading
 *
 * Frees its texts.
 */
void
rp_heading_clear (RpHeading *heading)
{
  g_clear_pointer (&heading->id, g_free);
  g_clear_pointer (&heading->name, g_free);
  g_clear_pointer (&heading->summary, g_free);
  g_clear_pointer (&heading->path, g_free);
}

/**
 * rp_heading_set_pack:
 * @heading: what an exercise or a program says first
 * @pack: (nullable): the id of the pack it is in
 *
 * Makes the path by which it is told from one of the same id in another pack.
 */
void
rp_heading_set_pack (RpHeading *heading, const char *pack)
{
  g_free (heading->path);
  heading->path = pack ? g_strconcat (pack, "/", heading->id, NULL) : NULL;
}

/**
 * rp_heading_get_path:
 * @heading: what an exercise or a program says first
 *
 * Returns: (transfer none): its pack's id and its own with a slash between, or its own alone when it is in no pack
 */
const char *
rp_heading_get_path (const RpHeading *heading)
{
  return heading->path ? heading->path : heading->id;
}

/**
 * rp_heading_dup_pack:
 * @heading: what an exercise or a program says first
 *
 * Returns: (transfer full) (nullable): the id of the pack it is in; %NULL when it is in none
 */
char *
rp_heading_dup_pack (const RpHeading *heading)
{
  const char *slash = heading->path ? strchr (heading->path, '/') : NULL;

  return slash ? g_strndup (heading->path, (gsize) (slash - heading->path)) : NULL;
}

/**
 * rp_heading_install:
 * @klass: a class that has no other properties
 * @offset: where in its objects their #RpHeading lies
 *
 * Gives a class the properties "id", "name" and "summary", by which lists and expressions know its objects.
 */
void
rp_heading_install (GObjectClass *klass, gsize offset)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *props[N_PROPS] = { NULL };

  /**
   * RpHeading:id:
   *
   * Its id: of an exercise or a program inside its pack, of a pack the last part of its prefix.
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);

  /**
   * RpHeading:name:
   *
   * Its name, translated.
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);

  /**
   * RpHeading:summary:
   *
   * What it is or holds, in one sentence, translated.
   */
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);

  klass->get_property = get_property;
  g_type_set_qdata (G_OBJECT_CLASS_TYPE (klass), OFFSET, GSIZE_TO_POINTER (offset));
  g_object_class_install_properties (klass, N_PROPS, props);
}
