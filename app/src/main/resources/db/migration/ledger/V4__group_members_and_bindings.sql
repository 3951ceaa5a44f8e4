-- A group's duty is kept as the plan has it, with a row for every member beside it, so that each member's people see it.
alter table ledger.responsibility add column part_of bigint references ledger.responsibility;
comment on column ledger.responsibility.part_of is 'The duty of the group for which this member has it; lists and counts show the group, scope and filters find the members.';
create index responsibility_part on ledger.responsibility (part_of) where part_of is not null and withdrawn_at is null;
create index responsibility_unbound on ledger.responsibility (issue_id) where unit_id is null and withdrawn_at is null;

alter table ledger.task_responsibility add column part_of integer;
comment on column ledger.task_responsibility.part_of is 'The position of the group''s row in the same task, for a member''s.';

-- Which unit a name was said to mean in an inspection after its plan was adopted. The last row counts; none is ever changed.
create table ledger.unit_binding (
  id             bigint generated always as identity primary key,
  inspection_id  bigint not null references ledger.inspection,
  unit_name      text not null,
  before_id      bigint references identity.unit,
  unit_id        bigint references identity.unit,
  reason         text not null,
  duties         integer not null,
  at             timestamptz not null,
  person_id      bigint not null references identity.person,
  person_name    text not null
);
create index unit_binding_inspection on ledger.unit_binding (inspection_id, unit_name, id desc);
