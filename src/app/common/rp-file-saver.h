/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_FILE_SAVER (rp_file_saver_get_type ())
G_DECLARE_FINAL_TYPE (RpFileSaver, rp_file_saver, RP, FILE_SAVER, GObject)

/**
 * RpFileSaverWords:
 * @title: the title of the dialog that asks where
 * @kind: what such files are called, as a plural
 * @type: their media type
 * @ending: what their names end with, with its dot
 * @otherwise: the name of a file when its own cannot be one
 * @elsewhere: what to say of a place that is not on this computer, in whole sentences
 *
 * How a kind of files is spoken of. What people read is marked for translation, and translated when it is used.
 */
typedef struct
{
  const char *title;
  const char *kind;
  const char *type;
  const char *ending;
  const char *otherwise;
  const char *elsewhere;
} RpFileSaverWords;

/**
 * RpFileSaverWrite:
 * @what: what rp_file_saver_save() was given
 * @path: the file
 * @error: return location for an error, whose message is a sentence for people
 *
 * Writes the file, or nothing; on a thread of its own.
 *
 * Returns: whether it is written
 */
typedef gboolean (*RpFileSaverWrite) (gpointer what, const char *path, GError **error);

RpFileSaver *rp_file_saver_new (const RpFileSaverWords *words);
char *rp_file_saver_suggest_name (RpFileSaver *self, const char *title);
void rp_file_saver_ask (RpFileSaver *self, GtkWindow *parent, const char *title);
void rp_file_saver_save (RpFileSaver *self,
                         RpFileSaverWrite write,
                         gpointer what,
                         GDestroyNotify free_what,
                         const char *path);

G_END_DECLS
