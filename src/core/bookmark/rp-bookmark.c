/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bookmark/rp-bookmark.h"

/* A key file of one group. Its form is raised when an older Reprise would take it for something else. */
#define GROUP "bookmark"
#define FORM 1
/* More than any program has. */
#define MAX_TURNS 100000u
#define MAX_AMOUNT 1000000
#define MAX_PAIN 10
/* The year 3000, in microseconds since the epoch. */
#define LAST_TIME G_GINT64_CONSTANT (32503680000000000)
#define MAX_OFFSET (24 * 3600)

G_DEFINE_BOXED_TYPE (RpBookmark, rp_bookmark, rp_bookmark_copy, rp_bookmark_free)

/**
 * rp_bookmark_new:
 * @session: which session it is in the journal
 * @program: the path of its program
 * @code: the program as its code
 *
 * Returns: (transfer full): a bookmark that says nothing else; free with rp_bookmark_free()
 */
RpBookmark *
rp_bookmark_new (const char *session, const char *program, const char *code)
{
  RpBookmark *self;

  g_return_val_if_fail (session && program && code, NULL);

  self = g_new0 (RpBookmark, 1);
  self->session = g_strdup (session);
  self->program = g_strdup (program);
  self->code = g_strdup (code);
  self->pain = -1;
  return self;
}

/**
 * rp_bookmark_copy:
 * @self: a bookmark
 *
 * Returns: (transfer full): a copy
 */
RpBookmark *
rp_bookmark_copy (const RpBookmark *self)
{
  RpBookmark *copy;

  g_return_val_if_fail (self, NULL);

  copy = g_new0 (RpBookmark, 1);
  *copy = *self;
  copy->session = g_strdup (self->session);
  copy->program = g_strdup (self->program);
  copy->code = g_strdup (self->code);
  copy->changes = g_strdup (self->changes);
  copy->stand = self->stand ? rp_session_stand_copy (self->stand) : NULL;
  return copy;
}

/**
 * rp_bookmark_free:
 * @self: (transfer full) (nullable): a bookmark
 *
 * Frees it.
 */
void
rp_bookmark_free (RpBookmark *self)
{
  if (!self)
    return;

  g_free (self->session);
  g_free (self->program);
  g_free (self->code);
  g_free (self->changes);
  g_clear_pointer (&self->stand, rp_session_stand_free);
  g_free (self);
}

/**
 * rp_bookmark_is_of_today:
 * @self: a bookmark
 * @now: the day and the time of day, where the person is
 *
 * Returns: %TRUE on the day it was kept, from then on; a clock that was set back knows nothing of it
 */
gboolean
rp_bookmark_is_of_today (const RpBookmark *self, GDateTime *now)
{
  RpFactTime today;

  g_return_val_if_fail (self && now, FALSE);

  today = rp_fact_time_new (now, 0);
  return today.day == self->kept.day && today.at >= self->kept.at && self->kept.at >= self->began.at;
}

static void
write_time (GKeyFile *file, const char *key, const RpFactTime *time)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT ";%u;%d", time->at, time->day, time->offset);

  g_key_file_set_string (file, GROUP, key, text);
}

static void
write_amounts (GKeyFile *file, const char *key, GArray *amounts)
{
  g_key_file_set_integer_list (file, GROUP, key, (int *) (gpointer) amounts->data, amounts->len);
}

/**
 * rp_bookmark_write:
 * @self: a bookmark that says where the session stands
 *
 * Returns: (transfer full): what its file holds
 */
GBytes *
rp_bookmark_write (const RpBookmark *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  char *text;
  gsize length;

  g_return_val_if_fail (self && self->stand, NULL);

  g_key_file_set_integer (file, GROUP, "form", FORM);
  g_key_file_set_string (file, GROUP, "session", self->session);
  g_key_file_set_string (file, GROUP, "program", self->program);
  g_key_file_set_string (file, GROUP, "code", self->code);
  if (self->changes)
    g_key_file_set_string (file, GROUP, "changes", self->changes);
  write_time (file, "began", &self->began);
  write_time (file, "kept", &self->kept);
  g_key_file_set_integer (file, GROUP, "pain", self->pain);
  g_key_file_set_boolean (file, GROUP, "noted", self->noted);
  g_key_file_set_int64 (file, GROUP, "worked", self->stand->worked);
  g_key_file_set_integer (file, GROUP, "turn", (int) self->stand->turn);
  g_key_file_set_integer (file, GROUP, "amount", (int) self->stand->amount);
  write_amounts (file, "done", self->stand->done);
  write_amounts (file, "repeated", self->stand->repeated);
  /* The last line, so that half a file is never taken for a whole one. */
  g_key_file_set_boolean (file, GROUP, "whole", TRUE);
  text = g_key_file_to_data (file, &length, NULL);
  return g_bytes_new_take (text, length);
}

static gboolean
read_number (GKeyFile *file, const char *key, gint64 least, gint64 most, gint64 *number)
{
  g_autoptr (GError) error = NULL;

  *number = g_key_file_get_int64 (file, GROUP, key, &error);
  return !error && *number >= least && *number <= most;
}

static gboolean
read_text (GKeyFile *file, const char *key, char **text)
{
  *text = g_key_file_get_string (file, GROUP, key, NULL);
  return *text && **text;
}

static gboolean
read_part (const char *part, gint64 least, gint64 most, gint64 *number)
{
  return g_ascii_string_to_signed (part, 10, least, most, number, NULL);
}

static gboolean
read_time (GKeyFile *file, const char *key, RpFactTime *time)
{
  g_autofree char *text = g_key_file_get_string (file, GROUP, key, NULL);
  g_auto (GStrv) parts = g_strsplit (text ? text : "", ";", 4);
  gint64 at, day, offset;

  if (g_strv_length (parts) != 3 || !read_part (parts[0], 0, LAST_TIME, &at)
      || !read_part (parts[1], 1, G_MAXINT32, &day)
      || !read_part (parts[2], -MAX_OFFSET, MAX_OFFSET, &offset))
    return FALSE;
  *time = (RpFactTime){ at, (guint32) day, (gint32) offset, at };
  return TRUE;
}

static gboolean
read_amounts (GKeyFile *file, const char *key, GArray *amounts)
{
  gsize length = 0;
  g_autofree int *list = g_key_file_get_integer_list (file, GROUP, key, &length, NULL);

  if (!list || length == 0 || length > MAX_TURNS)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (list[i] < 0 || list[i] > MAX_AMOUNT)
      return FALSE;
  g_array_set_size (amounts, 0);
  g_array_append_vals (amounts, list, (guint) length);
  return TRUE;
}

static gboolean
read_stand (GKeyFile *file, RpSessionStand *stand)
{
  gint64 turn, amount;

  if (!read_amounts (file, "done", stand->done) || !read_amounts (file, "repeated", stand->repeated)
      || stand->done->len != stand->repeated->len
      || !read_number (file, "turn", 0, stand->done->len - 1, &turn)
      || !read_number (file, "amount", 0, MAX_AMOUNT, &amount)
      || !read_number (file, "worked", 0, LAST_TIME, &stand->worked))
    return FALSE;
  stand->turn = (guint) turn;
  stand->amount = (guint) amount;
  return TRUE;
}

static gboolean
read_rest (GKeyFile *file, RpBookmark *self)
{
  gint64 pain;

  if (!read_time (file, "began", &self->began) || !read_time (file, "kept", &self->kept)
      || !read_number (file, "pain", -1, MAX_PAIN, &pain))
    return FALSE;
  self->pain = (int) pain;
  self->noted = g_key_file_get_boolean (file, GROUP, "noted", NULL);
  self->changes = g_key_file_get_string (file, GROUP, "changes", NULL);
  self->stand = rp_session_stand_new (0);
  return read_stand (file, self->stand);
}

/**
 * rp_bookmark_read:
 * @bytes: what may be the file of a bookmark
 *
 * Returns: (transfer full) (nullable): the bookmark; %NULL when it is damaged, or of a newer form
 */
RpBookmark *
rp_bookmark_read (GBytes *bytes)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (RpBookmark) self = NULL;
  g_autofree char *session = NULL;
  g_autofree char *program = NULL;
  g_autofree char *code = NULL;
  gint64 form;

  g_return_val_if_fail (bytes, NULL);

  if (g_bytes_get_size (bytes) > RP_BOOKMARK_MAX_BYTES
      || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL)
      || !read_number (file, "form", 1, FORM, &form) || !g_key_file_get_boolean (file, GROUP, "whole", NULL)
      || !read_text (file, "session", &session) || !read_text (file, "program", &program)
      || !read_text (file, "code", &code))
    return NULL;
  self = rp_bookmark_new (session, program, code);
  return read_rest (file, self) ? g_steal_pointer (&self) : NULL;
}
