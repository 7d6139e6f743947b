"""Text banks of German, French, Spanish, Italian, Dutch (same slots as bank_en; things carry no article
where the templates put quotes or 'subject:' around them, so that grammar holds)."""

DE = (
    dict(
        auto=(
            'Steuerkette|Kupplung|Handbremse|Wasserpumpe|Lichtmaschine|Drosselklappe|Heckklappe|Lenkung|Servopumpe',
            'es klappert beim Kaltstart|die Drehzahl schwankt|der Wagen zieht nach links|es riecht nach Benzin|die Heizung bleibt kalt|'
            'die Kontrollleuchte geht nicht mehr aus',
            'den Fehlerspeicher auslesen|die Masse prüfen|das Relais tauschen|die Bremsen entlüften|beide Seiten erneuern|den Stecker reinigen',
            'Die Werkstatt wollte dafür fast neunhundert Euro|Originalteile halten einfach länger|Ohne Hebebühne wird das kein Spaß|'
            'Bei meinem war hinten der Rost schlimmer als gedacht',
        ),
        netz=(
            'Fritte|Mesh-Station|Netzwerkdose|Firewall|Glasfaserleitung|Weboberfläche|Datensicherung|Festplatte',
            'die Verbindung bricht alle paar Stunden ab|der Upload kriecht|die Geräte bekommen keine Adresse|die Oberfläche lädt nicht|'
            'das Licht blinkt nur noch orange|nachts geht gar nichts',
            'die ältere Firmware einspielen|den Kanal fest einstellen|das Kabel tauschen|das zweite Funkmodul abschalten|'
            'ein Protokoll mitschneiden|den Anbieter anrufen',
            'Der Anbieter sieht auf seiner Seite natürlich keinen Fehler|Nach dem Neustart lief es genau einen Tag|'
            'Stahlbeton, mehr muss ich wohl nicht sagen|Bitte die Seriennummer im Bild schwärzen',
        ),
        garten=(
            'Hochbeet-Folie|Rosenhecke|Birne|Regentonne|Tomate|Rasenkante|Teichpumpe|Kompostecke',
            'die Blätter werden gelb|die Schnecken fressen alles|im Juni fallen die Früchte ab|das Wasser bleibt stehen|'
            'das Moos kommt jedes Jahr wieder|nichts ist aufgegangen',
            'kräftig zurückschneiden|den Boden testen|morgens gießen|mit Stroh mulchen|etwas Sand einarbeiten|ein Netz spannen',
            'Wir haben hier schweren Lehm und viel Wind|Im Mai kam sie plötzlich wieder|Die Nachbarn haben erst gelacht und dann gefragt|'
            'Geduld, das braucht drei Sommer',
        ),
    ),
    '{X}: {s}|{X} am {m} defekt?|{m}: {x} oder {y}?|Frage zum Thema {x}|Wer kennt das: {s}|{X} selbst erneuern, lohnt sich das?|'
    'Erfahrungen mit {m}|{m} – {x} macht Ärger|[Gelöst] {X} und {y}|Kaufberatung: {m} bis {k} Euro|Meine {x} und ich, ein Bericht|Hilfe, {s}!',
    'Hallo zusammen, ich habe seit {w} einen {m} und jetzt {s} leider nicht mehr nur manchmal.|Seit {w} habe ich folgendes Problem: {s}.|'
    'Ich wollte schon {a}, traue mich aber nicht so recht.|Hat jemand von euch das beim {m} schon gehabt?|'
    'Die Suche habe ich benutzt, aber zum Thema {x} nichts Passendes gefunden.|Muss ich dafür wirklich {a}?|'
    'In {c} hat man mir geraten, ich soll {a}.|Merkwürdig ist nur: {s}, aber nie am Vormittag.|Mein Budget liegt bei etwa {k} Euro.|'
    'Für jeden Tipp bin ich dankbar.|Kann das mit dem Thema {y} zusammenhängen?|Was würdet ihr zuerst tun: {a} oder {b}?|'
    'Im Handbuch steht zur {x} kein einziges Wort.|Viele Grüße aus {c}!',
    'Bei mir war es am Ende die {x}.|Ich würde zuerst {a}.|Du kannst natürlich {a}, aber besser ist es, wenn wir erst {b} und dann weitersehen.|'
    'Das hatte ich vor {w} auch: {s}.|Wenn {s}, liegt es fast immer an der {x}.|Eine neue {x} kostet rund {k} Euro.|'
    'Die {x} vom {m} ist leider bekannt dafür.|Ich habe {n} Anläufe gebraucht, dann lief es.|Bevor du eine {x} kaufst, solltest du {a}.|'
    'Ob {x} oder {y}, das macht in der Praxis kaum einen Unterschied.|In {c} gibt es einen Händler, der die {x} einzeln verkauft.|'
    'Das sehe ich anders, mit {a} ist es nicht getan.|Beim {m} gibt es zwei Ausführungen, und nur die spätere passt.|'
    'Seit {w} fahre ich damit gut und kann nicht klagen.|Nimm eine gebrauchte {x}, die tut es auch.|Zur Ergänzung: erst {a}, danach {b}.|'
    'Mach doch bitte ein Foto von der {x}, dann sehen wir weiter.|Die billige {x} hielt bei mir genau {w}.|Einmal {a}, und danach war Ruhe.|'
    'Wichtig ist nur, dass die {y} dabei nicht leidet.|Ich habe es ausgemessen, der Unterschied liegt bei {n} Prozent.|'
    'Halte uns auf dem Laufenden, das interessiert hier viele.',
    'Danke, das war es!|Gleiches Problem hier.|Gibt es etwas Neues?|Welche {x} genau?|Klasse Bericht, danke dafür.|Bei mir auch, {m}.|'
    'Willkommen im Forum!|Das kann nicht sein.|Bitte einmal {a}.|Bilder bitte :)|Hat geklappt, super!|Erledigt, es war die {y}.|Schade.|'
    'Sehe ich genauso.|Grüße nach {c}!',
    'Altenmoor|Kirchfelden|Oberlinde|Seebrück|Wolfsgrund|Neuhafen',
    'zwei Wochen|drei Monaten|einem halben Jahr|fünf Jahren|letztem Frühjahr|ein paar Tagen',
    'Wer misst, misst Mist.|{m}, {x} neu, Fahrer alt|Immer eine Schraube locker, aber nie dieselbe|Gestern ging es noch.|Lieber {x} als gar nichts|'
    'Ich lese die Anleitung hinterher|{n} Projekte, keins fertig',
    '{X}|{X} und {y}|Ratgeber {x}|{m}|{m} Fahrer|Test: {m}|Biete: {x}|Suche: {x}|Treffen {c}|Galerie {x}|Werkstatt {y}|Vorstellung|Plauderecke|'
    'Marktplatz|Technik {x}|Termine {c}|Neuheiten {x}|Grundlagen {y}',
    dict(
        cookie=(
            'Wir verwenden Cookies auf {D}|{N} setzt Cookies ein|Deine Daten bei {N}: wir nutzen Cookies',
            ', um Zugriffe zu messen und dich angemeldet zu lassen.|, damit Anzeigen und eingebettete Medien funktionieren.|'
            ' und ähnliche Techniken, teils von Partnern.',
            'Die Auswahl lässt sich jederzeit ändern.|Mehr dazu in der Datenschutzerklärung.',
        ),
        announce=(
            'Hinweis:|Liebe Mitglieder,|Neu bei {N}:',
            'heute Nacht wird gewartet.|das Sommertreffen in {c} steht fest.|bitte prüft eure Mailadresse.|der Wettbewerb „{x}“ läuft.',
        ),
        newsletter=('Der Wochenbrief von {N}.|Nichts mehr verpassen.|Post von {N}:', 'Die besten Themen rund um {x} und {y}.|Kostenlos und jederzeit kündbar.'),
        about=('{N} ist eine freie Gemeinschaft|{N} gibt es seit 200{n}', ' rund um {x}, {y} und mehr.| und wird ehrenamtlich betrieben.'),
        rules=('Bitte bleibt freundlich.|Erst suchen, dann fragen.', 'Werbung ist nicht erlaubt.|Aussagekräftige Titel helfen allen.'),
        guest=('Hallo Gast!|Neu bei {N}?', 'Melde dich kostenlos an, um zu schreiben.|Als Mitglied siehst du weniger Werbung.'),
        promo=('{m} jetzt|Neu: {m}|Angebot {x}', 'ab {k} Euro|im Angebot|frei Haus'),
        legal=('Alle Angaben ohne Gewähr.|Die Beiträge gehören ihren Verfassern.', 'Alle Zeiten in Ortszeit.|Marken gehören ihren Inhabern.'),
    ),
)

FR = (
    dict(
        velo=(
            'pédalier|dérailleur|pneu arrière|moyeu|frein avant|porte-bagages|feu arrière|jeu de direction',
            'ça craque dans les montées|la chaîne saute|le levier touche le guidon|la pression tombe pendant la nuit|la lumière clignote|les vis se desserrent',
            'régler la butée|graisser le filetage|changer les plaquettes|dévoiler la roue|serrer à la clé dynamométrique|nettoyer la transmission',
            'Le vélociste a haussé les épaules|Je roule par tous les temps, donc garde-boue obligatoires|Sous la pluie, rien à redire|'
            'Mes genoux remercient les petits braquets',
        ),
        cuisine=(
            'levain|pain de seigle|caramel|four à pizza|robot|moule à cake|beurre|brioche maison',
            'la mie reste collante|la croûte ramollit en une heure|la pâte s’étale|rien ne lève|le dessus brûle|le fond reste pâle',
            'peser le sel|laisser refroidir|préchauffer une heure|baisser l’hydratation|couvrir d’un linge|rafraîchir deux fois par jour',
            'Ma grand-mère ne pesait rien et c’était meilleur|Douze heures au frais changent tout|Chaque farine boit différemment|'
            'La moitié part toujours au congélateur',
        ),
        maison=(
            'chauffe-eau|parquet|volet roulant|tableau électrique|joint de douche|radiateur|poêle à bois|portail',
            'il disjoncte tous les soirs|l’eau goutte derrière le meuble|la télécommande ne répond plus|le bois grince|la peinture cloque|'
            'rien ne chauffe à l’étage',
            'couper l’arrivée d’eau|purger le circuit|remplacer le condensateur|refaire le joint|poncer légèrement|appeler un professionnel',
            'L’artisan n’est jamais revenu|La maison date de 1930, rien n’est droit|Comptez un bon week-end à deux|Gardez la facture, on ne sait jamais',
        ),
    ),
    '{X} : {s}|Problème de {x} sur {m}|{m} : {x} ou {y} ?|Comment {a} ?|Votre avis sur le {m}|[Résolu] {X} et {y}|Quel budget pour un {x} ?|'
    'Faut-il {a} ?|Retour d’expérience : {m}|Depuis {w}, {s}|Besoin d’aide, {s}',
    'Bonjour à tous, j’ai un {m} depuis {w} et maintenant {s}.|J’ai déjà essayé de {a}, sans succès.|'
    'Est-ce que quelqu’un a connu cela avec un {m} ?|Le mode d’emploi ne dit rien sur ce point.|Faut-il vraiment {a} ?|'
    'À {c}, on m’a conseillé de {a}, mais j’ai des doutes.|Le plus étrange : {s}, mais jamais le matin.|Mon budget est d’environ {k} euros.|'
    'Merci d’avance pour vos lumières !|Vous feriez quoi en premier : {a} ou {b} ?|J’ai parcouru {n} sujets sans trouver de réponse.|'
    'Je débute, soyez indulgents.|Cela peut-il venir du côté « {y} » ?',
    'Chez moi, c’était la faute du {x}, tout simplement.|Je commencerais par {a}.|On peut {a}, mais il vaut mieux {b} avant.|'
    'J’ai eu la même chose il y a {w} : {s}.|Quand {s}, il faut souvent {a}.|Un {x} neuf coûte autour de {k} euros.|'
    'Entre {x} et {y}, la différence est minime.|Le {m} est connu pour cela, hélas.|Il m’a fallu {n} essais.|'
    'Je ne suis pas d’accord : {a} ne fait que cacher la panne.|À {c}, un magasin vend la pièce au détail.|'
    'Pour compléter : d’abord {b}, ensuite {a}.|Inutile de {a} si le reste est sain.|Un modèle d’occasion suffit largement.|'
    'Il existe deux versions, seule la plus récente convient au {m}.|Postez une photo du {x}, on y verra plus clair.|Depuis {w}, plus aucun souci.|'
    'Une fois qu’on a pris le temps de {a}, le reste est facile.|J’ai mesuré : {n} pour cent d’écart, autant dire rien.|'
    'Tenez-nous au courant, le sujet intéresse du monde.',
    'Merci, c’était ça !|Même souci ici.|Du nouveau ?|Bienvenue parmi nous !|Quel {x} exactement ?|Bravo pour le compte rendu.|Pareil avec le {m}.|'
    'Il faut {a}, je crois.|Résolu, merci à tous.|Une photo, peut-être ?|Je suis du même avis.|Dommage…|Bon courage !',
    'Saint-Orvan|Villemaure|Port-Lannic|Rochebrune-le-Bas|Clairmont|Aubessac',
    'deux semaines|trois mois|un an|cinq ans|quelques jours|l’hiver dernier',
    'Mieux vaut tard que jamais.|{m} et toutes ses pièces|Un {x} de secours vaut deux {y}|Hier, ça marchait encore.|{n} projets, aucun terminé|'
    'Le mode d’emploi, c’est pour après',
    '{X}|{X} et {y}|Guide du {x}|{m}|Essai {m}|Petites annonces {x}|Rencontres à {c}|Galerie {x}|Atelier {y}|Présentations|Le comptoir|'
    'Bons plans {x}|Actualité {x}|Débuter : {y}|Sorties {c}',
    dict(
        cookie=(
            '{N} utilise des cookies|Nous déposons des cookies sur {D}|Avec nos partenaires, {N} emploie des traceurs',
            ' pour mesurer l’audience et garder votre session ouverte.| afin d’afficher des contenus adaptés.',
            'Vous pouvez changer d’avis à tout moment.|Le détail figure dans notre politique.',
        ),
        announce=(
            'À noter :|Chers membres,|Nouveau sur {N} :',
            'maintenance cette nuit.|la rencontre de {c} est confirmée.|le concours « {x} » est ouvert.|merci de vérifier votre adresse.',
        ),
        newsletter=('La lettre de {N}.|Ne manquez plus rien.', 'Le meilleur sur {x} et {y}.|Un message par semaine, pas plus.'),
        about=('{N} est une communauté libre|Depuis 200{n}, {N} réunit des passionnés', ' autour du {x}, du {y} et du reste.| et vit grâce à ses bénévoles.'),
        rules=('Restez courtois.|Cherchez avant de poser une question.', 'Pas de publicité.|Un titre clair, s’il vous plaît.'),
        guest=('Bonjour visiteur !|Nouveau sur {N} ?', 'Inscrivez-vous gratuitement pour répondre.|Les membres voient moins de publicité.'),
        promo=('{m} en promotion|Nouveau {m}|Votre {x}', 'à partir de {k} euros|jusqu’à dimanche'),
        legal=(
            'Contenus sous la responsabilité de leurs auteurs.|Informations données sans garantie.',
            'Heures locales.|Toutes les marques appartiennent à leurs titulaires.',
        ),
    ),
)

ES = (
    dict(
        moto=(
            'embrague|carburador|depósito|basculante|cable del gas|regulador|manillar|escape',
            'se cala en frío|vibra a partir de cien|huele a gasolina|no entra la segunda|la batería se descarga sola|la luz parpadea',
            'cambiar el aceite|limpiar los contactos|tensar la cadena|revisar la masa|purgar los frenos|ajustar el ralentí',
            'En el taller me pidieron una barbaridad|Con recambio original no hay dudas|El dueño anterior hizo un buen apaño|Sin caballete es complicado',
        ),
        informatica=(
            'router|disco duro|servidor|teclado|monitor|módem|portátil|cable de red',
            'se corta cada dos horas|no carga la página|el ventilador hace ruido|se queda la pantalla en negro|la subida va lentísima|'
            'pide la clave una y otra vez',
            'reiniciar en modo seguro|actualizar el firmware|cambiar el canal|hacer una copia|probar otro cable|formatear la unidad',
            'La compañía dice que todo está perfecto|Funcionó un día y volvió a fallar|La casa tiene muros de un metro|Pon una captura sin datos personales',
        ),
    ),
    '{X}: {s}|Problema con el {x} del {m}|¿{X} o {y} para el {m}?|¿Cómo puedo {a}?|Opiniones sobre el {m}|[Solucionado] {X} y {y}|'
    '¿Vale la pena {a}?|Duda con el {x}|Ayuda: {s}|Mi experiencia con el {m} tras {w}',
    'Hola a todos, tengo un {m} desde hace {w} y ahora {s}.|Ya he probado a {a} y sigue igual.|¿A alguien le ha pasado con el {m}?|'
    'El manual no dice nada del {x}.|¿De verdad hay que {a}?|En {c} me dijeron que lo mejor es {a}, pero no me convence.|'
    'Lo raro es que {s} solo por la tarde.|Mi presupuesto ronda los {k} euros.|¡Gracias de antemano!|¿Qué haríais primero, {a} o {b}?|'
    'He leído {n} hilos y ninguno habla de esto.|Soy nuevo, así que perdonad la pregunta.|¿Puede venir del {y}?',
    'En mi caso era el {x}.|Yo empezaría por {a}.|Puedes {a}, pero antes conviene {b}.|Me pasó hace {w}: {s}.|Si {s}, mira primero el {x}.|'
    'Un {x} nuevo cuesta unos {k} euros.|Entre el {x} y el {y} apenas hay diferencia.|El {m} es conocido por eso, por desgracia.|'
    'Necesité {n} intentos.|No estoy de acuerdo: {a} solo esconde el fallo.|En {c} hay una tienda que vende el {x} suelto.|'
    'Para completar lo anterior: primero {b} y luego {a}.|No hace falta {a} si lo demás está sano.|De segunda mano te sobra.|'
    'Hay dos versiones y solo la última sirve para el {m}.|Sube una foto del {x} y lo vemos.|Llevo {w} sin ningún problema.|'
    'El {x} barato me duró poco.|Lo medí y la diferencia es del {n} por ciento.|Ya nos contarás, que interesa a muchos.|'
    'Con paciencia, {a} lo hace cualquiera.',
    '¡Gracias, era eso!|Me pasa lo mismo.|¿Alguna novedad?|¡Bienvenido!|¿Qué {x} exactamente?|Gran aportación.|Igual con el {m}.|Prueba a {a}.|'
    'Solucionado.|¿Una foto?|Totalmente de acuerdo.|Qué lástima.|Suerte con el {x}.',
    'Villamora|Puerto Cárdeno|San Telmo Alto|Fuentelara|Montes de Arce',
    'dos semanas|tres meses|un año|cinco años|unos días',
    'Si funciona, no lo toques.|{m} y muchas piezas sueltas|Ayer iba bien.|{n} proyectos, ninguno acabado|Más vale {x} en mano',
    '{X}|{X} y {y}|Guía del {x}|{m}|Prueba {m}|Compraventa: {x}|Quedadas en {c}|Galería de {x}|Taller: {y}|Presentaciones|Charla|Ofertas de {x}|'
    'Noticias {x}|Eventos {c}',
    dict(
        cookie=(
            '{N} utiliza cookies|En {D} usamos cookies propias y de terceros',
            ' para medir las visitas y recordar tu sesión.| y tecnologías similares con fines publicitarios.',
            'Puedes cambiar tu elección cuando quieras.|Más información en nuestra política.',
        ),
        announce=(
            'Aviso:|Estimados usuarios:|Novedad en {N}:',
            'esta noche habrá mantenimiento.|la quedada de {c} ya tiene fecha.|concurso de fotos sobre el {x}.',
        ),
        newsletter=('El boletín de {N}.|No te pierdas nada.', 'Lo mejor sobre {x} y {y}.|Un correo por semana.'),
        about=('{N} es una comunidad abierta|Desde 200{n}, {N} reúne a aficionados', ' al {x}, al {y} y a lo que surja.| y la mantienen voluntarios.'),
        rules=('Respeta a los demás.|Busca antes de preguntar.', 'Prohibida la publicidad.|Pon un título claro.'),
        guest=('¡Hola, invitado!|¿Nuevo en {N}?', 'Regístrate gratis para responder.|Los miembros ven menos anuncios.'),
        promo=('{m} en oferta|Nuevo {m}|Tu próximo {x}', 'desde {k} euros|solo esta semana'),
        legal=('Cada autor responde de sus mensajes.|Información sin garantía.', 'Hora local.|Las marcas son de sus dueños.'),
    ),
)

IT = (
    dict(
        caffe=(
            'macinino|portafiltro|gruppo|serbatoio|manometro|addolcitore|tamper|vapore',
            'il caffè esce bruciato|la pressione non sale|perde acqua da sotto|la crema sparisce subito|la pompa fa rumore|non scalda più',
            'cambiare la guarnizione|fare il controlavaggio|stringere la macinatura|decalcificare|pesare la dose|pulire la doccetta',
            'Al bar sotto casa usano la stessa macchina|Con l’acqua in bottiglia è un altro mondo|La miscela conta più di tutto|'
            'Dopo due anni va ancora benissimo',
        ),
        casa=(
            'caldaia|termostato|scaldabagno|parquet|citofono|tapparella|lavastoviglie|impianto',
            'scatta il salvavita|gocciola dal tubo|il legno scricchiola|la spia resta accesa|al piano di sopra fa freddo|non risponde ai comandi',
            'spurgare l’aria|chiamare il tecnico|sostituire la scheda|chiudere il rubinetto|rifare il silicone|controllare la messa a terra',
            'Il tecnico è venuto tre volte e ha sempre cambiato idea|La casa è del Sessanta e si vede|Conservate lo scontrino|In due si fa in una mattinata',
        ),
    ),
    '{X}: {s}|Problema con {x} {m}|{m}: {x} o {y}?|Come si fa a {a}?|Pareri su {m}|[Risolto] {X} e {y}|Conviene {a}?|Aiuto, {s}|'
    'Esperienze con {m} dopo {w}|Consiglio per {x}',
    'Ciao a tutti, ho una {m} da {w} e adesso {s}.|Ho già provato a {a}, ma niente.|A qualcuno è capitato con la {m}?|Il manuale non ne parla.|'
    'Bisogna proprio {a}?|A {c} mi hanno detto di {a}, ma non sono convinto.|La cosa strana è che {s} solo la sera.|Il budget è di circa {k} euro.|'
    'Grazie in anticipo!|Voi cosa fareste prima: {a} o {b}?|Ho letto {n} discussioni senza trovare risposta.|'
    'Sono alle prime armi, abbiate pazienza.',
    'Nel mio caso la colpa era di questo: {x}.|Io comincerei con una prova semplice: {a}.|Si può {a}, ma prima è meglio {b}.|'
    'Mi è successo {w} fa: {s}.|Se {s}, conviene {a}.|Il ricambio costa circa {k} euro.|Tra {x} e {y} la differenza è minima.|'
    'La {m} purtroppo è famosa per questo.|Ci ho messo {n} tentativi.|Non sono d’accordo: {a} nasconde soltanto il guasto.|'
    'A {c} c’è un negozio che vende i pezzi sfusi.|Aggiungo: prima {b}, poi {a}.|Inutile {a} se il resto è sano.|Usata va benissimo.|'
    'Esistono due versioni e solo la seconda va bene per la {m}.|Metti una foto e vediamo.|Da {w} nessun problema.|'
    'Ho misurato: il {n} per cento in meno, cioè niente.|Facci sapere come va a finire.|Con calma, {a} è alla portata di tutti.',
    'Grazie, era quello!|Stesso problema.|Novità?|Benvenuto!|Quale modello?|Ottimo resoconto.|Anche la mia {m}.|Prova a {a}.|Risolto.|Una foto?|'
    'Concordo.|Peccato.|In bocca al lupo!',
    'Borgo Alvese|Montelaro|Castel San Dino|Porto Remigio|Valdora',
    'due settimane|tre mesi|un anno|cinque anni|qualche giorno',
    'Chi va piano va sano.|{m} e tanta pazienza|Ieri funzionava.|{n} progetti, nessuno finito',
    '{X}|{X} e {y}|Guida: {x}|{m}|Prova {m}|Mercatino: {x}|Raduni a {c}|Galleria {x}|Officina: {y}|Presentazioni|Quattro chiacchiere|Offerte {x}|'
    'Notizie {x}|Eventi {c}',
    dict(
        cookie=(
            '{N} usa i cookie|Su {D} utilizziamo cookie tecnici e di terze parti',
            ' per misurare le visite e mantenere l’accesso.| e strumenti simili a fini pubblicitari.',
            'La scelta si può modificare in ogni momento.|I dettagli sono nell’informativa.',
        ),
        announce=('Avviso:|Cari utenti,|Novità su {N}:', 'stanotte manutenzione del server.|il raduno di {c} è confermato.|parte il concorso fotografico.'),
        newsletter=('La lettera di {N}.|Resta aggiornato.', 'Il meglio su {x} e {y}.|Una volta a settimana.'),
        about=('{N} è una comunità libera|Dal 200{n} {N} riunisce appassionati', ' di {x}, {y} e altro.| e vive grazie ai volontari.'),
        rules=('Siate cortesi.|Cercate prima di chiedere.', 'Niente pubblicità.|Titoli chiari, per favore.'),
        guest=('Ciao ospite!|Nuovo su {N}?', 'Registrati gratis per rispondere.|Gli iscritti vedono meno annunci.'),
        promo=('{m} in offerta|Nuova {m}', 'da {k} euro|fino a domenica'),
        legal=('Ogni autore risponde dei propri messaggi.|Informazioni senza garanzia.', 'Ora locale.|I marchi sono dei rispettivi proprietari.'),
    ),
)

NL = (
    dict(
        fiets=(
            'achterband|trapas|naafdynamo|remschijf|bagagedrager|ketting|stuurpen|accu',
            'hij kraakt bij elke klim|de ketting slaat over|de verlichting knippert|de rem loopt aan|de accu is na twintig kilometer leeg|hij trekt naar links',
            'de derailleur afstellen|het wiel richten|de blokjes schuren|de bouten vastzetten|de software bijwerken|een nieuwe kabel leggen',
            'De fietsenmaker haalde zijn schouders op|Ik rijd elke dag door weer en wind|Met de wind mee is alles makkelijk|'
            'Liever een keer goed dan drie keer half',
        ),
        huis=(
            'cv-ketel|thermostaat|zonnepaneel|dakgoot|meterkast|vloer|schutting|warmtepomp',
            'de druk zakt elke week|het lekt achter de kast|de app vindt niets meer|boven blijft het koud|het hout werkt|de aardlek valt eruit',
            'de leiding ontluchten|de installateur bellen|de kit vervangen|een nulmeting doen|het filter schoonmaken|de groep uitschakelen',
            'Ons huis is uit 1934, niets is recht|De installateur kwam drie keer en wist het ook niet|Bewaar de bon|Met zijn tweeën is het een ochtend werk',
        ),
    ),
    '{X}: {s}|Probleem met de {x} van de {m}|{m}: {x} of {y}?|Hoe kan ik {a}?|Ervaringen met de {m}|[Opgelost] {X} en {y}|'
    'Loont het om te wachten met de {x}?|Help, {s}|Na {w}: verslag van de {m}|Vraag over de {x}',
    'Hallo allemaal, ik heb sinds {w} een {m} en nu gebeurt dit: {s}.|Ik heb al geprobeerd wat ik kon, maar de {x} blijft lastig.|'
    'Heeft iemand dit bij de {m} meegemaakt?|In de handleiding staat niets over de {x}.|Moet ik echt {a}?|'
    'In {c} zeiden ze dat ik moest {a}, maar ik twijfel.|Het gekke is: {s}, maar alleen ’s avonds.|Mijn budget is ongeveer {k} euro.|'
    'Alvast bedankt!|Wat zouden jullie eerst doen: {a} of {b}?|Ik heb {n} topics gelezen zonder antwoord.|Kan het aan de {y} liggen?',
    'Bij mij was het de {x}.|Ik zou eerst {a}.|Je kunt {a}, maar ik zou beginnen met de {y}.|Dat had ik {w} geleden ook: {s}.|'
    'Als je dit hebt ({s}), kijk dan naar de {x}.|Een nieuwe {x} kost rond de {k} euro.|Tussen de {x} en de {y} zit weinig verschil.|'
    'De {m} staat er helaas om bekend.|Het kostte me {n} pogingen.|Daar ben ik het niet mee eens, het verbergt alleen de fout.|'
    'In {c} zit een winkel die de {x} los verkoopt.|Aanvulling: eerst {b}, daarna {a}.|Een gebruikte {x} is goed genoeg.|'
    'Er zijn twee versies, alleen de laatste past op de {m}.|Plaats eens een foto van de {x}.|Al {w} geen klachten.|'
    'De goedkope {x} ging bij mij maar kort mee.|Gemeten verschil: {n} procent, dus niets.|Laat even weten hoe het afliep.|'
    'Gewoon {a}, dan ben je ervan af.',
    'Bedankt, dat was het!|Zelfde probleem hier.|Al nieuws?|Welkom op het forum!|Welke {x} precies?|Mooi verslag.|Hier ook, {m}.|Opgelost.|'
    'Foto erbij?|Mee eens.|Jammer.|Succes met de {x}!',
    'Oudewater-Oost|Lindekerke|Noordermeer|Halverveen|Duinzicht',
    'twee weken|drie maanden|een jaar|vijf jaar|een paar dagen',
    'Meten is weten.|{m} en te veel onderdelen|Gisteren deed hij het nog.|{n} projecten, niets af',
    '{X}|{X} en {y}|Alles over de {x}|{m}|Test: {m}|Te koop: {x}|Gezocht: {x}|Ritten in {c}|Foto’s {x}|Werkplaats {y}|Voorstellen|Kletshoek|'
    'Aanbiedingen {x}|Nieuws {x}|Agenda {c}',
    dict(
        cookie=(
            '{N} gebruikt cookies|Op {D} plaatsen wij cookies',
            ' om bezoek te meten en je ingelogd te houden.| en vergelijkbare technieken voor advertenties.',
            'Je kunt je keuze altijd aanpassen.|Lees meer in onze verklaring.',
        ),
        announce=('Let op:|Beste leden,|Nieuw op {N}:', 'vannacht is er onderhoud.|de bijeenkomst in {c} gaat door.|de fotowedstrijd is begonnen.'),
        newsletter=('De nieuwsbrief van {N}.|Niets meer missen?', 'Het beste over de {x} en de {y}.|Eens per week.'),
        about=('{N} is een vrije gemeenschap|Sinds 200{n} is {N} de plek', ' voor wie iets met de {x} of de {y} heeft.| en draait op vrijwilligers.'),
        rules=('Blijf vriendelijk.|Eerst zoeken, dan vragen.', 'Geen reclame.|Kies een duidelijke titel.'),
        guest=('Hallo gast!|Nieuw op {N}?', 'Meld je gratis aan om te reageren.|Leden zien minder advertenties.'),
        promo=('{m} in de aanbieding|Nieuw: {m}', 'vanaf {k} euro|deze week'),
        legal=('Berichten zijn van hun schrijvers.|Geen rechten te ontlenen.', 'Tijden zijn lokaal.|Merken horen bij hun eigenaren.'),
    ),
)
