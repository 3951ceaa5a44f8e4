-- Issues of accountability are seen only by those who may see such; the flag stands beside what the scope asks for.
alter table ledger.issue add column secret boolean not null default false;
comment on column ledger.issue.secret is 'Only seen with the permission accountability.view, on top of the scope.';
create index issue_secret on ledger.issue (inspection_id) where secret;
create index task_responsibility_unit on ledger.task_responsibility (unit_id, task_id) where unit_id is not null;
