-- Entering a day again sets the earlier entry aside; taking an entry back needs a reason.
alter table calendar.day
  add column withdrawn_by   bigint references identity.person,
  add column withdrawn_name text,
  add column withdrawn_why  text;
create index day_history on calendar.day (day, id desc);
