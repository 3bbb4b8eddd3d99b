//! How values travel between the two halves: Postcard, which writes no names. Its decoder, made again
//! for each type, is a small part of JSON's (docs/decisions/0012-postcard-on-the-wire.md).
mod fetched;
#[cfg(not(feature = "ssr"))]
mod inert;
#[cfg(feature = "ssr")]
mod server;
mod text;

#[cfg(not(feature = "ssr"))]
use inert::write;
#[cfg(feature = "ssr")]
use server::write;

pub use fetched::{Fetched, fetch};

use leptos::{
    prelude::*,
    server::codee::{Decoder, Encoder},
    server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType, codec::Post},
};
use serde::{Serialize, de::DeserializeOwned};

/// The encoding of what pages carry to the browser and of what server functions answer.
#[derive(Debug, Clone, Copy)]
pub struct Wire;

/// For `#[server(output = WireAnswer)]`.
pub type WireAnswer = Post<Wire>;

/// What only the server knows, such as its answer to a form: the browser finds it in the page.
pub fn carried<T: Serialize + DeserializeOwned + 'static>(know: impl FnOnce() -> T) -> T {
    SharedValue::<T, Wire>::new_with_encoding(know).into_inner()
}

impl ContentType for Wire {
    const CONTENT_TYPE: &'static str = "application/x-postcard";
}

impl FormatType for Wire {
    const FORMAT_TYPE: Format = Format::Binary;
}

impl<T: Serialize> Encodes<T> for Wire {
    type Error = postcard::Error;

    fn encode(value: &T) -> Result<Bytes, Self::Error> {
        postcard::to_allocvec(value).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for Wire {
    type Error = postcard::Error;

    fn decode(bytes: Bytes) -> Result<T, Self::Error> {
        postcard::from_bytes(&bytes)
    }
}

impl<T: Serialize> Encoder<T> for Wire {
    type Error = postcard::Error;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, Self::Error> {
        write(value)
    }
}

impl<T: DeserializeOwned> Decoder<T> for Wire {
    type Error = postcard::Error;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, Self::Error> {
        postcard::from_bytes(&text::to_bytes(text))
    }
}
