-- The years of a partnership's costs, and what councils are billed and told of them (rules M5, M6).

-- How a year is billed and reconciled, and how far it has come; the partnership's own. Each change is a new revision (rule F3). Of the budget
-- that was fixed, and of the outturn, it keeps the figures as they were.
create table cost_years (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  year text not null,
  rules jsonb not null,
  state text not null check (state in ('planned', 'budgeted', 'closed')),
  budget jsonb,
  outturn jsonb,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, year, revision),
  check ((state = 'planned') = (budget is null)),
  check ((state = 'closed') = (outturn is not null))
);
create unique index cost_years_current on cost_years (partnership_id, year) where superseded_at is null;
alter table cost_years enable row level security;
alter table cost_years force row level security;
grant select on cost_years to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on cost_years to concordat_partnership, concordat_board;
create policy cost_years_member on cost_years for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy cost_years_partnership on cost_years to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy cost_years_board on cost_years to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy cost_years_auditor on cost_years for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What was issued to all councils at once: the bills of a billing period, or the reconciliation. The key makes each exactly one. The workings
-- are what every member may know of how the pools were shared. Rows are only ever added.
create table statement_runs (
  partnership_id uuid not null references partnerships (id),
  year text not null,
  kind text not null check (kind in ('bill', 'reconciliation')),
  number int not null check (number > 0),
  period text not null,
  workings jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, year, kind, number)
);
alter table statement_runs enable row level security;
alter table statement_runs force row level security;
grant select on statement_runs to concordat_member, concordat_auditor;
grant select, insert on statement_runs to concordat_partnership, concordat_board;
create policy statement_runs_member on statement_runs for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy statement_runs_partnership on statement_runs to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy statement_runs_board on statement_runs to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy statement_runs_auditor on statement_runs for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- A council's own: a bill, its reconciliation, or the year's statement, which is the sum of them. Once issued it never changes: nothing may
-- update or delete a row. The workings are of what was charged to this council only.
create table statements (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  year text not null,
  kind text not null check (kind in ('bill', 'reconciliation', 'year')),
  number int not null check (number > 0),
  period text not null,
  last boolean not null,
  amount_pence bigint not null,
  settlement text not null check (settlement in ('payable', 'none', 'refund', 'charge', 'reserve', 'carry-forward')),
  workings jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, year, kind, number)
);
create index statements_listed on statements (partnership_id, id);
alter table statements enable row level security;
alter table statements force row level security;
grant select on statements to concordat_member, concordat_auditor;
grant select, insert on statements to concordat_partnership, concordat_board;
create policy statements_member on statements for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy statements_partnership on statements to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy statements_board on statements to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy statements_auditor on statements for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- The lines of a statement: what is due for an item, up to and with it, less what earlier statements had. A credit, or a balance that was carried
-- forward, has been stated so far as the lines of bills and reconciliations for it sum to.
create table statement_lines (
  partnership_id uuid not null,
  organisation_id uuid not null,
  statement_id uuid not null,
  number int not null check (number > 0),
  kind text not null
    check (kind in ('share', 'extra', 'gain-share', 'credit', 'carried-forward', 'succession')),
  reference text not null,
  due_pence bigint not null,
  before_pence bigint not null,
  amount_pence bigint not null,
  primary key (partnership_id, organisation_id, statement_id, number),
  unique (partnership_id, organisation_id, statement_id, kind, reference),
  foreign key (partnership_id, organisation_id, statement_id) references statements (partnership_id, organisation_id, id),
  check (amount_pence = due_pence - before_pence)
);
alter table statement_lines enable row level security;
alter table statement_lines force row level security;
grant select on statement_lines to concordat_member, concordat_auditor;
grant select, insert on statement_lines to concordat_partnership, concordat_board;
create policy statement_lines_member on statement_lines for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy statement_lines_partnership on statement_lines to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy statement_lines_board on statement_lines to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy statement_lines_auditor on statement_lines for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
