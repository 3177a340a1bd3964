-- Locked by each machine while it starts, so that two machines never fill one database at once.
create table start_turn (
    id integer not null primary key
);
insert into start_turn (id) values (1);
