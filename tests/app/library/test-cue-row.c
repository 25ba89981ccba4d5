/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "library/rp-cue-row.h"

static void
test_tag (void)
{
  g_autoptr (RpPhase) phase = rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", G_USEC_PER_SEC);
  GtkWidget *row = g_object_ref_sink (rp_cue_row_new (phase, "Keep hips stacked"));
  GtkWidget *tag = find_label (row, "Lift");

  /* Colour and word say the same. */
  g_assert_nonnull (tag);
  g_assert_true (gtk_widget_has_css_class (tag, "lift"));
  g_assert_cmpstr (rp_cue_row_get_text (RP_CUE_ROW (row)), ==, "Keep hips stacked");
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/cue-row/tag", test_tag);

  return g_test_run ();
}
