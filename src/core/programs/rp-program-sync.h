/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

/* A person's programs and the files they are in, kept the same: what is handed over is written, what another hand changed is
 * taken, and where both happened both are kept. Private to the core layer; see #RpProgramStore. */

typedef struct _RpProgramSync RpProgramSync;

/**
 * RpProgramSyncListener:
 * @items_changed: the list is another, as #GListModel tells it
 * @changed_elsewhere: another hand has changed a program; its second program is a copy of what it was here, or %NULL
 * @saved_changed: whether the program of this id is saved may have changed
 * @trouble_changed: rp_program_sync_get_trouble() has changed
 * @loaded: the folder has been read
 * @told: something happened that the person should know
 *
 * Who is told what. Each gets the owner first.
 */
typedef struct
{
  void (*items_changed) (gpointer owner, guint place, guint n_removed, guint n_added);
  void (*changed_elsewhere) (gpointer owner, RpProgram *program, RpProgram *yours);
  void (*saved_changed) (gpointer owner, const char *id);
  void (*trouble_changed) (gpointer owner);
  void (*loaded) (gpointer owner);
  void (*told) (gpointer owner, const char *sentence);
} RpProgramSyncListener;

RpProgramSync *rp_program_sync_new (const char *folder,
                                    GListModel *packs,
                                    const RpProgramSyncListener *listener,
                                    GObject *owner);
void rp_program_sync_free (RpProgramSync *self);
GPtrArray *rp_program_sync_get_entries (RpProgramSync *self);
const char *rp_program_sync_get_trouble (RpProgramSync *self);
void rp_program_sync_scan (RpProgramSync *self);
void rp_program_sync_read (RpProgramSync *self, const char *path);
void rp_program_sync_resolve (RpProgramSync *self);
RpProgram *rp_program_sync_add (RpProgramSync *self, RpProgram *program);
void rp_program_sync_save (RpProgramSync *self, RpProgram *program);
void rp_program_sync_delete (RpProgramSync *self, const char *id);
gboolean rp_program_sync_undelete (RpProgramSync *self, const char *id);
void rp_program_sync_use (RpProgramSync *self, const char *id);
void rp_program_sync_retry (RpProgramSync *self);
void rp_program_sync_flush (RpProgramSync *self);

G_END_DECLS
