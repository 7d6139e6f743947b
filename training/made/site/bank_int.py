"""Text banks of the other nine languages: three topics each (home, travel, health)."""

LANGS = {
    'de': dict(
        home=dict(
            s="die Werkstatt|unser Meisterbetrieb|eine gute Dämmung|der alte Heizkessel|das Angebot|die neue Wärmepumpe|der Garten hinter dem Haus|"
            "ein kleiner Balkon",
            p="spart im Winter eine Menge Energie|braucht einmal im Jahr eine gründliche Wartung|hält bei guter Pflege mehr als zwanzig Jahre|"
            "kostet weniger, als viele Eigentümer vermuten|kommt ganz ohne Lärm und Schmutz aus|entspricht allen aktuellen Vorschriften|"
            "macht aus wenig Platz einen Lieblingsort|lohnt sich schon nach wenigen Jahren",
            a="das Bad renovieren|die Heizung entlüften|Rosen richtig schneiden|ein Hochbeet bauen|Fenster abdichten|Strom sparen|einen Handwerker finden",
            n="Heizung|Sanitär|Badsanierung|Dachausbau|Solaranlagen|Gartenpflege|Malerarbeiten|Fensterbau|Küchenplanung|Notdienst|Fliesen|"
            "Wärmepumpen|Elektroprüfung|Hochbeete",
        ),
        travel=dict(
            s="der Nachtzug|die Altstadt|das kleine Gasthaus am Hafen|der Wanderweg|die Fähre|unsere Stadtführung|das Museum|die Hütte über dem See",
            p="ist vor allem am frühen Morgen einen Besuch wert|führt durch drei Dörfer und einen alten Wald|öffnet erst wieder im April|"
            "bietet einen ruhigen Blick auf die Bucht|fährt im Sommer alle zwei Stunden|gilt längst nicht mehr als Geheimtipp|"
            "empfängt seit drei Generationen Gäste|liegt nur zehn Minuten vom Bahnhof entfernt",
            a="mit Kindern verreisen|die Insel zu Fuß erkunden|günstig mit der Bahn fahren|eine Hütte buchen|richtig packen|im Herbst wandern",
            n="Städtereisen|Wanderwege|Bahnreisen|Inseln|Familienurlaub|Radtouren|Museen|Hotels|Ausflüge|Wintersport|Ferienhäuser|Kurzreisen|Strände|"
            "Veranstaltungen",
        ),
        health=dict(
            s="das Praxisteam|die Vorsorgeuntersuchung|ein täglicher Spaziergang|die Behandlung|das Erstgespräch|unsere Zahnärztin|die Krankenkasse|"
            "ein gesunder Schlaf",
            p="dauert in der Regel eine halbe Stunde|übernimmt einen großen Teil der Kosten|hilft vielen Menschen schneller zurück in den Alltag|"
            "ersetzt nicht den Rat eines Arztes|findet auf Wunsch auch am Abend statt|beugt Beschwerden im Rücken vor|"
            "erklärt jeden Schritt in Ruhe|richtet sich nach Alter und Vorgeschichte",
            a="besser schlafen|Rückenschmerzen vorbeugen|einen Termin vereinbaren|gesund frühstücken|die Zähne richtig pflegen|mit dem Rauchen aufhören",
            n="Implantate|Prophylaxe|Physiotherapie|Kinderheilkunde|Impfungen|Ernährung|Schlafmedizin|Hautkrebsvorsorge|Akupunktur|Sportmedizin|"
            "Kieferorthopädie|Hörtest|Allergien|Reisemedizin",
        ),
        T="| – und zwar ohne Aufpreis|, sofern das Wetter mitspielt| nach unserer Erfahrung| im Durchschnitt|, wie die Zahlen zeigen| in neun von zehn Fällen",
        O="",
        PAT=[
            "{S} {p}{t}.",
            "{S} {p}, und {s2} {p2}.",
            "Denn {s} {p}{t}.",
            "Aber {s} {p}.",
            "{S} {p}; {s2} {p2}.",
            "Wer Fragen hat, sollte wissen: {S} {p}.",
            "„{S} {p}“, sagt {person}.",
        ],
        TITLE=[
            "So können Sie {a}",
            "{S} {p}",
            "{N}: {n} Tipps für Einsteiger",
            "{N} in {city}",
            "{N} und {n2} im Überblick",
            "{n} Fragen zum Thema {n1}",
            "{S}: ein Porträt",
        ],
        QUEST=["Wie kann ich {a}?", "Was kostet es, wenn wir {a} möchten?", "Wann sollte man {a}?", "Kann ich selbst {a}?"],
        HEAD=["{N} aus einer Hand", "{N} in {city}", "{N} und {n2}", "Ihr Partner für {n1}", "Unsere Leistungen: {n1}", "Warum {n1}?", "Endlich {a}"],
        CITY="Hallenberg|Neustetten|Lindau am Forst|Brückfeld|Oberwald|Sternhagen|Marienau|Talheim-Süd",
        FIRST="Anna|Jürgen|Sabine|Lukas|Miriam|Thomas|Ayşe|Heike",
        LAST="Brandner|Köhler|Wiesner|Albrecht|Yıldız|Sommer|Hofstätter|Lorenz",
        MONTH="Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    ),
    'fr': dict(
        home=dict(
            s="l'artisan du quartier|une bonne isolation|le devis|la nouvelle chaudière|notre atelier|le potager|cette terrasse en bois|une fuite d'eau",
            p="permet de réduire la facture dès le premier hiver|demande un entretien régulier une fois par an|reste valable pendant trois mois|"
            "s'installe en moins d'une journée|respecte toutes les normes en vigueur|évite bien des mauvaises surprises|coûte moins cher que prévu|"
            "tient facilement une vingtaine d'années",
            a="rénover une salle de bains|purger les radiateurs|tailler les rosiers|isoler les combles|choisir un plombier|récupérer l'eau de pluie",
            n="Plomberie|Chauffage|Rénovation|Toiture|Électricité|Jardin|Cuisine|Isolation|Dépannage|Peinture|Menuiserie|Carrelage|Pompes à chaleur|"
            "Salles de bains",
        ),
        travel=dict(
            s="le sentier côtier|la vieille ville|le train de nuit|une petite auberge|le marché du dimanche|notre guide|le musée|la plage du nord",
            p="mérite un détour en fin d'après-midi|traverse trois villages et une forêt de pins|ouvre ses portes de mai à septembre|"
            "offre une vue superbe sur la baie|accueille les visiteurs depuis trois générations|se trouve à dix minutes de la gare|"
            "attire surtout les familles|garde le charme des vacances d'autrefois",
            a="voyager avec des enfants|visiter l'île à pied|préparer sa valise|réserver un gîte|partir en train|découvrir la région à vélo",
            n="Week-ends|Randonnées|Îles|Hôtels|Musées|Plages|Vélo|Gastronomie|Trains|Campings|Escapades|Châteaux|Festivals|Hiver",
        ),
        health=dict(
            s="l'équipe soignante|le premier rendez-vous|une marche quotidienne|le traitement|la mutuelle|notre dentiste|un bon sommeil|le bilan annuel",
            p="dure environ trente minutes|prend en charge une grande partie des frais|ne remplace pas l'avis d'un médecin|"
            "aide à retrouver une vie normale|se déroule dans le calme et sans douleur|dépend de l'âge et des antécédents|"
            "explique chaque étape avec patience|prévient la plupart des douleurs de dos",
            a="mieux dormir|prendre rendez-vous|prévenir le mal de dos|arrêter de fumer|protéger ses dents|manger équilibré",
            n="Implants|Orthodontie|Kinésithérapie|Vaccins|Nutrition|Sommeil|Pédiatrie|Allergies|Prévention|Audition|Dermatologie|Médecine du sport|"
            "Télémédecine|Urgences",
        ),
        T="| sans frais supplémentaires|, selon les derniers chiffres| dans neuf cas sur dix|, quelle que soit la saison| d'après notre expérience|"
        ", et cela change tout",
        O="En général,|Cette année,|Le plus souvent,|Pour les débutants,|Depuis le printemps,",
        PAT=[
            "{S} {p}{t}.",
            "{O} {s} {p}{t}.",
            "{S} {p}, et {s2} {p2}.",
            "Pour {a}, retenez ceci : {s} {p}.",
            "{S} {p} ; {s2} {p2}.",
            "« {S} {p} », explique {person}.",
        ],
        TITLE=["Comment {a}", "{S} {p}", "{N} : {n} conseils pour débuter", "{N} à {city}", "{N} et {n2} : le guide", "{n} idées pour {a}"],
        QUEST=["Comment {a} ?", "Combien coûte l'intervention pour {a} ?", "Quand faut-il {a} ?", "Peut-on {a} soi-même ?"],
        HEAD=["{N} à {city}", "Pourquoi nous choisir ?", "Nos solutions : {n1}", "{N} et {n2}", "Tout pour {a}", "{N}, en toute simplicité", "Prêt à {a} ?"],
        CITY="Saint-Avel|Montbriac|La Rochette|Villars-sur-Orne|Port-Blanc|Clairvaux|Beaurives",
        FIRST="Camille|Julien|Amélie|Karim|Sophie|Étienne|Nathalie|Bruno",
        LAST="Garnier|Lefort|Benali|Rousselin|Dumont|Chastel|Perrault|Vasseur",
        MONTH="janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    ),
    'es': dict(
        home=dict(
            s="el taller|un buen aislamiento|la caldera nueva|el presupuesto|nuestro equipo de urgencias|la terraza|el huerto|una fuga de agua",
            p="reduce la factura desde el primer invierno|necesita una revisión al año|se instala en menos de un día|"
            "cumple con toda la normativa vigente|cuesta menos de lo que parece|evita muchas sorpresas desagradables|"
            "dura más de veinte años con buen cuidado|llega a toda la provincia",
            a="reformar un baño|purgar los radiadores|podar los rosales|ahorrar energía|elegir un fontanero|montar un huerto",
            n="Fontanería|Calefacción|Reformas|Tejados|Electricidad|Jardinería|Cocinas|Aislamiento|Urgencias|Pintura|Carpintería|Azulejos|Energía solar|Baños",
        ),
        travel=dict(
            s="el sendero de la costa|el casco antiguo|el tren nocturno|una casa rural|el mercado del domingo|nuestra guía|el museo|la playa del norte",
            p="merece una visita a primera hora|atraviesa tres pueblos y un pinar|abre de mayo a septiembre|ofrece una vista magnífica de la bahía|"
            "recibe huéspedes desde hace tres generaciones|queda a diez minutos de la estación|atrae sobre todo a familias|"
            "conserva el encanto de antes",
            a="viajar con niños|recorrer la isla a pie|hacer la maleta|reservar una cabaña|moverse en tren|descubrir la sierra en bicicleta",
            n="Escapadas|Senderismo|Islas|Hoteles|Museos|Playas|Ciclismo|Gastronomía|Trenes|Campings|Fiestas|Castillos|Pueblos|Invierno",
        ),
        health=dict(
            s="el equipo médico|la primera consulta|un paseo diario|el tratamiento|el seguro|nuestra dentista|un buen descanso|la revisión anual",
            p="dura unos treinta minutos|cubre gran parte de los gastos|no sustituye el consejo de un médico|ayuda a volver antes a la rutina|"
            "se realiza sin dolor y con calma|depende de la edad y del historial|explica cada paso con paciencia|"
            "previene la mayoría de las molestias de espalda",
            a="dormir mejor|pedir cita|prevenir el dolor de espalda|dejar de fumar|cuidar los dientes|comer de forma equilibrada",
            n="Implantes|Ortodoncia|Fisioterapia|Vacunas|Nutrición|Sueño|Pediatría|Alergias|Prevención|Audición|Dermatología|Medicina deportiva|"
            "Telemedicina|Análisis",
        ),
        T="| sin coste adicional|, según los últimos datos| en nueve de cada diez casos|, sea cual sea la temporada| según nuestra experiencia|, y eso se nota",
        O="Por lo general,|Este año,|Casi siempre,|Para empezar,|Desde primavera,",
        PAT=[
            "{S} {p}{t}.",
            "{O} {s} {p}{t}.",
            "{S} {p}, y {s2} {p2}.",
            "Para {a}, conviene recordar que {s} {p}.",
            "{S} {p}; {s2} {p2}.",
            "«{S} {p}», afirma {person}.",
        ],
        TITLE=["Cómo {a}", "{S} {p}", "{N}: {n} consejos para principiantes", "{N} en {city}", "{N} y {n2}: guía completa", "{n} ideas para {a}"],
        QUEST=["¿Cómo puedo {a}?", "¿Cuánto cuesta {a}?", "¿Cuándo conviene {a}?", "¿Se puede {a} sin ayuda?"],
        HEAD=["{N} en {city}", "¿Por qué elegirnos?", "Nuestros servicios: {n1}", "{N} y {n2}", "Todo para {a}", "{N} sin complicaciones"],
        CITY="Valdemora|San Telmo|Puerto Claro|Alcorza|Montealba|Ribera Alta|Villanueva del Río",
        FIRST="Lucía|Javier|Marta|Andrés|Carmen|Íñigo|Rosa|Pablo",
        LAST="Serrano|Ibarra|Montes|Cuevas|Roldán|Peña|Salcedo|Vidal",
        MONTH="enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    ),
    'it': dict(
        home=dict(
            s="l'officina|un buon isolamento|la nuova caldaia|il preventivo|il nostro pronto intervento|la terrazza|l'orto|una perdita d'acqua",
            p="riduce la bolletta già dal primo inverno|richiede una revisione all'anno|si installa in meno di un giorno|"
            "rispetta tutte le norme in vigore|costa meno di quanto si pensi|evita brutte sorprese|dura oltre vent'anni con la giusta cura|"
            "copre tutta la provincia",
            a="ristrutturare il bagno|spurgare i termosifoni|potare le rose|risparmiare energia|scegliere un idraulico|creare un orto",
            n="Idraulica|Riscaldamento|Ristrutturazioni|Tetti|Impianti|Giardini|Cucine|Isolamento|Emergenze|Pittura|Serramenti|Piastrelle|Fotovoltaico|Bagni",
        ),
        travel=dict(
            s="il sentiero costiero|il centro storico|il treno notturno|una piccola locanda|il mercato della domenica|la nostra guida|il museo|"
            "la spiaggia a nord",
            p="merita una visita al mattino presto|attraversa tre borghi e una pineta|apre da maggio a settembre|"
            "offre una vista splendida sulla baia|accoglie ospiti da tre generazioni|si trova a dieci minuti dalla stazione|"
            "piace soprattutto alle famiglie|conserva il fascino di una volta",
            a="viaggiare con i bambini|visitare l'isola a piedi|preparare la valigia|prenotare un rifugio|partire in treno|scoprire le colline in bici",
            n="Weekend|Escursioni|Isole|Alberghi|Musei|Spiagge|Bicicletta|Cucina|Treni|Campeggi|Feste|Castelli|Borghi|Inverno",
        ),
        health=dict(
            s="l'équipe medica|la prima visita|una passeggiata quotidiana|la terapia|l'assicurazione|la nostra dentista|un buon sonno|il controllo annuale",
            p="dura circa trenta minuti|copre gran parte delle spese|non sostituisce il parere del medico|aiuta a tornare presto alla vita di sempre|"
            "si svolge con calma e senza dolore|dipende dall'età e dalla storia clinica|spiega ogni passo con pazienza|"
            "previene quasi tutti i dolori alla schiena",
            a="dormire meglio|prenotare una visita|prevenire il mal di schiena|smettere di fumare|curare i denti|mangiare in modo equilibrato",
            n="Impianti dentali|Ortodonzia|Fisioterapia|Vaccini|Nutrizione|Sonno|Pediatria|Allergie|Prevenzione|Udito|Dermatologia|Medicina sportiva|"
            "Telemedicina|Analisi",
        ),
        T="| senza costi aggiuntivi|, secondo gli ultimi dati| in nove casi su dieci|, in qualsiasi stagione| secondo la nostra esperienza",
        O="Di solito|Quest'anno|Quasi sempre|In pratica|Dalla primavera",
        PAT=[
            "{S} {p}{t}.",
            "{O} {s} {p}{t}.",
            "{S} {p}, e {s2} {p2}.",
            "Per {a} bisogna sapere che {s} {p}.",
            "{S} {p}; {s2} {p2}.",
            "«{S} {p}», spiega {person}.",
        ],
        TITLE=["Come {a}", "{S} {p}", "{N}: {n} consigli per iniziare", "{N} a {city}", "{N} e {n2}: la guida", "{n} idee per {a}"],
        QUEST=["Come posso {a}?", "Quanto costa {a}?", "Quando conviene {a}?", "Si può {a} da soli?"],
        HEAD=["{N} a {city}", "Perché scegliere noi", "I nostri servizi: {n1}", "{N} e {n2}", "Tutto per {a}", "{N} senza pensieri"],
        CITY="Castelverde|Montelupo Alto|Borgo San Lino|Porto Chiaro|Valsesia Nuova|Roccaforte",
        FIRST="Giulia|Marco|Elena|Davide|Chiara|Paolo|Silvia|Luca",
        LAST="Bertoni|Galli|Marchetti|Sartori|Fontana|Rinaldi|Moro|Ferraris",
        MONTH="gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
    ),
    'pl': dict(
        home=dict(
            s="nasz warsztat|dobra izolacja|nowy kocioł|bezpłatna wycena|pogotowie hydrauliczne|drewniany taras|ogród za domem|nieszczelny kran",
            p="obniża rachunki już pierwszej zimy|wymaga przeglądu raz w roku|spełnia wszystkie obowiązujące normy|kosztuje mniej, niż się wydaje|"
            "chroni przed przykrymi niespodziankami|wytrzymuje ponad dwadzieścia lat|obejmuje cały powiat|pozwala zaoszczędzić sporo czasu",
            a="wyremontować łazienkę|odpowietrzyć kaloryfery|przyciąć róże|oszczędzać energię|wybrać hydraulika|założyć warzywnik",
            n="Hydraulika|Ogrzewanie|Remonty|Dachy|Elektryka|Ogrody|Kuchnie|Izolacje|Awarie|Malowanie|Stolarka|Płytki|Fotowoltaika|Łazienki",
        ),
        travel=dict(
            s="szlak nad brzegiem|stare miasto|nocny pociąg|mały pensjonat|niedzielny targ|nasz przewodnik|muzeum|schronisko nad jeziorem",
            p="zachwyca o wczesnym poranku|prowadzi przez trzy wsie i sosnowy las|działa od maja do września|oferuje piękny widok na zatokę|"
            "przyjmuje gości od trzech pokoleń|leży dziesięć minut od dworca|przyciąga przede wszystkim rodziny|zachowuje dawny urok",
            a="podróżować z dziećmi|zwiedzić wyspę pieszo|spakować walizkę|zarezerwować domek|jechać pociągiem|odkrywać góry na rowerze",
            n="Weekendy|Szlaki|Wyspy|Hotele|Muzea|Plaże|Rowery|Kuchnia|Pociągi|Kempingi|Festiwale|Zamki|Miasteczka|Zima",
        ),
        health=dict(
            s="zespół medyczny|pierwsza wizyta|codzienny spacer|leczenie|ubezpieczenie|nasza dentystka|zdrowy sen|coroczna kontrola",
            p="trwa około trzydziestu minut|pokrywa większość kosztów|nie zastępuje porady lekarza|pomaga szybciej wrócić do formy|"
            "przebiega spokojnie i bez bólu|zależy od wieku i historii choroby|wyjaśnia każdy krok z cierpliwością|"
            "zapobiega większości bólów pleców",
            a="lepiej spać|umówić wizytę|zapobiegać bólom pleców|rzucić palenie|dbać o zęby|jeść zdrowo",
            n="Implanty|Ortodoncja|Fizjoterapia|Szczepienia|Dietetyka|Sen|Pediatria|Alergie|Profilaktyka|Słuch|Dermatologia|Medycyna sportowa|"
            "Teleporady|Badania",
        ),
        T="| bez dodatkowych opłat|, jak pokazują najnowsze dane| w dziewięciu przypadkach na dziesięć|, niezależnie od pory roku| naszym zdaniem",
        O="Zazwyczaj|W tym roku|Prawie zawsze|W praktyce|Od wiosny",
        PAT=[
            "{S} {p}{t}.",
            "{O} {s} {p}{t}.",
            "{S} {p}, a {s2} {p2}.",
            "Zanim zaczniesz, pamiętaj: {s} {p}.",
            "{S} {p}; {s2} {p2}.",
            "„{S} {p}” – mówi {person}.",
        ],
        TITLE=["Jak {a}", "{S} {p}", "{N}: {n} porad na początek", "{N} – {city}", "{N} i {n2}: przewodnik", "{n} pomysłów, jak {a}"],
        QUEST=["Jak {a}?", "Ile kosztuje usługa i jak {a}?", "Kiedy najlepiej {a}?", "Czy można samemu {a}?"],
        HEAD=["{N} – {city}", "Dlaczego warto nam zaufać", "Nasze usługi: {n1}", "{N} i {n2}", "Pomożemy {a}", "{N} bez stresu"],
        CITY="Brzezinki|Nowy Staw|Zielona Dolina|Kamienna Góra|Jaworzno Małe|Lipowiec",
        FIRST="Anna|Piotr|Katarzyna|Marek|Zofia|Tomasz|Ewa|Jakub",
        LAST="Nowicka|Zieliński|Wrona|Mazur|Górecki|Sikora|Lis|Wilk",
        MONTH="stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
    ),
    'pt': dict(
        home=dict(
            s="a oficina|um bom isolamento|a nova caldeira|o orçamento|a nossa equipa|o terraço|a horta|uma torneira a pingar",
            p="reduz a fatura logo no primeiro inverno|precisa de uma revisão por ano|fica pronto em menos de um dia|cumpre todas as normas em vigor|"
            "custa menos do que parece|evita surpresas desagradáveis|dura mais de vinte anos|chega a toda a região",
            a="renovar a casa de banho|purgar os radiadores|podar as roseiras|poupar energia|escolher um canalizador|criar uma horta",
            n="Canalização|Aquecimento|Remodelações|Telhados|Eletricidade|Jardins|Cozinhas|Isolamento|Urgências|Pintura|Carpintaria|Azulejos|"
            "Painéis solares|Climatização",
        ),
        travel=dict(
            s="o trilho da costa|a cidade velha|o comboio noturno|uma pequena pousada|o mercado de domingo|a nossa guia|o museu|a praia do norte",
            p="merece uma visita de manhã cedo|atravessa três aldeias e um pinhal|abre de maio a setembro|oferece uma vista magnífica sobre a baía|"
            "recebe hóspedes há três gerações|fica a dez minutos da estação|atrai sobretudo famílias|guarda o encanto de outros tempos",
            a="viajar com crianças|visitar a ilha a pé|fazer a mala|reservar uma cabana|andar de comboio|descobrir a serra de bicicleta",
            n="Escapadelas|Caminhadas|Ilhas|Hotéis|Museus|Praias|Ciclismo|Gastronomia|Comboios|Parques|Festas|Castelos|Aldeias|Inverno",
        ),
        health=dict(
            s="a equipa médica|a primeira consulta|uma caminhada diária|o tratamento|o seguro|a nossa dentista|um bom sono|a revisão anual",
            p="dura cerca de trinta minutos|cobre grande parte das despesas|não substitui o conselho de um médico|ajuda a voltar mais cedo à rotina|"
            "decorre com calma e sem dor|depende da idade e do historial|explica cada passo com paciência|"
            "previne a maior parte das dores nas costas",
            a="dormir melhor|marcar consulta|prevenir dores nas costas|deixar de fumar|cuidar dos dentes|comer de forma equilibrada",
            n="Implantes|Ortodontia|Fisioterapia|Vacinas|Nutrição|Sono|Pediatria|Alergias|Prevenção|Audição|Dermatologia|Medicina desportiva|"
            "Telemedicina|Análises",
        ),
        T="| sem custos adicionais|, segundo os dados mais recentes| em nove de cada dez casos|, seja qual for a época| na nossa experiência",
        O="Em geral,|Este ano,|Quase sempre,|Na prática,|Desde a primavera,",
        PAT=[
            "{S} {p}{t}.",
            "{O} {s} {p}{t}.",
            "{S} {p}, e {s2} {p2}.",
            "Para {a}, convém lembrar que {s} {p}.",
            "{S} {p}; {s2} {p2}.",
            "“{S} {p}”, afirma {person}.",
        ],
        TITLE=["Como {a}", "{S} {p}", "{N}: {n} dicas para começar", "{N} em {city}", "{N} e {n2}: o guia", "{n} ideias para {a}"],
        QUEST=["Como posso {a}?", "Quanto custa {a}?", "Quando devo {a}?", "É possível {a} sem ajuda?"],
        HEAD=["{N} em {city}", "Porquê escolher-nos", "Os nossos serviços: {n1}", "{N} e {n2}", "Tudo para {a}", "{N} sem complicações"],
        CITY="Vale Sereno|Porto Velho|Montalvo|Ribeira Nova|Santa Clara|Alcobaça do Mar",
        FIRST="Inês|João|Marta|Rui|Beatriz|Tiago|Helena|Miguel",
        LAST="Carvalho|Pires|Matos|Teixeira|Antunes|Leal|Figueira|Rocha",
        MONTH="janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
    ),
    'nl': dict(
        home=dict(
            s="de werkplaats|een goede isolatie|de nieuwe ketel|de offerte|onze spoeddienst|het terras|de moestuin|een lekkende kraan",
            p="verlaagt de rekening al in de eerste winter|heeft één keer per jaar onderhoud nodig|voldoet aan alle geldende normen|"
            "kost minder dan veel mensen denken|voorkomt vervelende verrassingen|gaat langer dan twintig jaar mee|werkt in de hele provincie|"
            "levert direct meer comfort op",
            a="een badkamer verbouwen|radiatoren ontluchten|rozen snoeien|energie besparen|een loodgieter kiezen|een moestuin aanleggen",
            n="Loodgieter|Verwarming|Verbouwing|Daken|Elektra|Tuinen|Keukens|Isolatie|Spoedservice|Schilderwerk|Kozijnen|Tegels|Zonnepanelen|Badkamers",
        ),
        travel=dict(
            s="het kustpad|de oude binnenstad|de nachttrein|een klein pension|de zondagsmarkt|onze gids|het museum|de berghut",
            p="is vooral vroeg in de ochtend de moeite waard|loopt door drie dorpen en een dennenbos|is open van mei tot september|"
            "biedt een prachtig uitzicht over de baai|ontvangt al drie generaties lang gasten|ligt op tien minuten van het station|"
            "trekt vooral gezinnen|heeft de sfeer van vroeger behouden",
            a="reizen met kinderen|het eiland te voet ontdekken|slim inpakken|een hut boeken|met de trein gaan|de heuvels per fiets verkennen",
            n="Stedentrips|Wandelen|Eilanden|Hotels|Musea|Stranden|Fietsen|Eten|Treinen|Campings|Festivals|Kastelen|Dorpen|Wintersport",
        ),
        health=dict(
            s="het zorgteam|de eerste afspraak|een dagelijkse wandeling|de behandeling|de verzekering|onze tandarts|een goede nachtrust|de jaarlijkse controle",
            p="duurt ongeveer een half uur|vergoedt een groot deel van de kosten|vervangt niet het advies van een arts|"
            "helpt veel mensen sneller op de been|verloopt rustig en zonder pijn|hangt af van leeftijd en voorgeschiedenis|"
            "legt elke stap geduldig uit|voorkomt de meeste rugklachten",
            a="beter slapen|een afspraak maken|rugpijn voorkomen|stoppen met roken|goed poetsen|gezond eten",
            n="Implantaten|Orthodontie|Fysiotherapie|Vaccinaties|Voeding|Slaap|Kindergeneeskunde|Allergieën|Preventie|Gehoor|Huidzorg|"
            "Sportgeneeskunde|Spoedzorg|Onderzoek",
        ),
        T="| zonder extra kosten|, zo blijkt uit de cijfers| in negen van de tien gevallen|, in elk seizoen| volgens onze ervaring",
        O="",
        PAT=["{S} {p}{t}.", "{S} {p}, en {s2} {p2}.", "Want {s} {p}{t}.", "Maar {s} {p}.", "{S} {p}; {s2} {p2}.", "‘{S} {p}’, zegt {person}."],
        TITLE=["Zo kun je {a}", "{S} {p}", "{N}: {n} tips voor beginners", "{N} in {city}", "{N} en {n2} op een rij", "{n} vragen over {n1}"],
        QUEST=["Hoe kan ik {a}?", "Wat kost het als wij willen {a}?", "Wanneer kun je het beste {a}?", "Kan ik zelf {a}?"],
        HEAD=["{N} in {city}", "Waarom klanten voor ons kiezen", "Onze diensten: {n1}", "{N} en {n2}", "Alles om te {a}", "{N} zonder zorgen"],
        CITY="Veldhoven-Oost|Zandwijk|Noorderkoog|Lindenhout|Oudewater|Bergerbosch",
        FIRST="Anouk|Bram|Fatima|Joris|Lotte|Sander|Marijke|Daan",
        LAST="de Wit|van Dalen|Bakker|Hoekstra|El Amrani|Mulder|Vos|Postma",
        MONTH="januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    ),
    'ru': dict(
        home=dict(
            s="наша мастерская|хорошая теплоизоляция|новый котёл|смета|аварийная бригада|терраса|сад за домом|протекающий кран",
            p="снижает расходы уже в первую зиму|требует обслуживания раз в год|соответствует всем действующим нормам|стоит меньше, чем кажется|"
            "избавляет от неприятных сюрпризов|служит более двадцати лет|работает по всей области|экономит много времени",
            a="отремонтировать ванную|прокачать батареи|обрезать розы|экономить энергию|выбрать сантехника|устроить огород",
            n="Сантехника|Отопление|Ремонт|Кровля|Электрика|Сад|Кухни|Утепление|Аварийная служба|Покраска|Окна|Плитка|Солнечные панели|Ванные",
        ),
        travel=dict(
            s="прибрежная тропа|старый город|ночной поезд|маленькая гостиница|воскресный рынок|наш экскурсовод|музей|приют у озера",
            p="особенно хорош ранним утром, говорят туристы|проходит через три деревни и сосновый лес|работает с мая по сентябрь|"
            "открывает вид на залив|принимает гостей уже третье поколение|находится в десяти минутах от вокзала|привлекает прежде всего семьи|"
            "хранит атмосферу прошлого века",
            a="путешествовать с детьми|обойти остров пешком|собрать чемодан|забронировать домик|ехать поездом|открыть горы на велосипеде",
            n="Выходные|Маршруты|Острова|Гостиницы|Музеи|Пляжи|Велосипед|Кухня|Поезда|Кемпинги|Праздники|Замки|Деревни|Зима",
        ),
        health=dict(
            s="команда врачей|первый приём|ежедневная прогулка|лечение|страховка|наш стоматолог|здоровый сон|ежегодный осмотр",
            p="занимает около тридцати минут|покрывает большую часть расходов|не заменяет консультацию врача|"
            "помогает быстрее вернуться к обычной жизни|проходит спокойно и без боли|зависит от возраста и истории болезни|объясняет каждый шаг|"
            "предупреждает большинство болей в спине",
            a="лучше спать|записаться на приём|избежать боли в спине|бросить курить|ухаживать за зубами|правильно питаться",
            n="Имплантация|Ортодонтия|Физиотерапия|Прививки|Питание|Сон|Педиатрия|Аллергия|Профилактика|Слух|Дерматология|Спортивная медицина|"
            "Телемедицина|Анализы",
        ),
        T="| без дополнительной платы|, по последним данным| в девяти случаях из десяти|, в любое время года| по нашему опыту",
        O="Обычно|В этом году|Почти всегда|На практике|С весны",
        PAT=[
            "{S} {p}{t}.",
            "{O} {s} {p}{t}.",
            "{S} {p}, а {s2} {p2}.",
            "Чтобы {a}, важно помнить: {s} {p}.",
            "{S} {p}; {s2} {p2}.",
            "«{S} {p}», — говорит {person}.",
        ],
        TITLE=["Как {a}", "{S} {p}", "{N}: {n} советов для начинающих", "{N} — {city}", "{N} и {n2}: путеводитель", "{n} способов {a}"],
        QUEST=["Как {a}?", "Сколько стоит {a}?", "Когда лучше {a}?", "Можно ли {a} самостоятельно?"],
        HEAD=["{N} — {city}", "Почему выбирают нас", "Наши услуги: {n1}", "{N} и {n2}", "Поможем {a}", "{N} без лишних забот"],
        CITY="Берёзовск|Новоозёрск|Заречье|Каменка|Северный Яр|Липовка",
        FIRST="Анна|Сергей|Ольга|Дмитрий|Марина|Павел|Елена|Игорь",
        LAST="Ковалёв|Громов|Лебедев|Морозов|Белов|Тихонов|Зуев|Фомин",
        MONTH="января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
    ),
    'ja': dict(
        home=dict(
            s="当社の工房|高性能の断熱材|新しい給湯器|お見積り|緊急対応チーム|木製のテラス|裏庭の菜園|水漏れ",
            p="は最初の冬から光熱費を抑えます|は年に一度の点検が必要です|は現在の基準をすべて満たしています|は思ったより安く済みます|は予想外の出費を防ぎます|は二十年以上長持ちします|は市内全域に対応しています|は半日ほどで完了します",
            a="浴室をリフォームする|暖房の空気を抜く|バラを剪定する|電気代を節約する|業者を選ぶ|家庭菜園を始める",
            n="水道修理|暖房|リフォーム|屋根工事|電気工事|庭づくり|キッチン|断熱|緊急対応|塗装|窓|タイル|太陽光発電|浴室",
        ),
        travel=dict(
            s="海岸沿いの小道|旧市街|夜行列車|小さな民宿|日曜の市場|地元のガイド|美術館|湖畔の山小屋",
            p="は早朝に訪れるのがおすすめです|は三つの村と松林を通ります|は五月から九月まで開いています|からは湾が一望できます|は三代にわたって旅人を迎えてきました|は駅から歩いて十分です|は家族連れに人気があります|は昔ながらの雰囲気を残しています",
            a="子どもと旅行する|島を歩いて巡る|荷物をまとめる|コテージを予約する|鉄道で旅する|自転車で高原を走る",
            n="週末旅行|ハイキング|島めぐり|ホテル|美術館|海辺|サイクリング|郷土料理|鉄道|キャンプ|祭り|城|村|冬の旅",
        ),
        health=dict(
            s="医療チーム|初診|毎日の散歩|治療|保険|歯科医|質の良い睡眠|年一回の健診",
            p="は約三十分かかります|は費用の大部分を補償します|は医師の助言に代わるものではありません|は早い回復を助けます|は痛みもなく落ち着いて行われます|は年齢や病歴によって異なります|は一つ一つの手順を丁寧に説明します|は腰痛の予防に役立ちます",
            a="よく眠る|予約を取る|腰痛を防ぐ|禁煙する|歯を守る|バランスよく食べる",
            n="インプラント|歯列矯正|理学療法|予防接種|栄養|睡眠|小児科|アレルギー|予防|聴力検査|皮膚科|スポーツ医学|オンライン診療|検査",
        ),
        T="",
        O="通常、|今年、|ほとんどの場合、|実際には、|春から、",
        PAT=["{S}{p}。", "{O}{s}{p}。", "{S}{p}。また、{s2}{p2}。", "{a}前に知っておきたいのは、{s}のことです。", "「{S}{p}」と{person}さんは話します。"],
        TITLE=["{a}方法", "{S}の魅力", "{n1}：初心者向け{n}のヒント", "{city}の{n1}", "{n1}と{n2}のガイド", "{a}ための{n}の工夫"],
        QUEST=["{a}にはどうすればよいですか？", "{a}費用はいくらですか？", "いつ{a}のがよいですか？"],
        HEAD=["{city}の{n1}", "選ばれる理由", "サービス：{n1}", "{n1}と{n2}", "{a}ために", "安心の{n1}"],
        CITY="緑丘市|青葉町|白浜村|北川市|桜台|湖南町",
        FIRST="真由美|健太|由紀|大輔|彩|翔",
        LAST="高橋|中村|小川|石田|森本|藤井",
        MONTH="1|2|3|4|5|6|7|8|9|10|11|12",
    ),
}
