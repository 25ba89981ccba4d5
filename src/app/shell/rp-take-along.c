/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-take-along.h"

#include <glib/gi18n-lib.h>

/* What @teller says until listen() again, the screen says too. */
static void
listen (gpointer teller, RpShowDesk *show, gboolean listening)
{
  if (listening)
    g_signal_handlers_unblock_by_func (teller, rp_show_desk_tell, show);
  else
    g_signal_handlers_block_by_func (teller, rp_show_desk_tell, show);
}

/* What goes wrong is said after what should have come of it. The screen stays in front, for the next picture comes from
 * there. */
static void
on_picture (RpShowDesk *show,
            RpProgram *program,
            guint item,
            GdkTexture *picture,
            const char *caption,
            RpPaperDesk *paper)
{
  rp_show_desk_tell (show, _ ("The picture is on the sheet. The sheet is open in its own window."));
  listen (paper, show, TRUE);
  rp_paper_desk_add_picture (paper, program, item, picture, caption);
  listen (paper, show, FALSE);
  gtk_window_present (GTK_WINDOW (rp_show_desk_get_window (show)));
}

static void
on_record (RpShowDesk *show, RpProgram *program, RpRecordDesk *record)
{
  listen (record, show, TRUE);
  rp_record_desk_copy (record, program, RP_RECORD_SHOWN);
  listen (record, show, FALSE);
}

/**
 * rp_take_along_join:
 * @show: the way to the clinic's screen
 * @paper: the way to paper
 * @record: the way to the record
 *
 * Puts pictures of the screen on sheets and notes of it on the clipboard, and has the screen say what came of it.
 */
void
rp_take_along_join (RpShowDesk *show, RpPaperDesk *paper, RpRecordDesk *record)
{
  g_return_if_fail (RP_IS_SHOW_DESK (show));
  g_return_if_fail (RP_IS_PAPER_DESK (paper));
  g_return_if_fail (RP_IS_RECORD_DESK (record));

  g_signal_connect_object (paper, "trouble", G_CALLBACK (rp_show_desk_tell), show, G_CONNECT_SWAPPED);
  g_signal_connect_object (record, "told", G_CALLBACK (rp_show_desk_tell), show, G_CONNECT_SWAPPED);
  listen (paper, show, FALSE);
  listen (record, show, FALSE);
  g_signal_connect_object (show, "picture", G_CALLBACK (on_picture), paper, 0);
  g_signal_connect_object (show, "record", G_CALLBACK (on_record), record, 0);
}
