-- The nightly sweep of the file store asks which contents are in use.
create index attachment_preview_content on attachment_preview (sha256);
