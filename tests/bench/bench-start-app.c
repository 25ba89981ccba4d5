/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "first-frame.h"
#include "shell/rp-application.h"
#include "library/rp-exercise-card.h"

/* The program as main() runs it, until the first frame that shows the library's cards. */

static gboolean
shows_cards (GtkWindow *window)
{
  GtkWidget *card = find_type (GTK_WIDGET (window), RP_TYPE_EXERCISE_CARD);

  return card && gtk_widget_get_mapped (card) && gtk_widget_get_height (card) > 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (RpApplication) application = rp_application_new ();

  first_frame_watch (GTK_APPLICATION (application), shows_cards);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
