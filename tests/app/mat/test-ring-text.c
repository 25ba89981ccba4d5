/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "mat/rp-ring-text.h"

#define SIZE 308

/* Makes the text and measures it. Returns: FALSE when there is nothing to see */
static gboolean
measure (int size, const char *count, const char *unit, graphene_rect_t *bounds)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  GskRenderNode *node = rp_ring_text_create (widget, size, rp_palette_get (FALSE, FALSE), count, unit, FALSE);
  gboolean found = node != NULL;

  if (node)
    gsk_render_node_get_bounds (node, bounds);
  g_clear_pointer (&node, gsk_render_node_unref);
  g_assert_finalize_object (widget);
  return found;
}

/* However long, the text stays inside the ring, in its middle. */
static void
assert_inside (int size, const char *count, const char *unit)
{
  graphene_rect_t bounds;

  g_assert_true (measure (size, count, unit, &bounds));
  g_assert_cmpfloat (bounds.size.width, <=, size * 0.7);
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2, size / 2., size * 0.03);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y + bounds.size.height / 2, size / 2., size * 0.12);
}

static void
test_stays_inside (void)
{
  assert_inside (SIZE, "7", "of <b>20</b>");
  assert_inside (SIZE, "1:58", "minutes");
  assert_inside (SIZE, "123456", "a unit with far more words than there is room for");
  assert_inside (172, "20", "of <b>20</b>");
}

static void
test_a_unit_takes_room (void)
{
  graphene_rect_t alone, both;

  g_assert_true (measure (SIZE, "7", "", &alone));
  g_assert_true (measure (SIZE, "7", "seconds", &both));
  g_assert_cmpfloat (both.size.height, >, alone.size.height);
  g_assert_cmpfloat (both.origin.y, <, alone.origin.y);
}

static void
test_nothing_to_see (void)
{
  graphene_rect_t bounds;

  g_assert_false (measure (SIZE, "", "", &bounds));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/ring-text/stays-inside", test_stays_inside);
  g_test_add_func ("/ring-text/a-unit-takes-room", test_a_unit_takes_room);
  g_test_add_func ("/ring-text/nothing-to-see", test_nothing_to_see);

  return g_test_run ();
}
