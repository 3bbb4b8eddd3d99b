//! A bucket that speaks S3: Amazon's, or any that copies it (those of French hosts, or one’s own).
use super::{Result, StorageError};
use object_store::{
    aws::{AmazonS3, AmazonS3Builder, AmazonS3ConfigKey},
    path::Path,
};

/// The bucket at `BUCKET/PREFIX`; the region, the endpoint and the keys are the usual `AWS_…` variables.
pub(super) fn open(
    place: &str,
    variables: impl IntoIterator<Item = (String, String)>,
) -> Result<(AmazonS3, Path)> {
    let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
    if bucket.is_empty() {
        return Err(StorageError::UnknownAddress);
    }
    let prefix = Path::parse(prefix).map_err(|_| StorageError::UnknownAddress)?;
    // Whoever was first to name one is right too: there is only ring here.
    drop(rustls::crypto::ring::default_provider().install_default());
    // Objects are deleted one by one: copies of S3 do not all know how to delete many.
    let builder = AmazonS3Builder::new().with_disable_bulk_delete(true);
    let ours = variables.into_iter().filter(|(name, _)| name.starts_with("AWS_"));
    let builder = ours.fold(builder, |builder, (name, value)| {
        match name.to_ascii_lowercase().parse::<AmazonS3ConfigKey>() {
            Ok(key) => builder.with_config(key, value),
            Err(_) => builder,
        }
    });
    Ok((builder.with_bucket_name(bucket).build()?, prefix))
}
