/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-morning-window.h"

#include "common/rp-fit-over.h"
#include "common/rp-scale.h"
#include "common/rp-wrap-box.h"

#include <glib/gi18n-lib.h>

/* As wide as the numbers like to be in a row. */
#define WIDTH 640

/**
 * RpMorningWindow:
 *
 * Asks how much pain there is the morning after a session, because the person wanted to be asked. One tap answers; closing it
 * leaves the question for later.
 */
struct _RpMorningWindow
{
  AdwWindow parent_instance;

  /* Template references */
  GtkWidget *page;
  GtkLabel *about;
  GtkBox *scale_place;

  RpScale *scale;
};

enum
{
  ANSWERED,
  DECLINED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpMorningWindow, rp_morning_window, ADW_TYPE_WINDOW)

static void
on_chosen (RpMorningWindow *self, int number)
{
  g_autoptr (RpMorningWindow) alive = g_object_ref (self);

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[ANSWERED], 0, number);
}

static void
on_declined (RpMorningWindow *self)
{
  g_autoptr (RpMorningWindow) alive = g_object_ref (self);

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[DECLINED], 0);
}

static void
rp_morning_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_MORNING_WINDOW);

  G_OBJECT_CLASS (rp_morning_window_parent_class)->dispose (object);
}

static void
rp_morning_window_class_init (RpMorningWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_morning_window_dispose;

  /**
   * RpMorningWindow::answered:
   * @number: how much pain there is, 0 to 10
   *
   * The person has answered. The window is closed.
   */
  signals[ANSWERED] = g_signal_new ("answered", RP_TYPE_MORNING_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * RpMorningWindow::declined:
   *
   * The person does not want to answer, now or later. The window is closed.
   */
  signals[DECLINED] = g_signal_new ("declined", RP_TYPE_MORNING_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  g_type_ensure (RP_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-morning-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMorningWindow, page);
  gtk_widget_class_bind_template_child (widget_class, RpMorningWindow, about);
  gtk_widget_class_bind_template_child (widget_class, RpMorningWindow, scale_place);
  gtk_widget_class_bind_template_callback (widget_class, on_declined);
}

static void
rp_morning_window_init (RpMorningWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scale = RP_SCALE (rp_scale_new (_ ("How much pain is there this morning?")));
  gtk_widget_set_hexpand (GTK_WIDGET (self->scale), TRUE);
  gtk_box_append (self->scale_place, GTK_WIDGET (self->scale));
  g_signal_connect_object (self->scale, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
}

/**
 * rp_morning_window_new:
 * @settings: what the person has set
 * @program: the name of the program that was done the day before
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpMorningWindow *
rp_morning_window_new (GSettings *settings, const char *program)
{
  RpMorningWindow *self;
  g_autofree char *about = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (program, NULL);

  self = g_object_new (RP_TYPE_MORNING_WINDOW, NULL);
  /* Translators: the name of a program that was done the day before */
  about = g_strdup_printf (_ ("After “%s”. One tap is enough: 0 is no pain, 10 is the worst there is."),
                           program);
  gtk_label_set_text (self->about, about);
  rp_scale_add_keys (self->scale, GTK_WIDGET (self), settings);
  return self;
}

/**
 * rp_morning_window_show_over:
 * @self: a window
 * @parent: the window that it is asked over
 *
 * Shows it, as high as its words need; over a small window it is as large as that.
 */
void
rp_morning_window_show_over (RpMorningWindow *self, GtkWindow *parent)
{
  g_return_if_fail (RP_IS_MORNING_WINDOW (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  rp_fit_over (GTK_WINDOW (self), self->page, WIDTH, parent);
}
