/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-filter-button.h"

#include <glib/gi18n-lib.h>

/* Of the list, in pixels: with the button below it, it stays on a small screen. Letters in a line of it. */
#define MOST_HEIGHT 320
#define MOST_LETTERS 26

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

  /* Made when the list is first opened */
  GtkWidget *clear_button;

  /* Owned values */
  char *label;
  GPtrArray *choices; /* of Choice */
};

typedef struct
{
  char *id;
  char *text;
  gboolean chosen;
  GtkCheckButton *check; /* once the list was opened */
} Choice;

enum
{
  PROP_LABEL = 1,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpFilterButton, rp_filter_button, GTK_TYPE_WIDGET)

static void
choice_free (Choice *choice)
{
  g_free (choice->id);
  g_free (choice->text);
  g_free (choice);
}

static Choice *
find_choice (RpFilterButton *self, const char *id)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      if (g_str_equal (choice->id, id))
        return choice;
    }
  return NULL;
}

/* One choice: its own words. More: the label and how many. */
static void
update_caption (RpFilterButton *self)
{
  g_autofree char *many = NULL;
  const char *text = self->label ? self->label : "";
  guint n_chosen = 0;

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      n_chosen += choice->chosen ? 1 : 0;
      if (choice->chosen)
        text = choice->text;
    }
  if (n_chosen > 1)
    /* Translators: the name of a filter and how many choices are made: "What you need: 2" */
    text = many = g_strdup_printf (_ ("%s: %u"), self->label, n_chosen);
  gtk_label_set_label (self->caption, text);
  gtk_widget_set_visible (self->tick, n_chosen > 0);
  if (self->clear_button)
    gtk_widget_set_sensitive (self->clear_button, n_chosen > 0);
  if (n_chosen > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
set_chosen (RpFilterButton *self, Choice *choice, gboolean chosen)
{
  if (choice->chosen == chosen)
    return;
  choice->chosen = chosen;
  if (choice->check)
    gtk_check_button_set_active (choice->check, chosen);
  update_caption (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_toggled (RpFilterButton *self, GtkCheckButton *check)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->check == check)
        set_chosen (self, choice, gtk_check_button_get_active (check));
    }
}

static void
on_clear (RpFilterButton *self)
{
  rp_filter_button_clear (self);
  gtk_menu_button_popdown (self->button);
}

static GtkWidget *
make_check (RpFilterButton *self, Choice *choice)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (choice->text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_LETTERS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, choice->text, -1);
  choice->check = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_active (choice->check, choice->chosen);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  return check;
}

/* As a person would look for them. */
static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const Choice *one = *(Choice *const *) a;
  const Choice *other = *(Choice *const *) b;

  return g_utf8_collate (one->text, other->text);
}

static GtkWidget *
make_list (RpFilterButton *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (guint i = 0; i < self->choices->len; i++)
    gtk_box_append (GTK_BOX (box), make_check (self, g_ptr_array_index (self->choices, i)));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

/* Only when it is wanted: the library is shown sooner. */
static void
make_popover (GtkMenuButton *button, gpointer user_data)
{
  RpFilterButton *self = user_data;
  GtkWidget *popover, *box;

  if (gtk_menu_button_get_popover (button))
    return;
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_ptr_array_sort (self->choices, compare_choices);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->clear_button = gtk_button_new_with_label (_ ("Show all"));
  gtk_widget_add_css_class (self->clear_button, "flat");
  g_signal_connect_object (self->clear_button, "clicked", G_CALLBACK (on_clear), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->clear_button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
  update_caption (self);
}

static void
rp_filter_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpFilterButton *self = RP_FILTER_BUTTON (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_filter_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpFilterButton *self = RP_FILTER_BUTTON (object);

  switch (id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      update_caption (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_filter_button_dispose (GObject *object)
{
  RpFilterButton *self = RP_FILTER_BUTTON (object);

  self->clear_button = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_FILTER_BUTTON);

  G_OBJECT_CLASS (rp_filter_button_parent_class)->dispose (object);
}

static void
rp_filter_button_finalize (GObject *object)
{
  RpFilterButton *self = RP_FILTER_BUTTON (object);

  g_free (self->label);
  g_ptr_array_unref (self->choices);

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

  /**
   * RpFilterButton:label:
   *
   * What it filters by, translated.
   */
  props[PROP_LABEL] = g_param_spec_string (
      "label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RpFilterButton::changed:
   *
   * Another choice was made.
   */
  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_FILTER_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, RpFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, RpFilterButton, tick);
  gtk_widget_class_bind_template_child (widget_class, RpFilterButton, caption);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterbutton");
}

static void
rp_filter_button_init (RpFilterButton *self)
{
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) choice_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, make_popover, self, NULL);
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
 * Adds a choice, not made; nothing happens when one with this id is there. The list is made when it is first opened, in the
 * order of the alphabet; what is added later is not in it.
 */
void
rp_filter_button_add_choice (RpFilterButton *self, const char *id, const char *text)
{
  Choice *choice;

  g_return_if_fail (RP_IS_FILTER_BUTTON (self));
  g_return_if_fail (id && text);

  if (find_choice (self, id))
    return;
  choice = g_new0 (Choice, 1);
  choice->id = g_strdup (id);
  choice->text = g_strdup (text);
  g_ptr_array_add (self->choices, choice);
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
  g_return_val_if_fail (RP_IS_FILTER_BUTTON (self), 0);

  return self->choices->len;
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

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->chosen)
        g_strv_builder_add (builder, choice->id);
    }
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
  Choice *choice;

  g_return_if_fail (RP_IS_FILTER_BUTTON (self));
  g_return_if_fail (id);

  choice = find_choice (self, id);
  if (choice)
    set_chosen (self, choice, !!chosen);
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

  for (guint i = 0; i < self->choices->len; i++)
    set_chosen (self, g_ptr_array_index (self->choices, i), FALSE);
}
