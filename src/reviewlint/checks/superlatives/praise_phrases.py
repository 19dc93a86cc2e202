"""Phrases of praise and of advertising that are too common to report by themselves, and tell in company.

Frames of the word lists that the rules of this group name, and of machine-written reviews; facts only.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from reviewlint.typed import TypeAlias

_PHRASES = """
    a cut above
    a keen|deep|profound|nuanced|rare understanding|sense of
    a rare feat|gift|treat|find|achievement|combination
    a true|real|bold|strong|solid|welcome|worthy|standout addition|entry|effort|offering|artist
    a worthwhile|worthy|solid|great|wise|smart|sound investment|purchase|choice|buy
    add|adds|added|adding a touch|hint|dash|sense|element|splash|pop|level of
    add|adds|added|adding depth|weight|texture|richness|nuance|warmth|charm|authenticity|gravitas
    all come|comes|came together
    allow|allows|allowing each|every|the|it|them|him|her instrument|song|track? to shine|breathe
    allow|allows|allowing each|every|the|it|them|him|her scene|actor|character? to shine|breathe
    array|abundance|wealth|plethora|myriad of
    artist|author|actor|director|band at the peak|height|top
    as someone who
    at the height|peak|top of his|her|their|its powers|game|craft|career
    attention to detail
    a|an keen|sharp|fine|unerring eye for
    a|plenty lot? to love|admire|enjoy
    beautiful|powerful|heartfelt story|tale|tribute|reflection|reminder|ode|moments
    book|reserve|order|buy|grab|get a|your|yours table|copy|ticket|tickets? today|now
    breathtaking|surgical|remarkable precision|skill|ease|honesty|clarity|sensitivity|care
    but it|this is so|much more than
    can't|cannot imagine life|living
    capture|captures|captured the|our|your imagination|attention|heart|hearts
    capture|captures|capturing|captured the|a stark|raw|quiet|full|true? beauty|mood|atmosphere
    capture|captures|capturing|captured the|a stark|raw|quiet|full|true? essence|spirit
    capture|captures|capturing|captured the|a stark|raw|quiet|full|true? feeling|magic
    capture|captures|capturing|captured the|a stark|raw|quiet|full|true? nuances|complexity|complexities
    carve|carves|carved|carving out
    casual viewers|readers|players|listeners|fans
    cement|cements|cementing|cemented|solidify|solidifies|solidifying|solidified
    comes|come together beautifully|seamlessly|perfectly
    come|comes alive
    command|commands|commanding the|every|our|your screen|stage|scene|room|attention
    complement|complements|complemented|complementing the|each|one|his|her|its|by|their
    create|creates|creating|created a|an cozy|warm|intimate? atmosphere|experience|world
    create|creates|creating|created a|an cozy|warm|intimate? environment|ambiance|soundscape|mood
    create|creates|creating|created a|an palpable|unique|memorable? environment|ambiance|soundscape|mood
    create|creates|creating|created a|an rich|vivid? environment|ambiance|soundscape|mood
    create|creates|creating|created a|an rich|vivid|palpable|unique|memorable? atmosphere|experience|world
    create|creates|creating|created a|an truly|lasting|haunting? atmosphere|experience|world
    create|creates|creating|created a|an truly|lasting|haunting? environment|ambiance|soundscape|mood
    deliver|delivers|delivering|delivered a|an|on|exactly|some|both
    deliver|delivers|delivering|delivered rich|powerful|impressive|outstanding|exceptional|incredible
    demands|deserves|deserve|begs|demand to be
    draws|drawing|drew viewers|readers|players|listeners|audiences|us|you in|into
    each|every bite|dish|track|song|note|page|frame|moment|detail|corner|sip|course
    easily|effortlessly|quickly became|become|lasting|lasts
    effortless|great|refreshing precision|skill|ease|honesty|clarity|sensitivity|care
    elevate|elevates|elevated|elevating
    ensure|ensures|ensuring a|an|that
    every single time|moment|page|bite|note
    evident in|from|throughout
    exceeded|exceeds all|my|our|every? expectations
    exploring|explores|explore|tackles|tackling|examines|examining themes|issues|universal|complex
    extremely|deeply|genuinely easy|fresh|quiet|fast|comfortable|human
    extremely|deeply|genuinely effective|satisfying|soft|smooth|light|tender
    extremely|deeply|genuinely introspective|poignant|felt|happy|impressed|entertaining|enjoyable
    extremely|deeply|genuinely well|good|fun|detailed|relatable|personal|honest
    fans old and new
    fans|veterans|newcomers|diners|critics|cinephiles alike|everywhere
    feel|feels both|authentic|genuine|earned|effortless|fresh|lived-in
    feel|feels|felt like family|home
    filled|fill|fills|filling with warmth|heart|wonder|charm|emotion|humor|joy
    for all ages
    for any|every home|kitchen|fan|lover|enthusiast|occasion|audiophile|foodie|gamer|collection
    for generations|years|decades to come
    for lovers|fans|enthusiasts|aficionados of
    for those seeking|looking
    from beginning|start to end|finish
    generous|perfectly|beautifully portioned|presented|plated
    gives|give|giving|gave a memorable|tender|magnetic|fearless|wonderful
    gives|give|giving|gave a powerful|nuanced|stunning|remarkable
    glimpse into
    great|ideal|wonderful|excellent|fantastic choice|option|companion|addition
    great|ideal|wonderful|excellent|fantastic fit|pairing|match|introduction
    greeted|welcomed with|by a|an|warm
    hard|impossible|difficult to beat|resist|forget|overstate|deny|ignore
    has|have a way|knack|gift of|for
    has|have crafted|delivered|outdone|penned|woven
    has|have quickly become
    has|have something for
    hats off
    heart and soul|humor|warmth
    highlight|highlights|highlighting|underscore|underscores|underscoring the|his|her|their|its
    holds|grips|grabs|keeps your|the attention|interest
    hustle and bustle
    i was|am blown|impressed|amazed|hooked|thrilled|delighted
    if you|you're are? looking|searching|craving|after
    immediately|instantly apparent|clear|recognizable|captivated|hooked
    in perfect harmony|sync|unison|balance
    in the best way|sense|possible
    incredibly|remarkably|exceptionally easy|fresh|quiet|fast|comfortable|human
    incredibly|remarkably|exceptionally effective|satisfying|soft|smooth|light|tender
    incredibly|remarkably|exceptionally introspective|poignant|felt|happy|impressed|entertaining|enjoyable
    incredibly|remarkably|exceptionally well|good|fun|detailed|relatable|personal|honest
    infuse|infuses|infused|infusing|imbue|imbues|imbued|imbuing
    into something truly|special|magical|extraordinary|greater
    invite|invites|inviting|encourages|urges listeners|players|audiences|diners|reflection
    invite|invites|inviting|encourages|urges us|you|readers|viewers
    is|are a testament|delight|pleasure|joy|treat|must|marvel|standout|winner|blast
    is|are|was|were no exception|slouch
    it's|is safe|fair to say
    keep|keeps|kept|keeping players|viewers|things|listeners guessing|entertained|fresh|interesting
    keep|keeps|kept|keeping you|me|readers guessing|entertained|fresh|interesting
    keep|keeps|kept|keeping you|me|readers|players|viewers|things|listeners hooked|engaged|invested
    leave|leaves|leaving|left listeners|players|diners breathless|wanting|speechless|satisfied
    leave|leaves|leaving|left listeners|players|diners craving|smiling|eager|impressed|deeply
    leave|leaves|leaving|left viewers|audiences breathless|wanting|speechless|satisfied
    leave|leaves|leaving|left viewers|audiences craving|smiling|eager|impressed|deeply
    leave|leaves|leaving|left you|me|us|readers breathless|wanting|speechless|satisfied
    leave|leaves|leaving|left you|me|us|readers craving|smiling|eager|impressed|deeply
    lend|lends|lending an|a air|touch|sense
    level of depth|detail|care|polish|craft|craftsmanship|immersion
    live|lives|lived up to
    look|looks|looked stunning|gorgeous|beautiful|amazing|great|incredible|fantastic
    lose|losing yourself|themselves|oneself
    makes|make short|light work
    make|makes|made|making it|them|this|him|her|for an|a? enjoyable|memorable|easy|relatable
    make|makes|made|making it|them|this|him|her|for an|a? excellent|great|standout|suitable
    make|makes|made|making it|them|this|him|her|for an|a? perfect|ideal|accessible
    make|makes|made|making it|them|this|him|her|for an|a? worthwhile|must|must-have|essential
    make|makes|making for a|an compelling|great|memorable|satisfying|delightful
    mark|marks|marking|marked a|an bold|triumphant|significant|welcome|return|exciting
    moist|light|smooth|warm|sharp|soft|clean and immersive|witty|comfortable|vibrant|intuitive
    moist|light|smooth|warm|sharp|soft|clean and polished|clear|fluffy|buttery|flaky
    moist|light|smooth|warm|sharp|soft|clean and succulent|juicy|flavorful|flavourful|tender
    moist|light|smooth|warm|sharp|soft|clean and velvety|responsive|inviting|welcoming|refined
    moments of genuine|quiet|pure|real|tenderness|beauty|levity
    more than just|merely
    much to offer|love|admire|enjoy
    no match for
    not just|merely a|an
    not shy away from
    nothing short of
    of a|the lifetime|century
    offer|offers|offering|provides|providing a|an|something|plenty|insight|insights
    offer|offers|offering|provides|providing both|fresh|endless|countless|rich|everything|ample
    on full|brilliant|glorious|impressive display
    one of the most|best|finest|year's
    out of the box
    packed|brimming|bursting|overflowing|teeming|laden|loaded with
    paint|paints|painted|painting a|vivid
    pay|pays|paying homage|tribute
    perfect|ideal for
    play|plays|played with nuance|subtlety|conviction
    proves|proved|proving once|that again|she|he|they
    pulls off
    push|pushes|pushing their|his|her|its|the sound|limits|craft|boundaries|envelope
    quick|simple|smooth|painless|seamless and easy|painless|effortless|simple|straightforward|intuitive
    quiet|raw|genuine|understated|infectious beauty|strength|honesty|grace
    quiet|raw|genuine|understated|infectious emotion|tenderness|power|elegance|vulnerability
    quiet|raw|genuine|understated|infectious energy|charm|intensity|confidence|authenticity
    quiet|raw|genuine|understated|infectious humanity|longing|warmth|wit|chemistry
    quite like
    ranks among
    readers|listeners|fans|families|viewers|players of all ages|stripes|kinds
    readers|viewers|listeners|players|audiences|gamers alike|everywhere
    remain|remains a|an testament|true|standout|favorite
    resonate|resonates|resonated|resonating
    return|returns to form
    reveal|reveals|revealing new|hidden layers|depths
    reward|rewards|rewarding repeat|repeated|multiple|patient|close|patience
    sense of wonder|intimacy|urgency|purpose|awe|discovery|accomplishment|place
    serve|serves|serving as a|an
    set|sets|setting the stage|tone|mood|bar|standard
    shed|sheds|shedding light
    shine|shines|shining|shone
    should|must not be missed
    showcase|showcases|showcased|showcasing|boast|boasts|boasting
    simply|just|truly divine|delicious|wonderful|perfect|unforgettable|beautiful|craving|special
    so much more
    something for|to suit everyone|every
    something special|magical|truly|remarkable|extraordinary
    speak|speaks|speaking volumes
    stands as
    stand|stands|standing|stood out|among|apart|alongside
    stays|sticks|stayed|lingers with you|me|us|readers|viewers
    step|dive|dives|diving|stepping into the|a|this
    strike|strikes|striking|struck a|the chord|perfect|delicate|fine|balance
    surprisingly|amazingly|wonderfully|perfectly easy|fresh|quiet|fast|comfortable|human
    surprisingly|amazingly|wonderfully|perfectly effective|satisfying|soft|smooth|light|tender
    surprisingly|amazingly|wonderfully|perfectly happy|impressed|entertaining|enjoyable
    surprisingly|amazingly|wonderfully|perfectly introspective|poignant|felt
    surprisingly|amazingly|wonderfully|perfectly well|good|fun|detailed|relatable|personal|honest
    taken|take|takes|taking you|readers|viewers|listeners|players on
    takes center|centre stage
    taking|takes|take it|things|the to new|another|the
    tender|crisp|juicy|rich|fluid|fresh and immersive|witty|comfortable|vibrant|intuitive
    tender|crisp|juicy|rich|fluid|fresh and polished|clear|fluffy|buttery|flaky
    tender|crisp|juicy|rich|fluid|fresh and succulent|juicy|flavorful|flavourful|tender
    tender|crisp|juicy|rich|fluid|fresh and velvety|responsive|inviting|welcoming|refined
    the author's|director's|filmbooknovelalbumgameband’s emotional|greatest|true|brilliance
    the author's|director's|filmbooknovelalbumgameband’s growth|ability|core|heart|strengths
    the enduring|transformative|healing|redemptive|unbreakable|universal
    the film's|book's|novel's|album's|game's|movie's|story's|band's emotional|greatest|true|brilliance
    the film's|book's|novel's|album's|game's|movie's|story's|band's growth|ability|core|heart|strengths
    the finest|freshest|highest local|ingredients|quality
    the intricacies|complexities|complexity|fragility|nuances|subtleties|richness|depths of
    the love|care|passion that went
    the perfect|ideal|ultimate
    the power|magic|beauty of
    there's|there is? plenty|much to
    there's|there is? something magical|special|for|truly|almost|undeniably
    time and time again
    to be savored|savoured|missed|treasured|cherished|reckoned
    to new heights|levels|depths
    to suit every|any|all
    touches|touching on|upon themes|the|issues
    touching|moving|timely|vivid story|tale|tribute|reflection|reminder|ode|moments
    transport|transports|transporting|transported
    treated to
    unfold|unfolds|unfolding with
    until|to the very end
    unwavering|uncanny|surprising|striking|undeniable beauty|strength|honesty|grace
    unwavering|uncanny|surprising|striking|undeniable emotion|tenderness|power|elegance|vulnerability
    unwavering|uncanny|surprising|striking|undeniable energy|charm|intensity|confidence|authenticity
    unwavering|uncanny|surprising|striking|undeniable humanity|longing|warmth|wit|chemistry
    utterly|absolutely|thoroughly|ridiculously easy|fresh|quiet|fast|comfortable|human
    utterly|absolutely|thoroughly|ridiculously effective|satisfying|soft|smooth|light|tender
    utterly|absolutely|thoroughly|ridiculously happy|impressed|entertaining|enjoyable
    utterly|absolutely|thoroughly|ridiculously introspective|poignant|felt
    utterly|absolutely|thoroughly|ridiculously well|good|fun|detailed|relatable|personal|honest
    well worth|beyond
    whether you're|you|it's are?
    while it may|might
    wide|broad|diverse|extensive|vast range|variety|array|selection
    will|sure|bound|certain|destined|guaranteed to? haunt|appreciate|adore|please
    will|sure|bound|certain|destined|guaranteed to? resonate|appeal|delight|captivate
    will|sure|bound|certain|destined|guaranteed to? strike|leave|keep|stay|become|have|find|satisfy|impress
    winning|wins|won hearts|over
    wisdom|humor|heart|nuance|beauty and humor|heart|nuance|depth|power|humanity
    wisdom|humor|heart|nuance|beauty and strength|vulnerability|wisdom|warmth|grace|wit
    with a|an deft|keen|rare|unique|knack|compelling|powerful|delicate|perfect
    with grace|nuance|aplomb|finesse|conviction|sensitivity
    with precision|heart|care|confidence|ease|passion|flair
    with remarkable|great|raw|effortless|breathtaking|incredible|unflinching|surprising|genuine
    works|work|working in|together|wonders|beautifully|seamlessly|perfectly|brilliantly
    worth savoring|exploring|visiting|revisiting|every
    writer|filmmaker|storyteller|storytellers|talents|chef at the peak|height|top
    you can almost|practically feel|smell|hear|taste|see
"""
"""One phrase a line; `|` parts the words that may stand at a place, `?` ends a place that may be empty."""

_Slot: TypeAlias = tuple[frozenset[str], bool]


def find_phrases(lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The longest phrase at each place, as a half-open range of words, none inside another."""
    known = _by_first_word()
    index = 0
    while index < len(lowers):
        ends = [_end(phrase, 1, lowers, index + 1) for phrase in known.get(lowers[index], ())]
        end = max(ends, default=0)
        if end:
            yield index, end
        index = max(index + 1, end)


def _end(phrase: Sequence[_Slot], slot: int, lowers: Sequence[str], index: int) -> int:
    """Where the rest of a phrase, from `slot` on, ends when it begins at a word; 0 when it does not fit."""
    if slot == len(phrase):
        return index
    words, may_lack = phrase[slot]
    fits = index < len(lowers) and lowers[index] in words
    end = _end(phrase, slot + 1, lowers, index + 1) if fits else 0
    return end or (_end(phrase, slot + 1, lowers, index) if may_lack else 0)


@cache
def _by_first_word() -> dict[str, list[tuple[_Slot, ...]]]:
    """The phrases by each of the words they may begin with."""
    known: dict[str, list[tuple[_Slot, ...]]] = {}
    for line in _PHRASES.strip().splitlines():
        places = line.split()
        phrase = tuple((frozenset(place.rstrip("?").split("|")), place.endswith("?")) for place in places)
        for word in phrase[0][0]:
            known.setdefault(word, []).append(phrase)
    return known
