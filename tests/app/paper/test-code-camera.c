/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-code-camera.h"

#include "find.h"
#include "held-code.h"
#include "pixels.h"

#define CODE "reprise:4?12345"
#define FOREIGN "This code is not from Reprise."

static Held held;

typedef struct
{
  GtkWidget *window;
  GtkWidget *camera;
  char *read;
} Fixture;

static void
on_code (RpCodeCamera *camera G_GNUC_UNUSED, const char *code, char **read)
{
  g_assert_null (*read);
  *read = g_strdup (code);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->camera = rp_code_camera_new ();
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->camera);
  g_object_add_weak_pointer (G_OBJECT (fixture->camera), (gpointer *) &fixture->camera);
  g_signal_connect (fixture->camera, "code", G_CALLBACK (on_code), &fixture->read);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pixels_settle (fixture->window);
}

/* It goes with its window, though a picture may just be searched. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_assert_null (fixture->camera);
  held_down (&held);
  g_free (fixture->read);
}

static const char *
get_label (Fixture *fixture)
{
  return gtk_button_get_label (GTK_BUTTON (find_type (fixture->camera, GTK_TYPE_BUTTON)));
}

static void
press (Fixture *fixture, const char *label)
{
  g_assert_cmpstr (get_label (fixture), ==, label);
  g_signal_emit_by_name (find_type (fixture->camera, GTK_TYPE_BUTTON), "clicked");
}

static void
wait_for_words (Fixture *fixture, const char *words)
{
  while (!find_label (fixture->camera, words))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_off (Fixture *fixture)
{
  g_assert_cmpstr (get_label (fixture), ==, "Use the Camera");
  g_assert_null (find_type (fixture->camera, GTK_TYPE_PICTURE));
  while (held_is_on (&held))
    g_main_context_iteration (NULL, FALSE);
}

static void
read_code (Fixture *fixture)
{
  press (fixture, "Use the Camera");
  g_assert_cmpstr (get_label (fixture), ==, "Stop");
  while (!fixture->read)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->read, ==, CODE);
  assert_off (fixture);
}

static void
test_reads (Fixture *fixture, gconstpointer data)
{
  held_up (&held, CODE);
  g_assert_null (find_type (fixture->camera, GTK_TYPE_PICTURE));
  read_code (fixture);
  g_clear_pointer (&fixture->read, g_free);
  read_code (fixture);
}

/* Letters of a scheme may be large. */
static void
test_reads_large_letters (Fixture *fixture, gconstpointer data)
{
  held_up (&held, "REPRISE:4?12345");
  press (fixture, "Use the Camera");
  while (!fixture->read)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->read, ==, "REPRISE:4?12345");
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  held_up (&held, "https://example.org/reprise:4?12345");
  press (fixture, "Use the Camera");
  wait_for_words (fixture, FOREIGN);
  g_assert_true (held_is_on (&held));
  while (!find_type (fixture->camera, GTK_TYPE_PICTURE))
    g_main_context_iteration (NULL, TRUE);
  press (fixture, "Stop");
  g_assert_null (find_label (fixture->camera, FOREIGN));
  assert_off (fixture);
  g_assert_null (fixture->read);
}

/* The camera that comes is taken when the person tries again. */
static void
test_no_camera (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Use the Camera");
  wait_for_words (fixture, "There is no camera. Plug one in, or switch on the one that is built in.");
  assert_off (fixture);
  held_up (&held, CODE);
  while (!fixture->read)
    {
      if (g_str_equal (get_label (fixture), "Use the Camera"))
        press (fixture, "Use the Camera");
      g_main_context_iteration (NULL, TRUE);
    }
  assert_off (fixture);
}

static void
test_unplugged (Fixture *fixture, gconstpointer data)
{
  held_up (&held, "something else");
  press (fixture, "Use the Camera");
  wait_for_words (fixture, FOREIGN);
  g_assert_no_errno (g_unlink (held.camera));
  wait_for_words (
      fixture, "The camera “Front” was unplugged, or has stopped. Plug it in again, then choose it again.");
  assert_off (fixture);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  held_up (&held, "something else");
  press (fixture, "Use the Camera");
  wait_for_words (fixture, FOREIGN);
  gtk_widget_set_visible (fixture->window, FALSE);
  while (held_is_on (&held))
    g_main_context_iteration (NULL, FALSE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  assert_off (fixture);
}

/* While cameras are looked for, while one is switched on, and while nothing is held up to it */
static void
test_closed_while_it_starts (Fixture *fixture, gconstpointer data)
{
  held_up (&held, NULL);
  press (fixture, "Use the Camera");
  if (data)
    wait_for_words (fixture, data);
}

/* What is chosen elsewhere is taken, though it is not the first. */
static void
test_chosen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (held.folder, "another.camera", NULL);
  g_autofree char *keys = NULL;

  held_up (&held, CODE);
  g_assert_true (g_file_get_contents (held.camera, &keys, NULL, NULL));
  g_assert_true (g_file_set_contents (other, keys, -1, NULL));
  for (guint i = 0; i < 2; i++)
    {
      rp_code_camera_choose (RP_CODE_CAMERA (fixture->camera), i == 0 ? held.camera : other);
      press (fixture, "Use the Camera");
      while (!fixture->read)
        {
          g_assert_false (held_is_on (&held) && i == 1);
          g_main_context_iteration (NULL, TRUE);
        }
      g_clear_pointer (&fixture->read, g_free);
      assert_off (fixture);
    }
  g_assert_no_errno (g_unlink (other));
}

#define ADD(path, data, func) g_test_add ("/code-camera/" path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  int status;

  find_init (&argc, &argv);
  held_init (&held);
  ADD ("reads", NULL, test_reads);
  ADD ("reads-large-letters", NULL, test_reads_large_letters);
  ADD ("foreign", NULL, test_foreign);
  ADD ("no-camera", NULL, test_no_camera);
  ADD ("unplugged", NULL, test_unplugged);
  ADD ("hidden", NULL, test_hidden);
  ADD ("closed-at-once", NULL, test_closed_while_it_starts);
  ADD ("closed-while-it-opens", "The camera is being switched on.", test_closed_while_it_starts);
  ADD ("closed-while-it-is-open", "Hold the code up to the camera. Nothing is saved.",
       test_closed_while_it_starts);
  ADD ("chosen", NULL, test_chosen);
  status = g_test_run ();
  held_free (&held);
  return status;
}
