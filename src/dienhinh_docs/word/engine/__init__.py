"""The template engine: docxtpl's template language, compiled once and rendered as text."""

from dienhinh_docs.word.engine.core import Properties
from dienhinh_docs.word.engine.faults import TemplateFault, ValueFault
from dienhinh_docs.word.engine.place import Place
from dienhinh_docs.word.engine.template import Template

__all__ = ["Place", "Properties", "Template", "TemplateFault", "ValueFault"]
