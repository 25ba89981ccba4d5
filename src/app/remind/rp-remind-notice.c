/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-notice.h"

#include <glib/gi18n-lib.h>

/**
 * rp_remind_notice_id:
 * @program: a program, as its page is asked for
 *
 * Returns: (transfer full): what the notification of its reminder is known by
 */
char *
rp_remind_notice_id (const char *program)
{
  g_return_val_if_fail (program, NULL);

  return g_strconcat ("remind-", program, NULL);
}

/**
 * rp_remind_notice_morning_id:
 * @uid: a session, as the journal names it
 *
 * Returns: (transfer full): what the notification of the question about it is known by
 */
char *
rp_remind_notice_morning_id (const char *uid)
{
  g_return_val_if_fail (uid, NULL);

  return g_strconcat ("morning-", uid, NULL);
}

static GNotification *
make (const char *title, const char *body)
{
  GNotification *notice = g_notification_new (title);
  g_autoptr (GIcon) icon = g_themed_icon_new (RP_ICON_NAME);

  g_notification_set_body (notice, body);
  g_notification_set_icon (notice, icon);
  return notice;
}

/**
 * rp_remind_notice_new:
 * @reminder: a reminder that is due
 *
 * Returns: (transfer full): what is shown of it
 */
GNotification *
rp_remind_notice_new (const RpReminder *reminder)
{
  GNotification *notice;

  g_return_val_if_fail (reminder, NULL);

  notice = make (reminder->name, _ ("You wanted to be reminded of this."));
  g_notification_set_default_action_and_target (notice, "app.remind-start", "s", reminder->program);
  g_notification_add_button_with_target (notice, C_ ("reminder", "Start"), "app.remind-start", "s",
                                         reminder->program);
  g_notification_add_button_with_target (notice, C_ ("reminder", "Later"), "app.remind-later", "s",
                                         reminder->program);
  g_notification_add_button_with_target (notice, C_ ("reminder", "Not today"), "app.remind-skip", "s",
                                         reminder->program);
  return notice;
}

/**
 * rp_remind_notice_new_morning:
 * @morning: a wish to be asked about a session, which is due
 *
 * Returns: (transfer full): what is shown of it
 */
GNotification *
rp_remind_notice_new_morning (const RpMorning *morning)
{
  g_autofree char *body = NULL;
  GNotification *notice;

  g_return_val_if_fail (morning, NULL);

  /* Translators: %s is the name of a program */
  body = g_strdup_printf (_ ("You wanted to be asked about “%s” the morning after."), morning->name);
  notice = make (_ ("How is it this morning?"), body);
  g_notification_set_default_action_and_target (notice, "app.morning", "s", morning->uid);
  g_notification_add_button_with_target (notice, C_ ("reminder", "Answer"), "app.morning", "s", morning->uid);
  g_notification_add_button_with_target (notice, C_ ("reminder", "Do not ask"), "app.remind-leave", "s",
                                         morning->uid);
  return notice;
}
