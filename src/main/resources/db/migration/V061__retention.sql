-- How long a service's cases are kept once they are closed, in months; null: until somebody says. What is past it is erased by
-- deploy/database/erase-case --past-retention, which runs every night.
alter table services add column retention_months int check (retention_months between 1 and 600);

-- Erases what is past the retention of its service. A shorter one counts only once it has stood for thirty days: what is erased does not come
-- back, and a month is time to notice a slip. Days are those of London. Answers of which services how many were erased.
create function erase_cases_past_retention(instant timestamptz)
  returns table (partnership text, council text, service text, erased bigint)
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  due record;
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    raise exception 'cases are erased as a superuser: the policies show nobody else all that names them' using errcode = 'insufficient_privilege';
  end if;
  for due in
    select p.slug as its_partnership, o.slug as its_council, s.slug as its_service,
      ((instant at time zone 'Europe/London')::date - make_interval(months => s.months)) at time zone 'Europe/London' as before
    from (select v.partnership_id, v.slug, max(v.retention_months) as months from services v
          where v.superseded_at is null or v.superseded_at > instant - interval '30 days'
          group by v.partnership_id, v.slug
          having bool_and(v.retention_months is not null)) s
    join partnerships p on p.id = s.partnership_id
    cross join lateral (select distinct c.organisation_id from cases c where c.partnership_id = s.partnership_id and c.service = s.slug) served
    join organisations o on o.id = served.organisation_id
    order by 1, 2, 3
  loop
    erased := erase_cases_closed_before(due.its_partnership, due.its_council, due.its_service, due.before);
    if erased > 0 then
      partnership := due.its_partnership;
      council := due.its_council;
      service := due.its_service;
      return next;
    end if;
  end loop;
end $$;
revoke execute on function erase_cases_past_retention(timestamptz) from public;
