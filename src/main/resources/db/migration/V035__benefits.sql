-- What benefits are measured against, what they come to, and what a provider puts back of its surplus (rules R1 to R4). All keep their earlier
-- revisions (rule F3). Written by who keeps the registers: the provider or host, or a joint board. What they say is canonical JSON (RFC 8785).

-- A council's baseline: what a service cost, how much it did and how well before it was shared. Once both sides have signed it, it stays.
create table baselines (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  slug text not null,
  text text not null,
  digest text not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, slug, revision)
);
create unique index baselines_current on baselines (partnership_id, slug) where superseded_at is null;
alter table baselines enable row level security;
alter table baselines force row level security;
grant select on baselines to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on baselines to concordat_partnership, concordat_board;
create policy baselines_member on baselines for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy baselines_partnership on baselines to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy baselines_board on baselines to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy baselines_auditor on baselines for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What was done with a baseline; only ever added to. Each side signs for itself.
create table baseline_events (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  baseline text not null,
  kind text not null check (kind in ('proposed', 'withdrawn', 'signed')),
  side text check (side in ('provider', 'client')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id, id),
  check ((kind = 'signed') = (side is not null))
);
create index baseline_events_of on baseline_events (partnership_id, baseline, recorded_at);
alter table baseline_events enable row level security;
alter table baseline_events force row level security;
grant select on baseline_events to concordat_auditor;
grant select, insert on baseline_events to concordat_member, concordat_partnership, concordat_board;
create policy baseline_events_member_sees on baseline_events for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
-- A council signs for itself; to propose is the keeper's, which the application sees to.
create policy baseline_events_member_signs on baseline_events for insert to concordat_member
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy baseline_events_partnership on baseline_events to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy baseline_events_board on baseline_events to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy baseline_events_auditor on baseline_events for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Benefits, planned and come to. The organisation is the council that one is for alone; nobody's id where it is for all, and every party sees
-- it.
create table benefits (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null,
  id uuid not null,
  slug text not null,
  kind text not null check (kind in ('cashable', 'non-cashable', 'social-value', 'resilience')),
  service text,
  text text not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, slug, revision)
);
create unique index benefits_current on benefits (partnership_id, slug) where superseded_at is null;
alter table benefits enable row level security;
alter table benefits force row level security;
grant select on benefits to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on benefits to concordat_partnership, concordat_board;
create policy benefits_member on benefits for select to concordat_member
  using (organisation_id = any ((select array[nullif(current_setting('app.organisation', true), '')::uuid,
      '00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy benefits_partnership on benefits to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy benefits_board on benefits to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy benefits_auditor on benefits for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What units of social goods are taken to be worth, in versions.
create table social_proxies (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  slug text not null,
  text text not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, slug, revision)
);
create unique index social_proxies_current on social_proxies (partnership_id, slug) where superseded_at is null;
alter table social_proxies enable row level security;
alter table social_proxies force row level security;
grant select on social_proxies to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on social_proxies to concordat_partnership, concordat_board;
create policy social_proxies_member on social_proxies for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy social_proxies_auditor on social_proxies for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy social_proxies_partnership on social_proxies to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy social_proxies_board on social_proxies to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What a provider earned, spent and put back in a year.
create table surpluses (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  year text not null,
  text text not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, year, revision)
);
create unique index surpluses_current on surpluses (partnership_id, year) where superseded_at is null;
alter table surpluses enable row level security;
alter table surpluses force row level security;
grant select on surpluses to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on surpluses to concordat_partnership, concordat_board;
create policy surpluses_member on surpluses for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy surpluses_auditor on surpluses for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy surpluses_partnership on surpluses to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy surpluses_board on surpluses to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Every change is in the ledger.
select ledger_watch('baselines');
select ledger_watch('baseline_events');
select ledger_watch('benefits');
select ledger_watch('social_proxies', '');
select ledger_watch('surpluses', '');
