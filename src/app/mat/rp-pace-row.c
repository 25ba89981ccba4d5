/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-pace-row.h"

#include <glib/gi18n-lib.h>

/* What a kind is called, and what its buttons do. */
static const struct
{
  const char *title;
  const char *less;
  const char *less_tip;
  const char *less_action;
  const char *more;
  const char *more_tip;
  const char *more_action;
} kinds[] = {
  [RP_PACE_KIND_SPEED] = { N_ ("Speed"), N_ ("Slower"), N_ ("Slower ([)"), "win.session.slower",
                           N_ ("Faster"), N_ ("Faster (])"), "win.session.faster" },
  [RP_PACE_KIND_HOLD] = { N_ ("Hold"), N_ ("Hold shorter"), N_ ("Hold shorter"), "win.session.hold-shorter",
                          N_ ("Hold longer"), N_ ("Hold longer"), "win.session.hold-longer" },
  [RP_PACE_KIND_AMOUNT] = { N_ ("How much"), N_ ("Fewer"), N_ ("Fewer"), "win.session.fewer", N_ ("More"),
                            N_ ("More"), "win.session.more" },
};

/**
 * RpPaceRow:
 *
 * One thing that a person may change by steps while a session goes on: its name, and how it is now, between the button for
 * less and the one for more.
 */
struct _RpPaceRow
{
  GtkWidget parent_instance;

  /* Template references */
  GtkLabel *title;
  GtkLabel *value;
  GtkButton *less;
  GtkButton *more;

  RpPaceKind kind;
};

enum
{
  PROP_KIND = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (RpPaceKind,
                    rp_pace_kind,
                    G_DEFINE_ENUM_VALUE (RP_PACE_KIND_SPEED, "speed"),
                    G_DEFINE_ENUM_VALUE (RP_PACE_KIND_HOLD, "hold"),
                    G_DEFINE_ENUM_VALUE (RP_PACE_KIND_AMOUNT, "amount"))

G_DEFINE_FINAL_TYPE (RpPaceRow, rp_pace_row, GTK_TYPE_WIDGET)

/* A button at the end of its range cannot keep the keyboard; the other one has it then, so that it stays in the row. */
static void
on_sensitive_changed (RpPaceRow *self, GParamSpec *pspec, GtkButton *button)
{
  GtkButton *other = button == self->less ? self->more : self->less;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && root && !gtk_root_get_focus (root)
      && !gtk_widget_get_sensitive (GTK_WIDGET (button)))
    gtk_widget_grab_focus (GTK_WIDGET (other));
}

static void
fill_button (GtkButton *button, const char *name, const char *tip, const char *action)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
rp_pace_row_constructed (GObject *object)
{
  RpPaceRow *self = RP_PACE_ROW (object);
  RpPaceKind kind = self->kind;

  G_OBJECT_CLASS (rp_pace_row_parent_class)->constructed (object);

  gtk_label_set_label (self->title, _ (kinds[kind].title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (kinds[kind].title),
                                  -1);
  fill_button (self->less, _ (kinds[kind].less), _ (kinds[kind].less_tip), kinds[kind].less_action);
  fill_button (self->more, _ (kinds[kind].more), _ (kinds[kind].more_tip), kinds[kind].more_action);
}

static void
rp_pace_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KIND)
    g_value_set_enum (value, RP_PACE_ROW (object)->kind);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_pace_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KIND)
    RP_PACE_ROW (object)->kind = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_pace_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_PACE_ROW);

  G_OBJECT_CLASS (rp_pace_row_parent_class)->dispose (object);
}

static void
rp_pace_row_class_init (RpPaceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_pace_row_constructed;
  object_class->get_property = rp_pace_row_get_property;
  object_class->set_property = rp_pace_row_set_property;
  object_class->dispose = rp_pace_row_dispose;

  /**
   * RpPaceRow:kind:
   *
   * What is changed.
   */
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, RP_TYPE_PACE_KIND, RP_PACE_KIND_SPEED,
                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "pacerow");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-pace-row.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "steps", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpPaceRow, title);
  gtk_widget_class_bind_template_child (widget_class, RpPaceRow, value);
  gtk_widget_class_bind_template_child (widget_class, RpPaceRow, less);
  gtk_widget_class_bind_template_child (widget_class, RpPaceRow, more);
  gtk_widget_class_bind_template_callback (widget_class, on_sensitive_changed);
}

static void
rp_pace_row_init (RpPaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_pace_row_new:
 * @kind: what is changed
 *
 * Returns: (transfer floating): a row that says no value yet; its buttons use the actions of the window it is in
 */
GtkWidget *
rp_pace_row_new (RpPaceKind kind)
{
  return g_object_new (RP_TYPE_PACE_ROW, "kind", kind, NULL);
}

/* Who presses a button and does not see hears what has come of it. */
static void
describe (GtkButton *button, const char *value)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  value ? value : "", -1);
}

/**
 * rp_pace_row_set_value:
 * @self: a row
 * @value: (nullable): how it is now, in words; %NULL where it cannot be changed
 *
 * Shows how it is now; a row without a value is hidden.
 */
void
rp_pace_row_set_value (RpPaceRow *self, const char *value)
{
  g_return_if_fail (RP_IS_PACE_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self), value != NULL);
  gtk_label_set_label (self->value, value ? value : "");
  describe (self->less, value);
  describe (self->more, value);
}
