/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-scope.h"

#include "common/rp-wrap-box.h"
#include "history/rp-day-button.h"
#include "journal/rp-month.h"
#include "words/rp-history-words.h"
#include "words/rp-past-words.h"

#include <glib/gi18n-lib.h>

/**
 * RpHistoryScope:
 *
 * What is looked at: everything or one program or exercise, and over which days.
 */
struct _RpHistoryScope
{
  GtkWidget parent_instance;

  /* Owned by the widget */
  GtkWidget *content;
  GtkDropDown *what;
  GtkDropDown *span;
  GtkWidget *own;
  RpDayButton *from;
  RpDayButton *to;

  GArray *choices; /* owned; of Choice: what the first one offers */

  guint32 month; /* a day of the month that is shown */
  guint32 today;
  gboolean is_filling;
};

typedef struct
{
  char *id; /* (nullable): of everything */
  gboolean is_exercise;
} Choice;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (RpHistorySpan,
                    rp_history_span,
                    G_DEFINE_ENUM_VALUE (RP_HISTORY_SPAN_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (RP_HISTORY_SPAN_QUARTER, "quarter"),
                    G_DEFINE_ENUM_VALUE (RP_HISTORY_SPAN_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (RP_HISTORY_SPAN_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (RP_HISTORY_SPAN_OWN, "own"))

G_DEFINE_FINAL_TYPE (RpHistoryScope, rp_history_scope, GTK_TYPE_WIDGET)

static RpHistorySpan
get_span (RpHistoryScope *self)
{
  return (RpHistorySpan) gtk_drop_down_get_selected (self->span);
}

static const Choice *
get_choice (RpHistoryScope *self)
{
  guint chosen = gtk_drop_down_get_selected (self->what);

  return chosen < self->choices->len ? &g_array_index (self->choices, Choice, chosen) : NULL;
}

static void
on_changed (RpHistoryScope *self)
{
  if (self->is_filling)
    return;
  gtk_widget_set_visible (self->own, get_span (self) == RP_HISTORY_SPAN_OWN);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear_choice (gpointer data)
{
  g_free (((Choice *) data)->id);
}

static void
rp_history_scope_dispose (GObject *object)
{
  RpHistoryScope *self = RP_HISTORY_SCOPE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->choices, g_array_unref);

  G_OBJECT_CLASS (rp_history_scope_parent_class)->dispose (object);
}

static void
rp_history_scope_class_init (RpHistoryScopeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_scope_dispose;

  /**
   * RpHistoryScope::changed:
   *
   * The person wants to look at something else.
   */
  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_HISTORY_SCOPE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "historyscope");
}

static GtkDropDown *
make_drop_down (RpHistoryScope *self, GtkWidget *parent, const char *const *names, const char *label)
{
  GtkWidget *widget = gtk_drop_down_new_from_strings (names);

  gtk_widget_set_hexpand (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_parent (widget, parent);
  g_signal_connect_object (widget, "notify::selected", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (widget);
}

static RpDayButton *
make_day (RpHistoryScope *self, const char *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = rp_day_button_new (title);

  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_parent (label, self->own);
  gtk_widget_set_parent (button, self->own);
  g_signal_connect_object (button, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return RP_DAY_BUTTON (button);
}

static void
rp_history_scope_init (RpHistoryScope *self)
{
  const char *const all[] = { _ ("Everything"), NULL };
  const char *const spans[]
      = { _ ("The month shown"),       _ ("The last 3 months"),       _ ("The last 12 months"),
          _ ("From the first day on"), _ ("From one day to another"), NULL };
  GtkWidget *row = rp_wrap_box_new (8, 8);

  self->choices = g_array_new (FALSE, TRUE, sizeof (Choice));
  g_array_set_clear_func (self->choices, clear_choice);
  g_array_set_size (self->choices, 1);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->content), row);
  self->what = make_drop_down (self, row, all, _ ("Program or exercise"));
  self->span = make_drop_down (self, row, spans, _ ("Which days"));
  self->own = rp_wrap_box_new (8, 8);
  gtk_widget_set_visible (self->own, FALSE);
  gtk_box_append (GTK_BOX (self->content), self->own);
  self->from = make_day (self, C_ ("days", "From"));
  self->to = make_day (self, C_ ("days", "To"));
}

/**
 * rp_history_scope_new:
 *
 * Returns: (transfer floating): everything, in the month that is shown
 */
GtkWidget *
rp_history_scope_new (void)
{
  return g_object_new (RP_TYPE_HISTORY_SCOPE, NULL);
}

static void
add_choice (RpHistoryScope *self,
            GtkStringList *names,
            GHashTable *known,
            const char *id,
            const char *name,
            gboolean is_exercise)
{
  g_autofree char *key = g_strdup_printf ("%c%s", is_exercise ? 'e' : 'p', id);
  const Choice choice = { g_strdup (id), is_exercise };

  if (!g_hash_table_add (known, g_steal_pointer (&key)))
    {
      g_free (choice.id);
      return;
    }
  g_array_append_val (self->choices, choice);
  gtk_string_list_append (names, name);
}

static void
add_programs (RpHistoryScope *self, GtkStringList *names, GHashTable *known, RpHistory *history)
{
  for (guint i = rp_history_get_n_sessions (history); i-- > 0;)
    {
      const RpPastSession *session = rp_history_get_session (history, i);
      g_autofree char *name = rp_past_words_program (session);

      if (*session->program != '\0')
        add_choice (self, names, known, session->program, name, FALSE);
    }
}

static void
add_exercises (RpHistoryScope *self, GtkStringList *names, GHashTable *known, RpHistory *history)
{
  for (guint i = rp_history_get_n_sessions (history); i-- > 0;)
    {
      const RpPastSession *session = rp_history_get_session (history, i);

      for (guint j = 0; j < session->turns->len; j++)
        {
          const RpPastTurn *turn = g_ptr_array_index (session->turns, j);

          add_choice (self, names, known, turn->exercise, turn->name ? turn->name : turn->exercise, TRUE);
        }
    }
}

/* Returns: where a choice is; 0 of everything, or where it is there no more */
static guint
find_choice (RpHistoryScope *self, const char *id, gboolean is_exercise)
{
  for (guint i = 1; i < self->choices->len; i++)
    {
      const Choice *choice = &g_array_index (self->choices, Choice, i);

      if (choice->is_exercise == is_exercise && g_strcmp0 (choice->id, id) == 0)
        return i;
    }
  return 0;
}

/**
 * rp_history_scope_set_history:
 * @self: a scope
 * @history: what was done
 *
 * Offers its programs and exercises, the ones done last first. What is chosen stays so, as long as it is there.
 */
void
rp_history_scope_set_history (RpHistoryScope *self, RpHistory *history)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *id = NULL;
  gboolean is_exercise;
  const Choice *chosen;

  g_return_if_fail (RP_IS_HISTORY_SCOPE (self));
  g_return_if_fail (RP_IS_HISTORY (history));

  chosen = get_choice (self);
  id = g_strdup (chosen ? chosen->id : NULL);
  is_exercise = chosen && chosen->is_exercise;
  g_array_set_size (self->choices, 0);
  g_array_set_size (self->choices, 1);
  gtk_string_list_append (names, _ ("Everything"));
  add_programs (self, names, known, history);
  add_exercises (self, names, known, history);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->what, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->what, find_choice (self, id, is_exercise));
  self->is_filling = FALSE;
}

/**
 * rp_history_scope_set_days:
 * @self: a scope
 * @month: a day of the month that is shown
 * @today: the day it is
 *
 * Says from where spans are reckoned. What the person chose stays.
 */
void
rp_history_scope_set_days (RpHistoryScope *self, guint32 month, guint32 today)
{
  g_return_if_fail (RP_IS_HISTORY_SCOPE (self));

  self->month = month;
  self->today = today;
  if (rp_day_button_get_day (self->to) > 0)
    return;
  rp_day_button_set_day (self->from, rp_month_step (today, 0), today);
  rp_day_button_set_day (self->to, today, today);
}

/**
 * rp_history_scope_set_span:
 * @self: a scope
 * @span: which days
 *
 * Chooses them, as the person would.
 */
void
rp_history_scope_set_span (RpHistoryScope *self, RpHistorySpan span)
{
  g_return_if_fail (RP_IS_HISTORY_SCOPE (self));

  gtk_drop_down_set_selected (self->span, span);
}

/**
 * rp_history_scope_choose:
 * @self: a scope
 * @id: (nullable): a program or an exercise; %NULL is everything
 *
 * Chooses it, as the person would.
 *
 * Returns: whether it is there
 */
gboolean
rp_history_scope_choose (RpHistoryScope *self, const char *id)
{
  guint found;

  g_return_val_if_fail (RP_IS_HISTORY_SCOPE (self), FALSE);

  found = find_choice (self, id, FALSE);
  if (found == 0)
    found = find_choice (self, id, TRUE);
  gtk_drop_down_set_selected (self->what, found);
  return found > 0 || !id;
}

static void
find_span (RpHistoryScope *self, guint32 *from, guint32 *to)
{
  *to = self->today;
  switch (get_span (self))
    {
    case RP_HISTORY_SPAN_QUARTER:
      *from = rp_month_step (self->today, -2);
      break;
    case RP_HISTORY_SPAN_YEAR:
      *from = rp_month_step (self->today, -11);
      break;
    case RP_HISTORY_SPAN_ALL:
      *from = 1;
      break;
    case RP_HISTORY_SPAN_OWN:
      *from = MIN (rp_day_button_get_day (self->from), rp_day_button_get_day (self->to));
      *to = MAX (rp_day_button_get_day (self->from), rp_day_button_get_day (self->to));
      break;
    case RP_HISTORY_SPAN_MONTH:
    default:
      *from = rp_month_step (self->month, 0);
      *to = rp_month_step (self->month, 1) - 1;
    }
}

/**
 * rp_history_scope_get_filter:
 * @self: a scope
 * @filter: (out caller-allocates): what is looked at; its texts are the scope's, until it is given another history
 *
 * Says what the person wants to see.
 */
void
rp_history_scope_get_filter (RpHistoryScope *self, RpHistoryFilter *filter)
{
  const Choice *choice;

  g_return_if_fail (RP_IS_HISTORY_SCOPE (self));
  g_return_if_fail (filter);

  choice = get_choice (self);
  *filter = (RpHistoryFilter){ 0 };
  if (choice && choice->is_exercise)
    filter->exercise = choice->id;
  else if (choice)
    filter->program = choice->id;
  find_span (self, &filter->from, &filter->to);
}

/**
 * rp_history_scope_say_span:
 * @self: a scope
 *
 * Returns: (transfer full): which days these are: "November 2026", "The last 3 months"
 */
char *
rp_history_scope_say_span (RpHistoryScope *self)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  RpHistoryFilter filter;

  g_return_val_if_fail (RP_IS_HISTORY_SCOPE (self), NULL);

  rp_history_scope_get_filter (self, &filter);
  if (get_span (self) == RP_HISTORY_SPAN_MONTH)
    return rp_history_words_month (filter.from);
  if (get_span (self) != RP_HISTORY_SPAN_OWN)
    return g_strdup (
        gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (self->span))));
  from = rp_history_words_day_full (filter.from);
  to = rp_history_words_day_full (filter.to);
  /* Translators: two days: "1 October 2026 to 28 November 2026" */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

/**
 * rp_history_scope_get_chosen:
 * @self: a scope
 *
 * Returns: (transfer none) (nullable): the name of the program or exercise that is chosen; %NULL of everything
 */
const char *
rp_history_scope_get_chosen (RpHistoryScope *self)
{
  const Choice *choice;

  g_return_val_if_fail (RP_IS_HISTORY_SCOPE (self), NULL);

  choice = get_choice (self);
  if (!choice || !choice->id)
    return NULL;
  return gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (self->what)));
}
