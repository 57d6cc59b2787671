-- Agreements: rows of the council they are for. A text may be changed while it is a draft, each change a new revision (rule F3); once
-- proposed it stands (rule V1). What happens to a version is only ever added.

create table agreements (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  ref text not null,
  title text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, ref)
);
alter table agreements enable row level security;
alter table agreements force row level security;
create policy agreements_member on agreements to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreements_worker on agreements for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreements_partnership on agreements to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreements_board on agreements to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreements_auditor on agreements for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
grant select on agreements to concordat_member, concordat_worker, concordat_partnership, concordat_board, concordat_auditor;
-- A council of a joint board provides for itself: it writes its own.
grant insert on agreements to concordat_member, concordat_partnership;

create table agreement_versions (
  partnership_id uuid not null,
  organisation_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  number int not null check (number > 0),
  text text not null,
  digest text not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, agreement_id, number, revision),
  foreign key (partnership_id, organisation_id, agreement_id) references agreements (partnership_id, organisation_id, id)
);
create unique index agreement_versions_current on agreement_versions (partnership_id, organisation_id, agreement_id, number)
  where superseded_at is null;
alter table agreement_versions enable row level security;
alter table agreement_versions force row level security;
create policy agreement_versions_member on agreement_versions to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreement_versions_worker on agreement_versions for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreement_versions_partnership on agreement_versions to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreement_versions_board on agreement_versions to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreement_versions_auditor on agreement_versions for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
grant select on agreement_versions to concordat_member, concordat_worker, concordat_partnership, concordat_board, concordat_auditor;
grant insert, update (superseded_at) on agreement_versions to concordat_member, concordat_partnership;
-- A board only counters: it adds a version, it never changes a draft.
grant insert on agreement_versions to concordat_board;

create table agreement_events (
  partnership_id uuid not null,
  organisation_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  number int not null,
  kind text not null check (kind in ('proposed', 'countered', 'signed', 'withdrawn', 'terminated')),
  side text not null check (side in ('provider', 'client')),
  done_by uuid not null references organisations (id),
  last_day date,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id, id),
  foreign key (partnership_id, organisation_id, agreement_id) references agreements (partnership_id, organisation_id, id)
);
create unique index agreement_events_signed_once
  on agreement_events (partnership_id, organisation_id, agreement_id, number, side) where kind = 'signed';
create index agreement_events_of on agreement_events (partnership_id, organisation_id, agreement_id, recorded_at);
alter table agreement_events enable row level security;
alter table agreement_events force row level security;
create policy agreement_events_member on agreement_events to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreement_events_worker on agreement_events for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreement_events_partnership on agreement_events to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreement_events_board on agreement_events to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy agreement_events_auditor on agreement_events for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
grant select on agreement_events to concordat_member, concordat_worker, concordat_partnership, concordat_board, concordat_auditor;
grant insert on agreement_events to concordat_member, concordat_partnership, concordat_board;
