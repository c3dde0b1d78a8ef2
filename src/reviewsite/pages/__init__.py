"""Pages: what an Edition or the Library holds, as HTML in the words of a catalogue."""
