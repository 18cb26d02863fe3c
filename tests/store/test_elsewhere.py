"""What was written for a session is remembered, so that forgetting can name it."""

from presenter.store import elsewhere


def test_each_copy_is_remembered_once(path, tmp_path):
    for _time in range(2):
        elsewhere.note(path, 3, tmp_path / "a report, für Acme.pdf")
    elsewhere.note(path, 0, tmp_path / "stick")
    assert len(elsewhere.known(path)) == 2
    assert elsewhere.folders(path) == (tmp_path / "stick",)


def test_of_files_only_those_that_are_there_are_named(path, tmp_path):
    there = tmp_path / "there.pdf"
    there.write_bytes(b"%PDF")
    for copy in (there, tmp_path / "gone.pdf"):
        elsewhere.note(path, 3, copy)
    assert elsewhere.written_for(path, {3}) == (there,)
    assert elsewhere.written_for(path, {4}) == ()


def test_a_list_that_somebody_spoiled_is_read_as_far_as_it_goes(path, tmp_path):
    elsewhere.note(path, 3, tmp_path / "a.pdf")
    with path.with_name(f"{path.name}.elsewhere").open("ab") as lines:
        lines.write(b'\xff\xfe\n[]\n{"session": "x", "path": 1}\n{}\n')
    assert [copy.session for copy in elsewhere.known(path)] == [3]


def test_a_place_that_takes_no_list_stops_no_export(tmp_path):
    elsewhere.note(tmp_path / "no folder" / "evening.sqlite3", 1, tmp_path / "a.pdf")
    assert elsewhere.known(tmp_path / "no folder" / "evening.sqlite3") == ()


def test_a_place_that_takes_no_list_is_told(tmp_path):
    assert elsewhere.note(tmp_path / "evening.sqlite3", 1, tmp_path / "a.pdf") == ""
    doubt = elsewhere.note(tmp_path / "no folder" / "evening.sqlite3", 1, tmp_path / "a.pdf")
    assert doubt == elsewhere.UNNOTED


def test_only_copies_that_may_say_something_of_a_story_are_named(path, tmp_path):
    for what in ("host", "story 3", "story 4", "card 3", "handout", "file", ""):
        copy = tmp_path / f"{what or 'older'}.pdf"
        copy.write_bytes(b"%PDF")
        elsewhere.note(path, 1, copy, what)
    named = {copy.stem for copy in elsewhere.written_for(path, {1}, 3)}
    assert named == {"host", "story 3", "card 3", "file", "older"}
    assert "handout" not in {copy.stem for copy in elsewhere.written_for(path, {1})}
