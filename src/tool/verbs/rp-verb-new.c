/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-aside.h"
#include "base/rp-id.h"
#include "verbs/rp-verbs.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* What is written, with ID for the id and EXERCISE for that of an exercise. In English, as the names of elements are. */
static const char pack_text[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<pack xmlns=\"urn:reprise:pack:1\" id=\"ID\" version=\"1\" language=\"en\">\n"
      "  <name>My pack</name>\n"
      "  <summary>One sentence that says what the pack is for.</summary>\n"
      "  <!-- Why the pack exists, in one or more paragraphs. -->\n"
      "  <story><p>Why this pack exists.</p></story>\n"
      "  <!-- The signs on which a person must stop and ask a clinician. -->\n"
      "  <stop><rule>Sharp pain, or pain that grows.</rule></stop>\n"
      "  <licence>CC-BY-SA-4.0</licence>\n"
      "  <credits><credit>Written by me.</credit></credits>\n"
      "</pack>\n";

static const char exercise_text[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<exercise xmlns=\"urn:reprise:pack:1\" id=\"ID\" bears-weight=\"yes\">\n"
      "  <name>My exercise</name>\n"
      "  <summary>One sentence that says what to do.</summary>\n"
      "  <!-- kind: side-lying, supine, prone, all-fours, standing, sitting, kneeling, hanging or other -->\n"
      "  <position kind=\"standing\">Stand beside a wall.</position>\n"
      "  <!-- id: mat, band, roller, step, chair, weight, or one of your own, such as ball. The words are "
      "yours. -->\n"
      "  <equipment><item id=\"chair\">Wall or chair near you</item></equipment>\n"
      "  <targets><target muscle=\"calf\" role=\"main\">Calf</target></targets>\n"
      "  <steps>\n"
      "    <step>Stand on both feet.</step>\n"
      "    <step>Lift your heels. Hold. Lower them slowly.</step>\n"
      "  </steps>\n"
      "  <!-- The phases make one repetition. kind: lift, hold, lower or rest -->\n"
      "  <phases>\n"
      "    <phase id=\"lift\" kind=\"lift\" seconds=\"1.5\">Lift</phase>\n"
      "    <phase id=\"hold\" kind=\"hold\" seconds=\"1\">Hold</phase>\n"
      "    <phase id=\"lower\" kind=\"lower\" seconds=\"2\">Lower</phase>\n"
      "  </phases>\n"
      "  <!-- A few words to think of in a phase; read from across the room -->\n"
      "  <cues><cue phase=\"lower\"><say>Down slowly</say></cue></cues>\n"
      "  <felt>In your calf.</felt>\n"
      "  <purpose>It makes your calf strong.</purpose>\n"
      "  <mistakes><mistake phase=\"lower\">Heels drop fast</mistake></mistakes>\n"
      "  <precautions/>\n"
      "  <dose sets=\"2\" reps=\"10\" rest=\"30\" sides=\"both\" source=\"default\"/>\n"
      "  <!-- Next may come <poster>, <drawings> and <clips>: see the guide. \"reprise-tool clip\" makes a "
      "clip from a film\n"
      "       and prints its element. -->\n"
      "  <credits/>\n"
      "</exercise>\n";

static const char program_text[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<program xmlns=\"urn:reprise:pack:1\" id=\"ID\">\n"
      "  <name>My program</name>\n"
      "  <summary>One sentence that says whom it is for.</summary>\n"
      "  <frequency source=\"default\">Every second day</frequency>\n"
      "  <!-- The exercises of this pack, in the order in which they are done; each with its dose -->\n"
      "  <items>\n"
      "    <item exercise=\"EXERCISE\">\n"
      "      <dose sets=\"2\" reps=\"10\" rest=\"30\" sides=\"both\" source=\"default\"/>\n"
      "    </item>\n"
      "  </items>\n"
      "  <precautions/>\n"
      "  <!-- Say where the program is from. -->\n"
      "  <credits><credit>Written by me.</credit></credits>\n"
      "</program>\n";

/* Never over a file that is there. */
static gboolean
write_text (const char *path, const char *text, const char *id, const char *exercise)
{
  g_autoptr (GString) filled = g_string_new (text);
  g_autofree char *folder = g_path_get_dirname (path);
  int trouble;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_printerr (_ ("reprise-tool: %s is there already. Choose another id, or move it away.\n"), path);
      return FALSE;
    }
  g_string_replace (filled, "id=\"ID\"", "id=\"\001\"", 1);
  g_string_replace (filled, "EXERCISE", exercise, 0);
  g_string_replace (filled, "\001", id, 0);
  trouble = g_mkdir_with_parents (folder, 0777) == 0 ? rp_aside_write (path, filled->str, filled->len, 0666)
                                                     : errno;
  if (trouble != 0)
    g_printerr (_ ("reprise-tool: %s cannot be written: %s.\n"), path, g_strerror (trouble));
  return trouble == 0;
}

static char *
name_document (const char *folder, const char *room, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);

  return g_build_filename (folder, room, name, NULL);
}

static RpToolExit
say_done (const char *path)
{
  g_print (_ ("%s is there now. Open it, write, and look at it with “reprise-tool validate”.\n"), path);
  return RP_TOOL_FINE;
}

static RpToolExit
new_pack (const char *id)
{
  g_autofree char *pack = g_build_filename (id, "pack.xml", NULL);
  g_autofree char *exercise = name_document (id, "exercises", "my-exercise");
  g_autofree char *program = name_document (id, "programs", "my-program");
  g_autofree char *clips = g_build_filename (id, "clips", NULL);
  g_autofree char *stills = g_build_filename (id, "stills", NULL);

  if (!write_text (pack, pack_text, id, "") || !write_text (exercise, exercise_text, "my-exercise", "")
      || !write_text (program, program_text, "my-program", "my-exercise"))
    return RP_TOOL_PROBLEM;
  g_mkdir_with_parents (clips, 0777);
  g_mkdir_with_parents (stills, 0777);
  return say_done (pack);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The first exercise that works on both sides at once, as the dose of a new program has it; NULL when there is none. */
static char *
find_exercise (const char *folder)
{
  g_autofree char *room = g_build_filename (folder, "exercises", NULL);
  g_autoptr (GDir) dir = g_dir_open (room, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  char *found = NULL;

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len && !found; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (room, name, NULL);
      g_autofree char *text = NULL;

      if (g_file_get_contents (path, &text, NULL, NULL) && !strstr (text, "<sides"))
        found = g_strndup (name, strlen (name) - strlen (".xml"));
    }
  return found;
}

static RpToolExit
new_document (const char *folder, const char *kind, const char *id)
{
  gboolean is_program = g_str_equal (kind, "program");
  g_autofree char *mark = g_build_filename (folder, "pack.xml", NULL);
  g_autofree char *path = name_document (folder, is_program ? "programs" : "exercises", id);
  g_autofree char *exercise = is_program ? find_exercise (folder) : NULL;

  if (!g_file_test (mark, G_FILE_TEST_IS_REGULAR))
    {
      g_printerr (
          _ ("reprise-tool: %s is no pack: there is no pack.xml. Go into the folder of your pack, or name it "
             "with --in.\n"),
          folder);
      return RP_TOOL_PROBLEM;
    }
  if (is_program && !exercise)
    {
      g_printerr ("reprise-tool: %s\n",
                  _ ("A program needs an exercise. Make one first: “reprise-tool new exercise ID”."));
      return RP_TOOL_PROBLEM;
    }
  if (!write_text (path, is_program ? program_text : exercise_text, id, exercise ? exercise : ""))
    return RP_TOOL_PROBLEM;
  return say_done (path);
}

static RpToolExit
make_new (const RpToolUsage *usage, const char *folder, const char *kind, const char *id)
{
  if (!rp_id_is_valid (id))
    return rp_tool_refuse (
        usage, _ ("An id is a small letter, then small letters, digits and hyphens, 64 characters at most."));
  if (g_str_equal (kind, "pack"))
    return new_pack (id);
  if (g_str_equal (kind, "exercise") || g_str_equal (kind, "program"))
    return new_document (folder, kind, id);
  return rp_tool_refuse (usage, _ ("Say what is new: pack, exercise or program."));
}

/**
 * rp_verb_new:
 * @argc: how many words
 * @argv: the words
 *
 * Writes a pack, an exercise or a program to begin with, in which nothing is wrong.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_new (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
    { "in", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &folder,
      N_ ("The folder of the pack; here unless given"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage = { "new", "pack|exercise|program ID",
                              _ ("Write a pack, an exercise or a program to begin with"), 2, 2 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);

  return end == RP_TOOL_RUN ? make_new (&usage, folder ? folder : ".", argv[1], argv[2]) : end;
}
