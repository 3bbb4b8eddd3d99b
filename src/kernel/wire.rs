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

/// What begins every answer (`build.rs`): a page left open while the site is updated would read the
/// answers of the new program as other values, and never know.
const MARK: &[u8] = env!("WIRE_MARK").as_bytes();

impl<T: Serialize> Encodes<T> for Wire {
    type Error = postcard::Error;

    fn encode(value: &T) -> Result<Bytes, Self::Error> {
        postcard::to_extend(value, MARK.to_vec()).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for Wire {
    type Error = postcard::Error;

    fn decode(bytes: Bytes) -> Result<T, Self::Error> {
        let value = bytes.strip_prefix(MARK).ok_or(postcard::Error::DeserializeBadEncoding)?;
        postcard::from_bytes(value)
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

#[cfg(test)]
mod tests {
    use super::{MARK, Wire};
    use leptos::server_fn::{Bytes, Decodes, Encodes};

    #[test]
    fn an_answer_of_another_version_is_not_read() {
        let answer = <Wire as Encodes<u32>>::encode(&7).unwrap();
        assert_eq!(<Wire as Decodes<u32>>::decode(answer.clone()).ok(), Some(7));
        let older = Bytes::from([&vec![b'0'; MARK.len()][..], &answer[MARK.len()..]].concat());
        assert!(<Wire as Decodes<u32>>::decode(older).is_err());
    }
}
