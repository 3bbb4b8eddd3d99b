//! What the whole server shares: the store, the clock, the settings and the copies kept in memory.
use super::{
    assets::Assets,
    clock::Clock,
    config::Settings,
    db::{self, Db, Result},
    http::shared_pages::{self, SharedPages},
    limits::Limits,
    mail::PostOffice,
    secrets, setting,
    storage::Storage,
};
use crate::{
    app::SiteInfo,
    directory::snapshot::{self, Directory},
    documents::{
        shelf::{self, Shelf},
        showing::comparing::Comparisons,
    },
    experiences::facets::{self, FacetIndex},
    kernel::{error::AppError, ids::DocumentId, lang::Lang},
};
use axum::extract::FromRef;
use leptos::prelude::LeptosOptions;
use std::{
    ops::Deref,
    sync::{
        Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        atomic::{AtomicBool, Ordering},
    },
};

/// The setting that marks a database as holding the demonstration's stories.
pub const DEMO: &str = "demo";

/// A cheap handle to everything the server shares.
#[derive(Clone)]
pub struct Site(Arc<Shared>);

/// See [`Site`].
pub struct Shared {
    pub settings: Settings,
    pub options: LeptosOptions,
    pub assets: Assets,
    pub db: Db,
    pub storage: Storage,
    pub clock: Clock,
    pub limits: Limits,
    pub pages: SharedPages,
    /// What is said of published texts.
    pub comparisons: Comparisons,
    /// Derives receipt codes and salts their hashes (`secrets::site_key`).
    pub key: String,
    /// What letters to the panel need; `None`: the panel is closed.
    pub post_office: Option<PostOffice>,
    directory: RwLock<Arc<Directory>>,
    facets: RwLock<FacetIndex>,
    shelf: RwLock<Arc<Shelf>>,
    /// Two refreshes at once would lose one of them.
    shelving: tokio::sync::Mutex<()>,
    demo: AtomicBool,
}

impl Deref for Site {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl FromRef<Site> for LeptosOptions {
    fn from_ref(site: &Site) -> Self {
        site.options.clone()
    }
}

impl Site {
    /// Reads from `db` what is kept in memory.
    pub async fn new(settings: Settings, db: Db, storage: Storage, clock: Clock) -> Result<Self> {
        let options = LeptosOptions::builder()
            .output_name(super::assets::NAME)
            .site_addr(settings.listen)
            .site_root(settings.site.to_string_lossy().into_owned())
            .build();
        let directory = snapshot::load(&db).await?;
        let facets = facets::load(&db, &directory).await?;
        let key = secrets::site_key(&db).await?;
        Ok(Self(Arc::new(Shared {
            assets: Assets::load(&settings.site),
            storage: storage.of_site(&key),
            key,
            demo: AtomicBool::new(setting::find(&db, DEMO).await?.is_some()),
            limits: Limits::default(),
            shelving: tokio::sync::Mutex::default(),
            pages: shared_pages::none(),
            comparisons: Comparisons::default(),
            // The command line has refused what is not understood.
            post_office: settings.post_office().ok().flatten(),
            directory: RwLock::new(Arc::new(directory)),
            facets: RwLock::new(facets),
            shelf: RwLock::new(Arc::new(shelf::load(&db).await?)),
            settings,
            options,
            db,
            clock,
        })))
    }

    /// What pages of this language may know of the site.
    pub fn info(&self, lang: Lang) -> SiteInfo {
        SiteInfo {
            lang,
            demo: self.demo.load(Ordering::Relaxed),
            public_url: self.settings.public_url.clone(),
        }
    }
}

impl Shared {
    /// The directory as it is now; the caller keeps this copy as long as it needs.
    pub fn directory(&self) -> Arc<Directory> {
        self.directory.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The facet index, to count and to list. Never held across an `await`.
    pub fn facets(&self) -> RwLockReadGuard<'_, FacetIndex> {
        self.facets.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn facets_mut(&self) -> RwLockWriteGuard<'_, FacetIndex> {
        self.facets.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The public documents as they are now.
    pub fn shelf(&self) -> Arc<Shelf> {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep_shelf(&self, fresh: Shelf) {
        *self.shelf.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
        db::changed();
    }

    /// Reads one document again, after a change to it: call it once the change is committed.
    pub async fn refresh_document(&self, id: DocumentId) -> Result<()> {
        let _one_at_a_time = self.shelving.lock().await;
        let fresh = self.shelf().with_fresh(&self.db, id).await?;
        self.keep_shelf(fresh);
        Ok(())
    }

    /// Reads every public document again.
    pub async fn refresh_documents(&self) -> Result<()> {
        let _one_at_a_time = self.shelving.lock().await;
        self.keep_shelf(shelf::load(&self.db).await?);
        Ok(())
    }

    /// Reads one experience again, after a change to it: call it once the change is committed.
    pub async fn refresh_experience(&self, id: i64) -> std::result::Result<(), AppError> {
        let facts = facets::load_one(&self.db, &self.directory(), id).await?;
        self.facets_mut().replace(id, facts);
        db::changed();
        Ok(())
    }

    /// Reads every published experience again.
    pub async fn refresh_experiences(&self) -> Result<()> {
        let fresh = facets::load(&self.db, &self.directory()).await?;
        *self.facets_mut() = fresh;
        self.demo.store(setting::find(&self.db, DEMO).await?.is_some(), Ordering::Relaxed);
        db::changed();
        Ok(())
    }

    /// Reads the directory again, then the experiences, whose facts refer to it.
    pub async fn refresh_directory(&self) -> Result<()> {
        let fresh = snapshot::load(&self.db).await?;
        *self.directory.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
        self.refresh_experiences().await
    }
}
