/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-json-cut.h"

#include "base/rp-core-error.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* What is inside the outer object's lists. */
#define PIECE_DEPTH 2

/* No member of a journal is called so. */
#define STAND_IN ""

typedef struct
{
  gsize start;
  gsize length;
  guint line;
} Piece;

/* Where the scanner is. */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  guint line;
  guint depth;
  Piece piece;
  gboolean inside; /* of the piece */
  gsize copied;    /* up to where the head has it */
  GString *head;
  GArray *pieces;
} Scan;

static gboolean G_GNUC_PRINTF (2, 3) fail (GError **error, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, RP_CORE_ERROR, RP_CORE_ERROR_SYNTAX, sentence);
  return FALSE;
}

static gboolean
fail_line (const Scan *scan, GError **error)
{
  return fail (error, _ ("Line %u of this journal is not JSON. It may be damaged: export it again."),
               scan->line);
}

/* Behind the quotes that end it, or the end of the text. */
static void
skip_string (Scan *scan)
{
  for (scan->at++; scan->at < scan->length && scan->text[scan->at] != '"'; scan->at++)
    {
      scan->line += scan->text[scan->at] == '\n' ? 1 : 0;
      scan->at += scan->text[scan->at] == '\\' ? 1 : 0;
    }
}

static gboolean
open_bracket (Scan *scan, GError **error)
{
  if (scan->depth == PIECE_DEPTH)
    {
      scan->inside = scan->text[scan->at] == '{';
      scan->piece = (Piece){ .start = scan->at, .line = scan->line };
    }
  if (++scan->depth > RP_JSON_CUT_MAX_DEPTH)
    return fail (error, _ ("Line %u of this journal is nested too deeply. It is not one that Reprise wrote."),
                 scan->line);
  return TRUE;
}

/* A piece that is whole is stood for by its number; brackets that do not match are the library's to refuse. */
static gboolean
close_bracket (Scan *scan, GError **error)
{
  if (scan->depth == 0)
    return fail_line (scan, error);
  if (--scan->depth != PIECE_DEPTH || !scan->inside || scan->text[scan->at] != '}')
    return TRUE;
  scan->piece.length = scan->at + 1 - scan->piece.start;
  if (scan->piece.length > RP_JSON_CUT_MAX_PIECE || scan->pieces->len >= RP_JSON_CUT_MAX_PIECES)
    return fail (error, _ ("Line %u of this journal holds more than Reprise ever writes."), scan->line);
  g_string_append_len (scan->head, scan->text + scan->copied, (gssize) (scan->piece.start - scan->copied));
  g_string_append_printf (scan->head, "{\"" STAND_IN "\":%u}", scan->pieces->len);
  g_array_append_val (scan->pieces, scan->piece);
  scan->copied = scan->at + 1;
  return TRUE;
}

/* Comments and quotes that are not JSON's, which the library would take, are none of ours. */
static gboolean
take_letter (Scan *scan, GError **error)
{
  char letter = scan->text[scan->at];

  if (letter == '"')
    skip_string (scan);
  else if (letter == '{' || letter == '[')
    return open_bracket (scan, error);
  else if (letter == '}' || letter == ']')
    return close_bracket (scan, error);
  else if (letter == '\n')
    scan->line++;
  else if (letter == '\0' || (!g_ascii_isalnum (letter) && !strchr (" \t\r:,+-.", letter)))
    return fail_line (scan, error);
  return TRUE;
}

static gboolean
scan_all (Scan *scan, GError **error)
{
  for (; scan->at < scan->length; scan->at++)
    if (!take_letter (scan, error))
      return FALSE;
  if (scan->depth > 0 || scan->at > scan->length)
    return fail (error, _ ("This journal ends too early. Copy or export it again."));
  g_string_append_len (scan->head, scan->text + scan->copied, (gssize) (scan->length - scan->copied));
  return TRUE;
}

static gboolean
check_whole (const Scan *scan, GError **error)
{
  if (scan->length > RP_JSON_CUT_MAX_BYTES)
    return fail (error, _ ("This file is larger than any journal of Reprise."));
  if (scan->length == 0)
    return fail (error, _ ("This file is empty."));
  if (!g_utf8_validate_len (scan->text, scan->length, NULL))
    return fail (error, _ ("This file is no journal of Reprise: it is not text in UTF-8."));
  return TRUE;
}

/* Returns: (transfer full) (nullable): what the text says, an object */
static JsonNode *
parse (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_ref (root) : NULL;
}

/**
 * rp_json_cut_new:
 * @bytes: a JSON text from outside
 * @error: return location for a sentence that says what is wrong, and where
 *
 * Returns: (transfer full) (nullable): the text, cut
 */
RpJsonCut *
rp_json_cut_new (GBytes *bytes, GError **error)
{
  g_autoptr (RpJsonCut) self = g_new0 (RpJsonCut, 1);
  g_autoptr (GString) head = g_string_new (NULL);
  Scan scan = { .line = 1, .head = head };

  g_return_val_if_fail (bytes, NULL);

  self->bytes = g_bytes_ref (bytes);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  scan.pieces = self->pieces;
  scan.text = g_bytes_get_data (bytes, &scan.length);
  if (!check_whole (&scan, error) || !scan_all (&scan, error))
    return NULL;
  self->head = parse (head->str, head->len);
  if (!self->head)
    fail (error, _ ("This is no journal of Reprise. Choose the file that “Export” made."));
  return self->head ? g_steal_pointer (&self) : NULL;
}

/**
 * rp_json_cut_free:
 * @self: (transfer full) (nullable): a text, cut
 *
 * Frees it; its pieces stay.
 */
void
rp_json_cut_free (RpJsonCut *self)
{
  if (!self)
    return;

  g_clear_pointer (&self->head, json_node_unref);
  g_array_unref (self->pieces);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * rp_json_cut_dup_piece:
 * @self: a text, cut
 * @stand_in: what stands for a piece in a list of its head
 * @number: which session it is, from 1, for the sentence
 * @error: return location for a sentence that says what is wrong, and where
 *
 * Returns: (transfer full) (nullable): the piece, an object
 */
JsonNode *
rp_json_cut_dup_piece (RpJsonCut *self, JsonNode *stand_in, guint number, GError **error)
{
  JsonObject *object;
  const Piece *piece;
  gint64 index = -1;
  JsonNode *node;

  g_return_val_if_fail (self && stand_in, NULL);

  object = JSON_NODE_HOLDS_OBJECT (stand_in) ? json_node_get_object (stand_in) : NULL;
  if (object)
    index = json_object_get_int_member_with_default (object, STAND_IN, -1);
  if (index < 0 || index >= self->pieces->len)
    {
      fail (error, _ ("Session %u of this journal is none. It may be damaged: export it again."), number);
      return NULL;
    }
  piece = &g_array_index (self->pieces, Piece, index);
  node = parse ((const char *) g_bytes_get_data (self->bytes, NULL) + piece->start, piece->length);
  if (!node)
    fail (error,
          _ ("Session %u of this journal, in line %u, is not JSON. It may be damaged: export it again."),
          number, piece->line);
  return node;
}
