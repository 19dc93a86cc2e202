"""What the project knows about English words: families, frequencies, function words."""
