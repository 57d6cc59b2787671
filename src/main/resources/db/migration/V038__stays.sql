-- What an organisation has accepted stays in effect while it is asked to accept other terms: the terms that it accepted last. They count where
-- the row's own have not been accepted yet.
alter table members
  add column held_roles text[],
  add column held_from date,
  add column held_to date,
  add column held_votes int,
  add column held_accepted_at timestamptz,
  add column held_accepted_by text,
  add constraint members_held check ((held_roles is null) = (held_from is null) and (held_roles is null) = (held_votes is null)
    and (held_roles is null) = (held_accepted_at is null) and (held_roles is null) = (held_accepted_by is null)),
-- Whether it has been a council that the service is provided for, by terms that it accepted before.
  add column was_member boolean not null default false;

-- A provider, host or board that is asked to accept other terms acts as what it is until then.
grant update (accepted_at, accepted_by, revision, recorded_at, recorded_by) on members to concordat_partnership, concordat_board;
create policy members_acceptance_partnership on members for update to concordat_partnership
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy members_acceptance_board on members for update to concordat_board
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- The board writes last days of others (V034), but accepts for itself alone.
create function members_accept_for_themselves() returns trigger language plpgsql as $$
begin
  if (new.accepted_at, new.accepted_by) is distinct from (old.accepted_at, old.accepted_by)
      and current_user in ('concordat_partnership', 'concordat_board')
      and new.organisation_id is distinct from nullif(current_setting('app.organisation', true), '')::uuid then
    raise exception 'a membership is accepted by its own organisation' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger members_accepted before update on members for each row execute function members_accept_for_themselves();

-- Who leaves while it is asked to accept other terms leaves what is in effect.
grant update (held_to) on members to concordat_board;

-- Which years are open, planned or not, and nothing else of them, is asked before days of a membership are taken away.
grant select (partnership_id, year, state, superseded_at) on cost_years to concordat_worker;
create policy cost_years_worker on cost_years for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
grant select (partnership_id, organisation_id, year, superseded_at) on pool_lines to concordat_worker;
create policy pool_lines_worker on pool_lines for select to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- A council that has left reads the years of its membership as it is told now, and those of whose cost it was charged a share, whatever was said
-- of its days later. What it alone was charged stands in its own statement.
drop policy cost_years_of on cost_years;
create policy cost_years_of on cost_years as restrictive for select to concordat_member
  using (year = any (coalesce((select nullif(current_setting('app.years', true), '')::text[]), array[year]))
    or exists (select from statements s join statement_lines l on l.partnership_id = s.partnership_id
        and l.organisation_id = s.organisation_id and l.statement_id = s.id
      where s.partnership_id = cost_years.partnership_id and s.year = cost_years.year and l.kind = 'share'
        and s.organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)));
drop policy statement_runs_of on statement_runs;
create policy statement_runs_of on statement_runs as restrictive for select to concordat_member
  using (year = any (coalesce((select nullif(current_setting('app.years', true), '')::text[]), array[year]))
    or exists (select from statements s join statement_lines l on l.partnership_id = s.partnership_id
        and l.organisation_id = s.organisation_id and l.statement_id = s.id
      where s.partnership_id = statement_runs.partnership_id and s.year = statement_runs.year and l.kind = 'share'
        and s.organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)));

-- How many statements a run has, and what they come to: whoever bills or closes sees all of them, or is refused. Of earlier runs it was not kept.
alter table statement_runs add column stated int, add column stated_pence bigint;
