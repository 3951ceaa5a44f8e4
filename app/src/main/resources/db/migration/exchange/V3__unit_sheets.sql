-- Sheets of the unit register that came back: each with its file, and whether its changes were made.
create table exchange.unit_sheet (
  id          bigint generated always as identity primary key,
  file_id     bigint not null references documents.file,
  unit_id     bigint not null references identity.unit,
  person_id   bigint not null references identity.person,
  at          timestamptz not null,
  rows        integer not null check (rows >= 0),
  faults      integer not null check (faults >= 0),
  changes     integer not null check (changes >= 0),
  applied_at  timestamptz,
  applied_by  bigint references identity.person,
  check ((applied_at is null) = (applied_by is null))
);
create index unit_sheet_unit on exchange.unit_sheet (unit_id, id desc);
