/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-hand.h"

#include "show/rp-sketch-draft.h"
#include "show/rp-sketch-ink.h"

#include <math.h>

/**
 * RpSketchHand:
 *
 * Turns what a pointer does on a picture into lines: it draws, measures, moves the points of an angle, and erases. It
 * knows no screen; points are those of the picture.
 */

/* Reaches, in pixels of the design. */
#define NEAR 8
#define GRAIN 3
#define HANDLE_REACH 26
#define ERASER_REACH 16

struct _RpSketchHand
{
  GObject parent_instance;

  /* Owned references */
  GSignalGroup *tools; /* on the tools */
  GSignalGroup *book;  /* on the sketchbook */
  RpSketchDraft *draft;
  RpStroke *grabbed; /* the angle whose point is held, as it is now */
  char *picture;

  int phase;
  double pixel; /* how much a pixel of the design is, in heights of the picture */

  RpSketchTool pressed; /* the tool that is pressed, or none */
  RpStrokePoint from;   /* where it was last */
  gboolean moved;       /* whether the point that is held has left its place */
  gboolean fresh;       /* whether no point was set before the press */
  guint grabbed_stroke;
  guint grabbed_point;
};

enum
{
  CHANGED,
  MEASURED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpSketchHand, rp_sketch_hand, G_TYPE_OBJECT)

static RpSketchTools *
dup_tools (RpSketchHand *self)
{
  return g_signal_group_dup_target (self->tools);
}

/* Returns: (transfer full) (nullable): the book, if there is a picture in it */
static RpSketchbook *
dup_book (RpSketchHand *self)
{
  return self->picture ? g_signal_group_dup_target (self->book) : NULL;
}

/* Lets go of everything that is not finished. */
static void
let_go (RpSketchHand *self)
{
  g_autoptr (RpSketchTools) tools = dup_tools (self);

  g_clear_pointer (&self->draft, rp_sketch_draft_free);
  g_clear_pointer (&self->grabbed, rp_stroke_unref);
  self->pressed = RP_SKETCH_TOOL_NONE;
  if (tools && rp_sketch_tools_get_hand (tools) == self)
    rp_sketch_tools_set_hand (tools, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_tool_changed (RpSketchHand *self)
{
  if (self->draft || self->grabbed || self->pressed != RP_SKETCH_TOOL_NONE)
    let_go (self);
}

/* Another picture is drawn on. */
static void
on_hand_changed (RpSketchHand *self, GParamSpec *pspec, RpSketchTools *tools)
{
  if (self->draft && rp_sketch_tools_get_hand (tools) != self)
    let_go (self);
}

/* The angle that is held may be gone. */
static void
on_book_changed (RpSketchHand *self)
{
  if (self->grabbed)
    let_go (self);
}

/* == Angles that are there already == */

/* Takes hold of a point of an angle within reach. */
static gboolean
grab (RpSketchHand *self, const RpStrokePoint *point)
{
  g_autoptr (RpSketchbook) book = dup_book (self);
  guint i;

  self->moved = FALSE;
  if (!book
      || !rp_sketchbook_find_angle (book, self->picture, self->phase, point->x, point->y,
                                    HANDLE_REACH * self->pixel, &i, &self->grabbed_point))
    return FALSE;
  self->grabbed_stroke = i;
  self->grabbed = rp_stroke_ref ((RpStroke *) rp_sketchbook_get_stroke (book, self->picture, i));
  return TRUE;
}

static void
move_grabbed (RpSketchHand *self, const RpStrokePoint *point)
{
  RpStrokePoint points[3];
  RpStroke *old = self->grabbed;

  if (!self->moved && hypot (point->x - self->from.x, point->y - self->from.y) < NEAR * self->pixel)
    return;
  self->moved = TRUE;
  for (guint i = 0; i < 3; i++)
    points[i] = g_array_index (old->points, RpStrokePoint, i);
  points[self->grabbed_point] = *point;
  self->grabbed = rp_stroke_new (old->kind, old->colour, old->width, old->phase, points, 3);
  rp_stroke_unref (old);
}

static void
put_grabbed (RpSketchHand *self)
{
  g_autoptr (RpSketchbook) book = dup_book (self);
  g_autoptr (RpStroke) stroke = g_steal_pointer (&self->grabbed);

  let_go (self);
  if (!book)
    return;
  rp_sketchbook_replace (book, self->picture, self->grabbed_stroke, stroke);
  g_signal_emit (self, signals[MEASURED], 0, rp_stroke_get_degrees (stroke));
}

/* == The eraser == */

/* Takes away what lies between here and where it was last: a quick hand leaves no gaps. */
static void
erase (RpSketchHand *self, const RpStrokePoint *point)
{
  g_autoptr (RpSketchbook) book = dup_book (self);
  double reach = ERASER_REACH * self->pixel;
  double dx = point->x - self->from.x, dy = point->y - self->from.y;
  guint n = (guint) CLAMP (hypot (dx, dy) / reach + 1, 1, 1000);

  for (guint i = 1; book && i <= n; i++)
    while (rp_sketchbook_erase (book, self->picture, self->phase, self->from.x + dx * i / n,
                                self->from.y + dy * i / n, reach))
      ;
  self->from = *point;
}

/* == Drawing == */

static RpStrokeKind
get_kind (RpSketchTool tool)
{
  static const RpStrokeKind kinds[] = {
    [RP_SKETCH_TOOL_PEN] = RP_STROKE_PEN,     [RP_SKETCH_TOOL_LINE] = RP_STROKE_LINE,
    [RP_SKETCH_TOOL_ARROW] = RP_STROKE_ARROW, [RP_SKETCH_TOOL_LEVEL] = RP_STROKE_LEVEL,
    [RP_SKETCH_TOOL_ANGLE] = RP_STROKE_ANGLE,
  };

  return kinds[tool];
}

static RpStroke *
make_stroke (RpSketchHand *self, RpSketchDraft *draft)
{
  g_autoptr (RpSketchTools) tools = dup_tools (self);

  if (!tools)
    return NULL;
  return rp_sketch_draft_make (draft, rp_sketch_tools_get_colour (tools),
                               rp_sketch_ink_get_width (rp_sketch_tools_get_width (tools)),
                               rp_sketch_tools_get_only_phase (tools) ? self->phase : RP_STROKE_ALWAYS);
}

static void
take_over (RpSketchHand *self)
{
  g_autoptr (RpSketchTools) tools = dup_tools (self);

  if (tools)
    rp_sketch_tools_set_hand (tools, self);
}

static void
begin (RpSketchHand *self, RpSketchTool tool)
{
  self->fresh = !self->draft;
  if (!self->draft)
    self->draft = rp_sketch_draft_new (get_kind (tool), NEAR * self->pixel, GRAIN * self->pixel);
  take_over (self);
}

static void
finish (RpSketchHand *self)
{
  g_autoptr (RpSketchbook) book = dup_book (self);
  g_autoptr (RpSketchDraft) draft = g_steal_pointer (&self->draft);
  g_autoptr (RpStroke) stroke = make_stroke (self, draft);

  let_go (self);
  if (!stroke || !book)
    return;
  rp_sketchbook_add (book, self->picture, stroke);
  if (stroke->kind == RP_STROKE_ANGLE)
    g_signal_emit (self, signals[MEASURED], 0, rp_stroke_get_degrees (stroke));
}

static void
rp_sketch_hand_dispose (GObject *object)
{
  RpSketchHand *self = RP_SKETCH_HAND (object);

  g_clear_pointer (&self->draft, rp_sketch_draft_free);
  g_clear_pointer (&self->grabbed, rp_stroke_unref);
  g_signal_group_set_target (self->tools, NULL);
  g_signal_group_set_target (self->book, NULL);

  G_OBJECT_CLASS (rp_sketch_hand_parent_class)->dispose (object);
}

static void
rp_sketch_hand_finalize (GObject *object)
{
  RpSketchHand *self = RP_SKETCH_HAND (object);

  g_object_unref (self->tools);
  g_object_unref (self->book);
  g_free (self->picture);

  G_OBJECT_CLASS (rp_sketch_hand_parent_class)->finalize (object);
}

static void
rp_sketch_hand_class_init (RpSketchHandClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_sketch_hand_dispose;
  object_class->finalize = rp_sketch_hand_finalize;

  /**
   * RpSketchHand::changed:
   *
   * What is not finished looks different now.
   */
  signals[CHANGED]
      = g_signal_new ("changed", RP_TYPE_SKETCH_HAND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * RpSketchHand::measured:
   * @degrees: the angle in the picture, from 0 to 180
   *
   * An angle was finished, or a point of it let go.
   */
  signals[MEASURED] = g_signal_new ("measured", RP_TYPE_SKETCH_HAND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
rp_sketch_hand_init (RpSketchHand *self)
{
  self->phase = RP_STROKE_ALWAYS;
  self->tools = g_signal_group_new (RP_TYPE_SKETCH_TOOLS);
  g_signal_group_connect_swapped (self->tools, "notify::tool", G_CALLBACK (on_tool_changed), self);
  g_signal_group_connect_swapped (self->tools, "notify::hand", G_CALLBACK (on_hand_changed), self);
  g_signal_group_connect_swapped (self->tools, "drop-point", G_CALLBACK (rp_sketch_hand_drop_point), self);
  self->book = g_signal_group_new (RP_TYPE_SKETCHBOOK);
  g_signal_group_connect_swapped (self->book, "changed", G_CALLBACK (on_book_changed), self);
}

/**
 * rp_sketch_hand_new:
 *
 * Returns: (transfer full): a hand without tools, a book or a picture
 */
RpSketchHand *
rp_sketch_hand_new (void)
{
  return g_object_new (RP_TYPE_SKETCH_HAND, NULL);
}

/**
 * rp_sketch_hand_set_tools:
 * @self: a hand
 * @tools: (nullable): colour, width and phase of what is drawn; not kept alive
 *
 * Gives the hand its tools.
 */
void
rp_sketch_hand_set_tools (RpSketchHand *self, RpSketchTools *tools)
{
  g_return_if_fail (RP_IS_SKETCH_HAND (self));

  let_go (self);
  g_signal_group_set_target (self->tools, tools);
}

/**
 * rp_sketch_hand_set_sketchbook:
 * @self: a hand
 * @sketchbook: (nullable): where it draws; not kept alive
 *
 * Gives the hand its book.
 */
void
rp_sketch_hand_set_sketchbook (RpSketchHand *self, RpSketchbook *sketchbook)
{
  g_return_if_fail (RP_IS_SKETCH_HAND (self));

  let_go (self);
  g_signal_group_set_target (self->book, sketchbook);
}

/**
 * rp_sketch_hand_set_picture:
 * @self: a hand
 * @picture: (nullable): the key of the picture that it draws on
 *
 * Goes to another picture; what is not finished is dropped.
 */
void
rp_sketch_hand_set_picture (RpSketchHand *self, const char *picture)
{
  g_return_if_fail (RP_IS_SKETCH_HAND (self));

  if (g_strcmp0 (self->picture, picture) == 0)
    return;
  let_go (self);
  g_free (self->picture);
  self->picture = g_strdup (picture);
}

/**
 * rp_sketch_hand_set_phase:
 * @self: a hand
 * @phase: index of the phase that is shown, or %RP_STROKE_ALWAYS where there is none
 *
 * Tells which lines can be seen, and which phase new ones belong to.
 */
void
rp_sketch_hand_set_phase (RpSketchHand *self, int phase)
{
  g_return_if_fail (RP_IS_SKETCH_HAND (self));

  self->phase = phase;
}

/**
 * rp_sketch_hand_press:
 * @self: a hand
 * @tool: what is pressed: the tool in hand, or the other end of a stylus
 * @point: where
 * @pixel: how much a pixel of the design is there, in heights of the picture, more than 0
 * @steps: whether a straight line goes by steps of 15 degrees
 *
 * The pointer is pressed.
 */
void
rp_sketch_hand_press (RpSketchHand *self,
                      RpSketchTool tool,
                      const RpStrokePoint *point,
                      double pixel,
                      gboolean steps)
{
  g_return_if_fail (RP_IS_SKETCH_HAND (self));
  g_return_if_fail (point && pixel > 0);

  if (tool == RP_SKETCH_TOOL_NONE || !self->picture)
    return;
  self->pressed = tool;
  self->pixel = pixel;
  self->from = *point;
  if (tool == RP_SKETCH_TOOL_ERASER)
    erase (self, point);
  else if (tool == RP_SKETCH_TOOL_ANGLE && !self->draft && grab (self, point))
    take_over (self);
  else
    {
      begin (self, tool);
      rp_sketch_draft_press (self->draft, point, steps);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rp_sketch_hand_move:
 * @self: a hand
 * @point: where the pointer is now, pressed or not
 * @steps: whether a straight line goes by steps of 15 degrees
 *
 * The pointer moves.
 */
void
rp_sketch_hand_move (RpSketchHand *self, const RpStrokePoint *point, gboolean steps)
{
  g_return_if_fail (RP_IS_SKETCH_HAND (self));
  g_return_if_fail (point);

  if (self->pressed == RP_SKETCH_TOOL_ERASER)
    erase (self, point);
  else if (self->grabbed)
    move_grabbed (self, point);
  else if (self->draft)
    rp_sketch_draft_move (self->draft, point, steps);
  else
    return;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Tapped on a point of an angle and not moved: another angle begins there. */
static void
tap_grabbed (RpSketchHand *self, gboolean steps)
{
  RpStrokePoint at = g_array_index (self->grabbed->points, RpStrokePoint, self->grabbed_point);

  g_clear_pointer (&self->grabbed, rp_stroke_unref);
  begin (self, RP_SKETCH_TOOL_ANGLE);
  rp_sketch_draft_press (self->draft, &at, steps);
  rp_sketch_draft_release (self->draft, &at, steps);
}

/**
 * rp_sketch_hand_release:
 * @self: a hand
 * @point: where the pointer is let go
 * @steps: whether a straight line goes by steps of 15 degrees
 *
 * The pointer is let go: a point is set, or a line finished.
 */
void
rp_sketch_hand_release (RpSketchHand *self, const RpStrokePoint *point, gboolean steps)
{
  RpSketchTool tool;

  g_return_if_fail (RP_IS_SKETCH_HAND (self));
  g_return_if_fail (point);

  tool = self->pressed;
  if (tool == RP_SKETCH_TOOL_NONE)
    return;
  rp_sketch_hand_move (self, point, steps);
  self->pressed = RP_SKETCH_TOOL_NONE;
  if (self->grabbed && self->moved)
    put_grabbed (self);
  else if (self->grabbed)
    tap_grabbed (self, steps);
  else if (tool != RP_SKETCH_TOOL_ERASER && self->draft
           && rp_sketch_draft_release (self->draft, point, steps))
    finish (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rp_sketch_hand_cancel:
 * @self: a hand
 *
 * The press was meant for something else: what it began is dropped, points that were set before stay.
 */
void
rp_sketch_hand_cancel (RpSketchHand *self)
{
  g_return_if_fail (RP_IS_SKETCH_HAND (self));

  if (self->pressed == RP_SKETCH_TOOL_NONE)
    return;
  if (self->grabbed || !self->draft || self->fresh)
    let_go (self);
  self->pressed = RP_SKETCH_TOOL_NONE;
}

/**
 * rp_sketch_hand_drop_point:
 * @self: a hand
 *
 * Drops what is held, or the point that was set last.
 *
 * Returns: whether there was something
 */
gboolean
rp_sketch_hand_drop_point (RpSketchHand *self)
{
  gboolean dropped;

  g_return_val_if_fail (RP_IS_SKETCH_HAND (self), FALSE);

  dropped = self->grabbed || (self->draft && rp_sketch_draft_drop (self->draft));
  self->pressed = RP_SKETCH_TOOL_NONE;
  if (dropped && (self->grabbed || rp_sketch_draft_get_n_set (self->draft) == 0))
    let_go (self);
  else if (dropped)
    g_signal_emit (self, signals[CHANGED], 0);
  return dropped;
}

/**
 * rp_sketch_hand_get_pressed:
 * @self: a hand
 *
 * Returns: whether something is being drawn, moved or erased while the pointer is pressed
 */
gboolean
rp_sketch_hand_get_pressed (RpSketchHand *self)
{
  g_return_val_if_fail (RP_IS_SKETCH_HAND (self), FALSE);

  return self->pressed != RP_SKETCH_TOOL_NONE;
}

/**
 * rp_sketch_hand_get_grabbed:
 * @self: a hand
 * @i: (out) (optional): which stroke of the picture it belongs to
 *
 * Returns: whether a point of an angle is held; rp_sketch_hand_make_preview() has the angle as it is now
 */
gboolean
rp_sketch_hand_get_grabbed (RpSketchHand *self, guint *i)
{
  g_return_val_if_fail (RP_IS_SKETCH_HAND (self), FALSE);

  if (i)
    *i = self->grabbed_stroke;
  return self->grabbed != NULL;
}

/**
 * rp_sketch_hand_make_preview:
 * @self: a hand
 *
 * Returns: (transfer full) (nullable): what is not finished, as it looks now
 */
RpStroke *
rp_sketch_hand_make_preview (RpSketchHand *self)
{
  g_return_val_if_fail (RP_IS_SKETCH_HAND (self), NULL);

  if (self->grabbed)
    return rp_stroke_ref (self->grabbed);
  return self->draft ? make_stroke (self, self->draft) : NULL;
}

/**
 * rp_sketch_hand_get_n_set:
 * @self: a hand
 *
 * Returns: how many points are set of what is not finished; none of a line by hand
 */
guint
rp_sketch_hand_get_n_set (RpSketchHand *self)
{
  g_return_val_if_fail (RP_IS_SKETCH_HAND (self), 0);

  if (!self->draft || rp_sketch_draft_get_kind (self->draft) == RP_STROKE_PEN)
    return 0;
  return rp_sketch_draft_get_n_set (self->draft);
}

/**
 * rp_sketch_hand_get_set:
 * @self: a hand
 * @i: which of the points that are set
 *
 * Returns: (transfer none): the point
 */
const RpStrokePoint *
rp_sketch_hand_get_set (RpSketchHand *self, guint i)
{
  g_return_val_if_fail (i < rp_sketch_hand_get_n_set (self), NULL);

  return rp_sketch_draft_get_set (self->draft, i);
}
