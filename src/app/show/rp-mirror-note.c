/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-note.h"

#include "show/rp-mirror-words.h"

#include <glib/gi18n-lib.h>

#define SECOND ((double) G_USEC_PER_SEC)
/* Seconds: what an arrow key and a page key move, and what is no movement. */
#define STEP 0.1
#define PAGE 1.0
#define SAME 0.001

/**
 * RpMirrorNote:
 *
 * What is to be known of the mirror, on its picture: what becomes of it, or what is wrong and what to do. While it is frozen,
 * what is still there can be gone through.
 */
struct _RpMirrorNote
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  GtkLabel *sentence;
  GtkImage *warning;
  GtkWidget *past;
  GtkRange *range;

  /* Owned references */
  RpMirror *mirror;
  RpFrameRing *ring;
  RpClock *clock;

  gboolean frozen; /* as shown */
  gint64 asked;    /* the instant that was asked for; its picture may be on its way */
  gint64 newest;   /* when the picture was taken that was the newest when it was frozen */
  int told;        /* seconds before that, as said */
};

G_DEFINE_FINAL_TYPE (RpMirrorNote, rp_mirror_note, GTK_TYPE_WIDGET)

/* When the picture that is shown was taken. */
static gint64
find_instant (RpMirrorNote *self)
{
  return rp_clock_now (self->clock).monotonic - rp_mirror_get_age (self->mirror);
}

static gboolean
has_picture (RpMirrorNote *self)
{
  return gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (self->mirror)) > 0;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Where there is no picture, what is wrong stands in its place. */
static void
update_sentence (RpMirrorNote *self)
{
  const char *trouble = rp_mirror_get_trouble (self->mirror);
  g_autofree char *sentence = rp_mirror_words_sentence (self->mirror);
  gboolean bare = !has_picture (self);

  /* GTK tells a screen reader of every label that is set, so only of another one. */
  if (g_strcmp0 (gtk_label_get_text (self->sentence), sentence) != 0)
    gtk_label_set_text (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), trouble != NULL);
  set_class (GTK_WIDGET (self), "bare", bare);
  gtk_widget_set_valign (GTK_WIDGET (self), bare ? GTK_ALIGN_CENTER : GTK_ALIGN_END);
  gtk_widget_set_halign (self->content, bare ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
}

static void on_value_changed (RpMirrorNote *self);

static void
set_value (RpMirrorNote *self, double value)
{
  if (ABS (gtk_range_get_value (self->range) - value) < SAME)
    return;
  g_signal_handlers_block_by_func (self->range, on_value_changed, self);
  gtk_range_set_value (self->range, value);
  g_signal_handlers_unblock_by_func (self->range, on_value_changed, self);
}

static void
tell_place (RpMirrorNote *self)
{
  int seconds = (int) (0.5 - gtk_range_get_value (self->range));
  g_autofree char *words = NULL;

  if (self->told == seconds)
    return;
  self->told = seconds;
  words = g_strdup_printf (ngettext ("%d second back", "%d seconds back", seconds), seconds);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->range), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  -1);
}

static void
on_value_changed (RpMirrorNote *self)
{
  gint64 wanted = self->newest + (gint64) (gtk_range_get_value (self->range) * SECOND);

  rp_mirror_scrub (self->mirror, (double) (wanted - self->asked) / SECOND);
  self->asked = wanted;
  tell_place (self);
}

/* The ends stay as they were when it was frozen, so that nothing moves under the hand. */
static void
set_frozen (RpMirrorNote *self, gboolean frozen)
{
  gint64 first, last;

  if (self->frozen == frozen)
    return;
  self->frozen = frozen && rp_frame_ring_get_span (self->ring, &first, &last) && last > first;
  gtk_widget_set_visible (self->past, self->frozen);
  if (!self->frozen)
    return;
  self->newest = last;
  g_signal_handlers_block_by_func (self->range, on_value_changed, self);
  gtk_range_set_range (self->range, -(double) (last - first) / SECOND, 0);
  g_signal_handlers_unblock_by_func (self->range, on_value_changed, self);
}

static void
rp_mirror_note_dispose (GObject *object)
{
  RpMirrorNote *self = RP_MIRROR_NOTE (object);

  g_clear_object (&self->mirror);
  g_clear_pointer (&self->ring, rp_frame_ring_unref);
  g_clear_object (&self->clock);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_MIRROR_NOTE);
  G_OBJECT_CLASS (rp_mirror_note_parent_class)->dispose (object);
}

static void
rp_mirror_note_class_init (RpMirrorNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_mirror_note_dispose;

  gtk_widget_class_set_css_name (widget_class, "mirrornote");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-mirror-note.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMirrorNote, content);
  gtk_widget_class_bind_template_child (widget_class, RpMirrorNote, sentence);
  gtk_widget_class_bind_template_child (widget_class, RpMirrorNote, warning);
  gtk_widget_class_bind_template_child (widget_class, RpMirrorNote, past);
  gtk_widget_class_bind_template_child (widget_class, RpMirrorNote, range);
}

static void
rp_mirror_note_init (RpMirrorNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_range_set_increments (self->range, STEP, PAGE);
  self->told = -1;
  g_signal_connect_object (self->range, "value-changed", G_CALLBACK (on_value_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rp_mirror_note_new:
 *
 * Returns: (transfer floating): a note without a mirror
 */
GtkWidget *
rp_mirror_note_new (void)
{
  return g_object_new (RP_TYPE_MIRROR_NOTE, NULL);
}

/**
 * rp_mirror_note_set_mirror:
 * @self: a note
 * @mirror: what it tells of
 * @ring: what the mirror's pictures lie in
 * @clock: the mirror's
 *
 * Fills the note, once.
 */
void
rp_mirror_note_set_mirror (RpMirrorNote *self, RpMirror *mirror, RpFrameRing *ring, RpClock *clock)
{
  static const char *const changes[] = { "notify::state", "notify::trouble", "notify::age" };

  g_return_if_fail (RP_IS_MIRROR_NOTE (self));
  g_return_if_fail (RP_IS_MIRROR (mirror));
  g_return_if_fail (ring && RP_IS_CLOCK (clock));
  g_return_if_fail (!self->mirror);

  self->mirror = g_object_ref (mirror);
  self->ring = rp_frame_ring_ref (ring);
  self->clock = g_object_ref (clock);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (mirror, changes[i], G_CALLBACK (update_sentence), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mirror, "invalidate-size", G_CALLBACK (update_sentence), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mirror, "notify::state", G_CALLBACK (rp_mirror_note_update), self,
                           G_CONNECT_SWAPPED);
  update_sentence (self);
}

/**
 * rp_mirror_note_update:
 * @self: a note with a mirror
 *
 * Called at every tick at which no picture is on its way: has what is gone through stand where the picture is.
 */
void
rp_mirror_note_update (RpMirrorNote *self)
{
  g_return_if_fail (RP_IS_MIRROR_NOTE (self));
  g_return_if_fail (self->mirror);

  set_frozen (self, has_picture (self) && rp_mirror_get_state (self->mirror) == RP_MIRROR_FROZEN);
  if (self->frozen)
    {
      self->asked = find_instant (self);
      set_value (self, (double) (self->asked - self->newest) / SECOND);
      tell_place (self);
    }
}
