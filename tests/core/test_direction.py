import pytest

from presenter.core.direction import is_right_to_left


@pytest.mark.parametrize(
    "text", ["مرحبا", "שלום hello", "12, … שלום", "\u2068hello\u2069 שלום", "ߒߞߏ"]
)
def test_the_first_letter_decides(text):
    assert is_right_to_left(text)


@pytest.mark.parametrize(
    "text", ["", "12:30 …", "hello שלום", "汉字", "\u2067שלום\u2069 hello", "\u2069a"]
)
def test_whatever_else_is_written_to_the_right(text):
    assert not is_right_to_left(text)
