/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-reminder.h"

/* Monday, Wednesday and Friday, with a day of rest between; six in the evening: somewhere to begin */
#define USUAL_DAYS 0x15u
#define USUAL_TIME (18 * 60)

/**
 * rp_reminder_new:
 * @program: the program, as its page is asked for
 * @name: what it is called
 *
 * Returns: (transfer full): a reminder without days and times
 */
RpReminder *
rp_reminder_new (const char *program, const char *name)
{
  RpReminder *self;

  g_return_val_if_fail (program && name, NULL);

  self = g_new0 (RpReminder, 1);
  self->program = g_strdup (program);
  self->name = g_strdup (name);
  return self;
}

/**
 * rp_reminder_new_offered:
 * @program: the program, as its page is asked for
 * @name: what it is called
 * @frequency: (nullable): how often it is done
 *
 * Returns: (transfer full): a reminder to begin with, which the person then changes
 */
RpReminder *
rp_reminder_new_offered (const char *program, const char *name, const RpFrequency *frequency)
{
  RpReminder *self = rp_reminder_new (program, name);

  g_return_val_if_fail (self, NULL);

  self->days = USUAL_DAYS;
  if (frequency && frequency->kind == RP_FREQUENCY_DAYS)
    self->days = frequency->days;
  else if (frequency
           && (frequency->kind == RP_FREQUENCY_A_DAY
               || (frequency->kind == RP_FREQUENCY_A_WEEK && frequency->times >= RP_FREQUENCY_N_DAYS)))
    self->days = RP_FREQUENCY_ALL_DAYS;
  rp_reminder_add_time (self, USUAL_TIME);
  return self;
}

/**
 * rp_reminder_copy:
 * @self: a reminder
 *
 * Returns: (transfer full): another one that says the same
 */
RpReminder *
rp_reminder_copy (const RpReminder *self)
{
  RpReminder *copy;

  g_return_val_if_fail (self, NULL);

  copy = g_memdup2 (self, sizeof (RpReminder));
  copy->program = g_strdup (self->program);
  copy->name = g_strdup (self->name);
  return copy;
}

/**
 * rp_reminder_free:
 * @self: (transfer full) (nullable): a reminder
 *
 * Frees it and its words.
 */
void
rp_reminder_free (RpReminder *self)
{
  if (!self)
    return;

  g_free (self->program);
  g_free (self->name);
  g_free (self);
}

/**
 * rp_reminder_is_on:
 * @self: a reminder
 *
 * Returns: whether it has a day and a time
 */
gboolean
rp_reminder_is_on (const RpReminder *self)
{
  g_return_val_if_fail (self, FALSE);

  return self->days != 0 && self->n_times > 0;
}

/**
 * rp_reminder_add_time:
 * @self: a reminder
 * @minute: a minute of the day
 *
 * Adds a time at its place in the day.
 *
 * Returns: whether it is there now: not if there are %RP_REMINDER_MAX_TIMES others
 */
gboolean
rp_reminder_add_time (RpReminder *self, guint minute)
{
  guint place = 0;

  g_return_val_if_fail (self && minute < RP_DAY_MINUTES, FALSE);

  while (place < self->n_times && self->times[place] < minute)
    place++;
  if (place < self->n_times && self->times[place] == minute)
    return TRUE;
  if (self->n_times == RP_REMINDER_MAX_TIMES)
    return FALSE;
  for (guint i = self->n_times++; i > place; i--)
    self->times[i] = self->times[i - 1];
  self->times[place] = minute;
  return TRUE;
}

/**
 * rp_reminder_remove_time:
 * @self: a reminder
 * @minute: a minute of the day
 *
 * Takes a time away, if it is there.
 */
void
rp_reminder_remove_time (RpReminder *self, guint minute)
{
  guint kept = 0;

  g_return_if_fail (self);

  for (guint i = 0; i < self->n_times; i++)
    if (self->times[i] != minute)
      self->times[kept++] = self->times[i];
  self->n_times = kept;
}

/**
 * rp_reminder_to_variant:
 * @self: a reminder
 *
 * Returns: (transfer floating): it as it is kept among the settings, an `a{sv}`
 */
GVariant *
rp_reminder_to_variant (const RpReminder *self)
{
  GVariantDict dict;

  g_return_val_if_fail (self, NULL);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "program", "s", self->program);
  g_variant_dict_insert (&dict, "name", "s", self->name);
  g_variant_dict_insert (&dict, "days", "u", self->days);
  g_variant_dict_insert_value (
      &dict, "times",
      g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, self->times, self->n_times, sizeof (guint)));
  g_variant_dict_insert (&dict, "told", "(uu)", self->told.day, self->told.minute);
  g_variant_dict_insert (&dict, "later", "x", self->later);
  g_variant_dict_insert (&dict, "skipped", "u", self->skipped);
  return g_variant_dict_end (&dict);
}

static void
read_times (RpReminder *self, GVariantDict *dict)
{
  g_autoptr (GVariant) times = g_variant_dict_lookup_value (dict, "times", G_VARIANT_TYPE ("au"));
  gsize n_times = 0;
  const guint *minutes = times ? g_variant_get_fixed_array (times, &n_times, sizeof (guint)) : NULL;

  for (gsize i = 0; i < n_times; i++)
    if (minutes[i] < RP_DAY_MINUTES)
      rp_reminder_add_time (self, minutes[i]);
}

/**
 * rp_reminder_new_from_variant:
 * @variant: what the settings have
 *
 * Reads what is there and may be, whoever wrote it.
 *
 * Returns: (transfer full) (nullable): a reminder, or %NULL where no program is named
 */
RpReminder *
rp_reminder_new_from_variant (GVariant *variant)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (variant);
  const char *program = NULL;
  const char *name = NULL;
  RpReminder *self;

  if (!g_variant_dict_lookup (&dict, "program", "&s", &program) || program[0] == '\0'
      || !g_variant_dict_lookup (&dict, "name", "&s", &name))
    return NULL;
  self = rp_reminder_new (program, name);
  g_variant_dict_lookup (&dict, "days", "u", &self->days);
  self->days &= RP_FREQUENCY_ALL_DAYS;
  read_times (self, &dict);
  g_variant_dict_lookup (&dict, "told", "(uu)", &self->told.day, &self->told.minute);
  g_variant_dict_lookup (&dict, "later", "x", &self->later);
  g_variant_dict_lookup (&dict, "skipped", "u", &self->skipped);
  return self;
}
