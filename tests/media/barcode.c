/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "barcode.h"

#include <gio/gio.h>

#include <string.h>

/* The first cell is white and the last black, which tells a mirrored picture; between them twelve bits and their parity. */
#define N_CELLS 16
#define N_BITS 12
#define CELL_WIDTH (BARCODE_WIDTH / N_CELLS)
#define WHITE 235
#define BLACK 16

static gboolean
get_cell (guint number, guint cell)
{
  guint parity = 0;

  for (guint bit = 0; bit < N_BITS; bit++)
    parity ^= (number >> bit) & 1;
  if (cell == 0)
    return TRUE;
  if (cell <= N_BITS)
    return (number >> (cell - 1)) & 1;
  return cell == N_BITS + 1 && parity;
}

/**
 * barcode_paint:
 * @luma: (out caller-allocates): the brightness plane of a picture, %BARCODE_WIDTH by %BARCODE_HEIGHT
 * @stride: bytes from one row to the next
 * @number: which frame it is, less than 4096
 */
void
barcode_paint (guint8 *luma, gsize stride, guint number)
{
  for (guint y = 0; y < BARCODE_HEIGHT; y++)
    for (guint x = 0; x < BARCODE_WIDTH; x++)
      luma[y * stride + x] = get_cell (number, x / CELL_WIDTH) ? WHITE : BLACK;
}

static guint
read_cells (const guint32 *row)
{
  guint cells = 0;

  for (guint cell = 0; cell < N_CELLS; cell++)
    if ((row[cell * CELL_WIDTH + CELL_WIDTH / 2] >> 8 & 0xff) > 127)
      cells |= 1u << cell;
  return cells;
}

static guint
reverse (guint cells)
{
  guint reversed = 0;

  for (guint cell = 0; cell < N_CELLS; cell++)
    if (cells & (1u << cell))
      reversed |= 1u << (N_CELLS - 1 - cell);
  return reversed;
}

/**
 * barcode_read:
 * @row: a row out of the middle of a picture, %BARCODE_WIDTH pixels as #RpFrame has them
 * @mirrored: (out) (optional): whether left and right are exchanged
 *
 * Returns: which frame it is, or -1 when it is no barcode
 */
int
barcode_read (const guint32 *row, gboolean *mirrored)
{
  guint cells = read_cells (row);
  gboolean turned = (cells & 1) == 0;
  guint number;

  if (mirrored != NULL)
    *mirrored = turned;
  if (turned)
    cells = reverse (cells);
  number = (cells >> 1) & ((1u << N_BITS) - 1);
  for (guint cell = 0; cell < N_CELLS; cell++)
    if (get_cell (number, cell) != (gboolean) ((cells >> cell) & 1))
      return -1;
  return number;
}

/**
 * barcode_frame_at:
 * @position: microseconds from the start of the clip
 *
 * Returns: which frame stands there
 */
guint
barcode_frame_at (gint64 position)
{
  return position * BARCODE_FPS / G_USEC_PER_SEC;
}

/**
 * barcode_get_uri:
 *
 * Returns: (transfer full): where the whole clip lies
 */
char *
barcode_get_uri (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "media", "barcode.webm", NULL);

  return g_filename_to_uri (path, NULL, NULL);
}

/**
 * barcode_write_damaged:
 * @folder: where to write
 * @name: the file's name
 * @length: how many bytes to keep, or 0 for all
 * @n_flips: how many bytes to spoil, spread over the second half
 *
 * Returns: (transfer full): where the spoilt copy of the clip lies
 */
char *
barcode_write_damaged (const char *folder, const char *name, gsize length, guint n_flips)
{
  g_autofree char *source = g_test_build_filename (G_TEST_BUILT, "media", "barcode.webm", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &data, &size, NULL));
  if (length == 0 || length > size)
    length = size;
  for (guint i = 0; i < n_flips; i++)
    data[length / 2 + i * (length / 2) / n_flips] ^= 0x5a;
  g_assert_true (g_file_set_contents (path, data, length, NULL));
  return g_filename_to_uri (path, NULL, NULL);
}
