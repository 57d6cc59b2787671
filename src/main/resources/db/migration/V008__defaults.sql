-- What a partnership has settled for a service in whatever agreement (rule V3): read and written with the service, under its policies.
alter table services add column defaults jsonb not null default '{}';
alter table services alter column defaults drop default;
