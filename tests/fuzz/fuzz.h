/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* The one entry of each target, as libFuzzer names and calls it. */

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
