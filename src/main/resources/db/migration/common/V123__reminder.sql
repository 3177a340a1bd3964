-- When an administrator reminded the department of a list last.
alter table summary_list add column reminded_at timestamp with time zone;
