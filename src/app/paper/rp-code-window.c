/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-code-window.h"

#include "paper/rp-code-camera.h"
#include "programs/rp-code-reader.h"

#include <glib/gi18n-lib.h>

/**
 * RpCodeWindow:
 *
 * Takes the text of a sheet's code, pasted, from a scanner that types or off the camera, and brings the program in it. What
 * must be known before the program is done is said first; it is brought when the person goes on.
 */
struct _RpCodeWindow
{
  AdwWindow parent_instance;

  /* Template references */
  RpCodeCamera *camera;
  GtkEntry *entry;
  GtkLabel *error;
  GtkLabel *remark;
  GtkButton *button;

  /* Owned references */
  GListModel *packs;
  RpProgram *read; /* (nullable): while what must be known of it is shown */
};

enum
{
  PROGRAM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpCodeWindow, rp_code_window, ADW_TYPE_WINDOW)

/* A code that came by mail may be broken into lines; it has no blanks of its own. */
static char *
strip_blanks (const char *code)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = code; *at; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (plain, *at);
  return g_strdup (plain->str);
}

static void
set_error (RpCodeWindow *self, const char *sentence)
{
  gtk_label_set_label (self->error, sentence ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), sentence != NULL);
  if (sentence)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
set_remark (RpCodeWindow *self, const char *sentence)
{
  gtk_label_set_label (self->remark, sentence ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), sentence != NULL);
  gtk_button_set_label (self->button, sentence ? _ ("Open It Anyway") : _ ("Open"));
  if (!sentence)
    g_clear_object (&self->read);
}

static void
bring (RpCodeWindow *self, RpProgram *program)
{
  g_signal_emit (self, signals[PROGRAM], 0, program);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Returns: whether it is done with. The first time a remark is only shown. */
static gboolean
open_code (RpCodeWindow *self)
{
  g_autofree char *code = strip_blanks (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (RpProgram) program = g_steal_pointer (&self->read);
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;

  if (program)
    {
      bring (self, program);
      return TRUE;
    }
  if (code[0] == '\0')
    return FALSE;
  program = rp_code_reader_read (self->packs, code, NULL, &remark, &error);
  if (!program)
    {
      g_debug ("A code is refused: %s", error->message);
      set_error (self, error->message);
      return FALSE;
    }
  if (remark)
    {
      self->read = g_steal_pointer (&program);
      set_remark (self, remark);
      return FALSE;
    }
  bring (self, program);
  return TRUE;
}

static void
on_activate (RpCodeWindow *self)
{
  open_code (self);
}

/* What was held up before and is held up again is said again. */
static void
on_code (RpCodeWindow *self, const char *code)
{
  set_remark (self, NULL);
  rp_code_window_enter (self, code);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_code (RP_CODE_WINDOW (widget));
}

/* Once it is changed, what was said about it is no longer true. */
static void
on_text_changed (RpCodeWindow *self)
{
  g_autofree char *code = strip_blanks (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  set_error (self, NULL);
  set_remark (self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "code.open", code[0] != '\0');
}

static void
rp_code_window_dispose (GObject *object)
{
  RpCodeWindow *self = RP_CODE_WINDOW (object);

  g_clear_object (&self->packs);
  g_clear_object (&self->read);

  G_OBJECT_CLASS (rp_code_window_parent_class)->dispose (object);
}

static void
rp_code_window_class_init (RpCodeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_code_window_dispose;

  /**
   * RpCodeWindow::program:
   * @program: what was in the code
   *
   * The code was good; the window closes.
   */
  signals[PROGRAM] = g_signal_new ("program", RP_TYPE_CODE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, RP_TYPE_PROGRAM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-code-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpCodeWindow, camera);
  gtk_widget_class_bind_template_child (widget_class, RpCodeWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, RpCodeWindow, error);
  gtk_widget_class_bind_template_child (widget_class, RpCodeWindow, remark);
  gtk_widget_class_bind_template_child (widget_class, RpCodeWindow, button);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_code);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_install_action (widget_class, "code.open", NULL, on_open);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rp_code_window_init (RpCodeWindow *self)
{
  g_type_ensure (RP_TYPE_CODE_CAMERA);
  gtk_widget_init_template (GTK_WIDGET (self));
  on_text_changed (self);
}

/**
 * rp_code_window_new:
 * @packs: a list of #RpPack, where the exercises of a code are looked up
 * @settings: what the person has set: which camera to use
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpCodeWindow *
rp_code_window_new (GListModel *packs, GSettings *settings)
{
  g_autofree char *id = NULL;
  RpCodeWindow *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (packs), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_CODE_WINDOW, NULL);
  self->packs = g_object_ref (packs);
  id = g_settings_get_string (settings, "mirror-camera");
  rp_code_camera_choose (self->camera, id);
  return self;
}

/**
 * rp_code_window_enter:
 * @self: a window
 * @code: the text of a code
 *
 * Does as if a person wrote the code here and pressed Enter.
 *
 * Returns: %TRUE when it was good; the window is closed then. Otherwise it shows the code, and what is wrong with it or must be
 *   known
 */
gboolean
rp_code_window_enter (RpCodeWindow *self, const char *code)
{
  g_return_val_if_fail (RP_IS_CODE_WINDOW (self), FALSE);
  g_return_val_if_fail (code, FALSE);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), code);
  return open_code (self);
}
