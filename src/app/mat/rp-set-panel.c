/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-set-panel.h"

#include "common/rp-plain-bin.h"
#include "mat/rp-next-up.h"
#include "mat/rp-ring-lap.h"

/**
 * RpSetPanel:
 *
 * Says where the set stands: the side, the phase, the count in its ring or on its button, and what comes next.
 */

/* A title longer than this is set smaller, for the panel's two widths. */
#define LONG_TITLE 18
#define LONG_TITLE_NARROW 7
/* So is one with a word longer than this, which would be torn apart; and once more smaller from the second on. */
#define LONG_WORD 8
#define LONG_WORD_NARROW 4
#define LONGEST_WORD 11
#define LONGEST_WORD_NARROW 8
#define COUNT_BUTTON 304
#define COUNT_BUTTON_NARROW 172
#define TEXT_SPACING 12

struct _RpSetPanel
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSessionReadout *readout;

  /* Template references */
  GtkWidget *content;
  GtkBox *main;
  GtkBox *texts;
  GtkBox *side_row;
  GtkBox *phase_row;
  GtkWidget *side;
  GtkWidget *set;
  GtkLabel *phase;
  GtkWidget *seconds;
  GtkStack *meter;
  RpRing *ring;
  GtkWidget *count_button;
  GtkWidget *hint;
  GtkWidget *touch_hint;
  GtkWidget *separator;
  RpNextUp *next_up;

  gboolean narrow;
};

enum
{
  PROP_READOUT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSetPanel, rp_set_panel, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static glong
longest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  glong longest = 0;

  for (guint i = 0; words[i]; i++)
    longest = MAX (longest, g_utf8_strlen (words[i], -1));
  return longest;
}

/* There is room for short words only, on a phone beside the ring even less; a longer one would be torn apart. */
static void
on_phase_changed (RpSetPanel *self)
{
  const char *phase = rp_session_readout_get_phase (self->readout);
  glong word = longest_word (phase);
  gboolean is_long = g_utf8_strlen (phase, -1) > (self->narrow ? LONG_TITLE_NARROW : LONG_TITLE);

  set_class (GTK_WIDGET (self->phase), "long",
             is_long || word > (self->narrow ? LONG_WORD_NARROW : LONG_WORD));
  set_class (GTK_WIDGET (self->phase), "longest", word > (self->narrow ? LONGEST_WORD_NARROW : LONGEST_WORD));
}

static void
on_count_changed (RpSetPanel *self)
{
  rp_ring_set_count (self->ring, rp_session_readout_get_count (self->readout),
                     rp_session_readout_get_unit (self->readout));
}

static void
on_value_changed (RpSetPanel *self)
{
  const char *value = rp_session_readout_get_value (self->readout);
  g_autofree char *ring = NULL;

  g_object_get (self->readout, "ring", &ring, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ring), GTK_ACCESSIBLE_PROPERTY_LABEL, ring, -1);
  rp_ring_set_value_text (self->ring, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  value, -1);
}

static void
on_view_changed (RpSetPanel *self)
{
  RpSessionView view = rp_session_readout_get_view (self->readout);

  gtk_stack_set_visible_child_name (self->meter, view == RP_SESSION_VIEW_OWN ? "own" : "led");
  gtk_widget_set_visible (GTK_WIDGET (self->phase), view != RP_SESSION_VIEW_OWN);
  set_class (self->side, "between", view == RP_SESSION_VIEW_BETWEEN);
}

static void
on_tint_changed (RpSetPanel *self)
{
  rp_palette_set_tint_class (GTK_WIDGET (self), rp_session_readout_get_tint (self->readout));
}

static void
on_paused_changed (RpSetPanel *self)
{
  set_class (GTK_WIDGET (self->phase), "paused", rp_session_readout_get_paused (self->readout));
}

/* What the template cannot bind. */
static void
rp_set_panel_constructed (GObject *object)
{
  RpSetPanel *self = RP_SET_PANEL (object);
  static const struct
  {
    const char *signal;
    void (*handler) (RpSetPanel *self);
  } handlers[] = {
    { "notify::phase", on_phase_changed },   { "notify::count", on_count_changed },
    { "notify::unit", on_count_changed },    { "notify::value", on_value_changed },
    { "notify::view", on_view_changed },     { "notify::tint", on_tint_changed },
    { "notify::paused", on_paused_changed },
  };

  G_OBJECT_CLASS (rp_set_panel_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    {
      g_signal_connect_object (self->readout, handlers[i].signal, G_CALLBACK (handlers[i].handler), self,
                               G_CONNECT_SWAPPED);
      handlers[i].handler (self);
    }
}

static void
rp_set_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_READOUT)
    g_value_set_object (value, RP_SET_PANEL (object)->readout);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_set_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_READOUT)
    RP_SET_PANEL (object)->readout = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_set_panel_dispose (GObject *object)
{
  RpSetPanel *self = RP_SET_PANEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_SET_PANEL);
  g_clear_object (&self->readout);

  G_OBJECT_CLASS (rp_set_panel_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, content);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, main);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, texts);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, side_row);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, phase_row);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, side);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, set);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, phase);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, seconds);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, meter);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, ring);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, count_button);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, hint);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, touch_hint);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, separator);
  gtk_widget_class_bind_template_child (widget_class, RpSetPanel, next_up);
}

static void
rp_set_panel_class_init (RpSetPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_set_panel_constructed;
  object_class->dispose = rp_set_panel_dispose;
  object_class->get_property = rp_set_panel_get_property;
  object_class->set_property = rp_set_panel_set_property;

  /**
   * RpSetPanel:readout:
   *
   * Where the words come from.
   */
  props[PROP_READOUT]
      = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_NEXT_UP);
  g_type_ensure (RP_TYPE_PLAIN_BIN);
  g_type_ensure (RP_TYPE_RING);
  g_type_ensure (RP_TYPE_SESSION_READOUT);
  gtk_widget_class_set_css_name (widget_class, "setpanel");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-set-panel.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, rp_session_readout_has_text);
}

static void
rp_set_panel_init (RpSetPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_set_panel_new:
 * @readout: where the words come from
 *
 * Returns: (transfer floating): a panel that says what the readout does
 */
GtkWidget *
rp_set_panel_new (RpSessionReadout *readout)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (readout), NULL);

  return g_object_new (RP_TYPE_SET_PANEL, "readout", readout, NULL);
}

/**
 * rp_set_panel_update:
 * @self: a panel
 * @moment: where the session stands now
 * @eager: whether this frame is drawn anyway
 *
 * Moves the ring. The words follow the readout. Cheap enough for every frame.
 */
void
rp_set_panel_update (RpSetPanel *self, const RpMoment *moment, gboolean eager)
{
  g_return_if_fail (RP_IS_SET_PANEL (self));
  g_return_if_fail (moment);

  rp_ring_lap_show (self->ring, moment, eager);
}

/**
 * rp_set_panel_set_poster_loader:
 * @self: a panel
 * @loader: who loads the stills
 *
 * Sets where the picture of what comes next comes from.
 */
void
rp_set_panel_set_poster_loader (RpSetPanel *self, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_SET_PANEL (self));

  rp_next_up_set_poster_loader (self->next_up, loader);
}

/* Beside the ring all stands below one another, the set last; above it the set is beside the side, the seconds beside the
 * phase. */
static void
arrange_texts (RpSetPanel *self, gboolean stacked)
{
  GtkAlign align = stacked ? GTK_ALIGN_START : GTK_ALIGN_END;
  GtkBox *row = stacked ? self->texts : self->side_row;
  g_autoptr (GtkWidget) set = g_object_ref (self->set);

  if (gtk_widget_get_parent (set) != GTK_WIDGET (row))
    {
      gtk_box_remove (stacked ? self->side_row : self->texts, set);
      gtk_box_append (row, set);
    }
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->phase_row),
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->seconds, align);
  gtk_widget_set_halign (set, align);
  gtk_box_set_spacing (self->phase_row, stacked ? 0 : TEXT_SPACING);
}

/**
 * rp_set_panel_set_layout:
 * @self: a panel
 * @stacked: whether it lies below the picture, with the ring beside the words
 * @narrow: whether it is as narrow as a phone
 * @is_short: whether there is little height
 *
 * Arranges the panel for its room.
 */
void
rp_set_panel_set_layout (RpSetPanel *self, gboolean stacked, gboolean narrow, gboolean is_short)
{
  int button = narrow || is_short ? COUNT_BUTTON_NARROW : COUNT_BUTTON;

  g_return_if_fail (RP_IS_SET_PANEL (self));

  self->narrow = narrow;
  on_phase_changed (self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->main),
                                  stacked ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_reorder_child_after (self->main, stacked ? GTK_WIDGET (self->texts) : GTK_WIDGET (self->meter),
                               stacked ? GTK_WIDGET (self->meter) : GTK_WIDGET (self->texts));
  gtk_widget_set_valign (GTK_WIDGET (self->texts), stacked ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_widget_set_hexpand (GTK_WIDGET (self->meter), !stacked);
  arrange_texts (self, stacked);
  g_object_set (self->ring, "natural-size", narrow ? COUNT_BUTTON_NARROW : 308, NULL);
  gtk_widget_set_size_request (self->count_button, button, button);
  gtk_widget_set_visible (self->hint, !narrow && !is_short);
  gtk_widget_set_visible (self->touch_hint, narrow);
  g_object_set (self->next_up, "compact", narrow, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->next_up), !is_short);
  gtk_widget_set_visible (self->separator, !is_short);
}
