-- What a decision changes refers to it (rule G2): bills of lines that were restated since the budget was fixed.
alter table statement_runs add column decision_id uuid;
alter table statement_runs add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);

-- A reserved matter lapses where a member has left that has said nothing to it.
alter table decisions drop constraint decisions_state_check;
alter table decisions add constraint decisions_state_check
  check (state in ('draft', 'open', 'carried', 'lost', 'noted', 'blocked', 'lapsed'));

-- A council that comes back can be succeeded again: one succession of a member is to be settled at a time, and each day ends a membership once.
drop index successions_standing;
create unique index successions_standing on successions (partnership_id, predecessor_id) where state = 'recorded';
create unique index successions_settled on successions (partnership_id, predecessor_id, from_date) where state = 'settled';

-- A baseline is frozen late, or in the place of another one of the council's service, only by a decision of the members, to which the signature refers.
alter table baseline_events
  add column decision_id uuid,
  add column late boolean not null default false,
  add column supersedes text,
  add check (decision_id is null or kind = 'signed'),
  add check (supersedes is null and not late or decision_id is not null),
  add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);
create unique index baseline_events_decided on baseline_events (partnership_id, decision_id) where decision_id is not null;
create index baseline_events_superseding on baseline_events (partnership_id, supersedes) where supersedes is not null;

-- A council that has left reads the decisions on which it voted, and the meetings in which these were made.
create policy decisions_of on decisions as restrictive for select to concordat_member
  using (nullif(current_setting('app.years', true), '') is null
    or exists (select from decision_votes v where v.partnership_id = decisions.partnership_id and v.decision_id = decisions.id
      and v.member_id = (select nullif(current_setting('app.organisation', true), '')::uuid)));
create policy meetings_of on meetings as restrictive for select to concordat_member
  using (nullif(current_setting('app.years', true), '') is null
    or exists (select from decisions d where d.partnership_id = meetings.partnership_id and d.meeting = meetings.id));
