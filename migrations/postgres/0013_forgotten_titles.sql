-- What names a document that nobody checked was somebody's words: it goes when its dossier joins another.
update document
set title = '—', issuer_label = '', url = null, cerfa = null, version = null
where state = 'reported' and merged_into is not null;

-- The last steps of all documents: the feed.
create index document_step_at on document_step (at, id);
