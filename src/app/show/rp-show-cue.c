/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-cue.h"

#include "common/rp-palette.h"

/* Parts of the size of the cue: the line it stands in, the mistake's name, the note, what is between them. */
#define LINE 1.42
#define FAULT 0.70
#define NOTE 0.30
#define NOTE_MOST 0.60
#define GAP 0.42
/* The same of the mistake's name where it stands in a line of its own. */
#define FAULT_BELOW 0.58
/* Parts of the size of the note: two lines of it. */
#define NOTE_LINES 2.7
/* Words shrink to this part of their size before they take a second line. */
#define LEAST 0.62

/**
 * RpShowCue:
 *
 * What the patient should think of, in letters that can be read from the couch; beside it the mistake that it prevents,
 * and at the end how the clip plays. On a screen that stands upright these have lines of their own. Its height is that of
 * its size, whatever it says, so that nothing moves.
 */
struct _RpShowCue
{
  GtkWidget parent_instance;

  /* Owned values */
  char *cue;
  char *fault;
  char *note;

  double size; /* pixels of the cue's letters */
  gboolean split;
  gboolean upright;
};

typedef struct
{
  double top; /* of a line, in pixels */
  double height;
} Line;

G_DEFINE_FINAL_TYPE (RpShowCue, rp_show_cue, GTK_TYPE_WIDGET)

static void
set_letters (PangoLayout *layout, GtkWidget *widget, double size, PangoWeight weight)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
}

/* One line as large as may be; where that would be too small, two. Returns: (transfer full) */
static PangoLayout *
lay_out (GtkWidget *widget, const char *text, double size, PangoWeight weight, double width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  int natural = 0;
  double part;

  set_letters (layout, widget, size, weight);
  pango_layout_get_pixel_size (layout, &natural, NULL);
  part = natural > width ? width / MAX (1, natural) : 1;
  if (part < 1)
    set_letters (layout, widget, size * MAX (part * 0.99, LEAST), weight);
  if (part < LEAST)
    {
      pango_layout_set_width (layout, (int) (MAX (1, width) * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -2);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/* Writes @layout from @x, counted from the side where reading begins, in the middle of the line. Returns its width. */
static double
write_text (GtkWidget *widget,
            GtkSnapshot *snapshot,
            PangoLayout *layout,
            double x,
            const Line *line,
            const GdkRGBA *colour)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = 0;
  int height = 0;
  double y;

  pango_layout_get_pixel_size (layout, &width, &height);
  y = line->top + (line->height - height) / 2.0;
  if (rtl)
    {
      x = gtk_widget_get_width (widget) - x;
      x -= pango_layout_get_width (layout) > 0 ? pango_layout_get_width (layout) / PANGO_SCALE : width;
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  return width;
}

/* As large as the other words of the window, within measure. */
static double
get_note_size (RpShowCue *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double letters = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  return MAX (MIN (letters, self->size * NOTE_MOST), self->size * NOTE);
}

static void
rp_show_cue_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  RpShowCue *self = RP_SHOW_CUE (widget);

  double height = self->size * LINE;

  if (self->upright)
    height += self->size * FAULT_BELOW * LINE + get_note_size (self) * NOTE_LINES;
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) (height + 0.5) : 0;
}

/* At the end of the line. Returns: how wide it is */
static double
write_note (RpShowCue *self, GtkSnapshot *snapshot, double most, const Line *line)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RpPalette *palette = rp_palette_get_for (widget);
  g_autoptr (PangoLayout) note = NULL;
  int natural = 0;

  if (!self->note[0])
    return 0;
  note = lay_out (widget, self->note, get_note_size (self), PANGO_WEIGHT_NORMAL, most);
  pango_layout_set_alignment (note, PANGO_ALIGN_RIGHT);
  pango_layout_get_pixel_size (note, &natural, NULL);
  if (pango_layout_get_width (note) > 0)
    natural = pango_layout_get_width (note) / PANGO_SCALE;
  write_text (widget, snapshot, note, gtk_widget_get_width (widget) - natural, line, &palette->dim);
  return natural;
}

static double
write_cue (RpShowCue *self, GtkSnapshot *snapshot, double most, const Line *line)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) cue = NULL;

  if (!self->cue[0])
    return 0;
  cue = lay_out (widget, self->cue, self->size, PANGO_WEIGHT_ULTRABOLD, most);
  return write_text (widget, snapshot, cue, 0, line, &rp_palette_get_for (widget)->foreground);
}

static void
write_fault (RpShowCue *self, GtkSnapshot *snapshot, double x, double most, double size, const Line *line)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) fault = NULL;

  if (!self->fault[0] || most <= 0)
    return;
  fault = lay_out (widget, self->fault, size, PANGO_WEIGHT_BOLD, most);
  write_text (widget, snapshot, fault, x, line, &rp_palette_get_for (widget)->dim);
}

/* As one paragraph, in lines of its own. */
static void
write_paragraph (RpShowCue *self, GtkSnapshot *snapshot, double width, const Line *line)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_auto (GStrv) parts = g_strsplit (self->note, "\n", -1);
  g_autofree char *text = g_strjoinv (". ", parts);
  g_autoptr (PangoLayout) note = gtk_widget_create_pango_layout (widget, text);

  set_letters (note, widget, get_note_size (self), PANGO_WEIGHT_NORMAL);
  pango_layout_set_width (note, (int) (MAX (1, width) * PANGO_SCALE));
  pango_layout_set_wrap (note, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (note, -2);
  pango_layout_set_ellipsize (note, PANGO_ELLIPSIZE_END);
  write_text (widget, snapshot, note, 0, line, &rp_palette_get_for (widget)->dim);
}

static void
write_lines (RpShowCue *self, GtkSnapshot *snapshot, double width)
{
  double fault = self->size * FAULT_BELOW;
  Line line = { 0, self->size * LINE };

  write_cue (self, snapshot, width, &line);
  line.top += line.height;
  line.height = fault * LINE;
  write_fault (self, snapshot, 0, width, fault, &line);
  line.top += line.height;
  line.height = get_note_size (self) * NOTE_LINES;
  write_paragraph (self, snapshot, width, &line);
}

static void
rp_show_cue_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpShowCue *self = RP_SHOW_CUE (widget);
  double gap = self->size * GAP;
  double room = gtk_widget_get_width (widget);
  const Line line = { 0, gtk_widget_get_height (widget) };
  double width, share, x;

  if (self->upright)
    {
      write_lines (self, snapshot, room);
      return;
    }
  width = room - write_note (self, snapshot, room / 3, &line) - (self->note[0] ? gap : 0);
  share = self->split ? (room - gap) / 2 : self->fault[0] ? (width - gap) * 0.6 : width;
  x = write_cue (self, snapshot, MIN (share, width), &line) + gap;
  if (self->split)
    x = (room + gap) / 2;
  write_fault (self, snapshot, x, width - x, self->size * FAULT, &line);
}

static void
rp_show_cue_finalize (GObject *object)
{
  RpShowCue *self = RP_SHOW_CUE (object);

  g_free (self->cue);
  g_free (self->fault);
  g_free (self->note);

  G_OBJECT_CLASS (rp_show_cue_parent_class)->finalize (object);
}

static void
rp_show_cue_class_init (RpShowCueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = rp_show_cue_finalize;
  widget_class->measure = rp_show_cue_measure;
  widget_class->snapshot = rp_show_cue_snapshot;

  gtk_widget_class_set_css_name (widget_class, "showcue");
  /* What changes in it is said, when there is time. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
rp_show_cue_init (RpShowCue *self)
{
  self->cue = g_strdup ("");
  self->fault = g_strdup ("");
  self->note = g_strdup ("");
  self->size = 40;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * rp_show_cue_new:
 *
 * Returns: (transfer floating): a line that says nothing
 */
GtkWidget *
rp_show_cue_new (void)
{
  return g_object_new (RP_TYPE_SHOW_CUE, NULL);
}

/**
 * rp_show_cue_set_size:
 * @self: a line
 * @size: how large the letters of the cue are, in pixels
 */
void
rp_show_cue_set_size (RpShowCue *self, double size)
{
  g_return_if_fail (RP_IS_SHOW_CUE (self));
  g_return_if_fail (size > 0);

  if (ABS (self->size - size) < 0.5)
    return;
  self->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * rp_show_cue_set_split:
 * @self: a line
 * @split: whether the mistake's name begins in the middle, below the second of two pictures
 */
void
rp_show_cue_set_split (RpShowCue *self, gboolean split)
{
  g_return_if_fail (RP_IS_SHOW_CUE (self));

  self->split = !!split;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_show_cue_set_upright:
 * @self: a line
 * @upright: whether the mistake's name and how the clip plays stand below the cue, in lines of their own
 */
void
rp_show_cue_set_upright (RpShowCue *self, gboolean upright)
{
  g_return_if_fail (RP_IS_SHOW_CUE (self));

  if (self->upright == !!upright)
    return;
  self->upright = !!upright;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
replace (char **kept, const char *text)
{
  if (g_strcmp0 (*kept, text ? text : "") == 0)
    return FALSE;
  g_free (*kept);
  *kept = g_strdup (text ? text : "");
  return TRUE;
}

/**
 * rp_show_cue_set_text:
 * @self: a line
 * @cue: (nullable): what to think of, translated
 * @fault: (nullable): what the mistake is called, translated
 * @note: (nullable): how the clip plays, translated
 */
void
rp_show_cue_set_text (RpShowCue *self, const char *cue, const char *fault, const char *note)
{
  gboolean changed;

  g_return_if_fail (RP_IS_SHOW_CUE (self));

  changed = replace (&self->cue, cue);
  changed = replace (&self->fault, fault) || changed;
  changed = replace (&self->note, note) || changed;
  if (changed)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_show_cue_set_spoken:
 * @self: a line
 * @spoken: the same for who hears it, with the phase; told once a phase
 */
void
rp_show_cue_set_spoken (RpShowCue *self, const char *spoken)
{
  g_return_if_fail (RP_IS_SHOW_CUE (self));
  g_return_if_fail (spoken);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
