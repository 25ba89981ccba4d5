/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-order.h"

/**
 * RpShowOrder:
 *
 * The exercises of a program in order, one of which is shown.
 */
struct _RpShowOrder
{
  GObject parent_instance;

  /* Owned references */
  RpShow *show;
  RpProgram *program;

  guint index;
};

enum
{
  PROP_INDEX = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpShowOrder, rp_show_order, G_TYPE_OBJECT)

static void
rp_show_order_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_INDEX)
    g_value_set_uint (value, RP_SHOW_ORDER (object)->index);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_show_order_dispose (GObject *object)
{
  RpShowOrder *self = RP_SHOW_ORDER (object);

  g_clear_object (&self->show);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (rp_show_order_parent_class)->dispose (object);
}

static void
rp_show_order_class_init (RpShowOrderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_show_order_dispose;
  object_class->get_property = rp_show_order_get_property;

  /**
   * RpShowOrder:index:
   *
   * Which exercise is shown, from 0; told also when another program has its exercise there.
   */
  props[PROP_INDEX] = g_param_spec_uint ("index", NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_show_order_init (RpShowOrder *self)
{
}

/**
 * rp_show_order_new:
 * @show: what shows them
 *
 * Returns: (transfer full): an order without a program
 */
RpShowOrder *
rp_show_order_new (RpShow *show)
{
  RpShowOrder *self;

  g_return_val_if_fail (RP_IS_SHOW (show), NULL);

  self = g_object_new (RP_TYPE_SHOW_ORDER, NULL);
  self->show = g_object_ref (show);
  return self;
}

/**
 * rp_show_order_set_program:
 * @self: an order
 * @program: what to show, in order; of one exercise for that alone
 * @index: which of its exercises first; the last one if there are fewer
 *
 * Shows something else.
 */
void
rp_show_order_set_program (RpShowOrder *self, RpProgram *program, guint index)
{
  g_return_if_fail (RP_IS_SHOW_ORDER (self));
  g_return_if_fail (RP_IS_PROGRAM (program) && rp_program_get_n_items (program) > 0);

  g_set_object (&self->program, program);
  self->index = MIN (index, rp_program_get_n_items (program) - 1);
  rp_show_set_exercise (self->show, rp_program_get_item (program, self->index)->exercise);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INDEX]);
}

/**
 * rp_show_order_get_program:
 * @self: an order
 *
 * Returns: (transfer none) (nullable): what is shown, in order
 */
RpProgram *
rp_show_order_get_program (RpShowOrder *self)
{
  g_return_val_if_fail (RP_IS_SHOW_ORDER (self), NULL);

  return self->program;
}

/**
 * rp_show_order_get_index:
 * @self: an order
 *
 * Returns: which exercise is shown, from 0
 */
guint
rp_show_order_get_index (RpShowOrder *self)
{
  g_return_val_if_fail (RP_IS_SHOW_ORDER (self), 0);

  return self->index;
}

/**
 * rp_show_order_step:
 * @self: an order
 * @steps: how many exercises further; less than 0 for back
 *
 * Returns: %FALSE at an end, where there is nothing further to show and nothing changes
 */
gboolean
rp_show_order_step (RpShowOrder *self, int steps)
{
  gint64 index;

  g_return_val_if_fail (RP_IS_SHOW_ORDER (self), FALSE);

  index = (gint64) self->index + steps;
  if (!self->program || index < 0 || index >= rp_program_get_n_items (self->program))
    return FALSE;
  rp_show_order_set_program (self, self->program, (guint) index);
  return TRUE;
}
