-- Addresses of those of the team who belong to no department here, one a line: they hear of the visit, too.
alter table site_visit add column team_emails varchar(2000);

create table site_visit_move (
    visit_id      bigint not null references site_visit,
    position      integer not null,
    moved_from    timestamp with time zone not null,
    moved_to      timestamp with time zone not null,
    reason        varchar(2000) not null,
    moved_by_name varchar(60) not null,
    moved_at      timestamp with time zone not null,
    primary key (visit_id, position)
);
