-- What follows from meetings: who is to do what by when. All of a partnership read it; the board's secretary writes it, and whoever is to do
-- something says when it is done.
create table actions (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  meeting uuid,
  decision uuid,
  -- the organisation that is to do it
  owner uuid not null references organisations (id),
  title text not null,
  due date not null,
  done_on date,
  note text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting) references meetings (partnership_id, id),
  foreign key (partnership_id, decision) references decisions (partnership_id, id)
);
create index actions_due on actions (partnership_id, due) where done_on is null;
alter table actions enable row level security;
alter table actions force row level security;
grant select on actions to concordat_auditor;
grant select, update (done_on, note, revision, recorded_at, recorded_by) on actions to concordat_member, concordat_partnership;
grant select, insert, update (meeting, decision, owner, title, due, done_on, note, revision, recorded_at, recorded_by) on actions
  to concordat_board;
create policy actions_auditor on actions for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy actions_member on actions for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy actions_member_own on actions for update to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and owner = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and owner = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy actions_partnership on actions for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy actions_partnership_own on actions for update to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and owner = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and owner = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy actions_board on actions to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- That a member leaves (rule G5): its notice, which it gives and takes back itself, and the terms, which the board's secretary writes and settles.
create table leavings (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  member_id uuid not null references organisations (id),
  given_on date not null,
  reason text not null,
  last_day date not null,
  compensation_pence bigint check (compensation_pence >= 0),
  state text not null check (state in ('given', 'settled', 'withdrawn')),
  decision uuid,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, decision) references decisions (partnership_id, id)
);
create unique index leavings_standing on leavings (partnership_id, member_id) where state = 'given';
alter table leavings enable row level security;
alter table leavings force row level security;
grant select on leavings to concordat_auditor;
grant select, insert, update (state, revision, recorded_at, recorded_by) on leavings to concordat_member, concordat_partnership;
grant select, insert, update (last_day, compensation_pence, state, decision, revision, recorded_at, recorded_by) on leavings
  to concordat_board;
create policy leavings_auditor on leavings for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy leavings_member on leavings for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy leavings_partnership on leavings for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy leavings_board on leavings for select to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy leavings_member_gives on leavings for insert to concordat_member
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy leavings_partnership_gives on leavings for insert to concordat_partnership
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy leavings_board_gives on leavings for insert to concordat_board
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy leavings_member_own on leavings for update to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy leavings_partnership_own on leavings for update to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy leavings_board_settles on leavings for update to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- The last day of a membership is written where it is settled.
grant update (to_date, revision, recorded_at, recorded_by) on members to concordat_board;
create policy members_board_ends on members for update to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Who answers for a service, and on what law. Each change is a new revision (rule F3).
create table responsibilities (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  service text not null,
  content jsonb not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, service, revision)
);
create unique index responsibilities_current on responsibilities (partnership_id, service) where superseded_at is null;
alter table responsibilities enable row level security;
alter table responsibilities force row level security;
grant select on responsibilities to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on responsibilities to concordat_partnership, concordat_board;
create policy responsibilities_member on responsibilities for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy responsibilities_auditor on responsibilities for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy responsibilities_partnership on responsibilities to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy responsibilities_board on responsibilities to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Every change is in the ledger.
select ledger_watch('actions', '');
select ledger_watch('leavings', '');
select ledger_watch('responsibilities', '');
