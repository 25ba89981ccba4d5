/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-core-error.h"
#include "packs/rp-pack-loader.h"

#include <string.h>

#include <glib/gstdio.h>

static const char *const files[] = {
  "pack.xml",
  "exercises/clamshell.xml",
  "exercises/hip-bridge.xml",
  "programs/daily.xml",
  "clips/clamshell-front.webm",
  "clips/clamshell-rolls-back.webm",
  "stills/clamshell.jpg",
  "stills/clamshell-end.png",
  "stills/clamshell-right.png",
  "stills/clamshell-start.png",
  "stills/clamshell-wrong.jpg",
};

#define CLAM "exercises/clamshell.xml"
#define DAILY "programs/daily.xml"

/* One thing that goes wrong: what is changed in the good pack, and what the person reads. */
typedef struct
{
  const char *name;
  const char *file;
  const char *old;
  const char *new;
  RpCoreError code;
  const char *problem;
} Fault;

static const Fault faults[] = {
  { "not-well-formed", CLAM, "</name>", "</nome>", RP_CORE_ERROR_SYNTAX,
    CLAM ":4: This is not well-formed XML (*)." },
  { "cut-off", CLAM, "<felt>", NULL, RP_CORE_ERROR_SYNTAX, CLAM ":*: This is not well-formed XML (*)." },
  { "doctype", CLAM, "<exercise", "<!DOCTYPE exercise><exercise", RP_CORE_ERROR_SYNTAX,
    CLAM ": A pack may not have a DOCTYPE. Remove it." },
  { "outside-entity", CLAM, "<exercise",
    "<!DOCTYPE exercise [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]><exercise", RP_CORE_ERROR_SYNTAX,
    CLAM ": A pack may not have a DOCTYPE. Remove it." },
  { "entity-flood", CLAM, "<exercise",
    "<!DOCTYPE exercise [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
    "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]><exercise",
    RP_CORE_ERROR_SYNTAX, CLAM ": A pack may not have a DOCTYPE. Remove it." },
  { "unknown-entity", CLAM, "Open your", "Open&nbsp;your", RP_CORE_ERROR_SYNTAX, CLAM ":5: *" },
  { "unknown-element", CLAM, "<felt>", "<mood>Good</mood><felt>", RP_CORE_ERROR_SCHEMA,
    CLAM ":33: <mood> cannot stand here. *" },
  { "missing-element", CLAM, "<summary>Open your knees.</summary>", "", RP_CORE_ERROR_SCHEMA,
    CLAM ":6: <position> cannot stand here. *" },
  { "missing-attribute", CLAM, " muscle=\"gluteus-medius\"", "", RP_CORE_ERROR_SCHEMA, CLAM ":9: *" },
  { "unknown-attribute", CLAM, " role=", " rank=\"1\" role=", RP_CORE_ERROR_SCHEMA,
    CLAM ":9: <target> has no attribute “rank”." },
  { "wrong-word", CLAM, "kind=\"hold\"", "kind=\"stay\"", RP_CORE_ERROR_MEANING,
    CLAM ":20: kind=\"stay\" is not known. Use one of these words: lift, hold, lower, rest." },
  { "wrong-position", CLAM, "side-lying", "lying", RP_CORE_ERROR_MEANING,
    CLAM ":6: kind=\"lying\" is not known. Use one of these words: side-lying, supine, prone, *" },
  { "sides-order", CLAM, "<side which=\"left\">", "<side which=\"right\">", RP_CORE_ERROR_MEANING,
    CLAM ":15: Give the left side first, then the right one." },
  { "side-twice", CLAM, "<side which=\"right\">", "<side which=\"left\">", RP_CORE_ERROR_MEANING,
    CLAM ":16: Give the left side first, then the right one." },
  { "wrong-namespace", CLAM, "urn:reprise:pack:1", "urn:other", RP_CORE_ERROR_SCHEMA, CLAM ":3: *" },
  { "other-document", CLAM, "", "<pack/>", RP_CORE_ERROR_SCHEMA, CLAM ":1: *" },
  { "empty-file", CLAM, "", "", RP_CORE_ERROR_SYNTAX, CLAM ": This file is empty." },
  { "empty-text", CLAM, "Open your knees.", " ", RP_CORE_ERROR_MEANING, CLAM ":5: <summary> is empty. *" },
  { "not-an-id", CLAM, "id=\"clamshell\"", "id=\"Clam\"", RP_CORE_ERROR_MEANING,
    CLAM ":3: “Clam” cannot be an id. *" },
  { "other-id", CLAM, "id=\"clamshell\"", "id=\"clams\"", RP_CORE_ERROR_MEANING,
    CLAM ": The id is “clams”, but * is “clamshell”. *" },
  { "pack-id", "pack.xml", "id=\"good\"", "id=\"bad\"", RP_CORE_ERROR_MEANING,
    "pack.xml: The id is “bad”, *" },
  { "version", "pack.xml", "version=\"1\"", "version=\"none\"", RP_CORE_ERROR_MEANING,
    "pack.xml:3: version=\"none\" must be a whole number *" },
  { "language", "pack.xml", "language=\"en\"", "language=\"English!\"", RP_CORE_ERROR_MEANING,
    "pack.xml:3: language=\"English!\" must be a language, *" },
  { "phase-twice", CLAM, "phase id=\"lower\"", "phase id=\"hold\"", RP_CORE_ERROR_MEANING,
    CLAM ":21: There are two phases “hold”. *" },
  { "no-namespace", CLAM, " xmlns=\"urn:reprise:pack:1\"", "", RP_CORE_ERROR_SCHEMA,
    CLAM ":3: The namespace is missing. Write <exercise xmlns=\"urn:reprise:pack:1\" *" },
  { "step-missing", CLAM, "<summary>Open your knees.</summary>", "", RP_CORE_ERROR_SCHEMA,
    CLAM ":*: <position> cannot stand here. Add <summary> before it, which is missing." },
  { "end-missing", "pack.xml", "<credits><credit>The tests</credit></credits>", "", RP_CORE_ERROR_SCHEMA,
    "pack.xml:*: <credits> is missing at the end of <pack>. Add it." },
  { "element-unknown", CLAM, "<felt>Your hip.</felt>", "<feel>Your hip.</feel>", RP_CORE_ERROR_SCHEMA,
    CLAM ":33: <feel> cannot stand here. Correct its name, *" },
  { "element-twice", CLAM, "<purpose>", "<felt>Here.</felt><purpose>", RP_CORE_ERROR_SCHEMA,
    CLAM ":34: <felt> can stand here only once. *" },
  { "element-late", CLAM, "<felt>Your hip.</felt>\n  <purpose>Strength.</purpose>",
    "<purpose>Strength.</purpose><felt>Your hip.</felt>", RP_CORE_ERROR_SCHEMA,
    CLAM ":*: <felt> cannot stand here. Move it before <purpose>." },
  { "attribute-missing", CLAM, "kind=\"hold\" ", "", RP_CORE_ERROR_SCHEMA,
    CLAM ":20: <phase> needs the attribute “kind”. *" },
  { "seconds-comma", CLAM, "kind=\"hold\" seconds=\"2\"", "kind=\"hold\" seconds=\"1,5\"",
    RP_CORE_ERROR_MEANING,
    CLAM ":20: seconds=\"1,5\" must be seconds from 0.25 to 60, with a point and not a comma." },
  { "seconds-space", CLAM, "kind=\"hold\" seconds=\"2\"", "kind=\"hold\" seconds=\"2\302\240\"",
    RP_CORE_ERROR_MEANING, CLAM ":20: seconds=*There is a space in it that does not break *" },
  { "tempo-long", DAILY, "2-10-1", "2-999-1", RP_CORE_ERROR_MEANING,
    DAILY ":9: tempo=\"2-999-1\" has a number that is too large: a phase can take 120 seconds at most." },
  { "file-kind", CLAM, "clips/clamshell-front.webm", "clips/clamshell-front.mp4", RP_CORE_ERROR_MEANING,
    CLAM ":47: “clips/clamshell-front.mp4” is not of a kind *.webm. Convert it, *" },
  { "file-jpeg", CLAM, "\"stills/clamshell.jpg\"", "\"stills/clamshell.jpeg\"", RP_CORE_ERROR_MEANING,
    CLAM ":41: “stills/clamshell.jpeg” ends in “.jpeg”, *Rename the file to “stills/clamshell.jpg”." },
  { "file-letter", CLAM, "\"stills/clamshell.jpg\"", "\"stills/Clam_shell.jpg\"", RP_CORE_ERROR_MEANING,
    CLAM ":41: “stills/Clam_shell.jpg” has “C” in its name. *“stills/clam-shell.jpg”." },
  { "entity", CLAM, "Your hip", "Your&nbsp;hip", RP_CORE_ERROR_SYNTAX,
    CLAM ":33: “&nbsp;” is not known in XML. *&#160; *" },
  { "ampersand", CLAM, "Your hip", "Hip & knee", RP_CORE_ERROR_SYNTAX, CLAM ":33: *&amp; *" },
  { "odd-space", CLAM, "kind=\"hold\" seconds", "kind=\"hold\"\302\240seconds", RP_CORE_ERROR_SYNTAX,
    CLAM ":20: This line has a space that does not break *" },
  { "curly-quotes", CLAM, "kind=\"hold\"", "kind=“hold”", RP_CORE_ERROR_SYNTAX,
    CLAM ":20: This line has curly quotes *" },
  { "latin-bytes", CLAM, "Your hip", "It\x92s", RP_CORE_ERROR_SYNTAX, CLAM ":33: This line is not UTF-8: *" },
  { "phase-too-long", CLAM, "kind=\"hold\" seconds=\"2\"", "kind=\"hold\" seconds=\"61\"",
    RP_CORE_ERROR_MEANING, CLAM ":20: seconds=\"61\" must be seconds from 0.25 to 60." },
  { "cue-phase", CLAM, "<cue phase=\"lift\"", "<cue phase=\"jump\"", RP_CORE_ERROR_MEANING,
    CLAM ":24: There is no phase “jump” in this exercise." },
  { "cue-without-say", CLAM, "<say>Hips stacked</say>", "Hips stacked", RP_CORE_ERROR_SCHEMA, CLAM ":2?: *" },
  { "cue-empty", CLAM, "<say>Hips stacked</say>", "<say> </say>", RP_CORE_ERROR_MEANING,
    CLAM ":25: <say> is empty. *" },
  { "fault-id", CLAM, "id=\"rolls-back\"", "id=\"Rolls\"", RP_CORE_ERROR_MEANING,
    CLAM ":26: “Rolls” cannot be an id. *" },
  { "fault-clip", CLAM, "clip=\"front\"", "clip=\"side\"", RP_CORE_ERROR_MEANING,
    CLAM ":26: There is no clip “side” in this exercise." },
  { "fault-twice", CLAM, "</cue>",
    "</cue><cue phase=\"hold\"><say>Still</say><fault id=\"rolls-back\" clip=\"front\" "
    "file=\"clips/clamshell-rolls-back.webm\"><name>Again</name><wrong file=\"stills/clamshell.jpg\"/>"
    "<right file=\"stills/clamshell.jpg\"/></fault></cue>",
    RP_CORE_ERROR_MEANING, CLAM ":31: There are two faults “rolls-back”. *" },
  { "fault-outside", CLAM, "clips/clamshell-rolls-back.webm", "stills/film.webm", RP_CORE_ERROR_MEANING,
    CLAM ":26: “stills/film.webm” does not name a file of this pack. *" },
  { "fault-missing", CLAM, "clips/clamshell-rolls-back.webm", "clips/other.webm", RP_CORE_ERROR_MEANING,
    CLAM ":26: The file “clips/other.webm” is not in the pack." },
  { "fault-wrong", CLAM, "stills/clamshell-wrong.jpg", "stills/other.jpg", RP_CORE_ERROR_MEANING,
    CLAM ":28: The file “stills/other.jpg” is not in the pack." },
  { "fault-right", CLAM, "stills/clamshell-right.png", "clips/clamshell.png", RP_CORE_ERROR_MEANING,
    CLAM ":29: “clips/clamshell.png” does not name a file of this pack. *" },
  { "mistake-phase", CLAM, "<mistake phase=\"lift\"", "<mistake phase=\"jump\"", RP_CORE_ERROR_MEANING,
    CLAM ":36: There is no phase “jump” in this exercise." },
  { "variant", CLAM, "exercise=\"hip-bridge\"", "exercise=\"squat\"", RP_CORE_ERROR_MEANING,
    CLAM ":38: There is no exercise “squat” in this pack." },
  { "dose-reps", CLAM, "reps=\"20\"", "reps=\"20-10\"", RP_CORE_ERROR_MEANING,
    CLAM ":40: reps=\"20-10\" must be a number from 1 to 1000, *" },
  { "dose-two-amounts", CLAM, "reps=\"20\"", "reps=\"20\" steps=\"20\"", RP_CORE_ERROR_SCHEMA,
    CLAM ":40: *" },
  { "dose-sets", CLAM, "sets=\"1\"", "sets=\"21\"", RP_CORE_ERROR_MEANING,
    CLAM ":40: sets=\"21\" must be a whole number from 1 to 20." },
  { "dose-hold", CLAM, "hold=\"2\"", "hold=\"2s\"", RP_CORE_ERROR_MEANING,
    CLAM ":40: hold=\"2s\" must be seconds from 0 to 120." },
  { "dose-no-hold", "exercises/hip-bridge.xml", "sides=", "hold=\"2\" sides=", RP_CORE_ERROR_MEANING,
    "exercises/hip-bridge.xml:25: The dose has a hold, but *" },
  { "dose-side", "exercises/hip-bridge.xml", "sides=\"both\"", "sides=\"each\"", RP_CORE_ERROR_MEANING,
    "exercises/hip-bridge.xml:25: The dose is for one side at a time, *" },
  { "tempo-arity", DAILY, "2-10-1", "2-10", RP_CORE_ERROR_MEANING,
    DAILY ":9: The tempo names 2 phases, but the exercise has 3 *" },
  { "tempo-single", DAILY, "2-10-1", "2", RP_CORE_ERROR_MEANING,
    DAILY ":9: The tempo names 1 phase, but the exercise has 3 *" },
  { "tempo-word", DAILY, "2-10-1", "slow", RP_CORE_ERROR_MEANING, DAILY ":9: tempo=\"slow\" must be *" },
  { "tempo-nothing", DAILY, "2-10-1", "0-0-0", RP_CORE_ERROR_MEANING, DAILY ":9: *quarter of a second." },
  { "program-exercise", DAILY, "exercise=\"hip-bridge\"", "exercise=\"squat\"", RP_CORE_ERROR_MEANING,
    DAILY ":12: There is no exercise “squat” in this pack." },
  { "program-id", DAILY, "id=\"daily\"", "id=\"weekly\"", RP_CORE_ERROR_MEANING,
    DAILY ": The id is “weekly”, *" },
  { "clip-outside", CLAM, "clips/clamshell-front.webm", "clips/../../film.webm", RP_CORE_ERROR_MEANING,
    CLAM ":47: “clips/../../film.webm” does not name a file of this pack. *" },
  { "clip-absolute", CLAM, "clips/clamshell-front.webm", "/clips/a.webm", RP_CORE_ERROR_MEANING,
    CLAM ":47: “/clips/a.webm” does not name a file of this pack. *" },
  { "clip-missing", CLAM, "clips/clamshell-front.webm", "clips/other.webm", RP_CORE_ERROR_MEANING,
    CLAM ":47: The file “clips/other.webm” is not in the pack." },
  { "poster-missing", CLAM, "stills/clamshell.jpg", "stills/other.jpg", RP_CORE_ERROR_MEANING,
    CLAM ":41: The file “stills/other.jpg” is not in the pack." },
  { "drawing-missing", CLAM, "stills/clamshell-end.png", "stills/other.png", RP_CORE_ERROR_MEANING,
    CLAM ":44: The file “stills/other.png” is not in the pack." },
  { "drawing-twice", CLAM, "at=\"end\"", "at=\"start\"", RP_CORE_ERROR_MEANING,
    CLAM ":44: There are two drawings at “start”. *" },
  { "drawing-order", CLAM, "at=\"start\"",
    "at=\"end\" file=\"stills/clamshell-end.png\"/><drawing at=\"middle\"", RP_CORE_ERROR_MEANING,
    CLAM ":43: Give the drawings in this order: start, middle, end." },
  { "drawing-word", CLAM, "at=\"start\"", "at=\"begin\"", RP_CORE_ERROR_MEANING,
    CLAM ":43: at=\"begin\" is not known. Use one of these words: start, middle, end." },
  { "clip-rate", CLAM, "24/1", "24", RP_CORE_ERROR_MEANING, CLAM ":47: rate=\"24\" must be *" },
  { "clip-side", "exercises/hip-bridge.xml", "<credits/>",
    "<clips><clip id=\"a\" file=\"clips/clamshell-front.webm\" side=\"left\" width=\"1\" height=\"1\" "
    "frames=\"9\" rate=\"24/1\"><camera>Front</camera><mark phase=\"lift\" frame=\"0\"/>"
    "<mark phase=\"lower\" "
    "frame=\"4\"/><licence>CC0-1.0</licence><author>Us</author></clip></clips><credits/>",
    RP_CORE_ERROR_MEANING, "exercises/hip-bridge.xml:26: Clip “a” shows one side, *" },
  { "mark-first", CLAM, "frame=\"0\"", "frame=\"4\"", RP_CORE_ERROR_MEANING,
    CLAM ":49: The first phase must start at frame 0." },
  { "mark-early", CLAM, "frame=\"96\"", "frame=\"40\"", RP_CORE_ERROR_MEANING,
    CLAM ":51: Phase “lower” starts before “hold” ends." },
  { "mark-late", CLAM, "frame=\"96\"", "frame=\"156\"", RP_CORE_ERROR_MEANING,
    CLAM ":51: Phase “lower” starts at frame 156, but the clip has only 156." },
  { "mark-order", CLAM, "<mark phase=\"hold\"", "<mark phase=\"lower\"", RP_CORE_ERROR_MEANING,
    CLAM ":50: Phase “lower” is marked where “hold” should be. *" },
  { "mark-phase", CLAM, "<mark phase=\"hold\"", "<mark phase=\"jump\"", RP_CORE_ERROR_MEANING,
    CLAM ":50: There is no phase “jump” in this exercise." },
  { "mark-missing", CLAM, "<mark phase=\"lower\" frame=\"96\"/>", "", RP_CORE_ERROR_MEANING,
    CLAM ":47: Clip “front” does not mark phase “lower”." },
  { "mark-some-sides", CLAM, "frame=\"48\"", "frame=\"48\" side=\"left\"", RP_CORE_ERROR_MEANING,
    CLAM ":50: Give every mark of the clip a side, or none of them." },
};

static char *
good_folder (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "packs", "good", NULL);
}

static char *
read_good (const char *file)
{
  g_autofree char *folder = good_folder ();
  g_autofree char *path = g_build_filename (folder, file, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* An empty old text stands for the whole file, a missing new one for all that follows. */
static char *
change (const Fault *fault, const char *text)
{
  g_auto (GStrv) parts = NULL;

  if (*fault->old == '\0')
    return g_strdup (fault->new);
  parts = g_strsplit (text, fault->old, 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  if (fault->new == NULL)
    return g_strdup (parts[0]);
  return g_strjoinv (fault->new, parts);
}

/* Writes the good pack into a folder of its own name inside a new one, with one fault. */
static char *
write_pack (const Fault *fault)
{
  g_autofree char *root = g_dir_make_tmp ("reprise-pack-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "good", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *good = read_good (files[i]);
      g_autofree char *text = g_str_equal (files[i], fault->file) ? change (fault, good) : g_strdup (good);
      g_autofree char *path = g_build_filename (folder, files[i], NULL);
      g_autofree char *parent = g_path_get_dirname (path);

      g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    }
  return g_steal_pointer (&folder);
}

static void
remove_pack (const char *folder)
{
  static const char *const folders[] = { "exercises", "programs", "clips", "stills", "", ".." };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);

      g_unlink (path);
    }
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (folder, folders[i], NULL);
      g_autofree char *full = g_canonicalize_filename (path, NULL);

      g_rmdir (full);
    }
}

/* The thorough way refuses what the quick way refuses, and adds nothing to a file that is already spoken of. */
static void
assert_told_once (const char *folder, GPtrArray *problems)
{
  g_autoptr (RpProblems) thorough = NULL;

  g_assert_null (rp_pack_loader_check_folder (folder, &thorough, NULL));
  g_assert_cmpuint (thorough->texts->len, ==, problems->len);
  for (guint i = 0; i < problems->len; i++)
    g_assert_cmpstr (g_ptr_array_index (thorough->texts, i), ==, g_ptr_array_index (problems, i));
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *folder = write_pack (fault);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (folder, &problems, &error);

  g_assert_null (pack);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_error (error, RP_CORE_ERROR, (int) fault->code);
  g_assert_true (g_pattern_match_simple (fault->problem, error->message));
  g_assert_cmpuint (problems->len, >=, 1);
  g_assert_cmpstr (g_ptr_array_index (problems, 0), ==, error->message);
  assert_told_once (folder, problems);
  remove_pack (folder);
}

/* A form that means the same to us, but that the published schema does not allow. */
static void
test_thorough (void)
{
  const Fault fault = { "form", CLAM, "24/1", "24/01", RP_CORE_ERROR_SCHEMA, NULL };
  g_autofree char *folder = write_pack (&fault);
  g_autoptr (RpProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = rp_pack_loader_load_folder (folder, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
  g_assert_null (rp_pack_loader_check_folder (folder, &problems, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_SCHEMA);
  g_assert_true (g_str_has_prefix (error->message, CLAM ":47: "));
  g_assert_cmpuint (problems->texts->len, ==, 1);
  remove_pack (folder);
}

static void
assert_good (RpPack *pack)
{
  RpExercise *clamshell = rp_pack_find_exercise (pack, "clamshell");
  RpProgram *daily = rp_pack_find_program (pack, "daily");

  g_assert_cmpstr (rp_pack_get_id (pack), ==, "good");
  g_assert_cmpstr (rp_pack_get_story (pack), ==, "First.\n\nSecond.");
  g_assert_cmpuint (g_list_model_get_n_items (rp_pack_get_exercises (pack)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (rp_pack_get_programs (pack)), ==, 1);
  g_assert_true (rp_program_get_item (daily, 0)->exercise == clamshell);
  g_assert_cmpstr (rp_program_get_item (daily, 0)->note, ==, "Slowly.");
}

static void
assert_fault (RpExercise *exercise)
{
  const RpCue *cue = g_ptr_array_index (rp_exercise_get_cues (exercise), 0);
  const RpClip *right = rp_exercise_find_clip (exercise, "front");

  g_assert_cmpstr (cue->text, ==, "Hips stacked");
  g_assert_cmpstr (cue->fault->id, ==, "rolls-back");
  g_assert_cmpstr (cue->fault->name, ==, "Rolling back");
  g_assert_true (g_str_has_suffix (cue->fault->wrong, "/good/stills/clamshell-wrong.jpg"));
  g_assert_true (g_str_has_suffix (cue->fault->right, "/good/stills/clamshell-right.png"));
  g_assert_true (g_str_has_suffix (cue->fault->clip->uri, "/good/clips/clamshell-rolls-back.webm"));
  g_assert_cmpint (rp_clip_get_duration (cue->fault->clip), ==, rp_clip_get_duration (right));
  g_assert_null (rp_exercise_find_clip (exercise, "rolls-back"));
}

static void
assert_drawings (RpExercise *exercise)
{
  GPtrArray *drawings = rp_exercise_get_drawings (exercise);
  const RpDrawing *end;

  g_assert_cmpuint (drawings->len, ==, 2);
  end = g_ptr_array_index (drawings, 1);
  g_assert_cmpint (end->place, ==, RP_DRAWING_END);
  g_assert_true (g_str_has_suffix (end->uri, "/good/stills/clamshell-end.png"));
}

static void
test_folder (void)
{
  g_autofree char *folder = good_folder ();
  g_autofree char *with_slash = g_strconcat (folder, "/", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = rp_pack_loader_load_folder (with_slash, &problems, &error);
  RpExercise *clamshell;

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  assert_good (pack);
  clamshell = rp_pack_find_exercise (pack, "clamshell");
  g_assert_true (g_str_has_prefix (rp_exercise_get_default_clip (clamshell)->uri, "file:///"));
  assert_fault (clamshell);
  assert_drawings (clamshell);
  g_assert_finalize_object (g_steal_pointer (&pack));
}

static void
test_bundle (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "core", "good.gresource", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GResource) resource = g_resource_load (path, &error);
  g_autoptr (RpPack) pack = NULL;
  g_autoptr (GInputStream) stream = NULL;
  const char *uri;

  g_assert_no_error (error);
  pack = rp_pack_loader_load_resource (resource, RP_PACK_PREFIX "good/", &error);
  g_assert_no_error (error);
  assert_good (pack);
  uri = rp_exercise_get_default_clip (rp_pack_find_exercise (pack, "clamshell"))->uri;
  g_assert_cmpstr (uri, ==, "resource://" RP_PACK_PREFIX "good/clips/clamshell-front.webm");
  stream
      = g_resource_open_stream (resource, uri + strlen ("resource://"), G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&pack));

  g_assert_null (rp_pack_loader_load_resource (resource, RP_PACK_PREFIX "other", &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND);
}

static gpointer
load_often (gpointer folder)
{
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (RpPack) pack = rp_pack_loader_load_folder (folder, NULL, NULL);

      assert_good (pack);
    }
  return NULL;
}

/* The compiled schema is shared by all threads. */
static void
test_threads (void)
{
  g_autofree char *folder = good_folder ();
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", load_often, folder);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_no_folder (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_pack_loader_load_folder ("/nowhere/at-all", &problems, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "pack.xml: "));
}

/* Every file is read, whatever is wrong with those before it. */
static void
test_all_problems (void)
{
  const Fault fault = { "all", "pack.xml", "id=\"good\"", "id=\"bad\"", RP_CORE_ERROR_MEANING, NULL };
  g_autofree char *folder = write_pack (&fault);
  g_autofree char *exercise = g_build_filename (folder, CLAM, NULL);
  g_autofree char *program = g_build_filename (folder, DAILY, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (exercise, "<exercise", -1, NULL));
  g_assert_true (g_file_set_contents (program, "<program", -1, NULL));
  g_assert_null (rp_pack_loader_load_folder (folder, &problems, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_MEANING);
  g_assert_cmpuint (problems->len, ==, 3);
  remove_pack (folder);
}

/* A fault is not blamed for a clip that is there but broken. */
static void
test_broken_clip (void)
{
  const Fault fault = { "broken-clip",         CLAM, "clips/clamshell-front.webm", "clips/other.webm",
                        RP_CORE_ERROR_MEANING, NULL };
  g_autofree char *folder = write_pack (&fault);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_null (rp_pack_loader_load_folder (folder, &problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  remove_pack (folder);
}

/* A program is not blamed for an exercise that is there but broken. */
static void
test_no_consequences (void)
{
  const Fault fault = { "broken", CLAM, "", "<exercise", RP_CORE_ERROR_SYNTAX, NULL };
  g_autofree char *folder = write_pack (&fault);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_null (rp_pack_loader_load_folder (folder, &problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  remove_pack (folder);
}

static void
test_too_large (void)
{
  g_autofree char *large = g_strnfill (1024 * 1024 + 1, ' ');
  const Fault fault = { "large", CLAM, "", large, RP_CORE_ERROR_SYNTAX, CLAM ": This file is larger *" };

  test_fault (&fault);
}

static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (2001, 'x');
  const Fault fault
      = { "long", CLAM, "Open your knees.", text, RP_CORE_ERROR_MEANING, CLAM ":5: The text of *" };

  test_fault (&fault);
}

/* What an author may not know: where it is felt, what it is for, what goes wrong. */
static void
test_left_out (void)
{
  const Fault fault = { "left-out",
                        CLAM,
                        "<felt>Your hip.</felt>\n  <purpose>Strength.</purpose>\n  <mistakes>\n"
                        "    <mistake phase=\"lift\">Going too high</mistake>\n  </mistakes>\n",
                        "",
                        0,
                        NULL };
  g_autofree char *folder = write_pack (&fault);
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = rp_pack_loader_check_folder (folder, NULL, &error);
  RpExercise *exercise;

  g_assert_no_error (error);
  exercise = rp_pack_find_exercise (pack, "clamshell");
  g_assert_null (rp_exercise_get_felt (exercise));
  g_assert_null (rp_exercise_get_purpose (exercise));
  g_assert_null (rp_exercise_get_mistakes (exercise)[0]);
  remove_pack (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-loader/folder", test_folder);
  g_test_add_func ("/pack-loader/bundle", test_bundle);
  g_test_add_func ("/pack-loader/threads", test_threads);
  g_test_add_func ("/pack-loader/no-folder", test_no_folder);
  g_test_add_func ("/pack-loader/all-problems", test_all_problems);
  g_test_add_func ("/pack-loader/no-consequences", test_no_consequences);
  g_test_add_func ("/pack-loader/broken-clip", test_broken_clip);
  g_test_add_func ("/pack-loader/thorough", test_thorough);
  g_test_add_func ("/pack-loader/too-large", test_too_large);
  g_test_add_func ("/pack-loader/long-text", test_long_text);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/pack-loader/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/pack-loader/left-out", test_left_out);
  return g_test_run ();
}
