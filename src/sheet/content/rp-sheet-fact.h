/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"
#include "content/rp-sheet-settings.h"

G_BEGIN_DECLS

/**
 * RpSheetFactKind:
 * @RP_SHEET_FACT_RECIPIENT: for whom
 * @RP_SHEET_FACT_AUTHOR: by whom
 * @RP_SHEET_FACT_DATE: the day of the sheet
 * @RP_SHEET_FACT_FREQUENCY: how often, or a line to fill in where nobody has said
 * @RP_SHEET_FACT_UNSAID: what the source has to say of that, in place of a number
 * @RP_SHEET_FACT_MINUTES: how long it takes
 * @RP_SHEET_FACT_NEEDS: what to have ready
 * @RP_SHEET_FACT_PAIN: what a range of the numbers for pain means
 */
typedef enum
{
  RP_SHEET_FACT_RECIPIENT,
  RP_SHEET_FACT_AUTHOR,
  RP_SHEET_FACT_DATE,
  RP_SHEET_FACT_FREQUENCY,
  RP_SHEET_FACT_UNSAID,
  RP_SHEET_FACT_MINUTES,
  RP_SHEET_FACT_NEEDS,
  RP_SHEET_FACT_PAIN,
} RpSheetFactKind;

/**
 * RpSheetFact:
 * @kind: what it tells
 * @label: (nullable): what it is called, without a colon ("For", "You need", "0 to 3")
 * @text: what it is ("Ana Ruiz", "A mat, a band", "Fine. Do the same.")
 */
typedef struct
{
  RpSheetFactKind kind;
  char *label;
  char *text;
} RpSheetFact;

RpSheetFact *rp_sheet_fact_new (RpSheetFactKind kind, const char *label, const char *text);
void rp_sheet_fact_free (RpSheetFact *fact);
GPtrArray *rp_sheet_fact_gather (RpProgram *program, const RpSheetSettings *settings);

G_END_DECLS
