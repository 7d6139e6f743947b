"""German text bank (same keys as bank_en, smaller)."""

DE = dict(
    TOPICS={
        'kitchen': (
            'Bratpfanne;Schmortopf;Kochmesser;Rührschüssel;Brotbackform;Schneidbrett;Pfeffermühle;Teekanne',
            'Gusseisen;Edelstahl;Buchenholz;Steinzeug;Borosilikatglas',
            'Griff;Deckel;Boden;Rand',
            'Braten;Backen;schnelle Suppen;Familienessen',
            'Küche;Terrasse',
        ),
        'furniture': (
            'Sessel;Esstisch;Bücherregal;Sideboard;Kleiderschrank;Barhocker;Schreibtisch;Sitzbank',
            'massive Eiche;Eschenfurnier;pulverbeschichteter Stahl;Bouclé;Leinenmischgewebe',
            'Tischfuß;Rücken;Auszug;Korpus',
            'Wohnzimmer;Homeoffice;lange Abende;kleine Wohnungen',
            'Flur;Balkon',
        ),
        'outdoor': (
            'Trekkingzelt;Schlafsack;Regenjacke;Rucksack;Stirnlampe;Gaskocher;Isomatte;Packsack',
            'Ripstop-Nylon;recyceltes Polyester;Merinowolle;Aluminium 7075;Taft',
            'Reißverschluss;Hüftgurt;Saum;Tragegriff',
            'Hüttentouren;Radreisen;Regentage;Wintercamping',
            'Wald;Hütte',
        ),
    },
    COLORS='Schwarz;Sand;Tannengrün;Nachtblau;Rost;Wollweiß;Graphit;Ocker',
    ADJ='Leichte;Kompakte;Große;Schlichte;Faltbare;Robuste',
    WORDS='Klassik;Pro;Mini;Original;II;Kompakt;XL;Edition;No. 4',
    LEAD='''Mit {name} bringen wir auf den Punkt, was uns an guten Dingen wichtig ist: Ruhe, Gewicht und ein ehrliches Material.
{name} ist gemacht für {use} und {use2} – und für alles, was dazwischen passiert.
Manche Dinge kauft man nur einmal. {series} soll eines davon sein.
Schlichte Linien, {mat}, kein Schnickschnack: Das ist {series} von {brand}.
Unser bestes Stück ist wieder da, diesmal in der {n}. Auflage und noch etwas leichter.''',
    DETAIL='''Verarbeitet wird {mat}, das wir seit {year} vom selben Familienbetrieb in {city} beziehen.
Mit {cm} cm passt das Stück in jedes gängige Regal und wiegt dabei nur {kg} kg.
Griffige Oberflächen, abgerundete Kanten und {n} Jahre Garantie sprechen für sich.
Jedes Teil lässt sich ohne Werkzeug tauschen, Ersatzteile liefern wir mindestens {n}0 Jahre lang.
Nichts ist geklebt, alles ist geschraubt – so bleibt {series} reparierbar.
Gegenüber dem Vorgänger sind {n} Details neu, die man erst im Alltag bemerkt.
Kleine Spuren gehören dazu: {mat} altert in Würde und wird mit der Zeit schöner.
Im Inneren sorgen {n} getrennte Fächer für Ordnung.
Geprüft wurde über {n}0.000 Zyklen hinweg, ohne Ausfall.
Der Aufbau dauert etwa {n} Minuten, eine bebilderte Anleitung liegt bei.''',
    USE='''Für {use} empfehlen wir, langsam anzufangen und sich heranzutasten.
Auch nach {n} Monaten im Dauereinsatz zeigte unser Testmuster keine Schwächen.
Wer {use2} bevorzugt, sollte sich zusätzlich die größere Variante ansehen.
Zusammen mit den übrigen Stücken der Serie {series} ergibt sich ein stimmiges Bild.
Einsteiger kommen sofort zurecht, Profis freuen sich über die Reserven.''',
    CARE='''Mit einem feuchten Tuch abwischen und vollständig trocknen lassen.
Bitte keine Scheuermittel oder chlorhaltigen Reiniger verwenden.
Trocken lagern und vor direkter Sonne schützen.
Ein Tropfen Öl im Jahr genügt, damit alles leichtgängig bleibt.''',
    STORY='''{brand} wurde {year} in einem Hinterhof in {city} gegründet, zu {n}t und mit einer einzigen Maschine.
Bis heute fertigen wir in kleinen Serien; manche Farbe ist deshalb schnell vergriffen.
Der Entwurf hing {n} Jahre an unserer Wand, bevor wir uns an den Bau wagten.
Was als Geschenk für Freunde begann, ist heute unser meistgefragtes Stück.''',
    GUIDE='''Messen Sie vor dem Kauf den Platz aus und geben Sie auf jeder Seite {n} cm dazu.
{mat} ist die robuste Wahl, {mat2} die leichtere; beides hält bei guter Pflege viele Jahre.
Für {use} reicht meist ein einfaches Modell, für {use2} lohnt sich etwas mehr.
In dieser Kategorie finden Sie über {n}0 Modelle bekannter Hersteller und kleiner Werkstätten.
Worauf kommt es an? Auf Gewicht, Verarbeitung und darauf, dass sich Teile nachkaufen lassen.
Wer unsicher ist, beginnt am besten mit einem Set und ergänzt später.
Wir prüfen das Sortiment laufend und nehmen heraus, was sich im Alltag nicht bewährt.
Der Preis hängt vor allem vom Material und vom Anteil der Handarbeit ab.''',
    BULLETS='''Aus {mat}, matt veredelt
Nur {kg} kg leicht
Ideal für {use}
{n} Jahre Garantie
Frei von PFAS
Maße: {cm} x {cm2} cm
In {n} Stufen verstellbar
Ersatzteile dauerhaft erhältlich
Gefertigt in {city}
Verpackung ohne Plastik
Entworfen von {person}
Rutschfester Stand''',
    SPECS='Material={mat};Gewicht={kg} kg;Maße={cm} x {cm2} cm;Farbe={color};Herkunftsland={country};Modellnummer={sku};Erscheinungsjahr={year};'
    'Garantie={n} Jahre;Serie={series};Entwurf={person};Lieferumfang=1 Stück, Anleitung;EAN={ean};Max. Belastung={cm} kg;'
    'Pflegehinweis=Feucht abwischen;Oberfläche=matt;Montage=nicht erforderlich',
    QA='''Ist {name} für draußen geeignet?=Kurzer Regen schadet nicht, dauerhaft sollte man das Stück aber abdecken.
Wie schwer ist es wirklich?=Wir haben {kg} kg gemessen, inklusive Zubehör.
Wo wird produziert?=In {city}, von einem Team aus {n} Leuten.
Gibt es Ersatzteile?=Ja, alle Teile sind einzeln erhältlich und in wenigen Minuten getauscht.
Passt es zu älteren Modellen?=Alles, was nach {year} gekauft wurde, ist kompatibel.''',
    REVIEWS='''Super Qualität, bin sehr zufrieden!
Lieferung hat etwas gedauert, das Produkt selbst ist top.
Leider kam es mit einem Kratzer an, wurde aber sofort ersetzt.
Etwas kleiner als gedacht, sonst prima.
Würde ich jederzeit wieder kaufen.
Preis-Leistung passt, mehr kann man nicht erwarten.
Meine Frau ist begeistert, jeden Tag im Einsatz.
Geht so. Für das Geld hätte ich mehr erwartet.''',
    RTITLES='Top;Sehr gut;Naja;Gerne wieder;Empfehlenswert;Enttäuscht',
    PEOPLE='Sabine K.;M. Vogel;Jürgen;Anna-Lena;Kunde;Familie Brandt;T. Riedel;petra71',
    DESIGNERS='Maren Holtkamp;Jonas Wiek;Studio Lerche',
    CITIES='Kassel;Graz;Lübeck;Ulm;Bregenz;Zittau',
    COUNTRIES='Deutschland;Portugal;Österreich;Italien',
    UI='''home=Startseite|Home
shop=Shop|Sortiment
new=Neuheiten|Neu
sale=Sale|Angebote|%SALE%
brands=Marken|Hersteller
search=Suche|Suchen
search_ph=Suchbegriff ...|Wonach suchen Sie?|Produkt suchen
account=Mein Konto|Ihr Konto
login=Anmelden|Einloggen
register=Registrieren|Neu hier? Konto anlegen
cart=Warenkorb|Einkaufswagen
cart_empty=Ihr Warenkorb ist leer.|Noch nichts im Warenkorb
checkout=Zur Kasse|Kasse
view_cart=Warenkorb bearbeiten|Warenkorb anzeigen
add=In den Warenkorb|In den Einkaufswagen
buy_now=Jetzt kaufen|Direkt zu PayPal
wishlist=Merken|Auf die Wunschliste|Merkzettel
compare=Vergleichen
qty=Menge|Anzahl
size=Größe
color=Farbe|Farbe wählen
price=Preis
regular=UVP|Statt
in_stock=Sofort lieferbar|Auf Lager, Lieferzeit 1-3 Tage
low_stock=Nur noch {n} Stück verfügbar
out_stock=Ausverkauft|Nicht verfügbar
sku=Artikel-Nr.|Produktnummer:
tax=Preise inkl. MwSt. zzgl. Versandkosten|inkl. MwSt.
shipping=Versand|Versand und Zahlung
description=Beschreibung|Produktinformationen
details=Details|Weitere Informationen
specs=Technische Daten|Eigenschaften
features=Highlights|Auf einen Blick
materials=Material & Pflege|Pflegehinweise
faq_title=Häufige Fragen|Fragen und Antworten
reviews=Bewertungen|Kundenmeinungen
write_review=Bewertung schreiben|Jetzt bewerten
based_on={n} Bewertungen|Basierend auf {n} Meinungen
helpful=Hilfreich?|{n} Kunden fanden das hilfreich
verified=Verifizierter Kauf
related=Das könnte Ihnen auch gefallen|Ähnliche Artikel
recent=Zuletzt angesehen
also=Kunden kauften auch|Kunden haben sich ebenfalls angesehen
share=Teilen|Weiterempfehlen
filter=Filter|Filtern
sort=Sortierung|Sortieren nach
sorts=Beliebtheit;Preis aufsteigend;Preis absteigend;Neuheiten;Name A-Z
clear=Alle Filter zurücksetzen
count={n} Artikel|{n} Produkte gefunden
next=Nächste Seite|Weiter
prev=Zurück|Vorherige Seite
more=Mehr laden|Weitere Produkte anzeigen
quick=Schnellansicht|Details
view_all=Alle ansehen|Alle anzeigen
readmore=Mehr erfahren|Weiterlesen
menu=Menü
close=Schließen|Menü schließen
skip=Zum Hauptinhalt springen|Direkt zum Inhalt
email=E-Mail-Adresse|Ihre E-Mail-Adresse
subscribe=Abonnieren|Anmelden
ok=Alle akzeptieren|Einverstanden
no=Ablehnen|Nur technisch notwendige
set=Konfigurieren|Einstellungen
privacy=Datenschutz|Datenschutzerklärung
terms=AGB|Allgemeine Geschäftsbedingungen
returns=Rückgabe|Widerrufsrecht
contact=Kontakt|Kontaktformular
about=Über uns|Wir
help=Hilfe|Kundenservice
stores=Filialen|Filialfinder
jobs=Karriere|Jobs
blog=Magazin|Ratgeber
track=Sendung verfolgen
gift=Gutscheine|Geschenkgutscheine
sizeguide=Größentabelle
follow=Folgen Sie uns
rights=Alle Rechte vorbehalten|* Alle Preise inkl. gesetzl. Mehrwertsteuer zzgl. Versandkosten
category=Kategorien|Alle Kategorien
best=Bestseller|Topseller
save=-{n}%|Sie sparen {n}%
news=Newsletter
notify=Benachrichtigen, wenn verfügbar
avail=Verfügbarkeit
guide=Kaufberatung|Darauf kommt es an|Ratgeber
pickup=Verfügbarkeit in der Filiale prüfen''',
    SAY={
        'announce': 'Kostenloser Versand ab {n}9 € bei {brand}\n{brand} Sommerwochen: bis zu {n}0 % sparen bis {day}\n'
        'Bis {n} Uhr bestellt, heute von {brand} verschickt',
        'news': 'Jetzt zum {brand} Newsletter anmelden und {n} € sparen.\nNeuigkeiten und Aktionen von {brand} per E-Mail, Abmeldung jederzeit möglich.',
        'cookie': '{brand} verwendet Cookies, um Ihnen die bestmögliche Funktionalität bieten zu können.\n'
        'Wir bei {brand} und unsere {n}2 Partner speichern Informationen auf Ihrem Gerät.',
        'ship': '{brand} liefert innerhalb von {n} Werktagen ab Lager {city}, ab {n}0 € versandkostenfrei.\n'
        'Versand mit DHL direkt von {brand} aus {city}. Speditionsware nach Absprache.',
        'return': 'Sie können Artikel von {brand} innerhalb von {n}0 Tagen kostenlos zurücksenden.\n'
        '{n}0 Tage Rückgaberecht bei {brand}, ohne Angabe von Gründen.',
        'popup': '{n} % Rabatt auf Ihre erste Bestellung bei {brand}\nWillkommen bei {brand}! {n} € für Sie',
        'blurb': '{brand} ist ein unabhängiger Händler aus {city}, gegründet {year}.\n{brand} GmbH, Mühlweg {n}, {city}. Mo bis Fr 9 bis 17 Uhr.',
        'login': 'Mit einem {brand} Konto behalten Sie Ihre Bestellungen im Blick.\nNoch kein {brand} Konto? Jetzt kostenlos registrieren.',
        'promo': '{brand} Gutscheine ab {n}5 €\nBeratung vor Ort bei {brand} in {city}\nRatenkauf bei {brand} in {n} Monaten\n'
        'Klimaneutraler Versand von {brand} seit {year}\nTelefonische Beratung von {brand}, {n} Tage die Woche',
    },
    DAYS='Sonntag;Montag;Mitternacht',
    EXTRA_LINKS='Impressum;Nachhaltigkeit;Presse;Zahlungsarten;Altgeräteentsorgung;Barrierefreiheit;Batteriegesetz;Großkunden;Cookie-Einstellungen;Kataloge;'
    'Partnerprogramm;Sitemap;Reparaturservice;Treuepunkte;Newsletter abbestellen;Lieferzeiten',
    MENU_MODS='{c} bis 50 €;{c} von {b};{c} Sets;{c} Zubehör;Neu: {c};{c} reduziert;Ersatzteile {c}',
    FILTERS={
        'Preis': 'bis 25 €;25 bis 50 €;50 bis 100 €;über 100 €',
        'Verfügbarkeit': 'sofort lieferbar;vorbestellbar',
        'Bewertung': 'mind. 4 Sterne;mind. 3 Sterne',
        'Versand': 'Versandkostenfrei;Abholung',
    },
)
