"""The sites of a workspace for one audience and one day: here all the rooms come together."""
