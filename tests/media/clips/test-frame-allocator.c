/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-frame-allocator.h"

#include <gst/video/video.h>

#include <string.h>

#define SIZE 100000

/* Aligned, with room before and after, and all of it there to be written. */
static void
test_memory (void)
{
  g_autoptr (GstAllocator) allocator = rp_frame_allocator_new ();
  GstAllocationParams params = { .prefix = 64, .padding = 64, .align = 63 };
  GstMemory *memory = gst_allocator_alloc (allocator, SIZE, &params);
  gsize offset, room;
  GstMapInfo info;

  g_assert_nonnull (memory);
  g_assert_cmpuint (gst_memory_get_sizes (memory, &offset, &room), ==, SIZE);
  g_assert_cmpuint (offset, ==, 64);
  g_assert_cmpuint (room, ==, SIZE + 128);
  g_assert_true (gst_memory_map (memory, &info, GST_MAP_READWRITE));
  g_assert_cmpuint ((guintptr) info.data & 63, ==, 0);
  memset (info.data, 7, info.size);
  gst_memory_unmap (memory, &info);
  gst_memory_unref (memory);
}

/* A part keeps the whole alive. */
static void
test_part (void)
{
  g_autoptr (GstAllocator) allocator = rp_frame_allocator_new ();
  GstMemory *memory = gst_allocator_alloc (allocator, SIZE, NULL);
  GstMemory *part, *inner;
  GstMapInfo info;

  g_assert_true (gst_memory_map (memory, &info, GST_MAP_WRITE));
  info.data[SIZE / 2 + 10] = 7;
  gst_memory_unmap (memory, &info);
  part = gst_memory_share (memory, SIZE / 2, -1);
  inner = gst_memory_share (part, 10, 1);
  gst_memory_unref (memory);
  gst_memory_unref (part);
  g_assert_true (gst_memory_map (inner, &info, GST_MAP_READ));
  g_assert_cmpuint (info.size, ==, 1);
  g_assert_cmpuint (info.data[0], ==, 7);
  gst_memory_unmap (inner, &info);
  gst_memory_unref (inner);
}

static void
test_propose (void)
{
  g_autoptr (GstAllocator) allocator = rp_frame_allocator_new ();
  g_autoptr (GstAllocator) named = NULL;
  g_autoptr (GstElement) element = gst_object_ref_sink (gst_element_factory_make ("appsink", NULL));
  g_autoptr (GstPad) source = gst_pad_new ("src", GST_PAD_SRC);
  g_autoptr (GstPad) sink = gst_element_get_static_pad (element, "sink");
  g_autoptr (GstCaps) caps = gst_caps_new_empty_simple ("video/x-raw");
  g_autoptr (GstQuery) query = gst_query_new_allocation (caps, TRUE);

  rp_frame_allocator_propose (allocator, element);
  g_assert_cmpint (gst_pad_link (source, sink), ==, GST_PAD_LINK_OK);
  gst_pad_set_active (source, TRUE);
  gst_element_set_state (element, GST_STATE_PAUSED);
  g_assert_true (gst_pad_peer_query (source, query));
  gst_query_parse_nth_allocation_param (query, 0, &named, NULL);
  g_assert_true (named == allocator);
  g_assert_true (gst_query_find_allocation_meta (query, GST_VIDEO_META_API_TYPE, NULL));
  gst_element_set_state (element, GST_STATE_NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/frame-allocator/memory", test_memory);
  g_test_add_func ("/frame-allocator/part", test_part);
  g_test_add_func ("/frame-allocator/propose", test_propose);
  return g_test_run ();
}
