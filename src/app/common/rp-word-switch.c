/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-word-switch.h"

#include "common/rp-wrap-box.h"

/**
 * RpWordSwitch:
 *
 * One of a few words is chosen; their name stands above them. Words that have no room beside the others stand below.
 */
struct _RpWordSwitch
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkWidget *words; /* of GtkToggleButton */

  gboolean filling; /* not by the person */
};

enum
{
  PROP_TITLE = 1,
  N_PROPS,
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];
static GQuark id_quark;

G_DEFINE_FINAL_TYPE (RpWordSwitch, rp_word_switch, GTK_TYPE_WIDGET)

static int
get_id (GtkWidget *word)
{
  return GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (word), id_quark));
}

static GtkWidget *
find_word (RpWordSwitch *self, int id)
{
  for (GtkWidget *word = gtk_widget_get_first_child (self->words); word;
       word = gtk_widget_get_next_sibling (word))
    if (get_id (word) == id)
      return word;
  return NULL;
}

static void
on_toggled (RpWordSwitch *self, GtkToggleButton *word)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (word), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_toggle_button_get_active (word), -1);
  if (!self->filling && gtk_toggle_button_get_active (word))
    g_signal_emit (self, signals[CHOSEN], 0, get_id (GTK_WIDGET (word)));
}

/* The first and the last word in sight have the round corners. */
static void
update_ends (RpWordSwitch *self)
{
  GtkWidget *first = NULL;
  GtkWidget *last = NULL;

  for (GtkWidget *word = gtk_widget_get_first_child (self->words); word;
       word = gtk_widget_get_next_sibling (word))
    {
      gtk_widget_remove_css_class (word, "first");
      gtk_widget_remove_css_class (word, "last");
      if (!gtk_widget_get_visible (word))
        continue;
      first = first ? first : word;
      last = word;
    }
  if (first)
    gtk_widget_add_css_class (first, "first");
  if (last)
    gtk_widget_add_css_class (last, "last");
}

static void
rp_word_switch_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpWordSwitch *self = RP_WORD_SWITCH (object);
  const char *title = g_value_get_string (value) ? g_value_get_string (value) : "";

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title, title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_word_switch_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rp_word_switch_parent_class)->dispose (object);
}

static void
rp_word_switch_class_init (RpWordSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_word_switch_dispose;
  object_class->set_property = rp_word_switch_set_property;

  /**
   * RpWordSwitch:title:
   *
   * What the words are.
   */
  props[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  /**
   * RpWordSwitch::chosen:
   * @id: which word
   *
   * The person chose another word.
   */
  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_WORD_SWITCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
  id_quark = g_quark_from_static_string ("rp-word-switch-id");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "wordswitch");
}

static void
rp_word_switch_init (RpWordSwitch *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_set_vexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->title), GTK_ALIGN_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "field-title");
  gtk_widget_set_parent (GTK_WIDGET (self->title), GTK_WIDGET (self));

  self->words = g_object_new (RP_TYPE_WRAP_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                              "css-name", "words", "spacing", 1, "line-spacing", 1, NULL);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}

/**
 * rp_word_switch_new:
 * @title: what the words are
 *
 * Returns: (transfer floating): a switch without words
 */
GtkWidget *
rp_word_switch_new (const char *title)
{
  return g_object_new (RP_TYPE_WORD_SWITCH, "title", title, NULL);
}

/**
 * rp_word_switch_add:
 * @self: a switch
 * @id: which word it is, by a number of its own
 * @word: the word
 *
 * Adds a word behind the others.
 */
void
rp_word_switch_add (RpWordSwitch *self, int id, const char *word)
{
  GtkWidget *first;
  GtkWidget *button;

  g_return_if_fail (RP_IS_WORD_SWITCH (self));
  g_return_if_fail (word);

  first = gtk_widget_get_first_child (self->words);
  button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", word, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                         NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED, FALSE, -1);
  g_object_set_qdata (G_OBJECT (button), id_quark, GINT_TO_POINTER (id));
  gtk_widget_set_hexpand (button, TRUE);
  if (first)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, self->words);
  update_ends (self);
}

/**
 * rp_word_switch_show:
 * @self: a switch
 * @id: which word
 * @shown: whether it can be chosen
 *
 * Shows a word, or hides it.
 */
void
rp_word_switch_show (RpWordSwitch *self, int id, gboolean shown)
{
  GtkWidget *word;

  g_return_if_fail (RP_IS_WORD_SWITCH (self));

  word = find_word (self, id);
  g_return_if_fail (word);
  gtk_widget_set_visible (word, shown);
  update_ends (self);
}

/**
 * rp_word_switch_set_chosen:
 * @self: a switch
 * @id: which word
 *
 * Shows that a word is chosen; #RpWordSwitch::chosen is not emitted.
 */
void
rp_word_switch_set_chosen (RpWordSwitch *self, int id)
{
  GtkWidget *word;

  g_return_if_fail (RP_IS_WORD_SWITCH (self));

  word = find_word (self, id);
  g_return_if_fail (word);
  self->filling = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (word), TRUE);
  self->filling = FALSE;
}

/**
 * rp_word_switch_get_chosen:
 * @self: a switch
 *
 * Returns: which word is chosen, or -1
 */
int
rp_word_switch_get_chosen (RpWordSwitch *self)
{
  g_return_val_if_fail (RP_IS_WORD_SWITCH (self), -1);

  for (GtkWidget *word = gtk_widget_get_first_child (self->words); word;
       word = gtk_widget_get_next_sibling (word))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (word)))
      return get_id (word);
  return -1;
}
