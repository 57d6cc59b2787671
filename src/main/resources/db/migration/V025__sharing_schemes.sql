-- How pools are shared among the members (rules M2 to M4): schemes of the partnership, their dated versions with earlier revisions of drafts
-- (rule F3), and what was done with each version. All of a partnership read them; the keeper of its books drafts and proposes, each
-- member's signatory approves.

-- Whose approval a version needs; null: every member's.
alter table partnerships add column scheme_approvals text
  check (scheme_approvals in ('every-member', 'majority', 'double-majority'));

create table sharing_schemes (
  partnership_id uuid not null references partnerships (id),
  slug text not null,
  title text not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, slug)
);
alter table sharing_schemes enable row level security;
alter table sharing_schemes force row level security;
grant select on sharing_schemes to concordat_member, concordat_auditor, concordat_worker;
grant select, insert, update (title, revision, recorded_at, recorded_by) on sharing_schemes
  to concordat_partnership, concordat_board;
create policy sharing_schemes_member on sharing_schemes for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_schemes_auditor on sharing_schemes for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_schemes_worker on sharing_schemes for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_schemes_partnership on sharing_schemes to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_schemes_board on sharing_schemes to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table sharing_scheme_versions (
  partnership_id uuid not null,
  id uuid not null,
  scheme text not null,
  number int not null check (number > 0),
  text text not null,
  digest text not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, scheme, number, revision),
  foreign key (partnership_id, scheme) references sharing_schemes (partnership_id, slug)
);
create unique index sharing_scheme_versions_current on sharing_scheme_versions (partnership_id, scheme, number)
  where superseded_at is null;
alter table sharing_scheme_versions enable row level security;
alter table sharing_scheme_versions force row level security;
grant select on sharing_scheme_versions to concordat_member, concordat_auditor, concordat_worker;
grant select, insert, update (superseded_at) on sharing_scheme_versions to concordat_partnership, concordat_board;
create policy sharing_scheme_versions_member on sharing_scheme_versions for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_scheme_versions_auditor on sharing_scheme_versions for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_scheme_versions_worker on sharing_scheme_versions for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_scheme_versions_partnership on sharing_scheme_versions to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_scheme_versions_board on sharing_scheme_versions to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Only ever added to. A member writes what it does itself.
create table sharing_scheme_events (
  partnership_id uuid not null,
  id uuid not null,
  scheme text not null,
  number int not null,
  kind text not null check (kind in ('proposed', 'withdrawn', 'approved', 'carried')),
  done_by uuid not null references organisations (id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, scheme) references sharing_schemes (partnership_id, slug)
);
create unique index sharing_scheme_events_approved_once
  on sharing_scheme_events (partnership_id, scheme, number, done_by) where kind = 'approved';
create unique index sharing_scheme_events_once
  on sharing_scheme_events (partnership_id, scheme, number, kind) where kind <> 'approved';
alter table sharing_scheme_events enable row level security;
alter table sharing_scheme_events force row level security;
grant select on sharing_scheme_events to concordat_auditor, concordat_worker;
grant select, insert on sharing_scheme_events to concordat_member, concordat_partnership, concordat_board;
create policy sharing_scheme_events_member on sharing_scheme_events to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and done_by = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy sharing_scheme_events_auditor on sharing_scheme_events for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_scheme_events_worker on sharing_scheme_events for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_scheme_events_partnership on sharing_scheme_events to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and done_by = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy sharing_scheme_events_board on sharing_scheme_events to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and done_by = (select nullif(current_setting('app.organisation', true), '')::uuid));
