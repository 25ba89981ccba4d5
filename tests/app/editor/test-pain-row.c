/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-edit-label.h"
#include "common/rp-stepper.h"
#include "editor/rp-pain-row.h"
#include "find.h"
#include "pixels.h"
#include "readable.h"

typedef struct
{
  RpPainRow *row;
  GtkWindow *window;
  RpPainRules *rules;
  GString *told;
} Fixture;

static void
on_worded (Fixture *fixture, const char *text)
{
  g_string_append_printf (fixture->told, "[%s]", text);
}

static void
on_ended (Fixture *fixture, guint to)
{
  g_string_append_printf (fixture->told, "[to %u]", to);
}

static void
on_removed (Fixture *fixture)
{
  g_string_append (fixture->told, "[removed]");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->told = g_string_new (NULL);
  fixture->rules = rp_pain_rules_new_usual ();
  fixture->row = RP_PAIN_ROW (g_object_ref (rp_pain_row_new ()));
  g_signal_connect_swapped (fixture->row, "worded", G_CALLBACK (on_worded), fixture);
  g_signal_connect_swapped (fixture->row, "ended", G_CALLBACK (on_ended), fixture);
  g_signal_connect_swapped (fixture->row, "removed", G_CALLBACK (on_removed), fixture);
  rp_pain_row_show (fixture->row, fixture->rules, 1);
  fixture->window = pixels_show (GTK_WIDGET (fixture->row), 300, 200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->row);
  rp_pain_rules_free (fixture->rules);
  g_string_free (fixture->told, TRUE);
}

static GtkWidget *
find_remove (Fixture *fixture)
{
  GtkWidget *icon = find_icon (GTK_WIDGET (fixture->row), "user-trash-symbolic");

  return icon ? gtk_widget_get_ancestor (icon, GTK_TYPE_BUTTON) : NULL;
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  find_assert_label (GTK_WIDGET (fixture->row), "4 to 5");
  find_assert_label (GTK_WIDGET (fixture->row), "Do one set of each.");
  g_assert_null (find_type (GTK_WIDGET (fixture->row), RP_TYPE_STEPPER));
  g_assert_null (find_remove (fixture));
  g_assert_nonnull (find_class (GTK_WIDGET (fixture->row), "mind"));
}

/* The end stays between the band's own first number and the last but one of the next. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *spin;
  double least, most;

  rp_pain_row_set_open (fixture->row, TRUE);
  spin = find_type (GTK_WIDGET (fixture->row), GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_get_range (GTK_SPIN_BUTTON (spin), &least, &most);
  g_assert_cmpfloat (least, ==, 4);
  g_assert_cmpfloat (most, ==, 9);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 7);
  g_signal_emit_by_name (find_type (GTK_WIDGET (fixture->row), RP_TYPE_EDIT_LABEL), "edited", "Half of it.");
  g_signal_emit_by_name (find_remove (fixture), "clicked");
  g_assert_cmpstr (fixture->told->str, ==, "[to 7][Half of it.][removed]");
}

/* Nothing is worse than 10, and somewhere every number must stay. */
static void
test_last (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPainRules) one = rp_pain_rules_new ("Carry on.");
  g_autofree char *faults = NULL;

  rp_pain_row_set_open (fixture->row, TRUE);
  rp_pain_row_show (fixture->row, fixture->rules, 2);
  g_assert_nonnull (find_class (GTK_WIDGET (fixture->row), "stop"));
  g_assert_null (find_class (GTK_WIDGET (fixture->row), "mind"));
  g_assert_null (find_type (GTK_WIDGET (fixture->row), RP_TYPE_STEPPER));
  find_assert_label (GTK_WIDGET (fixture->row), "Up to 10, the worst pain there is");
  pixels_settle (GTK_WIDGET (fixture->row));
  faults = readable_find_faults (GTK_WIDGET (fixture->row));
  g_assert_cmpstr (faults, ==, "");
  rp_pain_row_show (fixture->row, one, 0);
  g_assert_false (gtk_widget_get_sensitive (find_remove (fixture)));
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  rp_pain_row_edit (fixture->row);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (find_type (GTK_WIDGET (fixture->row), GTK_TYPE_ENTRY))), ==,
      "Do one set of each.");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pain-row/closed", test_closed);
  ADD ("/pain-row/open", test_open);
  ADD ("/pain-row/last", test_last);
  ADD ("/pain-row/edit", test_edit);

  return g_test_run ();
}
