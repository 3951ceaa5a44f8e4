-- A scope is asked in every query; with all its units as a parameter, planning alone took longer than the query. Now one id is enough.
create table identity.unit_below (
  above  bigint not null references identity.unit,
  below  bigint not null references identity.unit,
  primary key (above, below)
);
create index unit_below_reverse on identity.unit_below (below, above);
comment on table identity.unit_below is 'Every unit with itself and with each unit anywhere below it.';

insert into identity.unit_below (above, below)
with recursive tree as (
  select id as above, id as below from identity.unit
  union all
  select t.above, u.id from identity.unit u join tree t on u.parent_id = t.below)
select above, below from tree;
