/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private to the core layer. */

/**
 * RpCodeBits:
 *
 * A row of bits that values are written to, or read from: each function does what the row is for, so that one description of
 * a form serves both. When reading goes beyond the end, or a value cannot be, the row is spoilt: from then on it gives the
 * least values there are, and rp_code_bits_is_fine() says no.
 */
typedef struct _RpCodeBits RpCodeBits;

RpCodeBits *rp_code_bits_new (void);
RpCodeBits *rp_code_bits_new_of (const guint8 *bytes, gsize length);
void rp_code_bits_free (RpCodeBits *self);
gboolean rp_code_bits_is_read (const RpCodeBits *self);
gboolean rp_code_bits_is_fine (const RpCodeBits *self);
gboolean rp_code_bits_is_at_end (const RpCodeBits *self);
void rp_code_bits_spoil (RpCodeBits *self);
const guint8 *rp_code_bits_get_bytes (const RpCodeBits *self, gsize *length);
void rp_code_bits_pass (RpCodeBits *self, guint *value, guint n_bits);
gboolean rp_code_bits_pass_flag (RpCodeBits *self, gboolean flag);
guint rp_code_bits_pass_choice (RpCodeBits *self, guint value, guint n_bits, guint most);
guint rp_code_bits_pass_count (RpCodeBits *self, guint value, guint least, guint most);
gint64 rp_code_bits_pass_time (RpCodeBits *self, gint64 time, gint64 most);
void rp_code_bits_pass_text (RpCodeBits *self, char **text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCodeBits, rp_code_bits_free)

G_END_DECLS
