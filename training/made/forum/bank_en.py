"""English text bank. Slots: {x} thing, {y} another thing, {s} symptom clause, {a} action, {m} model,
{n} small number, {k} larger number, {w} a span of time, {c} a place."""

# topic: things ; symptoms (clauses) ; actions (bare infinitives) ; whole sentences
TOPICS = {}


def topic(name, things, symptoms, actions, lines):
    cut = lambda s: [p.strip() for p in s.replace('\n', ' ').split(';') if p.strip()]
    TOPICS[name] = dict(x=cut(things), s=cut(symptoms), a=cut(actions), own=cut(lines))


topic(
    'cars',
    'timing chain; clutch cable; wastegate; handbrake; coolant pump; rear subframe; glow plug relay; throttle body; tailgate wiring; steering rack;'
    ' alternator; lambda sensor',
    'it rattles on a cold start; the idle hunts between 700 and 1100; the pedal goes soft after twenty minutes;'
    ' there is a smell of fuel at the lights; the dash lights up like a fairground; it pulls to the left under braking; third gear crunches;'
    ' the heater only blows cold',
    'bleed the brakes; swap the relay; read the codes; drop the sump; torque the bolts in stages; clean the earth points; pressure test the system;'
    ' replace the bush on both sides',
    'The dealer quoted me silly money, so I am doing it on the drive; You need a 10 mm spline bit and a lot of patience;'
    ' Mine had the same rust behind the rear arch, and it was worse than it looked; Genuine parts only for that one, the pattern ones last a year;'
    ' The previous owner had wired the fog lamp straight to the battery; Get it on stands first, never trust a jack',
)
topic(
    'cycling',
    'bottom bracket; rear derailleur; tubeless tyre; dropper post; freehub; headset; disc rotor; dynamo hub; pannier rack; saddle clamp; chainring;'
    ' cargo trailer',
    'it creaks on every climb; the chain skips in the two smallest sprockets; the bead will not seat; the lever comes all the way to the bar;'
    ' I lose pressure overnight; the light flickers above thirty; the front wheel shimmies downhill; the bolts work themselves loose',
    'face the shell; align the hanger; cut the steerer; true the wheel; sand the pads; grease the threads; fit a longer cage; wrap the rim again',
    'I ride to work in all weathers, so mudguards are not optional; Carbon paste solved it for me, costs next to nothing;'
    ' On gravel I run them at 2.1 bar and never looked back; My knees are not what they were, so low gears please;'
    ' The shop shrugged and sold me a new cassette; Anything under two hours I do without a bag',
)
topic(
    'network',
    'router; access point; mesh node; patch panel; managed switch; fibre modem; guest network; DNS resolver; VPN tunnel; NAS; print server; firewall rule',
    'the uplink drops every few hours; the lease is never renewed; upload crawls at two megabits; clients stick to the far access point;'
    ' the admin page times out; multicast floods the whole segment; the light turns amber and stays there; names resolve but nothing loads',
    'pin the channel; disable the second radio; flash the older firmware; put it in bridge mode; capture a trace on both ends; split the VLANs;'
    ' lower the MTU to 1460; replace the patch lead',
    'My provider insists that everything is fine on their side; It survived a reboot but not the night;'
    ' I keep the config in a repository, so rolling back was easy; The microwave in the kitchen turned out to be innocent;'
    ' Half the house is concrete, which explains the signal; Please post the output of the status page, without the serial number',
)
topic(
    'baking',
    'sourdough starter; rye loaf; proving basket; brioche; puff pastry; baking stone; stand mixer; custard; pizza dough; flat bread; sponge cake; caramel',
    'the crumb is gummy in the middle; it spreads as soon as I turn it out; the crust softens within an hour;'
    ' the top burns before the inside is done; it smells of acetone; the butter leaks out; nothing rises after the second day;'
    ' the base stays pale',
    'feed it twice a day; lower the hydration; let it cool completely; fold it every half hour; weigh the salt; preheat for an hour;'
    ' use strong flour; cover it with a damp cloth',
    'My grandmother never weighed anything and hers was better; I bake at 230 with steam for the first ten minutes;'
    ' Flour differs a lot from mill to mill, so trust your hands; I froze half of it and it came out just as good;'
    ' Twelve hours in the fridge does wonders for the flavour; A cheap thermometer taught me more than any book',
)
topic(
    'garden',
    'raised bed; compost heap; pear tree; drip line; tomato house; box hedge; rain barrel; lawn edge; rose bush; cold frame; seed potato; pond liner',
    'the leaves curl and turn yellow; slugs eat everything overnight; the fruit drops in June; water stands there for days; moss wins every spring;'
    ' the roots come up through the path; there is a white film on the stems; nothing germinated',
    'prune it hard in February; mulch with straw; test the soil; water in the morning; thin the seedlings; lift the tubers; net it against pigeons;'
    ' add sharp sand',
    'We are on heavy clay here, windy and 300 metres up; It looked dead until May and then came back; I leave the seed heads for the birds;'
    ' Two sheds later I still have no room for the mower; Neighbours laughed about the horse manure, then asked for some;'
    ' Patience, it needs three summers',
)
topic(
    'photo',
    'tripod head; kit lens; speedlight; film scanner; shutter curtain; battery grip; memory card; ND filter; enlarger; light meter; macro rail; sensor',
    'the corners are soft; focus hunts in low light; there is a green cast; banding shows in the sky; the counter sticks at twelve;'
    ' it underexposes by a stop; the mirror hangs; files open with a magenta stripe',
    'shoot in raw; calibrate the screen; stop down to f/8; clean the contacts; lock the mirror up; bracket three frames; use a cable release;'
    ' re-seat the seals',
    'I only print small, so I never noticed; The old manual lens beats it in the centre; You want light, not megapixels;'
    ' I carried it for two weeks in the rain and it never complained; Print it and hang it up, then decide; Film is not dead, my wallet is',
)
topic(
    'games',
    'boss fight; skill tree; crafting bench; save file; ranked queue; controller layout; dungeon key; trading post; patch; supply drop;'
    ' co-op lobby; stealth run',
    'the frame rate tanks in the harbour; the quest marker vanishes; my save is rolled back; the lobby closes by itself;'
    ' I get a black screen after the intro; input lags by half a second; the final door stays locked; matchmaking takes ten minutes',
    'verify the files; skip the cutscene; respec into frost; delete the shader cache; cap it at sixty; stack poison first; go left at the mill;'
    ' roll back the driver',
    'No spoilers please, I am only in the second act; The nerf was overdue, sorry; I have four hundred hours in it and still get lost in the swamp;'
    ' On hard you simply cannot skip the shield; The devs said it is being looked at; Best soundtrack of the year, fight me',
)
topic(
    'code',
    'parser; background worker; config file; build step; migration; memory pool; test runner; cache layer; type hint; date picker; websocket; lock file',
    'it hangs after the third request; the output is empty; memory grows until it is killed; the tests pass locally and fail in CI;'
    ' it throws on the second call; the index is off by one; requests time out under load; the callback never fires',
    'pin the version; run it with the debug flag; write a failing test first; move it out of the loop; clear the cache; catch the narrower error;'
    ' use a context manager; bisect the commits',
    'I reduced it to twenty lines and it still happens; It is documented, but you have to know where to look;'
    ' On the previous release this worked without any change; Please share the full trace, not only the last line;'
    ' I would not call it a bug, though the message is misleading; Turns out the clock on the box was wrong',
)
topic(
    'pets',
    'filter pump; puppy crate; heat lamp; litter tray; aquarium; terrarium; rescue dog; parrot cage; hay rack; dry food; harness; vet bill',
    'he pulls like a train; the water clouds after two days; she hides under the sofa; the fish gasp at the surface; he barks at every van;'
    ' she refuses the new food; the plants melt; it limps after long walks',
    'change a third of the water; reward him early; call the vet; keep the sessions short; test for nitrite; introduce them slowly; trim the claws;'
    ' leave the door open',
    'Ours needed a good three months to settle in; Do not punish it, it makes things worse; We foster, so there is always chaos here;'
    ' Mine is fourteen and still steals socks; Shrimps are tougher than people think; Thank you for giving an old one a home',
)
topic(
    'running',
    'half marathon; heart rate strap; trail shoe; tempo run; rest day; calf stretch; training plan; physio; hill repeat; gel; stride; ice bath',
    'my shins ache after five kilometres; I fade in the last third; the watch shows nonsense; my toes go numb; I wake up stiff;'
    ' my pulse is too high on easy runs; the blisters come back; I cannot sleep after evening sessions',
    'slow down; add one rest day; see a physio; roll the calves; eat earlier; buy half a size up; keep the cadence up; skip the intervals',
    'I came back from a stress fracture last autumn; Easy means that you can talk in sentences; My first race was a disaster and I loved it;'
    ' Weather was horrible and so was my pacing; Twelve weeks is plenty if you do not get ill; Nobody cares about your time but you',
)
topic(
    'travel',
    'night train; ferry ticket; visa form; mountain hut; campervan; city pass; border crossing; rail pass; hostel; luggage locker; travel card; coastal path',
    'the booking page keeps failing; they charged us twice; the connection is only nine minutes; the office is closed on weekends;'
    ' the road is shut in winter; nobody answers the phone; the last bus leaves at six; our cabin was given away',
    'book early; print the confirmation; carry cash; take the slow line; ask at the harbour; stay two nights; bring a sleeping bag; validate the ticket',
    'We did it with two kids and a pram; In October you have the place to yourself; Dogs need a muzzle on board, nobody told us;'
    ' Skip the tower, take the hill behind it; The soup at the station is better than it has any right to be; Prices went up again this spring',
)
topic(
    'music',
    'tube amp; bass string; audio interface; pickup; drum machine; reed; delay pedal; patch cable; monitor speaker; fretboard; synth; rehearsal room',
    'it hums with the volume at zero; the G string buzzes on the fifth fret; latency makes it unplayable; one channel cuts out;'
    ' the tuning drifts within a song; it crackles when touched; the display stays blank; the low end is mud',
    'check the ground; raise the action; lower the buffer; swap the valves in pairs; shield the cavity; clean the pots; record dry; use shorter cables',
    'I have played it in pubs for twenty years and it owes me nothing; Ears first, gear second; A friend built me one for the price of the parts;'
    ' Leave the treble alone and move the microphone; We rehearse in a garage, the neighbours are saints; Strings are cheaper than arguments',
)
topic(
    'money',
    'savings account; index fund; tax return; mortgage offer; standing order; pension statement; credit file; insurance excess; emergency fund;'
    ' broker fee; deposit; payslip',
    'the transfer has been pending for a week; they refuse to close it; the rate went up without notice; the code on my payslip is wrong;'
    ' the app locks me out; the fee appeared twice; nobody can explain the shortfall; the offer expired',
    'complain in writing; keep the receipts; overpay a little; ask for a final statement; compare the total cost; call before noon;'
    ' switch providers; read section four',
    'Not advice, just what I did; It depends on your rate and on how well you sleep; I made that mistake in my twenties and it took years to undo;'
    ' They settled as soon as the ombudsman was mentioned; Boring is good here; Put it in writing and keep a copy',
)
topic(
    'printing',
    'hot end; print bed; resin tank; extruder; spool holder; build plate; bowden tube; belt tensioner; slicer profile; fume hood; nozzle; stepper driver',
    'the first layer will not stick; it strings like a spider; layers shift at the same height; the corners lift; the fan howls;'
    ' supports fuse with the part; it stops after an hour; the walls look wavy',
    'level it hot; dry the filament; tighten the belts; slow the outer wall; raise the bed to sixty; print a tower; wipe it with alcohol; lower the retraction',
    'Glue stick, the cheap one from school; I printed the bracket in one go and it holds eight kilos;'
    ' Every spool is different, write it on the side; My garage is at nine degrees, that explains a lot; Firmware first, screws second;'
    ' It is a hobby, the noise is part of it',
)

TITLES = '''{X}: {s}|{X} - {s}, any ideas?|Which {x} for {m}?|{m}: {x} or {y}?|Need help with the {x} on my {m}|Is it worth it to {a}?|\
How do I {a} without breaking the {x}?|{X} not working since {w}|Problem with {x} ({m})|When {s}, where to start?|First {x}, first questions|\
My {m} and the {x} saga|{X} vs {y} after {w}|Anyone here with a {m}?|[Solved] {X}: {s}|{m} {x} replacement, step by step|\
Should I {a} or just live with it?|What I learned about the {x} in {w}|Strange behaviour of the {x}|Why does everyone tell me to {a}?|\
Recommendations: {x} under {k} euros|{X} upgrade for the {m}: experiences wanted|Show us your {x}!|Help! {S}|Best way to {a} in {c}?|\
Thinking about a new {x}, talk me out of it|{m} long term report|Replacing the {x} myself: realistic?'''.split('|')

ASK = '''Hi all, I have had the {m} for {w} now and since yesterday {s}.|I have already tried to {a}, but {s}.|Has anybody seen this on a {m}?|\
Before I buy a new {x}, is there anything else I could check?|The odd thing is that {s} only when the {x} has been used for a while.|\
I am fairly new to this, so please be gentle.|Somebody in {c} told me to {a}, which sounds wrong to me.|What would you do first: {a} or {b}?|\
I searched the forum and found {n} threads, none of them about the {x} of this model.|The manual says nothing about the {x}, or at least mine does not.|\
If I {a}, will the {y} be affected as well?|Budget is around {k}, a bit more if it really helps.|It started {w} ago after I had decided to {a}.|\
Any hint is welcome, I am running out of ideas.|To be clear: {s}, and that happens every time.|Would a {x} from another maker fit?|\
I attached a picture of the {x}, sorry about the quality.|At first I blamed the {x}, then the {y}, and now I do not know any more.|\
Is that normal for the {m}, or did I get a bad one?|Thanks in advance from {c}!'''.split('|')

SAY = '''In my experience the {x} is rarely the culprit.|I had exactly this {w} ago: {s}, and in the end it was the {y}.|\
You could {a}, but I would {b} first.|Do not {a} unless you really have to.|With the {m} you have to {a}, there is no way around it.|\
The {x} costs about {k} and lasts forever if you {a}.|It took me {n} attempts and most of a weekend.|If {s}, look at the {x} before anything else.|\
I went from a {x} to a {y} and would not go back.|Check whether the {x} is the newer type, they changed it {w} ago.|\
My {m} did that as well until I decided to {a}.|That is what the book says, yes, but the book was not written for the {m}.|\
Depends on the {x}, honestly.|There is a small shop near {c} that sells the {x} separately.|I disagree with the advice to {a}, it only hides the fault.|\
Swap the {x} with a known good one and see if it follows.|Mine is from {c} and has done {k} without a single fault.|\
We measured it: the difference was {n} percent, so nothing you would notice.|Once you {a}, the rest is easy.|\
Could be the {x}, could be the {y}, hard to tell from here.|Somebody wrote that you should {a}, and I can only second that.|\
When {s}, I usually {a} and then wait for {w}.|What does the {x} look like from behind?|Keep the old {x}, you will want it when you sell.|\
For that money I would rather get a used {m}.|The trick is to {a} while the {x} is still warm.|People in {c} have done it that way for years.|\
I bought mine with {n} spare parts and have used none of them.|Long story short: {s} because the {x} had been fitted backwards.|\
No need to {a}, just {b} and leave it for a night.|I would not worry unless {s}.|Since the update {s}, and support only tells me to {a}.|\
A cheap {x} is fine here, spend the money on the {y}.|Let us know how it went, I am curious about the {x}.|\
To add to what was said above: {b}, then {a}, in that order.|There are two versions of the {x}, and only the later one fits the {m}.|\
I kept notes: after {w} the {x} was still fine, the {y} was not.|Took it apart on the kitchen table, found {n} broken bits.|\
You will find that {s} much less often if you {a} now and then.|Never had trouble with the {x}, only with the {y}.'''.split('|')

SHORT = '''Thanks, that was it!|Following, same problem here.|Any news on this?|Did you {a}?|Same here with the {m}.|Great write-up, thank you.|\
It was the {x}. Of course it was the {x}.|Have you tried to {a}?|+1 for the {x}.|Not possible, sorry.|Nice one :)|Update: {s} again.|\
Solved, it was the {y}.|Which {x} exactly?|Photo of the {x}, please.|That worked, cheers!|I would {a}.|Welcome to the forum!|Ouch.|Bump.|Agreed.|\
Wrong section, I think.|Half past too late, I already bought the {m}.|Ha, good luck with that {x}.|No, the other {x}.|Yes, since {w}.|\
Never heard of that.|Please {a} and report back.|Same in {c}.|How much was the {x}?'''.split('|')

PLACES = 'Aldermoor|Kestrel Bay|Northwick|Tarn Valley|Brackenford|Old Harbour|Winsley|Cobble Hill|Marrowby|Sandgate East|Lower Penn|Oakhurst'.split('|')
SPANS = 'two weeks|three months|half a year|a long weekend|five years|a day or two|last spring|the whole winter|ten days|four seasons'.split('|')
MOTTO = '''Measure twice, swear once.|Old enough to know better, too stubborn to stop.|{m} | {x} | far too many spares|If it works, take it apart.|\
Currently: {m}, {x} rebuilt {y}|There is no such thing as a spare {x}.|Life is short, {a}.|Some days you are the {x}, some days the {y}.|\
Proud owner of {n} half finished projects|I read the instructions afterwards|Everything I write is my own opinion, except the good parts|\
"It was fine yesterday" - everyone, always'''.split('|')

FURN = dict(
    cookie=[
        [
            'We and our partners store small files on your device',
            'This website uses cookies',
            '{N} needs a few cookies to run',
            'To keep {N} online we use cookies and similar tools',
            'Your privacy on {N}: we use cookies',
            'Some cookies on {D} are essential',
        ],
        [
            'to remember your login and to measure traffic.',
            'so that pages load quickly and adverts stay relevant.',
            'for statistics, security and embedded media.',
            'and ask for your consent for everything that is not strictly required.',
            'while others help us understand which boards are read.',
        ],
        [
            'You can change your mind at any time at the bottom of the page.',
            'Details are in our privacy notice.',
            'By continuing you agree to this.',
            'Choose below what you allow.',
            'Refusing has no effect on your account.',
            '',
        ],
    ],
    announce=[
        ['Maintenance tonight:', 'Notice from the team:', 'Hello members,', 'New on {N}:', 'Reminder:', 'Important:', 'Summer meeting:'],
        [
            'the boards will be read-only between two and four.',
            'we are moving to a new server this week.',
            'registration is open again after the spam wave.',
            'the photo contest about the {x} ends on Sunday.',
            'please update your e-mail address before the end of the month.',
            'our buying guide for the {x} has been revised.',
            'the classifieds have new rules.',
        ],
        ['Questions go to the team.', 'Thank you for your patience!', 'Read the full note.', 'We look forward to seeing you.', ''],
    ],
    newsletter=[
        ['Get the best of {N} once a week.', 'Never miss a thread again.', 'Join {k} readers.', 'The {N} digest:', 'Good reading for Sunday:'],
        [
            'Tips, tests and the threads people talked about.',
            'Everything about {x} and {y}, no spam.',
            'One mail, five links.',
            'Unsubscribe whenever you like.',
        ],
    ],
    about=[
        [
            '{N} is an independent community',
            'Since 200{n} {N} has been a meeting place',
            '{N} brings together owners and beginners',
            'We are a small volunteer team and {N} is our home',
        ],
        [
            'for everybody with an interest in {x} and {y}.',
            'where people help each other with {x}, {y} and much more.',
            'run in our spare time and paid for by members.',
            'with {k} members and a friendly tone.',
        ],
    ],
    rules=[
        ['Be kind and stay on topic.', 'Please search before you post.', 'One question per thread.', 'Keep it civil.'],
        ['No adverts, no referral links.', 'Do not post personal data.', 'Use a title that says what it is about.'],
        ['Posts that break the rules are removed by the team.', 'Read the full rules before your first post.', ''],
    ],
    guest=[
        ['Hello guest!', 'New here?', 'You are reading as a guest.', 'Welcome to {N}.', 'Not a member yet?'],
        [
            'Create a free account to post, see attachments and hide adverts.',
            'Sign up to follow threads about {x}.',
            'Members see fewer ads and can send messages.',
            'Registering takes a minute and costs nothing.',
        ],
    ],
    promo=[
        ['The new {m}', '{m} on sale', 'Tested: {m}', 'Save on your next {x}', 'Looking for a {x}?'],
        ['from {k} euros', 'while stocks last', 'now with a longer warranty', 'in our shop', 'free delivery until Friday'],
    ],
    legal=[
        [
            'All content belongs to its authors.',
            '{N} is not affiliated with any manufacturer.',
            'Prices and claims without guarantee.',
            'As a partner we may earn from qualifying purchases.',
            'Trademarks belong to their owners.',
        ],
        ['Use at your own risk.', 'Time shown as local time.', 'Hosted with green power.', 'Made by volunteers.', ''],
    ],
)
NAV = (
    '{X} guides|{X} & {y}|All about {x}|Buying a {x}|{m}|{m} owners|{X} reviews|{X} basics|Classifieds: {x}|{c} meetups|Gallery: {x}|Repair a {x}|'
    '{X} deals|Off topic|Introduce yourself|Wanted|Events in {c}|Site feedback|{m} specs|Workshop: {y}|{X} news|{X} for beginners|Archive {x}'
).split('|')
