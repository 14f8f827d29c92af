"""All faults of a Word template at once, each with its place in Word's terms."""

from dienhinh_docs.word.inspect.check import inspect
from dienhinh_docs.word.inspect.model import Fault, Inventory, fault
from dienhinh_docs.word.inspect.names import Names, names_of
from dienhinh_docs.word.inspect.words import in_words

__all__ = ["Fault", "Inventory", "Names", "fault", "in_words", "inspect", "names_of"]
