//! `staff add`: how the first administrator comes to be.
use super::{commands, forms::NewMember, forms::PASSWORD_MIN, model::Role, password};
use crate::{
    directory::snapshot,
    kernel::error::AppError,
    platform::{clock::Clock, config::Settings, db::Db},
};
use clap::{Args, Subcommand, ValueEnum};
use std::io::{BufRead, IsTerminal};

/// Manage the people of the staff space.
#[derive(Debug, Subcommand)]
pub enum StaffCommand {
    /// Add a person: a moderator, an agent of a structure, or an administrator
    ///
    /// The password is typed twice on a terminal, read from standard input with --password-stdin,
    /// and otherwise made at random and printed once.
    Add(Add),
}

#[derive(Debug, Args)]
pub struct Add {
    /// The address the person signs in with
    #[arg(long)]
    email: String,
    /// The person's name, seen by colleagues only
    #[arg(long)]
    name: String,
    /// What the person may do
    #[arg(long, value_enum)]
    role: RoleArgument,
    /// The structure an agent answers for, with all below it: its official code
    #[arg(long, value_name = "CODE", required_if_eq("role", "agent"))]
    structure: Option<String>,
    /// Read the password from the first line of standard input
    #[arg(long)]
    password_stdin: bool,
}

/// The roles, as the command line names them.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum RoleArgument {
    /// Reads stories before they are published
    Moderator,
    /// Answers for a structure and all below it
    Agent,
    /// May do everything
    Administrator,
}

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Obeys; what to print.
pub async fn run(command: StaffCommand, settings: &Settings) -> Result<String, Failure> {
    let StaffCommand::Add(add) = command;
    let role = match add.role {
        RoleArgument::Moderator => Role::Moderator,
        RoleArgument::Agent => Role::Agent,
        RoleArgument::Administrator => Role::Administrator,
    };
    let new = NewMember::parse(&add.email, &add.name, role)
        .map_err(|_| "--email is not an address, or --name is empty")?;
    let (password, made) = read_password(add.password_stdin)?;

    let db = Db::open(&settings.database_url).await?;
    let structure = match &add.structure {
        None => None,
        Some(code) => {
            let directory = snapshot::load(&db).await?;
            let found = directory.by_code(code).map(|structure| structure.id);
            Some(found.ok_or_else(|| format!("no structure has the code {code}"))?)
        }
    };
    match commands::add(&db, &Clock::System, &new, &password, structure).await {
        Ok(_) if made => {
            Ok(format!("Added {}. Their password, shown this once: {password}", new.email()))
        }
        Ok(_) => Ok(format!("Added {}.", new.email())),
        Err(AppError::Conflict) => Err(format!("{} is already there", new.email()).into()),
        Err(AppError::Invalid(errors)) => Err(explain(&errors[0].field).into()),
        Err(error) => Err(error.into()),
    }
}

fn explain(field: &str) -> String {
    match field {
        "password" => format!("the password needs {PASSWORD_MIN} characters or more, 200 at most"),
        _ => "an agent has a --structure; a moderator or an administrator has none".to_owned(),
    }
}

/// The password, and whether it was made here.
fn read_password(from_input: bool) -> Result<(String, bool), Failure> {
    if from_input {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line)?;
        return Ok((line.trim_end_matches(['\r', '\n']).to_owned(), false));
    }
    if !std::io::stdin().is_terminal() {
        return Ok((password::generate(), true));
    }
    let first = rpassword::prompt_password("Password (Enter to have one made): ")?;
    if first.is_empty() {
        return Ok((password::generate(), true));
    }
    if first != rpassword::prompt_password("The same again: ")? {
        return Err("the two passwords differ".into());
    }
    Ok((first, false))
}
