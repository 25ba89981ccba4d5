/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-month-view.h"

#include "common/rp-wrap-box.h"
#include "words/rp-history-words.h"
#include "words/rp-frequency-words.h"

#include <glib/gi18n-lib.h>

/**
 * RpMonthView:
 *
 * A month as a calendar: what was done, what was done in part, and nothing. One day has the keyboard; arrows walk on
 * from it, and out of the month too.
 */
struct _RpMonthView
{
  GtkWidget parent_instance;

  /* Template references */
  GtkLabel *title;
  GtkButton *earlier;
  GtkButton *later;
  GtkGrid *grid;

  /* Owned by the grid */
  GtkLabel *weekdays[RP_FREQUENCY_N_DAYS];
  GtkButton *days[RP_MONTH_N_DAYS];

  RpMonth month;
  guint32 today;
  guint32 day; /* the one that has the keyboard */
  guint first_day;
  gboolean narrow;
};

enum
{
  MOVED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpMonthView, rp_month_view, GTK_TYPE_WIDGET)

static GtkButton *
find_button (RpMonthView *self, guint32 day)
{
  guint32 first = self->month.days[0].day;

  return day >= first && day < first + RP_MONTH_N_DAYS ? self->days[day - first] : NULL;
}

static gboolean
has_focus (RpMonthView *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;
}

/* Only one of the days is reached by Tab. */
static void
update_focusable (RpMonthView *self)
{
  for (guint i = 0; i < RP_MONTH_N_DAYS; i++)
    gtk_widget_set_focusable (GTK_WIDGET (self->days[i]), self->month.days[i].day == self->day);
}

static gboolean
is_inside (RpMonthView *self, guint32 day)
{
  return find_button (self, day) && self->month.days[day - self->month.days[0].day].inside;
}

/* What has the keyboard hands it on before it can have it no more. */
static void
focus_day (RpMonthView *self)
{
  GtkWidget *button = GTK_WIDGET (find_button (self, self->day));

  gtk_widget_set_focusable (button, TRUE);
  gtk_widget_grab_focus (button);
  update_focusable (self);
}

/* Nothing was done in months to come. */
static void
walk_to (RpMonthView *self, guint32 day)
{
  gboolean inside = is_inside (self, day);

  if (!inside && day > self->today)
    return;
  self->day = MAX (day, 1);
  if (!inside)
    g_signal_emit (self, signals[MOVED], 0, self->day);
  else if (has_focus (self))
    focus_day (self);
  else
    update_focusable (self);
}

/* The last day of the month. */
static guint32
find_last (RpMonthView *self)
{
  guint32 last = 0;

  for (guint i = 0; i < RP_MONTH_N_DAYS; i++)
    if (self->month.days[i].inside)
      last = self->month.days[i].day;
  return last;
}

/* The same day of another month, or its last one. */
static void
walk_months (RpMonthView *self, int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self->day);
  if (months < 0)
    g_date_subtract_months (&date, (guint) -months);
  else
    g_date_add_months (&date, (guint) months);
  walk_to (self, g_date_get_julian (&date));
}

static void
on_earlier (RpMonthView *self)
{
  walk_months (self, -1);
}

static void
on_later (RpMonthView *self)
{
  walk_months (self, 1);
}

static gboolean
on_key (RpMonthView *self, guint key)
{
  int ahead = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  const struct
  {
    guint key;
    int days;
    int months;
  } steps[] = {
    { GDK_KEY_Left, -ahead, 0 },    { GDK_KEY_KP_Left, -ahead, 0 }, { GDK_KEY_Right, ahead, 0 },
    { GDK_KEY_KP_Right, ahead, 0 }, { GDK_KEY_Up, -7, 0 },          { GDK_KEY_KP_Up, -7, 0 },
    { GDK_KEY_Down, 7, 0 },         { GDK_KEY_KP_Down, 7, 0 },      { GDK_KEY_Page_Up, 0, -1 },
    { GDK_KEY_KP_Page_Up, 0, -1 },  { GDK_KEY_Page_Down, 0, 1 },    { GDK_KEY_KP_Page_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].key == key)
      {
        if (steps[i].months != 0)
          walk_months (self, steps[i].months);
        else
          walk_to (self, (guint32) ((gint64) self->day + steps[i].days));
        return TRUE;
      }
  return FALSE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                RpMonthView *self)
{
  return (state & gtk_accelerator_get_default_mod_mask ()) == 0 && on_key (self, key);
}

static void
on_clicked (GtkButton *button, RpMonthView *self)
{
  for (guint i = 0; i < RP_MONTH_N_DAYS; i++)
    if (self->days[i] == button)
      {
        self->day = self->month.days[i].day;
        update_focusable (self);
        g_signal_emit (self, signals[CHOSEN], 0, self->day);
        return;
      }
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static char *
name_day (RpMonthView *self, const RpMonthDay *cell)
{
  g_autofree char *day = rp_history_words_day_mark (cell->day, self->today, cell->mark);

  if (cell->day != self->today)
    return g_steal_pointer (&day);
  /* Translators: a day of the calendar: "today, Monday 30 November, done" */
  return g_strdup_printf (_ ("today, %s"), day);
}

static void
fill_day (RpMonthView *self, guint index)
{
  const RpMonthDay *cell = &self->month.days[index];
  GtkWidget *button = GTK_WIDGET (self->days[index]);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));
  g_autofree char *number = g_strdup_printf ("%u", cell->number);
  g_autofree char *name = name_day (self, cell);

  gtk_label_set_label (GTK_LABEL (label), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_class (label, "done", cell->inside && cell->mark == RP_DONE_MARK_DONE);
  set_class (label, "part", cell->inside && cell->mark == RP_DONE_MARK_PART);
  set_class (label, "today", cell->day == self->today);
  set_class (label, "outside", !cell->inside);
}

static void
rp_month_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_MONTH_VIEW);

  G_OBJECT_CLASS (rp_month_view_parent_class)->dispose (object);
}

static void
rp_month_view_class_init (RpMonthViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_month_view_dispose;

  /**
   * RpMonthView::moved:
   * @day: a day of the month that is asked for, see #RpFactTime
   *
   * Another month is to be shown.
   */
  signals[MOVED] = g_signal_new ("moved", RP_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * RpMonthView::chosen:
   * @day: the day
   *
   * A day was pressed.
   */
  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (RP_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-month-view.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpMonthView, title);
  gtk_widget_class_bind_template_child (widget_class, RpMonthView, earlier);
  gtk_widget_class_bind_template_child (widget_class, RpMonthView, later);
  gtk_widget_class_bind_template_child (widget_class, RpMonthView, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_earlier);
  gtk_widget_class_bind_template_callback (widget_class, on_later);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_key", G_CALLBACK (on_key_pressed));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "monthview");
}

static void
make_weekday (RpMonthView *self, guint column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "small-text");
  gtk_widget_add_css_class (label, "dim");
  /* As narrow as a number where letters are large. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  self->weekdays[column] = GTK_LABEL (label);
  gtk_grid_attach (self->grid, label, (int) column, 0, 1, 1);
}

static void
make_day (RpMonthView *self, guint index)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "day");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, 0);
  self->days[index] = GTK_BUTTON (button);
  gtk_grid_attach (self->grid, button, (int) index % RP_FREQUENCY_N_DAYS,
                   1 + (int) index / RP_FREQUENCY_N_DAYS, 1, 1);
}

static void
rp_month_view_init (RpMonthView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    make_weekday (self, i);
  for (guint i = 0; i < RP_MONTH_N_DAYS; i++)
    make_day (self, i);
}

/**
 * rp_month_view_new:
 *
 * Returns: (transfer floating): a calendar without a month
 */
GtkWidget *
rp_month_view_new (void)
{
  return g_object_new (RP_TYPE_MONTH_VIEW, NULL);
}

/* The day that had the keyboard keeps it, where it is in this month; otherwise today, or the first one. */
static void
settle_day (RpMonthView *self)
{
  guint32 first = 0;

  for (guint i = 0; i < RP_MONTH_N_DAYS; i++)
    {
      const RpMonthDay *cell = &self->month.days[i];

      if (!cell->inside)
        continue;
      if (first == 0 || cell->day == self->today)
        first = cell->day;
      if (cell->day == self->day)
        return;
    }
  self->day = first;
}

static void
name_weekdays (RpMonthView *self)
{
  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    {
      guint day = (self->first_day + i) % RP_FREQUENCY_N_DAYS;

      gtk_label_set_label (self->weekdays[i], self->narrow ? rp_frequency_words_day_narrow (day)
                                                           : rp_frequency_words_day_short (day));
    }
}

/**
 * rp_month_view_set_narrow:
 * @self: a calendar
 * @narrow: whether its columns may be no wider than a number
 *
 * Names the days of the week by fewer letters, or by more.
 */
void
rp_month_view_set_narrow (RpMonthView *self, gboolean narrow)
{
  g_return_if_fail (RP_IS_MONTH_VIEW (self));

  self->narrow = narrow;
  name_weekdays (self);
}

/**
 * rp_month_view_set_month:
 * @self: a calendar
 * @month: what it shows
 * @first_day: the day of the week on which a week begins; 0 is Monday
 * @today: the day it is
 *
 * Shows another month, or the same one anew. The keyboard stays in the calendar, where it is there.
 */
void
rp_month_view_set_month (RpMonthView *self, const RpMonth *month, guint first_day, guint32 today)
{
  g_autofree char *title = NULL;
  gboolean focused;

  g_return_if_fail (RP_IS_MONTH_VIEW (self));
  g_return_if_fail (month);
  g_return_if_fail (first_day < RP_FREQUENCY_N_DAYS);

  focused = has_focus (self);
  self->month = *month;
  self->today = today;
  settle_day (self);
  title = rp_history_words_month (self->day);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->later), find_last (self) < today);
  self->first_day = first_day;
  name_weekdays (self);
  for (guint i = 0; i < RP_MONTH_N_DAYS; i++)
    fill_day (self, i);
  if (focused)
    focus_day (self);
  else
    update_focusable (self);
}

/**
 * rp_month_view_get_day:
 * @self: a calendar
 *
 * Returns: the day that has the keyboard, or would have it; it is one of the month
 */
guint32
rp_month_view_get_day (RpMonthView *self)
{
  g_return_val_if_fail (RP_IS_MONTH_VIEW (self), 0);

  return self->day;
}

/**
 * rp_month_view_set_day:
 * @self: a calendar
 * @day: a day, of which the month is shown next
 *
 * Says which day shall have the keyboard.
 */
void
rp_month_view_set_day (RpMonthView *self, guint32 day)
{
  g_return_if_fail (RP_IS_MONTH_VIEW (self));

  self->day = MAX (day, 1);
}

/**
 * rp_month_view_focus:
 * @self: a calendar
 *
 * Puts the keyboard on its day.
 */
void
rp_month_view_focus (RpMonthView *self)
{
  GtkButton *button;

  g_return_if_fail (RP_IS_MONTH_VIEW (self));

  button = find_button (self, self->day);
  if (button)
    gtk_widget_grab_focus (GTK_WIDGET (button));
}
