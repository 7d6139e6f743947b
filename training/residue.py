"""Finds residue in extracted text: lines that are no part of a story. Independent of the program: own words, own rules.

    python training/residue.py ../shared/corpora wcxb-dev=out.jsonl trafilatura-a=out2.jsonl …

Reads records of `offprint clean`, looks at the pages whose kind is an article (or unknown), prints every hit with its class, and
how many pages of a hundred hold one. A line that the reference text holds is the story's own and is not counted. A hit is a
whole line, a line that begins with a pointer and a sign, or a pointer between two sentences.
"""

import collections
import json
import os
import re
import sys

# Pointers to other stories, by language. A line is one when it says only this, or this and then a sign and a headline.
POINTERS = {
    "en": "also read|also see|read also|read more|read next|read this next|must read|related|related (articles?|stories|story|posts?|"
    "news|topics?|content|coverage|links|reading)|recommended( for you| stories| reading)?|you (may|might) (also|like).{0,20}|"
    "don.?t miss|see also|trending( now)?|most (read|popular|viewed|shared)|hot topics|next (article|story|post)|previous "
    "(article|story|post)|up next|more from .{2,30}|more (stories|news|on this( story)?|like this|coverage)|latest "
    "(news|stories|posts|headlines)|top stories|editors?.? (picks?|choice)|popular (posts?|stories|now)|in other news|further "
    "reading|continue reading|keep reading|what to read next|(view|show|load|see) more|click here( for more| to read.{0,30})?|"
    "in case you missed it|watch (now|live|next|the video|more)|listen (now|here)|dig deeper|go deeper|explore more",
    "de": "lesen sie (auch|mehr|dazu|hier|weiter).{0,20}|lies auch|mehr (zum thema|dazu|lesen|artikel|von .{2,30})|auch interessant|"
    "das könnte (sie|dich) (auch )?interessieren|weiterlesen|weitere (artikel|meldungen|themen|nachrichten)|zum thema|meistgelesen|"
    "nächster (artikel|beitrag)|vorheriger (artikel|beitrag)|verwandte (artikel|themen|beiträge)|passend dazu|ähnliche "
    "(artikel|beiträge)|neueste (artikel|beiträge)|aktuelle nachrichten|empfehlungen der redaktion",
    "fr": "à lire( aussi| également)?|lire aussi|lire la suite|lire (également|plus)|sur le même (sujet|thème)|voir aussi|articles? "
    "(liés|similaires|connexes|récents)|les plus lus|en savoir plus|pour aller plus loin|notre sélection|à découvrir|plus d.articles",
    "es": "lea (también|además|más)|lee (también|además|más)|leer (también|más)|te puede interesar|le puede interesar|noticias "
    "relacionadas|artículos relacionados|ver también|mira también|lo más (leído|visto)|te recomendamos|sigue leyendo|relacionad[oa]s?"
    "|más (noticias|información|leídas?)|no te pierdas|contenido relacionado",
    "it": "leggi anche|leggi (di più|tutto|l.articolo)|potrebbe interessarti.{0,10}|potrebbero interessarti.{0,10}|articoli correlati|"
    "i più letti|continua a leggere|vedi anche|guarda anche|da non perdere|notizie correlate|approfondisci",
    "pt": "leia (também|mais|ainda)|veja (também|mais)|notícias relacionadas|artigos relacionados|mais lidas|saiba mais|continue lendo|"
    "não perca|relacionad[oa]s|confira também",
    "nl": "lees (ook|meer|verder)|meer (lezen|nieuws|over .{2,30})|gerelateerd.{0,15}|bekijk ook|aanbevolen|meest gelezen",
    "pl": "czytaj (także|też|również|więcej|dalej)|zobacz (także|też|również|więcej)|przeczytaj (także|też|również)|powiązane( artykuły)?|"
    "polecamy|polecane|najnowsze|najczęściej czytane|sprawdź też",
    "cs": "čtěte (také|též|dále)|přečtěte si( také| více)?|mohlo by vás zajímat|související( články)?|číst dále|nejčtenější",
    "sk": "čítajte (aj|tiež|ďalej)|prečítajte si( aj)?|mohlo by vás zaujímať|súvisiace( články)?|najčítanejšie",
    "hu": "olvassa el.{0,15}|olvasd el.{0,15}|kapcsolódó( cikkek)?|ajánlott( cikkek)?|ezt is (olvassa|ajánljuk)|további (cikkek|hírek)",
    "ro": "citește (și|mai (mult|departe))|citeşte (şi|mai (mult|departe))|vezi și|vezi şi|articole (similare|recomandate)|pe aceeași temă",
    "sv": "läs (också|mer|även|vidare)|relaterat|relaterade (artiklar|nyheter)|mest läst|senaste nytt|se även",
    "no": "les (også|mer|hele saken)|mest lest|siste nytt|relatert|se også",
    "da": "læs (også|mere|videre)|mest læste?|seneste nyt|relaterede artikler|se også",
    "fi": "lue (myös|lisää|seuraavaksi)|luetuimmat|katso myös|aiheesta lisää",
    "ru": "читайте (также|ещё|еще|далее)|смотрите также|подробнее|по теме|похожие (новости|статьи|материалы)|рекомендуем|читать "
    "(далее|также|полностью)|другие новости|самое читаемое|материалы по теме",
    "uk": "читайте (також|ще|далі)|дивіться також|за темою|схожі (новини|статті)|рекомендуємо|читати далі",
    "bg": "прочетете (още|също)|прочети (още|също)|вижте (още|също)|свързани( статии| новини)?|още по темата",
    "hr": "pročitajte (i|još|više)|pročitaj(te)? (i|više|još)|povezan[eio]( vijesti| članci)?|najčitanije|pogledajte i|čitajte (i|još)",
    "el": "διαβάστε (επίσης|ακόμη|ακόμα|περισσότερα)|δείτε (επίσης|ακόμη|ακόμα)|σχετικά( άρθρα)?|περισσότερα",
    "tr": "ilgili (haberler?|içerik(ler)?)|bunlar da ilginizi çekebilir|ayrıca oku(yun)?|okumaya devam( et)?|daha fazla( oku)?|bunu da oku.*|"
    "önerilen haberler|devamını oku",
    "id": "baca (juga|selengkapnya|lainnya)|simak juga|lihat juga|berita terkait|artikel (terkait|lainnya)|berita lainnya",
    "vi": "xem thêm|đọc thêm|tin liên quan|bài (viết )?liên quan|có thể bạn quan tâm|tin cùng chuyên mục",
    "ja": "関連(記事|ニュース|リンク|トピックス)|あわせて読みたい|もっと(見る|読む)|続きを読む|おすすめ(記事)?|人気記事|前の記事|次の記事|こちらも",
    "zh": "相关(阅读|新闻|文章|推荐|链接)|推荐阅读|延伸(阅读|閱讀)|相關(新聞|閱讀|文章|報導)|更多(新闻|新聞|报道)|下一篇.{0,30}|上一篇.{0,30}|猜你喜欢|热门(文章|推荐)|您可能(也)?(感兴趣|喜歡)",
    "ko": "관련\\s?(기사|뉴스)|많이 본( 뉴스)?|더\\s?보기|추천\\s?(기사|뉴스)|이전\\s?기사|다음\\s?기사",
    "ar": "اقرأ (أيضا|أيضًا|أيضاً|المزيد)|شاهد (أيضا|أيضًا)|مواضيع (ذات صلة|متعلقة)|أخبار ذات صلة|المزيد من.{0,20}",
    "fa": "بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|همچنین بخوانید",
    "he": "קראו? (גם|עוד)|כתבות (נוספות|קשורות)|עוד בנושא|אולי יעניין.{0,15}",
    "hi": "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|संबंधित (खबरें|समाचार)|और पढ़ें",
    "th": "อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|อ่านต่อ",
}

# Lines that are residue whatever surrounds them. `{}` in a key's words is nothing special: plain alternatives.
WHOLE_LINES = {
    "comment-form": {
        "en": "leave a (reply|comment)|(post|add|write) (a|your) comment|your email address will not be published.*|required fields are "
        "marked.*|please enter (your|an) .{3,40}|save my name.*|this site uses akismet.*|notify me of .{3,40}|comments? (are )?closed.{0,20}|"
        "no comments( yet)?|(view|show|see|read)( all)?( \\d+)? comments?|\\d+ comments?|(log|sign) ?in to (post|comment|reply|leave).{0,20}|"
        "you must be (logged|signed) in.{0,40}|be the first to comment.*|join the (discussion|conversation)|cancel reply|reply|report abuse",
        "de": "(schreib(e|en sie)?|hinterlasse|verfasse) (einen|deinen|ihren|eine) (kommentar|antwort).*|kommentar (schreiben|verfassen|"
        "hinterlassen|abgeben)|\\d+ kommentare?|deine e-mail-adresse wird.*|antworten|kommentare( \\(\\d+\\)| anzeigen)?|antwort abbrechen",
        "fr": "laisse[rz] un commentaire|commenter|\\d+ commentaires?|votre adresse (e-?mail|de messagerie).*|annuler la réponse|répondre",
        "es": "deja(r)? (un comentario|una respuesta)|\\d+ comentarios?|tu dirección de correo.*|responder|comentarios",
        "it": "lascia un commento|\\d+ commenti|il tuo indirizzo email.*|annulla risposta|rispondi",
        "pt": "deixe (um|seu|uma) (comentário|resposta)|\\d+ comentários?|o seu endereço de e-?mail.*|cancelar resposta",
        "nl": "(plaats|geef|laat) een (reactie|antwoord).*|\\d+ reacties|reageren|reageer",
        "pl": "(dodaj|zostaw|napisz) komentarz|\\d+ komentarzy?|komentarze( \\(\\d+\\))?|odpowiedz",
        "cs": "(přidat|napsat) komentář|\\d+ komentář[eů]|komentáře", "sv": "(skriv|lämna) en kommentar|\\d+ kommentarer|kommentera",
        "ru": "(оставить|добавить|написать) комментарий|комментарии( \\(\\d+\\))?|\\d+ комментари[ейяв]+|ответить",
        "tr": "(bir )?yorum (yap|yaz|bırak).{0,10}|\\d+ yorum", "ja": "コメント(を(書く|残す|する))?|コメント\\s?\\d+件",
        "zh": "(发表|發表|我要|查看)?(评论|評論|留言)|\\d+\\s?条评论", "ko": "댓글( \\d+개?)?( 쓰기)?", "ar": "(أضف|اترك) (تعليق|تعليقًا|تعليقا).*|تعليقات",
        "vi": "bình luận( \\(\\d+\\))?|gửi bình luận", "id": "(tinggalkan|tulis) (komentar|balasan).*|komentar",
    },
    "newsletter": {
        "en": "(sign|signed) up (to|for) .{3,60}|sign up( now| here| today)?|subscribe( now| here| today| to .{3,50})?|.{0,30}newsletters?|get .{3,50} "
        "(in|to|into) your inbox.*|(enter )?your e-?mail( address)?|e-?mail address|enter (your|an) e-?mail.*|thanks for subscribing.*|"
        "join \\S+ (subscribers|readers).*|unsubscribe.{0,40}",
        "de": ".{0,30}newsletter (abonnieren|bestellen|anmelden)|jetzt (abonnieren|anmelden)|zum newsletter.{0,20}|e-mail-adresse",
        "fr": "(s.|in|je m.)?(inscri|abonn).{0,40}newsletter.*|abonnez-vous.{0,30}|votre adresse e-?mail|recevez .{3,40} newsletter",
        "es": "suscríb(ase|ete).{0,50}|recib[ea] .{3,40}(boletín|newsletter)|boletín", "it": "iscriviti.{0,50}|abbonati.{0,20}",
        "pt": "(assine|inscreva-se).{0,50}|receba .{3,50}(e-?mail|newsletter)", "nl": "(schrijf je in|meld je aan|abonneer).{0,50}",
        "pl": "(zapisz się|subskrybuj|zasubskrybuj).{0,50}", "ru": "(подпишитесь|подписывайтесь|подписаться).{0,60}",
        "tr": "abone ol.{0,30}", "sv": "prenumerera.{0,40}|anmäl dig .{3,40}nyhetsbrev", "ja": "メルマガ.{0,20}|メールマガジン.{0,20}",
        "vi": "đăng ký nhận.{0,40}", "id": "berlangganan.{0,40}", "ko": "뉴스레터.{0,20}|구독하기", "zh": "订阅.{0,20}|訂閱.{0,20}",
    },
    "share": {
        "en": "share( this)?( article| story| post| page)?|share (on|via|to|with) .{2,25}|share:.*|tweet( this)?|(facebook|twitter|whatsapp|linkedin|"
        "pinterest|telegram|reddit|e-?mail|print|copy link|instagram|youtube|messenger)|copy (link|url).{0,10}|link copied.{0,15}|follow (us|me).{0,40}|"
        "(like|find|join) us on .{3,30}|follow .{2,30} on (twitter|facebook|x|instagram|google news|linkedin|whatsapp).{0,30}|save( article| story)?|bookmark",
        "de": "(artikel |beitrag |seite )?(teilen|drucken|merken|weiterleiten|versenden)|(auf|per|bei) \\S+ teilen|folgen sie (uns|.{2,20}auf).{0,40}|link kopieren",
        "fr": "partager?( (sur|via|par|cet article).{0,25})?|imprimer|suivez[- ]nous.{0,40}|copier le lien",
        "es": "compart(ir|e|a)( (en|por|esta|este).{0,25})?|imprimir|síguenos.{0,40}|copiar enlace", "it": "condividi( (su|via).{0,20})?|stampa|seguici.{0,40}",
        "pt": "compartilh(ar|e)( (no|via|em|esta|este).{0,25})?|imprimir|siga(-nos|.{2,25} no (instagram|facebook|twitter|google)).{0,30}", "nl": "deel(en)?( (op|via|dit).{0,25})?|volg ons.{0,40}",
        "pl": "udostępnij.{0,20}|podziel się.{0,20}|obserwuj nas.{0,30}", "cs": "sdílet.{0,20}|sledujte nás.{0,30}", "sv": "dela( (på|via|artikeln).{0,20})?|följ oss.{0,30}",
        "no": "del( (på|artikkelen).{0,20})?", "fi": "jaa( (artikkeli|facebookissa).{0,20})?|seuraa meitä.{0,30}", "ru": "поделиться.{0,25}|подписывайтесь на нас.*|следите за нами.*",
        "tr": "paylaş.{0,15}|bizi takip edin.{0,30}", "ja": "シェア(する)?|ツイート", "zh": "分享(到.{0,10})?|打印", "ko": "공유(하기)?|기사\\s?공유", "ar": "شارك.{0,25}|مشاركة",
        "vi": "chia sẻ.{0,20}", "id": "bagikan.{0,20}",
    },
    "ad": {
        "*": "advertisements?|advertising|ads?|sponsored( content| by.{0,30})?|promoted( content)?|paid (content|partnership)|(story|article) continues (below|after).{0,30}|"
        "scroll (down )?to continue.{0,30}|(skip|close|hide|report) (this )?ad|ad feedback|affiliate links?|anzeige|werbung|publicité|publicidad|pubblicità|"
        "publicidade|advertentie|reklama?|reklám|annons|annonse|annonce|mainos|реклама|広告|廣告|广告|광고|إعلان|διαφήμιση|iklan|quảng cáo|publicitate|hirdetés",
    },
    "bio": {
        "en": "about the (author|writer|reporter)s?|(view|see|read|show)? ?(all|more)( posts| stories| articles| content)? (by|from) (this author|.{3,40})|(written|posted|reported|edited|reviewed) by .{3,50}|"
        "contact the (author|reporter).{0,60}|(you can )?(reach|contact|email|follow) (him|her|them|the (author|reporter|writer)) (at|on) .{3,60}|view (bio|profile|author).{0,20}|author bio|author.s page",
        "de": "über (den autor|die autorin|den verfasser|die verfasserin).{0,30}|zur person|zum autor|mehr von (diesem autor|dieser autorin)|alle (artikel|beiträge) von .{3,40}",
        "fr": "(à propos|au sujet) de (l.auteur|l.autrice).{0,30}|tous les articles de .{3,40}|voir tous (ses|les) articles.{0,30}", "es": "(sobre|acerca de) (el|la|del) autora?.{0,20}|ver todas las entradas.{0,20}",
        "it": "(informazioni )?sull.autore|vedi tutti gli articoli.{0,30}", "pt": "sobre (o autor|a autora).{0,20}|ver todos os posts.{0,30}", "nl": "over de auteur.{0,20}", "pl": "o autor(ze|ce)|wszystkie artykuły autora",
        "ru": "об авторе|все (материалы|статьи) автора", "tr": "yazar hakkında|yazarın (tüm|diğer) yazıları", "ja": "(著者|筆者|執筆者)(プロフィール|紹介)|この(著者|記者)の(他の)?記事.{0,10}", "zh": "作者(简介|簡介)|关于作者", "ko": "기자\\s?(프로필|페이지)|글쓴이 소개",
    },
    "furniture": {
        "*": "back to top|skip to (main )?content|all rights reserved\\.?|alle rechte vorbehalten\\.?|todos los derechos reservados\\.?|tous droits réservés\\.?|tutti i diritti riservati\\.?|todos os direitos reservados\\.?|"
        "(©|\\(c\\)|copyright) ?(©|\\(c\\))? ?(19|20)\\d\\d.{0,100}|terms (of (use|service)|and conditions)|privacy policy|cookie (policy|settings)|log ?in|sign in|main menu|loading(\\.{2,3}|…)?|play video|"
        "(tags?|schlagworte|filed under|posted in|categories|topics|temas|etiquetas|mots-clés) ?:.{0,80}|click to (share|print|email|expand|enlarge).{0,40}|(first )?published:? .{4,40}|last (updated|modified):? .{4,40}",
    },
}

# A longer rest after a pointer is a paragraph that happens to begin so.
MAX_LINE_CHARS = 200
SIGN = r"\s*[:：|»>→►▶–—]\s*"


def compile_rules():
    pointers = "|".join(POINTERS.values())
    whole = [("pointer", pointers)] + [(name, "|".join(words.values())) for name, words in WHOLE_LINES.items()]
    lines = [(name, re.compile(r"^\W*(?:%s)\W*$" % words, re.I)) for name, words in whole]
    headed = re.compile(r"^\W*(?:%s)%s\S.{3,150}$" % (pointers, SIGN), re.I)
    # Between sentences only what is written as a call: "(Also read: …)", "READ MORE: …".
    inside = re.compile(r"(?:[.!?…。」”\"]\s*|[(\[]\s*)(?:%s)\s*[:：]\s*\S.{8,}" % pointers, re.I)
    return lines, headed, inside


LINES, HEADED, INSIDE = compile_rules()


def residue(text):
    """(class, line) for each line of residue."""
    for line in text.split("\n"):
        line = line.strip()
        if line and len(line) <= MAX_LINE_CHARS:
            name = next((name for name, rule in LINES if rule.match(line)), None)
            name = name or ("pointer" if HEADED.match(line) else None)
            if name:
                yield name, line
                continue
        found = INSIDE.search(line)
        if found:
            yield "inside", found.group(0)[:120]


def main(corpora, outputs):
    classes = collections.Counter()
    pages = hit = 0
    for argument in outputs:
        corpus, path = argument.split("=", 1)
        with open(os.path.join(corpora, corpus, "truth.jsonl"), encoding="utf-8") as lines:
            truth = {page["id"]: page for page in map(json.loads, lines)}
        count = [0, 0]
        with open(path, encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                page = truth.get(os.path.basename(record["source"]).split(".html")[0])
                if page is None or page["kind"] not in ("article", "unknown") or not record["text"]:
                    continue
                reference = " ".join((page["text"] or "").split())
                found = [(name, line) for name, line in residue(record["text"]) if " ".join(line.split()) not in reference]
                for name, line in found:
                    print(corpus, page["id"], name, line, sep="\t")
                    classes[name] += 1
                count[0] += 1
                count[1] += bool(found)
        print("%s: %d pages, %d with residue, %.2f of 100" % (corpus, *count, 100 * count[1] / max(1, count[0])))
        pages, hit = pages + count[0], hit + count[1]
    print("all: %d pages, %d with residue, %.2f of 100; lines %s" % (pages, hit, 100 * hit / max(1, pages), dict(classes)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
