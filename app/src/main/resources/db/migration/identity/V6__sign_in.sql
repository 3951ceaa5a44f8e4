-- Sign-in that stands up to an inspection: rules as data, delays that grow, a log, a second factor, and sign-in through an identity provider.
create table identity.sign_in_rules (
  only_row         boolean primary key default true check (only_row),
  password_length  integer not null default 12 check (password_length between 10 and 64),
  password_kinds   integer not null default 3 check (password_kinds between 2 and 4),
  password_past    integer not null default 5 check (password_past between 0 and 24),
  password_days    integer not null default 180 check (password_days = 0 or password_days between 30 and 730),
  password_hours   integer not null default 1 check (password_hours between 0 and 72),
  tries            integer not null default 5 check (tries between 3 and 10),
  first_wait       integer not null default 60 check (first_wait between 30 and 900),
  longest_wait     integer not null default 3600 check (longest_wait between 900 and 14400),
  address_tries    integer not null default 30 check (address_tries between 10 and 300),
  idle_minutes     integer not null default 60 check (idle_minutes between 5 and 480),
  absolute_hours   integer not null default 12 check (absolute_hours between 1 and 24),
  admins_second    boolean not null default true,
  version          integer not null default 0
);
comment on column identity.sign_in_rules.password_days is 'After so many days a password must be changed; 0 for never.';
comment on column identity.sign_in_rules.first_wait is 'Seconds to wait after the last try allowed; doubled with each further one, up to longest_wait.';
comment on column identity.sign_in_rules.admins_second is 'Whether the three administrators need a second factor.';
insert into identity.sign_in_rules default values;

-- Whoever signs in through a provider only has no password of ours, and so no day it was set.
alter table identity.person add column password_set_at timestamptz default now();
alter table identity.role add column second_factor boolean not null default false;

create table identity.password_past (
  person_id  bigint not null references identity.person,
  hash       text not null,
  set_at     timestamptz not null,
  own        boolean not null,
  primary key (person_id, set_at, hash)
);
insert into identity.password_past (person_id, hash, set_at, own)
select id, password_hash, now(), false from identity.person;

-- Who has to wait: an account, a device that has signed in before, or an address. The key is a digest, so that a name nobody has looks like any other.
create table identity.sign_in_wait (
  key        bytea primary key,
  failures   integer not null,
  last_at    timestamptz not null,
  wait_till  timestamptz
);
create index sign_in_wait_last on identity.sign_in_wait (last_at);

-- A device on which somebody has signed in; others cannot lock them out of it.
create table identity.known_device (
  token_hash  bytea primary key,
  person_id   bigint not null references identity.person,
  seen_at     timestamptz not null
);
create index known_device_seen on identity.known_device (seen_at);

create table identity.sign_in (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  person_id  bigint references identity.person,
  username   text not null,
  address    text not null,
  agent      text not null,
  way        text not null check (way in ('password', 'code', 'recovery', 'oidc')),
  outcome    text not null check (outcome in ('in', 'second', 'wrong', 'wait', 'out', 'closed'))
);
create index sign_in_person on identity.sign_in (person_id, id desc);
create index sign_in_at on identity.sign_in (at);
comment on column identity.sign_in.username is 'As typed when an account has that name; otherwise masked, for people type passwords there.';

-- The first step is done, the second is not: nothing can be reached with it but the second.
create table identity.half_sign_in (
  token_hash  bytea primary key,
  person_id   bigint not null references identity.person,
  way         text not null,
  provider    text,
  issuer      text,
  subject     text,
  sid         text,
  id_token    bytea,
  created_at  timestamptz not null
);

create table identity.second_factor (
  person_id     bigint primary key references identity.person,
  secret        bytea,
  pending       bytea,
  confirmed_at  timestamptz,
  last_step     bigint not null default 0,
  check ((secret is null) = (confirmed_at is null))
);
comment on column identity.second_factor.secret is 'Encrypted with a key that is not in the database.';
comment on column identity.second_factor.last_step is 'The time step of the last code accepted; none is accepted twice.';

create table identity.recovery_code (
  person_id  bigint not null references identity.person,
  code_hash  bytea not null,
  used_at    timestamptz,
  primary key (person_id, code_hash)
);

-- Somebody on the way to a provider and back, known to their browser by a token.
create table identity.oidc_request (
  token_hash  bytea primary key,
  provider    text not null,
  person_id   bigint references identity.person,
  parameters  bytea not null,
  created_at  timestamptz not null
);

comment on column identity.oidc_request.person_id is 'Whose account is to be linked; empty for somebody who signs in.';
comment on column identity.oidc_request.parameters is 'Encrypted: the nonce and the verifier of the code are among them.';

-- Who an account is at a provider: by issuer and subject, never by name.
create table identity.oidc_account (
  issuer      text not null,
  subject     text not null,
  person_id   bigint not null references identity.person,
  name        text not null,
  unit_claim  text not null default '',
  role_claim  text[] not null default '{}',
  linked_at   timestamptz not null,
  primary key (issuer, subject)
);
create index oidc_account_person on identity.oidc_account (person_id);

create table identity.oidc_session (
  session_hash  bytea primary key references identity.session on delete cascade,
  provider      text not null,
  issuer        text not null,
  subject       text not null,
  sid           text,
  id_token      bytea
);
create index oidc_session_subject on identity.oidc_session (issuer, subject);

create table identity.oidc_logout (
  issuer  text not null,
  jti     text not null,
  at      timestamptz not null,
  primary key (issuer, jti)
);

-- What a provider's word means here. A unit gives a post without rights; a role is only a proposal.
create table identity.oidc_mapping (
  id        bigint generated always as identity primary key,
  provider  text not null,
  kind      text not null check (kind in ('unit', 'role')),
  value     text not null,
  unit_id   bigint references identity.unit,
  role      text references identity.role,
  check ((kind = 'unit') = (unit_id is not null) and (kind = 'role') = (role is not null)),
  unique (provider, kind, value)
);
