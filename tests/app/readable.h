/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Whether all words that are shown can be read: whole, inside what holds them, and none on another. */

#define READABLE_SLACK 1.5f

typedef struct
{
  GtkLabel *label;
  graphene_rect_t area; /* of its words, in the root */
} ReadableWords;

typedef struct
{
  GtkWidget *root;
  GArray *words; /* of ReadableWords */
  GString *complaints;
} Readable;

static inline void
readable_complain (Readable *self, GtkLabel *label, const char *complaint)
{
  g_string_append_printf (self->complaints, "\n  %s: '%.60s'", complaint, gtk_label_get_text (label));
}

/* Nothing that holds the words and does not scroll is too small for them. */
static inline void
readable_check_holders (Readable *self, GtkLabel *label)
{
  GtkWidget *widget = GTK_WIDGET (label);

  for (GtkWidget *holder = gtk_widget_get_parent (widget); holder && holder != self->root;
       holder = gtk_widget_get_parent (holder))
    {
      graphene_rect_t area;

      if (GTK_IS_SCROLLABLE (holder))
        return;
      if (!gtk_widget_compute_bounds (widget, holder, &area))
        return;
      if (area.origin.x < -READABLE_SLACK || area.origin.y < -READABLE_SLACK
          || area.origin.x + area.size.width > (float) gtk_widget_get_width (holder) + READABLE_SLACK
          || area.origin.y + area.size.height > (float) gtk_widget_get_height (holder) + READABLE_SLACK)
        {
          if (gtk_widget_get_overflow (holder) == GTK_OVERFLOW_HIDDEN)
            readable_complain (self, label, "is cut");
          return;
        }
    }
}

/* Returns: whether a widget below says these very words in full */
static inline gboolean
readable_says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text)
      && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (readable_says (child, text))
      return TRUE;
  return FALSE;
}

/* The second line of a title only adds to what the page says; a title may be short where the page has it whole. */
static inline gboolean
readable_may_be_short (Readable *self, GtkLabel *label)
{
  GtkWidget *widget = GTK_WIDGET (label);
  GtkWidget *bar = gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR);

  if (!bar)
    return FALSE;
  return gtk_widget_has_css_class (widget, "subtitle") || gtk_widget_has_css_class (bar, "session-header")
         || readable_says (self->root, gtk_label_get_text (label));
}

static inline void
readable_check_label (Readable *self, GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  ReadableWords words = { label, GRAPHENE_RECT_INIT (0, 0, 0, 0) };
  graphene_rect_t area;
  PangoRectangle ink;
  int x, y, width, height;

  if (pango_layout_is_ellipsized (layout) && !readable_may_be_short (self, label))
    readable_complain (self, label, "ends in dots");
  pango_layout_get_pixel_size (layout, &width, &height);
  if ((float) width > (float) gtk_widget_get_width (GTK_WIDGET (label)) + READABLE_SLACK
      || (float) height > (float) gtk_widget_get_height (GTK_WIDGET (label)) + READABLE_SLACK)
    readable_complain (self, label, "has too little room");
  readable_check_holders (self, label);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (label), self->root, &area))
    return;
  gtk_label_get_layout_offsets (label, &x, &y);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  words.area = GRAPHENE_RECT_INIT (area.origin.x + (float) (x + ink.x), area.origin.y + (float) (y + ink.y),
                                   (float) ink.width, (float) ink.height);
  if (area.origin.x < -READABLE_SLACK
      || area.origin.x + area.size.width > (float) gtk_widget_get_width (self->root) + READABLE_SLACK)
    readable_complain (self, label, "is beside the window");
  g_array_append_val (self->words, words);
}

/* GTK gives less height than is needed where a row of words is measured lower without a width than with the largest; it warns
 * only when it happens to ask for both. */
static inline void
readable_check_height (Readable *self, GtkWidget *widget)
{
  int any = 0;
  int least = 0;

  if (!GTK_IS_BOX (widget)
      || gtk_orientable_get_orientation (GTK_ORIENTABLE (widget)) != GTK_ORIENTATION_HORIZONTAL
      || gtk_widget_get_request_mode (widget) != GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH)
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &any, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, G_MAXINT16, &least, NULL, NULL, NULL);
  if (any < least)
    g_string_append_printf (self->complaints, "\n  %s asks for %d and needs %d", G_OBJECT_TYPE_NAME (widget),
                            any, least);
}

static inline void
readable_look (Readable *self, GtkWidget *widget)
{
  /* A toast goes away by itself. */
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget)
      || g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget"))
    return;
  readable_check_height (self, widget);
  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0])
    readable_check_label (self, GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    readable_look (self, child);
}

/* What scrolls below an edge is not seen. */
static inline gboolean
readable_clip (Readable *self, const ReadableWords *words, graphene_rect_t *seen)
{
  *seen = words->area;
  for (GtkWidget *holder = gtk_widget_get_parent (GTK_WIDGET (words->label)); holder && holder != self->root;
       holder = gtk_widget_get_parent (holder))
    {
      graphene_rect_t bounds;

      if (gtk_widget_get_overflow (holder) == GTK_OVERFLOW_HIDDEN
          && gtk_widget_compute_bounds (holder, self->root, &bounds)
          && !graphene_rect_intersection (seen, &bounds, seen))
        return FALSE;
    }
  return TRUE;
}

/* An entry row has its title twice, where words are and where there are none, and draws one of them. */
static inline gboolean
readable_is_one_title (const ReadableWords *a, const ReadableWords *b)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (a->label), ADW_TYPE_ENTRY_ROW);

  return row && gtk_widget_is_ancestor (GTK_WIDGET (b->label), row)
         && g_str_equal (gtk_label_get_text (a->label), gtk_label_get_text (b->label));
}

static inline void
readable_check_pairs (Readable *self)
{
  for (guint i = 0; i < self->words->len; i++)
    for (guint j = i + 1; j < self->words->len; j++)
      {
        const ReadableWords *a = &g_array_index (self->words, ReadableWords, i);
        const ReadableWords *b = &g_array_index (self->words, ReadableWords, j);
        graphene_rect_t seen_a, seen_b, both;

        if (readable_is_one_title (a, b) || !readable_clip (self, a, &seen_a)
            || !readable_clip (self, b, &seen_b) || !graphene_rect_intersection (&seen_a, &seen_b, &both)
            || both.size.width < 2 || both.size.height < 4)
          continue;
        readable_complain (self, a->label, "stands on the next one");
        readable_complain (self, b->label, "stands on the one before");
      }
}

/* Returns: (transfer full): what cannot be read below @root, a line each; empty when all can */
static inline char *
readable_find_faults (GtkWidget *root)
{
  Readable self = { root, g_array_new (FALSE, FALSE, sizeof (ReadableWords)), g_string_new (NULL) };

  readable_look (&self, root);
  readable_check_pairs (&self);
  g_array_unref (self.words);
  return g_string_free (self.complaints, FALSE);
}
