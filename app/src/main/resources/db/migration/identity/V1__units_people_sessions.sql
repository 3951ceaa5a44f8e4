-- Who there is: the register of units, the people, what their roles allow, and who is signed in.
create table identity.unit (
  id          bigint generated always as identity primary key,
  name        text not null,
  kind        text not null check (kind in ('government', 'party', 'department', 'office', 'committee', 'enterprise', 'court', 'temporary', 'other')),
  region      text,
  parent_id   bigint references identity.unit,
  valid_from  date,
  valid_to    date,
  version     integer not null default 0,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create unique index unit_name_within_parent on identity.unit (coalesce(parent_id, 0), name) where valid_to is null;
create index unit_parent on identity.unit (parent_id);
comment on column identity.unit.region is 'The place the unit belongs to, as plans write it, for example 云湖市.';

-- Every other name a unit is known by; the unit's own name is not repeated here.
create table identity.unit_name (
  unit_id  bigint not null references identity.unit,
  name     text not null,
  kind     text not null check (kind in ('short', 'former')),
  primary key (unit_id, name)
);
create index unit_name_lookup on identity.unit_name (name);
create index unit_lookup on identity.unit (name);

-- Grows by one with every change of the tree, so that nodes know when their copy is old.
create table identity.unit_tree (
  only_row  boolean primary key default true check (only_row),
  version   bigint not null default 0
);
insert into identity.unit_tree default values;

create table identity.role (
  code  text primary key,
  name  text not null,
  note  text not null
);
create table identity.role_permission (
  role        text not null references identity.role,
  permission  text not null,
  primary key (role, permission)
);

insert into identity.role (code, name, note) values
  ('office-head',    '整改办负责人', '导入和采用方案,改动台账'),
  ('office-clerk',   '整改办经办人', '导入方案,改动台账'),
  ('unit-reporter',  '责任单位填报人', '查看本单位承担的问题'),
  ('leader',         '领导', '只读查看'),
  ('system-admin',   '系统管理员', '管理单位和人员,不能查看台账'),
  ('audit-admin',    '审计管理员', '查看审计记录,不能查看台账');
insert into identity.role_permission (role, permission) values
  ('office-head', 'ledger.view'), ('office-head', 'ledger.edit'), ('office-head', 'ledger.export'),
  ('office-head', 'plan.import'), ('office-head', 'plan.adopt'), ('office-head', 'unit.view'), ('office-head', 'unit.register'),
  ('office-clerk', 'ledger.view'), ('office-clerk', 'ledger.edit'), ('office-clerk', 'ledger.export'),
  ('office-clerk', 'plan.import'), ('office-clerk', 'plan.adopt'), ('office-clerk', 'unit.view'), ('office-clerk', 'unit.register'),
  ('unit-reporter', 'ledger.view'), ('unit-reporter', 'ledger.export'), ('unit-reporter', 'unit.view'),
  ('leader', 'ledger.view'), ('leader', 'ledger.export'), ('leader', 'unit.view'),
  ('system-admin', 'unit.view'), ('system-admin', 'unit.manage'), ('system-admin', 'person.manage'),
  ('audit-admin', 'audit.view');

create table identity.person (
  id             bigint generated always as identity primary key,
  username       text not null,
  name           text not null,
  unit_id        bigint not null references identity.unit,
  password_hash  text not null,
  must_change    boolean not null default false,
  active         boolean not null default true,
  version        integer not null default 0
);
create unique index person_username on identity.person (lower(username));
create index person_unit on identity.person (unit_id);

create table identity.person_role (
  person_id  bigint not null references identity.person,
  role       text not null references identity.role,
  primary key (person_id, role)
);

-- The token itself is only in the person's browser.
create table identity.session (
  token_hash  bytea primary key,
  person_id   bigint not null references identity.person,
  created_at  timestamptz not null,
  seen_at     timestamptz not null,
  address     text not null,
  agent       text not null
);
create index session_person on identity.session (person_id);
