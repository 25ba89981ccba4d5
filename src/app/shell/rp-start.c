/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-start.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* The letters that are part of cairo, in points, and how far apart their lines are. */
#define OWN_LETTERS "@cairo:"
#define LETTER_SIZE 16
#define LINE_HEIGHT 24

#define WIDTH 460
#define HEIGHT 320
#define MARGIN 32

/* What an application that cannot start is to say. */
#define SENTENCE "rp-start-sentence"

/**
 * rp_start_has_fonts:
 * @widget: any widget
 *
 * Returns: whether there is a font to show words with
 */
gboolean
rp_start_has_fonts (GtkWidget *widget)
{
  PangoContext *context;
  g_autoptr (PangoFont) font = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  /* The very font that is needed next, so that nothing is looked for in vain. */
  context = gtk_widget_get_pango_context (widget);
  font = pango_context_load_font (context, pango_context_get_font_description (context));
  return font != NULL;
}

/**
 * rp_start_has_drawings:
 *
 * Returns: whether the system can read SVG, as which larger drawings lie here
 */
gboolean
rp_start_has_drawings (void)
{
  g_autoptr (GSList) formats = gdk_pixbuf_get_formats ();

  for (GSList *l = formats; l; l = l->next)
    {
      g_autofree char *name = gdk_pixbuf_format_get_name (l->data);

      if (g_str_equal (name, "svg"))
        return TRUE;
    }
  return FALSE;
}

/* Draws one line, as many words as fit. Returns: the rest of the words */
static char **
draw_line (cairo_t *cr, char **words, double width)
{
  g_autoptr (GString) line = g_string_new (*words++);

  for (; *words; words++)
    {
      cairo_text_extents_t extents;
      g_autofree char *longer = g_strdup_printf ("%s %s", line->str, *words);

      cairo_text_extents (cr, longer, &extents);
      if (extents.width > width)
        break;
      g_string_assign (line, longer);
    }
  cairo_show_text (cr, line->str);
  return words;
}

/* Without fonts there are still the letters that cairo brings along, which are those of English. */
static void
draw_sentence (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer sentence)
{
  g_autofree char *plain = g_str_to_ascii (sentence, "C");
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);
  char **rest = words;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_select_font_face (cr, OWN_LETTERS, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, LETTER_SIZE);
  for (int y = MARGIN + LINE_HEIGHT; *rest && y < height; y += LINE_HEIGHT)
    {
      cairo_move_to (cr, MARGIN, y);
      rest = draw_line (cr, rest, width - 2.0 * MARGIN);
    }
}

/* Nothing in it needs a font: a title bar would. */
static GtkWidget *
make_drawn (const char *sentence)
{
  /* A drawing has no name where newer toolkits are, a picture has. */
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_sentence, g_strdup (sentence), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return area;
}

static GtkWidget *
make_written (const char *sentence)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Reprise cannot start"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), sentence);
  return page;
}

static void
add_closing (GtkWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_alternative_trigger_new (
      gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_keyval_trigger_new (GDK_KEY_q, GDK_CONTROL_MASK));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

/**
 * rp_start_tell:
 * @application: the program, which goes on as long as the window is there
 * @sentence: why the program cannot start, and what to do
 *
 * Says it in a window of its own, which shows it even where there is no font.
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
GtkWindow *
rp_start_tell (GtkApplication *application, const char *sentence)
{
  GtkWindow *window;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (sentence, NULL);

  window = GTK_WINDOW (gtk_application_window_new (application));
  gtk_window_set_title (window, "Reprise");
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  add_closing (window);
  if (rp_start_has_fonts (GTK_WIDGET (window)))
    gtk_window_set_child (window, make_written (sentence));
  else
    {
      gtk_window_set_decorated (window, FALSE);
      gtk_window_set_child (window, make_drawn (sentence));
    }
  gtk_window_present (window);
  return window;
}

static void
on_activate (GtkApplication *application, gpointer user_data)
{
  rp_start_tell (application, g_object_get_data (G_OBJECT (application), SENTENCE));
}

/**
 * rp_start_fail:
 * @sentence: why the program cannot start, and what to do
 *
 * Says it on the terminal, and in a window if one can be shown. Blocks until the window is closed.
 *
 * Returns: the status to end the program with
 */
int
rp_start_fail (const char *sentence)
{
  g_return_val_if_fail (sentence, EXIT_FAILURE);

  g_printerr ("reprise: %s\n", sentence);
  if (gtk_init_check ())
    {
      g_autoptr (AdwApplication) application = adw_application_new (RP_APP_ID, G_APPLICATION_NON_UNIQUE);

      g_object_set_data_full (G_OBJECT (application), SENTENCE, g_strdup (sentence), g_free);
      g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
      g_application_run (G_APPLICATION (application), 0, NULL);
    }
  return EXIT_FAILURE;
}
