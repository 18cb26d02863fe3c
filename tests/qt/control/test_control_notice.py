import evening

WAITS = "The room keeps the deck as it was — line 12: This code is never closed."


def test_nothing_is_said_while_all_is_well(control, clock):
    control.show_room(evening.case_study(clock.now()))
    assert not control.deck_notice.isVisible()


def test_what_keeps_the_deck_waiting_is_said_until_it_is_over(control, clock):
    control.show_deck_doubt(WAITS)
    control.show_room(evening.case_study(clock.now()))
    assert control.deck_notice.isVisible()
    assert control.deck_notice.words.text() == WAITS
    control.show_deck_doubt("")
    assert not control.deck_notice.isVisible()


def test_it_stands_beside_a_refusal(control):
    control.show_deck_doubt(WAITS)
    control.show_refusal("Welcome was started before.")
    assert control.deck_notice.isVisible()
    assert control.strip.isVisible()
