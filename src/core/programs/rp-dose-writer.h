/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-dose.h"

G_BEGIN_DECLS

/* A dose as an element of a document, as rp_dose_xml_read() reads it. Private to the core layer. */

void rp_dose_writer_append (GString *document, const char *indent, const RpDose *dose);

G_END_DECLS
