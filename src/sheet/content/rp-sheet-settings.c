/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-settings.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (RpSheetSettings, rp_sheet_settings, rp_sheet_settings_copy, rp_sheet_settings_free)

/**
 * rp_sheet_settings_new:
 *
 * Returns: (transfer full): four exercises a page, 12 points, A4 upright, without colour, every field empty; free with
 *   rp_sheet_settings_free()
 */
RpSheetSettings *
rp_sheet_settings_new (void)
{
  static const RpPlanSettings plan_settings = RP_PLAN_SETTINGS_DEFAULT;
  RpSheetSettings *settings = g_new0 (RpSheetSettings, 1);

  settings->density = RP_SHEET_FOUR;
  settings->text_size = RP_SHEET_TEXT_STANDARD;
  settings->paper = RP_SHEET_PAPER_A4;
  settings->plan_settings = plan_settings;
  return settings;
}

/* Where paper is measured in inches, for systems that lack the person's locale. */
static gboolean
is_letter_place (const char *locale)
{
  static const char *const places[]
      = { "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE", NULL };
  const char *place = locale ? strchr (locale, '_') : NULL;
  g_autofree char *code = place ? g_strndup (place + 1, strcspn (place + 1, ".@")) : NULL;

  return code && g_strv_contains (places, code);
}

static const char *
get_wanted_locale (void)
{
  static const char *const names[] = { "LC_ALL", "LC_PAPER", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value && *value != '\0')
        return value;
    }
  return NULL;
}

/**
 * rp_sheet_settings_find_paper:
 *
 * Looks at the locale (LC_PAPER), as GTK does. Where the system has no locale of the name that is set, the name's place
 * decides.
 *
 * Returns: the paper that is usual where the person is
 */
RpSheetPaper
rp_sheet_settings_find_paper (void)
{
#ifdef __GLIBC__
  /* The C library hands a number over in the place of a pointer. */
  const union
  {
    const char *text;
    guint length;
  } width = { nl_langinfo (_NL_PAPER_WIDTH) }, height = { nl_langinfo (_NL_PAPER_HEIGHT) };
  const char *locale = setlocale (LC_PAPER, NULL);

  if (locale && !g_str_equal (locale, "C") && !g_str_equal (locale, "POSIX"))
    return width.length == 216 && height.length == 279 ? RP_SHEET_PAPER_LETTER : RP_SHEET_PAPER_A4;
#endif
  return is_letter_place (get_wanted_locale ()) ? RP_SHEET_PAPER_LETTER : RP_SHEET_PAPER_A4;
}

/**
 * rp_sheet_settings_copy:
 * @settings: settings
 *
 * Returns: (transfer full): the same settings, to be changed apart from @settings
 */
RpSheetSettings *
rp_sheet_settings_copy (const RpSheetSettings *settings)
{
  RpSheetSettings *copy;

  g_return_val_if_fail (settings, NULL);

  copy = g_new (RpSheetSettings, 1);
  *copy = *settings;
  copy->date = settings->date ? g_date_time_ref (settings->date) : NULL;
  copy->recipient = g_strdup (settings->recipient);
  copy->author = g_strdup (settings->author);
  copy->note = g_strdup (settings->note);
  copy->clinic = g_strdup (settings->clinic);
  copy->address = g_strdup (settings->address);
  copy->logo = g_strdup (settings->logo);
  copy->shots = settings->shots ? g_ptr_array_ref (settings->shots) : NULL;
  copy->done = settings->done ? g_ptr_array_ref (settings->done) : NULL;
  return copy;
}

/**
 * rp_sheet_settings_free:
 * @settings: (transfer full) (nullable): settings
 *
 * Frees them and their texts.
 */
void
rp_sheet_settings_free (RpSheetSettings *settings)
{
  if (!settings)
    return;
  g_clear_pointer (&settings->date, g_date_time_unref);
  g_free (settings->recipient);
  g_free (settings->author);
  g_free (settings->note);
  g_free (settings->clinic);
  g_free (settings->address);
  g_free (settings->logo);
  g_clear_pointer (&settings->shots, g_ptr_array_unref);
  g_clear_pointer (&settings->done, g_ptr_array_unref);
  g_free (settings);
}

/**
 * rp_sheet_settings_get_points:
 * @settings: settings
 *
 * Returns: the size of the running text in points: 12, 14 or 18
 */
double
rp_sheet_settings_get_points (const RpSheetSettings *settings)
{
  static const double points[] = { 12, 14, 18 };

  g_return_val_if_fail (settings, points[0]);
  g_return_val_if_fail ((guint) settings->text_size < G_N_ELEMENTS (points), points[0]);

  return points[settings->text_size];
}
