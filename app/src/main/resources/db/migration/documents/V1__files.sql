-- Files are kept by the hash of their content and never altered; the content itself lies outside the database.
create table documents.file (
  id          bigint generated always as identity primary key,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name        text not null,
  media_type  text not null,
  size        bigint not null check (size >= 0),
  stored_at   timestamptz not null,
  stored_by   bigint references identity.person
);
create index file_sha256 on documents.file (sha256);
