/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sketch/rp-sketchbook.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpSketchTool:
 * @RP_SKETCH_TOOL_NONE: the hand is empty: the picture itself can be dragged
 * @RP_SKETCH_TOOL_PEN: a line drawn by hand
 * @RP_SKETCH_TOOL_LINE: a straight line
 * @RP_SKETCH_TOOL_ARROW: an arrow
 * @RP_SKETCH_TOOL_LEVEL: a level line
 * @RP_SKETCH_TOOL_ANGLE: the angle of three points
 * @RP_SKETCH_TOOL_ERASER: takes away the line under it
 *
 * What a person has in hand.
 */
typedef enum
{
  RP_SKETCH_TOOL_NONE,
  RP_SKETCH_TOOL_PEN,
  RP_SKETCH_TOOL_LINE,
  RP_SKETCH_TOOL_ARROW,
  RP_SKETCH_TOOL_LEVEL,
  RP_SKETCH_TOOL_ANGLE,
  RP_SKETCH_TOOL_ERASER,
} RpSketchTool;

#define RP_TYPE_SKETCH_TOOL (rp_sketch_tool_get_type ())
GType rp_sketch_tool_get_type (void);

/**
 * RP_SKETCH_N_COLOURS:
 *
 * How many colours there are: yellow, white, and near black.
 */
#define RP_SKETCH_N_COLOURS 3
/**
 * RP_SKETCH_N_WIDTHS:
 *
 * How many widths there are: fine, middle and broad.
 */
#define RP_SKETCH_N_WIDTHS 3

#define RP_TYPE_SKETCH_TOOLS (rp_sketch_tools_get_type ())
G_DECLARE_FINAL_TYPE (RpSketchTools, rp_sketch_tools, RP, SKETCH_TOOLS, GObject)

RpSketchTools *rp_sketch_tools_new (RpSketchbook *sketchbook);
GActionGroup *rp_sketch_tools_get_actions (RpSketchTools *self);
RpSketchTool rp_sketch_tools_get_tool (RpSketchTools *self);
void rp_sketch_tools_set_tool (RpSketchTools *self, RpSketchTool tool);
guint rp_sketch_tools_get_colour (RpSketchTools *self);
void rp_sketch_tools_set_colour (RpSketchTools *self, guint colour);
guint rp_sketch_tools_get_width (RpSketchTools *self);
void rp_sketch_tools_set_width (RpSketchTools *self, guint width);
gboolean rp_sketch_tools_get_only_phase (RpSketchTools *self);
void rp_sketch_tools_set_only_phase (RpSketchTools *self, gboolean only_phase);
void rp_sketch_tools_set_pictures (RpSketchTools *self, const char *const *pictures);
gpointer rp_sketch_tools_get_hand (RpSketchTools *self);
void rp_sketch_tools_set_hand (RpSketchTools *self, gpointer hand);

G_END_DECLS
