-- What the presets may do in the month: report, review, put off, prove, light, settle, remind.
insert into identity.role_permission (role, permission) values
  ('office-head', 'progress.review'), ('office-head', 'progress.manage'), ('office-head', 'evidence.add'), ('office-head', 'extension.check'), ('office-head', 'extension.approve'), ('office-head', 'lamp.manage'), ('office-head', 'check.settle'), ('office-head', 'calendar.manage'), ('office-head', 'reminder.manage'),
  ('office-clerk', 'progress.review'), ('office-clerk', 'evidence.add'), ('office-clerk', 'extension.check'), ('office-clerk', 'check.settle'),
  ('unit-head', 'progress.report'), ('unit-head', 'evidence.add'), ('unit-head', 'extension.apply'),
  ('unit-reporter', 'progress.report'), ('unit-reporter', 'evidence.add'), ('unit-reporter', 'extension.apply'),
  ('supervisor', 'evidence.add'),
  ('leader', 'extension.approve'),
  ('field-inspector', 'evidence.add'),
  ('system-admin', 'job.view')
on conflict do nothing;
