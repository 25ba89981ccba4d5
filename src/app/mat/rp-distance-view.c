/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-view.h"

#include "mat/rp-distance-band.h"
#include "mat/rp-distance-colours.h"
#include "mat/rp-distance-disc.h"
#include "mat/rp-distance-layout.h"
#include "mat/rp-distance-text.h"
#include "mat/rp-plan-bar.h"
#include "mat/rp-ring-lap.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * RpDistanceView:
 *
 * A session to be read from three metres away: side, phase, repetition and cue as large as a screen can have them, and
 * nothing to press. It leaves room for the picture, which whoever holds both puts there.
 */

/* What the frame around the turn at hand needs above and below the bar. */
#define BAR_FRAME 4

struct _RpDistanceView
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSessionReadout *readout;

  /* Template references */
  RpDistanceBand *band;
  RpDistanceText *side;
  RpDistanceText *phase;
  RpDistanceText *seconds;
  GtkStack *meter;
  RpRing *ring;
  RpDistanceDisc *disc;
  RpDistanceText *set;
  RpPlanBar *bar;
  RpDistanceText *next;

  RpDistanceLayout layout;
  gboolean done;
};

enum
{
  PROP_READOUT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpDistanceView, rp_distance_view, GTK_TYPE_WIDGET)

static gboolean
is_own (RpDistanceView *self)
{
  return rp_session_readout_get_view (self->readout) == RP_SESSION_VIEW_OWN;
}

/* Finds a place for everything in so much room, with the words as they are now. */
static void
lay_out (RpDistanceView *self, int width, int height, RpDistanceLayout *layout)
{
  double least = rp_distance_layout_get_least (height);
  double room = rp_distance_layout_get_room (width, height);
  RpDistanceWords words = {
    .view = rp_session_readout_get_view (self->readout),
    .has_seconds = *rp_distance_text_get_text (self->seconds) != '\0',
  };

  rp_distance_text_measure (self->side, least, room, &words.side_lines);
  room = rp_distance_layout_get_phase_room (width, height, words.has_seconds);
  words.phase_width = rp_distance_text_measure (self->phase, least, room, &words.phase_lines);
  rp_distance_layout_init (layout, width, height, &words);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    rp_distance_layout_mirror (layout, width);
}

/* Whole pixels, so that neighbours meet. */
static GtkAllocation
get_allocation (const graphene_rect_t *rect)
{
  int left = (int) roundf (rect->origin.x);
  int top = (int) roundf (rect->origin.y);

  return (GtkAllocation){ left, top, (int) roundf (rect->origin.x + rect->size.width) - left,
                          (int) roundf (rect->origin.y + rect->size.height) - top };
}

static void
place (gpointer child, const graphene_rect_t *rect)
{
  GtkAllocation allocation = get_allocation (rect);

  gtk_widget_size_allocate (GTK_WIDGET (child), &allocation, -1);
}

/* Around it there is room for the frame of the turn at hand. */
static void
place_bar (RpDistanceView *self)
{
  graphene_rect_t rect = self->layout.bar;

  rect.origin.y -= BAR_FRAME;
  rect.size.height += 2 * BAR_FRAME;
  place (self->bar, &rect);
}

static void
size_texts (RpDistanceView *self)
{
  const RpDistanceLayout *layout = &self->layout;

  rp_distance_text_set_size (self->side, layout->side_size, 0);
  rp_distance_text_set_size (self->phase, layout->phase_size, 0);
  rp_distance_text_set_size (self->seconds, layout->seconds_size, 0);
  rp_distance_text_set_size (self->set, layout->foot_size, 0);
  rp_distance_text_set_size (self->next, layout->foot_size, 0);
  rp_distance_band_set_size (self->band, layout->band_size, layout->inset);
}

static void
rp_distance_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpDistanceView *self = RP_DISTANCE_VIEW (widget);

  lay_out (self, width, height, &self->layout);
  size_texts (self);
  place (self->band, &self->layout.band);
  place (self->side, &self->layout.side);
  place (self->phase, &self->layout.phase);
  place (self->seconds, &self->layout.seconds);
  place (self->meter, &self->layout.ring);
  place (self->set, &self->layout.set);
  place (self->next, &self->layout.next);
  place_bar (self);
}

static void
rp_distance_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  /* The children are measured for GTK's sake; whatever room there is, is enough. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = *natural = 0;
}

static void
rp_distance_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpDistanceView *self = RP_DISTANCE_VIEW (widget);
  const RpDistanceColours *colours = rp_distance_colours_get_current ();
  float width = (float) gtk_widget_get_width (widget);

  gtk_snapshot_append_color (snapshot, &colours->ground,
                             &GRAPHENE_RECT_INIT (0, 0, width, (float) gtk_widget_get_height (widget)));
  gtk_snapshot_append_color (snapshot, &colours->line,
                             &GRAPHENE_RECT_INIT (0, roundf (self->layout.foot.origin.y), width, 1));

  GTK_WIDGET_CLASS (rp_distance_view_parent_class)->snapshot (widget, snapshot);
}

/* Words that need more lines move what is around them, and perhaps the picture. */
static void
check_layout (RpDistanceView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RpDistanceLayout layout;

  if (!gtk_widget_get_mapped (widget))
    return;

  lay_out (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget), &layout);
  if (!rp_distance_layout_is_same (&layout, &self->layout))
    gtk_widget_queue_resize (widget);
}

static void
paint (RpDistanceView *self)
{
  const RpDistanceColours *colours = rp_distance_colours_get_current ();
  gboolean between = rp_session_readout_get_view (self->readout) == RP_SESSION_VIEW_BETWEEN;
  gboolean quiet = is_own (self) || rp_session_readout_get_paused (self->readout);
  RpTint tint = self->done ? RP_TINT_WAIT : rp_session_readout_get_tint (self->readout);
  const GdkRGBA *phase = &colours->phase[tint];

  rp_distance_text_set_colours (self->side, between && !self->done ? &colours->dim : &colours->text, NULL);
  rp_distance_text_set_colours (self->phase, quiet && !self->done ? &colours->text : phase, NULL);
  rp_distance_text_set_colours (self->seconds, phase, NULL);
  rp_distance_text_set_colours (self->set, &colours->text, NULL);
  rp_distance_text_set_colours (self->next, &colours->text, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
dup_text (RpDistanceView *self, const char *name)
{
  char *text = NULL;

  g_object_get (self->readout, name, &text, NULL);
  return text;
}

/* What was just finished, else which set it is, else how far the program is. Returns: (transfer full): as markup */
static char *
make_set (RpDistanceView *self)
{
  g_autofree char *caption = dup_text (self, "caption");
  g_autofree char *set = dup_text (self, "set");
  g_autofree char *place = dup_text (self, "place");

  if (*caption)
    return g_markup_escape_text (caption, -1);
  return *set ? g_steal_pointer (&set) : g_markup_escape_text (place, -1);
}

static char *
make_next (RpDistanceView *self)
{
  g_autofree char *heading = dup_text (self, "next-heading");
  g_autofree char *name = dup_text (self, "next-name");

  return g_markup_printf_escaped ("<span alpha=\"78%%\">%s</span> <b>%s</b>", heading, name);
}

static void
show_led (RpDistanceView *self)
{
  g_autofree char *side = dup_text (self, "side");
  g_autofree char *phase = dup_text (self, "phase");
  g_autofree char *seconds = dup_text (self, "seconds");
  g_autofree char *set = make_set (self);
  g_autofree char *next = make_next (self);
  gboolean counting = is_own (self) && !rp_session_readout_get_paused (self->readout);

  rp_distance_text_set_text (self->side, side);
  /* Translators: in a session at one's own pace */
  rp_distance_text_set_text (self->phase, counting ? _ ("Almost any key counts one") : phase);
  rp_distance_text_set_text (self->seconds, seconds);
  rp_distance_text_set_text (self->set, set);
  rp_distance_text_set_text (self->next, next);
}

/* The last word of a session is what came next all along. */
static void
show_done (RpDistanceView *self)
{
  g_autofree char *title = dup_text (self, "title");
  g_autofree char *done = dup_text (self, "next-name");
  g_autofree char *time = dup_text (self, "time-done");

  rp_distance_text_set_text (self->side, title);
  rp_distance_text_set_text (self->phase, done);
  rp_distance_text_set_text (self->seconds, "");
  rp_distance_text_set_text (self->set, "");
  rp_distance_text_set_text (self->next, "");
  rp_distance_band_show (self->band, time, RP_TINT_WAIT);
}

static void
show_words (RpDistanceView *self)
{
  const char *count = rp_session_readout_get_count (self->readout);
  const char *unit = rp_session_readout_get_unit (self->readout);

  if (self->done)
    show_done (self);
  else
    show_led (self);
  rp_ring_set_count (self->ring, count, unit);
  rp_distance_disc_set_count (self->disc, count, unit);
  rp_distance_disc_set_done (self->disc, self->done);
  rp_ring_set_value_text (self->ring, rp_session_readout_get_value (self->readout));
  gtk_stack_set_visible_child (self->meter, self->done || is_own (self) ? GTK_WIDGET (self->disc)
                                                                        : GTK_WIDGET (self->ring));
  paint (self);
  check_layout (self);
}

static void
rp_distance_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_distance_view_parent_class)->map (widget);
  show_words (RP_DISTANCE_VIEW (widget));
}

static void
rp_distance_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_READOUT)
    g_value_set_object (value, RP_DISTANCE_VIEW (object)->readout);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_distance_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_READOUT)
    RP_DISTANCE_VIEW (object)->readout = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_distance_view_dispose (GObject *object)
{
  RpDistanceView *self = RP_DISTANCE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_DISTANCE_VIEW);
  g_clear_object (&self->readout);

  G_OBJECT_CLASS (rp_distance_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, band);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, side);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, phase);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, seconds);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, meter);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, ring);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, disc);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, set);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, bar);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceView, next);
}

static void
rp_distance_view_class_init (RpDistanceViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_distance_view_dispose;
  object_class->get_property = rp_distance_view_get_property;
  object_class->set_property = rp_distance_view_set_property;
  widget_class->map = rp_distance_view_map;
  widget_class->measure = rp_distance_view_measure;
  widget_class->size_allocate = rp_distance_view_size_allocate;
  widget_class->snapshot = rp_distance_view_snapshot;

  /**
   * RpDistanceView:readout:
   *
   * Where the words come from.
   */
  props[PROP_READOUT]
      = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_DISTANCE_BAND);
  g_type_ensure (RP_TYPE_DISTANCE_DISC);
  g_type_ensure (RP_TYPE_DISTANCE_TEXT);
  g_type_ensure (RP_TYPE_PLAN_BAR);
  g_type_ensure (RP_TYPE_RING);
  g_type_ensure (RP_TYPE_SESSION_READOUT);
  gtk_widget_class_set_css_name (widget_class, "distanceview");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-distance-view.ui");
  bind_children (widget_class);
}

static void
rp_distance_view_init (RpDistanceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (rp_distance_view_read), self, G_CONNECT_SWAPPED);
}

/**
 * rp_distance_view_new:
 * @readout: where the words come from
 *
 * Returns: (transfer floating): a view that says what the readout does
 */
GtkWidget *
rp_distance_view_new (RpSessionReadout *readout)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (readout), NULL);

  return g_object_new (RP_TYPE_DISTANCE_VIEW, "readout", readout, NULL);
}

/**
 * rp_distance_view_read:
 * @self: a view
 *
 * Shows what the readout says now. Call it when that has changed; out of sight it costs nothing.
 */
void
rp_distance_view_read (RpDistanceView *self)
{
  g_return_if_fail (RP_IS_DISTANCE_VIEW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_words (self);
}

/**
 * rp_distance_view_update:
 * @self: a view
 * @session: a session
 * @moment: where that stands now
 * @eager: whether this frame is drawn anyway
 *
 * Moves the ring and the bar. Cheap enough for every frame.
 */
void
rp_distance_view_update (RpDistanceView *self, RpSession *session, const RpMoment *moment, gboolean eager)
{
  g_return_if_fail (RP_IS_DISTANCE_VIEW (self));
  g_return_if_fail (RP_IS_SESSION (session) && moment);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  rp_ring_lap_show (self->ring, moment, eager);
  rp_plan_bar_update (self->bar, session, moment);
}

/**
 * rp_distance_view_show_cue:
 * @self: a view
 * @text: a few words
 * @tint: their phase's colour
 *
 * Shows a reminder below the picture. The readout's cue comes after what must be fetched first.
 */
void
rp_distance_view_show_cue (RpDistanceView *self, const char *text, RpTint tint)
{
  g_autofree char *fetch = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (RP_IS_DISTANCE_VIEW (self));
  g_return_if_fail (text);

  if (self->done)
    return;

  fetch = dup_text (self, "fetch");
  if (*fetch && g_str_equal (text, rp_session_readout_get_cue (self->readout)))
    line = g_strdup_printf ("%s %s", fetch, text);
  rp_distance_band_show (self->band, line ? line : text, tint);
}

/**
 * rp_distance_view_set_done:
 * @self: a view
 * @done: whether the session is over
 *
 * Says that all is done, or leads again.
 */
void
rp_distance_view_set_done (RpDistanceView *self, gboolean done)
{
  g_return_if_fail (RP_IS_DISTANCE_VIEW (self));

  self->done = !!done;
  rp_distance_view_read (self);
}

/**
 * rp_distance_view_find_picture:
 * @self: a view
 * @width: how wide it is, in pixels
 * @height: how high it is
 * @picture: (out caller-allocates): where it leaves room for the picture
 *
 * Tells where the picture belongs.
 */
void
rp_distance_view_find_picture (RpDistanceView *self, int width, int height, GtkAllocation *picture)
{
  RpDistanceLayout layout;

  g_return_if_fail (RP_IS_DISTANCE_VIEW (self));
  g_return_if_fail (picture);

  lay_out (self, width, height, &layout);
  *picture = get_allocation (&layout.picture);
}
