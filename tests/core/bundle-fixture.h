/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bundles good and bad, made for one test in a folder of its own. */

/**
 * BundleFixture:
 * @folder: an empty folder, removed at the end with all it holds
 */
typedef struct
{
  char *folder;
} BundleFixture;

#define BUNDLE_FIXTURE_PREFIX "/io/github/reprise_app/Reprise/packs/tiny"

void bundle_fixture_set_up (BundleFixture *self, gconstpointer data);
void bundle_fixture_tear_down (BundleFixture *self, gconstpointer data);
char *bundle_fixture_folder (BundleFixture *self, const char *name);
char *
bundle_fixture_make (BundleFixture *self, const char *name, const char *pattern, const char *replacement);
char *bundle_fixture_tiny (BundleFixture *self, const char *name);
void bundle_fixture_flip (const char *path, gsize offset, guint8 bits);
void bundle_fixture_seal (const char *path);
void bundle_fixture_remove (const char *path);

G_END_DECLS
