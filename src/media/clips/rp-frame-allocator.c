/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-frame-allocator.h"

#include <gst/video/video.h>
#include <sys/mman.h>

struct _RpFrameAllocator
{
  GstAllocator parent_instance;
};

/* A map, or a part of one that belongs to another memory */
typedef struct
{
  GstMemory memory;
  gpointer data;
} Mapped;

G_DEFINE_FINAL_TYPE (RpFrameAllocator, rp_frame_allocator, GST_TYPE_ALLOCATOR)

static GstMemory *
wrap (GstAllocator *allocator,
      GstMemoryFlags flags,
      GstMemory *parent,
      gpointer data,
      gsize room,
      gsize align,
      gsize offset,
      gsize size)
{
  Mapped *mapped = g_new0 (Mapped, 1);

  mapped->data = data;
  gst_memory_init (&mapped->memory, flags, allocator, parent, room, align, offset, size);
  return &mapped->memory;
}

/* A page is aligned for whatever may be asked. */
static GstMemory *
rp_frame_allocator_alloc (GstAllocator *allocator, gsize size, GstAllocationParams *params)
{
  gsize room = params->prefix + size + params->padding;
  gpointer data = mmap (NULL, MAX (room, 1), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (data == MAP_FAILED)
    return NULL;
  return wrap (allocator, params->flags, NULL, data, room, params->align, params->prefix, size);
}

static void
rp_frame_allocator_free (GstAllocator *allocator, GstMemory *memory)
{
  Mapped *mapped = (Mapped *) memory;

  if (!memory->parent)
    munmap (mapped->data, MAX (memory->maxsize, 1));
  g_free (mapped);
}

static gpointer
map (GstMemory *memory, gsize size, GstMapFlags flags)
{
  return ((Mapped *) memory)->data;
}

static void
unmap (GstMemory *memory)
{
}

static GstMemory *
share (GstMemory *memory, gssize offset, gssize size)
{
  GstMemory *parent = memory->parent ? memory->parent : memory;
  gsize length = size < 0 ? memory->size - (gsize) offset : (gsize) size;

  return wrap (memory->allocator, GST_MINI_OBJECT_FLAGS (parent) | GST_MINI_OBJECT_FLAG_LOCK_READONLY, parent,
               ((Mapped *) memory)->data, memory->maxsize, memory->align, memory->offset + (gsize) offset,
               length);
}

static void
rp_frame_allocator_class_init (RpFrameAllocatorClass *klass)
{
  GstAllocatorClass *allocator_class = GST_ALLOCATOR_CLASS (klass);

  allocator_class->alloc = rp_frame_allocator_alloc;
  allocator_class->free = rp_frame_allocator_free;
}

static void
rp_frame_allocator_init (RpFrameAllocator *self)
{
  GstAllocator *allocator = GST_ALLOCATOR (self);

  allocator->mem_type = "RpFrameMemory";
  allocator->mem_map = map;
  allocator->mem_unmap = unmap;
  allocator->mem_share = share;
}

/**
 * rp_frame_allocator_new:
 *
 * Returns: (transfer full): an allocator
 */
GstAllocator *
rp_frame_allocator_new (void)
{
  return gst_object_ref_sink (g_object_new (RP_TYPE_FRAME_ALLOCATOR, NULL));
}

/* GStreamer's own thread. Answers in the place of the element, which would not name an allocator. */
static GstPadProbeReturn
on_query (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  GstQuery *query = GST_PAD_PROBE_INFO_QUERY (info);

  if (GST_QUERY_TYPE (query) != GST_QUERY_ALLOCATION)
    return GST_PAD_PROBE_OK;
  gst_query_add_allocation_param (query, user_data, NULL);
  gst_query_add_allocation_meta (query, GST_VIDEO_META_API_TYPE, NULL);
  return GST_PAD_PROBE_HANDLED;
}

/**
 * rp_frame_allocator_propose:
 * @self: an allocator
 * @element: an element that takes raw video
 *
 * Lets whoever hands pictures to @element have their memory from here.
 */
void
rp_frame_allocator_propose (GstAllocator *self, GstElement *element)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (element, "sink");

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_QUERY_DOWNSTREAM | GST_PAD_PROBE_TYPE_PUSH, on_query,
                     gst_object_ref (self), gst_object_unref);
}
