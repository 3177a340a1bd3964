-- Of a PDF; null where pages are not counted.
alter table attachment add column page_count integer;
