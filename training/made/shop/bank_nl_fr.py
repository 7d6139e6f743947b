"""Dutch and French text banks (same keys as bank_en, smaller)."""

NL = dict(
    TOPICS={
        'furniture': (
            'Fauteuil;Eettafel;Boekenkast;Dressoir;Barkruk;Bureau;Hoekbank;Nachtkastje',
            'massief eiken;essenfineer;gepoedercoat staal;bouclé;linnenmix',
            'poot;rugleuning;lade;blad',
            'de woonkamer;thuiswerken;lange avonden;kleine ruimtes',
            'hal;balkon',
        ),
        'cycling': (
            'Fietstas;Zadel;Achterlicht;Regenjas;Vloerpomp;Fietshelm;Stuurtas;Bakfiets',
            'gewaxt canvas;aluminium;gerecycled polyester;EVA-schuim;chroommolybdeen',
            'beugel;gesp;ventiel;rits',
            'woon-werkverkeer;weekendtochten;de schoolrit;regenachtige dagen',
            'schuur;fietspad',
        ),
    },
    COLORS='Zwart;Zand;Donkergroen;Marineblauw;Roest;Gebroken wit;Antraciet;Oker',
    ADJ='Lichte;Compacte;Grote;Opvouwbare;Stevige;Smalle',
    WORDS='Classic;Pro;Mini;Origineel;II;Compact;XL;No. 4',
    LEAD='''{name} is gemaakt voor {use} en doet precies wat je ervan verwacht.
Sommige dingen koop je maar één keer. {series} hoort daar wat ons betreft bij.
Strakke lijnen, {mat} en geen poespas: dat is {series} van {brand}.
Na {n} prototypes en een lange winter testen is {name} eindelijk klaar.''',
    DETAIL='''We gebruiken {mat} van een familiebedrijf bij {city}, waar we sinds {year} mee samenwerken.
Met een breedte van {cm} cm en een gewicht van {kg} kg past het bijna overal.
Alle onderdelen zijn los te vervangen; niets is gelijmd, alles is geschroefd.
Kleine sporen horen erbij, want {mat} wordt met de jaren alleen maar mooier.
Aan de binnenkant zitten {n} vakken die de boel netjes houden.
Vergeleken met de vorige versie zijn {n} details aangepast.
De afwerking is mat en laat geen vingerafdrukken zien.
In elkaar zetten duurt zo'n {n} minuten en de handleiding bestaat vooral uit plaatjes.''',
    USE='''Voor {use2} raden we de grotere maat aan.
Het combineert goed met de rest van de {series}-serie.
Ook na {n} maanden dagelijks gebruik vonden we geen zwakke plek.
Zet het neer en je vergeet dat het er ooit niet stond.''',
    CARE='''Afnemen met een vochtige doek en goed laten drogen.
Gebruik geen schuurmiddel of bleek.
Bewaar het droog en uit de felle zon.''',
    STORY='''{brand} begon in {year} in een garage in {city}, met {n} mensen en één machine.
We maken nog steeds kleine series, dus een kleur kan zomaar op zijn.
Het ontwerp hing {n} jaar aan de muur voordat we het durfden te bouwen.''',
    GUIDE='''Meet voor je bestelt de ruimte op en tel er aan elke kant {n} cm bij.
{mat} is de sterke keuze, {mat2} de lichtere.
Voor {use} is een eenvoudig model genoeg, voor {use2} mag het iets meer zijn.
Op deze pagina vind je ruim {n}0 modellen van bekende merken en kleine makers.
Let vooral op de afwerking: daar besparen goedkope versies op.
Twijfel je? Begin met een set en vul later aan.
Wat zich in de praktijk niet bewijst, halen we weer uit het assortiment.''',
    BULLETS='''Gemaakt van {mat}
Weegt slechts {kg} kg
Geschikt voor {use}
{n} jaar garantie
Afmetingen: {cm} x {cm2} cm
Verstelbaar in {n} standen
Verpakt zonder plastic
Gemaakt in {city}
Losse onderdelen leverbaar
Ontworpen door {person}''',
    SPECS='Materiaal={mat};Gewicht={kg} kg;Afmetingen={cm} x {cm2} cm;Kleur={color};Land van herkomst={country};Modelnummer={sku};Jaar={year};'
    'Garantie={n} jaar;Serie={series};Ontwerper={person};EAN={ean};Maximale belasting={cm} kg;Onderhoud=Vochtig afnemen;Montage=Niet nodig',
    QA='''Kan het buiten staan?=Een bui is geen probleem, maar dek het bij langdurige regen af.
Zijn er losse onderdelen?=Ja, elk onderdeel is apart te bestellen.
Waar wordt het gemaakt?=In {city}, door een team van {n} mensen.
Hoe zwaar is het?=Wij kwamen op {kg} kg uit.''',
    REVIEWS='''Heel blij mee, precies wat ik zocht.
Snel geleverd en goed verpakt.
Mooi, maar iets kleiner dan gedacht.
Doos was beschadigd, product gelukkig niet.
Prima prijs-kwaliteit!
Zou het zo weer kopen.''',
    RTITLES='Top;Mooi;Gaat wel;Aanrader',
    PEOPLE='Marieke;J. de Wit;Sander B.;Anoniem;Els;K. Hoekstra',
    DESIGNERS='Joris Veen;Studio Kwast;Anouk Mol',
    CITIES='Gent;Zwolle;Breda;Leiden',
    COUNTRIES='Nederland;België;Portugal;Polen',
    UI='''home=Home
shop=Assortiment|Shop
new=Nieuw
sale=Sale|Aanbiedingen
brands=Merken
search=Zoeken
search_ph=Waar ben je naar op zoek?|Zoek een product
account=Mijn account
login=Inloggen
register=Account aanmaken
cart=Winkelwagen|Winkelmandje
cart_empty=Je winkelwagen is leeg
checkout=Afrekenen
view_cart=Bekijk winkelwagen
add=In winkelwagen|Toevoegen aan winkelwagen
buy_now=Direct bestellen
wishlist=Op verlanglijstje|Bewaren
compare=Vergelijken
qty=Aantal
size=Maat
color=Kleur
price=Prijs
regular=Adviesprijs
in_stock=Op voorraad|Morgen in huis
low_stock=Nog maar {n} op voorraad
out_stock=Uitverkocht
sku=Artikelnummer
tax=Inclusief btw, exclusief verzendkosten
shipping=Verzending|Bezorgen en retourneren
description=Omschrijving|Productbeschrijving
details=Meer informatie
specs=Specificaties
features=Pluspunten
materials=Materiaal en onderhoud
faq_title=Veelgestelde vragen
reviews=Reviews|Beoordelingen
write_review=Schrijf een review
based_on={n} reviews
helpful=Nuttig?
verified=Geverifieerde aankoop
related=Misschien vind je dit ook leuk
recent=Laatst bekeken
also=Vaak samen gekocht
share=Delen
filter=Filter
sort=Sorteren op
sorts=Populariteit;Prijs laag-hoog;Prijs hoog-laag;Nieuwste
clear=Wis alles
count={n} resultaten|{n} producten
next=Volgende
prev=Vorige
more=Toon meer
quick=Snel bekijken
view_all=Bekijk alles
readmore=Lees meer
menu=Menu
close=Sluiten
skip=Ga naar inhoud
email=E-mailadres
subscribe=Aanmelden
ok=Alles accepteren
no=Weigeren
set=Voorkeuren
privacy=Privacybeleid
terms=Algemene voorwaarden
returns=Retourneren
contact=Contact
about=Over ons
help=Klantenservice
stores=Winkels
jobs=Vacatures
blog=Inspiratie
track=Volg je bestelling
gift=Cadeaubonnen
sizeguide=Maattabel
follow=Volg ons
rights=Alle rechten voorbehouden
category=Categorieën
best=Bestseller
save={n}% korting
news=Nieuwsbrief
notify=Mail mij bij voorraad
avail=Beschikbaarheid
guide=Keuzehulp|Waar let je op?
pickup=Bekijk voorraad in de winkel''',
    SAY={
        'announce': 'Gratis verzending bij {brand} vanaf {n}5 euro\nVoor {n} uur besteld, morgen van {brand} in huis',
        'news': 'Meld je aan voor de {brand} nieuwsbrief en krijg {n}% korting.',
        'cookie': '{brand} gebruikt cookies om de winkel te verbeteren en advertenties te tonen.',
        'ship': '{brand} bezorgt binnen {n} werkdagen vanuit {city}.',
        'return': 'Niet goed? Bij {brand} heb je {n}0 dagen bedenktijd.',
        'popup': '{n}% korting op je eerste bestelling bij {brand}',
        'blurb': '{brand} is sinds {year} een zelfstandige winkel in {city}.',
        'login': 'Met een {brand}-account reken je sneller af.',
        'promo': 'Cadeaukaart van {brand} vanaf {n}5 euro\nKom langs bij {brand} in {city}\nSpaar punten bij {brand}: {n} per euro\n'
        'Achteraf betalen bij {brand} in {n} delen',
    },
    DAYS='zondag;maandag',
    EXTRA_LINKS='Betaalmethoden;Zakelijk;Duurzaamheid;Cookiebeleid;Pers;Sitemap;Reparatie;Garantie;Disclaimer;Studentenkorting;Toegankelijkheid',
    MENU_MODS='{c} tot 50 euro;{c} van {b};Nieuwe {c};{c} accessoires;{c} in de sale;Onderdelen {c}',
    FILTERS={
        'Prijs': 'tot 25 euro;25 tot 50 euro;50 tot 100 euro;meer dan 100 euro',
        'Beschikbaarheid': 'Op voorraad;Binnenkort',
        'Levering': 'Morgen in huis;Afhalen',
    },
)

FR = dict(
    TOPICS={
        'clothing': (
            'Chemise en lin;Pull col rond;Robe portefeuille;Cardigan;Parka;Jupe midi;Pantalon chino;Veste',
            'coton biologique;laine d’agneau;lin français;polyamide recyclé;flanelle',
            'col;poignets;poche;ourlet',
            'les soirées douces;le bureau;les voyages;la mi-saison',
            'ville;campagne',
        ),
        'kitchen': (
            'Poêle;Cocotte;Couteau de chef;Saladier;Moule à pain;Théière;Planche à découper;Moulin à poivre',
            'fonte;acier inoxydable;hêtre;grès;verre borosilicaté',
            'manche;couvercle;fond;bec',
            'les plats mijotés;la pâtisserie;les repas de famille;les soupes',
            'cuisine;terrasse',
        ),
        'beauty': (
            'Sérum visage;Crème mains;Shampoing solide;Baume démaquillant;Huile de nuit;Gommage;Masque à l’argile;Lait solaire',
            'squalane;beurre de karité;extrait d’avoine;acide hyaluronique;huile de jojoba',
            'pompe;flacon;pipette;recharge',
            'les peaux sèches;les peaux sensibles;l’après-soleil;la routine du soir',
            'salle de bain;valise',
        ),
    },
    COLORS='Noir;Sable;Vert sapin;Bleu nuit;Rouille;Écru;Graphite;Ocre',
    ADJ='Grande;Petite;Nouvelle;Fine;Légère',
    WORDS='Classique;Pro;Mini;Original;II;Compact;Édition;N° 4',
    LEAD='''Pensé pour {use} et {use2}, {name} réunit ce que nous aimons : de belles matières et rien de superflu.
Certains objets ne s’achètent qu’une fois. {series} est de ceux-là.
Des lignes simples, une matière honnête ({mat}), aucun logo visible : voilà l’esprit de {series}.
Après {n} prototypes et un hiver d’essais, {name} rejoint enfin la collection {brand}.''',
    DETAIL='''La matière ({mat}) provient d’une maison familiale près de {city}, partenaire depuis {year}.
Avec ses {cm} cm et ses {kg} kg, il trouve sa place partout.
Rien n’est collé, tout est vissé ou cousu : chaque pièce peut donc être réparée.
Les petites marques du temps font partie du charme, surtout avec cette matière.
Par rapport à la version précédente, {n} détails ont été revus.
Les finitions mates ne retiennent pas les traces de doigts.
À l’intérieur, {n} compartiments gardent l’essentiel à portée de main.
Chaque exemplaire est contrôlé à la main avant de quitter l’atelier de {city}.''',
    USE='''Pour {use2}, préférez la grande taille.
Il s’associe volontiers avec le reste de la gamme {series}.
Après {n} mois d’usage quotidien, notre modèle d’essai n’a montré aucune faiblesse.
Facile à prendre en main, il conviendra aux débutants comme aux habitués.''',
    CARE='''Nettoyer avec un chiffon humide et laisser sécher.
Ne pas utiliser de javel ni d’éponge abrasive.
Conserver au sec, à l’abri du soleil direct.
Laver à 30 °C maximum avec des couleurs similaires.''',
    STORY='''{brand} est née en {year} dans une arrière-cour de {city}, avec {n} personnes et une seule machine.
Nous produisons toujours en petites séries : une couleur peut s’épuiser en quelques jours.
Le dessin est resté {n} ans au mur avant que nous osions le réaliser.''',
    GUIDE='''Avant de choisir, mesurez l’emplacement et ajoutez {n} cm de chaque côté.
Privilégiez {mat} pour la solidité, {mat2} pour la légèreté.
Pour {use}, un modèle simple suffit ; pour {use2}, mieux vaut monter en gamme.
Retrouvez sur cette page plus de {n}0 modèles de grandes marques et de petits ateliers.
Regardez d’abord les finitions : c’est là que les versions bon marché économisent.
Vous hésitez ? Commencez par un coffret et complétez plus tard.
Notre sélection évolue chaque mois au fil de vos retours.''',
    BULLETS='''Matière : {mat}
Poids : {kg} kg seulement
Parfait pour {use}
Garantie {n} ans
Dimensions : {cm} x {cm2} cm
Réglable sur {n} positions
Emballage sans plastique
Fabriqué à {city}
Pièces détachées disponibles
Dessiné par {person}''',
    SPECS='Matière={mat};Poids={kg} kg;Dimensions={cm} x {cm2} cm;Couleur={color};Pays de fabrication={country};Référence={sku};Année={year};'
    'Garantie={n} ans;Collection={series};Designer={person};EAN={ean};Charge maximale={cm} kg;Entretien=Chiffon humide;Montage=Aucun',
    QA='''Peut-on le laisser dehors ?=Une averse ne pose pas de problème, mais mieux vaut le couvrir.
Existe-t-il des pièces détachées ?=Oui, chaque pièce se commande séparément.
Où est-il fabriqué ?=À {city}, par une équipe de {n} personnes.
Quel est son poids réel ?=Nous avons mesuré {kg} kg.''',
    REVIEWS='''Très contente de mon achat, je recommande !
Livraison rapide, produit conforme.
Joli mais un peu plus petit que prévu.
Le carton était abîmé, heureusement pas le produit.
Bon rapport qualité prix.
Je l’utilise tous les jours, rien à redire.''',
    RTITLES='Parfait;Très bien;Moyen;Je recommande',
    PEOPLE='Camille;J. Morel;Sophie B.;Anonyme;Hélène;Karim D.',
    DESIGNERS='Léa Fontanel;Studio Brume;Hugo Castet',
    CITIES='Lille;Nantes;Annecy;Limoges',
    COUNTRIES='France;Portugal;Italie;Belgique',
    UI='''home=Accueil
shop=Boutique|La boutique
new=Nouveautés
sale=Soldes|Promotions
brands=Marques|Nos marques
search=Rechercher
search_ph=Que recherchez-vous ?|Rechercher un produit
account=Mon compte
login=Se connecter|Connexion
register=Créer un compte
cart=Panier
cart_empty=Votre panier est vide|Aucun article dans le panier
checkout=Commander|Passer la commande
view_cart=Voir le panier
add=Ajouter au panier
buy_now=Acheter maintenant
wishlist=Ajouter à mes favoris|Liste d’envies
compare=Comparer
qty=Quantité
size=Taille
color=Couleur
price=Prix
regular=Prix habituel
in_stock=En stock|Expédié sous 24 h
low_stock=Plus que {n} en stock
out_stock=Épuisé|Rupture de stock
sku=Référence
tax=TTC, frais de port en sus
shipping=Livraison|Livraison et retours
description=Description|Le produit
details=Détails du produit|En savoir plus
specs=Fiche technique|Caractéristiques
features=Les points forts
materials=Matières et entretien
faq_title=Questions fréquentes
reviews=Avis|Avis clients
write_review=Donner mon avis
based_on={n} avis
helpful=Utile ?
verified=Achat vérifié
related=Vous aimerez aussi
recent=Vus récemment
also=Les clients ont aussi acheté
share=Partager
filter=Filtrer
sort=Trier par
sorts=Pertinence;Prix croissant;Prix décroissant;Nouveautés;Nom, A à Z
clear=Effacer tout
count={n} produits|Il y a {n} produits.
next=Suivant
prev=Précédent
more=Voir plus
quick=Aperçu rapide
view_all=Tout voir
readmore=Lire la suite|En savoir plus
menu=Menu
close=Fermer
skip=Aller au contenu|Passer au contenu
email=Votre adresse e-mail
subscribe=S’inscrire|Je m’abonne
ok=Tout accepter
no=Continuer sans accepter
set=Paramétrer
privacy=Politique de confidentialité
terms=CGV|Conditions générales de vente
returns=Retours
contact=Contactez-nous
about=Qui sommes-nous ?|Notre histoire
help=Aide
stores=Nos magasins
jobs=Recrutement
blog=Le journal
track=Suivre ma commande
gift=Carte cadeau
sizeguide=Guide des tailles
follow=Suivez-nous
rights=Tous droits réservés
category=Catégories|Nos rayons
best=Meilleure vente
save=-{n} %
news=Lettre d’information
notify=Me prévenir du retour en stock
avail=Disponibilité
guide=Nos conseils|Comment choisir
pickup=Disponibilité en magasin''',
    SAY={
        'announce': 'Livraison offerte chez {brand} dès {n}0 € d’achat\nJusqu’à -{n}0 % chez {brand} avant {day}',
        'news': 'Recevez les nouveautés {brand} et {n} € de remise.\nInscrivez-vous à la lettre de {brand}, une fois par mois.',
        'cookie': '{brand} et ses {n}2 partenaires utilisent des cookies pour mesurer l’audience et personnaliser les annonces.\n'
        'En poursuivant sur {brand}, vous acceptez l’usage de cookies.',
        'ship': '{brand} expédie depuis {city} sous {n} jours ouvrés, avec suivi.',
        'return': 'Retours gratuits chez {brand} pendant {n}0 jours.',
        'popup': '-{n} % sur votre première commande {brand}',
        'blurb': '{brand}, maison indépendante fondée à {city} en {year}.',
        'login': 'Connectez-vous à {brand} pour suivre vos commandes.',
        'promo': 'Carte cadeau {brand} dès {n}5 €\nLa boutique {brand} vous accueille à {city}\nPaiement en {n} fois sans frais chez {brand}\n'
        'Le club {brand} : {n} points par euro',
    },
    DAYS='dimanche;minuit',
    EXTRA_LINKS='Mentions légales;Paiement sécurisé;Presse;Espace pro;Plan du site;Développement durable;Programme fidélité;Gestion des cookies;Accessibilité;'
    'Parrainage;Rappels produits',
    MENU_MODS='{c} à moins de 50 €;{c} {b};Nouveautés {c};Accessoires {c};{c} en promo;Idées cadeaux {c}',
    FILTERS={
        'Prix': 'moins de 25 €;25 à 50 €;50 à 100 €;plus de 100 €',
        'Disponibilité': 'En stock;Bientôt disponible',
        'Livraison': 'Express;Retrait en magasin',
    },
)
