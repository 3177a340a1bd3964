-- Which content of the form the scan of the sealed form shows: the version that it was uploaded for, the edition of the
-- form, and the SHA-256 of what it said on paper then.
create table form_scan (
    attachment_id  bigint not null primary key references attachment,
    application_id bigint not null references application,
    version_number integer not null,
    form_edition   varchar(64) not null,
    form_sha256    varchar(64) not null
);

create index form_scan_application on form_scan (application_id);
