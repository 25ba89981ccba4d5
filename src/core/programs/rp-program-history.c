/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-history.h"

/* A list of values and a place in it. Nothing is ever undone piece by piece, so nothing can be undone wrongly. */
struct _RpProgramHistory
{
  GObject parent_instance;

  /* Owned: at least one */
  GPtrArray *programs;
  guint place;
};

enum
{
  PROP_PROGRAM = 1,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpProgramHistory, rp_program_history, G_TYPE_OBJECT)

static void
rp_program_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpProgramHistory *self = RP_PROGRAM_HISTORY (object);

  switch (prop_id)
    {
    case PROP_PROGRAM:
      g_value_set_object (value, rp_program_history_get_program (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, rp_program_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, rp_program_history_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_program_history_finalize (GObject *object)
{
  g_ptr_array_unref (RP_PROGRAM_HISTORY (object)->programs);

  G_OBJECT_CLASS (rp_program_history_parent_class)->finalize (object);
}

static void
rp_program_history_class_init (RpProgramHistoryClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rp_program_history_get_property;
  object_class->finalize = rp_program_history_finalize;

  /**
   * RpProgramHistory:program:
   *
   * What the program is now.
   */
  props[PROP_PROGRAM] = g_param_spec_object ("program", NULL, NULL, RP_TYPE_PROGRAM, flags);

  /**
   * RpProgramHistory:can-undo:
   *
   * Whether it was something else before.
   */
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);

  /**
   * RpProgramHistory:can-redo:
   *
   * Whether something was undone that can be had again.
   */
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_program_history_init (RpProgramHistory *self)
{
  self->programs = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * rp_program_history_new:
 * @program: what the program is when it is opened
 *
 * Returns: (transfer full): a history of this value alone
 */
RpProgramHistory *
rp_program_history_new (RpProgram *program)
{
  RpProgramHistory *self;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  self = g_object_new (RP_TYPE_PROGRAM_HISTORY, NULL);
  g_ptr_array_add (self->programs, g_object_ref (program));
  return self;
}

/**
 * rp_program_history_get_program:
 * @self: a history
 *
 * Returns: (transfer none): what the program is now
 */
RpProgram *
rp_program_history_get_program (RpProgramHistory *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_HISTORY (self), NULL);

  return g_ptr_array_index (self->programs, self->place);
}

/**
 * rp_program_history_can_undo:
 * @self: a history
 *
 * Returns: %TRUE when the program was something else before
 */
gboolean
rp_program_history_can_undo (RpProgramHistory *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_HISTORY (self), FALSE);

  return self->place > 0;
}

/**
 * rp_program_history_can_redo:
 * @self: a history
 *
 * Returns: %TRUE when something was undone that can be had again
 */
gboolean
rp_program_history_can_redo (RpProgramHistory *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_HISTORY (self), FALSE);

  return self->place + 1 < self->programs->len;
}

/* Whoever hears of one property may read all. */
static void
move (RpProgramHistory *self, guint place, gboolean could_undo, gboolean could_redo)
{
  GObject *object = G_OBJECT (self);

  g_object_freeze_notify (object);
  self->place = place;
  g_object_notify_by_pspec (object, props[PROP_PROGRAM]);
  if (rp_program_history_can_undo (self) != could_undo)
    g_object_notify_by_pspec (object, props[PROP_CAN_UNDO]);
  if (rp_program_history_can_redo (self) != could_redo)
    g_object_notify_by_pspec (object, props[PROP_CAN_REDO]);
  g_object_thaw_notify (object);
}

/**
 * rp_program_history_push:
 * @self: a history
 * @program: what the program shall be
 *
 * Adds a value behind the present one and goes to it. What was undone before is forgotten. Nothing happens when @program says
 * what the present one says, so an edit that changed nothing is no step.
 */
void
rp_program_history_push (RpProgramHistory *self, RpProgram *program)
{
  gboolean could_undo;
  gboolean could_redo;

  g_return_if_fail (RP_IS_PROGRAM_HISTORY (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  if (rp_program_equal (rp_program_history_get_program (self), program))
    return;
  could_undo = rp_program_history_can_undo (self);
  could_redo = rp_program_history_can_redo (self);
  g_ptr_array_set_size (self->programs, (gint) self->place + 1);
  g_ptr_array_add (self->programs, g_object_ref (program));
  move (self, self->place + 1, could_undo, could_redo);
}

/**
 * rp_program_history_amend:
 * @self: a history
 * @program: the present value as it is known now
 *
 * Puts a value in the place of the present one without a new step: the same program with exercises that have been installed
 * since.
 */
void
rp_program_history_amend (RpProgramHistory *self, RpProgram *program)
{
  g_return_if_fail (RP_IS_PROGRAM_HISTORY (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  if (rp_program_history_get_program (self) == program)
    return;
  g_object_unref (self->programs->pdata[self->place]);
  self->programs->pdata[self->place] = g_object_ref (program);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRAM]);
}

/**
 * rp_program_history_undo:
 * @self: a history
 *
 * Goes back to what the program was before.
 *
 * Returns: %TRUE when there was something before
 */
gboolean
rp_program_history_undo (RpProgramHistory *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_HISTORY (self), FALSE);

  if (!rp_program_history_can_undo (self))
    return FALSE;
  move (self, self->place - 1, TRUE, rp_program_history_can_redo (self));
  return TRUE;
}

/**
 * rp_program_history_redo:
 * @self: a history
 *
 * Goes on to what was undone last.
 *
 * Returns: %TRUE when something was undone
 */
gboolean
rp_program_history_redo (RpProgramHistory *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_HISTORY (self), FALSE);

  if (!rp_program_history_can_redo (self))
    return FALSE;
  move (self, self->place + 1, rp_program_history_can_undo (self), TRUE);
  return TRUE;
}
