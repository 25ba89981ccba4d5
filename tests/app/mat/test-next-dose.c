/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-stepper.h"
#include "find.h"
#include "mat/rp-next-dose.h"
#include "pixels.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  GtkWidget *next;
  GtkWindow *window;
  RpDose *dose;
  guint item;
} Fixture;

static void
on_chosen (Fixture *fixture, RpProgram *program, guint item, const RpDose *dose)
{
  g_assert_cmpstr (rp_program_get_id (program), ==, "surgeons-four");
  g_clear_pointer (&fixture->dose, rp_dose_free);
  fixture->dose = rp_dose_copy (dose);
  fixture->item = item;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->pack = sample_pack ();
  fixture->next = g_object_ref (rp_next_dose_new ());
  g_signal_connect_swapped (fixture->next, "chosen", G_CALLBACK (on_chosen), fixture);
  gtk_box_append (GTK_BOX (box), fixture->next);
  fixture->window = pixels_show (box, 500, 500);
  rp_next_dose_set_program (RP_NEXT_DOSE (fixture->next), rp_pack_find_program (fixture->pack, data));
  pixels_settle (box);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->next);
  g_clear_pointer (&fixture->dose, rp_dose_free);
  g_object_unref (fixture->pack);
}

/* Nothing is proposed: today's number stands there, and a press comes only after a step. */
static void
test_within_the_range (Fixture *fixture, gconstpointer data)
{
  GtkWidget *spin = find_type (fixture->next, GTK_TYPE_SPIN_BUTTON);
  GtkWidget *button = gtk_widget_get_ancestor (find_label (fixture->next, "As today"), GTK_TYPE_BUTTON);

  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 10);
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 12);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Next time 12");
  g_assert_null (fixture->dose);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (fixture->item, ==, 0);
  g_assert_cmpuint (fixture->dose->min, ==, 12);
  g_assert_cmpuint (fixture->dose->max, ==, 15);
  g_assert_cmpint (fixture->dose->source, ==, RP_SOURCE_OWN);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 99);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 15);
}

static void
test_no_range (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (fixture->next));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func, program) g_test_add (path, Fixture, program, set_up, func, tear_down)
  ADD ("/next-dose/no-range", test_no_range, "daily-clams");
  ADD ("/next-dose/within-the-range", test_within_the_range, "surgeons-four");

  return g_test_run ();
}
