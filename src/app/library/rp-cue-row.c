/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-cue-row.h"

#include "common/rp-plain-bin.h"

/**
 * RpCueRow:
 *
 * One cue in a list, with the phase it belongs to as a coloured tag.
 */
struct _RpCueRow
{
  GtkListBoxRow parent_instance;

  /* Template references */
  GtkLabel *tag;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (RpCueRow, rp_cue_row, GTK_TYPE_LIST_BOX_ROW)

static void
rp_cue_row_class_init (RpCueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RP_TYPE_PLAIN_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-cue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpCueRow, tag);
  gtk_widget_class_bind_template_child (widget_class, RpCueRow, text);
}

static void
rp_cue_row_init (RpCueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_cue_row_new:
 * @phase: the phase it belongs to
 * @text: the cue, translated
 *
 * Returns: (transfer floating): a row for a list
 */
GtkWidget *
rp_cue_row_new (const RpPhase *phase, const char *text)
{
  RpCueRow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (phase && text, NULL);

  self = g_object_new (RP_TYPE_CUE_ROW, NULL);
  gtk_label_set_label (self->tag, phase->label);
  gtk_widget_add_css_class (GTK_WIDGET (self->tag), rp_phase_kind_to_string (phase->kind));
  gtk_label_set_label (self->text, text);
  name = g_strdup_printf ("%s: %s", phase->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * rp_cue_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): the cue
 */
const char *
rp_cue_row_get_text (RpCueRow *self)
{
  g_return_val_if_fail (RP_IS_CUE_ROW (self), NULL);

  return gtk_label_get_label (self->text);
}
