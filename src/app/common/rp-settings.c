/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"

#include "common/rp-pace-settings.h"

/* A word that a setting may be, and what it stands for. */
typedef struct
{
  const char *word;
  int value;
} Word;

static const Word layouts[] = {
  { "summary", RP_SHEET_SUMMARY }, { "one", RP_SHEET_ONE }, { "two", RP_SHEET_TWO },
  { "four", RP_SHEET_FOUR },       { "six", RP_SHEET_SIX },
};
static const Word text_sizes[] = {
  { "standard", RP_SHEET_TEXT_STANDARD },
  { "bigger", RP_SHEET_TEXT_BIGGER },
  { "large", RP_SHEET_TEXT_LARGE },
};
/* The usual one is not usual anywhere yet: see rp_settings_choose_paper(). */
static const Word papers[] = {
  { "usual", RP_SHEET_PAPER_A4 },
  { "a4", RP_SHEET_PAPER_A4 },
  { "letter", RP_SHEET_PAPER_LETTER },
};

/**
 * rp_settings_are_installed:
 *
 * GSettings ends the program when a schema is missing, so this is asked before.
 *
 * Returns: %TRUE when the description of the settings is where GSettings looks for it, so that rp_settings_new() can be called
 */
gboolean
rp_settings_are_installed (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source ? g_settings_schema_source_lookup (source, RP_APP_ID, TRUE) : NULL;

  return schema != NULL;
}

/**
 * rp_settings_new:
 *
 * Returns: (transfer full): what the person has set
 */
GSettings *
rp_settings_new (void)
{
  return g_settings_new (RP_APP_ID);
}

static gint64
get_seconds (GSettings *settings, const char *key)
{
  return (gint64) g_settings_get_uint (settings, key) * G_USEC_PER_SEC;
}

/**
 * rp_settings_get_plan:
 * @settings: what the person has set
 * @plan: (out): the part of it that lays out a plan
 *
 * Reads the seconds between turns.
 */
void
rp_settings_get_plan (GSettings *settings, RpPlanSettings *plan)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (plan);

  plan->get_ready = get_seconds (settings, "get-ready-seconds");
  plan->side_change = get_seconds (settings, "side-change-seconds");
  plan->next_exercise = get_seconds (settings, "next-exercise-seconds");
}

/**
 * rp_settings_make_plan:
 * @settings: what the person has set
 * @program: what to lay out
 *
 * Returns: (transfer full): the program laid out in time, with the seconds between turns that the person has set, and as the
 *   person wanted it to be led the next time
 */
RpPlan *
rp_settings_make_plan (GSettings *settings, RpProgram *program)
{
  RpPlanSettings plan;
  g_autoptr (RpPlanChanges) changes = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  rp_settings_get_plan (settings, &plan);
  changes = rp_pace_settings_get (settings, rp_program_get_path (program));
  return rp_plan_new_changed (program, &plan, changes);
}

static int
get_word (GSettings *settings, const char *key, const Word *words, guint n_words)
{
  g_autofree char *word = g_settings_get_string (settings, key);

  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i].word, word))
      return words[i].value;
  /* The schema lets no other word in. */
  g_warning ("The setting %s is not understood: %s", key, word);
  return words[0].value;
}

static gboolean
is_word (GSettings *settings, const char *key, const char *word)
{
  g_autofree char *now = g_settings_get_string (settings, key);

  return g_str_equal (now, word);
}

/* Returns: (transfer full) (nullable): a text, %NULL when it is empty */
static char *
get_text (GSettings *settings, const char *key)
{
  g_autofree char *text = g_settings_get_string (settings, key);

  g_strstrip (text);
  return text[0] ? g_steal_pointer (&text) : NULL;
}

/**
 * rp_settings_get_sheet:
 * @settings: what the person has set
 *
 * Reads what is remembered about sheets. What belongs to one sheet, such as for whom it is, is empty.
 *
 * Returns: (transfer full): settings of a sheet
 */
RpSheetSettings *
rp_settings_get_sheet (GSettings *settings)
{
  RpSheetSettings *sheet;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  sheet = rp_sheet_settings_new ();
  sheet->density = get_word (settings, "sheet-layout", layouts, G_N_ELEMENTS (layouts));
  sheet->text_size = get_word (settings, "sheet-text-size", text_sizes, G_N_ELEMENTS (text_sizes));
  sheet->paper = get_word (settings, "sheet-paper", papers, G_N_ELEMENTS (papers));
  sheet->landscape = is_word (settings, "sheet-direction", "landscape");
  sheet->colour = is_word (settings, "sheet-ink", "colour");
  sheet->author = get_text (settings, "sheet-author");
  sheet->clinic = get_text (settings, "sheet-clinic");
  sheet->address = get_text (settings, "sheet-address");
  sheet->logo = get_text (settings, "sheet-logo");
  rp_settings_get_plan (settings, &sheet->plan_settings);
  return sheet;
}

/**
 * rp_settings_choose_paper:
 * @settings: what the person has set
 *
 * Sets the paper for sheets to the one common where the person is, unless one has been chosen.
 */
void
rp_settings_choose_paper (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  if (is_word (settings, "sheet-paper", "usual"))
    g_settings_set_string (settings, "sheet-paper",
                           rp_sheet_settings_find_paper () == RP_SHEET_PAPER_LETTER ? "letter" : "a4");
}

/**
 * rp_settings_set_paper:
 * @settings: what the person has set
 * @paper: the paper
 * @landscape: %TRUE when its long side is at the top
 *
 * Sets the paper for sheets, and which way it is turned.
 */
void
rp_settings_set_paper (GSettings *settings, RpSheetPaper paper, gboolean landscape)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_set_string (settings, "sheet-paper", paper == RP_SHEET_PAPER_LETTER ? "letter" : "a4");
  g_settings_set_string (settings, "sheet-direction", landscape ? "landscape" : "portrait");
}

/**
 * rp_settings_restore_size:
 * @settings: what the person has set
 * @window: the program's window, not yet shown
 *
 * Makes it as large as it was when it was last closed.
 */
void
rp_settings_restore_size (GSettings *settings, GtkWindow *window)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

/**
 * rp_settings_keep_size:
 * @settings: what the person has set
 * @window: the program's window
 *
 * Remembers how large it is.
 */
void
rp_settings_keep_size (GSettings *settings, GtkWindow *window)
{
  int width = 0;
  int height = 0;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 300));
}
