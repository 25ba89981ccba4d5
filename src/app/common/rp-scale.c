/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-scale.h"

#include "common/rp-scale-layout.h"
#include "common/rp-scale-words.h"
#include "words/rp-pain-words.h"

#include <glib/gi18n-lib.h>

#define N RP_SCALE_LAYOUT_N

/**
 * RpScale:
 *
 * The numbers from 0 to 10, of which the person taps one, with a few words on what they mean. None is chosen before, and a
 * second tap takes the choice back.
 */
struct _RpScale
{
  GtkWidget parent_instance;

  GtkWidget *numbers[RP_SCALE_LAYOUT_N];
  GtkWidget *lines[RP_SCALE_LAYOUT_N]; /* seen where there are bands */
  RpScaleWords *words;

  int number;
  gboolean has_bands;
  gboolean filling; /* not by the person */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpScale, rp_scale, GTK_TYPE_WIDGET)

static void
measure_number (RpScale *self, int *least, int *usual, int *height)
{
  *least = *usual = *height = 0;
  for (guint i = 0; i < N; i++)
    {
      int width, likes, high;

      gtk_widget_measure (self->numbers[i], GTK_ORIENTATION_HORIZONTAL, -1, &width, &likes, NULL, NULL);
      gtk_widget_measure (self->numbers[i], GTK_ORIENTATION_VERTICAL, -1, &high, NULL, NULL, NULL);
      *least = MAX (*least, width);
      *usual = MAX (*usual, likes);
      *height = MAX (*height, high);
    }
}

static RpScaleLayout
make_layout (RpScale *self, int width)
{
  int least, usual, height;

  measure_number (self, &least, &usual, &height);
  return rp_scale_layout_make (width, least, height, self->has_bands);
}

static void
rp_scale_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline G_GNUC_UNUSED,
                  int *natural_baseline G_GNUC_UNUSED)
{
  RpScale *self = RP_SCALE (widget);
  int least, usual, height;
  RpScaleLayout layout;

  measure_number (self, &least, &usual, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = rp_scale_layout_get_least (least);
      *natural = rp_scale_layout_get_usual (usual);
      return;
    }
  layout = make_layout (self, for_size < 0 ? rp_scale_layout_get_usual (usual) : for_size);
  *minimum = *natural = rp_scale_layout_get_height (&layout) + rp_scale_words_measure (self->words, &layout);
}

static void
place (RpScale *self, GtkWidget *child, GtkAllocation area, int width)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    area.x = width - area.x - area.width;
  gtk_widget_size_allocate (child, &area, -1);
}

static void
rp_scale_size_allocate (GtkWidget *widget, int width, int height G_GNUC_UNUSED, int baseline G_GNUC_UNUSED)
{
  RpScale *self = RP_SCALE (widget);
  RpScaleLayout layout = make_layout (self, width);

  for (guint i = 0; i < N; i++)
    {
      place (self, self->numbers[i], rp_scale_layout_get_cell (&layout, i), width);
      if (self->has_bands)
        place (self, self->lines[i],
               rp_scale_layout_get_line (&layout, i, rp_scale_words_find_last (self->words, i)), width);
    }
  rp_scale_words_place (self->words, &layout);
}

static GtkSizeRequestMode
rp_scale_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
choose (RpScale *self, int number)
{
  rp_scale_set_number (self, number);
  g_signal_emit (self, signals[CHOSEN], 0, number);
}

static guint
find_index (RpScale *self, GtkToggleButton *button)
{
  guint i = 0;

  while (self->numbers[i] != GTK_WIDGET (button))
    i++;
  return i;
}

/* Whoever hears of it may let the scale go. */
static void
on_toggled (RpScale *self, GtkToggleButton *button)
{
  if (!self->filling)
    choose (self, gtk_toggle_button_get_active (button) ? (int) find_index (self, button) : RP_SCALE_NONE);
}

static void
rp_scale_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_pointer (&RP_SCALE (object)->words, rp_scale_words_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rp_scale_parent_class)->dispose (object);
}

static void
rp_scale_class_init (RpScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_scale_dispose;
  widget_class->measure = rp_scale_measure;
  widget_class->size_allocate = rp_scale_size_allocate;
  widget_class->get_request_mode = rp_scale_get_request_mode;

  /**
   * RpScale::chosen:
   * @number: 0 to 10, or %RP_SCALE_NONE when the choice was taken back
   *
   * The person chose a number.
   */
  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "numberscale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rp_scale_init (RpScale *self)
{
  self->number = RP_SCALE_NONE;
  self->words = rp_scale_words_new (GTK_WIDGET (self));
  for (guint i = 0; i < N; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i);

      self->numbers[i] = gtk_toggle_button_new_with_label (label);
      gtk_widget_add_css_class (self->numbers[i], "numeric");
      g_signal_connect_object (self->numbers[i], "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (self->numbers[i], GTK_WIDGET (self));
    }
  for (guint i = 0; i < N; i++)
    {
      self->lines[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_add_css_class (self->lines[i], "pain-tint");
      gtk_widget_set_child_visible (self->lines[i], FALSE);
      gtk_widget_set_parent (self->lines[i], GTK_WIDGET (self));
    }
}

/**
 * rp_scale_new:
 * @title: what is asked, for who cannot see what stands above it
 *
 * Returns: (transfer floating): a scale of which no number is chosen, and which says nothing of what they mean
 */
GtkWidget *
rp_scale_new (const char *title)
{
  GtkWidget *self = g_object_new (RP_TYPE_SCALE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return self;
}

static void
clear_words (RpScale *self)
{
  rp_scale_words_clear (self->words);
  for (guint i = 0; i < N; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->numbers[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
    }
}

static void
name_number (RpScale *self, guint number, const char *text)
{
  /* Translators: a number, then what it means: "4, Do one set of each." */
  g_autofree char *name = g_strdup_printf (_ ("%u, %s"), number, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->numbers[number]), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* Amber in the middle and red at the end, as in the editor and on paper; the words say it too. */
static const char *
find_tint (const RpPainRules *rules, guint band)
{
  if (band == 0)
    return "calm";
  return band + 1 < rules->n_bands ? "mind" : "stop";
}

static void
add_band (RpScale *self, const RpPainRules *rules, guint index)
{
  const RpPainBand *band = &rules->bands[index];
  g_autofree char *numbers = rp_pain_words_numbers (band);
  const char *tint = find_tint (rules, index);

  rp_scale_words_add_band (self->words, band->from, band->to, numbers, band->text, tint);
  for (guint i = band->from; i <= band->to; i++)
    {
      gtk_widget_set_css_classes (self->lines[i], (const char *[]){ "pain-tint", tint, NULL });
      name_number (self, i, band->text);
    }
}

/**
 * rp_scale_set_bands:
 * @self: a scale
 * @rules: (nullable): what to do at which pain
 *
 * Says what the numbers mean: a coloured line below them for each band, and its words.
 */
void
rp_scale_set_bands (RpScale *self, const RpPainRules *rules)
{
  g_return_if_fail (RP_IS_SCALE (self));

  clear_words (self);
  self->has_bands = rules != NULL;
  for (guint i = 0; i < N; i++)
    gtk_widget_set_child_visible (self->lines[i], self->has_bands);
  for (guint i = 0; rules && i < rules->n_bands; i++)
    add_band (self, rules, i);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * rp_scale_set_ends:
 * @self: a scale
 * @least: what 0 means
 * @middle: what 5 means
 * @most: what 10 means
 *
 * Says what three of the numbers mean, and leaves the others to the person.
 */
void
rp_scale_set_ends (RpScale *self, const char *least, const char *middle, const char *most)
{
  g_return_if_fail (RP_IS_SCALE (self));
  g_return_if_fail (least && middle && most);

  rp_scale_set_bands (self, NULL);
  rp_scale_words_add (self->words, 0, 3, "0", least, 0);
  rp_scale_words_add (self->words, 4, 6, "5", middle, 0.5f);
  rp_scale_words_add (self->words, 7, RP_SCALE_MOST, "10", most, 1);
  name_number (self, 0, least);
  name_number (self, 5, middle);
  name_number (self, RP_SCALE_MOST, most);
}

/**
 * rp_scale_set_number:
 * @self: a scale
 * @number: 0 to 10, or %RP_SCALE_NONE
 *
 * Shows which number is chosen; #RpScale::chosen is not emitted.
 */
void
rp_scale_set_number (RpScale *self, int number)
{
  g_return_if_fail (RP_IS_SCALE (self));
  g_return_if_fail (number >= RP_SCALE_NONE && number <= RP_SCALE_MOST);

  self->number = number;
  self->filling = TRUE;
  for (guint i = 0; i < N; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->numbers[i]), (int) i == number);
  self->filling = FALSE;
}

/**
 * rp_scale_get_number:
 * @self: a scale
 *
 * Returns: 0 to 10, or %RP_SCALE_NONE
 */
int
rp_scale_get_number (RpScale *self)
{
  g_return_val_if_fail (RP_IS_SCALE (self), RP_SCALE_NONE);

  return self->number;
}

/* X is ten, as there is no key for it. Returns: a number, or %RP_SCALE_NONE */
static int
find_number (guint key)
{
  if (key >= GDK_KEY_0 && key <= GDK_KEY_9)
    return (int) (key - GDK_KEY_0);
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    return (int) (key - GDK_KEY_KP_0);
  return key == GDK_KEY_x || key == GDK_KEY_X ? RP_SCALE_MOST : RP_SCALE_NONE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                RpScale *self)
{
  GSettings *settings = g_object_get_data (G_OBJECT (controller), "settings");
  int number = find_number (key);

  if (number == RP_SCALE_NONE || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)))
    return FALSE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !g_settings_get_boolean (settings, "letter-shortcuts"))
    return FALSE;
  choose (self, number);
  return TRUE;
}

/**
 * rp_scale_add_keys:
 * @self: a scale
 * @where: a widget that holds it, such as its window
 * @settings: what the person has set
 *
 * Lets the keys 0 to 9, and X for 10, choose a number while the keyboard is in @where and nothing is typed there, unless the
 * person wants no bare keys.
 */
void
rp_scale_add_keys (RpScale *self, GtkWidget *where, GSettings *settings)
{
  GtkEventController *controller;

  g_return_if_fail (RP_IS_SCALE (self));
  g_return_if_fail (GTK_IS_WIDGET (where));
  g_return_if_fail (G_IS_SETTINGS (settings));

  controller = gtk_event_controller_key_new ();
  g_object_set_data_full (G_OBJECT (controller), "settings", g_object_ref (settings), g_object_unref);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (where, controller);
}
