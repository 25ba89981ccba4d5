/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Programs of ours that try out what comes from outside, in a process that may crash or hang, with limits on all it takes. */

/**
 * RP_HELPER_FD:
 *
 * The descriptor on which a helper finds the file that it tries.
 */
#define RP_HELPER_FD 3

/**
 * RpHelperEnd:
 * @status: its exit status, or -1 when a signal ended it
 * @signal: the signal that ended it, or 0
 * @late: whether it was ended for standing still
 * @output: (nullable): what it wrote to its standard output, made valid
 *
 * How a helper ended.
 */
typedef struct
{
  int status;
  int signal;
  gboolean late;
  char *output;
} RpHelperEnd;

gboolean rp_helper_run (const char *name, int fd, guint seconds, RpHelperEnd *end, GError **error);
guint64 rp_helper_get_busy (const char *id);
void rp_helper_end_clear (RpHelperEnd *end);
gboolean rp_helper_confine (int argc, char **argv, guint64 memory);
void rp_helper_lock (void);
void rp_helper_limit (int resource, guint64 most, guint64 more);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpHelperEnd, rp_helper_end_clear)

G_END_DECLS
