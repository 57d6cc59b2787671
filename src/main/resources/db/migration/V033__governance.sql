-- How the members of a partnership decide together (rules G1, G2): the rules that they have given themselves, meetings, decisions, votes. All of a
-- partnership read them. The board's secretary writes them; each member tells its own votes and approvals, and nobody else's.

-- A version is a draft until a reserved decision about its digest is carried. Drafts keep their earlier revisions (rule F3).
create table governance_rules (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  number int not null check (number > 0),
  text text not null,
  digest text not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, number, revision)
);
create unique index governance_rules_current on governance_rules (partnership_id, number) where superseded_at is null;
alter table governance_rules enable row level security;
alter table governance_rules force row level security;
grant select on governance_rules to concordat_member, concordat_auditor, concordat_partnership;
grant select, insert, update (superseded_at) on governance_rules
  to concordat_board;
create policy governance_rules_member on governance_rules for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy governance_rules_auditor on governance_rules for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy governance_rules_partnership on governance_rules for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy governance_rules_board on governance_rules to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table meetings (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  title text not null,
  held_on date not null,
  agenda jsonb not null,
  state text not null check (state in ('planned', 'held')),
  -- slug of the member whose representative presides; null for somebody else
  chair text,
  -- [{"organisation","representative"}]; null until the meeting is held
  present jsonb,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  check ((state = 'held') = (present is not null))
);
alter table meetings enable row level security;
alter table meetings force row level security;
grant select on meetings to concordat_member, concordat_auditor, concordat_partnership;
grant select, insert, update (title, held_on, agenda, state, chair, present, revision, recorded_at, recorded_by) on meetings
  to concordat_board;
create policy meetings_member on meetings for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy meetings_auditor on meetings for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy meetings_partnership on meetings for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy meetings_board on meetings to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What was declared stands: a decision is written while it is a draft or open, and then no more.
create table decisions (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  meeting uuid,
  title text not null,
  text text not null,
  matter text not null check (matter in ('sharing-scheme', 'agreement-version', 'membership', 'exclusion', 'budget', 'governance-rules',
    'other')),
  -- what of the matter it is about, and the digest of its text; null where the matter has none
  ref text,
  subject_digest text,
  -- of all that the members decide upon
  digest text not null,
  state text not null check (state in ('draft', 'open', 'carried', 'lost', 'noted', 'blocked')),
  -- who decides, by which version of the rules; settled when it is opened
  level text check (level in ('officer', 'board', 'reserved')),
  rules_version int,
  opened_at timestamptz,
  declared_at timestamptz,
  declared_by text,
  tally jsonb,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting) references meetings (partnership_id, id),
  check ((state = 'draft') = (level is null)),
  check ((state in ('draft', 'open')) = (tally is null))
);
create index decisions_of_subject on decisions (partnership_id, matter, ref);
create index decisions_of_meeting on decisions (partnership_id, meeting);
alter table decisions enable row level security;
alter table decisions force row level security;
grant select on decisions to concordat_member, concordat_auditor, concordat_partnership;
grant select, insert, update (meeting, title, text, matter, ref, subject_digest, digest, state, level, rules_version, opened_at, declared_at,
  declared_by, tally, revision, recorded_at, recorded_by) on decisions
  to concordat_board;
create policy decisions_member on decisions for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy decisions_auditor on decisions for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy decisions_partnership on decisions for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy decisions_board_read on decisions for select to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy decisions_board_add on decisions for insert to concordat_board
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy decisions_board on decisions for update to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and state in ('draft', 'open'))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Only ever added to: one vote of each member, and the casting vote.
create table decision_votes (
  partnership_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  member_id uuid not null references organisations (id),
  casting boolean not null,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, decision_id) references decisions (partnership_id, id)
);
create unique index decision_votes_once on decision_votes (partnership_id, decision_id, member_id, casting);
create unique index decision_votes_one_casting on decision_votes (partnership_id, decision_id) where casting;
alter table decision_votes enable row level security;
alter table decision_votes force row level security;
grant select on decision_votes to concordat_auditor;
grant select, insert on decision_votes to concordat_member, concordat_partnership, concordat_board;
create policy decision_votes_auditor on decision_votes for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy decision_votes_member on decision_votes to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy decision_votes_partnership on decision_votes to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy decision_votes_board on decision_votes to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and member_id = (select nullif(current_setting('app.organisation', true), '')::uuid));

-- What a decision changes refers to it (rule G2).
alter table sharing_scheme_events add column decision_id uuid;
alter table sharing_scheme_events add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);
alter table cost_years add column decision_id uuid;
alter table cost_years add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);

-- Every change is in the ledger.
select ledger_watch('governance_rules', '');
select ledger_watch('meetings', '');
select ledger_watch('decisions', '');
select ledger_watch('decision_votes', '');
