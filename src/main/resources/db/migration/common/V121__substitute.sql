-- A unit that is itself a reviewing department, and the department that reviews its applications instead.
create table substitution (
    organization_id bigint primary key references organization,
    department_code varchar(40) not null references department,
    substitute_code varchar(40) references department,
    version         integer not null
);

-- Kept from the submission on; null where the district's own department reviews.
alter table application add column substitute_department varchar(40);
