/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-line-waiting.h"

#include "common/rp-wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * RpLineWaiting:
 *
 * A typed line that is not understood: where, why, and what would mend it. It waits until it is mended or thrown away.
 */
struct _RpLineWaiting
{
  GtkWidget parent_instance;

  GtkWidget *content;

  char *text;
  char *mended; /* (nullable) */
};

enum
{
  MENDED,
  OPENED,
  THROWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpLineWaiting, rp_line_waiting, GTK_TYPE_WIDGET)

static void
on_mend (RpLineWaiting *self)
{
  g_signal_emit (self, signals[MENDED], 0, self->mended);
}

static void
on_open (RpLineWaiting *self)
{
  g_signal_emit (self, signals[OPENED], 0, self->text);
}

static void
on_throw (RpLineWaiting *self)
{
  g_signal_emit (self, signals[THROWN], 0);
}

static void
rp_line_waiting_dispose (GObject *object)
{
  RpLineWaiting *self = RP_LINE_WAITING (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_line_waiting_parent_class)->dispose (object);
}

static void
rp_line_waiting_finalize (GObject *object)
{
  RpLineWaiting *self = RP_LINE_WAITING (object);

  g_free (self->text);
  g_free (self->mended);

  G_OBJECT_CLASS (rp_line_waiting_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType argument)
{
  return g_signal_new (name, RP_TYPE_LINE_WAITING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       argument != G_TYPE_NONE, argument);
}

static void
rp_line_waiting_class_init (RpLineWaitingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_line_waiting_dispose;
  object_class->finalize = rp_line_waiting_finalize;

  /**
   * RpLineWaiting::mended:
   * @text: the line with the remedy
   *
   * The person took the remedy.
   */
  signals[MENDED] = add_signal ("mended", G_TYPE_STRING);
  /**
   * RpLineWaiting::opened:
   * @text: the line
   *
   * The person wants to change the line.
   */
  signals[OPENED] = add_signal ("opened", G_TYPE_STRING);
  /**
   * RpLineWaiting::thrown:
   *
   * The person does not want the line.
   */
  signals[THROWN] = add_signal ("thrown", G_TYPE_NONE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "linewaiting");
}

static void
rp_line_waiting_init (RpLineWaiting *self)
{
  self->content = g_object_new (RP_TYPE_WRAP_BOX, "spacing", 8, "line-spacing", 8, NULL);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

static GtkWidget *
create_label (const char *text, PangoAttrList *marks)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_attributes (GTK_LABEL (label), marks);
  return label;
}

static void
add_words (RpLineWaiting *self, const RpLine *line)
{
  g_autoptr (PangoAttrList) marks = rp_line_waiting_mark (line);
  const RpLineMistake *mistake = line->mistakes->len > 0 ? g_ptr_array_index (line->mistakes, 0) : NULL;
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *sentence = create_label (mistake ? mistake->sentence : _ ("Not in the program yet."), NULL);

  gtk_widget_add_css_class (sentence, "dim");
  gtk_widget_add_css_class (sentence, "small-text");
  gtk_box_append (GTK_BOX (words), create_label (line->text, marks));
  gtk_box_append (GTK_BOX (words), sentence);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (words, self->content);
}

/* Takes @button. */
static void
add_button (RpLineWaiting *self, GtkWidget *button, GCallback callback)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, self->content);
}

/* "Use “hold”"; what only was not added yet is added. */
static void
add_remedy (RpLineWaiting *self, const RpLine *line)
{
  const RpLineMistake *mistake = line->mistakes->len > 0 ? g_ptr_array_index (line->mistakes, 0) : NULL;
  g_autofree char *remedy = mistake && mistake->remedy ? g_strstrip (g_strdup (mistake->remedy)) : NULL;
  /* Translators: a button; %s is the word that is put in place of a mistake */
  g_autofree char *word
      = remedy && remedy[0] ? g_strdup_printf (_ ("Use “%s”"), remedy) : g_strdup (_ ("Leave it out"));

  if (!mistake)
    {
      self->mended = g_strdup (line->text);
      add_button (self, gtk_button_new_with_label (_ ("Add to the program")), G_CALLBACK (on_mend));
    }
  if (!remedy)
    return;
  self->mended = rp_line_mend (line, mistake);
  add_button (self, gtk_button_new_with_label (word), G_CALLBACK (on_mend));
}

/* A cross, so that all three have room beside each other. */
static GtkWidget *
create_thrower (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Throw away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Throw away"),
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/**
 * rp_line_waiting_new:
 * @line: a line that is not understood, or was not added
 *
 * Returns: (transfer floating): what shows it
 */
GtkWidget *
rp_line_waiting_new (const RpLine *line)
{
  RpLineWaiting *self;

  g_return_val_if_fail (line, NULL);

  self = g_object_new (RP_TYPE_LINE_WAITING, NULL);
  self->text = g_strdup (line->text);
  add_words (self, line);
  add_remedy (self, line);
  add_button (self, gtk_button_new_with_label (_ ("Change")), G_CALLBACK (on_open));
  add_button (self, create_thrower (), G_CALLBACK (on_throw));
  return GTK_WIDGET (self);
}

/**
 * rp_line_waiting_get_text:
 * @self: a line that waits
 *
 * Returns: (transfer none): the line as it was typed
 */
const char *
rp_line_waiting_get_text (RpLineWaiting *self)
{
  g_return_val_if_fail (RP_IS_LINE_WAITING (self), NULL);

  return self->text;
}

/**
 * rp_line_waiting_mark:
 * @line: a line
 *
 * Returns: (transfer full): what underlines its mistakes; those that may only be unfinished are left alone
 */
PangoAttrList *
rp_line_waiting_mark (const RpLine *line)
{
  PangoAttrList *marks;

  g_return_val_if_fail (line, NULL);

  marks = pango_attr_list_new ();
  for (guint i = 0; i < line->mistakes->len; i++)
    {
      const RpLineMistake *mistake = g_ptr_array_index (line->mistakes, i);
      PangoAttribute *attribute = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

      attribute->start_index = mistake->start;
      attribute->end_index = MAX (mistake->end, mistake->start);
      if (mistake->unfinished)
        pango_attribute_destroy (attribute);
      else
        pango_attr_list_insert (marks, attribute);
    }
  return marks;
}
