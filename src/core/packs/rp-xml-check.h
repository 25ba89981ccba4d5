/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "packs/rp-problems.h"

G_BEGIN_DECLS

/* The published schema, whole, with its types of values. Private to the core layer. */

gboolean rp_xml_check (RpProblems *problems, const char *file, GBytes *bytes);
const char *rp_xml_check_get_rules (void);

G_END_DECLS
