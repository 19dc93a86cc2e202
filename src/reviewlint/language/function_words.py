"""Words that carry grammar rather than matter.

Written for this project from the closed classes of English grammar.
"""

from reviewlint.language.word_set import word_set

GRAMMAR_WORDS = word_set(
    # determiners, pronouns, question words
    "a an the this that these those some any no every each either neither both all half several few fewer "
    "little less least many more most much enough other others another such same own i me my mine myself "
    "you your yours yourself yourselves he him his himself she her hers herself it its itself we us our "
    "ours ourselves they them their theirs themselves one one's ones oneself who whom whose who's which "
    "what whatever whoever whichever where when why how here there somebody someone something anybody "
    "anyone anything nobody nothing none everybody everyone everything somewhere anywhere nowhere "
    "everywhere "
    # prepositions and conjunctions
    "of in on at by to from with without within into onto upon over under underneath about above below "
    "between among amongst amid amidst through throughout during before after since until till against "
    "toward towards across along alongside around behind beside besides beyond near off out up down as than "
    "like unlike per via despite except regarding concerning and or but nor so yet for if else because "
    "although though while whilst whereas unless whether once "
    # verbs that help others, and negation
    "am is are was were be been being have has had having do does did doing done will would shall should "
    "can could may might must ought cannot not never "
    # contractions, and what an apostrophe splits off
    "s t d ll m re ve i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's "
    "it'd it'll we're we've we'd we'll they're they've they'd they'll that's that'd that'll there's there'd "
    "here's what's where's how's let's isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't "
    "didn't won't wouldn't shan't shouldn't can't couldn't mightn't mustn't needn't ain't"
)
"""The closed classes: what holds a sentence together whatever it is about."""

FUNCTION_WORDS = GRAMMAR_WORDS | word_set(
    # the emptiest full verbs
    "get gets got gotten getting go goes going gone went make makes "
    "made making take takes took taken taking come comes came coming give gives gave given giving put puts "
    "putting let lets say says said saying see sees saw seen seeing know knows knew known think thinks want "
    "wants wanted use uses used using seem seems seemed keep keeps kept become becomes became look looks "
    "looked "
    # adverbs without matter
    "ever also too only just even still again already always often sometimes very quite rather "
    "almost perhaps maybe instead however therefore thus hence indeed then now soon later away back "
    "together apart ago well really actually simply far long first second third last next "
    # nouns without matter
    "thing things way ways lot lots bit kind kinds sort sorts part parts time times people person man men "
    "woman women day days year years end "
    # numbers
    "zero two three four five six seven eight nine ten eleven twelve hundred thousand million"
)
"""The same, and words so general that nobody hears them twice."""
