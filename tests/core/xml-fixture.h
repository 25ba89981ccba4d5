/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* The document of an exercise, to test what reads one element of it. */

#define XML_FIXTURE_DOSE "<dose sets='1' reps='10' sides='both' source='default'/>"
#define XML_FIXTURE_EXERCISE(cues, dose, clips)                                                              \
  "<exercise xmlns='urn:reprise:pack:1' id='clamshell' bears-weight='no'>\n"                                 \
  "<name>Clamshell</name><summary>Open your knees.</summary>"                                                \
  "<position kind='side-lying'>Lie on your side.</position><equipment/>"                                     \
  "<targets><target muscle='gluteus-medius' role='main'>Side of the hip</target></targets>"                  \
  "<steps><step>Lift.</step></steps>"                                                                        \
  "<phases><phase id='lift' kind='lift' seconds='2'>Lift</phase>"                                            \
  "<phase id='hold' kind='hold' seconds='2'>Hold</phase></phases>\n"                                         \
  "<cues>" cues "</cues><felt>Your hip.</felt><purpose>Strength.</purpose><mistakes/>"                       \
  "<easier>Less</easier><harder>More</harder><precautions/>\n" dose clips                                    \
  "<credits><credit>Us</credit></credits></exercise>"

GPtrArray *xml_fixture_read (const char *document, const char *const *way, RpXmlFunc take, gpointer place);
GPtrArray *xml_fixture_phases (void);

G_END_DECLS
