/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-tools.h"

#include "base/rp-enum.h"

G_DEFINE_ENUM_TYPE (RpSketchTool,
                    rp_sketch_tool,
                    G_DEFINE_ENUM_VALUE (RP_SKETCH_TOOL_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (RP_SKETCH_TOOL_PEN, "pen"),
                    G_DEFINE_ENUM_VALUE (RP_SKETCH_TOOL_LINE, "line"),
                    G_DEFINE_ENUM_VALUE (RP_SKETCH_TOOL_ARROW, "arrow"),
                    G_DEFINE_ENUM_VALUE (RP_SKETCH_TOOL_LEVEL, "level"),
                    G_DEFINE_ENUM_VALUE (RP_SKETCH_TOOL_ANGLE, "angle"),
                    G_DEFINE_ENUM_VALUE (RP_SKETCH_TOOL_ERASER, "eraser"))

/**
 * RpSketchTools:
 *
 * What a person draws with: the tool in hand, its colour and width; and what can be done to what is drawn, as actions.
 */
struct _RpSketchTools
{
  GObject parent_instance;

  /* Owned references */
  RpSketchbook *sketchbook;
  GSimpleActionGroup *actions;
  GStrv pictures;

  RpSketchTool tool;
  guint colour;
  guint width;
  gboolean only_phase;
  gpointer hand; /* weak; who has points set of what is not finished */
};

enum
{
  PROP_SKETCHBOOK = 1,
  PROP_TOOL,
  PROP_COLOUR,
  PROP_WIDTH,
  PROP_ONLY_PHASE,
  PROP_HAND,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  DROP_POINT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpSketchTools, rp_sketch_tools, G_TYPE_OBJECT)

static void
enable (RpSketchTools *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
has_strokes (RpSketchTools *self)
{
  for (guint i = 0; self->pictures && self->pictures[i]; i++)
    if (rp_sketchbook_get_n_strokes (self->sketchbook, self->pictures[i]) > 0)
      return TRUE;
  return FALSE;
}

/* The one place that says what can be done now. */
static void
update (RpSketchTools *self)
{
  enable (self, "undo", self->hand || rp_sketchbook_get_can_undo (self->sketchbook));
  enable (self, "redo", rp_sketchbook_get_can_redo (self->sketchbook));
  enable (self, "clear", has_strokes (self));
  enable (self, "drop-tool", self->tool != RP_SKETCH_TOOL_NONE);
}

static void
set_state (RpSketchTools *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

/* Returns whether there was a point to drop: it goes before all that is finished. */
static gboolean
drop_point (RpSketchTools *self)
{
  gboolean dropped = FALSE;

  if (self->hand)
    g_signal_emit (self, signals[DROP_POINT], 0, &dropped);
  return dropped;
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpSketchTools *self = user_data;

  if (!drop_point (self))
    rp_sketchbook_undo (self->sketchbook);
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  rp_sketchbook_redo (RP_SKETCH_TOOLS (user_data)->sketchbook);
}

static void
on_clear (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpSketchTools *self = user_data;

  rp_sketchbook_clear (self->sketchbook, (const char *const *) self->pictures);
}

static void
on_drop_tool (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpSketchTools *self = user_data;

  if (!drop_point (self))
    rp_sketch_tools_set_tool (self, RP_SKETCH_TOOL_NONE);
}

static void
on_change_tool (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (RP_TYPE_SKETCH_TOOL);
  GEnumValue *value = g_enum_get_value_by_nick (klass, g_variant_get_string (state, NULL));

  if (value)
    rp_sketch_tools_set_tool (user_data, (RpSketchTool) value->value);
}

/* Taking the tool that is in hand puts it down. */
static void
on_tool (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpSketchTools *self = user_data;

  if (g_str_equal (g_variant_get_string (parameter, NULL),
                   rp_enum_get_nick (RP_TYPE_SKETCH_TOOL, (int) self->tool)))
    rp_sketch_tools_set_tool (self, RP_SKETCH_TOOL_NONE);
  else
    on_change_tool (action, parameter, self);
}

static void
on_change_colour (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  if (g_variant_get_uint32 (state) < RP_SKETCH_N_COLOURS)
    rp_sketch_tools_set_colour (user_data, g_variant_get_uint32 (state));
}

static void
on_change_width (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  if (g_variant_get_uint32 (state) < RP_SKETCH_N_WIDTHS)
    rp_sketch_tools_set_width (user_data, g_variant_get_uint32 (state));
}

static void
on_next_width (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpSketchTools *self = user_data;

  rp_sketch_tools_set_width (self, (self->width + 1) % RP_SKETCH_N_WIDTHS);
}

static void
on_change_only_phase (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  rp_sketch_tools_set_only_phase (user_data, g_variant_get_boolean (state));
}

/* An action of a property would hold this object, which holds its actions; so they are told. */
static const GActionEntry entries[] = {
  { "tool", on_tool, "s", "'none'", on_change_tool, { 0 } },
  { "colour", NULL, "u", "uint32 0", on_change_colour, { 0 } },
  { "width", NULL, "u", "uint32 1", on_change_width, { 0 } },
  { "only-phase", NULL, NULL, "false", on_change_only_phase, { 0 } },
  { "next-width", on_next_width, NULL, NULL, NULL, { 0 } },
  { "undo", on_undo, NULL, NULL, NULL, { 0 } },
  { "redo", on_redo, NULL, NULL, NULL, { 0 } },
  { "clear", on_clear, NULL, NULL, NULL, { 0 } },
  { "drop-tool", on_drop_tool, NULL, NULL, NULL, { 0 } },
};

static void
rp_sketch_tools_constructed (GObject *object)
{
  RpSketchTools *self = RP_SKETCH_TOOLS (object);

  G_OBJECT_CLASS (rp_sketch_tools_parent_class)->constructed (object);

  if (!self->sketchbook)
    self->sketchbook = rp_sketchbook_new ();
  g_signal_connect_object (self->sketchbook, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* A widget may hold the group a little longer. */
static void
rp_sketch_tools_dispose (GObject *object)
{
  RpSketchTools *self = RP_SKETCH_TOOLS (object);

  g_clear_weak_pointer (&self->hand);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->actions), entries[i].name);

  G_OBJECT_CLASS (rp_sketch_tools_parent_class)->dispose (object);
}

static void
rp_sketch_tools_finalize (GObject *object)
{
  RpSketchTools *self = RP_SKETCH_TOOLS (object);

  g_object_unref (self->sketchbook);
  g_object_unref (self->actions);
  g_strfreev (self->pictures);

  G_OBJECT_CLASS (rp_sketch_tools_parent_class)->finalize (object);
}

static void
rp_sketch_tools_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSketchTools *self = RP_SKETCH_TOOLS (object);

  switch (prop_id)
    {
    case PROP_SKETCHBOOK:
      g_value_set_object (value, self->sketchbook);
      break;
    case PROP_TOOL:
      g_value_set_enum (value, (int) self->tool);
      break;
    case PROP_COLOUR:
      g_value_set_uint (value, self->colour);
      break;
    case PROP_WIDTH:
      g_value_set_uint (value, self->width);
      break;
    case PROP_ONLY_PHASE:
      g_value_set_boolean (value, self->only_phase);
      break;
    case PROP_HAND:
      g_value_set_object (value, self->hand);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_sketch_tools_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSketchTools *self = RP_SKETCH_TOOLS (object);

  switch (prop_id)
    {
    case PROP_SKETCHBOOK:
      self->sketchbook = g_value_dup_object (value);
      break;
    case PROP_TOOL:
      rp_sketch_tools_set_tool (self, (RpSketchTool) g_value_get_enum (value));
      break;
    case PROP_COLOUR:
      rp_sketch_tools_set_colour (self, g_value_get_uint (value));
      break;
    case PROP_WIDTH:
      rp_sketch_tools_set_width (self, g_value_get_uint (value));
      break;
    case PROP_ONLY_PHASE:
      rp_sketch_tools_set_only_phase (self, g_value_get_boolean (value));
      break;
    case PROP_HAND:
      rp_sketch_tools_set_hand (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * RpSketchTools:sketchbook:
   *
   * Where everything is drawn; a new one unless given.
   */
  props[PROP_SKETCHBOOK]
      = g_param_spec_object ("sketchbook", NULL, NULL, RP_TYPE_SKETCHBOOK,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * RpSketchTools:tool:
   *
   * What is in hand.
   */
  props[PROP_TOOL] = g_param_spec_enum ("tool", NULL, NULL, RP_TYPE_SKETCH_TOOL, RP_SKETCH_TOOL_NONE, flags);
  /**
   * RpSketchTools:colour:
   *
   * Index of the colour of what is drawn next.
   */
  props[PROP_COLOUR] = g_param_spec_uint ("colour", NULL, NULL, 0, RP_SKETCH_N_COLOURS - 1, 0, flags);
  /**
   * RpSketchTools:width:
   *
   * Index of the width of what is drawn next, the finest first.
   */
  props[PROP_WIDTH] = g_param_spec_uint ("width", NULL, NULL, 0, RP_SKETCH_N_WIDTHS - 1, 1, flags);
  /**
   * RpSketchTools:only-phase:
   *
   * Whether what is drawn next is shown only in the phase that it is drawn in.
   */
  props[PROP_ONLY_PHASE] = g_param_spec_boolean ("only-phase", NULL, NULL, FALSE, flags);
  /**
   * RpSketchTools:hand:
   *
   * Who has set points of something that is not finished. There is one hand: another one that begins takes it over.
   */
  props[PROP_HAND] = g_param_spec_object ("hand", NULL, NULL, G_TYPE_OBJECT, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_sketch_tools_class_init (RpSketchToolsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = rp_sketch_tools_constructed;
  object_class->dispose = rp_sketch_tools_dispose;
  object_class->finalize = rp_sketch_tools_finalize;
  object_class->get_property = rp_sketch_tools_get_property;
  object_class->set_property = rp_sketch_tools_set_property;

  install_properties (object_class);
  /**
   * RpSketchTools::drop-point:
   *
   * The last point that was set is not wanted. Who has set it returns %TRUE.
   */
  signals[DROP_POINT] = g_signal_new ("drop-point", RP_TYPE_SKETCH_TOOLS, G_SIGNAL_RUN_LAST, 0,
                                      g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
}

static void
rp_sketch_tools_init (RpSketchTools *self)
{
  self->width = 1;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/**
 * rp_sketch_tools_new:
 * @sketchbook: (transfer none): where everything is drawn
 *
 * Returns: (transfer full): tools, none of them in hand
 */
RpSketchTools *
rp_sketch_tools_new (RpSketchbook *sketchbook)
{
  g_return_val_if_fail (RP_IS_SKETCHBOOK (sketchbook), NULL);

  return g_object_new (RP_TYPE_SKETCH_TOOLS, "sketchbook", sketchbook, NULL);
}

/**
 * rp_sketch_tools_get_actions:
 * @self: the tools
 *
 * The actions tool, colour, width and only-phase, which have a state, and next-width, undo, redo, clear and drop-tool.
 * Controls look for them under the prefix "sketch". Taking the tool that is in hand puts it down.
 *
 * Returns: (transfer none): the actions
 */
GActionGroup *
rp_sketch_tools_get_actions (RpSketchTools *self)
{
  g_return_val_if_fail (RP_IS_SKETCH_TOOLS (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * rp_sketch_tools_get_tool:
 * @self: the tools
 *
 * Returns: what is in hand
 */
RpSketchTool
rp_sketch_tools_get_tool (RpSketchTools *self)
{
  g_return_val_if_fail (RP_IS_SKETCH_TOOLS (self), RP_SKETCH_TOOL_NONE);

  return self->tool;
}

/**
 * rp_sketch_tools_set_tool:
 * @self: the tools
 * @tool: what is in hand from now on
 *
 * Takes a tool, or puts it down.
 */
void
rp_sketch_tools_set_tool (RpSketchTools *self, RpSketchTool tool)
{
  g_return_if_fail (RP_IS_SKETCH_TOOLS (self));

  if (self->tool == tool)
    return;
  self->tool = tool;
  set_state (self, "tool", g_variant_new_string (rp_enum_get_nick (RP_TYPE_SKETCH_TOOL, (int) tool)));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOOL]);
  update (self);
}

/**
 * rp_sketch_tools_get_colour:
 * @self: the tools
 *
 * Returns: index of the colour
 */
guint
rp_sketch_tools_get_colour (RpSketchTools *self)
{
  g_return_val_if_fail (RP_IS_SKETCH_TOOLS (self), 0);

  return self->colour;
}

/**
 * rp_sketch_tools_set_colour:
 * @self: the tools
 * @colour: index of a colour, less than %RP_SKETCH_N_COLOURS
 *
 * Changes the colour of what is drawn next.
 */
void
rp_sketch_tools_set_colour (RpSketchTools *self, guint colour)
{
  g_return_if_fail (RP_IS_SKETCH_TOOLS (self));
  g_return_if_fail (colour < RP_SKETCH_N_COLOURS);

  if (self->colour == colour)
    return;
  self->colour = colour;
  set_state (self, "colour", g_variant_new_uint32 (colour));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLOUR]);
}

/**
 * rp_sketch_tools_get_width:
 * @self: the tools
 *
 * Returns: index of the width, the finest first
 */
guint
rp_sketch_tools_get_width (RpSketchTools *self)
{
  g_return_val_if_fail (RP_IS_SKETCH_TOOLS (self), 0);

  return self->width;
}

/**
 * rp_sketch_tools_set_width:
 * @self: the tools
 * @width: index of a width, less than %RP_SKETCH_N_WIDTHS
 *
 * Changes the width of what is drawn next.
 */
void
rp_sketch_tools_set_width (RpSketchTools *self, guint width)
{
  g_return_if_fail (RP_IS_SKETCH_TOOLS (self));
  g_return_if_fail (width < RP_SKETCH_N_WIDTHS);

  if (self->width == width)
    return;
  self->width = width;
  set_state (self, "width", g_variant_new_uint32 (width));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WIDTH]);
}

/**
 * rp_sketch_tools_get_only_phase:
 * @self: the tools
 *
 * Returns: whether what is drawn next is shown only in its phase
 */
gboolean
rp_sketch_tools_get_only_phase (RpSketchTools *self)
{
  g_return_val_if_fail (RP_IS_SKETCH_TOOLS (self), FALSE);

  return self->only_phase;
}

/**
 * rp_sketch_tools_set_only_phase:
 * @self: the tools
 * @only_phase: whether what is drawn next is shown only in its phase
 *
 * Ties what is drawn next to the phase that it is drawn in, or to none.
 */
void
rp_sketch_tools_set_only_phase (RpSketchTools *self, gboolean only_phase)
{
  g_return_if_fail (RP_IS_SKETCH_TOOLS (self));

  if (self->only_phase == !!only_phase)
    return;
  self->only_phase = !!only_phase;
  set_state (self, "only-phase", g_variant_new_boolean (self->only_phase));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ONLY_PHASE]);
}

/**
 * rp_sketch_tools_set_pictures:
 * @self: the tools
 * @pictures: (array zero-terminated=1) (nullable): the keys of the pictures that are shown now
 *
 * Tells which pictures the action clear is about.
 */
void
rp_sketch_tools_set_pictures (RpSketchTools *self, const char *const *pictures)
{
  g_return_if_fail (RP_IS_SKETCH_TOOLS (self));

  g_strfreev (self->pictures);
  self->pictures = g_strdupv ((GStrv) pictures);
  update (self);
}

/**
 * rp_sketch_tools_get_hand:
 * @self: the tools
 *
 * Returns: (transfer none) (nullable): the object that has set points of something that is not finished
 */
gpointer
rp_sketch_tools_get_hand (RpSketchTools *self)
{
  g_return_val_if_fail (RP_IS_SKETCH_TOOLS (self), NULL);

  return self->hand;
}

/**
 * rp_sketch_tools_set_hand:
 * @self: the tools
 * @hand: (nullable): an object that has set a first point, or none; it is not kept alive
 *
 * Tells who has set points of something that is not finished. Whoever had before lets go of theirs.
 */
void
rp_sketch_tools_set_hand (RpSketchTools *self, gpointer hand)
{
  g_return_if_fail (RP_IS_SKETCH_TOOLS (self));
  g_return_if_fail (!hand || G_IS_OBJECT (hand));

  if (!g_set_weak_pointer (&self->hand, hand))
    return;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAND]);
}
