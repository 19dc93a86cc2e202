"""Phrases of praise and of advertising that are too common to report by themselves, and tell in company.

Frames of the word lists that the rules of this group name, and of machine-written reviews; facts only.
"""

from reviewlint.checks.superlatives.phrases import Phrases

_TEXT = """
    a breath of air|life
    a brilliant|fantastic|amazing|excellent job|read|listen|watch|film|book|album|game|meal|product|machine
    a burst|explosion|hint|medley of flavor|flavors|flavour|flavours|color|colour
    a cohesive|unified body|whole|listen|listening|experience
    a contemporary|modern|fresh|clever|unique|playful|delightful|creative twist|take|spin
    a conversation starter
    a crowd pleaser|favorite
    a cut above
    a fitting|perfect|sweet|lovely|beautiful end|ending|finish|finale|conclusion|tribute|capstone
    a keen|deep|profound|nuanced|rare understanding|sense of
    a rare feat|gift|treat|find|achievement|combination
    a rollercoaster|whirlwind of
    a solid|strong|stellar|great|fantastic lineup|tracklist|collection|choice|start|finish
    a special|warm|cozy|cosy|relaxed|romantic|intimate|lively atmosphere|vibe|setting|ambience
    a special|warm|cozy|cosy|relaxed|romantic|intimate|lively place|occasion|evening|welcome
    a staple in|of
    a step above|up
    a sweet spot
    a timeless|classic tale|story|quality|feel|sound
    a touch of elegance|class|luxury|magic|sophistication
    a true|real|bold|strong|solid|welcome|worthy|standout addition|entry|effort|offering|artist
    a vibrant|lush|rich|vivid|sonic palette|landscape|soundscape|world|array
    a wide|broad audience
    a wonderful|terrific|superb job|read|listen|watch|film|book|album|game|meal|product|machine
    a worthwhile|worthy|solid|great|wise|smart|sound investment|purchase|choice|buy
    add|adds|added|adding a touch|hint|dash|sense|element|splash|pop|level of
    add|adds|added|adding depth|weight|texture|richness|nuance|warmth|charm|authenticity|gravitas
    all come|comes|came together
    allow|allows|allowing each|every|the|it|them|him|her instrument|song|track? to shine|breathe
    allow|allows|allowing each|every|the|it|them|him|her scene|actor|character? to shine|breathe
    among his|her|their|the best|finest|strongest
    an emotional|incredible|amazing|exciting|unique experience|journey|adventure|listen|read|watch|ride
    an immersive|intense|engaging|enjoyable|overall experience|journey|adventure|listen|read|watch|ride
    an ode|homage|tribute|invitation to
    array|abundance|wealth|plethora|myriad of
    artist|author|actor|director|band at the peak|height|top
    as someone who
    at the height|peak|top of his|her|their|its powers|game|craft|career
    attention to detail
    a|an keen|sharp|fine|unerring eye for
    a|plenty lot? to love|admire|enjoy
    beautifully|perfectly|nicely|artfully|elegantly|thoughtfully captured|balanced|plated|built|arranged
    beautifully|perfectly|nicely|artfully|elegantly|thoughtfully designed|paired|made|finished
    beautiful|powerful|heartfelt story|tale|tribute|reflection|reminder|ode|moments
    blend|blends|blending|blended|fusion|mix|mixture|marriage of|seamlessly|beautifully|together|elements
    blur|blurs|blurring the line|lines
    bold and|new|flavors|flavours|choices
    book|reserve|order|buy|grab|get a|your|yours table|copy|ticket|tickets? today|now
    breathtaking|surgical|remarkable precision|skill|ease|honesty|clarity|sensitivity|care
    bring|brings|bringing a|an warmth|depth|sense|fresh|unique|certain|raw|quiet|infectious|new
    build|builds|building to|toward a|an satisfying|thrilling|powerful
    build|builds|building to|toward a|an stunning|shattering|emotional|explosive
    but it|this is so|much more than
    capture|captures|captured the|our|your imagination|attention|heart|hearts
    capture|captures|capturing|captured the|a stark|raw|quiet|full|true? beauty|mood|atmosphere
    capture|captures|capturing|captured the|a stark|raw|quiet|full|true? essence|spirit
    capture|captures|capturing|captured the|a stark|raw|quiet|full|true? feeling|magic
    capture|captures|capturing|captured the|a stark|raw|quiet|full|true? nuances|complexity|complexities
    carve|carves|carved|carving out
    casual viewers|readers|players|listeners|fans
    catchy|soaring|haunting|lush|infectious|sweet hook|hooks|harmonies|vocals|strings
    catchy|soaring|haunting|lush|infectious|sweet melody|melodies|chorus|choruses
    cement|cements|cementing|cemented|solidify|solidifies|solidifying|solidified
    change|changes|changed|changing the way
    checks|ticks all|every
    chef's kiss
    clever|smart|witty|sharp|snappy writing|dialogue|twist|twists|script|lyrics|wordplay|design|touches
    comes|come together beautifully|seamlessly|perfectly
    come|comes alive
    command|commands|commanding the|every|our|your screen|stage|scene|room|attention
    compact|lightweight|small|simple|light|sleek but|yet|and durable|elegant|strong|light|stylish
    compact|lightweight|small|simple|light|sleek but|yet|and mighty|powerful|sturdy|effective
    complement|complements|complemented|complementing the|each|one|his|her|its|by|their
    create|creates|creating|created a|an cozy|warm|intimate? atmosphere|experience|world
    create|creates|creating|created a|an cozy|warm|intimate? environment|ambiance|soundscape|mood
    create|creates|creating|created a|an palpable|unique|memorable? environment|ambiance|soundscape|mood
    create|creates|creating|created a|an rich|vivid? environment|ambiance|soundscape|mood
    create|creates|creating|created a|an rich|vivid|palpable|unique|memorable? atmosphere|experience|world
    create|creates|creating|created a|an truly|lasting|haunting? atmosphere|experience|world
    create|creates|creating|created a|an truly|lasting|haunting? environment|ambiance|soundscape|mood
    crisp|bright|deep|warm|clean|clear|balanced|full lows|mids|bass|sound|vocals|production|mix|tones
    delicious|tasty|flavorful|hearty|savory|fresh food|meal|dish|dishes|ingredients|flavors|flavours
    deliver|delivers|delivering|delivered a|an|on|exactly|some|both
    deliver|delivers|delivering|delivered rich|powerful|impressive|outstanding|exceptional|incredible
    demands|deserves|deserve|begs|demand to be
    designed|built|crafted|made with care|love|you|precision|comfort|attention
    do|does|did not|n't disappoint
    draws|drawing|drew viewers|readers|players|listeners|audiences|us|you in|into
    dull|boring moment
    each|every bite|dish|track|song|note|page|frame|moment|detail|corner|sip|course
    easily|effortlessly|quickly became|become|lasting|lasts
    easy to use|clean|assemble|install|set|navigate|follow|read|love|listen
    effortless|effortlessly
    effortless|great|refreshing precision|skill|ease|honesty|clarity|sensitivity|care
    elevate|elevates|elevated|elevating
    engaging|complex|quirky|interesting characters|moments|scenes|character|melodies|experience|cast|songs
    ensure|ensures|ensuring a|an|that
    every single time|moment|page|bite|note
    evident in|from|throughout
    exceeded|exceeds all|my|our|every? expectations
    exceed|exceeds|exceeded|exceeding expectations|my|all|every
    exploring|explores|explore|tackles|tackling|examines|examining themes|issues|universal|complex
    extremely|deeply|genuinely easy|fresh|quiet|fast|comfortable|human
    extremely|deeply|genuinely effective|satisfying|soft|smooth|light|tender
    extremely|deeply|genuinely introspective|poignant|felt|happy|impressed|entertaining|enjoyable
    extremely|deeply|genuinely well|good|fun|detailed|relatable|personal|honest
    exudes|radiates|oozes
    fans old and new
    fans|veterans|newcomers|diners|critics|cinephiles alike|everywhere
    feels|felt like a|an|i|you warm|hug|love|breath|real|true
    feel|feels both|authentic|genuine|earned|effortless|fresh|lived-in
    feel|feels|felt like family|home
    filled|fill|fills|filling with warmth|heart|wonder|charm|emotion|humor|joy
    for all ages
    for any|every home|kitchen|fan|lover|enthusiast|occasion|audiophile|foodie|gamer|collection
    for generations|years|decades to come
    for lovers|fans|enthusiasts|aficionados of
    for those seeking|looking
    friendly|helpful|courteous|attentive staff|service|server|servers|team
    from beginning|start to end|finish
    generous|perfectly|beautifully portioned|presented|plated
    gives|give|giving|gave a memorable|tender|magnetic|fearless|wonderful
    gives|give|giving|gave a powerful|nuanced|stunning|remarkable
    glimpse into
    great|amazing|excellent|fantastic|wonderful acting|performance|performances|cast|visuals
    great|amazing|excellent|fantastic|wonderful food|service|staff|sound|battery
    great|amazing|excellent|fantastic|wonderful graphics|quality|songs|job|addition
    great|amazing|excellent|fantastic|wonderful value|story|characters|product|music
    great|ideal|wonderful|excellent|fantastic choice|option|companion|addition
    great|ideal|wonderful|excellent|fantastic fit|pairing|match|introduction
    greeted|welcomed with|by a|an|warm
    hard|impossible|difficult to beat|resist|forget|overstate|deny|ignore
    has|have a way|knack|gift of|for
    has|have crafted|delivered|outdone|penned|woven
    has|have quickly become
    hats off
    holds|grips|grabs|keeps your|the attention|interest
    hustle and bustle
    i was|am blown|impressed|amazed|hooked|thrilled|delighted
    immediately|instantly apparent|clear|recognizable|captivated|hooked
    in a class|league of|by
    in perfect harmony|sync|unison|balance
    in the best way|sense|possible
    incredibly|remarkably|exceptionally easy|fresh|quiet|fast|comfortable|human
    incredibly|remarkably|exceptionally effective|satisfying|soft|smooth|light|tender
    incredibly|remarkably|exceptionally introspective|poignant|felt|happy|impressed|entertaining|enjoyable
    incredibly|remarkably|exceptionally well|good|fun|detailed|relatable|personal|honest
    infuse|infuses|infused|infusing|imbue|imbues|imbued|imbuing
    instant|instantly|immediate|immediately classic|classics|favorite|favourite
    instant|instantly|immediate|immediately love|likable|familiar|grabs|draws
    into something truly|special|magical|extraordinary|greater
    invite|invites|inviting|encourages|urges listeners|players|audiences|diners|reflection
    invite|invites|inviting|encourages|urges us|you|readers|viewers
    is|are a testament|delight|pleasure|joy|treat|must|marvel|standout|winner|blast
    is|are as beautiful|good|compelling|moving|fun|powerful as
    is|are|was|were no exception|slouch
    is|are|was|were nothing|just|so|incredibly amazing|perfect|beautiful|well|good|easy|fun
    is|are|was|were nothing|just|so|incredibly powerful|gorgeous|real|charming
    it's|is safe|fair to say
    keep|keeps|kept|keeping players|viewers|things|listeners guessing|entertained|fresh|interesting
    keep|keeps|kept|keeping you|me|readers guessing|entertained|fresh|interesting
    keep|keeps|kept|keeping you|me|readers|players|viewers|things|listeners hooked|engaged|invested
    last|lasting|long-lasting|all-day battery|comfort|impression
    laugh-out-loud moments|funny
    laughs and
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
    lose|losing|lost yourself|track|themselves in|of
    makes|make short|light work
    make|makes|made|making it|them|this|him|her|for an|a? enjoyable|memorable|easy|relatable
    make|makes|made|making it|them|this|him|her|for an|a? excellent|great|standout|suitable
    make|makes|made|making it|them|this|him|her|for an|a? perfect|ideal|accessible
    make|makes|made|making it|them|this|him|her|for an|a? worthwhile|must|must-have|essential
    make|makes|making for a|an compelling|great|memorable|satisfying|delightful
    manages|managed to capture|balance|blend|convey|strike|evoke
    mark|marks|marking|marked a|an bold|triumphant|significant|welcome|return|exciting
    masterful|skillful|deft|brilliant|clever|innovative|effective|subtle|excellent use
    memorable|unforgettable|lovable|relatable characters|moments|scenes|character
    memorable|unforgettable|lovable|relatable melodies|experience|cast|songs
    modern-day|modern classic|masterpiece|twist
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
    one of the most|best|finest|year's
    out of the box
    packed|brimming|bursting|overflowing|teeming|laden|loaded with
    packs a|an
    paint|paints|painted|painting a|vivid
    pair|pairs|paired perfectly|beautifully|nicely|well
    pay|pays|paying homage|tribute
    perfect for|way|blend|mix|balance|combination|example|companion|end|ending|amount|size|storm
    perfect|ideal for
    poignant and|yet|reminder|moment
    polite|welcoming|wonderful|fantastic|amazing staff|service|server|servers|team
    powerful and|yet|performance|message|story|moment|suction|motor
    premium|luxurious|luxury|high-end feel|look|materials|quality|price|product
    proves|proved|proving once|that again|she|he|they
    pulls off
    pure|sheer|absolute joy|delight|magic|bliss|fun|genius|perfection|pleasure|comfort
    push|pushes|pushing their|his|her|its|the sound|limits|craft|boundaries|envelope
    push|pushes|pushing|pushed the|boundaries|their|her|his
    quick|simple|smooth|painless|seamless and easy|painless|effortless|simple|straightforward|intuitive
    quiet|raw|genuine|understated|infectious beauty|strength|honesty|grace
    quiet|raw|genuine|understated|infectious emotion|tenderness|power|elegance|vulnerability
    quiet|raw|genuine|understated|infectious energy|charm|intensity|confidence|authenticity
    quiet|raw|genuine|understated|infectious humanity|longing|warmth|wit|chemistry
    quite like
    ranks among
    raw and|emotion|emotional|honesty|power|talent
    readers|listeners|fans|families|viewers|players of all ages|stripes|kinds
    readers|viewers|listeners|players|audiences|gamers alike|everywhere
    remain|remains a|an testament|true|standout|favorite
    remind|reminds|reminding|reminded us|you that|of|why|how
    resonate|resonates|resonated|resonating
    return|returns to form
    reveal|reveals|revealing new|hidden layers|depths
    reward|rewards|rewarding repeat|repeated|multiple|patient|close|patience
    rich history|flavor|flavors|character|characters|world|sound|storytelling|narrative|detail|details|lore
    rise|rises|rising above the|its
    sense of wonder|intimacy|urgency|purpose|awe|discovery|accomplishment|place
    serve|serves|serving as a|an
    set|sets|setting the stage|tone|mood|bar|standard
    shed|sheds|shedding light
    shine|shines|shining|shone
    should|must not be missed
    showcase|showcases|showcased|showcasing|boast|boasts|boasting
    simply|just|truly divine|delicious|wonderful|perfect|unforgettable|beautiful|craving|special
    small but mighty
    smooth and|operation|transition
    so much more
    something for|to suit everyone|every
    something for|truly|special|beautiful
    something special|magical|truly|remarkable|extraordinary
    soulful|angelic|powerful|breathtaking|emotive|distinctive|silky|smoky vocals|voice|vocal|delivery
    spark|sparks|sparking conversation|joy|conversations
    speak|speaks to the
    speak|speaks|speaking volumes
    standout|stand-out track|tracks|performance|moment|moments|feature|dish
    stands as
    stand|stands|standing|stood out|among|apart|alongside
    stays|sticks|stayed|lingers with you|me|us|readers|viewers
    step|dive|dives|diving|stepping into the|a|this
    strike|strikes|striking|struck a|the chord|perfect|delicate|fine|balance
    strong performance|performances|supporting|sense|script|female
    surprisingly|amazingly|wonderfully|perfectly easy|fresh|quiet|fast|comfortable|human
    surprisingly|amazingly|wonderfully|perfectly effective|satisfying|soft|smooth|light|tender
    surprisingly|amazingly|wonderfully|perfectly happy|impressed|entertaining|enjoyable
    surprisingly|amazingly|wonderfully|perfectly introspective|poignant|felt
    surprisingly|amazingly|wonderfully|perfectly well|good|fun|detailed|relatable|personal|honest
    taken|take|takes|taking you|readers|viewers|listeners|players on
    takes center|centre stage
    taking|takes|take it|things|the to new|another|the
    tells|tell a|an compelling|powerful|moving|beautiful|gripping|touching|inspiring story|tale
    tender|crisp|juicy|rich|fluid|fresh and immersive|witty|comfortable|vibrant|intuitive
    tender|crisp|juicy|rich|fluid|fresh and polished|clear|fluffy|buttery|flaky
    tender|crisp|juicy|rich|fluid|fresh and succulent|juicy|flavorful|flavourful|tender
    tender|crisp|juicy|rich|fluid|fresh and velvety|responsive|inviting|welcoming|refined
    terrific|awesome|incredible|phenomenal|superb acting|performance|performances|cast|visuals
    terrific|awesome|incredible|phenomenal|superb food|service|staff|sound|battery
    terrific|awesome|incredible|phenomenal|superb graphics|quality|songs|job|addition
    terrific|awesome|incredible|phenomenal|superb value|story|characters|product|music
    the attention|level of|to
    the author's|director's|filmbooknovelalbumgameband’s emotional|greatest|true|brilliance
    the author's|director's|filmbooknovelalbumgameband’s growth|ability|core|heart|strengths
    the best|greatest part is|of|about
    the chemistry|dynamic|interplay between
    the enduring|transformative|healing|redemptive|unbreakable|universal
    the film's|book's|novel's|album's|game's|movie's|story's|band's emotional|greatest|true|brilliance
    the film's|book's|novel's|album's|game's|movie's|story's|band's growth|ability|core|heart|strengths
    the finest|freshest|highest local|ingredients|quality
    the food|service|sound are|is|was|were fantastic|perfect|relatable|well-developed
    the food|service|sound|music|pacing|soundtrack are|is|was|were amazing|great|excellent
    the food|service|sound|music|pacing|soundtrack are|is|was|were solid|top-notch|smooth|flawless
    the food|service|sound|music|pacing|soundtrack are|is|was|were superb|stunning|gorgeous
    the icing|cherry on
    the intricacies|complexities|complexity|fragility|nuances|subtleties|richness|depths of
    the love|care|passion that went
    the music|pacing|soundtrack are|is|was|were fantastic|perfect|relatable|well-developed
    the next level
    the perfect|ideal|ultimate
    the power|magic|beauty of
    the writing|visuals|graphics are|is|was|were fantastic|perfect|relatable|well-developed
    there's|there is? plenty|much to
    three-dimensional|complex|flawed characters|character|heroine|hero|protagonist
    to be savored|savoured|missed|treasured|cherished|reckoned
    to new heights|levels|depths
    to suit every|any|all
    top notch|quality|marks
    touches|touching on|upon themes|the|issues
    touching|moving|beautiful|heartfelt|tender and|yet|moments|story|tribute
    touching|moving|timely|vivid story|tale|tribute|reflection|reminder|ode|moments
    tough|elegant|gentle|delicate|rich|powerful but|yet|and durable|elegant|strong|light|stylish
    tough|elegant|gentle|delicate|rich|powerful but|yet|and mighty|powerful|sturdy|effective
    transport|transports|transporting|transported
    treated to
    unfold|unfolds|unfolding with
    unique and|blend|sound|style|voice|perspective|take|experience|flavor|charm
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
    versatile and|enough
    weave|weaves|weaving|wove|woven together|a|in|through
    well thought out
    well worth|beyond
    well-developed|well-rounded|fleshed-out characters|character|heroine|hero|protagonist
    what makes this|it so|special|unique|different|stand
    where the film|album|book|game|novel|restaurant|product|band truly|really|shines
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
    with ease|style|confidence
    with grace|nuance|aplomb|finesse|conviction|sensitivity
    with open arms
    with precision|heart|care|confidence|ease|passion|flair
    with remarkable|great|raw|effortless|breathtaking|incredible|unflinching|surprising|genuine
    works|work|working in|together|wonders|beautifully|seamlessly|perfectly|brilliantly
    worth every|the|its wait|price|penny|money|weight|splurge|drive|trip|hype|investment|effort
    worth savoring|exploring|visiting|revisiting|every
    writer|filmmaker|storyteller|storytellers|talents|chef at the peak|height|top
"""

PHRASES = Phrases(_TEXT)
"""All of them."""
