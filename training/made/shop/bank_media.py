"""English sentences about things that are not goods: books, games, apps, albums, homes, hotels, tours, courses, cars."""

N1 = 'Salt;Winter;Harbour;Lantern;Copper;Orchard;Static;Glass;Tidal;Northern;Paper;Quiet;Velvet;Iron;Amber;Hollow'.split(';')
N2 = 'Garden;Line;House;Letters;Signal;Coast;Machine;Season;Bridge;Atlas;Year;Engine;Room;Field;Choir;Kitchen'.split(';')
WHO = 'Ines Marlow;Theo Brandt;Aiko Sorensen;Marguerite Vale;Daniel Osei;Petra Lind;Rafael Monk;June Abara'.split(';')
TOWN = 'Lower Wending;Port Hale;San Telmo;Brackwater;Vila Rosa;Oberried;Kestrel Bay;Montfaux'.split(';')
T = {
    'book': '''When {who} returns to {town} after eleven years, the house by the harbour is already sold and nobody wants to say to whom.
Told in letters and shopping lists, {name} is a novel about what families keep and what they give away.
The second half moves to {town}, where an old surveyor is drawing a map of places that no longer exist.
{who} writes with dry humour and a rare feeling for weather, silence and bad decisions.
What begins as a story of inheritance slowly turns into a ghost story without any ghosts.
Over {n}00 pages the three narrators contradict each other, and all of them are right.
Readers of the earlier novels will recognise the ferry, the bakery and the dog.
It is also, quietly, a book about money.
The author lives near {town} and has worked as a translator, a beekeeper and a school bus driver.
This edition contains a new afterword and {n} drawings by {who}.''',
    'game': '''You inherit a broken lighthouse in {town} and one lamp, {n} keys and no manual.
{name} is a slow strategy game about repairing machines while the sea level rises.
Each day lasts {n} minutes; each night the map changes a little.
Trade with {n}0 hand-drawn characters, none of whom tell you the whole truth.
Combat is rare, short and best avoided by cooking a decent meal.
Build rail lines, dig canals and argue with the town council of {town}.
Local co-op for up to {n} players, with one player acting as the weather.
The soundtrack by {who} reacts to what you do and stops when you stop.
Procedural seasons make every run different without feeling random.
Full controller support, remappable keys and a mode without time pressure are included.''',
    'app': '''{name} keeps your notes, lists and receipts in one plain place, and keeps them on your device.
Snap a photo of a bill and the amount, date and shop are recognised without an internet connection.
Folders can be shared with up to {n} people, each with their own colour.
Widgets show the next three tasks on your home screen, nothing more.
Everything can be exported as plain text, which means that you may leave at any time.
The dark theme follows sunset at your location, or a schedule that you set.
There are no ads and no accounts; the optional sync costs less than a coffee a year.
Keyboard shortcuts exist for every action, see the list under Help.
Version {n} brings a faster search and a calendar that understands repeated events.
Backups are encrypted with a key that only you know.
Works with screen readers and with very large type.''',
    'soft': '''{name} is a free editor for text, tables and code that starts in under a second.
Open files of several gigabytes without waiting and without turning your fan on.
The built-in compare view shows changes line by line and word by word.
Syntax colours for {n}0 languages are included, further ones are plain text files.
Plug-ins run in their own process, so a broken one cannot take your work with it.
Unsaved tabs survive a crash, a reboot and even an empty battery.
The portable edition keeps all its settings in one folder on a USB stick.
Version {n}.2 fixes printing on systems with several monitors and reduces memory use.
You need a 64-bit system with at least {n} GB of memory and 200 MB of free space.
Administrators can roll it out silently with the MSI package and group policies.''',
    'album': '''Recorded in {n} nights in a disused chapel near {town}, with one pair of microphones and a borrowed harmonium.
{name} is the second record by {who} and the first one with drums.
The songs circle around a summer that did not arrive.
Side A was played live; side B was built later from tape loops of the same evenings.
Mixed by {who}, mastered for vinyl, pressed in an edition of {n}00 copies.
For people who like their folk music slow, their synthesizers warm and their endings open.''',
    'home': '''This bright {n}-room house in {town} was built in 1932 and carefully renovated three years ago.
The living room faces south and opens onto a terrace of {n}0 square metres.
A new kitchen with induction hob, larder and space for a table for eight is the heart of the house.
Upstairs there are {n} bedrooms, of which the largest has its own bathroom and a view of the church.
The garden is not overlooked and has old apple trees, a well and a shed with electricity.
Heating is by a heat pump installed last year; the roof was insulated at the same time.
A primary school, a bakery and the station of {town} are within {n} minutes on foot.
The cellar is dry, plastered and high enough for a workshop.
Parking for two cars is available on the drive, with a charging point.''',
    'hotel': '''Set in a former customs house on the quay of {town}, {name} has {n}4 rooms, no two of them alike.
Rooms on the upper floors look over the harbour, those at the back onto a quiet courtyard with lemon trees.
Breakfast is served until noon and includes eggs from the farm next door and bread from our own oven.
The spa in the vaulted cellar has a sauna, a steam bath and a cold pool.
Dogs are welcome and find a blanket and a bowl in the room.
The restaurant cooks with what the market of {town} offers on the day, in {n} courses.
Each room has a kettle, a writing desk, blackout curtains and a very good mattress.
The airport is {n}0 kilometres away; the tram stops in front of the house.
Families can book two connected rooms with a shared terrace.''',
    'tour': '''Over {n} days we walk from {town} to the sea, with luggage carried from inn to inn.
The first stage is short and lets everyone find their own pace.
On day two we cross the high plateau, where wild horses graze and the wind never stops.
Lunch is a picnic by the river, prepared by the family who owns the mill.
Your guide grew up in {town}, speaks three languages and knows every shortcut.
The group never has more than {n} people.
In the afternoon there is time to swim, to nap or to visit the small museum of clocks.
The last evening ends with a long table under the plane trees of the square.
You should be able to walk {n} hours a day on uneven paths.
Bring sturdy shoes, a rain jacket and a sense of humour.''',
    'course': '''In {n} weeks you will go from an empty file to a small program that does something useful.
Every lecture is short, followed by an exercise that you can solve with what you just learned.
We start with lists and loops and end with a working budget planner.
No previous knowledge is needed beyond using a browser and a keyboard.
You will learn to read error messages instead of fearing them.
The final project is reviewed by {who} and can go straight into your portfolio.
All examples come from real offices: invoices, rotas, price lists and far too many spreadsheets.
{who} has taught evening classes in {town} for {n} years and still answers every question personally.
By the end you can automate the dull part of your week.''',
    'car': '''The {name} is an electric estate with room for five adults and everything they forgot to leave at home.
One charge takes you {n}20 kilometres, and {n}8 minutes at a fast charger bring you most of the way back.
Its flat floor leaves space for long legs and for a boot of {n}70 litres.
The wide centre screen shows only what you need; the important functions keep their own buttons.
Assistance systems watch the lane, the distance and the corners you cannot see.
Seats are covered with a fabric woven from {n}0 recycled bottles each.
A heat pump as standard keeps the range steady in winter.
With the tow bar the {name} pulls up to 1{n}00 kilograms.
The paint is available in six colours, three of them new.''',
}
FACTS = {
    'book': 'Publisher=Lantern & Quay;Pages=3{n}4;Format=Hardcover;Language=English;ISBN=97800{n}1234{n};First published=March 20{m}',
    'game': 'Developer=Two Herons;Publisher=Low Tide;Genre=Strategy, Simulation;OS=64-bit, version 10;Processor=Quad core 3 GHz;Memory={n} GB RAM;'
    'Graphics=4 GB VRAM;Storage={n} GB available space',
    'app': 'Version={n}.1.{m};Requires Android={n}.0 and up;Size={n}4 MB;Languages=English, German, Polish;Content rating=Everyone;Released on=May 20{m}',
    'soft': 'License=Freeware;Version={n}.2;File size={n}8.4 MB;Operating system=Windows, macOS, Linux;Language=40 languages;Updated=March 20{m}',
    'album': 'Released=October {n}, 20{m};Label=Chapel Tapes;Catalogue=CT{m};Format=LP and digital',
    'home': 'Living area=1{m} m²;Rooms={n};Plot=4{m} m²;Year built=1932;Heating=Heat pump;Energy class=B;Parking=2 spaces',
    'hotel': 'Check-in=from 3 pm;Check-out=until 11 am;Rooms={n}4;Pets=Allowed;Internet=Free WiFi in all areas;Parking=On site',
    'tour': 'Duration={n} days;Group size=4 to 12;Difficulty=Moderate;Start=Railway station;Languages=English, Spanish;Meals=Breakfast and picnic',
    'course': 'Level=Beginner;Length={n} hours;Lectures={m};Language=English;Certificate=Yes;Exercises={n}3',
    'car': 'Range={n}20 km;Power=1{m} kW;Battery=7{n} kWh;Boot={n}70 l;Length=4,7{m} mm;Turning circle=10.{n} m;0-100 km/h={n}.4 s',
}
LISTS = {
    'book': 'Literary fiction;Family stories;Set in a small town;Prize shortlist',
    'game': 'Single-player and local co-op;Over 60 machines to repair;Seasons that shape the map;Photo mode;No microtransactions',
    'app': 'Works offline;No tracking;Share lists with family;Plain text export;Light and dark themes',
    'soft': 'Starts in under a second;Handles huge files;Column selection;Macros without programming;Portable edition',
    'album': '1. Low Water 04:12;2. The Ferryman’s Coat 03:40;3. Eleven Rooms 05:55;4. Static in the Orchard 02:58;5. Hymn for a Fridge 04:04;'
    '6. Leaving Port 07:21',
    'home': 'South-facing terrace;Fitted kitchen;Fibre internet;Cellar and attic;Quiet side street',
    'hotel': 'Sauna and steam bath;Breakfast until noon;Bicycles for guests;Rooftop terrace;Lift to all floors',
    'tour': 'All nights in family-run inns;Luggage transfer;Local guide;Picnic lunches;Train ticket back',
    'course': 'Write small programs on your own;Read and repair the code of others;Work with files and tables;Automate reports;Publish a finished tool',
    'car': 'Heat pump as standard;Tow bar optional;Over-the-air updates;Matrix LED headlights;Eight-year battery guarantee',
}
