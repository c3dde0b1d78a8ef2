"""`python -m reviewsite` is the command line too."""

from reviewsite.cli import main

main()
