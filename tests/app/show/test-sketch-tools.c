/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-tools.h"

static void
assert_state (RpSketchTools *tools, const char *action, const char *state)
{
  g_autoptr (GVariant) expected = g_variant_parse (NULL, state, NULL, NULL, NULL);
  g_autoptr (GVariant) have = g_action_group_get_action_state (rp_sketch_tools_get_actions (tools), action);

  g_assert_true (g_variant_equal (have, expected));
}

static void
activate (RpSketchTools *tools, const char *action, GVariant *target)
{
  g_action_group_activate_action (rp_sketch_tools_get_actions (tools), action, target);
}

/* What is taken again is put down. */
static void
test_tool (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  g_autoptr (RpSketchTools) tools = rp_sketch_tools_new (book);

  assert_state (tools, "tool", "'none'");
  activate (tools, "tool", g_variant_new_string ("pen"));
  g_assert_cmpint (rp_sketch_tools_get_tool (tools), ==, RP_SKETCH_TOOL_PEN);
  assert_state (tools, "tool", "'pen'");
  activate (tools, "tool", g_variant_new_string ("angle"));
  assert_state (tools, "tool", "'angle'");
  activate (tools, "tool", g_variant_new_string ("angle"));
  assert_state (tools, "tool", "'none'");
  activate (tools, "tool", g_variant_new_string ("hammer"));
  assert_state (tools, "tool", "'none'");
  rp_sketch_tools_set_tool (tools, RP_SKETCH_TOOL_ERASER);
  assert_state (tools, "tool", "'eraser'");
  activate (tools, "drop-tool", NULL);
  assert_state (tools, "tool", "'none'");
}

static void
test_looks (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  g_autoptr (RpSketchTools) tools = rp_sketch_tools_new (book);

  activate (tools, "colour", g_variant_new_uint32 (2));
  activate (tools, "colour", g_variant_new_uint32 (3));
  g_assert_cmpuint (rp_sketch_tools_get_colour (tools), ==, 2);
  activate (tools, "width", g_variant_new_uint32 (2));
  assert_state (tools, "width", "uint32 2");
  activate (tools, "next-width", NULL);
  g_assert_cmpuint (rp_sketch_tools_get_width (tools), ==, 0);
  activate (tools, "only-phase", NULL);
  g_assert_true (rp_sketch_tools_get_only_phase (tools));
  g_object_set (tools, "only-phase", FALSE, "colour", 1, "width", 1, "tool", RP_SKETCH_TOOL_LINE, NULL);
  assert_state (tools, "only-phase", "false");
  assert_state (tools, "colour", "uint32 1");
  assert_state (tools, "width", "uint32 1");
  assert_state (tools, "tool", "'line'");
}

static void
assert_enabled (RpSketchTools *tools, gboolean undo, gboolean redo, gboolean clear)
{
  GActionGroup *actions = rp_sketch_tools_get_actions (tools);

  g_assert_cmpint (g_action_group_get_action_enabled (actions, "undo"), ==, undo);
  g_assert_cmpint (g_action_group_get_action_enabled (actions, "redo"), ==, redo);
  g_assert_cmpint (g_action_group_get_action_enabled (actions, "clear"), ==, clear);
}

/* One change at a time; what is not shown is not cleared. */
static void
test_changes (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  g_autoptr (RpSketchTools) tools = rp_sketch_tools_new (book);
  RpStrokePoint points[] = { { 0, 0, 1 }, { 1, 1, 1 } };
  g_autoptr (RpStroke) stroke = rp_stroke_new (RP_STROKE_LINE, 0, 0.02, RP_STROKE_ALWAYS, points, 2);

  assert_enabled (tools, FALSE, FALSE, FALSE);
  rp_sketchbook_add (book, "shown", stroke);
  rp_sketchbook_add (book, "hidden", stroke);
  assert_enabled (tools, TRUE, FALSE, FALSE);
  rp_sketch_tools_set_pictures (tools, (const char *const[]){ "shown", "empty", NULL });
  assert_enabled (tools, TRUE, FALSE, TRUE);
  activate (tools, "clear", NULL);
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (book, "shown"), ==, 0);
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (book, "hidden"), ==, 1);
  assert_enabled (tools, TRUE, FALSE, FALSE);
  activate (tools, "undo", NULL);
  assert_enabled (tools, TRUE, TRUE, TRUE);
  activate (tools, "redo", NULL);
  assert_enabled (tools, TRUE, FALSE, FALSE);
}

/* A widget that still has the actions does no harm. */
static void
test_ends (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  RpSketchTools *tools = rp_sketch_tools_new (book);
  GActionGroup *actions = g_object_ref (rp_sketch_tools_get_actions (tools));

  g_assert_finalize_object (tools);
  g_assert_false (g_action_group_has_action (actions, "undo"));
  g_object_unref (actions);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketch-tools/tool", test_tool);
  g_test_add_func ("/sketch-tools/looks", test_looks);
  g_test_add_func ("/sketch-tools/changes", test_changes);
  g_test_add_func ("/sketch-tools/ends", test_ends);
  return g_test_run ();
}
