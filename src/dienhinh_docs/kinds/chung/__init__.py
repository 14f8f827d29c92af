"""What several kinds share: figures, phrases, the tone of a body."""
