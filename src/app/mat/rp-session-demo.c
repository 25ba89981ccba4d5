/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-demo.h"

#include "common/rp-poster-request.h"
#include "demo/rp-demo-view.h"
#include "demo/rp-demo.h"
#include "mat/rp-next-picture.h"
#include "mat/rp-next-up.h"
#include "mat/rp-steps-view.h"

/**
 * RpSessionDemo:
 *
 * Shows the move at a moment: the clip that follows the session, or the steps in words where there is none to play. What
 * was just finished stands small in a corner, and what comes next in another when nobody else shows it.
 */

/* Stills are drawn across all of it when there is no clip. */
#define POSTER_WIDTH 1280
/* From afar, what comes next has so much of the width. */
#define NEXT_SHARE 0.3
#define NEXT_WIDTH_MAX 1000

struct _RpSessionDemo
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSessionReadout *readout;
  RpDemo *demo;
  RpPosterLoader *loader;
  RpExercise *exercise;
  RpPosterRequest *request;
  RpPosterRequest *drawing_request;

  const RpDrawing *drawing; /* borrowed from the exercise: the one shown beside the steps, if any */

  /* Template references */
  GtkWidget *overlay;
  GtkStack *stack;
  RpDemoView *view;
  RpStepsView *steps;
  GtkWidget *hint;
  GtkWidget *caption;
  RpDemoView *done_picture;
  RpNextUp *next_up;
  GtkWidget *next_far;
  RpNextPicture *next_picture;

  gboolean mirrored;
  gboolean compact;
  gboolean tells_next;
  gboolean far;
  gboolean told; /* of a clip that plays, but not well, in this session */
};

enum
{
  REMARK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

enum
{
  PROP_READOUT = 1,
  PROP_FAR,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSessionDemo, rp_session_demo, GTK_TYPE_WIDGET)

static int
measure_words (RpSessionDemo *self, GtkWidget *words)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = 0;

  if (gtk_widget_get_visible (words))
    gtk_widget_measure (words, GTK_ORIENTATION_VERTICAL, width > 0 ? width : -1, NULL, &height, NULL, NULL);
  return height;
}

/* On a large picture there is room beside the figure; on a small one, and on steps, the words stand above it. */
static void
make_room (RpSessionDemo *self)
{
  gboolean reading = gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->steps);
  int height = 0;

  gtk_widget_set_visible (GTK_WIDGET (self->done_picture), !self->compact);
  if (self->compact || reading)
    height = measure_words (self, self->caption);
  if (reading)
    height = MAX (height, measure_words (self, self->hint));
  gtk_widget_set_margin_top (GTK_WIDGET (self->stack), height);
}

static void
choose_page (RpSessionDemo *self)
{
  const GError *error = rp_demo_get_error (self->demo);
  gboolean has_clip = self->exercise && rp_exercise_get_default_clip (self->exercise) && !error;

  rp_steps_view_set_notice (self->steps, error ? error->message : NULL);
  gtk_stack_set_visible_child (self->stack, has_clip ? GTK_WIDGET (self->view) : GTK_WIDGET (self->steps));
  make_room (self);
}

/* Where the pictures stay, it is said beside them; who has heard of it once may go on in peace. */
static void
on_trouble (RpSessionDemo *self)
{
  const char *trouble = rp_demo_get_trouble (self->demo);

  choose_page (self);
  if (!trouble || rp_demo_get_error (self->demo) || self->told)
    return;
  self->told = TRUE;
  g_signal_emit (self, signals[REMARK], 0, trouble);
}

static void
set_poster (gpointer user_data, GdkTexture *poster)
{
  RpSessionDemo *self = user_data;

  rp_demo_set_poster (self->demo, poster);
  if (!self->drawing)
    rp_steps_view_set_picture (self->steps, GDK_PAINTABLE (poster), self->mirrored);
  rp_demo_view_set_paintable (self->done_picture, GDK_PAINTABLE (poster));
}

static void
set_drawing (gpointer user_data, GdkTexture *picture)
{
  RpSessionDemo *self = user_data;
  GdkPaintable *poster = rp_demo_view_get_paintable (self->done_picture);

  rp_steps_view_set_picture (self->steps, picture ? GDK_PAINTABLE (picture) : poster, self->mirrored);
}

/* Beside the steps, drawings say more than a still: they change with the phase. */
static void
show_drawing (RpSessionDemo *self, const RpMoment *moment)
{
  const RpDrawing *drawing = rp_moment_get_drawing (moment);

  if (self->drawing == drawing)
    return;
  self->drawing = drawing;
  rp_poster_request_ask (self->drawing_request, self->loader, drawing ? drawing->uri : NULL, POSTER_WIDTH);
}

/* A few seconds before it comes, so that it is no surprise. */
static void
update_next (RpSessionDemo *self)
{
  gboolean near = self->readout && rp_session_readout_get_next (self->readout)->near;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self->next_up), self->tells_next && near && !self->far);
  gtk_widget_set_visible (self->next_far, self->far && near);
  if (self->far && near)
    g_object_set (self->next_picture, "natural-width", (int) CLAMP (width * NEXT_SHARE, 1, NEXT_WIDTH_MAX),
                  NULL);
}

static void
rp_session_demo_constructed (GObject *object)
{
  RpSessionDemo *self = RP_SESSION_DEMO (object);

  G_OBJECT_CLASS (rp_session_demo_parent_class)->constructed (object);

  g_signal_connect_object (self->readout, "notify::next-near", G_CALLBACK (update_next), self,
                           G_CONNECT_SWAPPED);
}

static void
rp_session_demo_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_session_demo_parent_class)->map (widget);

  rp_demo_set_active (RP_SESSION_DEMO (widget)->demo, TRUE);
}

static void
rp_session_demo_unmap (GtkWidget *widget)
{
  rp_demo_set_active (RP_SESSION_DEMO (widget)->demo, FALSE);

  GTK_WIDGET_CLASS (rp_session_demo_parent_class)->unmap (widget);
}

static void
rp_session_demo_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSessionDemo *self = RP_SESSION_DEMO (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      g_value_set_object (value, self->readout);
      break;
    case PROP_FAR:
      g_value_set_boolean (value, self->far);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_demo_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSessionDemo *self = RP_SESSION_DEMO (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      self->readout = g_value_dup_object (value);
      break;
    case PROP_FAR:
      rp_session_demo_set_far (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_demo_dispose (GObject *object)
{
  RpSessionDemo *self = RP_SESSION_DEMO (object);

  g_clear_pointer (&self->request, rp_poster_request_free);
  g_clear_pointer (&self->drawing_request, rp_poster_request_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_SESSION_DEMO);
  g_clear_object (&self->readout);
  g_clear_object (&self->demo);
  g_clear_object (&self->loader);
  g_clear_object (&self->exercise);

  G_OBJECT_CLASS (rp_session_demo_parent_class)->dispose (object);
}

/* For the template: whether to say so where the person counts. From afar nobody could read it. */
static gboolean
shows_hint (GObject *object, RpSessionView view, gboolean far)
{
  return view == RP_SESSION_VIEW_OWN && !far;
}

/* For the template: likewise what was just finished. */
static gboolean
shows_caption (GObject *object, const char *caption, gboolean far)
{
  return rp_session_readout_has_text (object, caption) && !far;
}

/* For the template: a click counts, as anywhere on the page, where there is something to count; from afar it is hidden.
 * Returns: (transfer full) */
static GdkCursor *
get_cursor (GObject *object, RpSessionView view, gboolean far)
{
  return view == RP_SESSION_VIEW_OWN && !far ? gdk_cursor_new_from_name ("pointer", NULL) : NULL;
}

static void
rp_session_demo_class_init (RpSessionDemoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_session_demo_constructed;
  object_class->dispose = rp_session_demo_dispose;
  object_class->get_property = rp_session_demo_get_property;
  object_class->set_property = rp_session_demo_set_property;
  widget_class->map = rp_session_demo_map;
  widget_class->unmap = rp_session_demo_unmap;

  /**
   * RpSessionDemo:readout:
   *
   * Where the words come from.
   */
  props[PROP_READOUT]
      = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * RpSessionDemo:far:
   *
   * Whether it is seen from afar: then small words are left out.
   */
  props[PROP_FAR] = g_param_spec_boolean (
      "far", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RpSessionDemo::remark:
   * @sentence: what a person should know of a clip that plays all the same, in whole sentences
   *
   * A clip does not play as well as it should. Told once in a session at the most.
   */
  signals[REMARK] = g_signal_new ("remark", RP_TYPE_SESSION_DEMO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (RP_TYPE_DEMO_VIEW);
  g_type_ensure (RP_TYPE_NEXT_PICTURE);
  g_type_ensure (RP_TYPE_NEXT_UP);
  g_type_ensure (RP_TYPE_STEPS_VIEW);
  g_type_ensure (RP_TYPE_SESSION_READOUT);
  gtk_widget_class_set_css_name (widget_class, "sessiondemo");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-session-demo.ui");
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, overlay);
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, stack);
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, view);
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, steps);
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, hint);
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, caption);
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, done_picture);
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, next_up);
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, next_far);
  gtk_widget_class_bind_template_child (widget_class, RpSessionDemo, next_picture);
  gtk_widget_class_bind_template_callback (widget_class, make_room);
  gtk_widget_class_bind_template_callback (widget_class, shows_hint);
  gtk_widget_class_bind_template_callback (widget_class, shows_caption);
  gtk_widget_class_bind_template_callback (widget_class, get_cursor);
}

static void
rp_session_demo_init (RpSessionDemo *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->request = rp_poster_request_new (set_poster, self);
  self->drawing_request = rp_poster_request_new (set_drawing, self);
  self->demo = rp_demo_new ();
  rp_demo_set_active (self->demo, FALSE);
  rp_demo_view_set_paintable (self->view, GDK_PAINTABLE (self->demo));
  g_signal_connect_object (self->demo, "notify::trouble", G_CALLBACK (on_trouble), self, G_CONNECT_SWAPPED);
}

/**
 * rp_session_demo_new:
 * @readout: where the words come from
 *
 * Returns: (transfer floating): a demo that shows nothing yet
 */
GtkWidget *
rp_session_demo_new (RpSessionReadout *readout)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (readout), NULL);

  return g_object_new (RP_TYPE_SESSION_DEMO, "readout", readout, NULL);
}

/**
 * rp_session_demo_set_poster_loader:
 * @self: a demo
 * @loader: who loads the stills
 *
 * Sets where stills come from.
 */
void
rp_session_demo_set_poster_loader (RpSessionDemo *self, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_SESSION_DEMO (self));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));

  g_set_object (&self->loader, loader);
  rp_next_up_set_poster_loader (self->next_up, loader);
  rp_next_picture_set_poster_loader (self->next_picture, loader);
}

/**
 * rp_session_demo_set_compact:
 * @self: a demo
 * @compact: whether there is little room
 *
 * Arranges the steps, and what is written on the picture, for their room; a clip fits any.
 */
void
rp_session_demo_set_compact (RpSessionDemo *self, gboolean compact)
{
  g_return_if_fail (RP_IS_SESSION_DEMO (self));

  self->compact = !!compact;
  rp_steps_view_set_compact (self->steps, compact);
  make_room (self);
}

/**
 * rp_session_demo_set_tells_next:
 * @self: a demo
 * @tells: whether nothing else shows what comes next
 *
 * Lets what comes next stand in a corner of the picture for the last seconds before it.
 */
void
rp_session_demo_set_tells_next (RpSessionDemo *self, gboolean tells)
{
  g_return_if_fail (RP_IS_SESSION_DEMO (self));

  self->tells_next = !!tells;
  update_next (self);
}

/**
 * rp_session_demo_set_far:
 * @self: a demo
 * @far: whether it is seen from afar
 *
 * Leaves out words that are too small then; where there is no clip, the picture has all the room.
 */
void
rp_session_demo_set_far (RpSessionDemo *self, gboolean far)
{
  g_return_if_fail (RP_IS_SESSION_DEMO (self));

  if (self->far == !!far)
    return;

  self->far = !!far;
  rp_steps_view_set_far (self->steps, far);
  make_room (self);
  update_next (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAR]);
}

/* Without a clip to say so, stills show the side that comes first. */
static gboolean
is_mirrored (const RpMoment *moment)
{
  RpSide first = rp_exercise_get_first_side (moment->exercise);

  if (moment->clip)
    return moment->pass.mirrored;
  return first != RP_SIDE_NONE && moment->side == rp_side_other (first);
}

static void
set_exercise (RpSessionDemo *self, const RpMoment *moment)
{
  if (!g_set_object (&self->exercise, moment->exercise))
    return;

  self->mirrored = is_mirrored (moment);
  self->drawing = NULL;
  rp_poster_request_forget (self->drawing_request);
  rp_demo_set_clip (self->demo, moment->clip);
  rp_steps_view_set_exercise (self->steps, moment->exercise);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, rp_exercise_get_name (moment->exercise),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rp_exercise_get_summary (moment->exercise), -1);
  set_poster (self, NULL);
  rp_poster_request_ask (self->request, self->loader, rp_exercise_get_poster (moment->exercise),
                         POSTER_WIDTH);
  choose_page (self);
}

/* The small picture shows the side before. */
static void
turn_done_picture (RpSessionDemo *self, const RpMoment *moment)
{
  guint n_phases = rp_exercise_get_phases (moment->exercise)->len;
  RpClipPass pass = { .mirrored = !self->mirrored };

  if (moment->clip)
    rp_clip_get_pass (moment->clip, rp_side_other (moment->side), n_phases, &pass);
  rp_demo_view_set_mirrored (self->done_picture, pass.mirrored);
}

/* The picture turns over with the person. */
static void
set_mirrored (RpSessionDemo *self, gboolean mirrored)
{
  if (self->mirrored == mirrored)
    return;

  self->mirrored = mirrored;
  rp_demo_view_turn (self->view);
  rp_steps_view_set_mirrored (self->steps, mirrored);
}

/**
 * rp_session_demo_update:
 * @self: a demo
 * @moment: where the session stands now
 *
 * Shows a moment. Draws only when the frame changes.
 *
 * Returns: %TRUE when it did
 */
gboolean
rp_session_demo_update (RpSessionDemo *self, const RpMoment *moment)
{
  g_return_val_if_fail (RP_IS_SESSION_DEMO (self), FALSE);
  g_return_val_if_fail (moment, FALSE);

  set_exercise (self, moment);
  set_mirrored (self, is_mirrored (moment));
  if (moment->step->kind == RP_STEP_SIDE_CHANGE)
    turn_done_picture (self, moment);
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->steps))
    show_drawing (self, moment);
  if (!moment->clip)
    return FALSE;

  return rp_demo_show (self->demo, &moment->pass, moment->clip_lap, moment->clip_position);
}

/**
 * rp_session_demo_reset:
 * @self: a demo
 *
 * Lets go of the clip; the next moment starts afresh, with all that is to be told.
 */
void
rp_session_demo_reset (RpSessionDemo *self)
{
  g_return_if_fail (RP_IS_SESSION_DEMO (self));

  self->told = FALSE;
  g_clear_object (&self->exercise);
  self->drawing = NULL;
  rp_poster_request_forget (self->drawing_request);
  rp_demo_set_clip (self->demo, NULL);
  set_poster (self, NULL);
}
