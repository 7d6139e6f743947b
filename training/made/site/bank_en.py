"""English text bank: topics as subjects, predicates, acts (infinitives) and nouns, one '|' list each."""

TOPICS = {
    'food': dict(
        s="the dough|a slow braise|our test kitchen|the market stall|a good stock|the pantry shelf|this weeknight soup|the cast-iron pan|"
        "a squeeze of lemon|the baker on the corner|fresh basil|the tasting menu",
        p="needs an hour at room temperature before anything else happens|tastes better on the second day|saves you from washing three extra bowls|"
        "works with whatever vegetables are left in the drawer|turns golden at the edges after twelve minutes|feeds six people without much fuss|"
        "balances the sweetness of the roasted carrots|comes together in a single pot|keeps in the fridge until the weekend|"
        "deserves better salt than the stuff in the shaker",
        a="roast a tray of squash|proof bread overnight|pickle red onions|plan a week of dinners|make pasta by hand|choose a ripe melon|"
        "cook for a crowd|store fresh herbs",
        n="weeknight dinners|breads and rolls|soups|pantry staples|summer salads|baking basics|grilling|brunch|fermentation|picnic food|"
        "one-pot meals|desserts|knife skills|street food|vegetarian mains|holiday menus",
    ),
    'travel': dict(
        s="the night train|the harbour promenade|a family-run guesthouse|the coastal path|our walking guide|the old quarter|the ferry timetable|"
        "a late-season visit|the mountain hut|this two-day loop|the local bus|the viewpoint above the bay",
        p="is busiest between eleven and two|costs less than most visitors expect|leaves from the pier behind the fish market|"
        "rewards anyone willing to get up early|closes for six weeks in winter|passes three villages and a ruined chapel|"
        "takes bookings only by telephone|makes the whole region easy to reach without a car|offers a quiet alternative to the main square|"
        "has been welcoming guests since the nineteen-fifties",
        a="pack for changeable weather|find a room in high season|cross the border by rail|walk the ridge in one day|travel with small children|"
        "book a cabin by the lake|explore the islands|see the city on foot",
        n="city breaks|coastal walks|rail journeys|family holidays|island guides|mountain huts|day trips|hidden beaches|road trips|national parks|"
        "winter sun|cycling routes|campsites|museums|boutique hotels|packing lists",
    ),
    'health': dict(
        s="our physiotherapist|the first appointment|a short daily walk|the care team|regular screening|the treatment plan|a balanced breakfast|"
        "the night-time splint|the clinic|your pharmacist|the recovery period|a second opinion",
        p="takes around forty minutes and involves no needles|can ease stiffness within a few weeks|is adjusted whenever the symptoms change|"
        "helps most people return to work sooner|should never replace advice from your doctor|is covered by the majority of insurance plans|"
        "explains every option before anything is decided|lowers the risk of a repeat injury|depends on your age and medical history|"
        "is available on weekday evenings as well",
        a="sleep through the night|recover from a knee operation|manage seasonal allergies|prepare for a check-up|look after sensitive teeth|"
        "reduce back pain at a desk|quit smoking for good|talk to a child about vaccines",
        n="dental implants|physiotherapy|children's dentistry|sports injuries|sleep medicine|nutrition advice|skin checks|vaccinations|mental health|"
        "hearing tests|family medicine|hygienist visits|cardiology|women's health|rehabilitation|travel clinic",
    ),
    'law': dict(
        s="the court|a written agreement|the employer|our family law team|the limitation period|the tenancy tribunal|an experienced solicitor|"
        "the first consultation|the new regulation|a clear will|mediation|the insurance company",
        p="must answer within twenty-eight days|prevents most disputes before they begin|will ask for proof of the expenses|"
        "is confidential and carries no obligation|often settles the matter without a hearing|applies to contracts signed after the first of April|"
        "protects both sides when circumstances change|can be challenged only on narrow grounds|starts when the damage becomes known|"
        "covers the cost of an independent expert",
        a="contest a dismissal|write a valid will|claim after a road accident|dissolve a partnership|appeal a planning decision|"
        "recover an unpaid invoice|agree on child custody|register a trademark",
        n="employment law|family law|wills and probate|personal injury|property disputes|immigration|business contracts|criminal defence|tax advice|"
        "intellectual property|mediation|tenancy law|debt recovery|medical negligence|notary services|inheritance",
    ),
    'home': dict(
        s="the boiler|a dripping tap|our emergency crew|the loft insulation|a worn seal|the quotation|the kitchen worktop|the apprentice|"
        "a new heat pump|the bathroom floor|the drain survey|an annual service",
        p="lasts fifteen years when it is maintained properly|pays for itself after about four winters|can be replaced in under an hour|"
        "arrives with all the parts already on the van|is fixed in writing before work begins|causes more damage than most owners realise|"
        "meets the current building regulations|reaches every postcode in the county|leaves the place cleaner than it was|"
        "keeps noise and draughts outside",
        a="unblock a shower drain|insulate a flat roof|bleed the radiators|renovate a small bathroom|choose a kitchen fitter|detect a hidden leak|"
        "repaint wooden windows|upgrade the fuse box",
        n="emergency plumbing|boiler repair|bathroom fitting|roofing|underfloor heating|electrical checks|kitchen design|drain cleaning|"
        "loft conversions|window repair|solar panels|tiling|damp proofing|painting|heat pumps|locksmith",
    ),
    'software': dict(
        s="the scheduler|a background worker|the dashboard|our API gateway|the audit log|each workspace|the command-line client|the import wizard|"
        "a webhook|the query planner|the default profile|the mobile app",
        p="retries failed requests up to five times|keeps a full history of every change|syncs in both directions every few seconds|"
        "runs entirely in your own cloud account|reads its settings from a single file|scales from three users to thirty thousand|"
        "sends an alert as soon as a threshold is crossed|encrypts data at rest and in transit|removes the manual steps from month-end reporting|"
        "supports single sign-on out of the box",
        a="configure a build pipeline|rotate access keys|invite your team|connect a data source|migrate from a spreadsheet|set up custom roles|"
        "export a report|roll back a release",
        n="integrations|workflow automation|analytics|access control|data imports|monitoring|templates|team inbox|release notes|reporting|webhooks|"
        "mobile apps|audit trail|form builder|user management|billing",
    ),
    'finance': dict(
        s="the fixed rate|a joint account|the savings plan|our adviser|the annual statement|the central bank|an index fund|the monthly fee|"
        "the overdraft|a home loan|the policy excess|the pension pot",
        p="stays the same for the first thirty-six months|is waived when your salary is paid in|can be changed online at any time|"
        "fell for the third quarter in a row|protects deposits up to the statutory limit|spreads the risk over several hundred companies|"
        "is calculated daily and paid at the end of the year|depends on your credit history and income|may be worth less than you paid in|"
        "leaves room for unexpected expenses",
        a="compare mortgage offers|open an account online|build an emergency fund|insure a rented flat|switch banks in a week|save for a deposit|"
        "read a pension statement|consolidate old debts",
        n="current accounts|mortgages|savings|car insurance|business banking|credit cards|pensions|investments|life cover|home insurance|"
        "student accounts|foreign exchange|loans|tax returns|online banking|markets",
    ),
    'education': dict(
        s="the seminar|our admissions office|the reading list|a part-time degree|the final project|the language centre|the scholarship|each module|"
        "the campus library|the online course|the visiting lecturer|an internship",
        p="combines theory with work in small groups|is open to applicants without a first degree|runs over two semesters and ends with an oral exam|"
        "gives access to more than forty laboratories|accepts applications until mid-January|covers tuition and a contribution to living costs|"
        "prepares participants for a professional certificate|includes a field trip to the coast|can be taken in the evening or at weekends|"
        "is taught by researchers from three faculties",
        a="apply for a place|finance a master's degree|learn a language in a year|write a research proposal|prepare for the entrance test|"
        "change subjects|study abroad for a term|find student housing",
        n="undergraduate courses|postgraduate study|evening classes|open days|research groups|student life|scholarships|summer schools|data science|"
        "nursing|architecture|history|languages|teacher training|distance learning|graduate school",
    ),
    'sport': dict(
        s="the home side|the visiting goalkeeper|a late substitute|the coaching staff|the youth academy|the second row|the champion|"
        "a windy final round|the relegation battle|the captain|the new stadium|the training camp",
        p="equalised four minutes from time|will miss the next three fixtures|signed a contract until the end of next season|"
        "struggled to hold on to an early lead|has not lost at home since October|finished the stage in under four hours|"
        "drew the largest crowd of the year|turned the match with a brilliant run down the left|faces a fitness test on Thursday|"
        "kept the title race open for another week",
        a="train for a first half marathon|warm up on cold days|follow the cup final|choose trail shoes|recover between races|join a rowing club|"
        "swim in open water|coach an under-tens team",
        n="football|tennis|athletics|cycling|rugby|rowing|swimming|basketball|fixtures|transfers|women's league|gym classes|personal training|yoga|"
        "climbing|league tables",
    ),
    'city': dict(
        s="the city council|a burst water main|the new tram line|the planning committee|the fire service|a residents' group|the town library|"
        "the police|the mayor|a local charity|the school board|the weekly market",
        p="voted nine to four in favour of the proposal|closed two lanes of the ring road on Tuesday morning|"
        "will reopen after eighteen months of building work|has asked for more time to review the figures|"
        "rescued three people from a flooded underpass|plans to plant a thousand trees by next autumn|"
        "raised almost forty thousand over a single weekend|rejected claims that the cuts were avoidable|is looking for witnesses to the incident|"
        "moves to the old cattle yard during the renovation",
        a="report a pothole|apply for a parking permit|register a newborn|get rid of bulky waste|comment on the budget|rent a hall|pay council tax|"
        "object to a planning application",
        n="crime|transport|schools|housing|waste and recycling|planning|elections|weather|council meetings|parks|obituaries|opinion|business news|"
        "public notices|libraries|jobs",
    ),
    'culture': dict(
        s="the second novel|a small ensemble|the restored film|the gallery|her latest album|the stage designer|the podcast|an unknown watercolour|"
        "the festival|the leading actor|the translation|a debut collection",
        p="opens with a scene nobody in the audience expected|sounds warmer than anything the band has recorded|"
        "returns to the themes of memory and water|was found in an attic and sold for a modest sum|runs until the last Sunday in September|"
        "asks what we owe to people we have never met|is at its best when almost nothing happens|"
        "brings together forty works from private collections|divides critics on both sides of the channel|"
        "lasts nearly three hours and never drags",
        a="read more poetry|start a record collection|visit an open studio|write about music|get tickets for the premiere|photograph dancers|"
        "host a book club|learn the cello as an adult",
        n="books|film|theatre|exhibitions|classical music|podcasts|interviews|photography|design|television|reviews|poetry|dance|architecture|comics|awards",
    ),
    'garden': dict(
        s="the compost heap|a south-facing wall|the first frost|the raised bed|clay soil|the greenhouse|a native hedge|the apple tree|the water butt|"
        "our head gardener|mulch|the lawn",
        p="wants full sun and very little water|can be cut back hard in late February|shelters more insects than a whole row of shrubs|"
        "drains badly unless grit is worked in|flowers from June until the end of August|holds enough water for a dry fortnight|"
        "needs turning every second week|suffers when it is mown too short|ripens even in a cool summer|keeps the roots cool and the weeds down",
        a="sow broad beans|prune old roses|divide perennials|build a pond|attract bees|lay a gravel path|overwinter dahlias|plant a hedge",
        n="vegetables|roses|container plants|lawns|pruning|wildlife|ponds|greenhouses|soil|fruit trees|perennials|seed swaps|tools|houseplants|"
        "garden design|hedges",
    ),
    'science': dict(
        s="the research group|a previously unknown enzyme|the satellite|the control sample|a sparse attention model|the coral survey|"
        "the proposed estimator|a low-cost sensor|the glacier|the cohort study|a graph embedding|the randomised trial",
        p="shows a consistent effect across all three sites|converges in fewer iterations than the baseline|"
        "was observed at temperatures below four degrees|has lost a third of its mass since the first measurements|"
        "remains stable under moderate noise|reduces the computational cost by an order of magnitude|"
        "suggests that earlier estimates were too optimistic|replicates the main finding in a larger sample|"
        "transmits data twice a day from a remote ridge|points to a mechanism that has so far been overlooked",
        a="estimate sparse covariance|model coastal erosion|detect rare events in streams|sequence ancient grain|measure soil moisture from orbit|"
        "train models on small samples|reconstruct past climate|test for spatial bias",
        n="machine learning|ecology|materials|astronomy|epidemiology|statistics|genomics|oceanography|robotics|neuroscience|energy storage|climate|"
        "optics|linguistics|geology|networks",
    ),
    'cars': dict(
        s="the hybrid drivetrain|a full service history|the estate version|the seven-seater|this low-mileage hatchback|the rear camera|"
        "the charging cable|the previous owner|the boot|the automatic gearbox|the courtesy car|the warranty",
        p="comes with two sets of alloy wheels|was serviced last spring by the main dealer|covers parts and labour for twelve months|"
        "swallows three suitcases without folding the seats|returns well over fifty miles to the gallon in town|"
        "has only minor scratches on the nearside door|charges to eighty per cent in half an hour|"
        "feels solid on the motorway and nimble in traffic|passed its inspection without a single advisory|"
        "includes heated seats and a panoramic roof",
        a="sell a used car|check a service book|charge at home|lease a van|compare tyre brands|transfer a registration|finance an electric car|"
        "inspect a second-hand car",
        n="used cars|electric cars|vans|tyres|leasing|part exchange|MOT and servicing|family cars|convertibles|motorbikes|car reviews|accessories|"
        "finance|estates|hybrids|body repair",
    ),
}
TAILS = (
    "|, even on a small budget| at this time of year| in our experience|, according to the latest figures|, which surprised nobody|"
    " for the first time in a decade|, at least in theory| without any extra cost|, as long as the weather holds| in roughly nine cases out of ten|"
    ", and that makes all the difference| from start to finish|; the details are below| whenever possible|, no matter how busy things get"
)
OPEN = (
    "In most cases,|On a good day,|For beginners,|As a rule,|This year,|Behind the scenes,|Since spring,|To be fair,|By contrast,|In practice,|"
    "Last week,|Here,|Until recently,|Against all expectations,|From next month,"
)
PAT = [
    "{S} {p}{t}.",
    "{O} {s} {p}{t}.",
    "{S} {p}, and {s2} {p2}.",
    "{S} {p}, while {s2} {p2}{t}.",
    "If you want to {a}, bear in mind that {s} {p}.",
    "Before you {a}, remember this: {s} {p}.",
    "{S} {p}; {s2} {p2}.",
    "Not everyone wants to {a}, but {s} {p}{t}.",
    "{S} {p} – a good reason to {a}.",
    "“{S} {p},” says {person}.",
    "{S} {p}.",
]
TITLE = [
    "How to {a}",
    "Why {s} {p}",
    "{n} ways to {a}",
    "{S}: what to know before you {a}",
    "{N}: a beginner's guide",
    "A simple plan to {a}",
    "{S} {p}",
    "{N} and {n2}: {n} questions answered",
    "The truth about {n1}",
    "Is it time to {a}?",
    "What {n1} taught us about {n2}",
    "{N} in {city}",
    "The quiet return of {n1}",
    "Our favourite {n1} of {year}",
    "{person} on {n1}",
]
QUEST = [
    "How do I {a}?",
    "Can I {a} on my own?",
    "What does it cost to {a}?",
    "When is the best time to {a}?",
    "Do you help me to {a}?",
    "Who should not {a}?",
    "How long does it take to {a}?",
]
HEAD = [
    "{N} made simple",
    "{N} for {city}",
    "Everything you need to {a}",
    "A better way to {a}",
    "{N} and {n2}",
    "Our approach to {n1}",
    "Let us help you {a}",
    "{N} without the hassle",
    "Why people choose us for {n1}",
    "{N}, done properly",
    "Ready to {a}?",
    "What {n1} means to us",
]
CITY = (
    "Harwick|Ellerby|Port Saldon|Kingsmere|Dunmoor|Ashcombe|Wexbridge|Northolme|Larkfield|Millhaven|Stanbrook|Rivenhall|Calder Bay|Oakhurst|"
    "Tern Valley|Bramley Cross"
)
FIRST = "Alice|Priya|Martin|Joanna|Kofi|Helen|Samuel|Nadia|Owen|Grace|Tomas|Ruth|Imran|Clara|Desmond|Yuki|Laura|Peter|Amara|Felix"
LAST = (
    "Harding|Okafor|Lindqvist|Marsh|Patel|Whitcombe|Deller|Sorensen|Abbot|Kowalczyk|Renshaw|Tanaka|Moreau|Fielding|Osei|Brandt|Carver|Nakamura|Holloway|Quint"
)
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
