-- What a plan states of a last day and what was reckoned from its words; milestones' end; who decides on dates put off.
alter table ledger.issue
  add column stated_on  date,
  add column due_rule   text check (due_rule in ('immediate', 'relative', 'recurring')),
  add column due_note   text;
comment on column ledger.issue.due_on is 'The last day as it counts now: as stated, as put off, or as reckoned (due_rule).';
comment on column ledger.issue.stated_on is 'The last day that the words in force state.';
comment on column ledger.issue.due_rule is 'By which rule due_on was reckoned where the words state no day; absent where they do or nothing can be reckoned.';
comment on column ledger.issue.due_note is 'From what it was reckoned, in a Chinese sentence.';
update ledger.issue set stated_on = due_on where due_on is not null;
alter table ledger.measure
  add column stated_on  date,
  add column due_rule   text check (due_rule in ('immediate', 'relative', 'recurring')),
  add column due_note   text;
update ledger.measure set stated_on = due_on where due_on is not null;
create index deadline_reckoned on ledger.deadline (issue_id)
  where withdrawn_at is null and kind in ('immediate', 'relative', 'recurring', 'staged');

alter table ledger.milestone
  add column withdrawn_why  text,
  add column created_name   text;

-- Whether an inspection's dates are put off only with a word of the office above. The latest row counts; none is ever changed.
create table ledger.extension_rule (
  id             bigint generated always as identity primary key,
  inspection_id  bigint not null references ledger.inspection,
  higher_unit_id bigint references identity.unit,
  at             timestamptz not null,
  person_id      bigint not null references identity.person,
  person_name    text not null
);
comment on column ledger.extension_rule.higher_unit_id is 'The unit whose word is needed after the leader''s; absent where the leader''s is enough.';
create index extension_rule_of on ledger.extension_rule (inspection_id, id desc);
alter table ledger.extension add column higher_unit_id bigint references identity.unit;
create index extension_applied on ledger.extension (unit_id, id);
create unique index extension_one_open on ledger.extension (issue_id, coalesce(measure_id, 0), coalesce(milestone_id, 0))
  where state in ('applied', 'checked', 'approved');
