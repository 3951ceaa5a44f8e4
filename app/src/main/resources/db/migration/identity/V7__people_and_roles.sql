-- Roles that retire, deputyships that end before their day, people who have left; and what their lists stand on.
alter table identity.role add column retired boolean not null default false;
create unique index role_name on identity.role (name);
create sequence identity.role_number;

alter table identity.person add column left_on date;
comment on column identity.person.left_on is 'The day they left for good; an account that is only closed for a while has none.';

alter table identity.deputy drop constraint deputy_check;
alter table identity.deputy add check (valid_from <= valid_to + 1);
comment on column identity.deputy.valid_to is 'The last day; a deputyship that is taken back on its first day ends the day before.';

create index person_by_name on identity.person (name collate "zh-x-icu", id);

-- The security administrator finds what waits without walking through everybody.
create index post_open on identity.post (id) where valid_to is null;
