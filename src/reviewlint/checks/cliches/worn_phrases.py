"""Small talk, padding and idioms that are too common to report by themselves, and tell in company."""

from reviewlint.checks.superlatives.phrases import Phrases

_TEXT = """
    a bang|hit|miss
    a far cry
    a little bit? goes|rough|something
    a no brainer
    a whole lot|new|other
    above all else?
    against all odds
    against the backdrop|odds|clock
    all in all
    all that being? said
    and boy|man|believe
    and that's putting|saying|a
    as a longtime|lifelong|huge|self-proclaimed fan
    as a whole
    as far as i'm|the
    as luck|fate would
    at face|first glance|value|sight|blush
    at the end of
    at the same time
    believe me|you|it
    beyond the shadow|pale
    blast from
    bottom line
    box office gold|hit
    by leaps and
    can be forgiven
    can i just
    can only be described
    change|changes of pace|heart
    come|comes|came as no surprise
    cream of the
    cutting corners
    day in and?
    day to day
    devil is|the in
    did i mention
    down to earth|the
    easier said
    easy on the
    every now|once|single and|in|time
    everything in between|about
    feels like a breath
    few and
    first and foremost
    flash in
    for all intents
    for better or
    for good reason|measure
    from day one
    grin and
    hand in|over hand|fist
    heart of gold
    here is|are the|my
    here's the|my|hoping|to thing|take
    high hopes|praise|expectations|note
    hit|hits all the right
    hit|hits the ground|nail|jackpot
    honestly|frankly|truthfully|admittedly
    hook line
    how i|we ever lived
    i can't|cannot|couldn't stress|believe|imagine
    i could go on
    i dare|for say|one
    i found myself
    i have to say|admit|confess
    i kid you
    i must say|admit|confess
    i promise|guarantee|assure|swear|challenge you?
    i was pleasantly|not expecting
    i won't spoil|lie
    if ever there
    if that wasn't|weren't|isn't
    if you ask me
    if you only|haven't read|see|watch|buy|play|already
    in a nutshell
    in and of
    in every possible
    in my humble|honest? opinion
    in the same breath|vein
    in this day
    it all starts|began|comes|comes
    it almost goes
    it doesn't|does hurt|take
    it had me
    it is|'s no secret|surprise|wonder|accident|coincidence
    it's|it is? about time
    it's|it is? as|like if|being|stepping
    it's|it is? hard|impossible|difficult|easy|tough to|not
    it's|it is? no secret|surprise|wonder|accident|coincidence|joke
    it's|it is? not every day
    it's|it just works
    jam|action packed
    judge a book
    just like that
    keep an eye
    kick|kicks off|things|it
    larger than
    last but
    leave|leaves no stone
    less is more
    let|let's|lets me just|be|talk|start|say|not|tell|face
    life of the
    like a kid|charm|dream|million|well-oiled|glove|dog|fool|baby|moth
    like clockwork|butter|magic|crazy|wildfire
    like no tomorrow
    like nobody's
    like there's no
    little did i|we|they
    live and learn
    lo and
    look|looking no further
    make|makes|made no mistake
    make|makes|made no mistake|bones
    match made in
    mixed bag
    more bang
    more often than
    more often than not
    needless to
    neither here
    never a dull
    never look|looked|looking back
    never mind
    no holds|frills|nonsense|pun|ifs barred|intended
    no pun
    not a dull|single|bad moment
    not for everyone
    not for the faint
    not gonna|going lie|to
    of biblical|epic proportions
    off the charts|rails
    on a side|related|personal note
    on the bright side
    on the other|flip hand|side
    once and for
    once in a
    once upon a
    one and only
    one more thing
    one of a
    only complaint|downside|gripe|drawback
    ordinary|average joe|joes
    out of left field
    out of the park
    over and over again
    over the top|moon
    par for
    picture this
    piece|pieces of cake
    put|puts|putting simply|bluntly
    rags to
    rest assured
    right up my|your alley|street
    rinse and
    safe to
    say the least
    short and sweet
    side by
    sigh of
    skip a beat
    slowly but surely
    smart cookie
    so do yourself
    spoiler alert
    spot on
    stay tuned
    strange|stranger than
    such a good|great time
    suffice it
    suffice to
    tailor made
    take my word
    take|takes|took the plunge|cake
    that said
    that's saying something
    the best of both
    the big picture
    the bottom line
    the cherry on
    the devil
    the fact remains
    the good news|stuff|old|the
    the icing on
    the long and
    the next big thing
    the perfect storm
    the real|whole deal|mccoy|shebang|nine|package|enchilada|thing
    the rest is history
    the same can be
    the sky
    the tip of
    the usual suspects|fare
    the very definition|idea
    there you have
    there you have it
    there's|there is? a certain|reason
    there's|there is? no denying|doubt|question|shortage|way|substitute
    thick and
    through and through
    thumbs up|down
    tick|ticks all|the|every
    time after time
    time well
    to a tee|t|fault
    to be fair|honest|clear|perfectly|frank|sure|expected
    to boot
    to each|my his|surprise|delight
    to put it
    to sum
    to tell you the truth
    to this day
    to your heart's
    too good to
    tooth and
    top it all?
    trial and
    tried and
    trust me
    under one roof
    up a notch
    walk in the
    was|is|were|are a pleasant|welcome surprise|change
    well worth it
    what a ride|treat|joy|film|book|game|time|performance|night|meal|find|way
    what are you
    what can i
    what's more
    when all is
    when the dust settles
    where do|to i|begin
    where to begin|start
    who doesn't love
    whole nine|new yards|level
    wildest dreams
    win win
    with a bang|vengeance
    with a grain of
    with flying colors|colours
    with open
    word of mouth
    you can't|cannot go|beat|help wrong|but|that
    you get the idea|picture
    you guessed|heard|bet it
    you know what|exactl you're|i
    you name
    you won't|will find|be yourself|disappointed
    your average|typical|run-of-the-mill
"""

PHRASES = Phrases(_TEXT)
"""All of them, as checks.superlatives.phrases reads them."""
