/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-palette.h"

#include <adwaita.h>

G_DEFINE_ENUM_TYPE (RpTint,
                    rp_tint,
                    G_DEFINE_ENUM_VALUE (RP_TINT_LIFT, "lift"),
                    G_DEFINE_ENUM_VALUE (RP_TINT_HOLD, "hold"),
                    G_DEFINE_ENUM_VALUE (RP_TINT_LOWER, "lower"),
                    G_DEFINE_ENUM_VALUE (RP_TINT_REST, "rest"),
                    G_DEFINE_ENUM_VALUE (RP_TINT_WAIT, "wait"))

/* The small table of colours for widgets that draw themselves. It says the same as the style sheets; a test compares
 * the two, because reading a style's colours from code goes away in later GTK. */

#define RGBA(hex, a)                                                                                         \
  {                                                                                                          \
    ((hex) >> 16 & 0xff) / 255.f, ((hex) >> 8 & 0xff) / 255.f, ((hex) &0xff) / 255.f, (a)                    \
  }
#define RGB(hex) RGBA (hex, 1.f)

static const RpPalette light = {
  .foreground = RGBA (0x000000, 0.8f),
  .dim = RGBA (0x000000, 0.68f),
  .background = RGB (0xfafafa),
  .stage = RGB (0xedf1f3),
  .trough = RGBA (0x000000, 0.17f),
  .fill = RGB (0x1f7a83),
  .done = { RGB (0x1f7a83), RGB (0xbf7900), RGB (0x5b8f96), RGB (0x757b7e), RGB (0x1f7a83) },
  .ahead = { RGBA (0x1f7a83, 0.24f), RGBA (0xf2b01e, 0.42f), RGBA (0x1f7a83, 0.24f), RGBA (0x000000, 0.17f),
             RGBA (0x000000, 0.17f) },
};

static const RpPalette dark = {
  .foreground = RGB (0xffffff),
  .dim = RGBA (0xffffff, 0.72f),
  .background = RGB (0x242424),
  .stage = RGB (0xb9bcbe),
  .trough = RGBA (0xffffff, 0.18f),
  .fill = RGB (0x4fb0b9),
  .done = { RGB (0x4fb0b9), RGB (0xf7c04a), RGB (0x4d9aa2), RGB (0xa3a8aa), RGB (0x4fb0b9) },
  .ahead = { RGBA (0x4fb0b9, 0.26f), RGBA (0xf7c04a, 0.34f), RGBA (0x4fb0b9, 0.26f), RGBA (0xffffff, 0.18f),
             RGBA (0xffffff, 0.18f) },
  .shade = 0.22,
};

static const RpPalette light_contrast = {
  .foreground = RGB (0x000000),
  .dim = RGB (0x000000),
  .background = RGB (0xfafafa),
  .stage = RGB (0xedf1f3),
  .trough = RGBA (0x000000, 0.17f),
  .fill = RGB (0x0b5057),
  .done = { RGB (0x0b5057), RGB (0x8a5300), RGB (0x2f666d), RGB (0x4d5254), RGB (0x0b5057) },
  .ahead = { RGB (0x0b5057), RGB (0x8a5300), RGB (0x2f666d), RGB (0x4d5254), RGB (0x0b5057) },
  .outlined = TRUE,
};

static const RpPalette dark_contrast = {
  .foreground = RGB (0xffffff),
  .dim = RGB (0xffffff),
  .background = RGB (0x242424),
  .stage = RGB (0xb9bcbe),
  .trough = RGBA (0xffffff, 0.18f),
  .fill = RGB (0x8fe0e7),
  .done = { RGB (0x8fe0e7), RGB (0xffd67a), RGB (0x7cc4cc), RGB (0xc4c8ca), RGB (0x8fe0e7) },
  .ahead = { RGB (0x8fe0e7), RGB (0xffd67a), RGB (0x7cc4cc), RGB (0xc4c8ca), RGB (0x8fe0e7) },
  .shade = 0.22,
  .outlined = TRUE,
};

/**
 * rp_palette_get:
 * @is_dark: whether the window is dark
 * @high_contrast: whether more contrast was asked for
 *
 * Finds the colours for one of the four looks.
 *
 * Returns: (transfer none): the colours
 */
const RpPalette *
rp_palette_get (gboolean is_dark, gboolean high_contrast)
{
  if (high_contrast)
    return is_dark ? &dark_contrast : &light_contrast;

  return is_dark ? &dark : &light;
}

/**
 * rp_palette_get_current:
 *
 * Finds the colours for the look the person has now.
 *
 * Returns: (transfer none): the colours
 */
const RpPalette *
rp_palette_get_current (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return rp_palette_get (adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager));
}

/**
 * rp_palette_get_for:
 * @widget: a widget that draws itself
 *
 * Finds the colours for where @widget is: within what has the style class "always-dark" it is dark, whatever the person has
 * chosen for the rest.
 *
 * Returns: (transfer none): the colours
 */
const RpPalette *
rp_palette_get_for (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  for (GtkWidget *around = widget; around; around = gtk_widget_get_parent (around))
    if (gtk_widget_has_css_class (around, "always-dark"))
      return rp_palette_get (TRUE, adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
  return rp_palette_get_current ();
}

/**
 * rp_palette_get_tint:
 * @kind: what a phase asks of the muscle
 *
 * Tells the colour a phase has everywhere.
 *
 * Returns: its tint
 */
RpTint
rp_palette_get_tint (RpPhaseKind kind)
{
  static const RpTint tints[] = {
    [RP_PHASE_LIFT] = RP_TINT_LIFT,
    [RP_PHASE_HOLD] = RP_TINT_HOLD,
    [RP_PHASE_LOWER] = RP_TINT_LOWER,
    [RP_PHASE_REST] = RP_TINT_REST,
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (tints), RP_TINT_LIFT);

  return tints[kind];
}

/**
 * rp_palette_set_tint_class:
 * @widget: a widget
 * @tint: its colour from now on
 *
 * Gives a widget the style class of a tint ("tint-hold"), and takes those of the others away.
 */
void
rp_palette_set_tint_class (GtkWidget *widget, RpTint tint)
{
  static const char *const classes[] = {
    [RP_TINT_LIFT] = "tint-lift", [RP_TINT_HOLD] = "tint-hold", [RP_TINT_LOWER] = "tint-lower",
    [RP_TINT_REST] = "tint-rest", [RP_TINT_WAIT] = "tint-wait",
  };

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail ((guint) tint < RP_N_TINTS);

  if (gtk_widget_has_css_class (widget, classes[tint]))
    return;
  for (guint i = 0; i < RP_N_TINTS; i++)
    gtk_widget_remove_css_class (widget, classes[i]);
  gtk_widget_add_css_class (widget, classes[tint]);
}
