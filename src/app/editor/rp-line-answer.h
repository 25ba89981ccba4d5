/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-reader.h"

G_BEGIN_DECLS

char *rp_line_answer_format (const RpLine *line);

G_END_DECLS
