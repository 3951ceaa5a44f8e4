-- The same or nearly the same file in other proofs, found when it is added: the later one names the earlier ones.
create table evidence.alike (
  proof_id      bigint not null,
  number        integer not null,
  other_id      bigint not null,
  other_number  integer not null,
  distance      smallint not null check (distance between 0 and 64),
  same_file     boolean not null,
  primary key (proof_id, number, other_id, other_number),
  foreign key (proof_id, number) references evidence.proof_version (proof_id, number),
  foreign key (other_id, other_number) references evidence.proof_version (proof_id, number)
);
comment on column evidence.alike.distance is 'In how many of 64 bits the likenesses differ, in the position where they differ least; 0 for the same file.';
create index alike_other on evidence.alike (other_id, other_number);

-- Likenesses that differ in up to 8 bits differ in up to 2 in at least one of four quarters.
create index proof_version_quarter_1 on evidence.proof_version ((likeness & 65535)) where likeness is not null;
create index proof_version_quarter_2 on evidence.proof_version (((likeness >> 16) & 65535)) where likeness is not null;
create index proof_version_quarter_3 on evidence.proof_version (((likeness >> 32) & 65535)) where likeness is not null;
create index proof_version_quarter_4 on evidence.proof_version (((likeness >> 48) & 65535)) where likeness is not null;
