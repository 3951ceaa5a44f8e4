-- Who in a unit is in charge of a duty, by name. A change withdraws the row and adds another, so that it can be told who had it when.
create table ledger.charge (
  id                 bigint generated always as identity primary key,
  responsibility_id  bigint not null references ledger.responsibility,
  issue_id           bigint not null references ledger.issue,
  person_id          bigint not null references identity.person,
  role               text not null check (role in ('leader', 'clerk')),
  assigned_at        timestamptz not null,
  assigned_by        bigint references identity.person,
  reason             text not null default '',
  withdrawn_at       timestamptz,
  withdrawn_by       bigint references identity.person,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index charge_now on ledger.charge (responsibility_id, role) where withdrawn_at is null;
create index charge_person on ledger.charge (person_id, issue_id) where withdrawn_at is null;
create index charge_issue on ledger.charge (issue_id);
