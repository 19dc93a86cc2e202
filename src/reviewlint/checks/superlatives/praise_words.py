"""Adjectives of praise that are too common to report by themselves, and tell something in company.

Evaluative words of the lists that the rules of this group name, and of published reviews; facts only.
"""

_ADJECTIVES = """
    absorbing accomplished affecting amazing ambitious arresting assured atmospheric audacious
    awe-inspiring beautiful bewitching bold breathtaking brilliant captivating charming clever compelling
    creative crisp daring dazzling delectable delicate delicious delightful disarming edgy
    electrifying elegant eloquent enchanting endearing energetic engaging engrossing enjoyable
    entertaining enthralling evocative exceptional exciting exhilarating exquisite exuberant fantastic
    fascinating fearless flavorful flavourful flawless fresh funny gorgeous graceful gripping
    groundbreaking gut-wrenching haunting heartbreaking heartfelt heartwarming hilarious hypnotic
    imaginative immersive impeccable impressive incisive incredible ingenious innovative insightful
    inspired inspiring intelligent intricate intriguing intuitive inventive joyful joyous layered lively
    lovely luminous lush lyrical magical magnificent masterful meaningful memorable mesmerising
    mesmerizing meticulous mouth-watering mouthwatering moving nuanced original outstanding perceptive
    phenomenal playful poetic poignant polished powerful profound provocative refreshing relatable
    relevant resonant rewarding riveting rousing satisfying seamless sensational sharp sleek smart soaring
    sophisticated soulful spectacular spellbinding splendid stellar stirring striking stunning stylish
    sublime subtle sumptuous superb suspenseful sweeping tasty tender terrific thought-provoking
    thoughtful thrilling timeless timely touching transcendent unflinching unforgettable unique uplifting
    urgent vibrant visceral visionary vivid whimsical wise witty wonderful wry
"""
ADJECTIVES = frozenset(_ADJECTIVES.split())
"""Adjectives that praise whatever they stand before."""

_OTHERWISE_USED = "delicate energetic fresh layered moving original sharp subtle touching urgent"
ALONE = ADJECTIVES.difference(_OTHERWISE_USED.split())
"""Those that hardly stand in a review for another purpose."""
