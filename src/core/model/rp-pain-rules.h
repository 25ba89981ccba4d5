/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define RP_TYPE_PAIN_RULES (rp_pain_rules_get_type ())

/**
 * RP_PAIN_MAX:
 *
 * The worst pain a person can name; the least is 0.
 */
#define RP_PAIN_MAX 10u

/**
 * RP_PAIN_MAX_BANDS:
 *
 * The most bands there can be: one for each number.
 */
#define RP_PAIN_MAX_BANDS (RP_PAIN_MAX + 1)

/**
 * RpPainBand:
 * @from: the least pain it is for
 * @to: the worst pain it is for, at least @from
 * @text: what to do, as a short sentence
 *
 * What a few numbers of pain mean.
 */
typedef struct
{
  guint from;
  guint to;
  char *text;
} RpPainBand;

/**
 * RpPainRules:
 * @n_bands: how many bands there are
 * @bands: (array length=n_bands): the bands, the least pain first; together they are for every number from 0 to 10, each once
 * @note: (nullable): one line more, in the clinician's words
 *
 * What to do at which pain. A value of its own kind: whoever wants another one copies it and changes the copy, and only
 * by the functions here.
 */
typedef struct
{
  guint n_bands;
  RpPainBand bands[RP_PAIN_MAX_BANDS];
  char *note;
} RpPainRules;

GType rp_pain_rules_get_type (void) G_GNUC_CONST;
RpPainRules *rp_pain_rules_new (const char *text);
RpPainRules *rp_pain_rules_new_usual (void);
RpPainRules *rp_pain_rules_copy (const RpPainRules *rules);
void rp_pain_rules_free (RpPainRules *rules);
gboolean rp_pain_rules_equal (const RpPainRules *one, const RpPainRules *other);
guint rp_pain_rules_find (const RpPainRules *rules, guint pain);
gboolean rp_pain_rules_set_text (RpPainRules *rules, guint band, const char *text);
void rp_pain_rules_set_note (RpPainRules *rules, const char *note);
gboolean rp_pain_rules_set_end (RpPainRules *rules, guint band, guint to);
gboolean rp_pain_rules_split (RpPainRules *rules, guint at, const char *text);
guint rp_pain_rules_add (RpPainRules *rules);
gboolean rp_pain_rules_remove (RpPainRules *rules, guint band);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPainRules, rp_pain_rules_free)

G_END_DECLS
