//! `/agent/indicateurs/jetons`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_tokens,
        forms::{LABEL_MAX, TokenDraft},
        model::{NewToken, TokenLine, Tokens},
        views::frame::{Frame, Posted, posted, problem, when_read},
    },
    kernel::{
        lang::Lang,
        wire::{carried, fetch},
    },
    links::publishing as links,
    ui::{
        badge::Badge,
        error_summary::ErrorSummary,
        field::{Select, TextField},
        notice::{Notice, NoticeKind},
        table::TableFrame,
    },
    words::{dates, publishing as words},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn TokensPage() -> impl IntoView {
    let found = fetch(|| (), |()| show_tokens());
    let posted = posted::<TokenDraft>();
    let made = StoredValue::new(carried(|| use_context::<NewToken>().unwrap_or_default()));
    when_read(found, move |found| view! { <TokensDesk found posted made/> })
}

#[component]
fn TokensDesk(
    found: OnDesk<Tokens>,
    posted: StoredValue<Posted<TokenDraft>>,
    made: StoredValue<NewToken>,
) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted.get_value();
    let (typed, errors) = (state.typed, state.errors);
    let NewToken(made) = made.get_value();
    let nothing = item.items.is_empty();
    let lines: Vec<_> = item.items.into_iter().map(|it| line(lang, it)).collect();
    let networks = item.about.networks;
    view! {
        <Frame desk title=words::tokens_title(lang) failure>
            {(!made.is_empty())
                .then(|| {
                    view! {
                        <Notice kind=NoticeKind::Success title=words::token_made(lang) live=true>
                            <p>
                                <code class="token">{made}</code>
                            </p>
                        </Notice>
                    }
                })}
            <p>{words::tokens_lead(lang)}</p>
            {if nothing {
                Either::Left(view! { <p>{words::no_token(lang)}</p> })
            } else {
                Either::Right(view! {
                    <TableFrame label=words::tokens_title(lang)>
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{words::col_label(lang)}</th>
                                    <th scope="col">{words::col_scope(lang)}</th>
                                    <th scope="col">{words::col_created(lang)}</th>
                                    <th scope="col">{words::col_used(lang)}</th>
                                    <th scope="col">{words::col_actions(lang)}</th>
                                </tr>
                            </thead>
                            <tbody>{lines}</tbody>
                        </table>
                    </TableFrame>
                })
            }}
            <section class="stack" aria-labelledby="new-token">
                <h2 id="new-token">{words::new_token(lang)}</h2>
                <p>{words::you_write(lang, &item.about.scope)}</p>
                <form class="stack" data-gap="large" method="post" action=links::tokens(lang)>
                    <ErrorSummary errors=Signal::stored(errors.clone()) label=words::field/>
                    <TextField
                        name="label"
                        label=words::token_label(lang)
                        hint=words::token_label_hint(lang)
                        maxlength=LABEL_MAX
                        required=true
                        value=typed.label
                        error=problem(&errors, "label")
                    />
                    {(!networks.is_empty())
                        .then(|| {
                            view! {
                                <Select
                                    name="network"
                                    label=words::network(lang)
                                    options=networks
                                    value=typed.network
                                    error=problem(&errors, "network")
                                />
                            }
                        })}
                    <TextField
                        name="structure"
                        label=words::structure(lang)
                        hint=words::structure_hint(lang)
                        optional=true
                        width="medium"
                        value=typed.structure
                        error=problem(&errors, "structure")
                    />
                    <button class="button" type="submit">
                        {words::create(lang)}
                    </button>
                </form>
            </section>
        </Frame>
    }
}

fn line(lang: Lang, it: TokenLine) -> impl IntoView {
    let about = words::about_indicator(lang, &it.label);
    let end = match it.revoked_on {
        Some(day) => Either::Left(words::revoked(lang, &dates::on_day(lang, day))),
        None => Either::Right(view! {
            <a href=links::token(lang, it.id)>
                {words::revoke(lang)} <span class="visually-hidden">{about}</span>
            </a>
        }),
    };
    let used = it.used_on.map_or_else(|| words::never(lang).to_owned(), |it| dates::day(lang, it));
    view! {
        <tr>
            <th scope="row">{it.label}</th>
            <td>{it.scope}</td>
            <td>{dates::day(lang, it.created_on)}</td>
            <td>
                {used}
                {(!it.is_good && it.revoked_on.is_none())
                    .then(|| view! { " " <Badge state=Some("overdue") label=words::not_good(lang)/> })}
            </td>
            <td>{end}</td>
        </tr>
    }
}
