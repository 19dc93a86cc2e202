"""Rules about the comments by which a review silences rules."""
