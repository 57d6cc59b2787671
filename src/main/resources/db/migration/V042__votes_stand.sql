-- Who decides, with how many votes, is kept with a decision when it is opened, and until when votes are taken; of decisions that were opened
-- before, the seats were not kept: they are those of the day of the meeting.
alter table decisions
  add column votes_until timestamptz,
  -- [{"organisation","votes"}] of every member, those without a vote among them; null while it is a draft
  add column seats jsonb;
grant update (votes_until, seats) on decisions to concordat_board;

-- When it was first recorded who was there, null until then and of meetings that were held before this was kept; and whether a meeting was
-- recorded after its day: it is for the minutes then.
alter table meetings
  add column began_at timestamptz,
  add column recorded_late boolean not null default false;
grant update (began_at, recorded_late) on meetings to concordat_board;

-- The last day that a notice named (null of notices before this was kept), and the terms to which the signatory of who leaves has agreed: their digest.
alter table leavings
  add column noticed_for date,
  add column agreed_digest text,
  add column agreed_at timestamptz,
  add column agreed_by text,
  add check ((agreed_digest is null) = (agreed_at is null) and (agreed_digest is null) = (agreed_by is null));
grant update (agreed_digest, agreed_at, agreed_by) on leavings to concordat_member, concordat_partnership, concordat_board;

-- Whoever invites, accepts or ends a membership sees no decisions: the worker asks whether one is needed, and which was carried about it.
grant select on governance_rules to concordat_worker;
create policy governance_rules_worker on governance_rules for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
grant select on decisions to concordat_worker;
create policy decisions_worker on decisions for select to concordat_worker
  using (matter in ('membership', 'governance-rules')
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What was carried about a membership stays with it. Whoever settles that a member leaves ends what it is asked to accept as well.
alter table members add column decision uuid;
grant update (decision) on members to concordat_member, concordat_partnership, concordat_board;
grant update (held_to) on members to concordat_board;
