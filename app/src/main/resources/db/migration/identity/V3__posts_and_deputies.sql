-- People act from posts: one account can hold several, a post carries the roles, and a deputy can act from another's post for a while.
create table identity.post (
  id          bigint generated always as identity primary key,
  person_id   bigint not null references identity.person,
  unit_id     bigint not null references identity.unit,
  title       text not null default '',
  main        boolean not null default false,
  valid_from  date not null,
  valid_to    date,
  version     integer not null default 0,
  check (valid_to is null or valid_from <= valid_to + 1)
);
comment on column identity.post.valid_to is 'The last day of the post; one that is given up on its first day ends the day before.';
create index post_person on identity.post (person_id);
create index post_unit on identity.post (unit_id);
create unique index post_main on identity.post (person_id) where main and valid_to is null;

create table identity.post_role (
  post_id  bigint not null references identity.post,
  role     text not null references identity.role,
  primary key (post_id, role)
);
create index post_role_role on identity.post_role (role);

create table identity.deputy (
  id          bigint generated always as identity primary key,
  post_id     bigint not null references identity.post,
  person_id   bigint not null references identity.person,
  valid_from  date not null,
  valid_to    date not null,
  reason      text not null default '',
  check (valid_from <= valid_to)
);
create index deputy_person on identity.deputy (person_id);
create index deputy_post on identity.deputy (post_id);

insert into identity.post (person_id, unit_id, main, valid_from)
select id, unit_id, true, current_date from identity.person;
insert into identity.post_role (post_id, role)
select o.id, r.role from identity.person_role r join identity.post o on o.person_id = r.person_id;
drop table identity.person_role;
alter table identity.person drop column unit_id;

-- The post somebody acts from since they chose it; empty for their main post.
alter table identity.session add column post_id bigint references identity.post;

-- Presets and what each may do. A role of one administrator never holds a permission of another, nor of the office's business.
alter table identity.role add column preset boolean not null default false, add column version integer not null default 0;
update identity.role set preset = true;
insert into identity.role (code, name, note, preset) values
  ('unit-head',       '责任单位负责人', '查看本单位承担的问题,分派经办人', true),
  ('supervisor',      '督导验收人员', '查看本单位督导、验收的问题', true),
  ('discipline',      '纪检监察人员', '查看本单位范围内的问题和追责事项', true),
  ('field-inspector', '现场核查人员', '查看需要现场核查的问题', true),
  ('security-admin',  '安全管理员', '管理角色、授权和登录安全,不能查看台账', true);
update identity.role set note = '管理单位、账号和岗位,不能授权,不能查看台账' where code = 'system-admin';
insert into identity.role_permission (role, permission) values
  ('office-head', 'duty.assign'), ('office-head', 'audit.office'), ('office-head', 'accountability.view'),
  ('office-clerk', 'duty.assign'), ('office-clerk', 'audit.office'),
  ('unit-head', 'ledger.view'), ('unit-head', 'ledger.export'), ('unit-head', 'unit.view'), ('unit-head', 'duty.assign'),
  ('supervisor', 'ledger.view'), ('supervisor', 'ledger.export'), ('supervisor', 'unit.view'),
  ('discipline', 'ledger.view'), ('discipline', 'unit.view'), ('discipline', 'accountability.view'),
  ('field-inspector', 'ledger.view'), ('field-inspector', 'unit.view'),
  ('security-admin', 'role.manage'), ('security-admin', 'role.grant'), ('security-admin', 'signin.manage'), ('security-admin', 'unit.view');
