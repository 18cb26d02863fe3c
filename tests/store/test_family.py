"""Rows that belong to others are found by their keys."""

import sqlite3

import pytest

from presenter.store import family


@pytest.fixture
def db():
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(
        """
        CREATE TABLE evening (id INTEGER PRIMARY KEY);
        CREATE TABLE story (id INTEGER PRIMARY KEY, evening_id INTEGER NOT NULL REFERENCES evening);
        CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            story_id INTEGER REFERENCES story,
            after_id INTEGER REFERENCES note
        );
        INSERT INTO evening VALUES (1), (2);
        INSERT INTO story VALUES (10, 1), (20, 2);
        INSERT INTO note VALUES (100, 10, NULL), (101, 20, 100), (102, NULL, 101);
        """
    )
    yield db
    db.close()


def test_a_family_goes_over_as_many_steps_as_it_takes(db):
    assert family.belonging(db, "evening", [1]) == {"evening": {1}, "story": {10}, "note": {100}}


def test_who_follows_one_of_its_own_table_does_not_belong_to_it(db):
    assert family.belonging(db, "note", [100]) == {"note": {100}}


def test_nobody_belongs_to_what_is_not_there(db):
    assert family.belonging(db, "evening", []) == {}
