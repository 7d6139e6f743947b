"""English text bank: goods topics, sentence templates by role, furniture wording."""

# topic: nouns; materials; parts; uses; places; claims
TOPICS = {
    'kitchen': (
        'skillet;stock pot;chef knife;mixing bowl;bread tin;kettle;cutting board;pepper mill;casserole;whisk;baking tray;ladle',
        'cast iron;stainless steel;beech wood;stoneware;carbon steel;borosilicate glass',
        'handle;lid;base;rim;rivet;pouring lip',
        'searing;slow braises;weekday soups;baking sourdough;a quick omelette;roasting vegetables',
        'stove;oven;campfire;kitchen counter',
    ),
    'outdoor': (
        'trekking tent;sleeping bag;rain jacket;daypack;camp stove;headlamp;trekking pole;dry bag;hammock;water filter;sleeping mat;gaiters',
        'ripstop nylon;recycled polyester;7075 aluminium;merino wool;silicone-coated taffeta;down fill',
        'zip;hip belt;storm flap;guy line;pole sleeve;compression strap',
        'alpine approaches;wet weekends;long ridge walks;bike packing;winter huts;canoe trips',
        'trail;hut;riverbank;summit',
    ),
    'audio': (
        'turntable;bookshelf speaker;headphones;headphone amplifier;soundbar;DAC;subwoofer;wireless earbuds;phono stage;microphone;radio;mixer',
        'anodised aluminium;walnut veneer;woven glass fibre;memory foam;MDF;silk fabric',
        'tone arm;driver;volume dial;ear pad;heat sink;crossover',
        'late night listening;podcast recording;small living rooms;vinyl collections;commuting;desk setups',
        'living room;studio;train;desk',
    ),
    'furniture': (
        'armchair;sideboard;dining table;bookcase;bed frame;coffee table;bar stool;wardrobe;bench;corner sofa;desk;nightstand',
        'solid oak;ash veneer;bouclé fabric;powder-coated steel;full-grain leather;linen blend',
        'frame;backrest;drawer front;seat cushion;table top;base',
        'open-plan rooms;narrow hallways;long dinners;a reading corner;small flats;home offices',
        'hallway;dining room;bedroom;balcony',
    ),
    'clothing': (
        'overshirt;crew neck jumper;wrap dress;chino;linen shirt;cardigan;parka;midi skirt;t-shirt;hoodie;blazer;jumpsuit',
        'organic cotton;lambswool;Tencel lyocell;European linen;recycled nylon;brushed flannel',
        'collar;cuff;chest pocket;waistband;hem;shoulder seam',
        'warm evenings;the office;travelling light;layering in autumn;a garden party;lazy Sundays',
        'city;coast;office;countryside',
    ),
    'shoes': (
        'trail runner;Chelsea boot;loafer;hiking boot;court sneaker;sandal;derby;slipper;running shoe;clog;espadrille;ankle boot',
        'nubuck leather;engineered mesh;natural rubber;cork;vegetable-tanned calfskin;wool felt',
        'outsole;heel counter;tongue;midsole;toe box;insole',
        'muddy trails;long shifts;daily training;city walking;rainy commutes;forest paths',
        'track;street;forest;gym',
    ),
    'beauty': (
        'face serum;hand cream;shampoo bar;cleansing balm;night oil;body scrub;lip balm;clay mask;toner;sun lotion;bath salt;beard oil',
        'squalane;niacinamide;shea butter;oat extract;hyaluronic acid;cold-pressed jojoba',
        'pump;glass bottle;pipette;tin;refill pouch;seal',
        'dry winter skin;sensitive scalps;after sun care;a short evening routine;shaving;tired eyes',
        'bathroom;gym bag;spa;suitcase',
    ),
    'toys': (
        'wooden train set;building blocks;stacking tower;marble run;dolls house;balance bike;memory game;puzzle;kite;play kitchen;hand puppet;board game',
        'FSC certified birch;water-based paint;organic cotton;recycled cardboard;natural rubber;felt',
        'wheel;lid;roof;storage box;rule booklet;track',
        'rainy afternoons;kindergarten groups;birthday parties;first steps;quiet play;family evenings',
        'nursery;garden;playroom;back seat',
    ),
    'garden': (
        'pruning shears;raised bed;watering can;hose reel;hand fork;compost bin;greenhouse;plant support;wheelbarrow;hedge trimmer;seed tray;bird feeder',
        'galvanised steel;ash wood;hardened steel;cedar;UV-stable polypropylene;copper',
        'blade;grip;spring;rose;lid;spout',
        'tomatoes on the balcony;heavy clay soil;old roses;spring sowing;autumn leaves;small patios',
        'allotment;terrace;greenhouse;lawn',
    ),
    'cycling': (
        'gravel frame;pannier;saddle;rear light;bib shorts;floor pump;helmet;handlebar bag;multi tool;cargo bike;pedal;rain cape',
        '6061 aluminium;carbon composite;waxed canvas;titanium;EVA foam;chromoly steel',
        'bracket;rail;valve head;buckle;reflector;crown race',
        'bikepacking weekends;winter commuting;club rides;school runs;long gravel events;turbo training',
        'road;bike path;workshop;mountain pass',
    ),
    'coffee': (
        'espresso blend;pour-over dripper;hand grinder;filter roast;French press;milk jug;single origin Ethiopia;cold brew kit;espresso machine;'
        'cupping bowl;decaf roast;moka pot',
        'washed arabica;porcelain;brass;stainless steel burrs;heat-proof glass;natural process beans',
        'burr set;portafilter;valve bag;filter basket;crank;gauge',
        'slow mornings;milk drinks;the office kitchen;iced coffee;camping trips;home baristas',
        'café;kitchen;office;camp site',
    ),
    'pets': (
        'dog harness;cat tree;dog bed;feeding bowl;grain-free kibble;lead;scratching post;travel crate;cat litter;chew toy;grooming brush;aquarium filter',
        'padded mesh;sisal;bamboo fibre;insect protein;reclaimed rope;plywood',
        'buckle;cover;chest plate;tray;platform;swivel clip',
        'nervous rescue dogs;small flats;long car rides;puppies;indoor cats;muddy walks',
        'park;car;living room;balcony',
    ),
    'lighting': (
        'pendant lamp;desk lamp;floor lamp;wall light;LED strip;candle holder;outdoor lantern;ceiling light;clip lamp;night light;track spotlight;bulb set',
        'opal glass;brushed brass;spun aluminium;rice paper;concrete;textile cable',
        'shade;dimmer;socket;arm;diffuser;canopy',
        'dining tables;reading in bed;dark corridors;work surfaces;terraces;low ceilings',
        'kitchen island;stairwell;porch;study',
    ),
    'tools': (
        'cordless drill;socket set;hand plane;laser level;workbench;angle grinder;clamp;tool box;chisel set;torque wrench;circular saw;heat gun',
        'chrome vanadium steel;die-cast magnesium;glass-filled nylon;hornbeam;tungsten carbide;rubber overmould',
        'chuck;trigger;jaw;guide rail;battery pack;ratchet',
        'fitting kitchens;fine joinery;bike repair;tight corners;concrete walls;flat-pack furniture',
        'workshop;building site;garage;van',
    ),
}
COLORS = 'Black;Sand;Forest;Navy;Rust;Off White;Graphite;Ochre;Sage;Burgundy;Sky;Olive;Charcoal;Clay'
SERIES = (
    'Halden Tindra Moorfield Askel Corvane Brisko Lunary Fennick Oakmere Varde Solenne Pikko Merrow Tarnby Quillon Estero '
    'Nordal Hexley Wrenna Calder Jolvi Maruna Stonebeck Arvika Delmor Pellar Orsay Kestrin Ravello Ulmer Thessaly Bramwick '
    'Ferrin Loxley Mistral Sorrel Tallow Verity Windle Yarrow Zephyn Corrado Anker Birka Drift Ember Fjell Granit'
)
WORDS = 'Classic;Pro;Mini;Original;II;Compact;Everyday;Studio;Light;XL;Heritage;Field;No. 4;Plus;Signature;Essential;S2;Alpine'
ADJ = 'Ribbed;Folding;Hand-finished;Slim;Insulated;Modular;Quilted;Adjustable;Low;Rounded;Waterproof;Everyday;Stackable;Brushed;Lightweight'

LEAD = '''The {name} is a {noun} that does one thing well and keeps doing it for years.
Made for {use}, the {series} {noun} pairs {mat} with a {part} you will notice every day.
We designed the {series} after {n} prototypes and one very long winter of testing.
Some things are bought once: this {noun} in {mat} is meant to be one of them.
A {noun} for {use}, {use2} and everything that comes between.
With its {mat} body and reworked {part}, the {name} is lighter than the model it replaces.
Simple lines, honest {mat}, no logo on the outside: that is the whole idea of the {series}.
Whether it is {use} or {use2}, you get the same calm, precise result.
Say hello to the {noun} our own team fights over whenever someone leaves for the {place}.
Our best known {noun} returns in edition {n} with a quieter {part} and a warmer tone of {mat}.'''
DETAIL = '''The {part} is fixed at {n} points, so nothing rattles even when it is fully loaded.
{Mat} gives it strength where it counts, while {mat2} keeps the weight down.
Each {part} is checked by hand before it leaves the workshop in {city}.
At {cm} cm it fits the standard shelf and still leaves room for the {part2}.
We moved the {part} {n} mm further back, which sounds like nothing until you use it.
The {part} can be swapped without tools; spare ones are listed under accessories.
Because {mat} ages with use, small marks turn into a patina rather than damage.
A double layer of {mat} around the {part} takes the knocks of daily life.
Its {part2} has been rounded off so that it does not catch on sleeves or cables.
There is no glue in the {part}: everything is screwed, so everything can be repaired.
The weight, {kg} kg in total, sits low and close to the centre.
Since {year} the {part2} has been made of {mat2} left over from our other lines.
You can take the {part} apart in under {n} minutes and rinse it under running water.
Tolerances at the {part} are below {n} hundredths of a millimetre, which explains the smooth feel.
A small channel along the {part2} leads water away before it can settle.
The finish on the {part} is matt, does not show fingerprints and needs no polish.
Compared with the previous version, the {part} is {n} % stiffer.
Two sizes are available; most people who hesitate are happier with the larger one.
It comes pre-assembled apart from the {part}, which clicks into place.
The {mat} is sourced from a family business near {city} that we have visited every year.
Inside, {n} separate compartments keep small items away from the {part2}.
Underneath you will find a date stamp, the initials of the maker and a spare {part}.'''
USE = '''It feels at home in the {place} as much as in the {place2}.
For {use} we recommend starting gently and adding more only when needed.
Take it to the {place}: it packs down to the size of a loaf of bread.
If {use} is your main concern, have a look at the longer version as well.
Many customers use it for {use2}, something we honestly had not planned for.
Leave it outside for a night or two, it will not mind.
It pairs well with the rest of the {series} family, and with older pieces too.
Beginners get good results at once, and there is enough in reserve for years of {use}.
On the {place} it is stable, quiet and easy to handle with one hand.
In our test it survived {n} months of {use} without a single failure.
Put it next to the {place2} and forget about it until you need it.
Children from {n} years can use it with a little help.'''
CARE = '''Wipe with a damp cloth and let it dry completely before storing.
Do not use bleach or abrasive pads on {mat}.
Once or twice a year, a drop of oil on the {part} keeps it moving freely.
Wash at 30 °C with similar colours and reshape while damp.
Store it in a dry place, away from direct sunlight.
Hand wash only; the dishwasher would dull the {mat} over time.
Tighten the screws of the {part} after the first {n} weeks of use.
Small scratches in {mat} can be removed with fine sandpaper (grain 400).
Air it after use rather than washing it each time.'''
STORY = '''{brand} began in {year} in a shed behind a bakery in {city}, with {n} people and one machine.
We still make small batches, which means that a colour may sell out before the season ends.
Every part that we cannot make ourselves comes from suppliers within {n}00 kilometres.
The drawing for this model hung on our wall for {n} years before we dared to build it.
Our designers, a couple from {city}, wanted a {noun} that looks as good from behind.
What started as a present for a friend has become the piece we are asked about most.
There is a repair desk at our workshop and it is busier than the shop itself.
In {year} the design was shown at a small fair in {city}, where all twelve samples were sold on the first day.'''
GUIDE = '''Before choosing a {noun}, measure the space where it will live and add {n} cm on each side.
{Mat} is the sturdy option, {mat2} the lighter one; both last if treated well.
Anyone who mostly needs it for {use} can skip the more expensive models.
Look at the {part} first: it is where cheap versions save money.
A good {noun} should feel balanced in the hand, not merely heavy.
In this range you will find everything from the simple {noun} to complete sets.
Our selection runs from compact models for the {place} to large ones for {use2}.
Prices vary with the {mat} used and with the amount of handwork.
For {use}, size matters less than a well made {part}.
Discover {n}0 models of well known makers and of small workshops near {city}.
Whoever buys for the first time does well with a set, because the {part} and the {part2} already match.
Weather, storage and frequency of use decide how long a {noun} will last.
Not sure which one suits you? Think of {use} first and of looks second.
We add new pieces to this page each month and remove those that do not hold up in daily use.
If you already own a {noun} from us, the newer {part} fits as well.
From {mat} to {mat2}: the right material depends on how often you clean it.'''
BULLETS = '''{Mat} with a soft, matt finish
Reinforced {part} for heavy use
Removable {part2}, easy to clean
Weighs only {kg} kg
Suited to {use} and {use2}
{n}-year guarantee on the {part}
Tested for {n}0,000 cycles
Made in small batches near {city}
Adjusts in {n} steps, even with gloves on
Folds flat to {cm} cm
Free of PFAS and solvents
Non-slip {part2}
Spare {part} included
Fits left and right handed people alike
Works with all {series} accessories
Quiet {part} with soft stop
Water repellent without extra treatment
Dimensions: {cm} x {cm2} cm
Designed by {person} in {year}
Packaging of recycled cardboard, no plastic
Does not fade in sunlight
Height of the {part} can be set without tools'''
SPECS = (
    'Material={mat};Weight={kg} kg;Dimensions={cm} x {cm2} x {n} cm;Colour={color};Country of origin={country};Model number={sku};Year of release={year};'
    'Care=Wipe clean;Warranty={n} years;Collection={series};Designer={person};Assembly required=No;Suitable for={use};Pack contents=1 {noun}, manual;'
    'Capacity={n} l;Maximum load={cm} kg;Type of {part}=Fixed;Certification=OEKO-TEX Standard 100;Recommended age={n}+;EAN={ean};Power=230 V, {cm} W;'
    'Operating temperature=-{n} to 40 °C;Depth={cm} mm;Finish=Matt;Surface=Oiled;Batteries=Not included;Cable length={n} m'
)
QA = '''Can I use the {noun} outdoors?=Yes, short exposure to rain is fine. For longer periods please cover the {part}.
Is the {part} replaceable?=It is. You need a {n} mm key, which is in the box, and about ten minutes.
Does it come assembled?=Everything except the {part} is assembled; the manual shows the {n} remaining steps.
Which size should I choose?=If you are between two sizes, take the larger one. The {mat} does not stretch.
What is the difference to the previous model?=The {part} is stronger, the {part2} is new and the weight fell by {n}0 g.
How do I clean {mat}?=With lukewarm water and a soft brush. Avoid detergents that contain chlorine.
Is it suitable for children?=From about {n} years, under supervision.
Where is it made?=In {city}, by a team of {n} people. The {mat} comes from the same region.
Does it fit the older {series} range?=All parts sold after {year} are compatible.
How heavy is it really?=We measured {kg} kg including the {part}.
Can I use it for {use}?=That is what it was made for, though {use2} works just as well.'''
REVIEWS = '''Bought it for my sister and ended up keeping it. Does what it says.
Arrived two days late but the thing itself is great, no complaints.
I was sceptical because of the price, now I own three of them!
The colour is a bit darker than in the pictures. Still nice.
Broke after four weeks, customer service sent a new one without fuss.
Perfect size for us, very happy.
Good value, would have liked a longer cable/strap though
My husband uses it every single day and it still looks new.
Not for me. Too heavy and the smell took a week to go away.
Exactly what I was looking for, five stars from me.
Third order here, always well packed.
Looks much more expensive than it is. Got lots of compliments at work.
Okay for the money but do not expect miracles.
Instructions could be clearer, otherwise superb quality
Love love love it. Already ordered one for mum.
Feels solid, easy to set up, and it was delivered on a Saturday.
Runs slightly small, so go one up. Otherwise comfy from the first day.
We have had ours since March and I honestly forgot how we did without.
Nice idea, poor execution: one corner was chipped when I opened the box.
Received this as part of a promotion. It is decent and simple to use.'''
RTITLES = (
    'Love it;Great quality;Just okay;Would buy again;Five stars;Disappointed;Better than expected;Solid;Perfect gift;Good but heavy;So comfortable;Wow;'
    'As described;Not sure yet'
)
PEOPLE = (
    'Megan T.;Oliver P;J. Hartwell;Sandra;Priya N.;Tom Becker;lucy_88;Hannah W.;Verified Buyer;D. Okafor;Chris M.;Aileen F.;bikerdad;Ruth;Sam K.;Georgia L.'
)
DESIGNERS = 'Maren Holt;Tobias Wick;Elin Sorby;Jon Arkwright;Carla Benedet;Studio Fennec;Ida Quist;Paul Remmick'
CITIES = 'Leeds;Porto;Graz;Odense;Ghent;Asheville;Lund;Turin;Galway;Bristol;Brno;Duluth;Dunedin;Halifax'
COUNTRIES = 'Portugal;Denmark;Germany;Italy;Vietnam;USA;Sweden;Japan'

UI = '''home=Home|Homepage|Start|Main page
shop=Shop|Store|Shop all|Products
new=New arrivals|New in|What's new|Just landed|New
sale=Sale|Outlet|Clearance|Deals|Last chance|Offers
brands=Brands|Our brands|Shop by brand|Makers|A-Z of brands
search=Search|Search the store|Find
search_ph=What are you looking for?|Search our store|Search products...|Search by name or SKU|Type to search|I'm looking for...
account=Account|My account|Your account|Profile
login=Log in|Sign in|Login
register=Create account|Register|Join now|Sign up
cart=Cart|Bag|Basket|Shopping cart|Your bag
cart_empty=Your cart is empty|Your bag is currently empty.|There is nothing in your basket yet|You have no items in your shopping cart.|\
Looks like your cart is empty
checkout=Check out|Checkout|Go to checkout|Proceed to checkout|Secure checkout
view_cart=View cart|View my bag|View and edit cart|Show basket
add=Add to cart|Add to bag|Add to basket|Add to Cart|ADD TO CART
buy_now=Buy it now|Buy now|Order now
wishlist=Wishlist|Add to wishlist|Save for later|Favourites|Add to Wish List
compare=Compare|Add to compare|Compare this product
qty=Quantity|Qty|Quantity:
size=Size|Select size|Choose a size
color=Color|Colour|Select colour
price=Price|Price range
regular=Regular price|Was|List price|RRP
in_stock=In stock|In Stock|Ready to ship|Available|In stock, dispatched within 24 hours
low_stock=Only {n} left|Hurry, only {n} left in stock!|Low stock: {n} left
out_stock=Sold out|Out of stock|Currently unavailable
sku=SKU|Item no.|Product code|Article number
tax=Tax included. Shipping calculated at checkout.|Incl. VAT, plus shipping|Prices include 20% VAT|excl. sales tax
shipping=Shipping|Delivery|Shipping & returns|Delivery and returns
description=Description|Product description|About this product|Overview|The story|Details
details=Details|More information|Additional information|Product details|Good to know
specs=Specifications|Technical details|Specs|Tech specs|Product specifications|Data sheet
features=Features|Highlights|Key features|What makes it special|At a glance
materials=Materials|Materials & care|Care instructions|Care|Material and care
faq_title=Frequently asked questions|Questions & answers|Good questions|FAQ|You ask, we answer
reviews=Reviews|Customer reviews|Ratings & reviews|What customers say
write_review=Write a review|Write a customer review|Be the first to review|Leave a review
based_on=Based on {n} reviews|{n} reviews|{n} ratings|({n} customer reviews)
helpful=Helpful|Was this helpful?|{n} people found this helpful|Report
verified=Verified purchase|Verified buyer|Verified Customer
related=You may also like|Related products|Pairs well with|Complete the look|More like this|Similar items|We also recommend
recent=Recently viewed|You recently looked at|Recently viewed items|Your browsing history
also=Customers also bought|Frequently bought together|Others also viewed|Goes well with
share=Share|Share this|Tell a friend|Tweet|Pin it
filter=Filter|Filters|Refine by|Shop by|Narrow results|Filter:
sort=Sort by|Sort by:|Sort|Order by
sorts=Featured;Best selling;Price, low to high;Price, high to low;Newest;Top rated|Relevance;Alphabetically, A-Z;Alphabetically, Z-A;Price ascending;\
Price descending;Date, new to old
clear=Clear all|Remove all|Reset filters|Reset
count={n} products|{n} items|Showing 1–24 of {n} results|{n} results|{n} of {n} products
next=Next|Next page|Next »
prev=Previous|Previous page|« Prev
more=Load more|Show more products|View more
quick=Quick view|Quick shop|Quick add|Choose options|Select options|Quick look
view_all=View all|See all|Shop all|Show all
readmore=Read more|Learn more|Show more|More about this
menu=Menu|Navigation|Main menu|Site navigation
close=Close|Close menu|Close (esc)|×
skip=Skip to content|Skip to main content|Jump to content|Skip to product information
email=Email|Your email address|Enter your e-mail|E-mail
subscribe=Subscribe|Sign me up|Sign up|Join|Count me in
ok=Accept all|Accept|Got it|Allow all cookies|I agree|OK
no=Reject all|Decline|Only necessary|Deny
set=Cookie settings|Manage preferences|Customise|Settings|More options
privacy=Privacy policy|Privacy notice|Privacy|Data protection
terms=Terms of service|Terms & conditions|Terms of use|Legal
returns=Returns|Returns & exchanges|Refund policy|Return policy
contact=Contact|Contact us|Get in touch|Talk to us
about=About us|Our story|Who we are|About
help=Help|Customer service|Help centre|Support
stores=Find a store|Our shops|Store locator|Visit us
jobs=Careers|Jobs|Work with us
blog=Journal|Blog|Stories|Magazine
track=Track my order|Order status|Where is my order?
gift=Gift cards|Gift vouchers|E-gift card
sizeguide=Size guide|Size chart|Find my size
follow=Follow us|Social|Stay connected|Find us on
rights=All rights reserved.|Powered by good coffee|Made with care
category=Categories|All categories|Departments|Browse
best=Bestseller|Best seller|Top rated|Staff pick
save=Save {n}%|-{n}%|{n}% off|SALE
news=Newsletter|Join our list|Stay in the loop|Get the letter|Don't miss out
notify=Notify me when available|Email when back in stock
avail=Availability|Stock status
guide=How to choose|Buying guide|What to look for|Our advice
pickup=Check store availability|Pickup available at {city}|Find it in a store'''

SAY = {
    'announce': '''Free shipping on orders over ${n}0 at {brand}
{brand} summer event: up to {n}0% off until {day}
Order before {n} pm and {brand} ships today
Join {brand} Club and collect {n} points per dollar
Spend ${n}5 and get a free {brand} tote bag
New: {brand} now delivers to {city}
Easy {n}0-day returns with {brand}''',
    'news': '''Sign up for {brand} news, early access and ${n} off your first order.
One letter a month from {brand}, never more, unsubscribe whenever you like.
Be first to hear about {brand} launches, sample sales and events in {city}.
Subscribe to the {brand} newsletter and save {n}% today.
{n},000 readers already get the {brand} letter. Want to come along?''',
    'cookie': '''{brand} uses cookies to make this site work, to measure visits and to show ads that fit. Choose what you allow.
We and our {n}2 partners store information on your device so that {brand} can personalise content.
This shop uses cookies. By browsing {brand} you agree to our use of them.
Cookies help {brand} to remember your basket and to improve the site. You may change your choice at any time.
At {brand} we value your privacy. Some cookies are necessary, others help us understand how {brand} is used.''',
    'ship': '''Standard delivery from {brand} takes {n} to 8 working days; express orders leave our {city} warehouse the same day.
{brand} ships free over ${n}0. Orders below that pay a flat fee of $4.95.
Dispatched from {city} within {n} working days by {brand} logistics. Tracking is sent by e-mail.
Delivered to your door by {day} if you order in the next {n} hours ({brand} Express).''',
    'return': '''Not happy? Send it back to {brand} within {n}0 days in its original packaging for a full refund.
{brand} offers {n}0 days of free returns in all shops and by post.
Returns at {brand} are simple: print the label, drop the parcel, get your money within {n} days.''',
    'popup': '''Wait, here is {n}% off from {brand}
Hello from {brand}! Take ${n} off
Unlock your {brand} welcome gift
Spin the {brand} wheel and win up to {n}0%
Get {n}% off your first {brand} order''',
    'blurb': '''{brand} is an independent shop from {city}, founded in {year}.
Since {year}, {brand} has been selling good things for home and away.
{brand}, {n}7 Mill Lane, {city}. Mon to Fri, 9 am to {n} pm.
We are {brand}: {n}0 people, two dogs and a warehouse in {city}.''',
    'login': '''Sign in to your {brand} account to see your orders and points.
New at {brand}? Create an account and check out faster.
Members of {brand} get {n}% back on every order.''',
    'promo': '''Free gift wrapping at {brand} this {day}
{brand} gift cards from ${n}5
Trade in your old piece at {brand} and get ${n}0
Book a free {brand} consultation in {city}
Pay in {n} instalments at {brand}, interest-free
Rated excellent: {brand} on {n},412 opinions
Members save an extra {n}% at {brand}
Visit the new {brand} store in {city}
Carbon-neutral parcels from {brand} since {year}
Talk to a {brand} expert, {n} days a week''',
}
DAYS = 'Sunday;Monday;Friday;midnight;Thursday;the weekend'
EXTRA_LINKS = (
    'Sustainability;Press;Affiliates;Wholesale;Student discount;Accessibility;Sitemap;Investors;Repairs;Product recalls;Warranty;Trade accounts;'
    'Payment methods;Corporate gifts;Modern slavery statement;Cookie policy;Do not sell my data;Catalogue;Loyalty programme;Refer a friend;Reviews;'
    'Community;Download our app;Supplier portal;Recycling;Newsroom;Lookbook;Gift ideas;Size charts;Security;Imprint;Events;Workshops'
)
MENU_MODS = (
    'All {c};{c} under $50;New {c};{c} sets;Premium {c};{c} accessories;Spare parts for {c};Refurbished {c};{c} by {b};Bestselling {c};Small {c};'
    '{c} for beginners'
)
FILTERS = {
    'Price': 'Under $25;$25 to $50;$50 to $100;$100 to $200;Over $200',
    'Availability': 'In stock;Out of stock;Pre-order',
    'Rating': '4 stars & up;3 stars & up;2 stars & up',
    'Delivery': 'Express;Pick up today;Free shipping',
    'Size': 'XS;S;M;L;XL;One size',
    'Offers': 'On sale;New;Online only;Clearance',
}
