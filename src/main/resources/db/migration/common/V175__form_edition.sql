-- The texts of a recommendation form as they once stood in their files; a row is added and read, never changed.
create table form_edition (
    sha256      varchar(64) not null primary key,
    content     text not null,
    recorded_at timestamp with time zone not null
);
-- By which edition an application is filled in, and each of its versions was. Older rows get theirs at the first start.
alter table application add column form_edition varchar(64);
alter table application add constraint application_form_edition foreign key (form_edition) references form_edition;
alter table application_version add column form_edition varchar(64);
alter table application_version add constraint application_version_form_edition
    foreign key (form_edition) references form_edition;
