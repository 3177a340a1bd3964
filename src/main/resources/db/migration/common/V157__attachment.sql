-- A small picture of an uploaded picture; where there is none the picture itself is shown.
create table attachment_preview (
    attachment_id bigint not null primary key references attachment,
    sha256        varchar(64) not null,
    byte_size     bigint not null
);
