/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "many.h"

#include "packs/rp-pack-loader.h"

#include <unistd.h>

#define STILL "stills/p.jpg"

static const char text[]
    = "<exercise xmlns=\"urn:reprise:pack:1\" id=\"x-%05u\" bears-weight=\"no\"><name>%s %s %s %u</name>"
      "<summary>Slowly.</summary><position kind=\"standing\">Stand.</position>"
      "<equipment><item id=\"weight\">Dumbbell</item></equipment>"
      "<targets><target muscle=\"m-%u\" role=\"main\">%s</target></targets><steps><step>Lift "
      "it.</step></steps>"
      "<phases><phase id=\"lift\" kind=\"lift\" seconds=\"2\">Lift</phase>"
      "<phase id=\"lower\" kind=\"lower\" seconds=\"2\">Lower</phase></phases>"
      "<cues><cue "
      "phase=\"lift\"><say>Slowly</say></cue></cues><felt>There.</felt><purpose>Strength.</purpose>"
      "<mistakes><mistake phase=\"lift\">Too fast</mistake></mistakes><precautions/>"
      "<dose sets=\"2\" reps=\"10\" sides=\"both\" source=\"default\"/>"
      "<frequency source=\"default\">Every day</frequency><poster "
      "file=\"%s\"/><credits/></exercise>";

static const char pack_text[]
    = "<pack xmlns=\"urn:reprise:pack:1\" id=\"many\" version=\"1\" language=\"en\"><name>Many</name>"
      "<summary>Many.</summary><story><p>Many.</p></story><stop><rule>Pain.</rule></stop>"
      "<licence>CC0-1.0</licence><credits><credit>Nobody.</credit></credits></pack>";

static const char *const words[] = { "Alternating", "Barbell", "Cable",   "Decline", "Extension", "Front",
                                     "Górny",       "Hammer",  "Incline", "Jump",    "Kettlebell" };

static const char *
get_word (guint i)
{
  return words[i % G_N_ELEMENTS (words)];
}

static void
write_file (const char *folder, const char *name, const char *content, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_mkdir_with_parents (parent, 0700);
  if (!g_file_set_contents (path, content, length, NULL))
    g_error ("%s cannot be written", path);
}

static void
write_still (const char *folder, const char *still)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  if (still && !g_file_get_contents (still, &bytes, &size, NULL))
    g_error ("%s cannot be read", still);
  write_file (folder, STILL, bytes ? bytes : "", (gssize) size);
}

/* One picture under many names: read and decoded as often as if each were another. */
static char *
link_still (const char *folder, guint i)
{
  g_autofree char *first = g_build_filename (folder, STILL, NULL);
  char *name = g_strdup_printf ("stills/p-%05u.jpg", i);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (link (first, path) != 0)
    g_error ("%s cannot be linked", path);
  return name;
}

/* Writes a pack of @n exercises into @folder, whose name is "many". They share the picture @still, an empty one for %NULL,
 * unless each has its own. */
void
many_write_pack (const char *folder, guint n, const char *still, gboolean own_stills)
{
  write_file (folder, "pack.xml", pack_text, -1);
  write_still (folder, still);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *poster = own_stills ? link_still (folder, i) : g_strdup (STILL);
      g_autofree char *name = g_strdup_printf ("exercises/x-%05u.xml", i);
      g_autofree char *content = g_strdup_printf (text, i, get_word (i), get_word (i / 11),
                                                  get_word (i / 121), i, i % 20, get_word (i / 3), poster);

      write_file (folder, name, content, -1);
    }
}

/* Returns: (transfer full): the pack in @folder */
RpPack *
many_load_pack (const char *folder)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (folder, NULL, &error);

  if (!pack)
    g_error ("%s", error->message);
  return pack;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *frames = user_data;

  *frames -= 1;
  return *frames > 0;
}

/* Lets @n_frames of the screen go by. */
void
many_settle (GtkWidget *widget, guint n_frames)
{
  guint frames = n_frames;

  gtk_widget_add_tick_callback (widget, on_tick, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
}
