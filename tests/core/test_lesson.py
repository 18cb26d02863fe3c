from presenter.core.keymap import USUAL
from presenter.core.lesson import ANY, CLICKER, NAMELESS, Lesson, of_clicker
from presenter.core.shortcuts import Wish


def test_a_key_is_asked_for_by_what_it_is_for():
    assert Lesson(Wish.FREEZE).question == "Press a key for Freeze"
    assert Lesson(Wish.NEXT, "PgDown").question == "Press a key for Next, in place of PageDown"
    assert (Lesson(Wish.FREEZE).said, Lesson(Wish.FREEZE).progress) == (ANY, "")


def test_a_clicker_is_asked_for_one_button_after_another():
    lesson = of_clicker()
    asked = []
    while lesson:
        asked.append((lesson.progress, lesson.question))
        lesson = lesson.after("learnt")
    assert asked == [
        ("1 of 3", "Press the button for Next"),
        ("2 of 3", "Press the button for Back"),
        ("3 of 3", "Press the button for Black"),
    ]
    assert len(CLICKER) == 3


def test_after_a_single_key_nothing_is_asked():
    assert Lesson(Wish.FREEZE).after("learnt") is None


def test_what_came_of_a_press_is_said_with_the_next_question():
    after = of_clicker().heard("F", USUAL).after("F is Next now.")
    assert after
    assert (after.said, after.disputed) == ("F is Next now.", "")


def test_a_key_of_another_wish_is_disputed():
    lesson = of_clicker().heard("F", USUAL)
    assert (lesson.said, lesson.disputed) == ("F is Freeze.", "F")


def test_a_swap_is_told_beforehand():
    lesson = Lesson(Wish.SPOTLIGHT, "L").heard("F", USUAL)
    assert lesson.said == "F is Freeze. Freeze would get L for it."


def test_a_key_that_is_right_already_and_one_without_a_name_dispute_nothing():
    lesson = of_clicker().heard("F", USUAL)
    right = lesson.heard("PgDown", USUAL)
    assert (right.said, right.disputed) == ("PageDown is Next already.", "")
    nameless = lesson.heard("", USUAL)
    assert (nameless.said, nameless.disputed) == (NAMELESS, "")


def test_a_refusal_takes_the_place_of_what_was_said():
    lesson = of_clicker().heard("F", USUAL).refused("No.")
    assert (lesson.said, lesson.disputed) == ("No.", "")
