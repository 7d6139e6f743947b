"""Text banks of Polish, Portuguese, Russian, Japanese."""

PL = (
    dict(
        auto=(
            'sprzęgło|alternator|rozrząd|termostat|hamulec ręczny|czujnik ciśnienia|tłumik|akumulator',
            'szarpie na zimnym silniku|pali się kontrolka|ściąga w lewo|czuć benzynę|ogrzewanie nie działa|coś stuka z tyłu',
            'odczytać błędy|wymienić uszczelkę|sprawdzić masę|odpowietrzyć układ|wyczyścić styki|podjechać do mechanika',
            'Mechanik rozłożył ręce|Zamienniki wytrzymują góra rok|Bez kanału nie ma co zaczynać|Poprzedni właściciel nieźle nakombinował',
        ),
        dom=(
            'piec|bojler|zawór|bezpiecznik|kaloryfer|rolety|pompa ciepła|brama',
            'ciśnienie spada co tydzień|kapie za szafką|wybija korki|na piętrze jest zimno|aplikacja nic nie widzi|pilot nie reaguje',
            'zakręcić wodę|wezwać fachowca|wymienić filtr|odpowietrzyć grzejniki|zrobić nowy silikon|zmierzyć napięcie',
            'Dom jest z lat trzydziestych i nic nie trzyma kąta|Fachowiec był trzy razy|Zachowaj paragon|We dwóch to robota na pół dnia',
        ),
    ),
    '{X} - {s}|Problem: {x} ({m})|{m}: {x} czy {y}?|Jak {a}?|Opinie o {m}|[Rozwiązany] {X} i {y}|Czy warto {a}?|Pomocy, {s}|{m} po dłuższym czasie|'
    '{X} do {k} zł - co polecacie?',
    'Witam wszystkich, mam {m} i od niedawna {s}.|Próbowałem już {a}, ale bez skutku.|Czy ktoś miał to samo w {m}?|'
    'W instrukcji nie ma o tym ani słowa.|Czy naprawdę trzeba {a}?|Radzili mi {a}, ale mam wątpliwości.|Dziwne jest to, że {s} tylko wieczorem.|'
    'Budżet to około {k} zł.|Z góry dziękuję!|Co byście zrobili najpierw: {a} czy {b}?|Przeczytałem {n} wątków i nic.|'
    'Podejrzany jest jeden: {x}.',
    'U mnie winny był właśnie ten element: {x}.|Najpierw spróbowałbym {a}.|Można {a}, ale lepiej wcześniej {b}.|Miałem to samo: {s}.|'
    'Jeśli {s}, to trzeba {a}.|Nowa część kosztuje około {k} zł.|{X} czy {y} - różnica jest niewielka.|{m} niestety z tego słynie.|'
    'Potrzebowałem {n} prób.|Nie zgadzam się, to tylko ukrywa usterkę.|Dodam jeszcze: najpierw {b}, potem {a}.|'
    'Używana część w zupełności wystarczy.|Są dwie wersje, do {m} pasuje tylko nowsza.|Wrzuć zdjęcie, to zobaczymy.|Od tamtej pory spokój.|'
    'Zmierzyłem: {n} procent różnicy, czyli nic.|Daj znać, jak poszło.|Wystarczy {a} i po kłopocie.|Nie ma sensu {a}, skoro reszta działa.|'
    'W okolicy ({c}) jest sklep z takimi częściami.',
    'Dzięki, to było to!|Mam ten sam problem.|Coś nowego?|Witaj na forum!|Który model?|Świetny opis.|U mnie też, {m}.|Spróbuj {a}.|Rozwiązane.|'
    'Daj zdjęcie.|Zgadzam się.|Szkoda.|Powodzenia!',
    'Zalesie Dolne|Kamionki|Brzozowiec|Stary Młyn|Olszanka',
    'dwa tygodnie|trzy miesiące|rok|pięć lat|kilka dni',
    'Wczoraj działało.|{m} i pełen garaż części|Mierz dwa razy.|{n} projektów, żaden skończony',
    '{X}|{X} i {y}|Poradnik: {x}|{m}|Test: {m}|Giełda: {x}|Spotkania: {c}|Galeria: {x}|Warsztat: {y}|Przywitaj się|Hyde Park|Promocje: {x}|'
    'Nowości: {x}|Wydarzenia: {c}',
    dict(
        cookie=(
            '{N} używa plików cookie|Na {D} stosujemy pliki cookie',
            ' do pomiaru ruchu i utrzymania sesji.| oraz podobne technologie reklamowe.',
            'Wybór można zmienić w każdej chwili.|Więcej w polityce prywatności.',
        ),
        announce=('Uwaga:|Drodzy użytkownicy,|Nowość w {N}:', 'w nocy przerwa techniczna.|zlot w terminie letnim potwierdzony.|ruszył konkurs fotograficzny.'),
        newsletter=('Biuletyn {N}.|Bądź na bieżąco.', 'Najlepsze tematy: {x}, {y}.|Raz w tygodniu.'),
        about=('{N} to otwarta społeczność|Od 200{n} roku {N} łączy pasjonatów', ' - tematy: {x}, {y} i inne.| prowadzona przez wolontariuszy.'),
        rules=('Pisz uprzejmie.|Najpierw szukaj, potem pytaj.', 'Zakaz reklam.|Podaj jasny tytuł.'),
        guest=('Witaj, gościu!|Nowy na {N}?', 'Zarejestruj się bezpłatnie, aby odpowiadać.|Użytkownicy widzą mniej reklam.'),
        promo=('{m} w promocji|Nowość: {m}', 'od {k} zł|tylko w tym tygodniu'),
        legal=('Za treść postów odpowiadają autorzy.|Bez gwarancji.', 'Czas lokalny.|Znaki należą do właścicieli.'),
    ),
)

PT = (
    dict(
        carro=(
            'embreagem|alternador|radiador|escapamento|câmbio|freio de mão|sensor|para-choque',
            'falha na partida a frio|a luz fica acesa|puxa para a esquerda|cheira a gasolina|o ar não gela|treme acima de oitenta',
            'trocar o óleo|limpar os contatos|ler os códigos|verificar o aterramento|sangrar o sistema|procurar um mecânico',
            'O mecânico não soube explicar|Peça paralela dura pouco|Sem elevador fica difícil|O dono anterior fez uma bela gambiarra',
        ),
        tecno=(
            'roteador|notebook|servidor|teclado|monitor|celular|cabo|carregador',
            'cai a cada duas horas|a tela fica preta|esquenta demais|a página não carrega|pede a senha o tempo todo|o ventilador faz barulho',
            'atualizar o firmware|reiniciar em modo seguro|mudar o canal|testar outro cabo|fazer um backup|formatar o disco',
            'A operadora diz que está tudo certo|Funcionou um dia e parou de novo|Mande um print sem dados pessoais|Aqui em casa a parede é grossa',
        ),
    ),
    '{X}: {s}|Problema com {x} do {m}|{m}: {x} ou {y}?|Como {a}?|Opiniões sobre o {m}|[Resolvido] {X} e {y}|Vale a pena {a}?|Ajuda, {s}|'
    '{m} depois de {w}|Dúvida: {x}',
    'Olá, pessoal, tenho um {m} há {w} e agora {s}.|Já tentei {a}, sem resultado.|Alguém passou por isso com o {m}?|'
    'O manual não diz nada a respeito.|É mesmo necessário {a}?|Em {c} me disseram para {a}, mas fiquei na dúvida.|O estranho é que {s} só à noite.|'
    'Meu orçamento fica em torno de {k}.|Desde já agradeço!|O que vocês fariam primeiro: {a} ou {b}?|Li {n} tópicos e não achei resposta.|'
    'Sou iniciante, tenham paciência.',
    'No meu caso o problema era este: {x}.|Eu começaria pelo básico: {a}.|Dá para {a}, mas antes é melhor {b}.|Aconteceu comigo há {w}: {s}.|'
    'Se {s}, o jeito é {a}.|A peça nova custa uns {k}.|Entre {x} e {y} a diferença é pequena.|O {m} infelizmente é conhecido por isso.|'
    'Precisei de {n} tentativas.|Não concordo: {a} só esconde o defeito.|Em {c} tem uma loja que vende separado.|'
    'Completando: primeiro {b}, depois {a}.|Não precisa {a} se o resto está bom.|Usado já resolve.|'
    'Existem duas versões e só a mais nova serve no {m}.|Poste uma foto para a gente ver.|Faz {w} que não dá mais problema.|'
    'Medi aqui e deu {n} por cento de diferença.|Depois conte como ficou.|Com calma, {a} não tem mistério.',
    'Valeu, era isso!|Mesmo problema aqui.|Alguma novidade?|Bem-vindo!|Qual modelo?|Ótimo relato.|Aqui também, {m}.|Tente {a}.|Resolvido.|'
    'Tem foto?|Concordo.|Que pena.|Boa sorte!',
    'Vila Serena|Porto Amaro|Santa Clélia|Ribeirão do Sol|Campo Belo do Norte',
    'duas semanas|três meses|um ano|cinco anos|alguns dias',
    'Ontem funcionava.|{m} e muita paciência|{n} projetos, nenhum pronto|Antes tarde do que nunca',
    '{X}|{X} e {y}|Guia: {x}|{m}|Teste: {m}|Classificados: {x}|Encontros em {c}|Galeria: {x}|Oficina: {y}|Apresentações|Bate-papo|Ofertas: {x}|'
    'Notícias: {x}|Eventos {c}',
    dict(
        cookie=(
            'O {N} usa cookies|Em {D} utilizamos cookies',
            ' para medir acessos e manter sua sessão.| e tecnologias parecidas para anúncios.',
            'Você pode mudar a escolha quando quiser.|Veja nossa política.',
        ),
        announce=('Aviso:|Caros membros,|Novidade no {N}:', 'haverá manutenção esta noite.|o encontro de {c} está confirmado.|começou o concurso de fotos.'),
        newsletter=('O boletim do {N}.|Fique por dentro.', 'O melhor sobre {x} e {y}.|Uma vez por semana.'),
        about=('O {N} é uma comunidade livre|Desde 200{n} o {N} reúne gente', ' que gosta de {x}, {y} e afins.| e é mantido por voluntários.'),
        rules=('Seja cordial.|Pesquise antes de perguntar.', 'Nada de propaganda.|Use um título claro.'),
        guest=('Olá, visitante!|Novo no {N}?', 'Cadastre-se grátis para responder.|Membros veem menos anúncios.'),
        promo=('{m} em oferta|Novo {m}', 'a partir de {k}|só esta semana'),
        legal=('Cada autor responde por suas mensagens.|Sem garantias.', 'Horário local.|Marcas pertencem a seus donos.'),
    ),
)

RU = (
    dict(
        авто=(
            'генератор|термостат|аккумулятор|датчик кислорода|ручник|радиатор|глушитель|стартер',
            'на холодную троит двигатель|горит контрольная лампа|машину тянет влево|в салоне пахнет бензином|печка дует холодным|что-то стучит сзади',
            'считать ошибки|проверить массу|заменить прокладку|прокачать тормоза|почистить контакты|съездить на диагностику',
            'В сервисе только развели руками|Аналог проходил меньше года|Без ямы лучше не начинать|Предыдущий хозяин наколхозил от души',
        ),
        сеть=(
            'роутер|коммутатор|сервер|ноутбук|адаптер|жёсткий диск|модем|кабель',
            'связь рвётся каждые два часа|страница не открывается|скорость падает вечером|экран остаётся чёрным|вентилятор шумит|'
            'пароль запрашивается снова и снова',
            'обновить прошивку|сменить канал|попробовать другой кабель|сделать резервную копию|сбросить настройки|посмотреть журнал',
            'Провайдер уверяет, что у них всё хорошо|После перезагрузки хватило на сутки|Стены бетонные, тут ничего не поделать|'
            'Снимок экрана выложите без личных данных',
        ),
    ),
    '{X}: {s}|Проблема: {x}, {m}|{m}: {x} или {y}?|Как {a}?|Отзывы: {m}|[Решено] {X} и {y}|Стоит ли {a}?|Помогите, {s}|{m}: опыт за {w}|'
    '{X} - что выбрать до {k} рублей?',
    'Всем привет, у меня {m}, и с недавних пор {s}.|Уже пробовал {a}, не помогло.|Кто-нибудь сталкивался с таким на {m}?|'
    'В инструкции об этом ни слова.|Неужели обязательно {a}?|Знакомый советует {a}, но я сомневаюсь.|Странно то, что {s} только по вечерам.|'
    'Бюджет примерно {k} рублей.|Заранее спасибо!|С чего бы вы начали: {a} или {b}?|Прочитал {n} тем, ответа нет.|Под подозрением {x}.',
    'У меня виноват оказался {x}.|Я бы для начала попробовал {a}.|Можно {a}, но сперва лучше {b}.|Было то же самое: {s}.|Если {s}, надо {a}.|'
    'Новый {x} стоит около {k} рублей.|{X} или {y} - разница невелика.|{m} этим, увы, славится.|Получилось с {n} раза.|'
    'Не согласен: так неисправность только прячется.|Добавлю: сначала {b}, потом {a}.|Подержанный {x} вполне подойдёт.|'
    'Есть две версии, к {m} подходит только новая.|Выложите фото, посмотрим.|С тех пор всё спокойно.|'
    'Замерил: разница {n} процентов, то есть ничего.|Отпишитесь потом, что вышло.|Достаточно {a}, и вопрос закрыт.|'
    'Нет смысла {a}, если остальное исправно.|Дешёвый {x} долго не прожил.|Проверьте сначала, исправен ли {y}.',
    'Спасибо, помогло!|Та же история.|Есть новости?|Добро пожаловать!|Какая модель?|Отличный отчёт.|У меня тоже {m}.|Попробуйте {a}.|Решено.|'
    'Фото в студию.|Согласен.|Жаль.|Удачи!',
    'Заречье|Верхние Сосны|Старый Брод|Каменка-Южная|Липовый Яр',
    'две недели|три месяца|год|пять лет|несколько дней',
    'Вчера работало.|{m} и гараж запчастей|Семь раз отмерь|{n} проектов, ни одного готового',
    '{X}|{X} и {y}|Руководство: {x}|{m}|Обзор: {m}|Барахолка: {x}|Встречи: {c}|Галерея: {x}|Мастерская: {y}|Знакомство|Курилка|Скидки: {x}|'
    'Новости: {x}|События: {c}',
    dict(
        cookie=(
            'Сайт {N} использует файлы cookie|На {D} применяются файлы cookie',
            ' для статистики и сохранения входа.| и похожие технологии для рекламы.',
            'Выбор можно изменить в любое время.|Подробнее в политике.',
        ),
        announce=('Внимание:|Уважаемые участники,|Новое на {N}:', 'ночью технические работы.|летняя встреча состоится.|начался фотоконкурс.'),
        newsletter=('Рассылка {N}.|Будьте в курсе.', 'Лучшее: {x}, {y}.|Раз в неделю.'),
        about=('{N} - открытое сообщество|С 200{n} года {N} объединяет увлечённых', ': {x}, {y} и другое.| силами добровольцев.'),
        rules=('Будьте вежливы.|Сначала поиск, потом вопрос.', 'Реклама запрещена.|Пишите понятный заголовок.'),
        guest=('Привет, гость!|Впервые на {N}?', 'Зарегистрируйтесь бесплатно, чтобы отвечать.|Участники видят меньше рекламы.'),
        promo=('{m} со скидкой|Новинка: {m}', 'от {k} рублей|только на этой неделе'),
        legal=('За сообщения отвечают авторы.|Без гарантий.', 'Время местное.|Знаки принадлежат владельцам.'),
    ),
)

JA = (
    dict(
        家電=(
            '炊飯器|エアコン|給湯器|洗濯機|照明|換気扇|冷蔵庫|リモコン',
            '電源が入らない|異音がする|水が漏れる|エラーが消えない|すぐに止まる|温度が上がらない',
            '電源を抜いて待つ|フィルターを掃除する|説明書を確認する|修理を依頼する|部品を交換する|設定を初期化する',
            '販売店では原因が分からないと言われました|十年使っているので寿命かもしれません|保証書は必ず残しておいてください|自分で分解するのはお勧めしません',
        ),
        通信=(
            'ルーター|中継器|無線LAN|ノートパソコン|外付けディスク|回線|アダプター|サーバー',
            '数時間ごとに切断される|速度が出ない|画面が真っ暗になる|ページが表示されない|ファンがうるさい|夜だけ遅くなる',
            'ファームウェアを更新する|チャンネルを固定する|ケーブルを替える|バックアップを取る|再起動する|ログを確認する',
            '業者は問題ないと言っています|再起動した翌日にまた同じ症状が出ました|鉄筋の家なので電波が弱いです|画像は個人情報を消してから載せてください',
        ),
    ),
    '{x}で{s}|{m}の{x}について|{m}：{x}と{y}のどちらが良いですか|{a}にはどうすればよいですか|{m}を{w}使った感想|【解決】{x}と{y}の件|{x}の選び方を教えてください|{s}ので困っています',
    'はじめまして、{m}を{w}使っていますが、最近{s}ようになりました。|すでに{a}ことは試しましたが、変わりません。|{m}で同じ症状の方はいらっしゃいますか。|説明書には{x}のことが何も書かれていません。|本当に{a}必要がありますか。|'
    '不思議なことに、朝は平気なのに夜だけ{s}のです。|予算は{k}円くらいです。|よろしくお願いします。|先に{a}べきでしょうか、それとも{b}べきでしょうか。|過去の質問を{n}件ほど読みましたが、答えがありませんでした。|{y}が関係しているのでしょうか。',
    'うちの場合は{x}が原因でした。|まず{a}ことをお勧めします。|{a}のもよいですが、先に{b}ほうが安全です。|{w}前に同じ経験をしました。{s}のでとても困りました。|{s}場合は、たいてい{x}が古くなっています。|新しい{x}は{k}円前後です。|'
    '{x}と{y}の差はほとんどありません。|{m}ではよくある話です。|{n}回目でやっとうまくいきました。|私は反対です。それでは故障を隠すだけです。|補足すると、{b}、それから{a}という順番です。|中古の{x}でも十分だと思います。|'
    '二種類あって、{m}に合うのは新しいほうだけです。|{x}の写真を載せていただけますか。|それ以来、問題なく使えています。|測ってみたら差は{n}パーセントでした。|結果をぜひ教えてください。|{a}だけで直ることもあります。|安い{x}は長持ちしませんでした。|'
    '{c}の店では{x}だけでも売っています。',
    'ありがとうございます、直りました。|同じ症状です。|その後いかがですか。|型番を教えてください。|参考になりました。|うちの{m}もです。|{a}と良いですよ。|解決しました。|同感です。|残念です。|頑張ってください。',
    '青葉台東|北浜町|緑ヶ原|白石港|南川',
    '二週間|三か月|一年|五年|数日',
    '昨日までは動いていた。|{m}愛用中|説明書は後で読む派|積みプロジェクト{n}件',
    '{x}|{x}と{y}|{x}入門|{m}|{m}レビュー|{x}売ります|{c}オフ会|{x}の写真|{y}修理部屋|自己紹介|雑談|{x}特価情報|{x}ニュース|{c}のイベント',
    dict(
        cookie=(
            '{N}ではクッキーを使用しています。|{D}はクッキーを利用します。',
            '閲覧数の測定とログインの維持に必要です。|広告の表示にも使われます。',
            '設定はいつでも変更できます。|詳しくは方針をご覧ください。',
        ),
        announce=('お知らせ：|会員の皆さまへ：|{N}の新着：', '今夜メンテナンスを行います。|{c}の集まりの日程が決まりました。|写真コンテストを開催中です。'),
        newsletter=('{N}通信。|見逃さないために。', '{x}と{y}の話題をお届けします。|週に一度だけ届きます。'),
        about=('{N}は自由な掲示板です。|{N}は200{n}年に始まりました。', '{x}や{y}の話題を扱います。|有志が運営しています。'),
        rules=('丁寧に書きましょう。|質問の前に検索してください。', '宣伝は禁止です。|分かりやすい題名を付けてください。'),
        guest=('ようこそ、ゲストさん。|{N}は初めてですか。', '無料の会員登録で返信できます。|会員は広告が減ります。'),
        promo=('{m}セール|新型{m}', '{k}円から|今週限り'),
        legal=('投稿の責任は投稿者にあります。|内容は無保証です。', '時刻は現地時間です。|商標は各社に帰属します。'),
    ),
)
