"""What `bench.chaos` and `bench.ingesting` ask of a database, each in a process of its own: `python -m bench.steps`.

load NUMBER SEED    migrate, and store generated articles as rows that wait
more NUMBER SEED    the same without migrating
drain               read all that waits
dump                print the calendar as JSON
build NUMBER        migrate, and write so many meetings in bulk
cost NUMBER         read so many articles one by one and print the milliseconds of each, as JSON
rate SEED           print how many of the articles of a seed were done a second"""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplotrack.settings")


def main(arguments: list[str]) -> None:
    """Do the step that the arguments name. Raises KeyError for an unknown one."""
    django.setup()
    from bench.doing import STEPS  # noqa: PLC0415  # models can be imported once Django is set up

    STEPS[arguments[0]](*arguments[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
