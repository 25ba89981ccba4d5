/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-edit-label.h"

#include "common/rp-plain-bin.h"

#include <glib/gi18n-lib.h>

/* The most letters of a text, unless told otherwise: enough for any name. */
#define MAX_LENGTH 200
/* It is never narrower: GTK would also try how high the words are with room for one letter. */
#define LEAST_LETTERS 4

/**
 * RpEditLabel:
 *
 * Words that can be changed in place: on as many lines as they need, with a pencil; an entry while they are changed. Enter,
 * or going elsewhere, keeps them; Escape keeps what was there.
 */
struct _RpEditLabel
{
  GtkWidget parent_instance;

  GtkWidget *shown;
  GtkLabel *label;
  GtkWidget *pencil;
  GtkEntry *entry;

  char *title;
  char *placeholder;
  char *text;
};

enum
{
  PROP_TITLE = 1,
  PROP_PLACEHOLDER,
  PROP_MAX_LENGTH,
  PROP_MAX_WIDTH_CHARS,
  N_PROPS,
};

enum
{
  EDITED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpEditLabel, rp_edit_label, GTK_TYPE_WIDGET)

static gboolean
is_editing (RpEditLabel *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->entry));
}

static void
show (RpEditLabel *self)
{
  gboolean empty = self->text[0] == '\0';

  gtk_label_set_label (self->label, empty ? self->placeholder : self->text);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim");
}

static void
end (RpEditLabel *self, gboolean keep)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (!is_editing (self))
    return;
  gtk_widget_set_visible (self->shown, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), FALSE);
  if (keep && !g_str_equal (text, self->text))
    g_signal_emit (self, signals[EDITED], 0, text);
}

static void
on_activate (RpEditLabel *self)
{
  end (self, TRUE);
  gtk_widget_grab_focus (self->pencil);
}

static void
on_leave (RpEditLabel *self)
{
  end (self, TRUE);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  RpEditLabel *self = RP_EDIT_LABEL (user_data);

  end (self, FALSE);
  gtk_widget_grab_focus (self->pencil);
  return TRUE;
}

static void
rp_edit_label_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpEditLabel *self = RP_EDIT_LABEL (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->title ? self->title : "", -1);
      break;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_strdup (g_value_get_string (value) ? g_value_get_string (value) : "");
      gtk_entry_set_placeholder_text (self->entry, self->placeholder);
      show (self);
      break;
    case PROP_MAX_LENGTH:
      gtk_entry_set_max_length (self->entry, g_value_get_int (value));
      break;
    case PROP_MAX_WIDTH_CHARS:
      gtk_label_set_max_width_chars (self->label, g_value_get_int (value));
      gtk_widget_set_hexpand (GTK_WIDGET (self->label), g_value_get_int (value) >= 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_edit_label_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rp_edit_label_parent_class)->dispose (object);
}

static void
rp_edit_label_finalize (GObject *object)
{
  RpEditLabel *self = RP_EDIT_LABEL (object);

  g_free (self->title);
  g_free (self->placeholder);
  g_free (self->text);

  G_OBJECT_CLASS (rp_edit_label_parent_class)->finalize (object);
}

static void
rp_edit_label_class_init (RpEditLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_edit_label_dispose;
  object_class->finalize = rp_edit_label_finalize;
  object_class->set_property = rp_edit_label_set_property;

  /**
   * RpEditLabel:title:
   *
   * What the words are, for who cannot see where they stand.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * RpEditLabel:placeholder:
   *
   * What stands there while there are no words.
   */
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  /**
   * RpEditLabel:max-length:
   *
   * The most letters that the words may have; 0 for any number.
   */
  props[PROP_MAX_LENGTH] = g_param_spec_int ("max-length", NULL, NULL, 0, G_MAXUINT16, MAX_LENGTH, flags);
  /**
   * RpEditLabel:max-width-chars:
   *
   * How many letters of the words ask for room beside each other, and take what there is; -1 for all of them, and no more.
   */
  props[PROP_MAX_WIDTH_CHARS] = g_param_spec_int ("max-width-chars", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  /**
   * RpEditLabel::edited:
   * @text: the words
   *
   * The person gave other words. They are shown when rp_edit_label_set_text() is called with them.
   */
  signals[EDITED] = g_signal_new ("edited", RP_TYPE_EDIT_LABEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "editlabel");
}

static void
add_shown (RpEditLabel *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *words = g_object_new (RP_TYPE_PLAIN_BIN, "wraps", TRUE, NULL);
  GtkWidget *plain = rp_plain_bin_new ();

  self->shown = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (self->label, LEAST_LETTERS);
  gtk_widget_set_parent (GTK_WIDGET (self->label), words);
  gtk_box_append (GTK_BOX (self->shown), words);
  self->pencil = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_set_valign (self->pencil, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->pencil, "flat");
  gtk_widget_set_tooltip_text (self->pencil, _ ("Change"));
  g_signal_connect_object (self->pencil, "clicked", G_CALLBACK (rp_edit_label_edit), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->pencil, plain);
  gtk_box_append (GTK_BOX (self->shown), plain);
  g_signal_connect_object (click, "released", G_CALLBACK (rp_edit_label_edit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->label), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_parent (self->shown, GTK_WIDGET (self));
}

static void
add_entry (RpEditLabel *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_max_length (self->entry, MAX_LENGTH);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), FALSE);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_callback_action_new (on_escape, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
}

static void
rp_edit_label_init (RpEditLabel *self)
{
  self->text = g_strdup ("");
  self->placeholder = g_strdup ("");
  add_shown (self);
  add_entry (self);
}

/**
 * rp_edit_label_new:
 * @title: what the words are
 * @placeholder: what stands there while there are none
 *
 * Returns: (transfer floating): a label without words
 */
GtkWidget *
rp_edit_label_new (const char *title, const char *placeholder)
{
  return g_object_new (RP_TYPE_EDIT_LABEL, "title", title, "placeholder", placeholder, NULL);
}

/**
 * rp_edit_label_set_text:
 * @self: a label
 * @text: (nullable): the words
 *
 * Shows other words; nobody is told.
 */
void
rp_edit_label_set_text (RpEditLabel *self, const char *text)
{
  g_autofree char *described = NULL;

  g_return_if_fail (RP_IS_EDIT_LABEL (self));

  g_free (self->text);
  self->text = g_strdup (text ? text : "");
  show (self);
  /* Translators: what a button does: it changes something, which is such now: "Change. Name of the program: Sam's knee" */
  described = g_strdup_printf (_ ("Change. %s: %s"), self->title ? self->title : "",
                               gtk_label_get_label (self->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pencil), GTK_ACCESSIBLE_PROPERTY_LABEL, described,
                                  -1);
}

/**
 * rp_edit_label_edit:
 * @self: a label
 *
 * Lets the person change the words, all of which are selected.
 */
void
rp_edit_label_edit (RpEditLabel *self)
{
  g_return_if_fail (RP_IS_EDIT_LABEL (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->text);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_widget_set_visible (self->shown, FALSE);
}
