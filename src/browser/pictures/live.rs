//! In the browser. A picture is drawn again at once, smaller: what it hid (place, device) is not drawn.
use super::{LONGEST, LeftOut, Patch, Picked, Room};
use crate::kernel::error::FieldCode;
use js_sys::{Array, Promise};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, DataTransfer, Document, File, FilePropertyBag,
    HtmlCanvasElement, HtmlInputElement, ImageBitmap,
};

const JPEG: &str = "image/jpeg";
const PDF: &str = "application/pdf";
const QUALITY: f64 = 0.9;

#[derive(Clone)]
struct Kept {
    /// As it leaves: with its black patches.
    file: File,
    /// The same without them, so that they can be changed. It stays in the page.
    bare: File,
    patches: Vec<Patch>,
}

/// The files of one form, in order, as they will be sent. Forgotten with the page.
#[derive(Clone, Copy)]
pub struct Pictures(StoredValue<Vec<Kept>, LocalStorage>);

impl Default for Pictures {
    fn default() -> Self {
        Self::new()
    }
}

impl Pictures {
    pub fn new() -> Self {
        Self(StoredValue::new_local(Vec::new()))
    }

    /// Adds what was just chosen in the input with this id, as long as there is room, and makes each
    /// picture again. `done` learns what is left out, and why.
    pub fn take_in(
        self,
        input: &'static str,
        room: Room,
        done: impl FnOnce(Vec<LeftOut>) + 'static,
    ) {
        spawn_local(async move {
            let mut left_out = Vec::new();
            for file in files_of(input) {
                let name = file.name();
                let taken = if self.0.try_with_value(Vec::len).is_none_or(|it| it >= room.files) {
                    Err(FieldCode::TooManyFiles(u32::try_from(room.files).unwrap_or_default()))
                } else {
                    taken(file, room.megabytes).await
                };
                match taken {
                    Ok(file) => {
                        let kept = Kept { bare: file.clone(), file, patches: Vec::new() };
                        self.0.try_update_value(|all| all.push(kept));
                    }
                    Err(why) => left_out.push(LeftOut { name, why }),
                }
            }
            self.put_in(input);
            done(left_out);
        });
    }

    pub fn list(self) -> Vec<Picked> {
        let picked = |it: &Kept| Picked {
            name: it.file.name(),
            bytes: bytes_of(&it.file),
            is_picture: is_picture(&it.file),
            masked: !it.patches.is_empty(),
        };
        self.0.try_with_value(|all| all.iter().map(picked).collect()).unwrap_or_default()
    }

    /// What is black in a picture, in pixels of the picture drawn with its longest side at most.
    pub fn patches(self, at: usize) -> Vec<Patch> {
        let found = self.0.try_with_value(|all| all.get(at).map(|it| it.patches.clone()));
        found.flatten().unwrap_or_default()
    }

    pub fn remove(self, input: &'static str, at: usize) {
        self.0.try_update_value(|all| {
            if at < all.len() {
                all.remove(at);
            }
        });
        self.put_in(input);
    }

    /// Draws a picture as it leaves in the canvas with this id, `longest` pixels a side at most.
    pub fn draw(self, at: usize, canvas: String, longest: i32) {
        if let Some(kept) = self.kept(at) {
            spawn_local(async move {
                if let Some(canvas) = canvas_of(&canvas) {
                    drawn(&kept.file, &canvas, longest).await;
                }
            });
        }
    }

    /// Draws a picture without its patches in the canvas with this id; its size there.
    pub fn draw_bare(
        self,
        at: usize,
        canvas: &'static str,
        done: impl FnOnce(Option<(i32, i32)>) + 'static,
    ) {
        let Some(kept) = self.kept(at) else { return done(None) };
        spawn_local(async move {
            done(match canvas_of(canvas) {
                Some(canvas) => drawn(&kept.bare, &canvas, LONGEST).await,
                None => None,
            });
        });
    }

    /// Puts black where `patches` are, and nowhere else; what is under them does not leave the page. `done`
    /// learns whether it could be done.
    pub fn black_out(
        self,
        input: &'static str,
        at: usize,
        patches: Vec<Patch>,
        done: impl FnOnce(bool) + 'static,
    ) {
        let Some(kept) = self.kept(at) else { return done(false) };
        spawn_local(async move {
            let fresh = again(&kept.bare, &patches).await;
            let is_done = fresh.is_some();
            if let Some(file) = fresh {
                self.0.try_update_value(|all| {
                    // Another one may have been removed meanwhile.
                    if let Some(it) = all.iter_mut().find(|it| it.bare == kept.bare) {
                        it.file = file;
                        it.patches = patches;
                    }
                });
                self.put_in(input);
            }
            done(is_done);
        });
    }

    fn kept(self, at: usize) -> Option<Kept> {
        self.0.try_with_value(|all| all.get(at).cloned()).flatten()
    }

    /// The input holds the same files: a plain post sends them too.
    fn put_in(self, input: &str) {
        let (Some(input), Ok(bag)) = (input_of(input), DataTransfer::new()) else { return };
        self.0.try_with_value(|all| {
            for kept in all {
                let _ = bag.items().add_with_file(&kept.file);
            }
        });
        input.set_files(bag.files().as_ref());
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn input_of(id: &str) -> Option<HtmlInputElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn files_of(input: &str) -> Vec<File> {
    let Some(list) = input_of(input).and_then(|it| it.files()) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)).collect()
}

fn is_picture(file: &File) -> bool {
    matches!(file.type_().as_str(), JPEG | "image/png" | "image/webp")
}

/// Some systems do not know the type of the files that they hold.
fn is_pdf(file: &File) -> bool {
    let kind = file.type_();
    let name = file.name();
    let is_named = name.rsplit_once('.').is_some_and(|it| it.1.eq_ignore_ascii_case("pdf"));
    kind == PDF || (kind.is_empty() && is_named)
}

/// The file as it may be sent, or why it cannot: the server would refuse it too, once it is there.
async fn taken(file: File, megabytes: u32) -> Result<File, FieldCode> {
    let file = if bytes_of(&file) == 0 {
        return Err(FieldCode::EmptyFile);
    } else if is_picture(&file) {
        again(&file, &[]).await.ok_or(FieldCode::DamagedFile)?
    } else if is_pdf(&file) {
        file
    } else {
        return Err(FieldCode::NotAPhotoOrPdf);
    };
    if bytes_of(&file) > megabytes << 20 { Err(FieldCode::TooLarge(megabytes)) } else { Ok(file) }
}

fn canvas_of(id: &str) -> Option<HtmlCanvasElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn bytes_of(file: &File) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file that is sent"
    )]
    let bytes = file.size() as u32;
    bytes
}

/// Draws the file, upright, and gives its size in the canvas.
async fn drawn(file: &File, canvas: &HtmlCanvasElement, longest: i32) -> Option<(i32, i32)> {
    let promise = web_sys::window()?.create_image_bitmap_with_blob(file).ok()?;
    let picture: ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let (width, height) = (picture.width(), picture.height());
    let (width, height) = (i32::try_from(width).ok()?, i32::try_from(height).ok()?);
    let side = width.max(height).max(1);
    let scaled = |it: i32| {
        let small = i64::from(it) * i64::from(longest.min(side)) / i64::from(side);
        i32::try_from(small).unwrap_or(1).max(1)
    };
    let (width, height) = (scaled(width), scaled(height));
    canvas.set_width(width.unsigned_abs());
    canvas.set_height(height.unsigned_abs());
    let pen = pen_of(canvas)?;
    let (x, y) = (f64::from(width), f64::from(height));
    // JPEG has no transparency: what was transparent is paper.
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, x, y);
    let put = pen.draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, x, y);
    picture.close();
    put.ok().map(|()| (width, height))
}

fn pen_of(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}

/// The picture made again, with black patches; `None` when the browser cannot.
async fn again(file: &File, patches: &[Patch]) -> Option<File> {
    if !is_picture(file) {
        return None;
    }
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    drawn(file, &canvas, LONGEST).await?;
    let pen = pen_of(&canvas)?;
    pen.set_fill_style_str("#000");
    for it in patches {
        let [x, y, width, height] = [it.x, it.y, it.width, it.height].map(f64::from);
        pen.fill_rect(x, y, width, height);
    }
    let name = file.name();
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let blob = blob_of(&canvas).await?;
    let options = FilePropertyBag::new();
    options.set_type(JPEG);
    let parts = Array::of1(&blob);
    File::new_with_blob_sequence_and_options(&parts, &format!("{stem}.jpg"), &options).ok()
}

async fn blob_of(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let promise = Promise::new(&mut |resolve, _| {
        let quality = JsValue::from_f64(QUALITY);
        let _ = canvas.to_blob_with_type_and_encoder_options(&resolve, JPEG, &quality);
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}
