/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-still.h"

#include "pipeline/rp-media-error.h"

#include <glib/gi18n-lib.h>
#include <setjmp.h>
#include <stdio.h>
#include <sys/mman.h>

/* After the headers that it needs, and that it does not include. */
#include <jerror.h>
#include <jpeglib.h>

/* libjpeg makes a picture smaller by whole eighths while it decodes, which costs less than decoding it large. */
#define EIGHTHS 8

/* No camera has so long a line, even made small. */
#define MOST_WIDTH 2560

/* A camera sends its pictures in one instalment; a file in very many wants to be decoded for hours. */
#define MOST_SCANS 16

#define BYTES_A_PIXEL 4

/* The marks of a JPEG's start and end, and the byte before each mark */
#define MARK 0xFF
#define MARK_START 0xD8
#define MARK_END 0xD9

/* What cairo and GDK take as it is: a number of 32 bits, blue lowest */
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define COLOURS JCS_EXT_BGRX
#else
#define COLOURS JCS_EXT_XRGB
#endif

/* Memory of its own for each picture, given back to the system with it: left to the C library, each of the threads that decode
 * in turn would keep some, and more from minute to minute. */
typedef struct
{
  guint8 *data;
  gsize size;
} Pixels;

/* Decodes one JPEG; libjpeg leaves by a jump. */
typedef struct
{
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr errors;
  struct jpeg_progress_mgr progress;
  jmp_buf back;
  guint n_faults;
  Pixels *pixels;
} Reader;

static void
pixels_free (gpointer data)
{
  Pixels *pixels = data;

  munmap (pixels->data, pixels->size);
  g_free (pixels);
}

/* Returns: (transfer full) (nullable): room for a picture; %NULL when there is none */
static Pixels *
pixels_new (gsize size)
{
  gpointer data = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  Pixels *pixels;

  if (data == MAP_FAILED)
    return NULL;
  pixels = g_new (Pixels, 1);
  *pixels = (Pixels){ data, size };
  return pixels;
}

static void
leave (j_common_ptr jpeg)
{
  longjmp (((Reader *) jpeg->client_data)->back, 1);
}

/* Many a camera fills up a picture before its end; nothing is lost by that. */
static gboolean
is_filling (const struct jpeg_error_mgr *errors)
{
  return errors->msg_code == JWRN_EXTRANEOUS_DATA && errors->msg_parm.i[1] == MARK_END;
}

/* Trouble is counted, not printed. */
static void
hear (j_common_ptr jpeg, int level)
{
  Reader *reader = jpeg->client_data;

  if (level < 0 && !is_filling (jpeg->err))
    reader->n_faults++;
}

static void
keep_silent (j_common_ptr jpeg G_GNUC_UNUSED)
{
}

static void
limit_scans (j_common_ptr jpeg)
{
  if (((j_decompress_ptr) jpeg)->input_scan_number > MOST_SCANS)
    leave (jpeg);
}

/* The largest size that is not too high. */
static gboolean
choose_size (struct jpeg_decompress_struct *jpeg)
{
  jpeg->scale_denom = EIGHTHS;
  for (jpeg->scale_num = EIGHTHS; jpeg->scale_num > 0; jpeg->scale_num--)
    {
      jpeg_calc_output_dimensions (jpeg);
      if (jpeg->output_height <= RP_STILL_HEIGHT && jpeg->output_width <= MOST_WIDTH)
        return TRUE;
    }
  return FALSE;
}

/* Keeps what it makes in the reader, for libjpeg may not come back here. */
static void
read_pixels (Reader *reader)
{
  struct jpeg_decompress_struct *jpeg = &reader->jpeg;
  gsize stride;

  jpeg->out_color_space = COLOURS;
  jpeg->do_fancy_upsampling = FALSE;
  if (!choose_size (jpeg))
    leave ((j_common_ptr) jpeg);
  jpeg_start_decompress (jpeg);
  stride = (gsize) jpeg->output_width * BYTES_A_PIXEL;
  reader->pixels = pixels_new (stride * jpeg->output_height);
  if (!reader->pixels)
    leave ((j_common_ptr) jpeg);
  while (jpeg->output_scanline < jpeg->output_height)
    {
      JSAMPROW row = reader->pixels->data + jpeg->output_scanline * stride;

      jpeg_read_scanlines (jpeg, &row, 1);
    }
  jpeg_finish_decompress (jpeg);
}

static gboolean
try_to (Reader *reader, GBytes *bytes)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (setjmp (reader->back) != 0)
    return FALSE;
  jpeg_create_decompress (&reader->jpeg);
  reader->jpeg.progress = &reader->progress;
  jpeg_mem_src (&reader->jpeg, data, size);
  jpeg_read_header (&reader->jpeg, TRUE);
  read_pixels (reader);
  return reader->n_faults == 0;
}

static RpFrame *
make_frame (Reader *reader)
{
  guint width = reader->jpeg.output_width;
  guint height = reader->jpeg.output_height;
  gsize stride = (gsize) width * BYTES_A_PIXEL;
  Pixels *kept = g_steal_pointer (&reader->pixels);
  g_autoptr (GBytes) pixels = g_bytes_new_with_free_func (kept->data, kept->size, pixels_free, kept);

  return rp_frame_new (pixels, width, height, stride);
}

/* A mark of the end may be followed by filling up to the size that the camera always sends. */
static gboolean
has_end (const guint8 *data, gsize size)
{
  while (size > 2 && (data[size - 1] == 0 || data[size - 1] == MARK))
    size--;
  return size >= 2 && data[size - 2] == MARK && data[size - 1] == MARK_END;
}

/**
 * rp_still_is_whole:
 * @data: (array length=size): what a camera sent
 * @size: how many bytes it is
 *
 * Looks whether a JPEG has a start and an end, and decodes nothing. So it notices what was cut short, for next to nothing;
 * bytes that are wrong in between are found by rp_still_decode().
 *
 * Returns: whether it has both
 */
gboolean
rp_still_is_whole (gconstpointer data, gsize size)
{
  const guint8 *bytes = data;

  g_return_val_if_fail (data || size == 0, FALSE);

  return size > 4 && bytes[0] == MARK && bytes[1] == MARK_START && has_end (bytes, size);
}

/**
 * rp_still_decode:
 * @bytes: one JPEG of a camera, in colour or grey
 * @error: %RP_MEDIA_ERROR_DAMAGED
 *
 * Decodes a picture, made smaller by eighths until it has no more than %RP_STILL_HEIGHT lines. The usual tables may be left
 * out, as cameras do. What is cut short or does not make sense is refused rather than filled up.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL with an error
 */
RpFrame *
rp_still_decode (GBytes *bytes, GError **error)
{
  Reader reader = { 0 };
  RpFrame *frame = NULL;

  g_return_val_if_fail (bytes, NULL);

  reader.jpeg.err = jpeg_std_error (&reader.errors);
  reader.jpeg.client_data = &reader;
  reader.errors.error_exit = leave;
  reader.errors.emit_message = hear;
  reader.errors.output_message = keep_silent;
  reader.progress.progress_monitor = limit_scans;
  if (g_bytes_get_size (bytes) > 0 && try_to (&reader, bytes))
    frame = make_frame (&reader);
  g_clear_pointer (&reader.pixels, pixels_free);
  jpeg_destroy_decompress (&reader.jpeg);
  if (!frame)
    g_set_error_literal (
        error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DAMAGED,
        _ ("A picture of the camera is damaged and is left out. If that happens often, plug the "
           "camera into another socket."));
  return frame;
}
