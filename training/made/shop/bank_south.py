"""Spanish, Italian, Portuguese text banks."""

# UI wording is given as one line per key: es | it | pt, variants separated by ~
UI3 = '''home=Inicio|Home~Pagina iniziale|Início~Página inicial
shop=Tienda|Negozio~Shop|Loja
new=Novedades|Novità|Novidades
sale=Rebajas~Ofertas|Saldi~Offerte|Promoções~Ofertas
brands=Marcas|Marche|Marcas
search=Buscar|Cerca|Buscar~Pesquisar
search_ph=¿Qué estás buscando?|Cosa stai cercando?~Cerca un prodotto|O que você procura?
account=Mi cuenta|Il mio account|Minha conta
login=Iniciar sesión|Accedi|Entrar
register=Crear cuenta|Registrati|Criar conta~Cadastre-se
cart=Carrito~Cesta|Carrello|Carrinho
cart_empty=Tu carrito está vacío|Il carrello è vuoto|Seu carrinho está vazio
checkout=Finalizar compra|Procedi all’acquisto|Finalizar compra
view_cart=Ver carrito|Vedi carrello|Ver carrinho
add=Añadir al carrito~Añadir a la cesta|Aggiungi al carrello|Adicionar ao carrinho~Comprar
buy_now=Comprar ahora|Acquista ora|Comprar agora
wishlist=Añadir a favoritos|Lista dei desideri|Adicionar aos favoritos
compare=Comparar|Confronta|Comparar
qty=Cantidad|Quantità|Quantidade
size=Talla|Taglia|Tamanho
color=Color|Colore|Cor
price=Precio|Prezzo|Preço
regular=Precio habitual|Prezzo di listino|De
in_stock=En stock|Disponibile|Em estoque
low_stock=¡Solo quedan {n}!|Ultimi {n} pezzi|Restam só {n}
out_stock=Agotado|Esaurito|Esgotado
sku=Referencia|Codice articolo|Código
tax=IVA incluido|IVA inclusa, spedizione esclusa|Impostos incluídos
shipping=Envío~Envíos y devoluciones|Spedizione|Frete e prazo
description=Descripción|Descrizione|Descrição
details=Más información~Detalles|Dettagli del prodotto|Mais detalhes
specs=Especificaciones~Ficha técnica|Scheda tecnica|Especificações
features=Características|Punti di forza|Destaques
materials=Materiales y cuidados|Materiali e cura|Materiais e cuidados
faq_title=Preguntas frecuentes|Domande frequenti|Perguntas frequentes
reviews=Opiniones~Valoraciones|Recensioni|Avaliações
write_review=Escribe tu opinión|Scrivi una recensione|Escreva uma avaliação
based_on={n} opiniones|{n} recensioni|{n} avaliações
helpful=¿Te ha sido útil?|Utile?|Útil?
verified=Compra verificada|Acquisto verificato|Compra verificada
related=También te puede gustar~Productos relacionados|Potrebbe piacerti anche|Você também pode gostar
recent=Vistos recientemente|Visti di recente|Vistos recentemente
also=Otros clientes compraron|Chi ha comprato ha visto anche|Quem comprou também levou
share=Compartir|Condividi|Compartilhar
filter=Filtrar|Filtra per|Filtros
sort=Ordenar por|Ordina per|Ordenar por
sorts=Relevancia;Precio: de menor a mayor;Precio: de mayor a menor;Novedades|Rilevanza;Prezzo crescente;Prezzo decrescente;Novità|Relevância;\
Menor preço;Maior preço;Lançamentos
clear=Borrar todo|Cancella tutto|Limpar filtros
count={n} productos~Hay {n} productos.|{n} prodotti~Ci sono {n} prodotti.|{n} produtos
next=Siguiente|Successivo|Próxima
prev=Anterior|Precedente|Anterior
more=Ver más|Mostra altri|Carregar mais
quick=Vista rápida|Anteprima|Espiar
view_all=Ver todo|Vedi tutto|Ver tudo
readmore=Leer más|Scopri di più|Saiba mais
menu=Menú|Menu|Menu
close=Cerrar|Chiudi|Fechar
skip=Saltar al contenido|Vai al contenuto|Pular para o conteúdo
email=Tu correo electrónico|Indirizzo email|Seu e-mail
subscribe=Suscribirme|Iscriviti|Assinar
ok=Aceptar todo|Accetta tutti|Aceitar todos
no=Rechazar|Rifiuta|Recusar
set=Configurar|Personalizza|Preferências
privacy=Política de privacidad|Informativa sulla privacy|Política de privacidade
terms=Condiciones de venta|Condizioni di vendita|Termos de uso
returns=Devoluciones|Resi e rimborsi|Trocas e devoluções
contact=Contacto|Contatti|Fale conosco
about=Sobre nosotros|Chi siamo|Quem somos
help=Ayuda|Assistenza|Ajuda
stores=Nuestras tiendas|I nostri negozi|Nossas lojas
jobs=Trabaja con nosotros|Lavora con noi|Trabalhe conosco
blog=Blog|Il diario|Blog
track=Seguir mi pedido|Traccia l’ordine|Rastrear pedido
gift=Tarjeta regalo|Buono regalo|Cartão presente
sizeguide=Guía de tallas|Guida alle taglie|Tabela de medidas
follow=Síguenos|Seguici|Siga-nos
rights=Todos los derechos reservados|Tutti i diritti riservati|Todos os direitos reservados
category=Categorías|Categorie|Categorias
best=Más vendido|Più venduto|Mais vendido
save=-{n} %|-{n}%|{n}% OFF
news=Boletín|Newsletter|Newsletter
notify=Avísame cuando esté disponible|Avvisami quando torna|Avise-me quando chegar
avail=Disponibilidad|Disponibilità|Disponibilidade
guide=Guía de compra~Cómo elegir|Come scegliere|Como escolher
pickup=Consultar stock en tienda|Disponibilità in negozio|Retirar na loja'''


def ui(k):
    rows = [l.split('=', 1) for l in UI3.split('\n')]
    return '\n'.join(f"{a}={b.split('|')[k].replace('~', '|')}" for a, b in rows)


ES = dict(
    UI=ui(0),
    TOPICS={
        'shoes': (
            'Zapatilla de montaña;Botín;Mocasín;Sandalia;Bota de senderismo;Alpargata;Zapatilla de correr;Zueco',
            'piel nobuk;malla técnica;caucho natural;corcho;fieltro de lana',
            'suela;talón;lengüeta;puntera',
            'los senderos con barro;la ciudad;el entrenamiento diario;los días de lluvia',
            'calle;monte',
        ),
        'garden': (
            'Tijera de podar;Bancal elevado;Regadera;Compostador;Invernadero;Carretilla;Comedero para aves;Manguera',
            'acero galvanizado;madera de fresno;acero templado;cedro;cobre',
            'hoja;mango;muelle;tapa',
            'los tomates del balcón;los rosales viejos;la siembra de primavera;los patios pequeños',
            'terraza;huerto',
        ),
        'toys': (
            'Tren de madera;Bloques;Puzle;Cometa;Casa de muñecas;Juego de memoria;Cocinita;Circuito de canicas',
            'abedul certificado;pintura al agua;algodón orgánico;cartón reciclado;fieltro',
            'ruedas;piezas;techo;caja',
            'las tardes de lluvia;los cumpleaños;los primeros pasos;jugar en familia',
            'cuarto;jardín',
        ),
    },
    COLORS='Negro;Arena;Verde bosque;Azul marino;Óxido;Crudo;Grafito;Ocre',
    ADJ='Gran;Nueva',
    WORDS='Clásico;Pro;Mini;Original;II;Compacto;Edición;N.º 4',
    LEAD='''{name} está pensado para {use} y {use2}, sin adornos y sin prisas.
Hay cosas que se compran una sola vez, y queremos que {series} sea una de ellas.
Líneas sencillas, buen material ({mat}) y ningún logotipo a la vista: así es {series} de {brand}.
Tras {n} prototipos y un invierno entero de pruebas, {name} llega por fin a la tienda.''',
    DETAIL='''El material ({mat}) viene de un taller familiar cerca de {city} con el que trabajamos desde {year}.
Mide {cm} cm y pesa {kg} kg, así que encaja casi en cualquier sitio.
Nada va pegado: todo se atornilla o se cose y, por tanto, todo se puede reparar.
Con el uso aparecen pequeñas marcas que, lejos de afearlo, le dan carácter.
Respecto a la versión anterior hemos cambiado {n} detalles que se notan a diario.
El acabado mate no deja huellas.
Cada unidad se revisa a mano antes de salir del taller de {city}.
Los repuestos estarán disponibles durante al menos {n}0 años.''',
    USE='''Para {use2} recomendamos la talla grande.
Combina bien con el resto de la serie {series}.
Después de {n} meses de uso diario, nuestra muestra seguía como nueva.
Es fácil de manejar incluso para quien empieza.''',
    CARE='''Limpiar con un paño húmedo y dejar secar al aire.
No usar lejía ni estropajos.
Guardar en un lugar seco, lejos del sol directo.''',
    STORY='''{brand} nació en {year} en un patio de {city}, con {n} personas y una sola máquina.
Seguimos fabricando en series cortas, por eso a veces se agota un color.
El dibujo estuvo {n} años en la pared antes de que nos atreviéramos a hacerlo.''',
    GUIDE='''Antes de comprar, mide el espacio y añade {n} cm por cada lado.
Elige {mat} si buscas resistencia y {mat2} si prefieres ligereza.
Para {use} basta un modelo sencillo; para {use2} conviene algo mejor.
En esta página reunimos más de {n}0 modelos de marcas conocidas y de talleres pequeños.
Fíjate primero en los acabados: ahí es donde ahorran las versiones baratas.
Si dudas, empieza por un conjunto y amplíalo después.
Cada mes retiramos lo que no resiste el uso diario.''',
    BULLETS='''Fabricado en {mat}
Pesa solo {kg} kg
Ideal para {use}
Garantía de {n} años
Medidas: {cm} x {cm2} cm
Ajustable en {n} posiciones
Embalaje sin plástico
Hecho en {city}
Repuestos disponibles
Diseño de {person}''',
    SPECS='Material={mat};Peso={kg} kg;Medidas={cm} x {cm2} cm;Color={color};País de fabricación={country};Modelo={sku};Año={year};Garantía={n} años;'
    'Colección={series};Diseño={person};EAN={ean};Carga máxima={cm} kg;Cuidado=Paño húmedo;Montaje=No necesario',
    QA='''¿Se puede dejar fuera?=Un chaparrón no le hace nada, pero conviene cubrirlo.
¿Hay repuestos?=Sí, cada pieza se vende por separado.
¿Dónde se fabrica?=En {city}, con un equipo de {n} personas.
¿Cuánto pesa?=En nuestra balanza, {kg} kg.''',
    REVIEWS='''Muy contenta con la compra, lo recomiendo.
Llegó rápido y bien embalado.
Bonito, aunque algo más pequeño de lo que pensaba.
La caja venía rota, pero el producto bien.
Buena relación calidad precio.
Lo uso todos los días y sin problemas.''',
    RTITLES='Perfecto;Muy bueno;Regular;Lo recomiendo',
    PEOPLE='Lucía;J. Ferrer;Anónimo;Marta G.;Iñaki;Paco R.',
    DESIGNERS='Nuria Salvat;Estudio Tiza;Álvaro Prim',
    CITIES='Gijón;Elche;Vigo;Cuenca',
    COUNTRIES='España;Portugal;Italia',
    SAY={
        'announce': 'Envío gratis en {brand} desde {n}0 €\nHasta un {n}0 % en {brand} hasta el {day}',
        'news': 'Suscríbete al boletín de {brand} y llévate {n} € de descuento.',
        'cookie': '{brand} utiliza cookies propias y de {n} terceros para analizar el uso de la tienda.',
        'ship': '{brand} envía desde {city} en {n} días laborables.',
        'return': 'En {brand} tienes {n}0 días para devolverlo.',
        'popup': '{n} % en tu primer pedido en {brand}',
        'blurb': '{brand}, tienda independiente de {city} desde {year}.',
        'login': 'Entra en {brand} para ver tus pedidos.',
        'promo': 'Tarjetas regalo {brand} desde {n}5 €\nVisita {brand} en {city}\nPaga en {n} plazos con {brand}\nClub {brand}: {n} puntos por euro',
    },
    DAYS='domingo;lunes',
    EXTRA_LINKS='Aviso legal;Formas de pago;Prensa;Mapa del sitio;Sostenibilidad;Afiliados;Política de cookies;Accesibilidad;Canal ético;Empresas',
    MENU_MODS='{c} por menos de 50 €;{c} {b};Novedades en {c};Accesorios para {c};{c} en oferta',
    FILTERS={'Precio': 'Hasta 25 €;25 a 50 €;50 a 100 €;Más de 100 €', 'Disponibilidad': 'En stock;Próximamente', 'Entrega': 'Urgente;Recogida en tienda'},
)

IT = dict(
    UI=ui(1),
    TOPICS={
        'lighting': (
            'Lampada a sospensione;Lampada da tavolo;Piantana;Applique;Plafoniera;Lanterna;Faretto;Portacandele',
            'vetro opalino;ottone spazzolato;alluminio tornito;carta di riso;cemento',
            'paralume;braccio;base;cavo',
            'il tavolo da pranzo;la lettura serale;i corridoi bui;la terrazza',
            'studio;ingresso',
        ),
        'coffee': (
            'Miscela espresso;Macinacaffè;Moka;Macchina espresso;Tazzina;Bricco latte;Filtro in porcellana;Miscela decaffeinata',
            'arabica lavata;porcellana;ottone;acciaio inossidabile;vetro',
            'macine;portafiltro;valvola;caldaia',
            'le mattine lente;il cappuccino;l’ufficio;il caffè freddo',
            'cucina;bar',
        ),
    },
    COLORS='Nero;Sabbia;Verde bosco;Blu notte;Ruggine;Avorio;Grafite;Ocra',
    ADJ='Grande;Nuova',
    WORDS='Classica;Pro;Mini;Originale;II;Compatta;Edizione',
    LEAD='''{name} nasce per {use} e per {use2}, senza fronzoli.
Ci sono cose che si comprano una volta sola: vorremmo che {series} fosse una di queste.
Linee semplici, un materiale sincero ({mat}), nessun logo in vista: ecco {series} di {brand}.
Dopo {n} prototipi e un inverno di prove, {name} è finalmente pronta.''',
    DETAIL='''Il materiale ({mat}) arriva da una bottega vicino a {city} con cui lavoriamo dal {year}.
Misura {cm} cm e pesa {kg} kg, quindi trova posto quasi ovunque.
Niente è incollato: tutto si svita e tutto si ripara.
I piccoli segni del tempo fanno parte del suo carattere.
Rispetto alla versione precedente sono cambiati {n} dettagli.
La finitura opaca non trattiene le impronte.
Ogni pezzo viene controllato a mano prima di lasciare il laboratorio di {city}.''',
    USE='''Per {use2} consigliamo la misura grande.
Si abbina bene al resto della serie {series}.
Dopo {n} mesi di uso quotidiano il nostro campione era come nuovo.''',
    CARE='''Pulire con un panno umido e lasciare asciugare.
Non usare candeggina o spugne abrasive.
Conservare in luogo asciutto.''',
    STORY='''{brand} è nata nel {year} in un cortile di {city}, con {n} persone e una sola macchina.
Produciamo ancora in piccole serie, perciò qualche colore può finire presto.
Il disegno è rimasto {n} anni appeso al muro prima di diventare un oggetto.''',
    GUIDE='''Prima di scegliere, misura lo spazio e aggiungi {n} cm per lato.
Scegli {mat} se cerchi robustezza, {mat2} se preferisci la leggerezza.
Per {use} basta un modello semplice; per {use2} conviene salire di gamma.
In questa pagina trovi oltre {n}0 modelli di marchi noti e piccoli laboratori.
Guarda prima le finiture: è lì che le versioni economiche risparmiano.
Se hai dubbi, comincia da un set e completalo più avanti.''',
    BULLETS='''Realizzato in {mat}
Pesa solo {kg} kg
Ideale per {use}
Garanzia di {n} anni
Dimensioni: {cm} x {cm2} cm
Regolabile in {n} posizioni
Imballo senza plastica
Prodotto a {city}
Design di {person}''',
    SPECS='Materiale={mat};Peso={kg} kg;Dimensioni={cm} x {cm2} cm;Colore={color};Paese di produzione={country};Modello={sku};Anno={year};'
    'Garanzia={n} anni;Collezione={series};Designer={person};EAN={ean};Potenza max={cm} W;Cura=Panno umido;Montaggio=Non richiesto',
    QA='''Si può lasciare all’aperto?=Un acquazzone non è un problema, ma è meglio coprirla.
Ci sono ricambi?=Sì, ogni parte si ordina a sé.
Dove viene prodotta?=A {city}, da una squadra di {n} persone.
Quanto pesa davvero?=Abbiamo misurato {kg} kg.''',
    REVIEWS='''Molto soddisfatta, la consiglio.
Spedizione veloce e imballo curato.
Bella, ma un po’ più piccola del previsto.
Scatola rovinata, prodotto integro.
Ottimo rapporto qualità prezzo.''',
    RTITLES='Perfetto;Molto bella;Così così',
    PEOPLE='Giulia;P. Conti;Anonimo;Marco T.;Elena',
    DESIGNERS='Livia Sarto;Studio Calce',
    CITIES='Parma;Lecce;Udine;Como',
    COUNTRIES='Italia;Portogallo;Spagna',
    SAY={
        'announce': 'Spedizione gratuita da {brand} oltre {n}0 €\nFino al {n}0% da {brand} entro {day}',
        'news': 'Iscriviti alla newsletter di {brand}: per te {n} € di sconto.',
        'cookie': '{brand} usa cookie propri e di {n} terze parti per statistiche e pubblicità.',
        'ship': '{brand} spedisce da {city} in {n} giorni lavorativi.',
        'return': 'Da {brand} hai {n}0 giorni per il reso.',
        'popup': '{n}% sul primo ordine da {brand}',
        'blurb': '{brand}, negozio indipendente di {city} dal {year}.',
        'login': 'Accedi a {brand} per vedere i tuoi ordini.',
        'promo': 'Buoni regalo {brand} da {n}5 €\nVieni a trovare {brand} a {city}\nPaga in {n} rate con {brand}',
    },
    DAYS='domenica;lunedì',
    EXTRA_LINKS='Note legali;Pagamenti;Stampa;Mappa del sito;Sostenibilità;Rivenditori;Cookie policy;Accessibilità;Cataloghi',
    MENU_MODS='{c} sotto i 50 €;{c} {b};Novità {c};Accessori {c};{c} in offerta',
    FILTERS={'Prezzo': 'Fino a 25 €;25 - 50 €;50 - 100 €;Oltre 100 €', 'Disponibilità': 'Disponibile;In arrivo'},
)

PT = dict(
    UI=ui(2),
    TOPICS={
        'audio': (
            'Toca-discos;Caixa de som;Fone de ouvido;Amplificador;Soundbar;Microfone;Rádio;Subwoofer',
            'alumínio anodizado;folheado de nogueira;espuma viscoelástica;MDF;tecido',
            'braço;driver;botão;base',
            'ouvir vinil;gravar podcasts;salas pequenas;o trabalho em casa',
            'sala;estúdio',
        ),
        'pets': (
            'Arranhador;Cama para cães;Comedouro;Ração;Guia;Caixa de transporte;Brinquedo;Escova',
            'malha acolchoada;sisal;fibra de bambu;corda reciclada;compensado',
            'fivela;capa;bandeja;base',
            'apartamentos pequenos;viagens de carro;filhotes;passeios na lama',
            'parque;sala',
        ),
    },
    COLORS='Preto;Areia;Verde;Azul-marinho;Ferrugem;Cru;Grafite;Ocre',
    ADJ='Grande;Nova',
    WORDS='Clássico;Pro;Mini;Original;II;Compacto;Edição',
    LEAD='''{name} foi feito para {use} e para {use2}, sem enfeites.
Algumas coisas a gente compra uma vez só, e {series} quer ser uma delas.
Linhas simples, bom material ({mat}) e nenhum logotipo à vista: assim é {series} da {brand}.''',
    DETAIL='''O material ({mat}) vem de uma oficina perto de {city}, parceira desde {year}.
Mede {cm} cm e pesa {kg} kg, por isso cabe em quase qualquer lugar.
Nada é colado: tudo é parafusado e pode ser consertado.
As pequenas marcas do tempo fazem parte do charme.
Em relação à versão anterior, mudamos {n} detalhes.
O acabamento fosco não deixa marcas de dedos.
Cada peça é conferida à mão antes de sair da oficina de {city}.''',
    USE='''Para {use2}, recomendamos o tamanho maior.
Combina com o resto da linha {series}.
Depois de {n} meses de uso diário, nossa amostra continuava como nova.''',
    CARE='''Limpe com pano úmido e deixe secar.
Não use água sanitária nem esponja abrasiva.
Guarde em lugar seco.''',
    STORY='''A {brand} nasceu em {year} num quintal de {city}, com {n} pessoas e uma máquina.
Ainda produzimos em séries pequenas, então uma cor pode acabar logo.
O desenho ficou {n} anos na parede antes de virar produto.''',
    GUIDE='''Antes de escolher, meça o espaço e some {n} cm de cada lado.
Prefira {mat} pela resistência e {mat2} pela leveza.
Para {use} basta um modelo simples; para {use2} vale investir um pouco mais.
Aqui estão mais de {n}0 modelos de marcas conhecidas e de pequenas oficinas.
Repare primeiro no acabamento: é nele que as versões baratas economizam.
Na dúvida, comece por um kit e complete depois.''',
    BULLETS='''Feito de {mat}
Pesa apenas {kg} kg
Ideal para {use}
Garantia de {n} anos
Dimensões: {cm} x {cm2} cm
Ajuste em {n} posições
Embalagem sem plástico
Produzido em {city}''',
    SPECS='Material={mat};Peso={kg} kg;Dimensões={cm} x {cm2} cm;Cor={color};Origem={country};Modelo={sku};Ano={year};Garantia={n} anos;Linha={series};'
    'Design={person};EAN={ean};Potência={cm} W;Cuidados=Pano úmido',
    QA='''Pode ficar ao ar livre?=Uma chuva rápida não faz mal, mas é melhor cobrir.
Há peças de reposição?=Sim, cada peça é vendida separadamente.
Onde é produzido?=Em {city}, por uma equipe de {n} pessoas.''',
    REVIEWS='''Adorei, recomendo muito!
Chegou antes do prazo, bem embalado.
Bonito, mas menor do que eu imaginava.
Ótimo custo-benefício.
Uso todo dia e sem problemas.''',
    RTITLES='Perfeito;Muito bom;Mais ou menos',
    PEOPLE='Ana;R. Teixeira;Anônimo;Bruno S.',
    DESIGNERS='Rita Salgado;Estúdio Breu',
    CITIES='Curitiba;Braga;Olinda;Aveiro',
    COUNTRIES='Brasil;Portugal',
    SAY={
        'announce': 'Frete grátis na {brand} acima de R$ {n}00\nAté {n}0% na {brand} até {day}',
        'news': 'Assine a newsletter da {brand} e ganhe {n}%.',
        'cookie': 'A {brand} usa cookies próprios e de {n} parceiros para melhorar a loja.',
        'ship': 'A {brand} envia de {city} em {n} dias úteis.',
        'return': 'Na {brand} você tem {n}0 dias para trocar.',
        'popup': '{n}% na primeira compra na {brand}',
        'blurb': '{brand}, loja independente de {city} desde {year}.',
        'login': 'Entre na {brand} para ver seus pedidos.',
        'promo': 'Cartão presente {brand}\nVisite a {brand} em {city}\nPague em {n}x sem juros na {brand}',
    },
    DAYS='domingo;segunda',
    EXTRA_LINKS='Formas de pagamento;Imprensa;Mapa do site;Sustentabilidade;Atacado;Política de cookies;Acessibilidade;Garantia',
    MENU_MODS='{c} até R$ 200;{c} {b};Lançamentos em {c};Acessórios {c};{c} em oferta',
    FILTERS={'Preço': 'Até R$ 100;R$ 100 a R$ 250;R$ 250 a R$ 500;Acima de R$ 500', 'Disponibilidade': 'Em estoque;Pré-venda'},
)
