/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read once for many files, to build sooner: each still includes what it uses. */
#include <adwaita.h>
