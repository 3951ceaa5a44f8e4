-- What was said from above about an issue: lamps ask for it.
create schema if not exists supervision;

create table supervision.criticism (
  id           bigint generated always as identity primary key,
  issue_id     bigint not null references ledger.issue,
  kind         text not null check (kind in ('bulletin', 'interview', 'media', 'listed', 'other')),
  by_whom      text not null,
  said_on      date not null,
  what         text not null,
  file_id      bigint references documents.file,
  at           timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null,
  withdrawn_at timestamptz,
  withdrawn_why text
);
create index criticism_issue on supervision.criticism (issue_id, said_on) where withdrawn_at is null;
