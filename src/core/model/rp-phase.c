/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-phase.h"

#include "base/rp-enum.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (RpPhaseKind,
                    rp_phase_kind,
                    G_DEFINE_ENUM_VALUE (RP_PHASE_LIFT, "lift"),
                    G_DEFINE_ENUM_VALUE (RP_PHASE_HOLD, "hold"),
                    G_DEFINE_ENUM_VALUE (RP_PHASE_LOWER, "lower"),
                    G_DEFINE_ENUM_VALUE (RP_PHASE_REST, "rest"))

/**
 * rp_phase_new:
 * @id: the phase's name inside its exercise
 * @kind: what it asks of the muscle
 * @label: the word the person reads
 * @duration: its natural duration in microseconds, more than 0
 *
 * Returns: (transfer full): a new phase; free with rp_phase_free()
 */
RpPhase *
rp_phase_new (const char *id, RpPhaseKind kind, const char *label, gint64 duration)
{
  RpPhase *phase;

  g_return_val_if_fail (id, NULL);
  g_return_val_if_fail (label, NULL);
  g_return_val_if_fail (duration > 0, NULL);

  phase = g_new (RpPhase, 1);
  phase->id = g_strdup (id);
  phase->kind = kind;
  phase->label = g_strdup (label);
  phase->duration = duration;
  return phase;
}

/**
 * rp_phase_free:
 * @phase: (transfer full) (nullable): a phase from rp_phase_new()
 *
 * Frees it and its texts.
 */
void
rp_phase_free (RpPhase *phase)
{
  if (!phase)
    return;
  g_free (phase->id);
  g_free (phase->label);
  g_free (phase);
}

/**
 * rp_phase_kind_to_string:
 * @kind: a kind of phase
 *
 * Returns: (transfer none): the word a pack and the command line use: "lift", "hold", "lower" or "rest"; not translated
 */
const char *
rp_phase_kind_to_string (RpPhaseKind kind)
{
  return rp_enum_get_nick (RP_TYPE_PHASE_KIND, kind);
}

/**
 * rp_phase_find:
 * @phases: (element-type RpPhase): phases
 * @id: (nullable): an id
 * @index: (out): where it stands; untouched when it is not there
 *
 * Returns: %TRUE when one of the phases has that id
 */
gboolean
rp_phase_find (GPtrArray *phases, const char *id, guint *index)
{
  for (guint i = 0; id && i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      if (strcmp (phase->id, id) == 0)
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}
