//! Forms, empty, filled and refused.
use super::Sample;
use crate::{
    kernel::{
        error::{FieldCode, FieldError},
        feeling::Feeling,
        lang::Lang,
    },
    ui::{
        choice::{CheckBox, Choice, Choices, FeelingPicker, FeelingSegments},
        error_summary::ErrorSummary,
        field::{Select, TextField},
        icon::Icon,
        text_area::TextArea,
    },
};
use leptos::prelude::*;

const fn label(_: Lang, _: &str) -> &'static str {
    "Le titre"
}

#[component]
pub fn Forms() -> impl IntoView {
    view! {
        <Sample name="error_summary">
            <ErrorSummary errors=vec![FieldError::new("title", FieldCode::Required)] label/>
        </Sample>
        <Sample name="field">
            <TextField
                name="title"
                label="Le titre"
                hint="Une ligne."
                reader="Public"
                error=Some(FieldCode::Required)
            />
            <TextField name="date" label="La date" kind="date" width="short" optional=true/>
            <Select
                name="department"
                label="Votre département"
                options=vec![
                    (String::new(), "Ne pas préciser".to_owned()),
                    ("35".to_owned(), "35 - Ille-et-Vilaine".to_owned()),
                ]
                value="35"
                width="medium"
            />
        </Sample>
        <Sample name="text_area">
            <TextArea
                name="story"
                label="Votre récit"
                value="Bonjour,\n\nJe devais renouveler un titre."
                paper=true
                rows=8
            />
        </Sample>
        <ChoiceSamples/>
    }
}

#[component]
fn ChoiceSamples() -> impl IntoView {
    let channels = || {
        vec![
            Choice::new("online", "Démarche en ligne").with_icon(Icon::ChannelOnline),
            Choice::new("phone", "Téléphone").with_icon(Icon::ChannelPhone),
        ]
    };
    view! {
        <Sample name="choice">
            <Choices
                name="capacity"
                legend="Vous écrivez en tant que…"
                choices=vec![
                    Choice::new("concerned", "La personne concernée"),
                    Choice::new("relative", "Un proche").with_hint("Vous racontez pour quelqu’un"),
                ]
                chosen=vec!["relative".to_owned()]
            />
            <Choices
                name="channel"
                legend="Par quel moyen ?"
                hint="Un ou plusieurs"
                choices=channels()
                several=true
                kind="chips"
                error=Some(FieldCode::Required)
            />
            <Choices name="lines" legend="Canal" choices=channels() several=true kind="lines"/>
            <FeelingPicker name="feeling" legend="C’était…" chosen=Feeling::Negative/>
            <FeelingSegments name="access" legend="Accessibilité" hint="horaires, lieu, langue"/>
            <CheckBox name="charter">
                <span>"Mon récit respecte la charte."</span>
            </CheckBox>
        </Sample>
    }
}
