/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-shots.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpPaperShots:
 *
 * The pictures from the screen that stand on a sheet, each with a way to take it off. Not there while there are none.
 */
struct _RpPaperShots
{
  GtkWidget parent_instance;

  /* Template references */
  AdwPreferencesGroup *group;

  GPtrArray *shots; /* of RpSheetShot, in the order they came */
  GPtrArray *rows;  /* of GtkWidget, one for each; the group owns them */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpPaperShots, rp_paper_shots, GTK_TYPE_WIDGET)

static void
rp_paper_shots_dispose (GObject *object)
{
  RpPaperShots *self = RP_PAPER_SHOTS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->shots, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_PAPER_SHOTS);

  G_OBJECT_CLASS (rp_paper_shots_parent_class)->dispose (object);
}

static void
rp_paper_shots_class_init (RpPaperShotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_paper_shots_dispose;

  /**
   * RpPaperShots::changed:
   *
   * A picture came or went.
   */
  signals[CHANGED]
      = g_signal_new ("changed", RP_TYPE_PAPER_SHOTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "papershots");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-paper-shots.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPaperShots, group);
}

static void
rp_paper_shots_init (RpPaperShots *self)
{
  self->shots = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_shot_unref);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
take_off (RpPaperShots *self, guint index)
{
  adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, index));
  g_ptr_array_remove_index (self->rows, index);
  g_ptr_array_remove_index (self->shots, index);
  gtk_widget_set_visible (GTK_WIDGET (self), self->shots->len > 0);
}

static void
on_remove_clicked (GtkWidget *button, RpPaperShots *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  guint index = 0;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;
  take_off (self, index);
  g_debug ("A picture is taken off the sheet; %u are left", self->shots->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_button (RpPaperShots *self, const char *exercise)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: takes a picture off a sheet; the name of an exercise */
  g_autofree char *label = g_strdup_printf (_ ("Remove the picture of %s"), exercise);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), self, 0);
  return button;
}

static GtkWidget *
make_row (RpPaperShots *self, const RpSheetShot *shot, const char *exercise)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), exercise);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shot->caption ? shot->caption : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (self, exercise));
  return row;
}

/* The same once more replaces itself; one too many replaces the oldest of its exercise. */
static void
make_room (RpPaperShots *self, const RpSheetShot *shot)
{
  guint oldest = 0;
  guint n = 0;

  for (guint i = self->shots->len; i > 0; i--)
    {
      const RpSheetShot *other = g_ptr_array_index (self->shots, i - 1);

      if (other->item != shot->item)
        continue;
      if (g_str_equal (other->id, shot->id))
        {
          take_off (self, i - 1);
          return;
        }
      oldest = i - 1;
      n++;
    }
  if (n >= RP_SHEET_MAX_SHOTS)
    take_off (self, oldest);
}

/**
 * rp_paper_shots_add:
 * @self: pictures
 * @shot: one more
 * @exercise: the name of its exercise
 *
 * Puts a picture on the sheet. An exercise has one or a pair; a third one takes the place of the oldest.
 */
void
rp_paper_shots_add (RpPaperShots *self, RpSheetShot *shot, const char *exercise)
{
  GtkWidget *row;

  g_return_if_fail (RP_IS_PAPER_SHOTS (self));
  g_return_if_fail (shot && exercise);

  make_room (self, shot);
  row = make_row (self, shot, exercise);
  g_ptr_array_add (self->shots, rp_sheet_shot_ref (shot));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->group, row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rp_paper_shots_get_all:
 * @self: pictures
 *
 * Returns: (transfer full) (nullable) (element-type RpSheetShot): those that are there now; %NULL when there are none
 */
GPtrArray *
rp_paper_shots_get_all (RpPaperShots *self)
{
  GPtrArray *all;

  g_return_val_if_fail (RP_IS_PAPER_SHOTS (self), NULL);

  if (self->shots->len == 0)
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_shot_unref);
  for (guint i = 0; i < self->shots->len; i++)
    g_ptr_array_add (all, rp_sheet_shot_ref (g_ptr_array_index (self->shots, i)));
  return all;
}
