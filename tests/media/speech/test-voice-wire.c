/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-wire.h"

#include <fcntl.h>
#include <unistd.h>

/* What goes in in pieces comes out whole, and half of it is nothing. */
static void
test_pieces (void)
{
  char data[4] = "";
  int ends[2];

  g_assert_cmpint (pipe2 (ends, O_CLOEXEC), ==, 0);
  g_assert_true (rp_voice_wire_write (ends[1], "ab", 2));
  g_assert_true (rp_voice_wire_write (ends[1], "cdef", 4));
  g_assert_true (rp_voice_wire_read (ends[0], data, 4));
  g_assert_cmpmem (data, 4, "abcd", 4);
  close (ends[1]);
  g_assert_false (rp_voice_wire_read (ends[0], data, 4));
  g_assert_false (rp_voice_wire_write (-1, "a", 1));
  close (ends[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-wire/pieces", test_pieces);
  return g_test_run ();
}
