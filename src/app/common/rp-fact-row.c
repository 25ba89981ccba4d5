/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-fact-row.h"

#include "common/rp-plain-bin.h"
#include "common/rp-word-break.h"

/* A word of as many letters has room, however large. */
#define LONG_WORD 12

/**
 * RpFactRow:
 *
 * One fact in a list: an icon, what it is about, and the fact; hidden when there is nothing to say. With an
 * exercise to go to it can be opened, and shows so.
 */
struct _RpFactRow
{
  GtkListBoxRow parent_instance;

  /* Template references */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *next;
};

enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpFactRow, rp_fact_row, GTK_TYPE_LIST_BOX_ROW)

/* A row is read as one: what it is about, then the fact. */
static void
update_name (RpFactRow *self)
{
  const char *title = gtk_label_get_label (self->title);
  const char *text = gtk_label_get_label (self->text);
  g_autofree char *name = title[0] ? g_strdup_printf ("%s: %s", title, text) : g_strdup (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_title (RpFactRow *self, const char *title)
{
  gtk_label_set_label (self->title, title ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), title && title[0]);
  if (title && title[0])
    gtk_widget_add_css_class (GTK_WIDGET (self), "titled");
}

static void
rp_fact_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpFactRow *self = RP_FACT_ROW (object);

  switch (id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (self->icon));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_TEXT:
      g_value_set_string (value, rp_fact_row_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_fact_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpFactRow *self = RP_FACT_ROW (object);

  switch (id)
    {
    case PROP_ICON_NAME:
      gtk_image_set_from_icon_name (self->icon, g_value_get_string (value));
      break;
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_TEXT:
      rp_fact_row_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_fact_row_class_init (RpFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rp_fact_row_get_property;
  object_class->set_property = rp_fact_row_set_property;

  /**
   * RpFactRow:icon-name:
   *
   * The icon before the fact.
   */
  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, construct);
  /**
   * RpFactRow:title:
   *
   * What the fact is about, translated; empty for nothing.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, construct);
  /**
   * RpFactRow:text:
   *
   * The fact, translated; a row without one is hidden.
   */
  props[PROP_TEXT] = g_param_spec_string (
      "text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_PLAIN_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpFactRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RpFactRow, title);
  gtk_widget_class_bind_template_child (widget_class, RpFactRow, text);
  gtk_widget_class_bind_template_child (widget_class, RpFactRow, next);
}

static void
rp_fact_row_init (RpFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_fact_row_set_exercise (self, NULL);
}

/**
 * rp_fact_row_new:
 * @icon_name: a symbolic icon
 * @title: (nullable): what the fact is about, translated
 * @text: (nullable): the fact itself, translated
 *
 * Returns: (transfer floating): a row for a list
 */
GtkWidget *
rp_fact_row_new (const char *icon_name, const char *title, const char *text)
{
  return g_object_new (RP_TYPE_FACT_ROW, "icon-name", icon_name, "title", title, "text", text, NULL);
}

/**
 * rp_fact_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): the fact; empty when there is nothing to say
 */
const char *
rp_fact_row_get_text (RpFactRow *self)
{
  g_return_val_if_fail (RP_IS_FACT_ROW (self), NULL);

  return gtk_label_get_label (self->text);
}

/**
 * rp_fact_row_set_text:
 * @self: a row
 * @text: (nullable): the fact, translated; %NULL hides the row
 *
 * Says something else.
 */
void
rp_fact_row_set_text (RpFactRow *self, const char *text)
{
  g_return_if_fail (RP_IS_FACT_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self), text && text[0]);
  if (g_strcmp0 (text, rp_fact_row_get_text (self)) == 0)
    return;
  rp_word_break_show (self->text, text ? text : "", LONG_WORD);
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

/**
 * rp_fact_row_set_icon_name:
 * @self: a row
 * @icon_name: a symbolic icon
 *
 * Shows another icon.
 */
void
rp_fact_row_set_icon_name (RpFactRow *self, const char *icon_name)
{
  g_return_if_fail (RP_IS_FACT_ROW (self));

  gtk_image_set_from_icon_name (self->icon, icon_name);
}

/**
 * rp_fact_row_lead_to:
 * @self: a row
 * @action: an action that takes a text
 * @id: (nullable): what to hand to it when the row is activated, or %NULL for none
 *
 * Makes the row lead somewhere.
 */
void
rp_fact_row_lead_to (RpFactRow *self, const char *action, const char *id)
{
  g_return_if_fail (RP_IS_FACT_ROW (self));
  g_return_if_fail (action);

  gtk_widget_set_visible (self->next, id != NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), id != NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), id != NULL);
  /* What is handed over comes first: the action is looked up at once. */
  if (id)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), id ? action : NULL);
}

/**
 * rp_fact_row_set_exercise:
 * @self: a row
 * @id: (nullable): the exercise to open when the row is activated, or %NULL for none
 *
 * Makes the row lead to an exercise.
 */
void
rp_fact_row_set_exercise (RpFactRow *self, const char *id)
{
  g_return_if_fail (RP_IS_FACT_ROW (self));

  rp_fact_row_lead_to (self, "win.show-exercise", id);
}
