/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-qr.h"
#include "content/rp-sheet-error.h"

#include <glib/gi18n-lib.h>
#include <qrencode.h>
#include <string.h>

/* Tells a reader that the bytes are UTF-8. */
#define ECI_UTF8 26

struct _RpSheetQr
{
  guint size;
  guint8 *modules; /* size * size, row by row; 1 is black */
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QRinput, QRinput_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QRcode, QRcode_free)

/* Fewer digits than these take more bits by themselves than as bytes. */
#define LEAST_DIGITS 6

/* Returns: where the digits begin that end a text, if they are worth it; otherwise its end */
static gsize
find_digits (const char *text)
{
  gsize length = strlen (text);
  gsize at = length;

  while (at > 0 && g_ascii_isdigit (text[at - 1]))
    at--;
  return length - at < LEAST_DIGITS ? length : at;
}

static gboolean
append (QRinput *input, QRencodeMode mode, const char *text, gsize length)
{
  return length == 0 || QRinput_append (input, mode, (int) length, (const unsigned char *) text) == 0;
}

/* The smallest code for the text, or NULL when no size is large enough. */
static QRcode *
encode (const char *text)
{
  g_autoptr (QRinput) input = QRinput_new2 (0, QR_ECLEVEL_M);
  gsize digits = find_digits (text);

  if (!g_str_is_ascii (text) && QRinput_appendECIheader (input, ECI_UTF8) != 0)
    return NULL;
  if (!append (input, QR_MODE_8, text, digits)
      || !append (input, QR_MODE_NUM, text + digits, strlen (text) - digits))
    return NULL;
  return QRcode_encodeInput (input);
}

/* To mend a seventh takes two sevenths of a code. To make one that is then refused takes longer than a page. Three digits are
 * ten bits. */
static gboolean
may_fit (const char *text, double largest)
{
  double side = largest / RP_SHEET_QR_MODULE - 2 * RP_SHEET_QR_QUIET;
  gsize digits = find_digits (text);
  double bits = (double) digits * 8 + (double) (strlen (text) - digits) * 10 / 3;

  return side > 0 && bits <= side * side * 5 / 7;
}

/**
 * rp_sheet_qr_new:
 * @text: (nullable): what it says; %NULL, as rp_sheet_get_code() says it, when a program is too large for any code
 * @largest: the largest side it may have on paper, in millimetres, with the white around it
 * @error: why there is none
 *
 * Makes the smallest code that holds the text and can still be read when about a seventh of it is damaged. Digits at the end of
 * the text, as those of a program, take less than half the room of letters.
 *
 * Returns: (transfer full) (nullable): the code; free with rp_sheet_qr_free(). %NULL with @error set when its modules
 *   would be smaller than %RP_SHEET_QR_MODULE
 */
RpSheetQr *
rp_sheet_qr_new (const char *text, double largest, GError **error)
{
  g_autoptr (QRcode) made = NULL;
  RpSheetQr *code;

  g_return_val_if_fail (!text || text[0] != '\0', NULL);

  made = text && may_fit (text, largest) ? encode (text) : NULL;
  if (!made || (made->width + 2 * RP_SHEET_QR_QUIET) * RP_SHEET_QR_MODULE > largest)
    {
      g_set_error_literal (
          error, RP_SHEET_ERROR, RP_SHEET_ERROR_CODE,
          _ ("This program is too large for a code that a camera can read, so none is printed. "
             "Shorter notes may help."));
      return NULL;
    }
  code = g_new (RpSheetQr, 1);
  code->size = (guint) made->width;
  code->modules = g_new (guint8, (gsize) code->size * code->size);
  for (guint i = 0; i < code->size * code->size; i++)
    code->modules[i] = made->data[i] & 1;
  return code;
}

/**
 * rp_sheet_qr_free:
 * @code: (transfer full) (nullable): a code
 *
 * Frees it.
 */
void
rp_sheet_qr_free (RpSheetQr *code)
{
  if (!code)
    return;
  g_free (code->modules);
  g_free (code);
}

/**
 * rp_sheet_qr_get_size:
 * @code: a code
 *
 * Returns: how many modules a side has, without the white around them
 */
guint
rp_sheet_qr_get_size (const RpSheetQr *code)
{
  g_return_val_if_fail (code, 0);

  return code->size;
}

/**
 * rp_sheet_qr_get_module:
 * @code: a code
 * @x: column, from the left
 * @y: row, from the top
 *
 * Returns: %TRUE when the module is black
 */
gboolean
rp_sheet_qr_get_module (const RpSheetQr *code, guint x, guint y)
{
  g_return_val_if_fail (code, FALSE);
  g_return_val_if_fail (x < code->size && y < code->size, FALSE);

  return code->modules[y * code->size + x] != 0;
}
