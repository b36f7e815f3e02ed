from meetings.models.base import ALPHABET, new_public_id


def test_public_id_is_ten_characters_that_can_be_read_out() -> None:
    assert (len(new_public_id()), set(new_public_id()) - set(ALPHABET)) == (10, set())


def test_public_ids_differ() -> None:
    assert len({new_public_id() for _ in range(1000)}) == 1000
