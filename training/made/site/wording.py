"""Furniture words: per language 'key=alternative|alternative'; a site picks one of each and keeps it."""

EN = """skip=Skip to content|Skip to main content|Skip navigation|Jump to content|Skip links
menu=Menu|Main menu|Navigation|Toggle navigation|Open menu
search=Search|Search this site|Find|Search …|What are you looking for?
home=Home|Start|Homepage|Front page
about=About|About us|Who we are|Our story|Company
contact=Contact|Contact us|Get in touch|Talk to us|Reach us
careers=Careers|Jobs|Work with us|We're hiring|Join the team
press=Press|Newsroom|Media centre|In the news
more=Read more|Continue reading|Read More »|Keep reading|[…]|Read the full story|More →|View details
prev=Previous|« Older|Older posts|← Prev|Back
next=Next|Newer »|Next page|Next →|Older entries »
share=Share|Share this|Share on|Spread the word|Pass it on
follow=Follow us|Stay connected|Find us on|Connect|Social
news_h=Never miss a thing|Join our mailing list|The weekly letter|News in your inbox|Subscribe and save time|Stay in the loop
news_p=One short e-mail a week, unsubscribe whenever you like.|Be the first to hear about new stories and offers.|\
We send it on Fridays and never share your address.|Join thousands of readers who already get it.|\
Tips, offers and the occasional surprise straight to your inbox.
email=Email address|Your e-mail|Enter your email|you@example.com
subscribe=Subscribe|Sign me up|Count me in|Join now|Get the letter
recent=Recent Posts|Latest|Just in|New on the blog|Fresh this week|Recently added
popular=Popular|Most read|Trending now|Editors' picks|Readers' favourites|What everyone is reading
categories=Categories|Topics|Sections|Browse by subject|Departments
tags=Tags|Popular tags|Tag cloud|Keywords
archives=Archives|By month|Past issues|Monthly archive
comments=Recent Comments|Latest comments|Discussion|Readers say
related=You may also like|Related stories|More like this|Don't miss|Up next|Recommended for you
cookie_h=We value your privacy|This site uses cookies|Your privacy choices|Cookie settings|Before you continue
cookie_p=We use cookies to improve your experience, analyse traffic and show relevant content.|\
By clicking accept you agree to the storing of cookies on your device.|Some cookies are essential, others help us understand how the site is used.|\
We and our partners store and access information on a device, such as unique identifiers.|You can change your mind at any time in the footer of every page.
accept=Accept all|Allow all cookies|I agree|Got it!|OK, continue
reject=Reject all|Only necessary|Decline|No thanks|Continue without accepting
settings=Cookie settings|Manage preferences|Customise|Let me choose|Show purposes
privacy=Privacy Policy|Privacy|Data protection|Privacy notice|Your data
terms=Terms of use|Terms & Conditions|Terms|Legal|Conditions of service
login=Log in|Sign in|My account|Member login|Customer portal
signup=Sign up|Create account|Get started|Start free trial|Register
rights=All rights reserved.|Made with care.|No part may be reproduced without permission.|All content remains the property of its owners.
by=By|by|Written by|Words by|Posted by
min=min read|minute read|minutes|min
filter=Filter|Refine results|Narrow your search|Filters|Show filters
sort=Sort by|Order by|Sort|Arrange
results=results|matches|items found|entries
apply=Apply|Show results|Update|Go
reset=Clear all|Reset|Remove filters|Start over
all=All|Any|Everything|Show all
book=Book now|Book an appointment|Make a booking|Schedule a visit|Reserve
quote=Get a quote|Request a callback|Free estimate|Ask for a quote|Get my price
learn=Learn more|Find out more|Explore|Discover more|Details
call=Call us|Call now|Speak to us|Ring
ads=Advertisement|Sponsored|Ad|Promoted content
load=Load more|Show more|More results|View more
top=Back to top|Top ↑|Scroll to top|Return to top
helpful=Was this page helpful?|Did this answer your question?|Was this article helpful?|How did we do?
yes=Yes|Yes, thanks|👍
no=No|Not really|👎
edit=Edit this page|Improve this page|Edit on GitHub|Suggest edits
onpage=On this page|In this article|Contents|Table of contents
name=Name|Your name|Full name|First name
phone=Phone|Telephone|Mobile number
message=Message|How can we help?|Your enquiry|Tell us about your project
send=Send|Submit|Send message|Send enquiry
hours=Opening hours|We are open|Hours|Visit us
lang=English|EN|United Kingdom (English)|US
leave=Leave a comment|No Comments|0 comments|Add a comment
print=Print|Print this page|Printer-friendly
save=Save|Bookmark|Add to favourites|Save for later
alert=Planned maintenance this weekend|Our lines are busier than usual|Free delivery of the printed guide this month|\
Registration for the spring event is open|New: our app is here|Office closed on Monday
close=Close|Dismiss|×|Close this window
faq=FAQ|Help|Support|Help centre
sitemap=Sitemap|Site map|All pages
access=Accessibility|Accessibility statement
from=from|From|starting at
pricing=Pricing|Plans|Prices|Rates
services=Services|What we do|Solutions|Our services
blog=Blog|Journal|News|Insights|Stories
events=Events|What's on|Calendar|Dates
team=Team|Our people|Staff
"""
OTHER = {
    'de': "skip=Zum Inhalt springen|Direkt zum Inhalt;menu=Menü|Hauptmenü;search=Suche|Suchbegriff eingeben|Website durchsuchen;home=Startseite|Home;"
    "about=Über uns|Unternehmen|Wer wir sind;contact=Kontakt|So erreichen Sie uns;careers=Karriere|Stellenangebote;press=Presse|Medien;"
    "more=Weiterlesen|Mehr erfahren|mehr »|Zum Artikel;prev=Zurück|« Vorherige;next=Weiter|Nächste Seite »;share=Teilen|Artikel teilen;"
    "follow=Folgen Sie uns|Soziale Netzwerke;news_h=Newsletter|Immer informiert|Post für Sie;news_p=Einmal im Monat, jederzeit abbestellbar.|"
    "Aktuelle Angebote und Tipps direkt ins Postfach.|Melden Sie sich an und verpassen Sie nichts mehr.;email=E-Mail-Adresse|Ihre E-Mail;"
    "subscribe=Abonnieren|Jetzt anmelden;recent=Neueste Beiträge|Aktuelles;popular=Meistgelesen|Beliebt;categories=Kategorien|Rubriken|Themen;"
    "tags=Schlagwörter|Stichworte;archives=Archiv|Nach Monaten;comments=Neueste Kommentare|Leserstimmen;related=Das könnte Sie auch interessieren|"
    "Ähnliche Beiträge;cookie_h=Wir respektieren Ihre Privatsphäre|Cookie-Einstellungen;"
    "cookie_p=Wir nutzen Cookies auf unserer Website, einige sind essenziell, andere helfen uns, das Angebot zu verbessern.|"
    "Mit einem Klick auf „Akzeptieren“ stimmen Sie der Verwendung zu.;accept=Alle akzeptieren|Einverstanden;reject=Nur notwendige|Ablehnen;"
    "settings=Einstellungen|Auswahl anpassen;privacy=Datenschutz|Datenschutzerklärung;terms=AGB|Nutzungsbedingungen;login=Anmelden|Mein Konto;"
    "signup=Registrieren|Kostenlos testen;rights=Alle Rechte vorbehalten.|Irrtümer vorbehalten.;by=von|Von;min=Min. Lesezeit|Minuten;filter=Filter|"
    "Ergebnisse eingrenzen;sort=Sortieren nach|Sortierung;results=Treffer|Ergebnisse;apply=Anwenden|Anzeigen;reset=Zurücksetzen|"
    "Alle Filter löschen;all=Alle|Alles;book=Termin buchen|Jetzt buchen;quote=Angebot anfordern|Rückruf vereinbaren;learn=Mehr erfahren|"
    "Details ansehen;call=Jetzt anrufen|Rufen Sie uns an;ads=Anzeige|Werbung;load=Mehr laden|Weitere anzeigen;top=Nach oben|Zum Seitenanfang;"
    "helpful=War diese Seite hilfreich?|Hat Ihnen das geholfen?;yes=Ja;no=Nein;edit=Seite bearbeiten;onpage=Auf dieser Seite|Inhalt;name=Name|"
    "Ihr Name;phone=Telefon|Rufnummer;message=Nachricht|Ihr Anliegen;send=Absenden|Nachricht senden;hours=Öffnungszeiten|Sprechzeiten;lang=Deutsch|"
    "DE;leave=Kommentar schreiben|Keine Kommentare;print=Drucken|Seite drucken;save=Merken|Auf die Merkliste;alert=Wartungsarbeiten am Wochenende|"
    "Wir machen Betriebsferien;close=Schließen;faq=Hilfe|Häufige Fragen;sitemap=Sitemap|Übersicht;access=Barrierefreiheit;from=ab;pricing=Preise|"
    "Tarife;services=Leistungen|Angebot;blog=Blog|Ratgeber|Magazin;events=Termine|Veranstaltungen;team=Team|Ansprechpartner",
    'fr': "skip=Aller au contenu|Passer au contenu principal;menu=Menu|Ouvrir le menu;search=Rechercher|Recherche sur le site;home=Accueil;"
    "about=À propos|Qui sommes-nous;contact=Contact|Nous contacter;careers=Recrutement|Carrières;press=Presse|Espace presse;more=Lire la suite|"
    "En savoir plus|Lire l'article;prev=Précédent|« Articles plus anciens;next=Suivant|Page suivante;share=Partager|Partagez cette page;"
    "follow=Suivez-nous|Réseaux sociaux;news_h=Notre lettre d'information|Restez informés;news_p=Une fois par mois, désinscription en un clic.|"
    "Recevez nos conseils et nos bons plans.;email=Adresse e-mail|Votre courriel;subscribe=S'abonner|Je m'inscris;recent=Articles récents|À la une;"
    "popular=Les plus lus|Tendances;categories=Catégories|Rubriques;tags=Étiquettes|Mots-clés;archives=Archives;comments=Commentaires récents;"
    "related=À lire aussi|Sur le même sujet;cookie_h=Le respect de votre vie privée|Gestion des cookies;"
    "cookie_p=Nous utilisons des cookies pour mesurer l'audience et améliorer nos services.|Vous pouvez modifier vos choix à tout moment.;"
    "accept=Tout accepter|J'accepte;reject=Tout refuser|Continuer sans accepter;settings=Personnaliser|Paramétrer;"
    "privacy=Politique de confidentialité|Données personnelles;terms=Mentions légales|Conditions générales;login=Connexion|Mon compte;"
    "signup=Créer un compte|Essai gratuit;rights=Tous droits réservés.|Reproduction interdite.;by=par|Par;min=min de lecture;filter=Filtrer|"
    "Affiner;sort=Trier par;results=résultats|annonces;apply=Valider|Appliquer;reset=Réinitialiser|Effacer;all=Tous|Tout;book=Prendre rendez-vous|"
    "Réserver;quote=Demander un devis|Devis gratuit;learn=Découvrir|Voir le détail;call=Appelez-nous;ads=Publicité;load=Afficher plus|Voir plus;"
    "top=Haut de page|Retour en haut;helpful=Cette page vous a-t-elle aidé ?;yes=Oui;no=Non;edit=Modifier cette page;onpage=Sommaire|"
    "Sur cette page;name=Nom|Votre nom;phone=Téléphone;message=Message|Votre demande;send=Envoyer|Valider l'envoi;hours=Horaires d'ouverture;"
    "lang=Français|FR;leave=Laisser un commentaire|Aucun commentaire;print=Imprimer;save=Enregistrer|Ajouter aux favoris;"
    "alert=Fermeture exceptionnelle lundi|Inscriptions ouvertes;close=Fermer;faq=Aide|FAQ;sitemap=Plan du site;access=Accessibilité;from=dès;"
    "pricing=Tarifs|Nos prix;services=Services|Prestations;blog=Blog|Actualités;events=Agenda|Événements;team=Équipe",
    'es': "skip=Saltar al contenido|Ir al contenido principal;menu=Menú|Abrir menú;search=Buscar|Buscar en el sitio;home=Inicio|Portada;"
    "about=Sobre nosotros|Quiénes somos;contact=Contacto|Contáctanos;careers=Empleo|Trabaja con nosotros;press=Prensa;more=Leer más|Seguir leyendo|"
    "Ver más;prev=Anterior|« Entradas antiguas;next=Siguiente|Página siguiente;share=Compartir;follow=Síguenos|Redes sociales;"
    "news_h=Suscríbete al boletín|Noticias en tu correo;news_p=Un correo a la semana, sin publicidad.|"
    "Recibe consejos y promociones antes que nadie.;email=Correo electrónico|Tu correo;subscribe=Suscribirme|Apuntarme;recent=Entradas recientes|"
    "Lo último;popular=Lo más leído|Tendencias;categories=Categorías|Secciones;tags=Etiquetas|Temas;archives=Archivo;"
    "comments=Comentarios recientes;related=También te puede interesar|Noticias relacionadas;cookie_h=Tu privacidad es importante|Uso de cookies;"
    "cookie_p=Utilizamos cookies propias y de terceros para analizar el uso de la web.|"
    "Puedes aceptar todas las cookies o configurar tus preferencias.;accept=Aceptar todo|Aceptar cookies;reject=Rechazar|Solo las necesarias;"
    "settings=Configurar;privacy=Política de privacidad|Privacidad;terms=Aviso legal|Condiciones;login=Iniciar sesión|Mi cuenta;"
    "signup=Crear cuenta|Prueba gratis;rights=Todos los derechos reservados.|Prohibida su reproducción.;by=por|Por;min=min de lectura;"
    "filter=Filtrar;sort=Ordenar por;results=resultados|anuncios;apply=Aplicar;reset=Borrar filtros|Limpiar;all=Todos|Todo;book=Reservar|"
    "Pedir cita;quote=Pedir presupuesto;learn=Más información|Descubrir;call=Llámanos;ads=Publicidad;load=Cargar más|Mostrar más;top=Volver arriba;"
    "helpful=¿Te ha resultado útil?;yes=Sí;no=No;edit=Editar esta página;onpage=En esta página|Contenido;name=Nombre;phone=Teléfono;"
    "message=Mensaje|Tu consulta;send=Enviar;hours=Horario;lang=Español|ES;leave=Dejar un comentario|Sin comentarios;print=Imprimir;save=Guardar|"
    "Favoritos;alert=Cerrado por festivo el lunes|Matrícula abierta;close=Cerrar;faq=Ayuda|Preguntas frecuentes;sitemap=Mapa web;"
    "access=Accesibilidad;from=desde;pricing=Precios|Tarifas;services=Servicios;blog=Blog|Noticias;events=Agenda|Eventos;team=Equipo",
    'it': "skip=Vai al contenuto|Salta al contenuto;menu=Menu|Apri menu;search=Cerca|Cerca nel sito;home=Home|Pagina iniziale;about=Chi siamo|"
    "La nostra storia;contact=Contatti|Scrivici;careers=Lavora con noi;press=Stampa;more=Leggi tutto|Continua a leggere|Scopri di più;"
    "prev=Precedente;next=Successivo|Avanti;share=Condividi;follow=Seguici|Social;news_h=Iscriviti alla newsletter|Resta aggiornato;"
    "news_p=Una mail al mese, niente spam.|Novità e consigli direttamente nella tua casella.;email=Indirizzo email|La tua email;"
    "subscribe=Iscriviti|Iscrivimi;recent=Articoli recenti|Ultime notizie;popular=I più letti;categories=Categorie|Rubriche;tags=Tag|Argomenti;"
    "archives=Archivi;comments=Commenti recenti;related=Potrebbe interessarti anche|Articoli correlati;cookie_h=La tua privacy|"
    "Informativa sui cookie;cookie_p=Questo sito utilizza cookie tecnici e, previo consenso, di profilazione.|"
    "Puoi modificare le preferenze quando vuoi.;accept=Accetta tutti|Accetto;reject=Rifiuta|Solo necessari;settings=Personalizza;"
    "privacy=Informativa privacy|Privacy;terms=Note legali|Termini;login=Accedi|Area riservata;signup=Registrati|Prova gratuita;"
    "rights=Tutti i diritti riservati.|Riproduzione vietata.;by=di|Di;min=min di lettura;filter=Filtra;sort=Ordina per;results=risultati;"
    "apply=Applica;reset=Azzera|Cancella filtri;all=Tutti|Tutto;book=Prenota|Prenota ora;quote=Richiedi preventivo;learn=Scopri|"
    "Maggiori informazioni;call=Chiamaci;ads=Pubblicità;load=Carica altri|Mostra altri;top=Torna su;helpful=Questa pagina è stata utile?;yes=Sì;"
    "no=No;edit=Modifica pagina;onpage=In questa pagina|Indice;name=Nome;phone=Telefono;message=Messaggio|La tua richiesta;send=Invia;hours=Orari;"
    "lang=Italiano|IT;leave=Lascia un commento|Nessun commento;print=Stampa pagina;save=Salva|Preferiti;alert=Chiuso lunedì per festività|"
    "Iscrizioni aperte;close=Chiudi;faq=Aiuto|Domande frequenti;sitemap=Mappa del sito;access=Accessibilità;from=da;pricing=Prezzi|Listino;"
    "services=Servizi;blog=Blog|Notizie;events=Eventi|Calendario;team=Il team",
    'pl': "skip=Przejdź do treści|Pomiń nawigację;menu=Menu|Otwórz menu;search=Szukaj|Wyszukaj;home=Strona główna|Start;about=O nas|Kim jesteśmy;"
    "contact=Kontakt|Napisz do nas;careers=Kariera|Praca;press=Dla prasy;more=Czytaj więcej|Czytaj dalej|Zobacz;prev=Poprzednia|« Starsze wpisy;"
    "next=Następna|Dalej;share=Udostępnij;follow=Obserwuj nas;news_h=Zapisz się na newsletter|Bądź na bieżąco;news_p=Raz w miesiącu, bez spamu.|"
    "Porady i promocje prosto na Twoją skrzynkę.;email=Adres e-mail|Twój e-mail;subscribe=Zapisz się;recent=Najnowsze wpisy|Aktualności;"
    "popular=Najczęściej czytane|Popularne;categories=Kategorie|Działy;tags=Tagi;archives=Archiwum;comments=Najnowsze komentarze;"
    "related=Zobacz także|Podobne wpisy;cookie_h=Szanujemy Twoją prywatność|Ustawienia plików cookie;"
    "cookie_p=Używamy plików cookie, aby analizować ruch i ulepszać stronę.|Zgodę możesz wycofać w każdej chwili.;accept=Akceptuję wszystkie|"
    "Zgadzam się;reject=Odrzuć|Tylko niezbędne;settings=Dostosuj;privacy=Polityka prywatności|Prywatność;terms=Regulamin;login=Zaloguj się|"
    "Moje konto;signup=Załóż konto|Wypróbuj za darmo;rights=Wszelkie prawa zastrzeżone.|Kopiowanie zabronione.;by=autor|Autor:;min=min czytania;"
    "filter=Filtruj;sort=Sortuj według;results=wyników|ofert;apply=Zastosuj;reset=Wyczyść;all=Wszystkie|Wszystko;book=Umów wizytę|Rezerwuj;"
    "quote=Bezpłatna wycena;learn=Dowiedz się więcej|Szczegóły;call=Zadzwoń;ads=Reklama;load=Pokaż więcej|Załaduj więcej;top=Do góry;"
    "helpful=Czy ta strona była pomocna?;yes=Tak;no=Nie;edit=Edytuj stronę;onpage=Na tej stronie|Spis treści;name=Imię i nazwisko;phone=Telefon;"
    "message=Wiadomość;send=Wyślij;hours=Godziny otwarcia;lang=Polski|PL;leave=Dodaj komentarz|Brak komentarzy;print=Drukuj;save=Zapisz|Do schowka;"
    "alert=W poniedziałek nieczynne|Trwają zapisy;close=Zamknij;faq=Pomoc|Częste pytania;sitemap=Mapa strony;access=Dostępność;from=od;"
    "pricing=Cennik;services=Usługi|Oferta;blog=Blog|Aktualności;events=Wydarzenia|Terminarz;team=Zespół",
    'pt': "skip=Saltar para o conteúdo|Ir para o conteúdo;menu=Menu|Abrir menu;search=Pesquisar|Procurar no site;home=Início|Página inicial;"
    "about=Sobre nós|Quem somos;contact=Contactos|Fale connosco;careers=Carreiras|Emprego;press=Imprensa;more=Ler mais|Continuar a ler|Ver mais;"
    "prev=Anterior;next=Seguinte|Próxima;share=Partilhar;follow=Siga-nos;news_h=Subscreva a newsletter|Receba as novidades;"
    "news_p=Uma vez por semana, sem publicidade.|Dicas e ofertas no seu e-mail.;email=Endereço de e-mail|O seu e-mail;subscribe=Subscrever;"
    "recent=Artigos recentes|Últimas;popular=Mais lidas|Populares;categories=Categorias|Secções;tags=Etiquetas;archives=Arquivo;"
    "comments=Comentários recentes;related=Também lhe pode interessar|Relacionados;cookie_h=A sua privacidade|Definições de cookies;"
    "cookie_p=Utilizamos cookies para melhorar a sua experiência de navegação.|Pode alterar as suas escolhas a qualquer momento.;"
    "accept=Aceitar tudo|Concordo;reject=Recusar;settings=Personalizar;privacy=Política de privacidade;terms=Termos e condições|Termos;"
    "login=Entrar|A minha conta;signup=Criar conta|Experimentar grátis;rights=Todos os direitos reservados.;by=por|Por;min=min de leitura;"
    "filter=Filtrar;sort=Ordenar por;results=resultados;apply=Aplicar;reset=Limpar;all=Todos|Tudo;book=Marcar|Reservar;quote=Pedir orçamento;"
    "learn=Saber mais|Descobrir;call=Ligue-nos;ads=Publicidade;load=Carregar mais;top=Voltar ao topo;helpful=Esta página foi útil?;yes=Sim;no=Não;"
    "edit=Editar página;onpage=Nesta página|Índice;name=Nome;phone=Telefone;message=Mensagem;send=Enviar;hours=Horário;lang=Português|PT;"
    "leave=Deixe um comentário|Sem comentários;print=Imprimir;save=Guardar;alert=Encerrado na segunda-feira|Inscrições abertas;close=Fechar;"
    "faq=Ajuda|Perguntas frequentes;sitemap=Mapa do site;access=Acessibilidade;from=desde;pricing=Preços;services=Serviços;blog=Blog|Notícias;"
    "events=Eventos|Agenda;team=Equipa",
    'nl': "skip=Ga naar de inhoud|Direct naar inhoud;menu=Menu|Menu openen;search=Zoeken|Zoek op deze site;home=Home|Voorpagina;about=Over ons|"
    "Wie zijn wij;contact=Contact|Neem contact op;careers=Vacatures|Werken bij;press=Pers;more=Lees meer|Lees verder|Bekijk;prev=Vorige;"
    "next=Volgende|Oudere berichten;share=Delen|Deel dit;follow=Volg ons;news_h=Schrijf je in voor de nieuwsbrief|Blijf op de hoogte;"
    "news_p=Eén mail per maand, afmelden kan altijd.|Tips en acties in je inbox.;email=E-mailadres|Je e-mail;subscribe=Inschrijven|Aanmelden;"
    "recent=Recente berichten|Laatste nieuws;popular=Meest gelezen|Populair;categories=Categorieën|Rubrieken;tags=Tags|Onderwerpen;"
    "archives=Archief;comments=Recente reacties;related=Lees ook|Gerelateerd;cookie_h=Jouw privacy|Cookie-instellingen;"
    "cookie_p=Wij gebruiken cookies om de site te verbeteren en het gebruik te meten.|Je kunt je keuze altijd wijzigen.;accept=Alles accepteren|"
    "Akkoord;reject=Weigeren|Alleen noodzakelijk;settings=Instellingen|Zelf instellen;privacy=Privacyverklaring|Privacy;terms=Algemene voorwaarden|"
    "Voorwaarden;login=Inloggen|Mijn account;signup=Registreren|Gratis proberen;rights=Alle rechten voorbehouden.;by=door|Door;min=min. leestijd;"
    "filter=Filteren|Verfijn;sort=Sorteren op;results=resultaten;apply=Toepassen;reset=Wissen;all=Alle|Alles;book=Afspraak maken|Reserveren;"
    "quote=Offerte aanvragen;learn=Meer informatie|Ontdek;call=Bel ons;ads=Advertentie;load=Meer laden|Toon meer;top=Naar boven;"
    "helpful=Was deze pagina nuttig?;yes=Ja;no=Nee;edit=Pagina bewerken;onpage=Op deze pagina|Inhoud;name=Naam;phone=Telefoon;message=Bericht;"
    "send=Versturen|Verzenden;hours=Openingstijden;lang=Nederlands|NL;leave=Laat een reactie achter|Geen reacties;print=Afdrukken;save=Bewaren;"
    "alert=Maandag gesloten|Inschrijving geopend;close=Sluiten;faq=Veelgestelde vragen|Hulp;sitemap=Sitemap;access=Toegankelijkheid;from=vanaf;"
    "pricing=Prijzen|Tarieven;services=Diensten|Aanbod;blog=Blog|Nieuws;events=Agenda|Evenementen;team=Team",
    'ru': "skip=Перейти к содержимому|К основному содержанию;menu=Меню|Открыть меню;search=Поиск|Найти на сайте;home=Главная;about=О нас|О компании;"
    "contact=Контакты|Связаться с нами;careers=Вакансии|Карьера;press=Пресс-центр;more=Читать далее|Подробнее;prev=Назад|Предыдущая;next=Вперёд|"
    "Следующая;share=Поделиться;follow=Мы в соцсетях;news_h=Подпишитесь на рассылку|Будьте в курсе;news_p=Одно письмо в неделю, без рекламы.|"
    "Советы и акции прямо на почту.;email=Электронная почта|Ваш e-mail;subscribe=Подписаться;recent=Свежие записи|Последние новости;"
    "popular=Самое читаемое|Популярное;categories=Рубрики|Разделы;tags=Метки|Теги;archives=Архивы;comments=Свежие комментарии;"
    "related=Читайте также|Похожие материалы;cookie_h=Мы используем cookie;"
    "cookie_p=Продолжая пользоваться сайтом, вы соглашаетесь на обработку файлов cookie.|Настройки можно изменить в любое время.;accept=Принять|"
    "Согласен;reject=Отказаться;settings=Настроить;privacy=Политика конфиденциальности;terms=Пользовательское соглашение;login=Войти|"
    "Личный кабинет;signup=Регистрация|Попробовать бесплатно;rights=Все права защищены.;by=Автор|Автор:;min=мин чтения;filter=Фильтры;"
    "sort=Сортировать;results=результатов|предложений;apply=Применить;reset=Сбросить;all=Все;book=Записаться|Забронировать;"
    "quote=Рассчитать стоимость;learn=Узнать больше|Подробности;call=Позвонить;ads=Реклама;load=Показать ещё;top=Наверх;"
    "helpful=Была ли статья полезной?;yes=Да;no=Нет;edit=Редактировать;onpage=Содержание|На этой странице;name=Имя;phone=Телефон;message=Сообщение;"
    "send=Отправить;hours=Часы работы;lang=Русский|RU;leave=Оставить комментарий|Нет комментариев;print=Печать;save=Сохранить|В избранное;"
    "alert=В понедельник выходной|Открыт набор;close=Закрыть;faq=Помощь|Вопросы и ответы;sitemap=Карта сайта;access=Версия для слабовидящих;"
    "from=от;pricing=Цены;services=Услуги;blog=Блог|Новости;events=Афиша|События;team=Команда",
    'ja': "skip=コンテンツへスキップ|本文へ移動;menu=メニュー;search=検索|サイト内検索;home=ホーム|トップ;about=会社概要|私たちについて;contact=お問い合わせ;careers=採用情報;press=プレスリリース;more=続きを読む|もっと見る|"
    "詳しく見る;prev=前へ|前のページ;next=次へ|次のページ;share=シェア|共有する;follow=フォローする;news_h=メールマガジン登録|最新情報を受け取る;news_p=月に一度お届けします。|お得な情報をいち早くお知らせします。;email=メールアドレス;"
    "subscribe=登録する;recent=最近の投稿|新着記事;popular=人気記事|ランキング;categories=カテゴリー;tags=タグ;archives=アーカイブ;comments=最近のコメント;related=関連記事|あわせて読みたい;"
    "cookie_h=プライバシーについて;cookie_p=当サイトでは利便性向上のためCookieを使用しています。|設定はいつでも変更できます。;accept=すべて許可|同意する;reject=拒否する;settings=設定;privacy=プライバシーポリシー|"
    "個人情報保護方針;terms=利用規約;login=ログイン|マイページ;signup=新規登録|無料体験;rights=無断転載を禁じます。;by=著者|文：;min=分で読めます;filter=絞り込み;sort=並び替え;results=件;apply=適用;"
    "reset=リセット|クリア;all=すべて;book=予約する;quote=お見積り;learn=詳細はこちら;call=電話する;ads=広告|PR;load=さらに表示;top=ページトップへ;helpful=この記事は役に立ちましたか？;yes=はい;no=いいえ;"
    "edit=編集;onpage=目次;name=お名前;phone=電話番号;message=お問い合わせ内容;send=送信;hours=営業時間;lang=日本語|JP;leave=コメントする;print=印刷;save=保存;alert=月曜日は休業いたします|"
    "受付を開始しました;close=閉じる;faq=よくある質問|ヘルプ;sitemap=サイトマップ;access=アクセシビリティ;from=～;pricing=料金;services=サービス|事業内容;blog=ブログ|ニュース;events=イベント;team=スタッフ",
}


def _parse(t, sep):
    return {k: v.split('|') for k, v in (x.split('=', 1) for x in t.strip().split(sep) if x)}


UI = {'en': _parse(EN, '\n'), **{k: _parse(v, ';') for k, v in OTHER.items()}}
