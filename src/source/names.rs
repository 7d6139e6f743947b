//! What the name of a file or folder says about what is in it.

use std::ffi::OsStr;
use std::path::Path;

use super::page::InputFormat;

/// What browsers put behind a page's name to name the folder of its resources, in the languages they speak; sorted.
const RESOURCE_SUFFIXES: [&str; 24] = [
    "-Dateien",
    "-Filer",
    "-filer",
    ".files",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "_bylos",
    "_datoteke",
    "_dosyalar",
    "_elemei",
    "_failid",
    "_fails",
    "_fajlovi",
    "_ficheiros",
    "_fichiers",
    "_file",
    "_files",
    "_fitxers",
    "_pliki",
    "_soubory",
    "_tiedostot",
    "_файлы",
    "_파일",
];

/// Is this the folder of resources beside a page that a browser saved whole? What is in it are frames, not pages.
pub(super) fn is_resource_folder(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(OsStr::to_str) else { return false };
    let mut stems = RESOURCE_SUFFIXES.iter().filter_map(|suffix| name.strip_suffix(suffix));
    stems
        .any(|stem| ["html", "htm", "xhtml"].iter().any(|last| path.with_file_name(format!("{stem}.{last}")).is_file()))
}

fn extension(path: &Path) -> Option<String> {
    path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase)
}

/// The extension, and the one before it where the last names a packing: `a.TXT.gz` → (`gz`, `txt`).
pub(super) fn extensions(path: &Path) -> (Option<String>, Option<String>) {
    let last = extension(path);
    let packed = matches!(last.as_deref(), Some("gz" | "zst"));
    let inner = if packed { extension(&path.with_extension("")) } else { None };
    (last, inner)
}

/// Extensions of pages in a folder; sorted.
pub(super) const PAGE_EXTENSIONS: [&str; 7] = ["gz", "htm", "html", "mht", "mhtml", "txt", "xhtml"];

pub(super) fn is_page_name(path: &Path) -> bool {
    match extensions(path) {
        (Some(last), inner) => {
            PAGE_EXTENSIONS.binary_search(&last.as_str()).is_ok() || inner.as_deref().unwrap_or(&last) == "warc"
        }
        (None, _) => false,
    }
}

/// What the name says about the contents, if anything.
pub(super) fn format_of_name(path: &Path) -> Option<InputFormat> {
    let (last, inner) = extensions(path);
    match inner.or(last).as_deref() {
        Some("html" | "htm" | "mht" | "mhtml" | "xhtml") => Some(InputFormat::Html),
        Some("txt") => Some(InputFormat::Text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(PAGE_EXTENSIONS.is_sorted() && RESOURCE_SUFFIXES.is_sorted());
    }
}
