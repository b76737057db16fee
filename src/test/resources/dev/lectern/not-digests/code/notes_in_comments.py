# Implements the method of https://huggingface.co/papers/2509.08721
# We propose to share the experience of all agents, and to sample from it.
import random

class Pool:
    def __init__(self, size):
        self.size = size
        self.items = []

    def add(self, item):
        self.items.append(item)
        if len(self.items) > self.size:
            self.items.pop(0)

    def sample(self):
        return random.choice(self.items)
