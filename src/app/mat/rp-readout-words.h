/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session.h"

G_BEGIN_DECLS

/**
 * RpReadoutText:
 * @RP_READOUT_N_WORDS: from here on they are not words of the moment, but of the buttons
 * @RP_READOUT_N_TEXTS: how many there are, with a first one that is none
 *
 * The texts of an #RpSessionReadout, which says what each of them is; from 1, as properties are.
 */
typedef enum
{
  RP_READOUT_TITLE = 1,
  RP_READOUT_SUBTITLE,
  RP_READOUT_EXERCISE,
  RP_READOUT_PLACE,
  RP_READOUT_SIDE,
  RP_READOUT_SET,
  RP_READOUT_PHASE,
  RP_READOUT_SECONDS,
  RP_READOUT_SECONDS_UNIT,
  RP_READOUT_RING,
  RP_READOUT_COUNT,
  RP_READOUT_UNIT,
  RP_READOUT_VALUE,
  RP_READOUT_CUE,
  RP_READOUT_CAPTION,
  RP_READOUT_CAPTION_DETAIL,
  RP_READOUT_NEXT_HEADING,
  RP_READOUT_NEXT_NAME,
  RP_READOUT_NEXT_DETAIL,
  RP_READOUT_NEXT_LINE,
  RP_READOUT_TIME_DONE,
  RP_READOUT_TIME_LEFT,
  RP_READOUT_FETCH,
  RP_READOUT_STANDING,
  RP_READOUT_N_WORDS,
  RP_READOUT_MAIN_LABEL = RP_READOUT_N_WORDS,
  RP_READOUT_MAIN_ICON,
  RP_READOUT_MAIN_ACTION,
  RP_READOUT_OTHER_LABEL,
  RP_READOUT_OTHER_ICON,
  RP_READOUT_OTHER_ACTION,
  RP_READOUT_N_TEXTS,
} RpReadoutText;

char *rp_readout_words_make (RpReadoutText text, RpSession *session, const RpMoment *moment);

G_END_DECLS
