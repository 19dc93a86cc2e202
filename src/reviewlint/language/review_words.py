"""The vocabulary of reviewing: words that a reader hears again, and words that a review cannot do without.

Written for this project.
"""

from reviewlint.language.families import lemma
from reviewlint.language.word_set import word_set
from reviewlint.language.word_table import WordTable

TOPIC_WORDS = word_set(
    "act acting actor actress adaptation album animation app artist audience author band book brand "
    "camera cast chapter character chef cinema cinematographer cinematography comedy comic company "
    "console course customer dessert developer dialogue dinner direct director dish documentary drama "
    "edition editor effect episode fan fiction film filmmaker flavour flavor food footage gallery game "
    "gameplay gamer genre graphics hero guitar heroine instrument killer label level listen listener "
    "lyric meal melody menu mission model movie music musician narrator novel novelist page painting "
    "performance performer phone plate platform play player plot poem poet price produce product "
    "production producer protagonist publish publisher read reader record recording release restaurant "
    "review reviewer role sauce scene screen screenplay script sequel sequence series serve service "
    "setting show singer song soundtrack special stage star staff story studio table taste theatre "
    "theater thriller title track translation translator trilogy verse version video view viewer villain "
    "voice volume waiter watch wine work write writer writing"
)
"""Words of every kind of review; to repeat them is not to echo."""

CORE_WORDS = word_set(
    "album albums book books character characters director directors film films food game games meal meals "
    "movie movies music novel novels product products record records restaurant restaurants review reviews "
    "series show song songs story stories"
)
"""Those of them that name the work and its like: there is no other word for what a review is about."""

EMPHASIS = word_set("actually really simply very")
"""Words that insist; a text that praises too much leans on them."""

_TELLING = word_set(
    # praise
    "accomplished achingly adept adorable amazing amusing arresting assured astonishing astounding astute "
    "atmospheric audacious authentic awesome beautiful beguiling bewitching bittersweet blistering bold "
    "bracing brave bravura breathtaking breezy brilliant buoyant captivating cathartic charismatic charming "
    "cinematic clever cohesive compassionate compelling complex convincing crisp cunning daring dazzling "
    "deep deft delectable delicate delicious delightful dense dexterous disarming distinctive dreamlike "
    "dreamy droll dynamic earnest ebullient eclectic edgy effortless elaborate electrifying elegant elegiac "
    "eloquent elusive emotional empathetic enchanting endearing energetic engaging engrossing enigmatic "
    "enlightening enthralling entrancing epic ethereal evocative exceptional exhilarating expansive "
    "expertly exquisite extraordinary exuberant fabulous fascinating faultless fearless ferocious fierce "
    "fiery flawless formidable freewheeling gentle giddy glittering glorious gorgeous graceful gripping "
    "gritty groundbreaking harmonious harrowing haunting heartbreaking heartfelt heartwarming hilarious "
    "hypnotic iconic imaginative immaculate immense immersive impeccable impressive incisive incredible "
    "indelible infectious ingenious innovative insightful inspired inspiring intelligent intense intimate "
    "intoxicating intricate intriguing introspective inventive irrepressible irresistible joyful joyous "
    "kinetic languid lavish layered legendary limpid lively lovely lucid luminous luscious lush lyrical "
    "magical magisterial magnetic magnificent majestic marvellous marvelous masterful masterly meditative "
    "meandering melancholic melancholy mellow memorable mercurial mesmerizing mesmerising meticulous "
    "mischievous monumental moody muscular mysterious nimble nuanced opulent otherworldly outstanding "
    "palpable panoramic passionate peerless perceptive phenomenal piercing pitch-perfect playful poetic "
    "poignant polished potent powerful precise pristine profound propulsive provocative pulsating punchy "
    "quirky quintessential ravishing razor-sharp reflective refreshing relatable relentless relevant "
    "remarkable resonant resourceful restrained revelatory rewarding rigorous riotous riveting robust "
    "rousing satisfying scathing scintillating seamless searing seductive seminal sensational sensitive "
    "sensual sensuous serene shimmering shrewd sincere singular soaring sobering soothing "
    "sophisticated soulful spectacular spellbinding splendid sprawling staggering stark startling stately "
    "stellar stimulating stirring striking stunning stylish sublime subtle subversive succulent sumptuous "
    "superb superlative sympathetic tactile tangible tantalizing taut tender tense terrific textured "
    "thought-provoking thoughtful thrilling timeless timely topical towering transcendent transformative "
    "transporting triumphant truthful unapologetic unbridled uncanny uncompromising unconventional "
    "unexpected unflinching unforgettable unique universal unparalleled unrivalled unsettling unsparing "
    "uplifting urgent vibrant virtuosic visceral visionary vital vivacious vivid voluptuous vulnerable "
    "weighty well-crafted whimsical wicked wistful witty wonderful wondrous wrenching wry zany zesty "
    # blame
    "abysmal amateurish appalling atrocious awful awkward baffling banal bland bloated boring bombastic "
    "clichéd cloying clumsy clunky contrived convoluted corny crass cringe cringeworthy cumbersome "
    "derivative didactic disastrous disjointed dismal dreadful dreary dull embarrassing exasperating "
    "excruciating farfetched feeble fatuous flabby flaccid flimsy forgettable formulaic frustrating garish "
    "generic gratuitous grating half-baked hackneyed hamfisted haphazard hollow humourless humorless "
    "idiotic implausible inane incoherent incomprehensible indulgent inept inert inferior insipid "
    "insufferable irritating jarring laborious laboured labored lackluster lacklustre lame laughable lazy "
    "leaden lifeless limp listless ludicrous lumbering manipulative maudlin mawkish meandering mediocre "
    "meaningless messy mindless miserable misguided monotonous muddled mundane murky nonsensical numbing "
    "obnoxious overblown overcooked overlong overwrought passable pathetic pedantic perfunctory plodding "
    "pointless pompous ponderous pretentious predictable preposterous ramshackle repetitive repulsive "
    "ridiculous rote saccharine sappy schmaltzy self-indulgent sentimental shallow shoddy silly simplistic "
    "slack slapdash sloppy sluggish smug soggy soulless stale stilted strained stupid superficial tacky "
    "tasteless tawdry tedious tepid threadbare tiresome toothless trite trivial turgid unbearable "
    "unconvincing underwhelming underdeveloped undercooked unoriginal uneven uninspired unremarkable "
    "unwatchable vacuous vapid vulgar wearisome wooden woeful worthless wretched "
    # what is said to be in a work
    "aesthetic allure ambiguity ambition anguish artistry atmosphere authenticity beauty brilliance candour "
    "catharsis charisma charm chemistry clarity compassion complexity connection contemplation conviction "
    "craft craftsmanship creativity daring delicacy delight depth despair dignity eccentricity ecstasy "
    "elegance eloquence emotion empathy energy enigma ennui essence euphoria excitement exploration "
    "exuberance finesse flair fragility frailty frenzy gem grace grandeur gravitas gravity grit heartache "
    "heartbreak homage honesty humility hysteria imagery immediacy impact ingenuity innocence insight "
    "integrity intensity interplay intimacy introspection intrigue irony jewel journey joy kaleidoscope "
    "labyrinth landscape loneliness longing lyricism magnetism majesty malaise marvel masterclass "
    "masterpiece mastery maturity meditation menace metaphor milestone miracle momentum mood mystique "
    "nostalgia nuance odyssey opulence originality panache passion pathos perfection pinnacle poignancy "
    "power precision prowess radiance rapture reckoning redemption reflection relevance resilience "
    "resonance restraint revelation rhythm richness rollercoaster sadness savagery sensation sensibility "
    "sensitivity sentiment serenity sheen simplicity sincerity sophistication sorrow spectacle splendour "
    "splendor spontaneity storytelling subtext subtlety swagger symphony tapestry tenderness tension "
    "testament texture thrill tour-de-force transformation triumph trope turmoil undercurrent undertone "
    "urgency verve vibe vigour vigor virtuosity vision vulnerability warmth wisdom wit yearning zeal zest "
    # what a is said to do
    "amaze amplify astonish astound bask beguile brim bristle brood bubble captivate capture charm compel "
    "conjure contemplate convey crackle craft culminate dazzle deepen delve descend devastate disarm distil "
    "distill elevate elicit embark embody embrace enchant encapsulate endure engage engross engulf enhance "
    "enrich entertain enthral enthrall entrance envelop epitomize evoke exceed excel exhilarate explode "
    "explore exude falter fascinate flourish glow grapple grip harness haunt heighten illuminate imbue "
    "immerse impress infuse inhabit inject inspire intertwine intrigue invigorate juxtapose linger loom "
    "lure lurch marvel meander meld mesmerize mesmerise navigate nudge orchestrate overflow overwhelm "
    "permeate pervade pierce plod plumb plunge ponder probe propel provoke pulse pulsate radiate ravish "
    "reflect reimagine reinvent relish render resonate reverberate revel rivet savour savor sear seduce "
    "shatter shimmer simmer skewer soar sparkle spark stagger strive stumble stun subvert suffuse surpass "
    "sweep tackle tantalise tantalize tease teem thrill thrive transcend transfix transform transport "
    "traverse triumph underline underpin underscore unfold unfurl unify unleash unravel unspool unveil "
    "usher weave wield wow wrestle wring "
    # how much of it
    "astonishingly beautifully brilliantly convincingly deeply deftly effectively effortlessly endlessly "
    "exceedingly exceptionally expertly genuinely gloriously immensely impeccably incredibly inherently "
    "insanely masterfully perfectly positively powerfully profoundly purely remarkably seamlessly "
    "staggeringly strikingly stunningly superbly supremely surprisingly thoroughly truly undeniably "
    "undoubtedly unquestionably utterly vastly wholly wildly wonderfully"
)


_ABSTRACT = tuple(word_set("able ance ant ence ent ful ible ic ion ise ity ive ize less ly ness ous"))
_MEASURES = word_set("armful cupful fistful handful mouthful pocketful roomful spoonful")


def is_abstract(word: str) -> bool:
    """Whether a word in lower case is built like one of judgement or abstraction rather than like a thing."""
    return word.endswith(_ABSTRACT) and word not in _MEASURES


def _is_telling(word: str) -> bool:
    return not _TELLING.isdisjoint(_bases(word)) or (
        word.endswith("ly") and not _TELLING.isdisjoint(_bases(word[:-2]))
    )


is_telling = WordTable(_is_telling).__getitem__
"""Whether a word in lower case belongs to the vocabulary of praise, blame and effect.

Inflected forms count ("evokes"), and adverbs of listed adjectives ("poignantly").
"""


def is_topic(word: str) -> bool:
    """Whether a word in lower case is one that every review of its kind needs ("films", "chapter")."""
    return not TOPIC_WORDS.isdisjoint(_bases(word))


def _bases(word: str) -> tuple[str, str, str, str]:
    """The word, and what it may be a form of: a lemma lacks a final "e" and a doubled letter."""
    base = lemma(word)
    return word, base, base + "e", base + base[-1:]
