/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-failure.h"

/* A pack that could not be loaded. Immutable. */
struct _RpPackFailure
{
  GObject parent_instance;

  /* Owned */
  char *name;
  char *reason;
};

G_DEFINE_FINAL_TYPE (RpPackFailure, rp_pack_failure, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_REASON,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
rp_pack_failure_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpPackFailure *self = RP_PACK_FAILURE (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_pack_failure_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpPackFailure *self = RP_PACK_FAILURE (object);

  switch (id)
    {
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_REASON:
      self->reason = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_pack_failure_finalize (GObject *object)
{
  RpPackFailure *self = RP_PACK_FAILURE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (rp_pack_failure_parent_class)->finalize (object);
}

static void
rp_pack_failure_class_init (RpPackFailureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rp_pack_failure_get_property;
  object_class->set_property = rp_pack_failure_set_property;
  object_class->finalize = rp_pack_failure_finalize;

  /**
   * RpPackFailure:name:
   *
   * The pack's file name.
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);

  /**
   * RpPackFailure:reason:
   *
   * Why it was refused, a sentence for a person.
   */
  props[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_pack_failure_init (RpPackFailure *self)
{
}

/**
 * rp_pack_failure_new:
 * @name: the pack's file name
 * @reason: why it was refused, a sentence for a person
 *
 * Returns: (transfer full): a failure
 */
RpPackFailure *
rp_pack_failure_new (const char *name, const char *reason)
{
  g_return_val_if_fail (name && reason, NULL);

  return g_object_new (RP_TYPE_PACK_FAILURE, "name", name, "reason", reason, NULL);
}

/**
 * rp_pack_failure_get_name:
 * @self: a failure
 *
 * Returns: (transfer none): the pack's file name
 */
const char *
rp_pack_failure_get_name (RpPackFailure *self)
{
  g_return_val_if_fail (RP_IS_PACK_FAILURE (self), NULL);

  return self->name;
}

/**
 * rp_pack_failure_get_reason:
 * @self: a failure
 *
 * Returns: (transfer none): why it was refused, a sentence for a person
 */
const char *
rp_pack_failure_get_reason (RpPackFailure *self)
{
  g_return_val_if_fail (RP_IS_PACK_FAILURE (self), NULL);

  return self->reason;
}
