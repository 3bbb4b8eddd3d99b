//! Addresses, both ways.
use super::*;

#[test]
fn each_page_has_its_twin() {
    let pairs = [
        ("/", "/en"),
        ("/partager/recit", "/en/share/story"),
        ("/experiences/12-attente", "/en/experiences/12-attente"),
        ("/services/DEMO000001", "/en/services/DEMO000001"),
    ];
    for (fr, en) in pairs {
        assert_eq!(translate(fr, Lang::En), en);
        assert_eq!(translate(en, Lang::Fr), fr);
        assert_eq!(translate(fr, Lang::Fr), fr);
    }
}

#[test]
fn what_is_personal_is_known_by_its_address() {
    for path in [
        "/agent",
        "/partager",
        "/en/share/story",
        "/suivi",
        "/documents/signaler",
        "/documents/testeurs",
    ] {
        assert!(is_personal(path), "{path}");
    }
    for path in ["/", "/en", "/experiences", "/services/DEMO000001", "/documents"] {
        assert!(!is_personal(path), "{path}");
    }
}
