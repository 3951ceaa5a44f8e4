-- What proves that work was done: files with time and place, each for one issue and any number of its measures.
create schema if not exists evidence;

create table evidence.proof (
  id             bigint generated always as identity primary key,
  issue_id       bigint not null references ledger.issue,
  point_id       bigint references ledger.point,
  title          text not null,
  note           text not null default '',
  stage          text not null default 'other' check (stage in ('before', 'during', 'after', 'other')),
  pair_of        bigint references evidence.proof,
  source         text not null check (source in ('page', 'report', 'field', 'extension')),
  unit_id        bigint not null references identity.unit,
  unit_name      text not null,
  person_id      bigint not null references identity.person,
  person_name    text not null,
  added_at       timestamptz not null,
  client_key     uuid,
  version        integer not null default 1 check (version > 0),
  withdrawn_at   timestamptz,
  withdrawn_by   bigint references identity.person,
  withdrawn_why  text
);
comment on column evidence.proof.client_key is 'Made by the telephone that took it, so that sending twice adds one.';
comment on column evidence.proof.version is 'The number of the version that counts now.';
comment on column evidence.proof.pair_of is 'The picture before the work, of a picture after it.';
create unique index proof_client on evidence.proof (person_id, client_key) where client_key is not null;
create index proof_issue on evidence.proof (issue_id, id) where withdrawn_at is null;

-- Replacing a file makes a version; none is ever altered.
create table evidence.proof_version (
  proof_id     bigint not null references evidence.proof,
  number       integer not null check (number > 0),
  file_id      bigint not null references documents.file,
  sha256       text not null,
  media_type   text not null,
  size         bigint not null,
  taken_at     timestamptz,
  latitude     double precision,
  longitude    double precision,
  accuracy     real,
  width        integer,
  height       integer,
  likeness     bigint,
  reason       text not null default '',
  at           timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null,
  primary key (proof_id, number)
);
comment on column evidence.proof_version.likeness is 'A perceptual hash of a picture: pictures that look alike differ in few of its 64 bits.';
create index proof_version_sha256 on evidence.proof_version (sha256);

create table evidence.proof_measure (
  proof_id    bigint not null references evidence.proof,
  measure_id  bigint not null references ledger.measure,
  primary key (proof_id, measure_id)
);
create index proof_measure_of on evidence.proof_measure (measure_id, proof_id);
