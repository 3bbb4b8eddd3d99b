//! The columns of the official file of experiences, in all the layouts met since 2019.
use crate::platform::tabular::Column;

macro_rules! columns {
    ($($id:ident = $name:literal $(| $also:literal)*),* $(,)?) => {
        /// A column that is read, or left on purpose.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(dead_code, reason = "the last ones are known, so as not to be called unknown")]
        pub(super) enum Field { $($id),* }

        /// In the order of [`Field`]. The other names are those of the oldest export, and of a
        /// partial layout of 2025 that joins the services of a row in one cell.
        pub static COLUMNS: &[Column] = &[$(Column { name: $name, also: &[$($also),*] }),*];
    };
}

columns! {
    Id = "ID expérience" | "id",
    Treatment = "Etat expérience" | "etat_de_l_experience" | "etat_de_lexperience",
    Status = "Statut de l'expérience",
    WrittenOn = "Écrit le",
    PublishedAt = "Date de publication",
    HappenedOn = "Date de l'événement",
    AnsweredOn = "Date de premiere réponse",
    Title = "Titre",
    Story = "Description",
    Capacity = "Posté comme",
    Feeling = "Ressenti usager" | "ressenti",
    PenName = "Pseudonyme usager",
    Procedure = "Démarches saisies par usager",
    DepartmentCode = "Code INSEE Département usager",
    DepartmentLabel = "Intitulé département usager" | "departement",
    Country = "Pays",
    Label1 = "Intitulé Typologie 1",
    Label2 = "Intitulé Typologie 2",
    Label3 = "Intitulé Typologie 3",
    Postcode1 = "Code Postal typologie 1",
    Postcode2 = "Code Postal typologie 2",
    Postcode3 = "Code Postal typologie 3",
    Country1 = "Pays Typologie 1",
    Country2 = "Pays Typologie 2",
    Country3 = "Pays Typologie 3",
    Channels1 = "Canaux Typologie 1" | "canaux",
    Channels2 = "Canaux Typologie 2",
    Channels3 = "Canaux Typologie 3",
    Outside = "Hors structure",
    Structure1 = "ID structure 1",
    Structure2 = "ID structure 2",
    Structure3 = "ID structure 3",
    StructureName1 = "Intitulé structure 1" | "structures",
    StructureName2 = "Intitulé structure 2",
    StructureName3 = "Intitulé structure 3",
    AnswerStatus1 = "Statut réponse structure 1",
    AnswerStatus2 = "Statut réponse structure 2",
    AnswerStatus3 = "Statut réponse structure 3",
    Answer1 = "Réponse structure 1" | "reponse_structure",
    Answer2 = "Réponse structure 2",
    Answer3 = "Réponse structure 3",
    Similarity1 = "Taux de similarité réponse IA structure 1" | "taux_de_similarite_reponse_ia_structure",
    Similarity2 = "Taux de similarité réponse IA structure 2",
    Similarity3 = "Taux de similarité réponse IA structure 3",
    Useful1 = "Evaluation utile réponse structure 1 par visiteurs",
    Useful2 = "Evaluation utile réponse structure 2 par visiteurs",
    Useful3 = "Evaluation utile réponse structure 3 par visiteurs",
    Useless1 = "Evaluation inutile réponse structure 1 par visiteurs",
    Useless2 = "Evaluation inutile réponse structure 2 par visiteurs",
    Useless3 = "Evaluation inutile réponse structure 3 par visiteurs",
    AuthorVote1 = "Evaluation réponse structure 1 par auteur",
    AuthorVote2 = "Evaluation réponse structure 2 par auteur",
    AuthorVote3 = "Evaluation réponse structure 3 par auteur",
    BusinessTags = "Tags Métiers" | "tags_metier",
    BusinessTags1 = "Tags métier typologie 1",
    BusinessTags2 = "Tags métier typologie 2",
    BusinessTags3 = "Tags métier typologie 3",
    Access = "Accessibilité" | "tags_generaux_accessibilite",
    Information = "Information/Explication" | "tags_generaux_information_explication",
    Relation = "Relation" | "tags_generaux_relation",
    Responsiveness = "Réactivité" | "tags_generaux_reactivite",
    Simplicity = "Simplicité/Complexité" | "tags_generaux_simplicite_complexite",
    Similar = "Expériences Similaires",
    Improvement = "Amélioration de service à considérer",
    Action = "Action",
    ActionPromisedOn = "Date action engagée",
    ActionDoneOn = "Date action réalisée",
    // Ours: they complete the official layout in the demonstration file.
    Outcome = "Suite donnée",
    OutcomeComment = "Commentaire de l'auteur sur la suite",
    // Left on purpose: the department says the region, and the author's postcode is nobody's business.
    RegionLabel = "Intitulé région usager",
    RegionCode = "Code INSEE Région usager",
    AuthorPostcode = "Code postal usager",
}

/// The columns of one of the three services.
#[derive(Debug, Clone, Copy)]
pub(super) struct ServiceFields {
    pub(super) label: Field,
    pub(super) postcode: Field,
    pub(super) country: Field,
    pub(super) channels: Field,
    pub(super) structure: Field,
    pub(super) structure_name: Field,
    pub(super) answer_status: Field,
    pub(super) answer: Field,
    pub(super) similarity: Field,
    pub(super) useful: Field,
    pub(super) useless: Field,
    pub(super) author_vote: Field,
    pub(super) business_tags: Field,
}

macro_rules! service {
    ($label:ident $postcode:ident $country:ident $channels:ident $structure:ident $name:ident
     $status:ident $answer:ident $similarity:ident $useful:ident $useless:ident $vote:ident
     $tags:ident) => {
        ServiceFields {
            label: Field::$label,
            postcode: Field::$postcode,
            country: Field::$country,
            channels: Field::$channels,
            structure: Field::$structure,
            structure_name: Field::$name,
            answer_status: Field::$status,
            answer: Field::$answer,
            similarity: Field::$similarity,
            useful: Field::$useful,
            useless: Field::$useless,
            author_vote: Field::$vote,
            business_tags: Field::$tags,
        }
    };
}

/// In the author's order.
pub(super) const SERVICES: [ServiceFields; 3] = [
    service!(Label1 Postcode1 Country1 Channels1 Structure1 StructureName1 AnswerStatus1 Answer1
        Similarity1 Useful1 Useless1 AuthorVote1 BusinessTags1),
    service!(Label2 Postcode2 Country2 Channels2 Structure2 StructureName2 AnswerStatus2 Answer2
        Similarity2 Useful2 Useless2 AuthorVote2 BusinessTags2),
    service!(Label3 Postcode3 Country3 Channels3 Structure3 StructureName3 AnswerStatus3 Answer3
        Similarity3 Useful3 Useless3 AuthorVote3 BusinessTags3),
];
