"""Interface words by language: key=choice|choice; every site takes one choice of each and keeps it."""

LANGS = 'en de fr es it pl pt nl ru ja'.split()
# key: en ; de ; fr ; es ; it ; pl ; pt ; nl ; ru ; ja
ROWS = '''
home: Home|Start|Board index|Front page; Startseite|Home; Accueil|Portail; Inicio|Portada; Home|Pagina iniziale; Strona główna; Início; Home|Voorpagina;\
 Главная; ホーム
forums: Forums|Boards|Discussions|Community; Foren|Forum; Forums|Forum; Foros; Forum; Forum|Fora; Fóruns; Forums; Форумы|Форум; フォーラム|掲示板
members: Members|Member list|People|Users; Mitglieder|Benutzer; Membres; Miembros|Usuarios; Utenti|Iscritti; Użytkownicy; Membros; Leden; Пользователи; メンバー
search: Search|Search...|Find|Search this board; Suche|Suchen; Rechercher|Recherche; Buscar; Cerca|Ricerca; Szukaj; Pesquisar|Busca; Zoeken; Поиск; 検索
advsearch: Advanced search|More search options|Search options; Erweiterte Suche; Recherche avancée; Búsqueda avanzada; Ricerca avanzata;\
 Zaawansowane wyszukiwanie; Pesquisa avançada; Uitgebreid zoeken; Расширенный поиск; 詳細検索
login: Log in|Login|Sign in; Anmelden|Einloggen; Connexion|Se connecter; Iniciar sesión|Identificarse; Accedi|Entra; Zaloguj się; Entrar; Inloggen|\
Aanmelden; Вход|Войти; ログイン
register: Register|Sign up|Join now|Create account; Registrieren|Mitglied werden; S’inscrire|Créer un compte; Registrarse|Crear cuenta; Registrati|\
Iscriviti; Zarejestruj się; Cadastre-se|Registrar; Registreren; Регистрация; 新規登録|会員登録
username: Username|User name|Name or e-mail; Benutzername; Nom d’utilisateur|Identifiant; Usuario; Nome utente; Nazwa użytkownika; Usuário;\
 Gebruikersnaam; Имя пользователя; ユーザー名
password: Password|Your password; Passwort; Mot de passe; Contraseña; Password; Hasło; Senha; Wachtwoord; Пароль; パスワード
remember: Remember me|Keep me signed in|Stay logged in; Angemeldet bleiben; Rester connecté; Recordarme; Ricordami; Zapamiętaj mnie; Lembrar-me;\
 Onthoud mij; Запомнить меня; ログインを維持
forgot: I forgot my password|Forgot your password?|Lost password; Passwort vergessen; Mot de passe oublié; ¿Olvidó su contraseña?; Password dimenticata;\
 Zapomniałem hasła; Esqueci a senha; Wachtwoord vergeten; Забыли пароль?; パスワードを忘れた
newposts: New posts|What's new|Latest activity|Recent posts; Neue Beiträge; Nouveaux messages; Nuevos mensajes; Nuovi messaggi; Nowe posty;\
 Novas mensagens; Nieuwe berichten; Новые сообщения; 新着投稿
unanswered: Unanswered topics|Unanswered threads|Without replies; Unbeantwortete Themen; Sujets sans réponse; Temas sin respuesta;\
 Argomenti senza risposta; Tematy bez odpowiedzi; Tópicos sem resposta; Onbeantwoord; Темы без ответов; 未返信
active: Active topics|Trending|Hot threads; Aktive Themen; Sujets actifs; Temas activos; Argomenti attivi; Aktywne tematy; Tópicos ativos;\
 Actieve onderwerpen; Активные темы; 活発な話題
faq: FAQ|Help|Questions and answers|Support; Hilfe|FAQ; Aide|FAQ; Ayuda; Aiuto; Pomoc; Ajuda; Hulp; Справка; ヘルプ
rules: Rules|Board rules|Forum guidelines|House rules; Regeln|Forenregeln; Règlement; Normas; Regolamento; Regulamin; Regras; Huisregels; Правила; 利用規約
contact: Contact us|Contact|Contact the team|Write to us; Kontakt; Contact|Nous contacter; Contacto; Contattaci; Kontakt; Contato; Contact; Связаться; お問い合わせ
privacy: Privacy|Privacy policy|Data protection; Datenschutz; Confidentialité; Privacidad; Privacy; Prywatność; Privacidade; Privacy; Конфиденциальность; プライバシー
terms: Terms|Terms of use|Terms and rules|Conditions; Nutzungsbedingungen; Conditions d’utilisation; Condiciones de uso; Condizioni; Warunki;\
 Termos de uso; Voorwaarden; Условия; 規約
imprint: About|About us|Legal notice|Who we are; Impressum; Mentions légales; Aviso legal; Chi siamo; O nas; Sobre; Over ons; О сайте; 運営者情報
cookies: Cookie settings|Manage cookies|Privacy choices; Cookie-Einstellungen; Gérer les cookies; Configurar cookies; Gestisci i cookie;\
 Ustawienia plików cookie; Configurar cookies; Cookie-instellingen; Настройки cookie; クッキー設定
reply: Reply|Post reply|Answer|Respond; Antworten|Antwort schreiben; Répondre; Responder; Rispondi; Odpowiedz; Responder; Reageer|Antwoorden; Ответить; 返信
quote: Quote|Reply with quote|+ Quote; Zitieren|Zitat; Citer; Citar; Cita; Cytuj; Citar; Citeren; Цитировать; 引用
report: Report|Report post|Flag|Report abuse; Melden; Signaler; Reportar|Denunciar; Segnala; Zgłoś; Denunciar; Melden; Пожаловаться; 報告
share: Share|Share this|Link; Teilen; Partager; Compartir; Condividi; Udostępnij; Compartilhar; Delen; Поделиться; 共有
like: Like|Upvote|Thanks|Helpful; Gefällt mir|Danke; J’aime; Me gusta; Mi piace; Lubię to; Curtir; Vind ik leuk; Нравится; いいね
edit: Edit|Change; Bearbeiten; Modifier; Editar; Modifica; Edytuj; Editar; Bewerken; Изменить; 編集
save: Save|Bookmark|Follow|Watch; Merken; Enregistrer; Guardar; Salva; Zapisz; Salvar; Bewaren; Сохранить; 保存
joined: Joined|Member since|Registered|Join date; Registriert|Mitglied seit; Inscription; Registrado; Iscritto il; Dołączył; Registrado em; Lid sinds;\
 Регистрация; 登録日
posts: Posts|Messages|Post count; Beiträge; Messages; Mensajes; Messaggi; Posty; Mensagens; Berichten; Сообщения; 投稿数
topics: Topics|Threads; Themen; Sujets; Temas; Discussioni; Tematy; Tópicos; Onderwerpen; Темы; トピック
location: Location|From|Where; Wohnort; Localisation; Ubicación; Località; Lokalizacja; Localização; Locatie; Откуда; 所在地
lastedit: Last edited by|Edited by|Last modified by; Zuletzt geändert von; Dernière modification par; Editado por última vez por; Ultima modifica di;\
 Ostatnio edytowany przez; Última edição por; Laatst gewijzigd door; Последний раз редактировал; 最終編集
page: Page|p.; Seite; Page; Página; Pagina; Strona; Página; Pagina; Страница; ページ
next: Next|Next page|Older; Nächste|Weiter; Suivante; Siguiente; Successiva; Następna; Próxima; Volgende; Вперёд|Следующая; 次へ
prev: Previous|Prev|Newer; Vorherige|Zurück; Précédente; Anterior; Precedente; Poprzednia; Anterior; Vorige; Назад; 前へ
jump: Jump to|Forum jump|Go to board; Gehe zu; Aller à; Saltar a; Vai a; Przejdź do; Ir para; Ga naar; Перейти; 移動
similar: Similar threads|Related topics|You may also like|Related discussions|More like this|See also; Ähnliche Themen|\
Das könnte dich auch interessieren; Sujets similaires|À lire aussi; Temas similares|Relacionados; Discussioni simili; Podobne tematy;\
 Tópicos semelhantes; Vergelijkbare onderwerpen; Похожие темы; 関連トピック|似た質問
popular: Popular now|Hot this week|Trending topics|Most read; Beliebte Themen; Sujets populaires; Más populares; Più letti; Popularne; Mais lidos;\
 Populair; Популярное; 人気の話題
latest: Latest posts|Recently active|Fresh on the board|Recent discussions; Letzte Beiträge|Neueste Themen; Derniers messages; Últimos mensajes;\
 Ultimi messaggi; Ostatnie posty; Últimas mensagens; Laatste berichten; Последние сообщения; 最近の投稿
online: Users browsing this forum|Who is online|Currently viewing; Wer ist online; Qui est en ligne; Quién está conectado; Chi c’è in linea;\
 Kto jest online; Quem está online; Wie is er online; Сейчас на форуме; オンライン
guests: guests|visitors; Gäste; invités; invitados; ospiti; gości; visitantes; gasten; гостей; ゲスト
stats: Statistics|Forum statistics|Board stats|Numbers; Statistik; Statistiques; Estadísticas; Statistiche; Statystyki; Estatísticas; Statistieken;\
 Статистика; 統計
views: Views|views|Seen; Aufrufe|Zugriffe; Vues; Visitas; Visualizzazioni; Wyświetleń; Visualizações; Weergaven; Просмотров; 閲覧数
replies: Replies|replies|Responses; Antworten; Réponses; Respuestas; Risposte; Odpowiedzi; Respostas; Reacties; Ответов; 返信数
answers: Answers|answers; Antworten; Réponses; Respuestas; Risposte; Odpowiedzi; Respostas; Antwoorden; Ответы; 回答
comments: Comments|comments; Kommentare; Commentaires; Comentarios; Commenti; Komentarze; Comentários; Opmerkingen; Комментарии; コメント
addcomment: Add a comment|Comment|Leave a comment; Kommentieren; Ajouter un commentaire; Añadir comentario; Aggiungi un commento; Dodaj komentarz;\
 Comentar; Opmerking plaatsen; Комментировать; コメントする
author: Author|Started by|Posted by; Verfasser; Auteur; Autor; Autore; Autor; Autor; Auteur; Автор; 投稿者
sort: Sort by|Order|Sorted by; Sortieren nach; Trier par; Ordenar por; Ordina per; Sortuj; Ordenar por; Sorteren; Сортировка; 並び順
oldest: Oldest first|Oldest|Date (ascending); Älteste zuerst; Plus anciens; Más antiguos; Meno recenti; Najstarsze; Mais antigos; Oudste; Сначала старые; 古い順
newest: Newest first|Newest|Recent; Neueste zuerst; Plus récents; Más recientes; Più recenti; Najnowsze; Mais recentes; Nieuwste; Сначала новые; 新しい順
best: Best|Top|Most votes|Score; Beste; Meilleurs; Mejores; Migliori; Najlepsze; Melhores; Beste; Лучшие; おすすめ順
tags: Tags|Tagged|Labels|Keywords; Schlagwörter; Mots-clés; Etiquetas; Tag; Tagi; Etiquetas; Labels; Метки; タグ
categories: Categories|Sections|Topics A-Z; Kategorien; Catégories; Categorías; Categorie; Kategorie; Categorias; Rubrieken; Разделы; カテゴリ
locked: This topic is locked.|Closed to new replies.|Not open for further replies.|This thread has been archived.; Dieses Thema ist geschlossen.;\
 Ce sujet est verrouillé.; Este tema está cerrado.; Discussione chiusa.; Temat zamknięty.; Tópico fechado.; Dit onderwerp is gesloten.; Тема закрыта.;\
 このトピックは締め切られました。
mustlogin: You must log in to reply here.|Please sign in to post.|Log in or register to take part.; Zum Antworten bitte anmelden.;\
 Connectez-vous pour répondre.; Debe iniciar sesión para responder.; Devi accedere per rispondere.; Zaloguj się, aby odpowiedzieć.;\
 Entre para responder.; Log in om te reageren.; Войдите, чтобы ответить.; 返信するにはログインしてください。
writereply: Write your reply|Quick reply|Your answer|Join the conversation|Post a reply; Schnellantwort|Deine Antwort; Votre réponse|Réponse rapide;\
 Su respuesta|Respuesta rápida; La tua risposta; Szybka odpowiedź; Sua resposta; Jouw reactie; Быстрый ответ|Ваш ответ; 返信を書く
send: Submit|Send|Post|Go; Absenden; Envoyer; Enviar; Invia; Wyślij; Enviar; Versturen; Отправить; 送信
cancel: Cancel|Discard|Never mind; Abbrechen; Annuler; Cancelar; Annulla; Anuluj; Cancelar; Annuleren; Отмена; キャンセル
preview: Preview|Show preview; Vorschau; Aperçu; Vista previa; Anteprima; Podgląd; Visualizar; Voorbeeld; Предпросмотр; プレビュー
accept: Accept all|Agree|Got it|Allow all|OK; Alle akzeptieren|Einverstanden; Tout accepter; Aceptar todo; Accetta tutto; Akceptuję; Aceitar tudo;\
 Alles accepteren; Принять; 同意する
reject: Reject|Only necessary|Decline|Continue without accepting; Ablehnen|Nur notwendige; Tout refuser; Rechazar; Rifiuta; Odrzuć; Recusar; Weigeren;\
 Отклонить; 拒否
settings: Settings|Preferences|Customise|Let me choose; Einstellungen; Paramètres; Ajustes; Impostazioni; Ustawienia; Configurações; Instellingen; Настройки; 設定
subscribe: Subscribe|Sign me up|Follow this topic; Abonnieren; S’abonner; Suscribirse; Iscriviti; Subskrybuj; Assinar; Abonneren; Подписаться; 購読
email: E-mail|Your e-mail address|Email address; E-Mail-Adresse; Adresse e-mail; Correo electrónico; Indirizzo e-mail; Adres e-mail; E-mail;\
 E-mailadres; Эл. почта; メールアドレス
wrote: wrote:|said:|posted:; hat geschrieben:|schrieb:; a écrit :; escribió:; ha scritto:; napisał(a):; escreveu:; schreef:; писал(а):|сказал(а):; さんの投稿:
expand: Click to expand...|Show more|Expand quote; Zum Vergrößern anklicken....; Cliquez pour agrandir...; Haga clic para ampliar...;\
 Clicca per espandere...; Kliknij, aby rozwinąć...; Clique para expandir...; Klik om te vergroten...; Нажмите, чтобы раскрыть...; クリックして展開
solved: Solution|Accepted answer|Best answer|Solved|Marked as solution; Lösung|Beste Antwort; Solution|Meilleure réponse; Solución|Mejor respuesta;\
 Soluzione; Rozwiązanie; Solução; Oplossing; Решение|Лучший ответ; ベストアンサー|解決済み
votes: votes|points|likes; Stimmen; votes; votos; voti; głosów; votos; stemmen; голосов; 票
top: Top|Back to top|Up; Nach oben; Haut; Arriba; Torna su; Do góry; Topo; Omhoog; Наверх; 先頭へ
skip: Skip to content|Skip to main content|Jump to content; Zum Inhalt springen|Zum Inhalt; Vers le contenu; Saltar al contenido; Vai al contenuto;\
 Przejdź do treści; Ir para o conteúdo; Naar inhoud; К содержанию; 本文へ移動
menu: Menu|Navigation|Quick links; Menü|Schnellzugriff; Menu|Raccourcis; Menú|Enlaces rápidos; Menu; Menu|Szybkie linki; Menu; Menu; Меню; メニュー
close: Close|Dismiss|Not now; Schließen; Fermer; Cerrar; Chiudi; Zamknij; Fechar; Sluiten; Закрыть; 閉じる
print: Print view|Printable version|Print; Druckansicht; Imprimer; Imprimir; Stampa; Drukuj; Imprimir; Afdrukken; Версия для печати; 印刷
mailfriend: E-mail topic|Tell a friend|Send to a friend; Thema weiterempfehlen; Envoyer à un ami; Enviar a un amigo; Invia a un amico; Poleć znajomemu;\
 Enviar a um amigo; Mail een vriend; Отправить другу; 友達に送る
admin: Administrator|Site admin|Admin; Administrator; Administrateur; Administrador; Amministratore; Administrator; Administrador; Beheerder; Администратор; 管理人
mod: Moderator|Staff|Mod team; Moderator; Modérateur; Moderador; Moderatore; Moderator; Moderador; Moderator; Модератор; モデレーター
rank1: New member|Newbie|Rookie|Just arrived; Neuling|Neues Mitglied; Nouveau membre; Nuevo; Nuovo; Nowy; Novato; Nieuw lid; Новичок; 新人
rank2: Member|Regular|Active member|Contributor; Mitglied|Stammgast; Membre actif; Miembro; Utente attivo; Bywalec; Membro; Vast lid; Участник; 会員
rank3: Senior member|Veteran|Well-known member|Guru|Legend; Urgestein|Experte; Membre confirmé; Veterano; Veterano; Weteran; Veterano; Veteraan; Ветеран; 常連
ad: Advertisement|Sponsored|Promoted|Ad; Anzeige|Werbung; Publicité; Publicidad; Pubblicità; Reklama; Publicidade; Advertentie; Реклама; 広告
lang: Language|Choose language; Sprache; Langue; Idioma; Lingua; Język; Idioma; Taal; Язык; 言語
style: Change style|Theme|Dark mode|Style chooser; Stil ändern|Design; Thème; Cambiar estilo; Tema; Motyw; Tema; Thema; Тема оформления; テーマ
follow: Follow us|Find us on|Social; Folge uns; Suivez-nous; Síguenos; Seguici; Obserwuj nas; Siga-nos; Volg ons; Мы в сети; フォローする
follower: followers|Followers; Follower; abonnés; seguidores; seguaci; obserwujących; seguidores; volgers; подписчиков; フォロワー
shop: Shop|Store|Merchandise; Laden|Shop; Boutique; Tienda; Negozio; Sklep; Loja; Winkel; Магазин; ショップ
gallery: Gallery|Media|Photos; Galerie; Galerie; Galería; Galleria; Galeria; Galeria; Galerij; Галерея; ギャラリー
calendar: Calendar|Events|What's on; Kalender; Calendrier; Calendario; Calendario; Kalendarz; Calendário; Agenda; Календарь; カレンダー
blog: Blog|News|Articles|Magazine; Blog|Magazin; Blog|Actualités; Blog|Noticias; Blog|Notizie; Blog|Aktualności; Blog; Blog|Nieuws; Блог|Новости; ブログ
reactions: Reactions|Reaction score|Karma|Reputation; Reaktionen|Punkte; Réactions; Reacciones; Reazioni; Reakcje; Reações; Reacties ontvangen; Реакции|\
Репутация; リアクション
others: and {n} others|+{n} more|and {n} more; und {n} weitere; et {n} autres; y {n} más; e altri {n}; i {n} innych; e mais {n}; en {n} anderen;\
 и ещё {n}; 他{n}人
ago: ago; ; ; ; ; temu; atrás; geleden; назад; 前
new: New topic|Start a thread|Ask a question|New discussion|Post thread; Neues Thema|Frage stellen; Nouveau sujet|Poser une question; Nuevo tema|\
Preguntar; Nuova discussione; Nowy temat; Novo tópico; Nieuw onderwerp; Новая тема|Задать вопрос; 新規投稿|質問する
tools: Thread tools|Topic tools|Options|Actions; Themen-Optionen; Outils; Herramientas; Strumenti; Narzędzia; Ferramentas; Opties; Опции темы; ツール
markread: Mark forums read|Mark all read|Clear all; Alles als gelesen; Tout marquer comme lu; Marcar leídos; Segna come letti; Oznacz jako przeczytane;\
 Marcar como lido; Alles gelezen; Отметить прочитанным; 既読にする
more: More|More...|See all|View all; Mehr|Alle anzeigen; Plus|Voir tout; Más|Ver todo; Altro; Więcej; Mais; Meer; Ещё; もっと見る
attach: Attachments|Attached files; Dateianhänge; Fichiers joints; Adjuntos; Allegati; Załączniki; Anexos; Bijlagen; Вложения; 添付
profile: Profile|View profile|Find posts; Profil; Profil; Perfil; Profilo; Profil; Perfil; Profiel; Профиль; プロフィール
pm: Private message|Send message|PM|Start conversation; Private Nachricht; Message privé; Mensaje privado; Messaggio privato; Prywatna wiadomość;\
 Mensagem privada; Privébericht; Личное сообщение; メッセージ
offline: Offline|Online now|Away; Offline; Hors ligne; Desconectado; Non in linea; Offline; Offline; Offline; Не в сети; オフライン
powered: Powered by|Software:|Runs on|Forum software by; Powered by; Propulsé par; Desarrollado por; Powered by; Technologia; Desenvolvido por;\
 Draait op; Работает на; Powered by
contents: Products|Explore|Learn|Resources|Company; Produkte|Entdecken|Service; Produits|Découvrir; Productos|Explorar; Prodotti|Scopri; Produkty|Firma;\
 Produtos|Explorar; Producten|Ontdek; Продукты|Компания; 製品|会社情報
download: Get the app|Download our app|App for iOS and Android; App laden; Télécharger l’application; Descargar la app; Scarica l’app;\
 Pobierz aplikację; Baixar o app; Download de app; Скачать приложение; アプリを入手
yes: Yes|Yes, thanks; Ja; Oui; Sí; Sì; Tak; Sim; Ja; Да; はい
helpful: Was this helpful?|Did this answer your question?|Does this help?; War das hilfreich?; Cette réponse vous a aidé ?; ¿Le ha sido útil?;\
 È stato utile?; Czy to pomocne?; Isso ajudou?; Was dit nuttig?; Это помогло?; 役に立ちましたか
'''
UI = {}
for row in ROWS.strip().split('\n'):
    key, cells = row.split(': ', 1)
    cells = [c.strip() for c in cells.split('; ')]
    if len(cells) != len(LANGS):
        cells = [c.strip() for c in cells[0:1]] + [c for c in cells[1:]]
    assert len(cells) == len(LANGS), (key, len(cells))
    UI[key] = dict(zip(LANGS, [[w for w in c.split('|')] for c in cells]))

MONTHS = dict(
    en='Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    de='Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez',
    fr='janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    es='ene feb mar abr may jun jul ago sep oct nov dic',
    it='gen feb mar apr mag giu lug ago set ott nov dic',
    pl='sty lut mar kwi maj cze lip sie wrz paź lis gru',
    pt='jan fev mar abr mai jun jul ago set out nov dez',
    nl='jan feb mrt apr mei jun jul aug sep okt nov dec',
    ru='янв фев мар апр май июн июл авг сен окт ноя дек',
    ja='1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
)
MONTHS = {k: v.split() for k, v in MONTHS.items()}
DAYS = dict(
    en='Mon Tue Wed Thu Fri Sat Sun',
    de='Mo Di Mi Do Fr Sa So',
    fr='lun. mar. mer. jeu. ven. sam. dim.',
    es='Lun Mar Mié Jue Vie Sáb Dom',
    it='lun mar mer gio ven sab dom',
    pl='pn wt śr czw pt sob ndz',
    pt='Seg Ter Qua Qui Sex Sáb Dom',
    nl='ma di wo do vr za zo',
    ru='Пн Вт Ср Чт Пт Сб Вс',
    ja='月 火 水 木 金 土 日',
)
DAYS = {k: v.split() for k, v in DAYS.items()}
