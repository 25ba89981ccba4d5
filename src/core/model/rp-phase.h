/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpPhaseKind:
 * @RP_PHASE_LIFT: the effort: lifting, pushing, stepping out (concentric)
 * @RP_PHASE_HOLD: keeping still under effort (isometric)
 * @RP_PHASE_LOWER: the way back under control (eccentric)
 * @RP_PHASE_REST: a moment between repetitions
 *
 * What a phase asks of the muscle. It decides the colour a phase has everywhere.
 */
typedef enum
{
  RP_PHASE_LIFT,
  RP_PHASE_HOLD,
  RP_PHASE_LOWER,
  RP_PHASE_REST,
} RpPhaseKind;

/**
 * RpPhase:
 * @id: the phase's name inside its exercise, as marks and cues refer to it
 * @kind: what the phase asks of the muscle
 * @label: the word the person reads ("Lift"), translated
 * @duration: how long the phase takes at its natural speed, in microseconds, more than 0
 *
 * One part of a repetition.
 */
typedef struct
{
  char *id;
  RpPhaseKind kind;
  char *label;
  gint64 duration;
} RpPhase;

#define RP_TYPE_PHASE_KIND (rp_phase_kind_get_type ())

GType rp_phase_kind_get_type (void) G_GNUC_CONST;
RpPhase *rp_phase_new (const char *id, RpPhaseKind kind, const char *label, gint64 duration);
void rp_phase_free (RpPhase *phase);
const char *rp_phase_kind_to_string (RpPhaseKind kind);
gboolean rp_phase_find (GPtrArray *phases, const char *id, guint *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPhase, rp_phase_free)

G_END_DECLS
