/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stddef.h>

/* GLib's first table of quarks has 2048 places, and is given up on purpose when there are more: GTK has more. Where the
 * sanitizer is quick to tell who took memory, a suppression cannot know it, so it is kept in sight. */
#define TABLE (2048 * sizeof (char *))

extern const volatile void *reprise_kept_quarks;
const volatile void *reprise_kept_quarks;

/* The sanitizer's, whose headers are not installed everywhere. */
void __sanitizer_malloc_hook (const volatile void *block, size_t size);

/* Called by the sanitizer for whatever is allocated, before main() too: the table is the first of its size. */
void
__sanitizer_malloc_hook (const volatile void *block, size_t size)
{
  if (reprise_kept_quarks == NULL && size == TABLE)
    reprise_kept_quarks = block;
}
