/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-filter-button.h"

#include <glib/gi18n-lib.h>

/**
 * RpFilterButton:
 *
 * A pill that opens a list of choices and shows, by outline, tick and words, when some are made.
 */
struct _RpFilterButton
{
  GtkWidget parent_instance;

  /* Template references */
  GtkMenuButton *button;
  GtkWidget *tick;
  GtkLabel *caption;
  GtkBox *choices;
  GtkWidget *clear_button;

  /* Owned values */
  char *label;
};

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpFilterButton, rp_filter_button, GTK_TYPE_WIDGET)

static const char *
choice_id (GtkWidget *choice)
{
  return g_object_get_data (G_OBJECT (choice), "rp-choice-id");
}

/* One choice: its own words. More: the label and how many. */
static void
update_caption (RpFilterButton *self)
{
  g_autofree char *many = NULL;
  const char *text = self->label;
  guint n_chosen = 0;

  for (GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); choice;
       choice = gtk_widget_get_next_sibling (choice))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (choice)))
      {
        n_chosen++;
        text = gtk_check_button_get_label (GTK_CHECK_BUTTON (choice));
      }
  if (n_chosen > 1)
    /* Translators: the name of a filter and how many choices are made: "What you need: 2" */
    text = many = g_strdup_printf (_ ("%s: %u"), self->label, n_chosen);
  gtk_label_set_label (self->caption, text ? text : "");
  gtk_widget_set_visible (self->tick, n_chosen > 0);
  gtk_widget_set_sensitive (self->clear_button, n_chosen > 0);
  if (n_chosen > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text ? text : "", -1);
}

static void
on_toggled (RpFilterButton *self)
{
  update_caption (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_clear (RpFilterButton *self)
{
  rp_filter_button_clear (self);
  gtk_menu_button_popdown (self->button);
}

static void
rp_filter_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpFilterButton *self = RP_FILTER_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_filter_button_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpFilterButton *self = RP_FILTER_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      update_caption (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_filter_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_FILTER_BUTTON);

  G_OBJECT_CLASS (rp_filter_button_parent_class)->dispose (object);
}

static void
rp_filter_button_finalize (GObject *object)
{
  g_free (RP_FILTER_BUTTON (object)->label);

  G_OBJECT_CLASS (rp_filter_button_parent_class)->finalize (object);
}

static void
rp_filter_button_class_init (RpFilterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_filter_button_dispose;
  object_class->finalize = rp_filter_button_finalize;
  object_class->get_property = rp_filter_button_get_property;
  object_class->set_property = rp_filter_button_set_property;

  props[PROP_LABEL] = g_param_spec_string (
      "label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RpFilterButton::changed:
   *
   * Another choice was made.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, RpFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, RpFilterButton, tick);
  gtk_widget_class_bind_template_child (widget_class, RpFilterButton, caption);
  gtk_widget_class_bind_template_child (widget_class, RpFilterButton, choices);
  gtk_widget_class_bind_template_child (widget_class, RpFilterButton, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterbutton");
}

static void
rp_filter_button_init (RpFilterButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_filter_button_new:
 * @label: what it filters by, translated
 *
 * Returns: (transfer floating): a button without choices
 */
GtkWidget *
rp_filter_button_new (const char *label)
{
  return g_object_new (RP_TYPE_FILTER_BUTTON, "label", label, NULL);
}

/**
 * rp_filter_button_add_choice:
 * @self: a filter button
 * @id: what to call the choice in code
 * @text: what the person reads, translated
 *
 * Adds a choice at the end, not made; nothing happens when one with this id is there.
 */
void
rp_filter_button_add_choice (RpFilterButton *self, const char *id, const char *text)
{
  GtkWidget *choice;

  g_return_if_fail (RP_IS_FILTER_BUTTON (self));
  g_return_if_fail (id != NULL && text != NULL);

  for (choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); choice;
       choice = gtk_widget_get_next_sibling (choice))
    if (g_str_equal (choice_id (choice), id))
      return;
  choice = gtk_check_button_new_with_label (text);
  g_object_set_data_full (G_OBJECT (choice), "rp-choice-id", g_strdup (id), g_free);
  g_signal_connect_object (choice, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->choices, choice);
}

/**
 * rp_filter_button_get_n_choices:
 * @self: a filter button
 *
 * Returns: how many choices there are to make
 */
guint
rp_filter_button_get_n_choices (RpFilterButton *self)
{
  guint n = 0;

  g_return_val_if_fail (RP_IS_FILTER_BUTTON (self), 0);

  for (GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); choice;
       choice = gtk_widget_get_next_sibling (choice))
    n++;
  return n;
}

/**
 * rp_filter_button_get_chosen:
 * @self: a filter button
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the choices made; may be empty
 */
GStrv
rp_filter_button_get_chosen (RpFilterButton *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (RP_IS_FILTER_BUTTON (self), NULL);

  for (GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); choice;
       choice = gtk_widget_get_next_sibling (choice))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (choice)))
      g_strv_builder_add (builder, choice_id (choice));
  return g_strv_builder_end (builder);
}

/**
 * rp_filter_button_choose:
 * @self: a filter button
 * @id: which choice
 * @chosen: whether it is made
 *
 * Makes a choice or takes it back, as the person would.
 */
void
rp_filter_button_choose (RpFilterButton *self, const char *id, gboolean chosen)
{
  g_return_if_fail (RP_IS_FILTER_BUTTON (self));
  g_return_if_fail (id != NULL);

  for (GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); choice;
       choice = gtk_widget_get_next_sibling (choice))
    if (g_str_equal (choice_id (choice), id))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), chosen);
}

/**
 * rp_filter_button_clear:
 * @self: a filter button
 *
 * Takes every choice back.
 */
void
rp_filter_button_clear (RpFilterButton *self)
{
  g_return_if_fail (RP_IS_FILTER_BUTTON (self));

  for (GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); choice;
       choice = gtk_widget_get_next_sibling (choice))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), FALSE);
}
