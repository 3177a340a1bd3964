-- The last time that an application took contents over from another one, with what its sections held before.
create table taken_over (
    application_id bigint not null primary key references application on delete cascade,
    source_name    varchar(500) not null,
    item_count     integer not null,
    taken_by_name  varchar(60) not null,
    taken_at       timestamp with time zone not null,
    before_json    text not null,
    version        integer not null
);
