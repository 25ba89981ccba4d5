/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sketch/rp-sketchbook.h"

#include <math.h>

/**
 * RpSketchbook:
 *
 * What is drawn on which picture, and the changes that led there, each of which can be taken back.
 *
 * All that is drawn at one time is one value that nobody changes; a change makes the next one, and going back is showing an
 * earlier one.
 */
struct _RpSketchbook
{
  GObject parent_instance;

  GPtrArray *values; /* of GHashTable from picture to GPtrArray of RpStroke, the first one empty */
  guint shown;       /* which of them */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSketchbook, rp_sketchbook, G_TYPE_OBJECT)

static GHashTable *
make_value (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static GHashTable *
get_value (RpSketchbook *self)
{
  return g_ptr_array_index (self->values, self->shown);
}

static GPtrArray *
get_strokes (RpSketchbook *self, const char *picture)
{
  return g_hash_table_lookup (get_value (self), picture);
}

/* Returns: (transfer full): the strokes of a picture, to be changed */
static GPtrArray *
copy_strokes (RpSketchbook *self, const char *picture)
{
  GPtrArray *strokes = get_strokes (self, picture);
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_stroke_unref);

  for (guint i = 0; strokes && i < strokes->len; i++)
    g_ptr_array_add (copy, rp_stroke_ref (g_ptr_array_index (strokes, i)));
  return copy;
}

/* Returns: (transfer full): all that is drawn; the pictures' strokes are shared */
static GHashTable *
copy_value (RpSketchbook *self)
{
  GHashTable *copy = make_value ();
  GHashTableIter iter;
  gpointer picture, strokes;

  g_hash_table_iter_init (&iter, get_value (self));
  while (g_hash_table_iter_next (&iter, &picture, &strokes))
    g_hash_table_insert (copy, g_strdup (picture), g_ptr_array_ref (strokes));
  return copy;
}

static void
show (RpSketchbook *self, guint shown)
{
  self->shown = shown;
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
}

/* Takes @value. What was taken back before is gone. */
static void
go_on (RpSketchbook *self, GHashTable *value)
{
  g_ptr_array_set_size (self->values, (int) self->shown + 1);
  g_ptr_array_add (self->values, value);
  show (self, self->shown + 1);
}

static void
rp_sketchbook_finalize (GObject *object)
{
  g_ptr_array_unref (RP_SKETCHBOOK (object)->values);

  G_OBJECT_CLASS (rp_sketchbook_parent_class)->finalize (object);
}

static void
rp_sketchbook_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSketchbook *self = RP_SKETCHBOOK (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, rp_sketchbook_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, rp_sketchbook_get_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_sketchbook_class_init (RpSketchbookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rp_sketchbook_finalize;
  object_class->get_property = rp_sketchbook_get_property;

  /**
   * RpSketchbook:can-undo:
   *
   * Whether there is a change to take back.
   */
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  /**
   * RpSketchbook:can-redo:
   *
   * Whether a change was taken back that can be made again.
   */
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RpSketchbook::changed:
   *
   * Something was drawn, erased, taken back or made again.
   */
  signals[CHANGED]
      = g_signal_new ("changed", RP_TYPE_SKETCHBOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_sketchbook_init (RpSketchbook *self)
{
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_ptr_array_add (self->values, make_value ());
}

/**
 * rp_sketchbook_new:
 *
 * Returns: (transfer full): a book with nothing drawn in it
 */
RpSketchbook *
rp_sketchbook_new (void)
{
  return g_object_new (RP_TYPE_SKETCHBOOK, NULL);
}

/**
 * rp_sketchbook_add:
 * @self: a sketchbook
 * @picture: which picture, by any name that is its own
 * @stroke: (transfer none): what was drawn
 *
 * Draws on a picture.
 */
void
rp_sketchbook_add (RpSketchbook *self, const char *picture, RpStroke *stroke)
{
  g_autoptr (GPtrArray) strokes = NULL;
  GHashTable *value;

  g_return_if_fail (RP_IS_SKETCHBOOK (self));
  g_return_if_fail (picture && stroke);

  strokes = copy_strokes (self, picture);
  g_ptr_array_add (strokes, rp_stroke_ref (stroke));
  value = copy_value (self);
  g_hash_table_insert (value, g_strdup (picture), g_steal_pointer (&strokes));
  go_on (self, value);
}

/**
 * rp_sketchbook_replace:
 * @self: a sketchbook
 * @picture: which picture
 * @i: which of its strokes
 * @stroke: (transfer none): what it is from now on
 *
 * Puts a stroke in the place of another one, as one change.
 */
void
rp_sketchbook_replace (RpSketchbook *self, const char *picture, guint i, RpStroke *stroke)
{
  GPtrArray *strokes;
  GHashTable *value;

  g_return_if_fail (RP_IS_SKETCHBOOK (self));
  g_return_if_fail (picture && stroke);
  g_return_if_fail (i < rp_sketchbook_get_n_strokes (self, picture));

  strokes = copy_strokes (self, picture);
  rp_stroke_unref (g_ptr_array_index (strokes, i));
  g_ptr_array_index (strokes, i) = rp_stroke_ref (stroke);
  value = copy_value (self);
  g_hash_table_insert (value, g_strdup (picture), strokes);
  go_on (self, value);
}

/* Returns the index of the stroke on top that is shown in @phase and within reach, or -1 */
static int
find_stroke (GPtrArray *strokes, int phase, double x, double y, double reach)
{
  for (guint i = strokes ? strokes->len : 0; i > 0; i--)
    {
      const RpStroke *stroke = g_ptr_array_index (strokes, i - 1);

      if (stroke->phase != RP_STROKE_ALWAYS && stroke->phase != phase)
        continue;
      if (rp_stroke_get_distance (stroke, x, y) <= reach + stroke->width / 2)
        return (int) i - 1;
    }
  return -1;
}

/**
 * rp_sketchbook_erase:
 * @self: a sketchbook
 * @picture: which picture
 * @phase: index of the phase that it shows; what is drawn for other phases stays
 * @x: a point of it, in its heights
 * @y: likewise
 * @reach: how near is near enough, in its heights
 *
 * Takes away the topmost stroke at a point, wholly.
 *
 * Returns: whether there was one
 */
gboolean
rp_sketchbook_erase (RpSketchbook *self, const char *picture, int phase, double x, double y, double reach)
{
  g_autoptr (GPtrArray) strokes = NULL;
  GHashTable *value;
  int i;

  g_return_val_if_fail (RP_IS_SKETCHBOOK (self), FALSE);
  g_return_val_if_fail (picture, FALSE);

  i = find_stroke (get_strokes (self, picture), phase, x, y, reach);
  if (i < 0)
    return FALSE;
  strokes = copy_strokes (self, picture);
  g_ptr_array_remove_index (strokes, (guint) i);
  value = copy_value (self);
  g_hash_table_insert (value, g_strdup (picture), g_steal_pointer (&strokes));
  go_on (self, value);
  return TRUE;
}

/**
 * rp_sketchbook_find_angle:
 * @self: a sketchbook
 * @picture: which picture
 * @phase: index of the phase that it shows
 * @x: a point of it, in its heights
 * @y: likewise
 * @reach: how near is near enough, in its heights
 * @i: (out): which stroke of the picture it is
 * @point: (out): which point of it is near
 *
 * Looks for the nearest point of an angle; of those that lie on each other, for the upper one's.
 *
 * Returns: whether there is one within reach
 */
gboolean
rp_sketchbook_find_angle (RpSketchbook *self,
                          const char *picture,
                          int phase,
                          double x,
                          double y,
                          double reach,
                          guint *i,
                          guint *point)
{
  gboolean found = FALSE;

  g_return_val_if_fail (RP_IS_SKETCHBOOK (self), FALSE);
  g_return_val_if_fail (picture && i && point, FALSE);

  for (guint n = rp_sketchbook_get_n_strokes (self, picture); n > 0; n--)
    {
      const RpStroke *stroke = rp_sketchbook_get_stroke (self, picture, n - 1);
      gboolean seen = stroke->phase == RP_STROKE_ALWAYS || stroke->phase == phase;

      for (guint j = 0; stroke->kind == RP_STROKE_ANGLE && seen && j < stroke->points->len; j++)
        {
          const RpStrokePoint *at = &g_array_index (stroke->points, RpStrokePoint, j);
          double distance = hypot (at->x - x, at->y - y);

          if (distance >= reach)
            continue;
          reach = distance;
          *i = n - 1;
          *point = j;
          found = TRUE;
        }
    }
  return found;
}

/**
 * rp_sketchbook_clear:
 * @self: a sketchbook
 * @pictures: (array zero-terminated=1): which pictures
 *
 * Takes away all that is drawn on some pictures, as one change.
 *
 * Returns: whether there was anything
 */
gboolean
rp_sketchbook_clear (RpSketchbook *self, const char *const *pictures)
{
  GHashTable *value;
  guint n = 0;

  g_return_val_if_fail (RP_IS_SKETCHBOOK (self), FALSE);
  g_return_val_if_fail (pictures, FALSE);

  for (guint i = 0; pictures[i]; i++)
    n += rp_sketchbook_get_n_strokes (self, pictures[i]);
  if (n == 0)
    return FALSE;
  value = copy_value (self);
  for (guint i = 0; pictures[i]; i++)
    g_hash_table_remove (value, pictures[i]);
  go_on (self, value);
  return TRUE;
}

/**
 * rp_sketchbook_undo:
 * @self: a sketchbook
 *
 * Takes back the last change.
 *
 * Returns: whether there was one
 */
gboolean
rp_sketchbook_undo (RpSketchbook *self)
{
  g_return_val_if_fail (RP_IS_SKETCHBOOK (self), FALSE);

  if (!rp_sketchbook_get_can_undo (self))
    return FALSE;
  show (self, self->shown - 1);
  return TRUE;
}

/**
 * rp_sketchbook_redo:
 * @self: a sketchbook
 *
 * Makes the change again that was taken back last.
 *
 * Returns: whether there was one
 */
gboolean
rp_sketchbook_redo (RpSketchbook *self)
{
  g_return_val_if_fail (RP_IS_SKETCHBOOK (self), FALSE);

  if (!rp_sketchbook_get_can_redo (self))
    return FALSE;
  show (self, self->shown + 1);
  return TRUE;
}

/**
 * rp_sketchbook_get_can_undo:
 * @self: a sketchbook
 *
 * Returns: whether there is a change to take back
 */
gboolean
rp_sketchbook_get_can_undo (RpSketchbook *self)
{
  g_return_val_if_fail (RP_IS_SKETCHBOOK (self), FALSE);

  return self->shown > 0;
}

/**
 * rp_sketchbook_get_can_redo:
 * @self: a sketchbook
 *
 * Returns: whether a change was taken back that can be made again
 */
gboolean
rp_sketchbook_get_can_redo (RpSketchbook *self)
{
  g_return_val_if_fail (RP_IS_SKETCHBOOK (self), FALSE);

  return self->shown + 1 < self->values->len;
}

/**
 * rp_sketchbook_get_n_strokes:
 * @self: a sketchbook
 * @picture: which picture
 *
 * Returns: how many things are drawn on it
 */
guint
rp_sketchbook_get_n_strokes (RpSketchbook *self, const char *picture)
{
  GPtrArray *strokes;

  g_return_val_if_fail (RP_IS_SKETCHBOOK (self), 0);
  g_return_val_if_fail (picture, 0);

  strokes = get_strokes (self, picture);
  return strokes ? strokes->len : 0;
}

/**
 * rp_sketchbook_get_stroke:
 * @self: a sketchbook
 * @picture: which picture
 * @i: which of them, the lowest first
 *
 * Returns: (transfer none): what is drawn
 */
const RpStroke *
rp_sketchbook_get_stroke (RpSketchbook *self, const char *picture, guint i)
{
  g_return_val_if_fail (i < rp_sketchbook_get_n_strokes (self, picture), NULL);

  return g_ptr_array_index (get_strokes (self, picture), i);
}
