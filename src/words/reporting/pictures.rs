//! The files of a report, and what is blacked out in them.

crate::words::words! {
    black_out => "Noircir mes informations", "Black out my details";
    black_out_title => "Noircir ce qui vous concerne", "Black out what is about you";
    black_out_help => "Tracez des rectangles sur l’image, au doigt ou à la souris.", "Draw rectangles on the picture, with a finger or a mouse.";
    black_out_close => "En fermant, ce que vous avez tracé est noirci. Vous pourrez rouvrir l’image pour changer les rectangles.",
        "When you close, what you drew is blacked out. You can open the picture again to change the rectangles.";
    with_keys => "Avec le clavier", "With the keyboard";
    black_out_keys => "Ajoutez un rectangle, déplacez-le avec les flèches, changez sa taille avec Maj et les flèches, supprimez-le avec Suppr.",
        "Add a rectangle, move it with the arrows, resize it with Shift and the arrows, remove it with Delete.";
    picture_of(name: &str) => "L’image {name}", "The picture {name}";
    add_rectangle => "Ajouter", "Add";
    a_rectangle => "un rectangle", "a rectangle";
    undo => "Annuler", "Undo";
    delete => "Supprimer", "Delete";
    rectangles => "Rectangles noirs", "Black rectangles";
    no_rectangle => "Aucun rectangle pour l’instant.", "No rectangle yet.";
    rectangle(at: usize) => "Rectangle {at}", "Rectangle {at}";
    rectangle_place(left: i32, top: i32, wide: i32, high: i32) => "\u{a0}: à {left}\u{a0}% de la gauche, {top}\u{a0}% du haut, large de {wide}\u{a0}%, haut de {high}\u{a0}%",
        ": {left}% from the left, {top}% from the top, {wide}% wide, {high}% high";
    move_it => "Déplacer", "Move";
    wide => "Largeur", "Width";
    high => "Hauteur", "Height";
    done => "Terminé", "Done";
    remove_all => "Tout enlever", "Remove all";
    blacked_out => "Noirci sur votre appareil", "Blacked out on your device";
    blacked_out_now(name: &str) => "{name} est noirci\u{a0}: ce qui était dessous n’existe plus dans l’image.",
        "{name} is blacked out: what was underneath is gone from the picture.";
    as_it_was(name: &str) => "{name} n’a plus de rectangle\u{a0}: l’image sera envoyée telle quelle.", "{name} has no rectangle left: the picture will be sent as it is.";
    cannot_draw => "Votre navigateur ne peut pas ouvrir cette image. Noircissez-la autrement avant de la joindre.",
        "Your browser cannot open this picture. Black it out another way before joining it.";
}
