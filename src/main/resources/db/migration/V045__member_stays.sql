-- What organisations have accepted to be to a partnership, and when: stays one after the other, of which no two share a day. A row of members is
-- what an organisation was asked last; what it has accepted is here, with what was told before (rules F3, G5).
create table member_stays (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  roles text[] not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  votes int not null,
  accepted_at timestamptz not null,
  accepted_by text not null,
  decision uuid,
  -- when it was told that to_date is its last day
  told_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id),
  foreign key (partnership_id, organisation_id) references members (partnership_id, organisation_id),
  foreign key (partnership_id, decision) references decisions (partnership_id, id)
);
create unique index member_stays_current on member_stays (partnership_id, organisation_id, from_date) where superseded_at is null;

-- Of memberships that were accepted before this, those days are known that count now; since they count whatever is asked, as if they had been known
-- for ever. The owner sees rows of members only without the policies.
alter table members no force row level security;
insert into member_stays (partnership_id, organisation_id, id, roles, from_date, to_date, votes, accepted_at, accepted_by, decision, told_at,
    recorded_at, recorded_by)
  select partnership_id, organisation_id, gen_random_uuid(),
    case when accepted_at is null then held_roles else roles end,
    case when accepted_at is null then held_from else from_date end,
    case when accepted_at is null then held_to else to_date end,
    case when accepted_at is null then held_votes else votes end,
    coalesce(accepted_at, held_accepted_at), coalesce(accepted_by, held_accepted_by),
    case when accepted_at is not null then decision end,
    -- who was asked anew had been told by then that its membership ended
    case when accepted_at is null then least(recorded_at, (held_to + 2)::timestamptz) else recorded_at end, timestamptz 'epoch', recorded_by
  from members where accepted_at is not null or held_roles is not null;
alter table members force row level security;

alter table member_stays enable row level security;
alter table member_stays force row level security;
grant select on member_stays to concordat_auditor, concordat_worker;
grant select, insert, update (superseded_at) on member_stays to concordat_operator, concordat_member, concordat_partnership, concordat_board;
create policy member_stays_operator on member_stays to concordat_operator using (true) with check (true);
create policy member_stays_member on member_stays for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy member_stays_partnership on member_stays for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy member_stays_auditor on member_stays for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy member_stays_worker on member_stays for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
-- An organisation accepts for itself.
create policy member_stays_member_own on member_stays to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy member_stays_partnership_own on member_stays to concordat_partnership
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
-- The board's secretary settles that another ends.
create policy member_stays_board on member_stays to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

alter table members add foreign key (partnership_id, decision) references decisions (partnership_id, id);

-- That an organisation was a council before its days were kept is all that is kept of it.
alter table members drop column held_roles, drop column held_from, drop column held_to, drop column held_votes, drop column held_accepted_at,
  drop column held_accepted_by,
-- Whether what it was asked last, accepted or not, fell when its membership ended before it began.
  add column fallen boolean not null default false;
grant update (fallen) on members to concordat_board;

-- The board writes last days of others (V034), earlier ones alone, and accepts for itself alone.
create or replace function members_accept_for_themselves() returns trigger language plpgsql as $$
begin
  if (new.accepted_at, new.accepted_by) is distinct from (old.accepted_at, old.accepted_by)
      and current_user in ('concordat_partnership', 'concordat_board')
      and new.organisation_id is distinct from nullif(current_setting('app.organisation', true), '')::uuid then
    raise exception 'a membership is accepted by its own organisation' using errcode = 'insufficient_privilege';
  end if;
  if current_user = 'concordat_board' and (new.to_date is distinct from old.to_date
      and (new.to_date is null or new.to_date >= old.to_date) or old.fallen and not new.fallen) then
    raise exception 'a membership ends earlier, or is offered anew by the operator' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- Whoever is not the operator writes a stay that its organisation was offered, for itself, or one that ends earlier than it was accepted.
create function member_stays_were_offered() returns trigger language plpgsql as $$
begin
  if current_user not in ('concordat_member', 'concordat_partnership', 'concordat_board')
      or exists (select from member_stays s where s.partnership_id = new.partnership_id and s.organisation_id = new.organisation_id
        and s.roles = new.roles and s.from_date = new.from_date and s.votes = new.votes and s.accepted_at = new.accepted_at
        and s.accepted_by = new.accepted_by and (s.superseded_at is null or s.superseded_at = new.recorded_at)
        and (s.to_date is null or s.to_date >= new.to_date))
      or new.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
        and exists (select from members m where m.partnership_id = new.partnership_id and m.organisation_id = new.organisation_id
          and m.roles = new.roles and m.from_date = new.from_date and m.votes = new.votes and m.to_date is not distinct from new.to_date
          and not m.fallen and m.accepted_at = new.accepted_at and m.accepted_by = new.accepted_by and new.recorded_at = new.accepted_at) then
    return new;
  end if;
  raise exception 'a stay is accepted by its own organisation, as it was offered' using errcode = 'insufficient_privilege';
end $$;
revoke execute on function member_stays_were_offered() from public;
create trigger member_stays_offered before insert on member_stays for each row execute function member_stays_were_offered();

-- What was told otherwise since is not told again.
create function member_stays_stay_superseded() returns trigger language plpgsql as $$
begin
  if old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at then
    raise exception 'what was superseded stays so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke execute on function member_stays_stay_superseded() from public;
create trigger member_stays_superseded before update on member_stays for each row execute function member_stays_stay_superseded();

-- Every change is in the ledger.
select ledger_watch('member_stays', '');
