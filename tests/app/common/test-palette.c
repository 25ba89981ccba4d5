/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-palette.h"

#include <adwaita.h>
#include <math.h>

#define PREFIX "/io/github/reprise_app/Reprise/"
#define TEXT 4.5
#define GRAPHICS 3.0
/* Words that are read from the floor, three metres away, without glasses. */
#define SESSION 7.0
/* Where the rules of a session stand in the style sheet. */
#define SECTION_BEGIN "/* == The session == */"
#define SECTION_FAR "/* == A session from afar:"
#define SECTION_END "/* == The end of a session == */"

typedef struct
{
  const char *name;
  gboolean dark;
  gboolean high_contrast;
  const char *files[4]; /* as they are loaded, later ones win */
} Look;

static const Look looks[] = {
  { "light", FALSE, FALSE, { "style.css" } },
  { "dark", TRUE, FALSE, { "style.css", "style-dark.css" } },
  { "hc", FALSE, TRUE, { "style.css", "style-hc.css" } },
  { "hc-dark", TRUE, TRUE, { "style.css", "style-dark.css", "style-hc.css", "style-hc-dark.css" } },
};

/* The last value that the look's style sheets give to a name. */
static GdkRGBA
find_colour (const Look *look, const char *name)
{
  g_autofree char *pattern = g_strdup_printf ("@define-color %s ([^;]+);", name);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *found = NULL;
  GdkRGBA colour = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (look->files) && look->files[i]; i++)
    {
      g_autofree char *path = g_strconcat (PREFIX, look->files[i], NULL);
      g_autoptr (GBytes) css = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      g_assert_nonnull (css);
      if (!g_regex_match (regex, g_bytes_get_data (css, NULL), G_REGEX_MATCH_DEFAULT, &match))
        continue;
      g_free (found);
      found = g_match_info_fetch (match, 1);
    }
  g_assert_nonnull (found);
  if (g_str_equal (found, "@window_fg_color"))
    return rp_palette_get (look->dark, look->high_contrast)->foreground;
  g_assert_true (gdk_rgba_parse (&colour, found));

  return colour;
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) + 0.0722 * linear (colour->blue);
}

static GdkRGBA
over (const GdkRGBA *top, const GdkRGBA *ground)
{
  GdkRGBA mixed = {
    top->red * top->alpha + ground->red * (1 - top->alpha),
    top->green * top->alpha + ground->green * (1 - top->alpha),
    top->blue * top->alpha + ground->blue * (1 - top->alpha),
    1,
  };

  return mixed;
}

static double
contrast (const GdkRGBA *top, const GdkRGBA *ground)
{
  GdkRGBA seen = over (top, ground);
  double a = luminance (&seen);
  double b = luminance (ground);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static void
assert_same (const Look *look, const char *name, const GdkRGBA *ours)
{
  GdkRGBA theirs = find_colour (look, name);
  gboolean same = fabsf (theirs.red - ours->red) < 0.003f && fabsf (theirs.green - ours->green) < 0.003f
                  && fabsf (theirs.blue - ours->blue) < 0.003f && fabsf (theirs.alpha - ours->alpha) < 0.003f;

  if (!same)
    g_error ("%s: %s is %s in the style sheet", look->name, name, gdk_rgba_to_string (&theirs));
}

static void
assert_contrast (const Look *look, const char *name, const GdkRGBA *top, const GdkRGBA *ground, double least)
{
  double ratio = contrast (top, ground);

  if (ratio < least)
    g_error ("%s: %s has a contrast of %.2f, and needs %.1f", look->name, name, ratio, least);
}

static void
test_table_matches_style (gconstpointer data)
{
  const Look *look = data;
  const RpPalette *palette = rp_palette_get (look->dark, look->high_contrast);

  assert_same (look, "lift_line", &palette->fill);
  assert_same (look, "lift_line", &palette->done[RP_TINT_LIFT]);
  assert_same (look, "lift_line", &palette->done[RP_TINT_WAIT]);
  assert_same (look, "hold_line", &palette->done[RP_TINT_HOLD]);
  assert_same (look, "lower_line", &palette->done[RP_TINT_LOWER]);
  assert_same (look, "rest_line", &palette->done[RP_TINT_REST]);
  assert_same (look, "stage_bg", &palette->stage);
  assert_same (look, "trough_color", &palette->trough);
  assert_same (look, "dim_color", &palette->dim);
  if (palette->outlined)
    return;
  assert_same (look, "lift_ahead", &palette->ahead[RP_TINT_LIFT]);
  assert_same (look, "lift_ahead", &palette->ahead[RP_TINT_LOWER]);
  assert_same (look, "hold_ahead", &palette->ahead[RP_TINT_HOLD]);
  assert_same (look, "trough_color", &palette->ahead[RP_TINT_REST]);
}

static void
test_table_has_contrast (gconstpointer data)
{
  const Look *look = data;
  const RpPalette *palette = rp_palette_get (look->dark, look->high_contrast);
  GdkRGBA trough = over (&palette->trough, &palette->background);

  assert_contrast (look, "foreground", &palette->foreground, &palette->background, TEXT);
  assert_contrast (look, "dim", &palette->dim, &palette->background, TEXT);
  assert_contrast (look, "fill", &palette->fill, &palette->background, GRAPHICS);
  if (!palette->outlined)
    assert_contrast (look, "fill on trough", &palette->fill, &trough, GRAPHICS);
  for (guint i = 0; i < RP_N_TINTS; i++)
    assert_contrast (look, "done", &palette->done[i], &palette->background, GRAPHICS);
}

/* Words on a ground that is ours, and words of a colour that is ours on the window. */
static void
test_style_has_contrast (gconstpointer data)
{
  static const char *const pairs[][2] = {
    { "accent_fg_color", "accent_bg_color" },
    { "lift_fg", "lift_bg" },
    { "hold_fg", "hold_bg" },
    { "lower_fg", "lower_bg" },
    { "side_change_fg", "side_change_bg" },
  };
  static const char *const words[] = { "accent_color", "hold_color", "stop_color" };
  const Look *look = data;
  const RpPalette *palette = rp_palette_get (look->dark, look->high_contrast);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      GdkRGBA top = find_colour (look, pairs[i][0]);
      GdkRGBA ground = find_colour (look, pairs[i][1]);

      assert_contrast (look, pairs[i][1], &top, &ground, TEXT);
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GdkRGBA word = find_colour (look, words[i]);

      assert_contrast (look, words[i], &word, &palette->background, TEXT);
    }
}

/* The ground of a window's header in libadwaita, on which a session has its place and its stop. */
static GdkRGBA
get_header_ground (const Look *look)
{
  GdkRGBA ground = { 0 };

  g_assert_true (gdk_rgba_parse (&ground, look->dark ? "#303030" : "#ebebeb"));
  return ground;
}

/* The words of a session and what they stand on; words with the name of a ground stand on that, all others on the window. */
static const char *const session_words[][2] = {
  { "session_fg", "session_bg" }, { "lift_fg", "lift_bg" }, { "hold_fg", "hold_bg" },
  { "lower_fg", "lower_bg" },     { "rest_fg", "rest_bg" }, { "side_change_fg", "side_change_bg" },
  { "stage_fg", "stage_bg" },     { "accent_color", NULL }, { "hold_color", NULL },
  { "stop_color", NULL },         { "dim_color", NULL },
};

static void
test_session_can_be_read_from_the_floor (gconstpointer data)
{
  const Look *look = data;
  const RpPalette *palette = rp_palette_get (look->dark, look->high_contrast);
  GdkRGBA header = get_header_ground (look);

  for (guint i = 0; i < G_N_ELEMENTS (session_words); i++)
    {
      const char *name = session_words[i][0];
      GdkRGBA word = find_colour (look, name);
      GdkRGBA ground = session_words[i][1] ? find_colour (look, session_words[i][1]) : palette->background;

      assert_contrast (look, name, &word, &ground, SESSION);
      if (g_str_equal (name, "stop_color") || g_str_equal (name, "dim_color"))
        assert_contrast (look, name, &word, &header, SESSION);
    }
  assert_contrast (look, "foreground", &palette->foreground, &palette->background, SESSION);
  assert_contrast (look, "foreground", &palette->foreground, &header, SESSION);
  assert_contrast (look, "dim", &palette->dim, &palette->background, SESSION);
}

static gboolean
is_tested (const char *colour)
{
  for (guint i = 0; i < G_N_ELEMENTS (session_words); i++)
    if (*colour == '@' && g_str_equal (colour + 1, session_words[i][0]))
      return TRUE;

  return g_str_equal (colour, "@window_fg_color");
}

/* Finds the colours that words have between two headings of the style sheet. Returns: (transfer full) */
static GStrv
list_colours (const char *from, const char *to)
{
  g_autoptr (GBytes) css = g_resources_lookup_data (PREFIX "style.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *begin = strstr (g_bytes_get_data (css, NULL), from);
  const char *end = begin ? strstr (begin, to) : NULL;
  g_autofree char *section = end ? g_strndup (begin, end - begin) : NULL;
  g_autoptr (GRegex) regex
      = g_regex_new ("^ +color: ([^;]+);", G_REGEX_MULTILINE, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GStrvBuilder) colours = g_strv_builder_new ();
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_nonnull (section);
  /* What is hidden is not fainter. */
  g_assert_false (g_regex_match_simple ("opacity: *0?\\.", section, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT));
  g_assert_null (strstr (section, "animation"));
  for (g_regex_match (regex, section, G_REGEX_MATCH_DEFAULT, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *colour = g_match_info_fetch (match, 1);

      g_strv_builder_add (colours, colour);
    }
  return g_strv_builder_end (colours);
}

/* No rule of a session has words in a colour that was not computed, or makes them fainter. */
static void
test_session_has_no_other_colours (void)
{
  g_auto (GStrv) colours = list_colours (SECTION_BEGIN, SECTION_FAR);

  for (guint i = 0; colours[i]; i++)
    if (!is_tested (colours[i]))
      g_error ("a session has words in %s", colours[i]);
  g_assert_cmpuint (g_strv_length (colours), >, 10);
}

/* From afar there are two grounds, one dark and one light, and words stand on one of them. */
static void
test_session_from_afar (void)
{
  g_auto (GStrv) colours = list_colours (SECTION_FAR, SECTION_END);
  GdkRGBA bar = { 0 };
  GdkRGBA stage = { 0 };

  g_assert_true (gdk_rgba_parse (&bar, "#2c2e30") && gdk_rgba_parse (&stage, "#b9bcbe"));
  for (guint i = 0; colours[i]; i++)
    {
      GdkRGBA word = { 0 };

      g_assert_true (gdk_rgba_parse (&word, colours[i]));
      g_assert_cmpfloat (MAX (contrast (&word, &bar), contrast (&word, &stage)), >=, SESSION);
    }
  g_assert_cmpuint (g_strv_length (colours), >, 2);
}

static void
test_tint_for_phase (void)
{
  g_assert_cmpint (rp_palette_get_tint (RP_PHASE_LIFT), ==, RP_TINT_LIFT);
  g_assert_cmpint (rp_palette_get_tint (RP_PHASE_HOLD), ==, RP_TINT_HOLD);
  g_assert_cmpint (rp_palette_get_tint (RP_PHASE_LOWER), ==, RP_TINT_LOWER);
  g_assert_cmpint (rp_palette_get_tint (RP_PHASE_REST), ==, RP_TINT_REST);
}

static void
test_follows_the_person (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_true (rp_palette_get_current () == rp_palette_get (TRUE, FALSE));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_assert_true (rp_palette_get_current () == rp_palette_get (FALSE, FALSE));
}

static void
add_for_looks (const char *name, GTestDataFunc func)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/palette/%s/%s", name, looks[i].name);

      g_test_add_data_func (path, &looks[i], func);
    }
}

/* One window, or a part of one, may be dark whatever the person has chosen for the rest. */
static void
test_always_dark (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("x");

  gtk_window_set_child (GTK_WINDOW (window), label);
  g_assert_true (rp_palette_get_for (label) == rp_palette_get_current ());
  gtk_widget_add_css_class (window, "always-dark");
  g_assert_true (rp_palette_get_for (label) == rp_palette_get (TRUE, FALSE));
  gtk_widget_remove_css_class (window, "always-dark");
  g_assert_true (rp_palette_get_for (label) == rp_palette_get_current ());
  gtk_widget_add_css_class (label, "always-dark");
  g_assert_true (rp_palette_get_for (label) == rp_palette_get (TRUE, FALSE));
  g_assert_true (rp_palette_get_for (window) == rp_palette_get_current ());
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_for_looks ("table-matches-style", test_table_matches_style);
  add_for_looks ("table-has-contrast", test_table_has_contrast);
  add_for_looks ("style-has-contrast", test_style_has_contrast);
  add_for_looks ("session-can-be-read-from-the-floor", test_session_can_be_read_from_the_floor);
  g_test_add_func ("/palette/session-has-no-other-colours", test_session_has_no_other_colours);
  g_test_add_func ("/palette/session-from-afar", test_session_from_afar);
  g_test_add_func ("/palette/tint-for-phase", test_tint_for_phase);
  g_test_add_func ("/palette/always-dark", test_always_dark);
  g_test_add_func ("/palette/follows-the-person", test_follows_the_person);

  return g_test_run ();
}
