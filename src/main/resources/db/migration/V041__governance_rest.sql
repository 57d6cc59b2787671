-- What a decision changes refers to it (rule G2): the signature by which a version of an agreement takes effect, and the state in which
-- something is left out of a period.
alter table agreement_events add column decision_id uuid;
alter table agreement_events add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);
alter table exclusion_states add column decision_id uuid;
alter table exclusion_states add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);
alter table relief_states add column decision_id uuid;
alter table relief_states add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);

-- Who takes the place of a member that ends, as by a reorganisation of local government (rule G5). All of a partnership read it; the board's
-- secretary writes it, and has it take effect.
create table successions (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  predecessor_id uuid not null references organisations (id),
  from_date date not null,
  -- slugs
  successors text[] not null,
  takes_over text not null,
  legal_basis text not null,
  state text not null check (state in ('recorded', 'settled', 'withdrawn')),
  decision uuid,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, decision) references decisions (partnership_id, id)
);
create unique index successions_standing on successions (partnership_id, predecessor_id) where state <> 'withdrawn';
alter table successions enable row level security;
alter table successions force row level security;
grant select on successions to concordat_member, concordat_partnership, concordat_auditor;
grant select, insert, update (state, decision, revision, recorded_at, recorded_by) on successions to concordat_board;
create policy successions_member on successions for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy successions_partnership on successions for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy successions_auditor on successions for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy successions_board on successions to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Every change is in the ledger.
select ledger_watch('successions', '');
