-- What filling needs beyond the spine: names without a unit side by side, duties that end while a period is open, what the figures ask beside what was said.
alter table progress.owed drop constraint owed_period_id_issue_id_measure_id_unit_id_part_to_id_key;
alter table progress.owed
  add column pass_down_id  bigint references progress.pass_down,
  add column released_at   timestamptz;
create unique index owed_once on progress.owed
  (period_id, issue_id, measure_id, unit_id, part, to_id, (case when unit_id is null then unit_name end)) nulls not distinct;
create index owed_pass_down on progress.owed (pass_down_id) where pass_down_id is not null;
comment on column progress.owed.pass_down_id is 'The passing down from which a contribution is owed; absent for a participating unit''s.';
comment on column progress.owed.released_at is 'When the duty ended while the period was open; what was begun or reported stays, nothing is owed any more.';

alter table progress.draft
  add column reason  text not null default '',
  add column same    boolean not null default false;
alter table progress.report
  add column computed  text check (computed in ('not-started', 'behind', 'on-schedule', 'ahead', 'nearly-done', 'done')),
  add column reason    text not null default '',
  add column same      boolean not null default false;
comment on column progress.report.computed is 'What percent and schedule come to; differs from progress where the reporter stated another one.';
comment on column progress.report.reason is 'Why the reporter states another state than the computed one.';
comment on column progress.report.same is 'The reporter declared that nothing changed since the last period.';
create index period_inspection on progress.period (inspection_id, course, ends_on desc);
