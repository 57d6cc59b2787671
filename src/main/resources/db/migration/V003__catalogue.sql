-- What a partnership provides and how it measures it: services, measures, calendars. All belong to the partnership itself, all keep
-- their earlier revisions (rule F3). Written by the side that the partnership's model says (a provider or host, or a joint board).

create table services (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  slug text not null,
  title text not null,
  legal_basis text,
  lgsl_id int,
  cases_from text not null check (cases_from in ('provider', 'client')),
  attributes text[] not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, slug, revision)
);
create unique index services_current on services (partnership_id, slug) where superseded_at is null;
alter table services enable row level security;
alter table services force row level security;
grant select on services to concordat_member, concordat_auditor, concordat_worker;
grant select, insert, update (superseded_at) on services to concordat_partnership, concordat_board;
create policy services_member on services for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy services_auditor on services for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy services_worker on services for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy services_partnership on services to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy services_board on services to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table measures (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  slug text not null,
  title text not null,
  kind text not null check (kind in ('timeliness', 'ratio', 'count', 'mean', 'value')),
  unit text not null,
  direction text not null check (direction in ('higher-is-better', 'lower-is-better', 'within-range')),
  computed_from text not null check (computed_from in ('cases', 'figures')),
  counted_by text check (counted_by in ('due', 'closed', 'received')),
  rounding_decimals int check (rounding_decimals between 0 and 6),
  rounding_mode text,
  minimum_sample int check (minimum_sample > 0),
  source text,
  owner text not null check (owner in ('provider', 'client')),
  check ((computed_from = 'cases') = (counted_by is not null)),
  check ((rounding_decimals is null) = (rounding_mode is null)),
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, slug, revision)
);
create unique index measures_current on measures (partnership_id, slug) where superseded_at is null;
alter table measures enable row level security;
alter table measures force row level security;
grant select on measures to concordat_member, concordat_auditor, concordat_worker;
grant select, insert, update (superseded_at) on measures to concordat_partnership, concordat_board;
create policy measures_member on measures for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy measures_auditor on measures for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy measures_worker on measures for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy measures_partnership on measures to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy measures_board on measures to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table calendars (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  slug text not null,
  title text not null,
  time_zone text not null,
  -- {"hours":{"monday":[["09:00","17:00"]]}, "holidays":[{"date","title"}], "openings":[{"date","from","to"}]}
  pattern jsonb not null,
  known_from date,
  known_to date,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, slug, revision)
);
create unique index calendars_current on calendars (partnership_id, slug) where superseded_at is null;
alter table calendars enable row level security;
alter table calendars force row level security;
grant select on calendars to concordat_member, concordat_auditor, concordat_worker;
grant select, insert, update (superseded_at) on calendars to concordat_partnership, concordat_board;
create policy calendars_member on calendars for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy calendars_auditor on calendars for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy calendars_worker on calendars for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy calendars_partnership on calendars to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy calendars_board on calendars to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
