-- The lists of tasks come from here and not from the engine's tables: one row a task and group.
create table task_entry (
    task_id       varchar(64) primary key,
    task_key      varchar(120) not null,
    process_id    varchar(120) not null,
    name          varchar(200) not null,
    case_key      varchar(60),
    offered_to    varchar(120),
    assignee      varchar(60),
    created_at    timestamp with time zone not null,
    due_at        timestamp with time zone
);
create index task_entry_case on task_entry (case_key);
create index task_entry_group on task_entry (offered_to, due_at, task_id);
create index task_entry_assignee on task_entry (assignee, due_at, task_id);
