"""Windows hold every match around a place, are apart, and cost no more on texts without spaces."""

from reviewlint.patterns.windows import Windows, may_stand, windows_of


def test_so_many_words_on_either_side() -> None:
    text = "one two three four five six seven"
    windows = windows_of(text, [text.index("four")], 1)
    assert windows == Windows([8], [28])
    assert text[8:28] == "three four five six "


def test_neighbours_are_one_window() -> None:
    text = "a b c d e f g h i j k l m n o"
    assert windows_of(text, [0, 6, 24], 1) == Windows([0, 22], [12, 29])


def test_only_windows_with_something() -> None:
    windows = Windows([0, 20], [12, 29]).where(lambda low, high: low == 20)
    assert windows == Windows([20], [29])
    assert windows.longest() == 9
    assert windows.first_after(28) == 0
    assert windows.first_after(29) == 1


def test_without_spaces_nobody_can_tell() -> None:
    assert windows_of("x" * 10_000, [5_000], 3) is None
    assert windows_of("x" * 40, [20], 3) == Windows([0], [40])


def test_a_place_is_given_up_where_nothing_else_stands_that_it_needs() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    place = text.index("seven")
    assert may_stand(text, text, place, 1, [["six", "twelve"], ["eight"]])
    assert not may_stand(text, text, place, 1, [["one", "twelve"], ["eight"]])


def test_no_place_is_given_up_among_long_words() -> None:
    assert may_stand("x" * 99, "x" * 99, 50, 1, [["y"]])
    assert may_stand("x six x", "x six x", 2, 1, [["y"]])
