"""What `bench.chaos` and `bench.ingesting` ask of a database, each in a process of its own: `python -m bench.steps`.

load NUMBER SEED    migrate, and store generated articles as rows that wait
drain               read all that waits
dump                print the calendar as JSON
build NUMBER        migrate, and write so many meetings in bulk
cost NUMBER SEED    read so many articles one by one and print the milliseconds of each, as JSON
bare NUMBER SEED    extract so many articles and print how many a second
ready               load the model, print `ready`, wait for a line; then read all that waits and print its number"""

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
