"""What a proof of forgetting says to people."""

from collections.abc import Iterator

from presenter.store.forgetting import Proof


def told(proof: Proof) -> Iterator[str]:
    """First whether it is gone, then what stands beside that."""
    if proof.leaks:
        listed = ", ".join(str(each) for each in proof.leaks)
        yield f"STILL THERE: {listed}. Delete these yourself, and tell us: this is a fault."
    else:
        yield (
            f"Gone. Looked for {_counted(proof.words, 'wording')} in every byte of "
            f"{_counted(proof.files, 'file')}: none is left."
        )
    yield from _beside(proof)


def _beside(proof: Proof) -> Iterator[str]:
    if proof.short:
        yield f"Too short to be looked for in bytes, and gone from every row: {proof.short}."
    if proof.still:
        yield f"Said elsewhere, too, and left there: {', '.join(proof.still)}."
    for each in proof.dropped:
        yield f"Deleted the copy {each}."
    for each in proof.away:
        yield f"NOT REACHED: {each}. Its backups are cleaned the next time it is there."
    for each in proof.written:
        yield f"Written by your wish, and yours to delete: {each}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
