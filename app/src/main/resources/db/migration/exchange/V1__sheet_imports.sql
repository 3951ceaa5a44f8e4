-- Excel sheets that came back: each with its file, and what it changed in the ledger.
create schema if not exists exchange;

create table exchange.sheet_import (
  id              bigint generated always as identity primary key,
  file_id         bigint not null references documents.file,
  unit_id         bigint not null references identity.unit,
  person_id       bigint not null references identity.person,
  at              timestamptz not null,
  rows            integer not null check (rows >= 0),
  faults          integer not null check (faults >= 0),
  changes         integer not null check (changes >= 0),
  applied_at      timestamptz,
  applied_by      bigint references identity.person,
  reason          text,
  applied         jsonb,
  check ((applied_at is null) = (applied_by is null))
);
comment on column exchange.sheet_import.faults is 'As found when it was last looked at; 0 once applied.';
comment on column exchange.sheet_import.applied is 'The changes made, cell by cell.';
create index sheet_import_unit on exchange.sheet_import (unit_id, id desc);
