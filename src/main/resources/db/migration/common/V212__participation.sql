-- When an invitation or an answer was taken back: an older version shows what had been confirmed when it was submitted.
alter table participation add column revoked_at timestamp with time zone;
