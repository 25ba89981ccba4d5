/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-credits.h"

#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"
#include "model/rp-program-private.h"

static GStrv
make_list (const char *one, const char *two)
{
  const char *const list[] = { one, two, NULL };

  return g_strdupv ((GStrv) list);
}

/* Two exercises of a pack with a clip each, which say some things twice. */
static RpProgram *
make_program (const char *author, const char *licence)
{
  RpProgram *program = rp_program_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RpExercise) exercise = rp_exercise_new ();
      RpClip *clip = rp_clip_new ("side", "file:///side.webm");

      clip->author = g_strdup (author);
      clip->licence = g_strdup (licence);
      exercise->dose = rp_dose_new ();
      exercise->credits = make_list ("By a clinic.", i == 0 ? "By a surgeon." : NULL);
      g_ptr_array_add (exercise->clips, clip);
      g_ptr_array_add (program->items, rp_program_item_new (exercise, rp_exercise_get_dose (exercise), NULL));
    }
  program->credits = make_list ("By us.", NULL);
  return program;
}

static void
assert_credits (RpPack *pack, const char *author, const char *licence, const char *expected)
{
  g_autoptr (RpProgram) program = make_program (author, licence);
  g_auto (GStrv) credits = rp_sheet_credits_new (pack, program);
  g_autofree char *all = g_strjoinv ("|", credits);

  g_assert_cmpstr (all, ==, expected);
}

/* Each line once: of the program, of its exercises, of the pack, and at the end whose the pictures are. */
static void
test_once (void)
{
  g_autoptr (RpPack) pack = rp_pack_new ();

  pack->heading.name = g_strdup ("Hips");
  pack->licence = g_strdup ("CC0-1.0");
  pack->credits = make_list ("By us.", "By many.");
  assert_credits (pack, "Ana", "CC-BY-4.0",
                  "By us.|By a clinic.|By a surgeon.|By many.|From the pack “Hips”, CC0-1.0.|"
                  "Pictures: Ana, CC-BY-4.0.");
}

/* What is known of a picture is said, though it be half of it. */
static void
test_pictures (void)
{
  assert_credits (NULL, "Ana", NULL, "By us.|By a clinic.|By a surgeon.|Pictures: Ana.");
  assert_credits (NULL, NULL, "CC0-1.0", "By us.|By a clinic.|By a surgeon.|Pictures: CC0-1.0.");
  assert_credits (NULL, NULL, NULL, "By us.|By a clinic.|By a surgeon.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-credits/once", test_once);
  g_test_add_func ("/sheet-credits/pictures", test_pictures);
  return g_test_run ();
}
