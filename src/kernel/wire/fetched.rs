//! What a page reads from the server. The framework's machinery is made again for each kind of question
//! and of answer; wrapped, they are of one kind, and the browser links it once for all pages.
use super::{Wire, write};
use crate::kernel::error::AppError;
use leptos::{
    prelude::*,
    server::codee::{Decoder, Encoder},
};
use serde::{Serialize, de::DeserializeOwned};
use std::{any::Any, marker::PhantomData, pin::Pin, sync::Arc};

/// A server function's answer, asked again each time the question changes. The first one comes inside
/// the page.
pub struct Fetched<T> {
    parcel: Resource<Parcel, Wrapping>,
    content: PhantomData<fn() -> T>,
}

impl<T> Clone for Fetched<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Fetched<T> {}

impl<T: DeserializeOwned + Clone + Send + Sync + 'static> Fetched<T> {
    /// Waits for the answer. To be awaited in a `Suspend`.
    pub async fn read(self) -> Result<T, AppError> {
        self.parcel.await.open()
    }

    /// The answer, once it is there. Follows its changes.
    pub fn get(self) -> Option<Result<T, AppError>> {
        self.parcel.get().map(|it| it.open())
    }

    /// Asks the same question again.
    pub fn refetch(self) {
        self.parcel.refetch();
    }
}

/// Asks, and asks again each time `question` changes.
pub fn fetch<Q, T, Answer>(
    question: impl Fn() -> Q + Send + Sync + 'static,
    ask: impl Fn(Q) -> Answer + Send + Sync + 'static,
) -> Fetched<T>
where
    Q: PartialEq + Clone + Send + Sync + 'static,
    T: Serialize + Send + Sync + 'static,
    Answer: Future<Output = Result<T, AppError>> + Send + 'static,
{
    let ask = Arc::new(move |asked| -> Answering {
        let answer = ask(asked);
        Box::pin(async move { Parcel::wrap(answer.await) })
    });
    let question: Box<dyn Fn() -> Asked + Send + Sync> =
        Box::new(move || Asked(Arc::new(Question { asked: question(), ask: Arc::clone(&ask) })));
    let parcel = Resource::new_with_options(question, |asked| asked.0.answer(), false);
    Fetched { parcel, content: PhantomData }
}

type Answering = Pin<Box<dyn Future<Output = Parcel> + Send>>;

/// A question of any kind.
#[derive(Clone)]
struct Asked(Arc<dyn Ask>);

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_the_same(other.0.as_any())
    }
}

trait Ask: Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn is_the_same(&self, other: &dyn Any) -> bool;
    fn answer(&self) -> Answering;
}

struct Question<Q, F> {
    asked: Q,
    ask: Arc<F>,
}

impl<Q, F> Ask for Question<Q, F>
where
    Q: PartialEq + Clone + Send + Sync + 'static,
    F: Fn(Q) -> Answering + Send + Sync + 'static,
{
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn is_the_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| other.asked == self.asked)
    }

    fn answer(&self) -> Answering {
        (self.ask)(self.asked.clone())
    }
}

/// An answer of any kind.
#[derive(Clone)]
enum Parcel {
    Value {
        value: Arc<dyn Any + Send + Sync>,
        write: Write,
    },
    /// As it stood in the page.
    Text(Arc<str>),
}

type Write = fn(&(dyn Any + Send + Sync)) -> Result<String, postcard::Error>;

impl Parcel {
    fn wrap<T: Serialize + Send + Sync + 'static>(answer: Result<T, AppError>) -> Self {
        let write: Write = |value| match value.downcast_ref::<Result<T, AppError>>() {
            Some(answer) => write(answer),
            None => Err(postcard::Error::WontImplement),
        };
        Self::Value { value: Arc::new(answer), write }
    }

    fn open<T: DeserializeOwned + Clone + 'static>(&self) -> Result<T, AppError> {
        let answer: Option<Result<T, AppError>> = match self {
            Self::Value { value, .. } => value.downcast_ref().cloned(),
            Self::Text(text) => <Wire as Decoder<_>>::decode(text).ok(),
        };
        answer.unwrap_or(Err(AppError::Network))
    }
}

/// How a parcel stands in a page: as its content would, alone.
struct Wrapping;

impl Encoder<Parcel> for Wrapping {
    type Error = postcard::Error;
    type Encoded = String;

    fn encode(parcel: &Parcel) -> Result<String, Self::Error> {
        match parcel {
            Parcel::Value { value, write } => write(value.as_ref()),
            Parcel::Text(text) => Ok(text.to_string()),
        }
    }
}

impl Decoder<Parcel> for Wrapping {
    type Error = postcard::Error;
    type Encoded = str;

    fn decode(text: &str) -> Result<Parcel, Self::Error> {
        Ok(Parcel::Text(text.into()))
    }
}
