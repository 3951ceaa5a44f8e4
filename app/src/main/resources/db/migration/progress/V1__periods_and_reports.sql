-- The month: how often is reported, who owes what in each period, what was reported, how it was judged, and what was frozen.
create schema if not exists progress;

-- The latest row of an inspection and course whose first day has come counts; none is ever changed.
create table progress.rhythm (
  id             bigint generated always as identity primary key,
  inspection_id  bigint not null references ledger.inspection,
  course         text not null check (course in ('running', 'kept')),
  frequency      text not null check (frequency in ('weekly', 'monthly', 'quarterly', 'half-yearly', 'none')),
  closing_days   integer not null check (closing_days between 0 and 30),
  from_on        date not null,
  reason         text not null default '',
  at             timestamptz not null,
  person_id      bigint references identity.person,
  person_name    text not null
);
comment on column progress.rhythm.course is 'running: until the work is done; kept: afterwards, for what is kept up for good (长期坚持).';
comment on column progress.rhythm.closing_days is 'Reports are taken until the end of this working day after the period; 0 is the last day of the period itself.';
create index rhythm_inspection on progress.rhythm (inspection_id, course, from_on desc, id desc);

create table progress.period (
  id             bigint generated always as identity primary key,
  inspection_id  bigint not null references ledger.inspection,
  course         text not null check (course in ('running', 'kept')),
  frequency      text not null check (frequency in ('weekly', 'monthly', 'quarterly', 'half-yearly')),
  name           text not null,
  starts_on      date not null,
  ends_on        date not null check (ends_on >= starts_on),
  closes_on      date not null check (closes_on >= ends_on),
  opened_at      timestamptz not null,
  frozen_at      timestamptz,
  unique (inspection_id, course, starts_on)
);
comment on column progress.period.closes_on is 'The last day on which reports are taken.';
create index period_open on progress.period (closes_on) where frozen_at is null;

-- Who owes a report: one row per period, measure (or issue without measures) and unit, made when the period opens.
create table progress.owed (
  id            bigint generated always as identity primary key,
  period_id     bigint not null references progress.period,
  issue_id      bigint not null references ledger.issue,
  measure_id    bigint references ledger.measure,
  unit_id       bigint references identity.unit,
  unit_name     text not null,
  part          text not null check (part in ('submits', 'contributes')),
  to_id         bigint references progress.owed,
  state         text not null default 'missing' check (state in ('missing', 'draft', 'submitted', 'returned', 'accepted')),
  report_id     bigint,
  submitted_at  timestamptz,
  late          boolean not null default false,
  version       integer not null default 0,
  unique nulls not distinct (period_id, issue_id, measure_id, unit_id, part, to_id)
);
comment on column progress.owed.unit_id is 'Absent where the plan''s name stands for no registered unit; then the office sees the gap.';
comment on column progress.owed.part is 'submits: to the office; contributes: to the unit that submits, as a participating unit or as one to which the duty was passed down.';
comment on column progress.owed.submitted_at is 'When it was first submitted; what is returned and mended stays on time.';
create index owed_unit on progress.owed (unit_id, period_id);
create index owed_period on progress.owed (period_id, state);
create index owed_issue on progress.owed (issue_id, period_id);
create index owed_to on progress.owed (to_id) where to_id is not null;

-- What is being typed; one per thing owed, gone when it is submitted.
create table progress.draft (
  owed_id      bigint primary key references progress.owed,
  progress     text check (progress in ('not-started', 'behind', 'on-schedule', 'ahead', 'nearly-done', 'done')),
  percent      smallint check (percent between 0 and 100),
  done         text not null default '',
  problems     text not null default '',
  next_step    text not null default '',
  forecast_on  date,
  proofs       bigint[] not null default '{}',
  saved_at     timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null,
  version      integer not null default 0
);

-- What was submitted. A mended or supplemented report is another row with the next number.
create table progress.report (
  id           bigint generated always as identity primary key,
  owed_id      bigint not null references progress.owed,
  number       integer not null check (number > 0),
  period_id    bigint not null references progress.period,
  issue_id     bigint not null references ledger.issue,
  measure_id   bigint references ledger.measure,
  unit_id      bigint references identity.unit,
  progress     text not null check (progress in ('not-started', 'behind', 'on-schedule', 'ahead', 'nearly-done', 'done')),
  percent      smallint not null check (percent between 0 and 100),
  scheduled    smallint check (scheduled between 0 and 100),
  done         text not null,
  problems     text not null default '',
  next_step    text not null default '',
  forecast_on  date,
  origin       text not null check (origin in ('page', 'phone', 'sheet')),
  late         boolean not null default false,
  submitted_at timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null,
  unique (owed_id, number)
);
comment on column progress.report.scheduled is 'What the milestones asked for on the day of the report, in percent.';
create index report_measure on progress.report (measure_id, id desc);
create index report_issue on progress.report (issue_id, id desc);
create index report_period on progress.report (period_id, id);
alter table progress.owed add foreign key (report_id) references progress.report;

create table progress.report_proof (
  report_id  bigint not null references progress.report,
  proof_id   bigint not null references evidence.proof,
  primary key (report_id, proof_id)
);
create index report_proof_of on progress.report_proof (proof_id);

create table progress.review (
  id           bigint generated always as identity primary key,
  report_id    bigint not null references progress.report,
  outcome      text not null check (outcome in ('accepted', 'returned', 'supplement')),
  reasons      text[] not null default '{}',
  note         text not null default '',
  at           timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null
);
comment on column progress.review.outcome is 'supplement: taken, but something has to be added to it.';
create index review_report on progress.review (report_id, id);

-- 迟报许可: a unit may still report in a period that is frozen.
create table progress.late_leave (
  id           bigint generated always as identity primary key,
  period_id    bigint not null references progress.period,
  unit_id      bigint not null references identity.unit,
  until_on     date not null,
  reason       text not null,
  at           timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null,
  ended_at     timestamptz
);
create index late_leave_of on progress.late_leave (period_id, unit_id);

-- What stood when the period froze; later figures of the period come from here and nothing changes it.
create table progress.snapshot_measure (
  period_id    bigint not null references progress.period,
  issue_id     bigint not null references ledger.issue,
  measure_id   bigint references ledger.measure,
  unit_id      bigint references identity.unit,
  owed_state   text not null,
  late         boolean not null,
  report_id    bigint references progress.report,
  progress     text not null,
  percent      smallint not null,
  scheduled    smallint,
  forecast_on  date,
  unique nulls not distinct (period_id, issue_id, measure_id, unit_id)
);
create table progress.snapshot_issue (
  period_id    bigint not null references progress.period,
  issue_id     bigint not null references ledger.issue,
  progress     text not null,
  acceptance   text not null,
  percent      smallint not null,
  scheduled    smallint,
  due_on       date,
  forecast_on  date,
  lamp         text,
  doubts       integer not null,
  primary key (period_id, issue_id)
);
create index snapshot_issue_of on progress.snapshot_issue (issue_id, period_id);

-- 专项整改方案: a unit passes a duty down to a unit below it and still answers for it.
create table progress.pass_down (
  id            bigint generated always as identity primary key,
  issue_id      bigint not null references ledger.issue,
  measure_id    bigint references ledger.measure,
  from_unit_id  bigint not null references identity.unit,
  to_unit_id    bigint not null references identity.unit,
  what          text not null,
  persons       text not null,
  due_on        date,
  file_id       bigint references documents.file,
  at            timestamptz not null,
  person_id     bigint not null references identity.person,
  person_name   text not null,
  withdrawn_at  timestamptz,
  withdrawn_why text
);
create index pass_down_issue on progress.pass_down (issue_id) where withdrawn_at is null;
create index pass_down_to on progress.pass_down (to_unit_id) where withdrawn_at is null;
