/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

/* The thread that reads and writes the folder of a person's programs: one task after the other, in the order they were given.
 * Private to the core layer. */

/**
 * RpProgramTaskKind:
 * @RP_PROGRAM_TASK_READ: read the file; what comes says what is in it, or that there is none
 * @RP_PROGRAM_TASK_SCAN: read every program of the folder; each comes as if it were read, and the scan last
 * @RP_PROGRAM_TASK_WRITE: write the file, if nobody else has changed it
 * @RP_PROGRAM_TASK_TOUCH: note that the program was used now
 * @RP_PROGRAM_TASK_DELETE: put the file where it is until the program ends, and no longer
 *
 * What there is to do.
 */
typedef enum
{
  RP_PROGRAM_TASK_READ,
  RP_PROGRAM_TASK_SCAN,
  RP_PROGRAM_TASK_WRITE,
  RP_PROGRAM_TASK_TOUCH,
  RP_PROGRAM_TASK_DELETE,
} RpProgramTaskKind;

/**
 * RpProgramTask:
 * @kind: what to do
 * @path: the file it is about; the folder for a scan
 * @bytes: (nullable): what to write, then what is in the file; %NULL when there is none, or it cannot be read
 * @expected: (nullable): what was in the file when it was last seen; %NULL when it was not there
 * @used: when the program was last used, in microseconds since 1970; 0 when that is not known; for a touch what it shall not be
 *  before
 * @program: (nullable): what was read, its exercises missing
 * @in_scan: whether it is a part of what a scan found
 * @foreign: whether somebody else has changed the file, so that nothing was written: @bytes and @program are theirs
 * @error: (nullable): why it was not done, or what is wrong with the file
 *
 * Something to do, and what came of it.
 */
typedef struct
{
  RpProgramTaskKind kind;
  char *path;
  GBytes *bytes;
  GBytes *expected;
  gint64 used;
  RpProgram *program;
  gboolean in_scan;
  gboolean foreign;
  GError *error;
} RpProgramTask;

typedef struct _RpProgramDisk RpProgramDisk;

/**
 * RpProgramDiskFunc:
 * @task: what was done
 * @user_data: what was given with the function
 *
 * Takes what came of a task, in the order of the tasks and on the thread that made the disk.
 */
typedef void (*RpProgramDiskFunc) (const RpProgramTask *task, gpointer user_data);

RpProgramTask *rp_program_disk_task_new (RpProgramTaskKind kind, const char *path);
void rp_program_disk_task_free (RpProgramTask *task);
RpProgramDisk *rp_program_disk_new (const char *folder, RpProgramDiskFunc done, gpointer user_data);
void rp_program_disk_free (RpProgramDisk *self);
void rp_program_disk_push (RpProgramDisk *self, RpProgramTask *task);
void rp_program_disk_flush (RpProgramDisk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpProgramTask, rp_program_disk_task_free)

G_END_DECLS
