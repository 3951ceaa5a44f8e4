-- Standing checks against make-believe: how an office set them, what they found, who settled it and why.

-- The latest row of an inspection and check counts; none is ever changed. Without a row the check is as it comes.
create table supervision.check_setting (
  id             bigint generated always as identity primary key,
  inspection_id  bigint not null references ledger.inspection,
  code           text not null,
  enabled        boolean not null,
  thresholds     jsonb not null default '{}',
  reason         text not null,
  at             timestamptz not null,
  person_id      bigint not null references identity.person,
  person_name    text not null
);
create index check_setting_of on supervision.check_setting (inspection_id, code, id desc);

-- When an inspection was last checked as a whole.
create table supervision.check_run (
  inspection_id  bigint primary key references ledger.inspection,
  number         bigint not null,
  at             timestamptz not null,
  by_whom        text not null
);
comment on column supervision.check_run.by_whom is 'The person who pressed the button; empty for the nightly run.';

-- One row per cause of doubt; the same one is never made twice.
create table supervision.finding (
  id               bigint generated always as identity primary key,
  inspection_id    bigint not null references ledger.inspection,
  owner_unit_id    bigint not null references identity.unit,
  code             text not null,
  severity         smallint not null check (severity between 1 and 3),
  key              text not null,
  cause            text not null,
  issue_id         bigint references ledger.issue,
  measure_id       bigint references ledger.measure,
  report_id        bigint references progress.report,
  proof_id         bigint references evidence.proof,
  other_report_id  bigint references progress.report,
  other_proof_id   bigint references evidence.proof,
  unit_id          bigint references identity.unit,
  unit_name        text not null,
  person_id        bigint references identity.person,
  sentence         text not null,
  found_at         timestamptz not null,
  seen_at          timestamptz not null,
  run              bigint not null,
  gone_at          timestamptz,
  settled_cause    text,
  settled_outcome  text check (settled_outcome in ('proven', 'unfounded', 'other')),
  settled_reason   text,
  settled_at       timestamptz,
  settled_by       bigint references identity.person,
  settled_name     text,
  answered         boolean not null default false,
  open             boolean not null generated always as (gone_at is null and settled_cause is distinct from cause) stored,
  unique (inspection_id, code, key),
  check ((settled_cause is null) = (settled_at is null))
);
comment on column supervision.finding.key is 'What it is about within the inspection and check; with them, its fingerprint.';
comment on column supervision.finding.cause is 'The facts that made it. Settled, it stays so while they are the same; with others it is open again.';
comment on column supervision.finding.person_id is 'Who reported or uploaded what it is about; they do not settle it.';
comment on column supervision.finding.unit_name is 'As it was called when found; empty where it is about no unit.';
create index finding_open on supervision.finding (inspection_id, severity, id desc) where open;
create index finding_unit on supervision.finding (unit_id, severity, id desc) where unit_id is not null;
create index finding_issue on supervision.finding (issue_id) where issue_id is not null;

-- What people said to a finding: the unit explained, the office settled. None is ever changed.
create table supervision.finding_act (
  id           bigint generated always as identity primary key,
  finding_id   bigint not null references supervision.finding,
  kind         text not null check (kind in ('answered', 'settled')),
  outcome      text check (outcome in ('proven', 'unfounded', 'other')),
  words        text not null,
  about        text not null,
  at           timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null,
  unit_id      bigint not null references identity.unit,
  check ((kind = 'settled') = (outcome is not null))
);
comment on column supervision.finding_act.about is 'The sentence of the finding when it was said.';
create index finding_act_of on supervision.finding_act (finding_id, id);

-- Near-duplicates are found by keys that alike texts share (bands of a MinHash); kept up to date with the reports by the job.
create table supervision.report_mark (
  report_id  bigint primary key references progress.report,
  letters    integer not null
);
comment on column supervision.report_mark.letters is 'How long the text is without digits, punctuation and dates.';
create table supervision.report_band (
  key        bigint not null,
  report_id  bigint not null,
  unit_id    bigint not null
);
create index report_band_key on supervision.report_band (key, report_id desc) include (unit_id);
create table supervision.report_pair (
  report_id  bigint not null references progress.report,
  kind       text not null check (kind in ('period', 'unit')),
  other_id   bigint not null references progress.report,
  likeness   smallint not null check (likeness between 0 and 100),
  primary key (report_id, kind)
);
comment on table supervision.report_pair is 'The earlier report that a report is most like: the same unit''s before it, or another unit''s.';
