"""Words of praise that are too common to report by themselves, and tell something in company.

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

_OTHERS = """
    allure ambiance anchored anthemic artful artfully artistry assuredly astonishing astounding
    atmospheric attentive awesome beautifully beckons blissful boasting boasts boldly
    breathtakingly brilliance brilliantly brimming bustling captivates catchy cinematic commanding
    compellingly cosy cozy crafted craftsmanship creativity dazzles decadent deftly delicately
    delightfully delights devastating divine dreamlike durable effervescent effortless
    effortlessly effortlessness elegantly elevates elevating embodies enchants enduring enriching
    enthralled enthralls epic ergonomic ethereal euphoric ever-evolving evokes evoking excellence
    excellent excels exceptionally expertly extraordinary exudes fabulous finesse flavorful
    flavorsome flawlessly fluid gem glistening gorgeously gracefully grandeur gravitas great
    harmonious heart-pounding heavenly hypnotically iconic immaculate immaculately immensely
    immerses immersing impactful impresses impressively incredibly indelible indulgent infectious
    ingenuity inspires instantly intimate intoxicating intricately introspective invigorating
    inviting irresistible juicy knowledgeable lavish lovingly luscious luxurious marvel marvellous
    marvelous masterclass masterfully masterpiece mastery mature mesmerizes meticulously
    multifaceted myriad mystique navigates oozes opulent overall palpable perfect perfected
    perfection perfectly picturesque plethora poignancy poise potent precision premium pristine
    profoundly prowess pulsating redefines rejuvenating remarkable remarkably resonance resonates
    resplendent rewarding richly richness robust scrumptious seamlessly serene shimmering shines
    silky silky-smooth sincere skilfully skillfully sonic sophistication soul-stirring soundscape
    soundscapes sparkles spellbound standout star-making strikingly stunner sublimely succulent
    sumptuously superbly swirling symphony talented tantalizing tapestries tapestry teeming
    testament thoughtfully thrills timelessness top-tier transcending transcends transports
    treasure triumph triumphant truly ultimately uncompromising undeniable undeniably understated
    universal unmistakable unparalleled unwavering user-friendly utterly velvety versatile
    versatility vibrancy virtuosity virtuoso visually vividly warmly welcoming well-acted
    well-balanced well-crafted well-executed well-paced well-rounded well-written whimsy whisks
    wonderfully zest
"""
_OTHERWISE_USED = "delicate energetic fresh layered moving original sharp subtle touching urgent"
WORDS = ADJECTIVES.union(_OTHERS.split()).difference(_OTHERWISE_USED.split())
"""All words that praise, or that hardly stand in a review for another purpose."""
