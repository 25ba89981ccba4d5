/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "cameras/rp-still.h"

/* A picture as a camera sends it: looked at in passing, then decoded. */

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (RpFrame) frame = rp_still_decode (bytes, NULL);

  rp_still_is_whole (data, size);
  return 0;
}
