-- Reminders: when is reminded of what, one digest per person and day, what went out by which channel, and everybody's choices.
create schema if not exists reminders;

-- The latest row of an office and kind counts; none is ever changed. Without an office: what holds until one says otherwise.
create table reminders.rule (
  id           bigint generated always as identity primary key,
  unit_id      bigint references identity.unit,
  kind         text not null,
  active       boolean not null,
  before       integer[] not null,
  after        integer[] not null,
  every        integer not null check (every between 0 and 90),
  until        integer not null check (until between 0 and 3650),
  above_after  integer check (above_after between 1 and 3650),
  reason       text not null default '',
  at           timestamptz not null,
  person_id    bigint references identity.person,
  person_name  text not null
);
comment on column reminders.rule.before is 'So many days before the last day; 0 is the day itself.';
comment on column reminders.rule.after is 'So many days after it.';
comment on column reminders.rule.every is 'Then again after so many days each; 0 for no more.';
comment on column reminders.rule.until is 'Nobody is reminded of what is overdue for longer.';
comment on column reminders.rule.above_after is 'Overdue for so many days, the heads of the unit above hear of it too; absent: never.';
create index rule_of on reminders.rule (unit_id, kind, id desc);

insert into reminders.rule (kind, active, before, after, every, until, above_after, at, person_name)
select k.kind, true, k.before, k.after, k.every, k.until, k.above, now(), '系统预设'
from (values
  ('issue',       array[30, 7, 1], array[1, 3, 7], 7, 180, 7),
  ('measure',     array[30, 7, 1], array[1, 3, 7], 7, 180, 15),
  ('milestone',   array[7, 1],     array[1, 3, 7], 7, 90,  15),
  ('report',      array[3, 1, 0],  array[1, 3],    0, 10,  null),
  ('report-kept', array[3, 0],     array[1],       0, 10,  null),
  ('returned',    array[]::int[],  array[1, 3],    3, 30,  7),
  ('review',      array[]::int[],  array[1, 3],    3, 30,  null),
  ('extension',   array[]::int[],  array[1, 3],    3, 60,  null),
  ('extension-approve', array[]::int[], array[1, 3], 3, 60, null),
  ('lamp-act',    array[]::int[],  array[1, 3],    7, 60,  null)
) k (kind, before, after, every, until, above);

-- What an office allows its people beside the list in the program; the latest row counts.
create table reminders.policy (
  id           bigint generated always as identity primary key,
  unit_id      bigint not null references identity.unit,
  mail         boolean not null,
  at           timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null
);
create index policy_of on reminders.policy (unit_id, id desc);

-- A group of an office's chat to which its robot may write.
create table reminders.chat (
  id            bigint generated always as identity primary key,
  unit_id       bigint not null references identity.unit,
  name          text not null,
  sort          text not null check (sort in ('wecom', 'dingtalk', 'feishu', 'other')),
  template      text not null,
  address       bytea not null,
  host          text not null,
  secret        bytea,
  at            timestamptz not null,
  person_id     bigint not null references identity.person,
  person_name   text not null,
  withdrawn_at  timestamptz
);
comment on column reminders.chat.address is 'Encrypted: such addresses hold the robot''s key.';
create index chat_unit on reminders.chat (unit_id) where withdrawn_at is null;

-- What somebody chose beside the list in the program, which everybody has.
create table reminders.choice (
  person_id     bigint primary key references identity.person,
  mail          boolean not null default false,
  address       text,
  confirmed_at  timestamptz,
  asked         text,
  code_hash     bytea,
  code_until    timestamptz,
  code_tries    integer not null default 0,
  chat_id       bigint references reminders.chat,
  feed_hash     bytea unique,
  feed_token    bytea,
  feed_since    timestamptz,
  check (not mail or confirmed_at is not null)
);
comment on column reminders.choice.asked is 'A new address that a code was sent to; it becomes the address when the code comes back.';

create table reminders.digest (
  id         bigint generated always as identity primary key,
  person_id  bigint not null references identity.person,
  day        date not null,
  lines      integer not null check (lines > 0),
  made_at    timestamptz not null,
  read_at    timestamptz,
  unique (person_id, day)
);
create index digest_unread on reminders.digest (person_id) where read_at is null;
create index digest_day on reminders.digest (day, person_id);

create table reminders.line (
  digest_id  bigint not null references reminders.digest,
  number     integer not null,
  kind       text not null,
  subject    text not null,
  what       text not null,
  address    text not null,
  due_on     date not null,
  unit_name  text not null,
  above      boolean not null,
  secret     boolean not null,
  primary key (digest_id, number)
);
comment on column reminders.line.above is 'Told because the person heads the unit above.';
comment on column reminders.line.secret is 'Stays inside the program.';

-- The outbox: written with the digest, sent by a job.
create table reminders.sending (
  digest_id    bigint not null references reminders.digest,
  channel      text not null check (channel in ('mail', 'chat')),
  target       text not null,
  chat_id      bigint references reminders.chat,
  state        text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
  tries        integer not null default 0,
  next_try_at  timestamptz not null,
  sent_at      timestamptz,
  error        text not null default '',
  primary key (digest_id, channel)
);
comment on column reminders.sending.target is 'Where it goes, as it may be shown: an address of mail, the name of a chat.';
create index sending_open on reminders.sending (next_try_at) where state in ('waiting', 'sending');
