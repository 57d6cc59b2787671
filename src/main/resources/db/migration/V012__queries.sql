-- Figures that lapse into agreement (rule F1), and queries about figures and results (rule G4).

-- A submitted figure counts as agreed from lapses_at on; the state is never written for it, so what was known at a moment stays known.
-- query_id is the latest query about it. A figure that was locked while it was queried has no further revision for its query's outcome:
-- query_decided_at tells it. Corrected numbers come by no import.
alter table figures drop constraint figures_state_check;
alter table figures add constraint figures_state_check check (state in ('submitted', 'agreed', 'queried'));
alter table figures add column lapses_at timestamptz;
alter table figures add column query_id uuid;
alter table figures add column query_decided_at timestamptz;
alter table figures add check (lapses_at is null or state = 'submitted');
alter table figures add check (state <> 'queried' or query_id is not null);
alter table figures add check (query_decided_at is null or state = 'queried');
alter table figures alter column import_id drop not null;
grant update (query_decided_at) on figures to concordat_member, concordat_partnership, concordat_board;

-- What was asked, of a figure or of a result, and how many working days each stage has for it; only that it is decided is ever added.
-- The figure, which has revisions, is named.
create table queries (
  partnership_id uuid not null,
  organisation_id uuid not null,
  id uuid not null,
  figure_id uuid,
  figure_revision int,
  result text,
  raised_by_side text not null check (raised_by_side in ('provider', 'client')),
  reason text not null,
  evidence text,
  officers_days int not null,
  board_days int not null,
  chief_executives_days int not null,
  mediation_days int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  decided_at timestamptz,
  outcome text check (outcome in ('upheld', 'not-upheld', 'withdrawn')),
  primary key (partnership_id, organisation_id, id),
  foreign key (partnership_id, organisation_id) references members (partnership_id, organisation_id),
  check ((figure_id is null) <> (result is null)),
  check ((figure_id is null) = (figure_revision is null)),
  check ((decided_at is null) = (outcome is null))
);
create unique index queries_open on queries (partnership_id, organisation_id, coalesce(figure_id::text, result))
  where decided_at is null;
alter table queries enable row level security;
alter table queries force row level security;
grant select, insert, update (decided_at, outcome) on queries to concordat_member, concordat_partnership, concordat_board;
grant select on queries to concordat_auditor;

-- What became of it, one after the other; rows are only ever added. Stage and due day are those that hold from the event on.
create table query_events (
  partnership_id uuid not null,
  organisation_id uuid not null,
  query_id uuid not null,
  id uuid not null,
  number int not null check (number > 0),
  kind text not null check (kind in ('raised', 'escalated', 'proposed', 'decided')),
  side text not null check (side in ('provider', 'client', 'board')),
  stage text not null check (stage in ('officers', 'board', 'chief-executives', 'mediation')),
  due_on date,
  reason text not null,
  outcome text check (outcome in ('upheld', 'not-upheld', 'withdrawn')),
  numerator numeric,
  denominator numeric,
  value numeric,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, query_id, number),
  foreign key (partnership_id, organisation_id, query_id) references queries (partnership_id, organisation_id, id),
  check ((kind in ('proposed', 'decided')) = (outcome is not null))
);
alter table query_events enable row level security;
alter table query_events force row level security;
grant select, insert on query_events to concordat_member, concordat_partnership, concordat_board;
grant select on query_events to concordat_auditor;
create policy queries_member on queries to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy queries_partnership on queries to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy queries_board on queries to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy queries_auditor on queries for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy query_events_member on query_events to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy query_events_partnership on query_events to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy query_events_board on query_events to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy query_events_auditor on query_events for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
