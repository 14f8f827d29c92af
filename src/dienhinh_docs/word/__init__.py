"""Word: templates from blocks and rules, documents from templates."""
