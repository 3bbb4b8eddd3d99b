//! Photos and PDF joined to a report. With JavaScript each is listed, and each picture can be blacked out
//! before it leaves.
use super::{blackout::Blackout, sending::use_reporting};
use crate::{
    app::use_lang,
    browser::{
        self,
        pictures::{LeftOut, Picked, Room},
    },
    documents::reporting::forms::{FILE_MEGABYTES, FILES, FILES_MAX},
    kernel::error::FieldError,
    ui::{
        badge::Badge,
        effect::effect,
        field::{Field, described_by},
        icon::Icon,
        notice::{Notice, NoticeKind},
    },
    words::{errors, numbers, reporting as words},
};
use leptos::prelude::*;

/// Pixels of the longest side of a thumbnail.
const THUMB: i32 = 240;
const ROOM: Room = Room { files: FILES_MAX, megabytes: FILE_MEGABYTES };
const ACCEPT: &str = "image/jpeg,image/png,image/webp,application/pdf";

/// The id of the button that opens the picture at this place.
pub fn opener(at: usize) -> String {
    format!("black-{at}")
}

/// `comes_back` when the page answers a post: files are not in it.
#[component]
pub fn Files(comes_back: bool) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    let wrong = Memo::new(move |_| {
        let about_files = |it: &FieldError| (it.field == FILES).then(|| it.clone());
        form.errors.with(|all| all.iter().filter_map(about_files).collect::<Vec<_>>())
    });
    let is_wrong = move || wrong.with(|all| !all.is_empty());
    let left_out = RwSignal::new(Vec::<LeftOut>::new());
    let opened = RwSignal::new(None::<usize>);
    let take_in = move |_| {
        form.is_preparing.set(true);
        left_out.set(Vec::new());
        form.pictures.take_in(FILES, ROOM, move |refused| {
            form.is_preparing.try_set(false);
            form.files.try_set(form.pictures.list());
            left_out.try_set(refused);
        });
    };
    // Their places, for the server.
    let masked = move || {
        form.files.with(|all| {
            let places: Vec<String> = all
                .iter()
                .enumerate()
                .filter(|(_, it)| it.masked)
                .map(|(at, _)| at.to_string())
                .collect();
            places.join(",")
        })
    };
    view! {
        <section class="stack" data-gap="large" aria-labelledby="pictures">
            // Before the files: the server reads all texts, whatever becomes of them.
            <input type="hidden" name="masked" value=masked/>
            <h2 id="pictures">{words::files(lang)}</h2>
            <Notice kind=NoticeKind::Warning title=words::files_warning_title(lang)>
                <p>{words::files_warning(lang)}</p>
                <p>{words::files_pdf(lang)}</p>
            </Notice>
            <Field
                name=FILES
                label=words::files_label(lang)
                hint=Some(words::files_hint(lang).to_owned())
                optional=true
                reader=None
                error=Signal::derive(|| None)
            >
                {move || is_wrong().then(|| view! { <WrongFiles all=wrong.get()/> })}
                {comes_back.then(|| view! { <p class="field__hint">{words::files_again(lang)}</p> })}
                <input
                    class="input"
                    type="file"
                    id=FILES
                    name=FILES
                    multiple=true
                    accept=ACCEPT
                    aria-invalid=move || is_wrong().then_some("true")
                    aria-describedby=move || described_by(FILES, is_wrong(), true, false, "")
                    on:change=take_in
                />
            </Field>
            <LeftOutFiles files=left_out/>
            <p role="status" class="joined-files__working">
                {move || form.is_preparing.get().then(|| words::files_working(lang))}
            </p>
            <Joined opened/>
            <Blackout opened/>
        </section>
    }
}

/// Told at once, by name, rather than once everything is sent.
#[component]
fn LeftOutFiles(files: RwSignal<Vec<LeftOut>>) -> impl IntoView {
    let lang = use_lang();
    let line = move |it: LeftOut| {
        let why = errors::field(lang, it.why);
        view! { <li>{words::why_left_out(lang, &it.name, &why)}</li> }
    };
    move || {
        let files = files.get();
        (!files.is_empty()).then(|| {
            let count = i64::try_from(files.len()).unwrap_or(i64::MAX);
            view! {
                <Notice kind=NoticeKind::Error title=words::files_left_out(lang, count) live=true>
                    <ul class="notice__list">{files.into_iter().map(line).collect::<Vec<_>>()}</ul>
                </Notice>
            }
        })
    }
}

/// What is wrong with each file, by its name.
#[component]
fn WrongFiles(all: Vec<FieldError>) -> impl IntoView {
    let lang = use_lang();
    let line = move |error: FieldError| view! { <p>{errors::about(lang, &error)}</p> };
    view! {
        <div class="field__error" id=format!("{FILES}-error")>
            {Icon::Warning}
            <div>{all.into_iter().map(line).collect::<Vec<_>>()}</div>
        </div>
    }
}

/// What is joined so far: nothing on the server.
#[component]
fn Joined(opened: RwSignal<Option<usize>>) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    effect(move || {
        let drawn: Vec<usize> = form.files.with(|all| {
            all.iter().enumerate().filter(|(_, it)| it.is_picture).map(|(at, _)| at).collect()
        });
        // Once the list is in the page.
        request_animation_frame(move || {
            for at in drawn {
                form.pictures.draw(at, thumb(at), THUMB);
            }
        });
    });
    let row = move |(at, it): (usize, Picked)| view! { <JoinedFile at it opened/> };
    move || {
        let all = form.files.get();
        (!all.is_empty()).then(|| {
            view! {
                <ul class="joined-files" aria-label=words::files_chosen(lang)>
                    {all.into_iter().enumerate().map(row).collect::<Vec<_>>()}
                </ul>
            }
        })
    }
}

fn thumb(at: usize) -> String {
    format!("thumb-{at}")
}

#[component]
fn JoinedFile(at: usize, it: Picked, opened: RwSignal<Option<usize>>) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    let size = numbers::integer(lang, i64::from((it.bytes / 1_000).max(1)));
    let of_file = words::of_file(lang, &it.name);
    let of_this = of_file.clone();
    let remove = move |_| {
        form.pictures.remove(FILES, at);
        form.files.set(form.pictures.list());
        browser::focus(FILES);
    };
    view! {
        <li class="joined-files__item">
            {it
                .is_picture
                .then(|| {
                    view! { <canvas class="joined-files__thumb" id=thumb(at) aria-hidden="true"></canvas> }
                })}
            <div class="stack" data-gap="small">
                <p class="joined-files__name">
                    {it.name} " " <span class="muted small">{words::kilobytes(lang, &size)}</span>
                </p>
                {it
                    .masked
                    .then(|| {
                        view! {
                            <p>
                                <Badge state=Some("positive") icon=Some(Icon::Hide) label=words::blacked_out(lang)/>
                            </p>
                        }
                    })}
                <div class="actions">
                    {it
                        .is_picture
                        .then(|| {
                            view! {
                                <button
                                    class="button"
                                    data-kind="second"
                                    data-size="small"
                                    type="button"
                                    id=opener(at)
                                    on:click=move |_| opened.set(Some(at))
                                >
                                    {Icon::Hide}
                                    " "
                                    {words::black_out(lang)}
                                    <span class="visually-hidden">{of_this}</span>
                                </button>
                            }
                        })}
                    <button
                        class="button"
                        data-kind="quiet"
                        data-size="small"
                        type="button"
                        on:click=remove
                    >
                        {Icon::Trash}
                        " "
                        {words::remove(lang)}
                        <span class="visually-hidden">{of_file}</span>
                    </button>
                </div>
            </div>
        </li>
    }
}
