/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-page.h"

#include "common/rp-adaptive.h"
#include "history/rp-history-charts.h"
#include "history/rp-history-days.h"
#include "history/rp-history-scope.h"
#include "history/rp-month-view.h"
#include "journal/rp-weeks.h"
#include "words/rp-frequency-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpHistoryPage:
 *
 * What was done: the month and its days, and what became of it over time. It shows what its source has read, and asks
 * for more when somebody looks farther back.
 */
struct _RpHistoryPage
{
  GtkWidget parent_instance;

  /* Template references */
  RpAdaptive *adaptive;
  GtkStack *states;
  GtkWidget *add;
  GtkWidget *more;
  GtkWidget *delete;
  GtkWidget *numbers;
  GtkWidget *print;
  GtkWidget *export;
  GtkWidget *start;
  GtkLabel *start_label;
  GtkScrolledWindow *days_scroller;
  GtkWidget *time_scroller;
  RpMonthView *month;
  GtkWidget *only;
  GtkLabel *only_label;
  RpHistoryDays *days;
  GtkWidget *nothing;
  RpHistoryScope *scope;
  RpHistoryCharts *charts;
  GtkWidget *parts;
  GtkToggleButton *show_days;

  /* Owned references */
  RpHistorySource *source;
  RpClock *clock;
  RpProgram *program; /* (nullable): what could be started */

  guint32 day; /* of the month that is shown */
  gboolean folded;
};

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

enum
{
  CHANGE,
  FIND_PROGRAM,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHistoryPage, rp_history_page, GTK_TYPE_WIDGET)

/* The person's day, as the clock has it. */
static guint32
get_today (RpHistoryPage *self)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);

  return rp_fact_time_new (now, 0).day;
}

static guint
get_first_day (void)
{
  return rp_frequency_words_first_day ();
}

/* The calendar's first day, the first day of what charts are about, and the whole week that it is in. */
static guint32
find_wanted (RpHistoryPage *self)
{
  RpHistoryFilter filter;

  rp_history_scope_get_filter (self->scope, &filter);
  return MIN (rp_month_find_first (self->day, get_first_day ()),
              filter.from <= 1 ? 1 : rp_weeks_find_start (filter.from, get_first_day ()));
}

static gboolean
is_of_today (RpHistoryPage *self)
{
  return rp_month_step (self->day, 0) == rp_month_step (get_today (self), 0);
}

static void
fill_month (RpHistoryPage *self, RpHistory *history, const RpHistoryFilter *filter)
{
  const RpHistoryFilter any_day = { .program = filter->program, .exercise = filter->exercise };
  RpMonth month = rp_month_make (history, &any_day, self->day, get_first_day ());

  rp_month_view_set_month (self->month, &month, get_first_day (), get_today (self));
}

/* The newest are listed, unless the calendar was turned back: then those of its month, and older ones. */
static void
fill_days (RpHistoryPage *self, RpHistory *history, const RpHistoryFilter *filter)
{
  guint32 last = is_of_today (self) ? G_MAXUINT32 - 1 : rp_month_step (self->day, 1) - 1;
  const char *chosen = rp_history_scope_get_chosen (self->scope);

  rp_history_days_set_history (self->days, history, filter, last, get_today (self));
  gtk_widget_set_visible (GTK_WIDGET (self->days), rp_history_days_get_n_shown (self->days) > 0);
  gtk_widget_set_visible (self->nothing, rp_history_days_get_n_shown (self->days) == 0);
  gtk_widget_set_visible (self->only, chosen != NULL);
  if (chosen)
    {
      /* Translators: a program or an exercise that is looked at alone */
      g_autofree char *only = g_strdup_printf (_ ("Only %s"), chosen);

      gtk_label_set_label (self->only_label, only);
    }
}

/* What all sessions are of that are looked at, where that is one program. Returns: (transfer none) (nullable) */
static const char *
find_only_program (RpHistory *history, const RpHistoryFilter *filter)
{
  const char *found = filter->program;

  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);

      if (!rp_history_filter_has (filter, session))
        continue;
      if (found && !g_str_equal (found, session->program))
        return NULL;
      found = session->program;
    }
  return found;
}

/* Returns: (transfer full) (nullable): that program as it is now */
static RpProgram *
get_only_program (RpHistoryPage *self, RpHistory *history, const RpHistoryFilter *filter)
{
  const char *id = find_only_program (history, filter);
  RpProgram *program = NULL;

  if (id && *id)
    g_signal_emit (self, signals[FIND_PROGRAM], 0, id, &program);
  return program;
}

static void
fill_charts (RpHistoryPage *self, RpHistory *history, const RpHistoryFilter *filter)
{
  g_autofree char *span = rp_history_scope_say_span (self->scope);
  g_autoptr (RpProgram) program = get_only_program (self, history, filter);

  rp_history_charts_set_title (self->charts, span);
  rp_history_charts_set_history (self->charts, history, filter,
                                 program ? rp_program_get_frequency (program) : NULL, get_today (self));
}

static void
fill (RpHistoryPage *self)
{
  RpHistory *history = rp_history_source_get_history (self->source);
  RpHistoryFilter filter;

  rp_history_scope_get_filter (self->scope, &filter);
  fill_month (self, history, &filter);
  fill_days (self, history, &filter);
  fill_charts (self, history, &filter);
}

/* What there is room for, and what there is anything for. */
static void
on_size_changed (RpHistoryPage *self)
{
  RpSizeClass size = rp_adaptive_get_size_class (self->adaptive);
  gboolean wide = size == RP_SIZE_CLASS_WIDE;
  gboolean any = g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "history") == 0;
  gboolean narrow = size == RP_SIZE_CLASS_NARROW;
  gboolean time = !gtk_toggle_button_get_active (self->show_days);

  gtk_widget_set_visible (GTK_WIDGET (self->days_scroller), wide || !time);
  gtk_widget_set_visible (self->time_scroller, wide || time);
  gtk_widget_set_hexpand (self->time_scroller, !wide);
  gtk_widget_set_visible (self->parts, !wide);
  rp_month_view_set_narrow (self->month, narrow);
  gtk_widget_set_visible (self->add, !narrow);
  gtk_widget_set_visible (self->more, narrow);
  gtk_widget_set_visible (self->print, !narrow && any);
  gtk_widget_set_visible (self->export, !narrow);
  gtk_widget_set_visible (self->numbers, !narrow && any);
  gtk_widget_set_visible (self->delete, !narrow && any);
  if (rp_history_days_set_has_room (self->days, !narrow) && self->source
      && rp_history_source_get_history (self->source))
    fill (self);
}

/* Whether there is nothing at all is only known when all was read. */
static void
on_source_changed (RpHistoryPage *self)
{
  RpHistory *history = rp_history_source_get_history (self->source);

  if (rp_history_get_n_sessions (history) == 0 && !rp_history_source_is_whole (self->source))
    {
      rp_history_source_want (self->source, 1);
      return;
    }
  rp_history_scope_set_history (self->scope, history);
  fill (self);
  gtk_stack_set_visible_child_name (self->states,
                                    rp_history_get_n_sessions (history) > 0 ? "history" : "empty");
  on_size_changed (self);
}

/* Reads what is missing, and shows what is there already. */
static void
look (RpHistoryPage *self)
{
  rp_history_scope_set_days (self->scope, self->day, get_today (self));
  rp_history_source_want (self->source, find_wanted (self));
  if (rp_history_source_get_history (self->source))
    fill (self);
}

static void
on_month_moved (RpHistoryPage *self, guint day)
{
  self->day = day;
  look (self);
}

static void
on_day_chosen (RpHistoryPage *self, guint day)
{
  gboolean other = rp_month_step (day, 0) != rp_month_step (self->day, 0);

  self->day = day;
  if (other)
    look (self);
  rp_history_days_go_to (self->days, day);
}

static void
on_scope_changed (RpHistoryPage *self)
{
  look (self);
}

static void
on_show_everything (RpHistoryPage *self)
{
  rp_history_scope_choose (self->scope, NULL);
}

static void
on_edge (RpHistoryPage *self, GtkPositionType edge)
{
  if (edge == GTK_POS_BOTTOM && !rp_history_days_show_more (self->days))
    rp_history_source_want_earlier (self->source);
}

static void
on_change (RpHistoryPage *self, const char *uid)
{
  g_signal_emit (self, signals[CHANGE], 0, uid);
}

static void
on_start (RpHistoryPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.start-program", "s",
                              rp_program_get_path (self->program));
}

static void
rp_history_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, RP_HISTORY_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_history_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpHistoryPage *self = RP_HISTORY_PAGE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      self->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_history_page_dispose (GObject *object)
{
  RpHistoryPage *self = RP_HISTORY_PAGE (object);

  g_clear_object (&self->source);
  g_clear_object (&self->clock);
  g_clear_object (&self->program);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_HISTORY_PAGE);

  G_OBJECT_CLASS (rp_history_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_MONTH_VIEW);
  g_type_ensure (RP_TYPE_HISTORY_DAYS);
  g_type_ensure (RP_TYPE_HISTORY_SCOPE);
  g_type_ensure (RP_TYPE_HISTORY_CHARTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-history-page.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, states);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, add);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, more);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, delete);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, numbers);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, print);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, export);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, start);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, start_label);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, days_scroller);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, time_scroller);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, month);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, only);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, only_label);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, days);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, scope);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, charts);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, parts);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryPage, show_days);
  gtk_widget_class_bind_template_callback (widget_class, on_size_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_month_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_everything);
  gtk_widget_class_bind_template_callback (widget_class, on_edge);
  gtk_widget_class_bind_template_callback (widget_class, on_change);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
}

static void
rp_history_page_class_init (RpHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_history_page_dispose;
  object_class->get_property = rp_history_page_get_property;
  object_class->set_property = rp_history_page_set_property;

  /**
   * RpHistoryPage:folded:
   *
   * Whether it is a page of its own, without the side bar beside it.
   */
  props[PROP_FOLDED] = g_param_spec_boolean (
      "folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RpHistoryPage::change:
   * @uid: which session
   *
   * The person wants to change a session.
   */
  signals[CHANGE] = g_signal_new ("change", RP_TYPE_HISTORY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RpHistoryPage::find-program:
   * @id: the id of a program
   *
   * Returns: (nullable): the program as it is now, to say how often it is to be done
   */
  signals[FIND_PROGRAM]
      = g_signal_new ("find-program", RP_TYPE_HISTORY_PAGE, G_SIGNAL_RUN_LAST, 0,
                      g_signal_accumulator_first_wins, NULL, NULL, RP_TYPE_PROGRAM, 1, G_TYPE_STRING);

  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "win.history-print", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "historypage");
}

static void
rp_history_page_init (RpHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_size_changed (self);
}

/**
 * rp_history_page_new:
 * @source: what reads the journal
 * @clock: where the day is read
 *
 * Returns: (transfer floating): a page that shows the month it is
 */
GtkWidget *
rp_history_page_new (RpHistorySource *source, RpClock *clock)
{
  RpHistoryPage *self;

  g_return_val_if_fail (RP_IS_HISTORY_SOURCE (source), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  self = g_object_new (RP_TYPE_HISTORY_PAGE, NULL);
  self->source = g_object_ref (source);
  self->clock = g_object_ref (clock);
  self->day = get_today (self);
  rp_month_view_set_day (self->month, self->day);
  g_signal_connect_object (source, "changed", G_CALLBACK (on_source_changed), self, G_CONNECT_SWAPPED);
  look (self);
  return GTK_WIDGET (self);
}

/**
 * rp_history_page_refresh:
 * @self: a page
 *
 * Shows what is known now: midnight may have passed, or somebody may have written meanwhile.
 */
void
rp_history_page_refresh (RpHistoryPage *self)
{
  g_return_if_fail (RP_IS_HISTORY_PAGE (self));

  rp_history_source_reload (self->source);
}

/**
 * rp_history_page_set_program:
 * @self: a page
 * @program: (nullable): what could be started, where nothing was done yet
 *
 * Offers it.
 */
void
rp_history_page_set_program (RpHistoryPage *self, RpProgram *program)
{
  g_autofree char *start = NULL;

  g_return_if_fail (RP_IS_HISTORY_PAGE (self));

  g_set_object (&self->program, program);
  gtk_widget_set_visible (self->start, program != NULL);
  if (!program)
    return;
  /* Translators: a button; the name of a program */
  start = g_strdup_printf (_ ("Start %s"), rp_program_get_name (program));
  gtk_label_set_label (self->start_label, start);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start), GTK_ACCESSIBLE_PROPERTY_LABEL, start, -1);
}

/**
 * rp_history_page_set_as_numbers:
 * @self: a page
 * @as_numbers: whether numbers stand in place of charts
 *
 * Shows one or the other.
 */
void
rp_history_page_set_as_numbers (RpHistoryPage *self, gboolean as_numbers)
{
  g_return_if_fail (RP_IS_HISTORY_PAGE (self));

  rp_history_charts_set_as_numbers (self->charts, as_numbers);
}

/**
 * rp_history_page_get_filter:
 * @self: a page
 * @filter: (out caller-allocates): what is looked at; its texts are the page's until it shows something else
 *
 * Says what the charts are about.
 */
void
rp_history_page_get_filter (RpHistoryPage *self, RpHistoryFilter *filter)
{
  g_return_if_fail (RP_IS_HISTORY_PAGE (self));

  rp_history_scope_get_filter (self->scope, filter);
}

/**
 * rp_history_page_find_program:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the program that all is of that the charts are about, as it is now; %NULL where that
 *   is none, or more than one
 */
RpProgram *
rp_history_page_find_program (RpHistoryPage *self)
{
  RpHistory *history;
  RpHistoryFilter filter;

  g_return_val_if_fail (RP_IS_HISTORY_PAGE (self), NULL);

  history = rp_history_source_get_history (self->source);
  rp_history_scope_get_filter (self->scope, &filter);
  return history ? get_only_program (self, history, &filter) : NULL;
}

/**
 * rp_history_page_make_past:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): what the charts are about, for paper; %NULL until it is read
 */
RpSheetPast *
rp_history_page_make_past (RpHistoryPage *self)
{
  RpHistory *history;
  RpHistoryFilter filter;
  g_autoptr (RpProgram) program = NULL;

  g_return_val_if_fail (RP_IS_HISTORY_PAGE (self), NULL);

  history = rp_history_source_get_history (self->source);
  if (!history)
    return NULL;
  rp_history_scope_get_filter (self->scope, &filter);
  program = get_only_program (self, history, &filter);
  return rp_sheet_past_new (history, &filter, rp_history_scope_get_chosen (self->scope),
                            program ? rp_program_get_frequency (program) : NULL, get_first_day (),
                            get_today (self));
}

/**
 * rp_history_page_focus:
 * @self: a page
 *
 * Puts the keyboard on the calendar.
 */
void
rp_history_page_focus (RpHistoryPage *self)
{
  g_return_if_fail (RP_IS_HISTORY_PAGE (self));

  rp_month_view_focus (self->month);
}
