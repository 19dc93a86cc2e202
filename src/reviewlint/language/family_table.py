"""What no rule of endings can tell about word families, written by hand for this project.

`IRREGULAR`: irregular forms, each line a base form and the forms that stand for it.
`JOINED`: kin that the endings leave apart, a family a line; a line of one word keeps that word by itself.
`APART`: look-alikes that the endings would join, each line the beginnings of the words of one family.
Words in `IRREGULAR` and `JOINED` stand for all their regular inflections too.
"""

IRREGULAR = """
arise arose arisen
bear bore borne
beat beaten
become became
begin began begun
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
creep crept
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
give gave given
go went gone
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lose lost
make made
mean meant
meet met
overcome overcame
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
throw threw thrown
tread trod trodden
understand understood
unwind unwound
wake woke woken
wear wore worn
interweave interwove interwoven
weave wove woven
weep wept
win won
withdraw withdrew withdrawn
write wrote written
child children
foot feet
goose geese
half halves
hero heroes
knife knives
life lives
man men
mouse mice
person people
thief thieves
tooth teeth
wife wives
wolf wolves
woman women
crisis crises
criterion criteria
phenomenon phenomena
hypothesis hypotheses
"""

JOINED = """
absurd absurdist
accuse accusation
analyse analysis analyze analytic
anxious anxiety
appear appearance
art artist artistry artful
assume assumption
beauty beautify
believe belief
brilliant brilliance brilliancy
brutal brute
captive captivity
caution cautious
challenge challenger
change changer
chaos chaotic
charisma charismatic
choose choice
cinema cinematic
cinematography cinematographer
clear clarity
climax climactic
collide collision
comedy comedic comedian
compete competition competitive competitor
compel compulsion compulsive compelling
conclude conclusion conclusive
confuse confusion
contrive contrivance
courage courageous
craft craftsman
create creation creative creator
cruel cruelty
curious curiosity
cynic cynicism
danger dangerous
deceive deception deceptive deceit
decide decision decisive
deep depth deepen
defend defence defense defensive
delight delightful
depend dependence
describe description descriptive
desire desirable desirous
destroy destruction destructive
develop development
die death
disturb disturbance
divide division divisive
drama dramatic dramatist dramatize dramatise
dream dreamy dreamlike
elegy elegiac
energy energetic
enigma enigmatic
enter entrance
entertain entertainment
enthral enthrall
enthusiasm enthusiastic enthuse enthusiast
erode erosion
evade evasion evasive
exceed excess excessive
expand expansion expansive
explode explosion explosive
explain explanation explanatory
express expression expressive
fame famous
fantasy fantastical
fascinate fascination
fear fearful fearsome
fun funny
fury furious
generous generosity
genius
ghost ghostly
glory glorious glorify
grace graceful gracious
grand grandeur
grieve grief grievous
haunt haunting
heart heartfelt heartbreak heartwarming
hate hatred
haze hazy
hero heroic heroine heroism
height heighten
history historic historical historian
horrify horrific
humble humility
humour humor humorous humourous
hypnosis hypnotic hypnotise hypnotize
hypocrite hypocrisy hypocritical
icon iconic
idea ideal
image imagery
imagine imaginary imagination imaginative
immense immensity
immerse immersion immersive
include inclusion inclusive
introduce introduction introductory
invade invasion invasive
irony ironic
enjoy enjoyable enjoyment
joy joyful joyous
know knowledge knowledgeable
landscape soundscape dreamscape cityscape
laugh laughter laughable
lively liveliness
lone lonely loneliness
long length lengthy lengthen
love lover
luxury luxurious
lyric lyrical lyricism
magic magical magician
marvel marvellous marvelous
master masterful mastery masterly masterpiece masterwork masterclass
melancholy melancholic
melody melodic
mess messy
metaphor metaphoric
miracle miraculous
misery miserable
moment momentous momentary
monster monstrous monstrosity
mood moody
move movement
muscle muscular
music musical musician
mystery mysterious mystify
myth mythic mythology mythological
narrate narrative narration narrator
nerve nervous
noise noisy
nostalgia nostalgic
nuance nuanced
obsess obsession obsessive
origin original originality originate
pain painful
paradox paradoxical
passion passionate
pathos pathetic
perceive perception perceptive
permit permission permissive
persuade persuasion persuasive
philosophy philosophic philosopher
pleasure pleasurable
poem poet poetic poetry
politics political politician
possess possession possessive
power powerful
practice practise practical
pretend pretence pretense
problem problematic
profound profundity
proud pride
pure purity
rapid rapidity
real realist realism realistic reality
rebel rebellion rebellious
receive reception receptive
redeem redemption redemptive
repeat repetition repetitive
resolve resolution
respond response responsive
rhyme rhyming
rhythm rhythmic
rich richness
ritual ritualistic
romance romantic romanticism romanticise romanticize
sad sadden sadness
satire satiric satirist satirise satirize
scene scenic
secret secretive secrecy
sensation sensational
sentiment sentimental sentimentality
severe severity
simple simply simplicity simplify simplistic
skill skilful skillful
solve solution
soul soulful
space spacious
spectacle spectacular
speak speech
spell spellbound spellbinding
story storytelling storyteller
strategy strategic
strong strength strengthen
style stylish stylise stylize stylist
subtle subtlety subtly
succeed success successful
surreal surrealism surrealist
suspend suspense suspenseful
symbol symbolic symbolise symbolize symbolism
sympathy sympathetic sympathise sympathize
empathy empathetic empathise empathize empathic
synthesis synthetic
system systematic
tedium tedious
tell teller telling
tense tension
terrify terrifying
theatre theater theatrical
theme thematic
thriller
tragedy tragic
transcend transcendent transcendence
trauma traumatic traumatise traumatize
triumph triumphant
true truth truthful
vary varied variety various variation
vengeance vengeful
vibrant vibrancy
vigour vigor vigorous
villain villainous villainy
violent violence
virtue virtuous
virtuoso virtuosity virtuosic
vision visionary
visit visitor
vital vitality
vivid vividness
vulgar vulgarity
warm warmth
weave interweave
weird weirdo
whimsy whimsical
wise wisdom
wit witty
wide width
young youth youthful
article
author
batter
battery
better
character characterise characterize characterization characterisation
charter
counter
county
country
critic critical criticism criticise criticize critique
direct direction
director
directory
factor
factory
family familial
familiar familiarity
former
hardly
intern
international
letter
matter
minister ministry
native
number
numeral numerous
optimal optimum
optimist optimistic optimism
party
personnel
plaster
plastic
policy
police
proper
property
quarter
really
scarcely
station
stationary
stationery
temper temperament
tenor
terrible terribly
terrific
terror terrorist terrorism terrorise terrorize
universe universal
university
"""

APART = """
according
admiral
affection
allegianc
alternat
amenit
animal
animat
anime
antiquit
apartment
audition
auditory
authenticat
authori
availab
bearing
boundar
brandy
business
candida
captivat
celebrit
chiefly
civilis civiliz
classic
classif
classy
clerical
coloni colony
collectiv
commandment
comment
compassion
computer
conference
confidential
conscientious
consequently
considerabl
consolation
constitution
content
contract
contraction
convenien
convention
conversation
conversion
convict
cooperat
coronat
corporat
crafty
currenc
currently
customer
decaden
definitely
delicious
department
derivativ
designat
desperat
destination
differentia
digital
diploma
director
directly
disposable disposal
diversion
documentar
drawer
earnest
editorial
elector
empirical
engagement
eventual
exception
executive
exhaustive
experiment
expressionis
fabricat
fallac
finale
finally
fitting
flagship
footing
formation
formerly
founder
fundamental
generation
goods
grossly
handful
handsome
hearty
highly
hopefully
hospitality
identical
ignoran
illustrious
imperativ
impressionis
importan
informal
initiat
insidious
instanc
intensive
integral
integrity
inventory inventories
laborator
latest
lately
liberat
likelihood
lingerie
literac
literal
livel
longing
lovel
majorit
mariner
martini
material
meaning
medicat
medicine
memoir
memorab
mentalit
mighty
mineral
minimalis
minorit
missionar
morale
nearly
nominal
objectiv
official
officer
operator
orderl
ordinar
oriental
partial
partly
personal
personalit
personif
personnel
petition
physician
physics
player
playful
potential
predictabl
premiere
presence
presentation
presiden
pretentio pretensio
primar
priorit
procession
productiv
projection
projector
protestant
providence
publicit
publish publication
rational
recipient
recreation
referee
relativ
remarkabl
reservation
respectiv
responsib
reveal revelat
righteous
secondar
secretar
securities
seminary
selfish selfless
sensor
setting
several
shortly
sketchy
slipper
smoothie
socialis
statement
statist
sticky
stretcher
striking
subjectiv
successiv
sweetie
terminal
threesome
timely
treasury
treaty treaties
truly
utterl
variab
varianc
vegetab
vegetat
viewer
visual
visib
warranty warranties
wellness
wholesome
witness
wonderf wondrous
worthy worthi
"""
