-- What a link is about where it is nothing of this room, such as participation:12.
alter table one_time_link add column subject varchar(100);
create index one_time_link_subject on one_time_link (subject);
