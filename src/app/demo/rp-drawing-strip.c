/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-drawing-strip.h"

#include "common/rp-poster-request.h"
#include "demo/rp-demo-view.h"
#include "words/rp-exercise-words.h"

/* Device pixels that a drawing is read with. */
#define PICTURE_WIDTH 640
#define NATURAL_WIDTH 320

/**
 * RpDrawingStrip:
 *
 * The drawings of an exercise beside each other, each with its word: how a repetition begins, and how far it goes.
 */
struct _RpDrawingStrip
{
  GtkWidget parent_instance;

  GPtrArray *requests; /* (owned) of RpPosterRequest, one for each drawing */
};

G_DEFINE_FINAL_TYPE (RpDrawingStrip, rp_drawing_strip, GTK_TYPE_WIDGET)

static void
clear (RpDrawingStrip *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->requests, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
}

static void
rp_drawing_strip_dispose (GObject *object)
{
  clear (RP_DRAWING_STRIP (object));

  G_OBJECT_CLASS (rp_drawing_strip_parent_class)->dispose (object);
}

static void
rp_drawing_strip_finalize (GObject *object)
{
  g_ptr_array_unref (RP_DRAWING_STRIP (object)->requests);

  G_OBJECT_CLASS (rp_drawing_strip_parent_class)->finalize (object);
}

static void
rp_drawing_strip_class_init (RpDrawingStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_drawing_strip_dispose;
  object_class->finalize = rp_drawing_strip_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "drawingstrip");
}

static void
rp_drawing_strip_init (RpDrawingStrip *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_homogeneous (layout, TRUE);
  self->requests = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_poster_request_free);
}

/**
 * rp_drawing_strip_new:
 *
 * Returns: (transfer floating): a strip without drawings
 */
GtkWidget *
rp_drawing_strip_new (void)
{
  return g_object_new (RP_TYPE_DRAWING_STRIP, NULL);
}

static void
on_loaded (gpointer user_data, GdkTexture *picture)
{
  rp_demo_view_set_paintable (user_data, GDK_PAINTABLE (picture));
}

static GtkWidget *
make_caption (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static void
add_drawing (RpDrawingStrip *self, const RpDrawing *drawing, const char *caption, RpPosterLoader *loader)
{
  GtkWidget *figure = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *view = g_object_new (RP_TYPE_DEMO_VIEW, "natural-width", NATURAL_WIDTH, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  RpPosterRequest *request = rp_poster_request_new (on_loaded, view);

  gtk_box_append (GTK_BOX (figure), view);
  if (caption)
    gtk_box_append (GTK_BOX (figure), make_caption (caption));
  gtk_widget_set_parent (figure, GTK_WIDGET (self));
  g_ptr_array_add (self->requests, request);
  rp_poster_request_ask (request, loader, drawing->uri, PICTURE_WIDTH);
}

/**
 * rp_drawing_strip_set_exercise:
 * @self: a strip
 * @exercise: whose drawings to show
 * @loader: who loads them
 *
 * Shows the drawings of another exercise; none if it has none.
 */
void
rp_drawing_strip_set_exercise (RpDrawingStrip *self, RpExercise *exercise, RpPosterLoader *loader)
{
  g_autoptr (GPtrArray) drawings = NULL;

  g_return_if_fail (RP_IS_DRAWING_STRIP (self));
  g_return_if_fail (RP_IS_EXERCISE (exercise));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));

  clear (self);
  drawings = rp_drawing_choose (rp_exercise_get_drawings (exercise), NULL);
  for (guint i = 0; i < drawings->len; i++)
    {
      const RpDrawing *drawing = g_ptr_array_index (drawings, i);

      add_drawing (self, drawing, rp_exercise_words_drawing (exercise, drawing->place), loader);
    }
}
