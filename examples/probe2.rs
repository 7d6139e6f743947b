use offprint::extract::prepare;
use offprint::{Options, PageContext};
fn main() {
    let mut n = [0usize; 8];
    let mut pages = 0;
    let mut news = 0;
    for path in std::fs::read_dir(std::env::args().nth(1).unwrap()).unwrap() {
        let bytes = std::fs::read(path.unwrap().path()).unwrap();
        let Ok(p) = prepare(&bytes, &PageContext::default(), &Options::default()) else { continue };
        pages += 1;
        if p.features.is_news() {
            news += 1;
        }
        for b in p.blocks.iter() {
            n[0] += 1;
            n[4] += b.words as usize;
            if let Some(r) = b.masked {
                n[1] += 1;
                n[5] += b.words as usize;
                use offprint::model::Reason::*;
                if matches!(r, Related | Sidebar) {
                    n[2] += 1;
                }
                if p.features.is_news() {
                    n[3] += 1;
                }
            }
        }
    }
    println!(
        "pages {pages} news {news} blocks {} masked {} related/sidebar {} masked-on-news {} words {} masked words {}",
        n[0], n[1], n[2], n[3], n[4], n[5]
    );
}
