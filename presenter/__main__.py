"""The way in: `presenter`, `python -m presenter` and the frozen program."""


def main() -> None:
    from presenter.cli import commands

    commands()


if __name__ == "__main__":
    main()
