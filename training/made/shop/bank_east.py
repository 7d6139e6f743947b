"""Polish, Russian, Japanese text banks."""

UI3 = '''home=Strona główna|Главная|ホーム~トップ
shop=Sklep|Магазин~Каталог|ショップ
new=Nowości|Новинки|新着商品
sale=Wyprzedaż~Promocje|Распродажа~Акции|セール
brands=Marki|Бренды|ブランド一覧
search=Szukaj|Поиск~Найти|検索
search_ph=Czego szukasz?|Поиск по каталогу|キーワードから探す
account=Moje konto|Личный кабинет|マイページ
login=Zaloguj się|Войти|ログイン
register=Załóż konto|Регистрация|新規会員登録
cart=Koszyk|Корзина|カート~買い物かご
cart_empty=Twój koszyk jest pusty|Корзина пуста|カートに商品はありません
checkout=Złóż zamówienie|Оформить заказ|レジに進む
view_cart=Zobacz koszyk|Перейти в корзину|カートを見る
add=Do koszyka~Dodaj do koszyka|В корзину~Добавить в корзину|カートに入れる
buy_now=Kup teraz|Купить в 1 клик|今すぐ購入
wishlist=Dodaj do ulubionych|В избранное|お気に入りに追加
compare=Porównaj|Сравнить|比較する
qty=Ilość|Количество|数量
size=Rozmiar|Размер|サイズ
color=Kolor|Цвет|カラー
price=Cena|Цена|価格
regular=Cena regularna|Старая цена|通常価格
in_stock=Dostępny|В наличии|在庫あり
low_stock=Zostało tylko {n} szt.|Осталось {n} шт.|残り{n}点
out_stock=Produkt niedostępny|Нет в наличии|売り切れ
sku=Kod produktu|Артикул|商品番号
tax=Cena zawiera VAT|Цена с НДС|税込
shipping=Dostawa|Доставка и оплата|送料について
description=Opis~Opis produktu|Описание|商品説明
details=Szczegóły produktu|Подробнее о товаре|詳細情報
specs=Specyfikacja~Parametry|Характеристики|仕様
features=Najważniejsze cechy|Преимущества|特長
materials=Materiał i pielęgnacja|Состав и уход|素材とお手入れ
faq_title=Najczęstsze pytania|Вопросы и ответы|よくある質問
reviews=Opinie|Отзывы|レビュー
write_review=Napisz opinię|Оставить отзыв|レビューを書く
based_on={n} opinii|{n} отзывов|レビュー {n}件
helpful=Przydatna?|Отзыв полезен?|参考になった
verified=Zweryfikowany zakup|Проверенная покупка|購入者
related=Podobne produkty~Może Ci się spodobać|Похожие товары|関連商品
recent=Ostatnio oglądane|Вы смотрели|最近チェックした商品
also=Inni kupili także|С этим товаром покупают|この商品を買った人はこちらも
share=Udostępnij|Поделиться|シェアする
filter=Filtry|Фильтры|絞り込み
sort=Sortuj|Сортировать|並び替え
sorts=Popularność;Cena rosnąco;Cena malejąco;Najnowsze|По популярности;Сначала дешёвые;Сначала дорогие;По новизне|おすすめ順;価格が安い順;価格が高い順;新着順
clear=Wyczyść filtry|Сбросить всё|条件をクリア
count={n} produktów|Найдено товаров: {n}|{n}件
next=Następna|Далее|次へ
prev=Poprzednia|Назад|前へ
more=Pokaż więcej|Показать ещё|もっと見る
quick=Szybki podgląd|Быстрый просмотр|クイックビュー
view_all=Zobacz wszystkie|Смотреть все|すべて見る
readmore=Czytaj więcej|Читать далее|詳しく見る
menu=Menu|Меню|メニュー
close=Zamknij|Закрыть|閉じる
skip=Przejdź do treści|Перейти к содержимому|コンテンツへスキップ
email=Adres e-mail|Ваш e-mail|メールアドレス
subscribe=Zapisz się|Подписаться|登録する
ok=Akceptuję wszystkie|Принять|すべて同意する
no=Odrzuć|Отклонить|拒否する
set=Ustawienia|Настроить|設定
privacy=Polityka prywatności|Политика конфиденциальности|プライバシーポリシー
terms=Regulamin|Пользовательское соглашение|利用規約
returns=Zwroty|Возврат товара|返品について
contact=Kontakt|Контакты|お問い合わせ
about=O nas|О компании|会社概要
help=Pomoc|Помощь|ヘルプ
stores=Sklepy stacjonarne|Адреса магазинов|店舗一覧
jobs=Kariera|Вакансии|採用情報
blog=Blog|Блог|読みもの
track=Śledź przesyłkę|Отследить заказ|配送状況
gift=Karty podarunkowe|Подарочные карты|ギフトカード
sizeguide=Tabela rozmiarów|Таблица размеров|サイズ表
follow=Obserwuj nas|Мы в соцсетях|フォローする
rights=Wszelkie prawa zastrzeżone|Все права защищены|無断転載を禁じます
category=Kategorie|Категории|カテゴリー
best=Bestseller|Хит продаж|人気商品
save=-{n}%|-{n}%|{n}%OFF
news=Newsletter|Рассылка|メールマガジン
notify=Powiadom o dostępności|Сообщить о поступлении|再入荷のお知らせ
avail=Dostępność|Наличие|在庫状況
guide=Jak wybrać?~Poradnik|Как выбрать|選び方ガイド
pickup=Sprawdź dostępność w salonie|Наличие в магазинах|店舗在庫を確認'''


def ui(k):
    rows = [l.split('=', 1) for l in UI3.split('\n')]
    return '\n'.join(f"{a}={b.split('|')[k].replace('~', '|')}" for a, b in rows)


PL = dict(
    UI=ui(0),
    TOPICS={
        'tools': (
            'Wiertarka;Zestaw kluczy;Strug;Poziomica laserowa;Szlifierka;Ścisk stolarski;Skrzynka narzędziowa;Dłuto',
            'stal chromowo-wanadowa;grab;poliamid;węglik wolframu;magnez',
            'uchwyt;spust;szczęka;akumulator',
            'montaż kuchni;stolarka;naprawa roweru;prace w betonie',
            'warsztat;garaż',
        ),
        'beauty': (
            'Serum do twarzy;Krem do rąk;Szampon w kostce;Olejek na noc;Peeling;Maska z glinką;Tonik;Balsam do ust',
            'skwalan;masło shea;ekstrakt z owsa;kwas hialuronowy;olej jojoba',
            'pompka;butelka;pipeta;wkład',
            'sucha skóra;wrażliwa skóra;wieczorny rytuał;pielęgnacja po słońcu',
            'łazienka;walizka',
        ),
    },
    COLORS='Czarny;Piaskowy;Leśna zieleń;Granatowy;Rdzawy;Kremowy;Grafitowy;Ochra',
    ADJ='',
    WORDS='Klasyk;Pro;Mini;Original;II;Kompakt;Edycja;Nr 4',
    LEAD='''{name} powstał z prostej potrzeby: mieć jedną rzecz, która działa latami.
Niektóre przedmioty kupuje się raz. Seria {series} ma do nich należeć.
Proste linie, dobry materiał ({mat}) i żadnego logo na wierzchu – tak wygląda {series} od {brand}.''',
    DETAIL='''Materiał ({mat}) pochodzi z rodzinnej firmy, z którą współpracujemy od {year} roku.
Ma {cm} cm i waży zaledwie {kg} kg, więc zmieści się prawie wszędzie.
Niczego tu nie klejono: wszystko jest skręcone i można to naprawić.
Drobne ślady użytkowania dodają mu z czasem charakteru.
W porównaniu z poprzednią wersją zmieniliśmy {n} szczegółów.
Matowe wykończenie nie zbiera odcisków palców.
Każdą sztukę sprawdzamy ręcznie przed wysyłką.
Części zamienne będą dostępne przez co najmniej {n}0 lat.''',
    USE='''Dobrze pasuje do pozostałych elementów serii {series}.
Po {n} miesiącach codziennego używania nasz egzemplarz wyglądał jak nowy.
Poradzi sobie z nim nawet początkujący.
Zastosowanie: {use}, {use2}.''',
    CARE='''Przecierać wilgotną ściereczką i pozostawić do wyschnięcia.
Nie używać wybielaczy ani szorstkich gąbek.
Przechowywać w suchym miejscu, z dala od słońca.''',
    STORY='''{brand} zaczynał w {year} roku w małym warsztacie, w {n} osób i z jedną maszyną.
Nadal produkujemy w krótkich seriach, dlatego kolory szybko się kończą.
Projekt wisiał na ścianie {n} lat, zanim odważyliśmy się go zbudować.''',
    GUIDE='''Przed zakupem zmierz miejsce i dodaj po {n} cm z każdej strony.
Najtrwalszy materiał to {mat}, a najlżejszy {mat2}.
W tej kategorii znajdziesz ponad {n}0 modeli znanych marek i małych pracowni.
Zwróć uwagę na wykończenie, bo na nim najczęściej się oszczędza.
Jeśli się wahasz, zacznij od zestawu i uzupełnij go później.
Co miesiąc wycofujemy to, co nie sprawdza się na co dzień.
Cena zależy głównie od materiału i udziału pracy ręcznej.''',
    BULLETS='''Materiał: {mat}
Waga tylko {kg} kg
{n} lat gwarancji
Wymiary: {cm} x {cm2} cm
Regulacja w {n} pozycjach
Opakowanie bez plastiku
Wyprodukowano w Polsce
Dostępne części zamienne
Projekt: {person}''',
    SPECS='Materiał={mat};Waga={kg} kg;Wymiary={cm} x {cm2} cm;Kolor={color};Kraj pochodzenia={country};Model={sku};Rok={year};Gwarancja={n} lat;'
    'Seria={series};Projekt={person};EAN={ean};Maksymalne obciążenie={cm} kg;Pielęgnacja=Wilgotna ściereczka;Montaż=Nie wymaga',
    QA='''Czy można go zostawić na zewnątrz?=Krótki deszcz nie zaszkodzi, ale lepiej go przykryć.
Czy są części zamienne?=Tak, każdą część można zamówić osobno.
Ile waży naprawdę?=Według naszej wagi {kg} kg.
Ile trwa gwarancja?=Pełne {n} lat od daty zakupu.''',
    REVIEWS='''Jestem bardzo zadowolona, polecam!
Szybka wysyłka, dobrze zapakowane.
Ładny, ale trochę mniejszy niż myślałem.
Świetny stosunek jakości do ceny.
Używam codziennie, zero problemów.''',
    RTITLES='Super;Bardzo dobry;Może być',
    PEOPLE='Kasia;P. Nowicki;Anonim;Tomek W.',
    DESIGNERS='Zofia Lipa;Studio Mgła',
    CITIES='Łódź;Gdynia;Opole;Toruń',
    COUNTRIES='Polska;Czechy;Portugalia',
    SAY={
        'announce': 'Darmowa dostawa w {brand} od {n}99 zł\nDo -{n}0% w {brand}, tylko do: {day}',
        'news': 'Zapisz się do newslettera {brand} i odbierz {n}% rabatu.',
        'cookie': '{brand} i {n} partnerów używa plików cookie, aby sklep działał sprawnie.',
        'ship': '{brand} wysyła zamówienia w {n} dni robocze.',
        'return': 'W {brand} masz {n}0 dni na zwrot.',
        'popup': '{n}% na pierwsze zakupy w {brand}',
        'blurb': '{brand} to niezależny sklep, działamy od {year} roku ({city}).',
        'login': 'Zaloguj się w {brand}, aby zobaczyć zamówienia.',
        'promo': 'Karta podarunkowa {brand} od {n}0 zł\n{brand}, salon: {city}\nRaty {n} x 0% w {brand}\nKlub {brand}: {n} pkt za każdą złotówkę',
    },
    DAYS='niedziela;poniedziałek',
    EXTRA_LINKS='Formy płatności;Reklamacje;Dla firm;Mapa strony;RODO;Polityka cookies;Program lojalnościowy;Dostępność;Prasa;Serwis',
    MENU_MODS='{c} do 200 zł;{c} {b};{c} - nowości;{c} - akcesoria;{c} - promocje',
    FILTERS={'Cena': 'do 50 zł;50-100 zł;100-250 zł;powyżej 250 zł', 'Dostępność': 'dostępny od ręki;na zamówienie'},
)

RU = dict(
    UI=ui(1),
    TOPICS={
        'outdoor': (
            'Палатка;Спальный мешок;Дождевик;Рюкзак;Газовая горелка;Налобный фонарь;Гамак;Термос',
            'нейлон рипстоп;переработанный полиэстер;мериносовая шерсть;алюминий;тафта',
            'молния;пояс;клапан;ручка',
            'походы;велопутешествия;зимние ночёвки;рыбалка',
            'лес;дача',
        ),
        'tools': (
            'Дрель;Набор ключей;Рубанок;Лазерный уровень;Шлифмашина;Струбцина;Ящик для инструментов;Стамеска',
            'хром-ванадиевая сталь;граб;полиамид;карбид вольфрама;магниевый сплав',
            'рукоятка;патрон;упор;аккумулятор',
            'ремонт;столярные работы;монтаж;работа по бетону',
            'мастерская;гараж',
        ),
    },
    COLORS='Чёрный;Песочный;Тёмно-зелёный;Синий;Ржавый;Молочный;Графит;Охра',
    ADJ='',
    WORDS='Классик;Про;Мини;II;Компакт;XL;№ 4',
    LEAD='''{name} – вещь, которая просто работает, год за годом.
Некоторые вещи покупают один раз. Мы хотим, чтобы серия {series} была такой.
Простые линии, честный материал ({mat}) и никаких логотипов: это {series} от {brand}.''',
    DETAIL='''Материал ({mat}) мы с {year} года получаем от одного семейного предприятия.
При размере {cm} см и весе {kg} кг найдёт место почти везде.
Здесь нет клея: всё на винтах, а значит, всё можно починить.
Небольшие следы времени только добавляют характера.
По сравнению с прошлой версией изменено {n} деталей.
Матовая поверхность не собирает отпечатки пальцев.
Каждый экземпляр проверяется вручную перед отправкой.
Запасные части будут доступны не менее {n}0 лет.''',
    USE='''Хорошо сочетается с остальными предметами серии {series}.
После {n} месяцев ежедневной работы наш образец выглядел как новый.
Справится даже новичок.
Назначение: {use}, {use2}.''',
    CARE='''Протирать влажной тканью и дать высохнуть.
Не использовать отбеливатели и абразивы.
Хранить в сухом месте.''',
    STORY='''Компания {brand} появилась в {year} году: {n} человек, один станок и старый гараж.
Мы по-прежнему делаем небольшие партии, поэтому цвета быстро заканчиваются.
Чертёж провисел на стене {n} лет, прежде чем мы решились.''',
    GUIDE='''Перед покупкой измерьте место и добавьте по {n} см с каждой стороны.
Самый прочный вариант – {mat}, самый лёгкий – {mat2}.
В этом разделе более {n}0 моделей известных марок и небольших мастерских.
Смотрите прежде всего на отделку: именно на ней экономят дешёвые версии.
Если сомневаетесь, начните с набора и дополните его позже.
Каждый месяц мы убираем то, что не выдержало проверку делом.
Цена зависит в основном от материала и доли ручного труда.''',
    BULLETS='''Материал: {mat}
Вес всего {kg} кг
Гарантия {n} лет
Размеры: {cm} x {cm2} см
Регулировка в {n} положениях
Упаковка без пластика
Запчасти в наличии
Дизайн: {person}''',
    SPECS='Материал={mat};Вес={kg} кг;Размеры={cm} x {cm2} см;Цвет={color};Страна={country};Модель={sku};Год выпуска={year};Гарантия={n} лет;'
    'Серия={series};Дизайнер={person};Штрихкод={ean};Макс. нагрузка={cm} кг;Уход=Влажная ткань;Сборка=Не требуется',
    QA='''Можно ли оставлять на улице?=Короткий дождь не страшен, но лучше накрыть.
Есть ли запчасти?=Да, каждая деталь продаётся отдельно.
Сколько весит на самом деле?=По нашим весам {kg} кг.''',
    REVIEWS='''Очень довольна, рекомендую!
Пришло быстро, упаковано хорошо.
Красиво, но чуть меньше, чем думал.
Отличное соотношение цены и качества.
Пользуюсь каждый день, проблем нет.''',
    RTITLES='Супер;Хорошо;Нормально',
    PEOPLE='Ольга;П. Котов;Аноним;Дмитрий С.',
    DESIGNERS='Вера Липкина;Студия Мох',
    CITIES='Казань;Тверь;Омск;Псков',
    COUNTRIES='Россия;Китай;Беларусь',
    SAY={
        'announce': 'Бесплатная доставка {brand} от {n}000 ₽\nСкидки {brand} до {n}0 %: последний день – {day}',
        'news': 'Подпишитесь на новости {brand} и получите {n}00 ₽ на покупку.',
        'cookie': 'Сайт {brand} использует файлы cookie и сервисы {n} партнёров.',
        'ship': '{brand} отправляет заказы за {n} рабочих дня, самовывоз: {city}.',
        'return': 'Вернуть товар {brand} можно в течение {n}0 дней.',
        'popup': 'Скидка {n} % на первый заказ в {brand}',
        'blurb': '{brand}: независимый магазин, работаем с {year} года ({city}).',
        'login': 'Войдите в {brand}, чтобы видеть свои заказы.',
        'promo': 'Карта {brand}: {n} % бонусами\nМагазин {brand}: {city}\nРассрочка {brand} на {n} месяцев\nСервис {brand}: {n} дней в неделю',
    },
    DAYS='воскресенье;понедельник',
    EXTRA_LINKS='Оплата;Гарантия;Оптовикам;Карта сайта;Сервисные центры;Юридическая информация;Бонусная программа;Партнёрам;Пресса',
    MENU_MODS='{c} до 3000 ₽;{c} {b};{c}: новинки;{c}: аксессуары;{c}: скидки',
    FILTERS={'Цена': 'до 1000 ₽;1000–3000 ₽;3000–7000 ₽;более 7000 ₽', 'Наличие': 'В наличии;Под заказ'},
)

JA = dict(
    UI=ui(2),
    TOPICS={
        'coffee': (
            'コーヒーミル;ドリッパー;エスプレッソ豆;ケトル;マグカップ;フレンチプレス;コーヒーサーバー;デカフェ豆',
            '磁器;ステンレス;真鍮;耐熱ガラス;木曽ひのき',
            'ハンドル;フィルター;ふた;刃',
            '朝の一杯;オフィス;キャンプ;水出しコーヒー',
            'キッチン;カフェ',
        ),
        'furniture': (
            'アームチェア;ダイニングテーブル;本棚;サイドボード;スツール;デスク;ソファ;ベンチ',
            'オーク無垢材;アッシュ突板;スチール;本革;リネン',
            '脚;背もたれ;引き出し;天板',
            'リビング;在宅ワーク;読書;一人暮らし',
            '玄関;寝室',
        ),
    },
    COLORS='ブラック;サンド;フォレスト;ネイビー;ラスト;オフホワイト;グラファイト;オーカー',
    ADJ='',
    WORDS='クラシック;プロ;ミニ;II;コンパクト;エディション',
    LEAD='''{name}は、{use}のために生まれました。
一度買えば長く使える、そんな道具でありたいと考えています。
無駄のない線と{mat}の質感。それが{brand}の{series}シリーズです。''',
    DETAIL='''素材の{mat}は、{year}年から取引のある{city}の小さな工場から届きます。
幅{cm}cm、重さ{kg}kgなので、置き場所を選びません。
接着剤は使わず、すべてネジで組み立てているため修理ができます。
使い込むほどに風合いが増し、小さな傷も味わいになります。
前のモデルから{n}か所を見直しました。
つや消しの仕上げで指紋が目立ちません。
一つひとつ職人の手で確認してから出荷しています。''',
    USE='''{series}シリーズのほかの品とも相性のよいデザインです。
{n}か月毎日使った試作品も、新品のような状態でした。
はじめての方でもすぐに使いこなせます。''',
    CARE='''濡れた布で拭き、よく乾かしてください。
漂白剤や研磨剤は使用しないでください。
直射日光を避け、乾いた場所で保管してください。''',
    STORY='''{brand}は{year}年、{city}の路地裏で{n}人と一台の機械から始まりました。
今も少量ずつ作っているため、色によっては早く売り切れることがあります。
図面は{n}年間、壁に貼られたままでした。''',
    GUIDE='''購入の前に置き場所を測り、左右に{n}cmの余裕を見てください。
丈夫さなら{mat}、軽さなら{mat2}がおすすめです。
このページでは、有名メーカーから小さな工房まで{n}0点以上を紹介しています。
まず仕上げを見てください。安い品ほど差が出る部分です。
迷ったらセットから始めて、あとから買い足すのもよいでしょう。
毎月、実際に使って品ぞろえを見直しています。''',
    BULLETS='''素材：{mat}
重さはわずか{kg}kg
{n}年保証
サイズ：{cm} x {cm2} cm
{n}段階で調節可能
{city}で製造
プラスチック不使用の包装
交換部品あり''',
    SPECS='素材={mat};重量={kg} kg;サイズ={cm} x {cm2} cm;色={color};原産国={country};型番={sku};発売年={year};保証期間={n}年;シリーズ={series};デザイン={person};JANコード={ean};'
    '耐荷重={cm} kg;お手入れ=水拭き',
    QA='''屋外でも使えますか？=短時間の雨なら問題ありませんが、覆いをかけてください。
交換部品はありますか？=はい、すべての部品を単品でお求めいただけます。
どこで作られていますか？={city}の工房で、{n}人の職人が作っています。''',
    REVIEWS='''とても気に入りました。買ってよかったです。
思ったより小さめでしたが、品質は良いです。
梱包が丁寧で、すぐに届きました。
毎日使っています。
値段相応かなと思います。''',
    RTITLES='大満足;良い品です;普通',
    PEOPLE='ゆき;匿名;田中;k_mori',
    DESIGNERS='森下 透;工房きり',
    CITIES='金沢;倉敷;松本;長崎',
    COUNTRIES='日本;ポルトガル;ベトナム',
    SAY={
        'announce': '{brand}では{n}000円以上で送料無料\n{day}まで{brand}全品{n}%OFF',
        'news': '{brand}のメールマガジン登録で{n}00円引きクーポンを進呈。',
        'cookie': '{brand}では利便性の向上と{n}社の広告配信のためにクッキーを使用しています。',
        'ship': '{brand}は{city}の倉庫から{n}日以内に発送します。',
        'return': '{brand}の商品は到着後{n}日以内なら返品できます。',
        'popup': '{brand}初回限定{n}%OFF',
        'blurb': '{brand}は{year}年創業、{city}の雑貨店です。',
        'login': '{brand}会員の方はこちらからログイン。',
        'promo': '{brand}ギフトカード\n{brand} {city}店のご案内\n{brand}ポイント{n}倍\n{brand}のお支払い方法は{n}種類',
    },
    DAYS='日曜日;月曜日',
    EXTRA_LINKS='特定商取引法に基づく表記;お支払い方法;サイトマップ;法人のお客様;ラッピング;修理のご案内;プレスリリース;クッキーポリシー;領収書について',
    MENU_MODS='{c} 5000円以下;{b}の{c};新作{c};{c}アクセサリー;{c}セール',
    FILTERS={'価格': '3000円以下;3000円〜5000円;5000円〜1万円;1万円以上', '在庫': '在庫あり;予約受付中'},
)
