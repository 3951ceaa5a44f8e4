-- Plans on their way into the ledger: the file, what the reader read in it, what people made of that, and what was adopted.
create table planimport.import (
  id               bigint generated always as identity primary key,
  file_id          bigint not null references documents.file,
  file_name        text not null,
  sha256           text not null,
  owner_unit_id    bigint not null references identity.unit,
  state            text not null check (state in ('reading', 'review', 'adopted', 'unreadable', 'abandoned')),
  attempts         integer not null default 0,
  started_at       timestamptz,
  failure          text,
  format           text,
  title            text,
  document         text,
  text             text,
  layout           jsonb,
  draft            jsonb,
  read_at          timestamptz,
  read_millis      integer,
  uploaded_at      timestamptz not null,
  uploaded_by      bigint not null references identity.person,
  uploader         text not null,
  inspection_id    bigint references ledger.inspection,
  plan_version_id  bigint references ledger.plan_version,
  adopted_at       timestamptz,
  adopter          text,
  check ((state = 'adopted') = (plan_version_id is not null))
);
comment on column planimport.import.draft is 'The draft as the reader gave it, without text and layout; never changed.';
create index import_owner on planimport.import (owner_unit_id, id desc);
create index import_sha256 on planimport.import (sha256);

-- Files that wait for the reader. The row is locked while it is read, so that a crash sets it free again.
create table planimport.reading (
  import_id  bigint primary key references planimport.import
);

-- One row per part of the draft: what the plan says of itself, each issue, task and indicator.
create table planimport.item (
  id          bigint generated always as identity primary key,
  import_id   bigint not null references planimport.import,
  kind        text not null check (kind in ('plan', 'issue', 'task', 'indicator')),
  position    double precision not null,
  reading     jsonb,
  entry       jsonb not null,
  left_out    boolean not null default false,
  merged_into bigint references planimport.item,
  version     integer not null default 0,
  changed_at  timestamptz,
  changed_by  text
);
comment on column planimport.item.reading is 'As the reader gave it, never changed; absent for what a person added.';
create index item_import on planimport.item (import_id, position);

create table planimport.doubt (
  import_id   bigint not null references planimport.import,
  number      integer not null,
  code        text not null,
  message     text not null,
  place       text,
  item_id     bigint references planimport.item,
  measure     integer,
  start_at    integer,
  end_at      integer,
  settled_at  timestamptz,
  settled_by  text,
  primary key (import_id, number)
);

-- Every correction, in order; nothing is ever removed.
create table planimport.edit (
  id           bigint generated always as identity primary key,
  import_id    bigint not null references planimport.import,
  item_id      bigint references planimport.item,
  act          text not null,
  before       jsonb,
  after        jsonb,
  at           timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null
);
create index edit_import on planimport.edit (import_id, id);

-- Which registered unit a name of this plan means, where the register alone does not tell.
create table planimport.unit_choice (
  import_id  bigint not null references planimport.import,
  name       text not null,
  unit_id    bigint not null references identity.unit,
  chosen_by  text not null,
  primary key (import_id, name)
);
