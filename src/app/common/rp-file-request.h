/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_FILE_REQUEST (rp_file_request_get_type ())
G_DECLARE_FINAL_TYPE (RpFileRequest, rp_file_request, RP, FILE_REQUEST, GObject)

/**
 * RpFileAnswer:
 * @user_data: what rp_file_request_new() was given
 * @path: (nullable): the file, or %NULL when it is not on this computer
 *
 * Takes the file that was chosen. Not called when none was.
 */
typedef void (*RpFileAnswer) (gpointer user_data, const char *path);

RpFileRequest *rp_file_request_new (RpFileAnswer answer, gpointer user_data);
gboolean rp_file_request_is_asking (RpFileRequest *self);
void rp_file_request_ask (RpFileRequest *self,
                          GtkFileChooserNative *chooser,
                          const char *kind,
                          const char *const *types);

void rp_file_request_begin_in (GtkFileChooserNative *chooser, GUserDirectory directory);
char *rp_file_request_suggest_name (const char *title, const char *otherwise, const char *ending);
char *rp_file_request_complete (const char *path, const char *ending);

G_END_DECLS
