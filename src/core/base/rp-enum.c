/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-enum.h"

/**
 * rp_enum_get_nick:
 * @type: a registered enum
 * @value: one of its values
 *
 * Returns: (transfer none): the value's name for actions, style classes, logs and the command line; not translated
 */
const char *
rp_enum_get_nick (GType type, int value)
{
  const GEnumValue *found;
  GEnumClass *klass;

  g_return_val_if_fail (G_TYPE_IS_ENUM (type), NULL);

  klass = g_type_class_ref (type);
  found = g_enum_get_value (klass, value);
  /* The values are static: they outlive the class. */
  g_type_class_unref (klass);
  g_return_val_if_fail (found, NULL);
  return found->value_nick;
}
