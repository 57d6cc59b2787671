-- What is sent in bulk: cases (rules C5, C7), figures (rules F1, F4), the imports they came in, the profiles CSV is read by.
-- Cases and figures keep their earlier revisions (rule F3); the board has no grant on cases.

create table import_profiles (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  slug text not null,
  text jsonb not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, slug, revision)
);
create unique index import_profiles_current on import_profiles (partnership_id, slug) where superseded_at is null;
alter table import_profiles enable row level security;
alter table import_profiles force row level security;
grant select, insert, update (superseded_at) on import_profiles to concordat_member, concordat_partnership, concordat_board;
grant select on import_profiles to concordat_auditor;
create policy import_profiles_member on import_profiles to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_profiles_partnership on import_profiles to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_profiles_board on import_profiles to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_profiles_auditor on import_profiles for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- One bulk load. It belongs to the organisation that sent it (organisation_id), whichever councils its rows are for.
create table imports (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  kind text not null check (kind in ('cases', 'figures')),
  mode text not null check (mode in ('all-or-nothing', 'accept-valid')),
  format text not null check (format in ('json', 'ndjson', 'csv')),
  profile text,
  profile_revision int,
  applied boolean not null,
  rows_read bigint not null,
  created bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  stale bigint not null,
  rejected bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id, id)
);
alter table imports enable row level security;
alter table imports force row level security;
grant select, insert on imports to concordat_member, concordat_partnership, concordat_board;
grant select on imports to concordat_auditor;

create table import_errors (
  partnership_id uuid not null,
  organisation_id uuid not null,
  import_id uuid not null,
  number int not null,
  kind text not null check (kind in ('cases', 'figures')),
  row_number bigint not null,
  ref text,
  pointer text not null,
  detail text not null,
  primary key (partnership_id, organisation_id, import_id, number),
  foreign key (partnership_id, organisation_id, import_id) references imports (partnership_id, organisation_id, id)
);
alter table import_errors enable row level security;
alter table import_errors force row level security;
grant select, insert on import_errors to concordat_member, concordat_partnership, concordat_board;
grant select on import_errors to concordat_auditor;
create policy imports_member on imports to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy imports_partnership on imports to concordat_partnership
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy imports_board on imports to concordat_board
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]) and kind = 'figures')
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]) and kind = 'figures');
create policy imports_auditor on imports for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_errors_member on import_errors to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_errors_partnership on import_errors to concordat_partnership
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_errors_board on import_errors to concordat_board
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]) and kind = 'figures')
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]) and kind = 'figures');
create policy import_errors_auditor on import_errors for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- A case's id is the same over its revisions. as_at moves forward without a revision: it says when the sender knew the state.
-- No foreign key to members: who writes can write for members only (the policies), no role deletes a member, and the look-up took a
-- fifth of the time of a load.
create table cases (
  partnership_id uuid not null,
  organisation_id uuid not null,
  id uuid not null,
  service text not null,
  ref text not null,
  area text,
  received timestamptz not null,
  due timestamptz,
  closed timestamptz,
  -- [{"at","action","reason"}]
  clock jsonb not null,
  outcome text,
  attributes jsonb not null,
  void_reason text,
  as_at timestamptz,
  state_digest text not null,
  import_id uuid not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id, revision),
  check (closed >= received)
);
create unique index cases_current on cases (partnership_id, organisation_id, service, ref) where superseded_at is null;
create index cases_due on cases (partnership_id, organisation_id, due) where superseded_at is null and closed is null;
-- Loads come in bulk: statistics that are far behind make for slow plans.
alter table cases set (autovacuum_analyze_scale_factor = 0.02);
alter table cases enable row level security;
alter table cases force row level security;
grant select, insert, update (superseded_at, as_at) on cases to concordat_member, concordat_partnership;
grant select on cases to concordat_auditor, concordat_worker;

create table figures (
  partnership_id uuid not null,
  organisation_id uuid not null,
  id uuid not null,
  measure text not null,
  area text,
  period text not null,
  period_from date not null,
  period_to date not null,
  numerator numeric,
  denominator numeric,
  value numeric,
  state text not null check (state in ('submitted', 'agreed')),
  submitted_by_side text not null check (submitted_by_side in ('provider', 'client')),
  submitted_by text not null,
  agreed_by text,
  import_id uuid not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id, revision),
  foreign key (partnership_id, organisation_id) references members (partnership_id, organisation_id),
  check ((numerator is null) = (denominator is null) and (numerator is null) <> (value is null)),
  check ((state = 'agreed') = (agreed_by is not null))
);
create unique index figures_current on figures (partnership_id, organisation_id, measure, period, coalesce(area, ''))
  where superseded_at is null;
create index figures_current_id on figures (partnership_id, organisation_id, id) where superseded_at is null;
alter table figures enable row level security;
alter table figures force row level security;
grant select, insert, update (superseded_at) on figures to concordat_member, concordat_partnership, concordat_board;
grant select on figures to concordat_auditor, concordat_worker;
create policy cases_member on cases to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy cases_worker on cases for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy cases_partnership on cases to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy cases_auditor on cases for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy figures_member on figures to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy figures_worker on figures for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy figures_partnership on figures to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy figures_board on figures to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy figures_auditor on figures for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
