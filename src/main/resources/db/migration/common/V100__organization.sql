-- A person holds roles in several departments: each is a post. Applicants, administrators, auditors and outside experts
-- hold theirs in none.
create table person_post (
    person_id       bigint not null references person,
    role            varchar(30) not null,
    department_code varchar(40) references department,
    unique (person_id, role, department_code)
);
create index person_post_department on person_post (department_code, role);

insert into person_post (person_id, role, department_code)
select held.person_id, held.role,
       case when held.role in ('HANDLER', 'LEADER', 'PANEL_MEMBER') then holder.department_code end
from person_role held join person holder on holder.id = held.person_id;

drop table person_role;
alter table person drop column department_code;
