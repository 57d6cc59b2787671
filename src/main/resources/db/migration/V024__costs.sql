-- What the partnership costs and by what it is shared: cost pools and their lines (rule M2), drivers and their values, what the others say
-- to the charges of a host (rule M8). All keep their earlier revisions (rule F3). Written by who keeps the partnership's books: the
-- provider or host, or a joint board.

create table cost_pools (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  slug text not null,
  title text not null,
  purpose text not null,
  services text[] not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, slug, revision)
);
create unique index cost_pools_current on cost_pools (partnership_id, slug) where superseded_at is null;
alter table cost_pools enable row level security;
alter table cost_pools force row level security;
grant select on cost_pools to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on cost_pools to concordat_partnership, concordat_board;
create policy cost_pools_member on cost_pools for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy cost_pools_auditor on cost_pools for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy cost_pools_partnership on cost_pools to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy cost_pools_board on cost_pools to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- The organisation is the council that alone pays the line; nobody's id where the pool's key shares it, and every member sees it.
create table pool_lines (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null,
  id uuid not null,
  pool text not null,
  ref text not null,
  service text,
  cost_type text not null check (cost_type in ('employees', 'premises', 'transport', 'supplies-and-services', 'third-party-payments',
    'transfer-payments', 'support-services', 'depreciation-and-impairment', 'income')),
  stage text not null check (stage in ('budget', 'actual')),
  period text not null,
  -- the financial year that the period lies in
  year text not null,
  pence bigint not null,
  host_charge boolean not null,
  area text,
  note text,
  -- why it was restated; null for a first revision
  reason text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id, revision),
  check ((revision = 1) = (reason is null)),
  check (area is null or organisation_id <> '00000000-0000-0000-0000-000000000000'::uuid)
);
create unique index pool_lines_current on pool_lines (partnership_id, pool, ref) where superseded_at is null;
create index pool_lines_year on pool_lines (partnership_id, year, pool, ref);
alter table pool_lines enable row level security;
alter table pool_lines force row level security;
grant select on pool_lines to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on pool_lines to concordat_partnership, concordat_board;
create policy pool_lines_member on pool_lines for select to concordat_member
  using (organisation_id = any ((select array[nullif(current_setting('app.organisation', true), '')::uuid,
      '00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pool_lines_partnership on pool_lines to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pool_lines_board on pool_lines to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pool_lines_auditor on pool_lines for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What a member (organisation_id) says to one revision of a charge of the host. Whose line it is decides who sees it.
create table host_charge_decisions (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  line_organisation_id uuid not null,
  line_id uuid not null,
  line_revision int not null,
  approved boolean not null,
  reason text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, line_id, line_revision, revision),
  foreign key (partnership_id, line_organisation_id, line_id, line_revision)
    references pool_lines (partnership_id, organisation_id, id, revision),
  check (approved or reason is not null)
);
create unique index host_charge_decisions_current on host_charge_decisions (partnership_id, organisation_id, line_id, line_revision)
  where superseded_at is null;
create index host_charge_decisions_line on host_charge_decisions (partnership_id, line_id, line_revision);
alter table host_charge_decisions enable row level security;
alter table host_charge_decisions force row level security;
-- A member that is also the board acts as the board.
grant select, insert, update (superseded_at) on host_charge_decisions to concordat_member, concordat_board;
grant select on host_charge_decisions to concordat_partnership, concordat_auditor;
create policy host_charge_decisions_member_sees on host_charge_decisions for select to concordat_member
  using (line_organisation_id = any ((select array[nullif(current_setting('app.organisation', true), '')::uuid,
      '00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy host_charge_decisions_member_decides on host_charge_decisions for insert to concordat_member
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and line_organisation_id = any ((select array[nullif(current_setting('app.organisation', true), '')::uuid,
      '00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy host_charge_decisions_member_changes on host_charge_decisions for update to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy host_charge_decisions_partnership on host_charge_decisions for select to concordat_partnership
  using (line_organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy host_charge_decisions_board_sees on host_charge_decisions for select to concordat_board
  using (line_organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy host_charge_decisions_board_decides on host_charge_decisions for insert to concordat_board
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and line_organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy host_charge_decisions_board_changes on host_charge_decisions for update to concordat_board
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy host_charge_decisions_auditor on host_charge_decisions for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table drivers (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  slug text not null,
  title text not null,
  unit text not null,
  source text,
  kind text not null check (kind in ('loaded', 'cases', 'measure')),
  -- whose cases are counted
  services text[] not null,
  -- whose figures of the year it is
  measure text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, slug, revision),
  check ((kind = 'measure') = (measure is not null)),
  check ((kind = 'cases') = (cardinality(services) > 0))
);
create unique index drivers_current on drivers (partnership_id, slug) where superseded_at is null;
alter table drivers enable row level security;
alter table drivers force row level security;
grant select on drivers to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on drivers to concordat_partnership, concordat_board;
create policy drivers_member on drivers for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy drivers_auditor on drivers for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy drivers_partnership on drivers to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy drivers_board on drivers to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Of each organisation; every member sees the others', since its share depends on them.
create table driver_values (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  driver text not null,
  year text not null,
  basis text not null check (basis in ('estimate', 'actual')),
  value numeric not null check (value >= 0),
  source text,
  reason text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id, revision),
  check ((revision = 1) = (reason is null))
);
create unique index driver_values_current on driver_values (partnership_id, organisation_id, driver, year, basis)
  where superseded_at is null;
alter table driver_values enable row level security;
alter table driver_values force row level security;
grant select on driver_values to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on driver_values to concordat_partnership, concordat_board;
create policy driver_values_member on driver_values for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy driver_values_auditor on driver_values for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy driver_values_partnership on driver_values to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy driver_values_board on driver_values to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
