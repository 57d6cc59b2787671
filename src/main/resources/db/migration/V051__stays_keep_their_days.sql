-- Whoever ends another's membership leaves the days before its new last day as they were, and whoever accepts other terms its own past: what was
-- told of them is told again before the transaction ends (rule G5). Whether it is, can be said only then; who asks it, as it is done.
create function member_stays_keep_their_days() returns trigger language plpgsql as $$
declare
  kept datemultirange;
  until date;
begin
  select range_agg(daterange(s.from_date, s.to_date, '[]')), max(coalesce(s.to_date, 'infinity')) into kept, until
    from member_stays s
    where s.partnership_id = new.partnership_id and s.organisation_id = new.organisation_id and s.superseded_at is null;
  -- whatever the partnership's time zone, the day before yesterday is over
  until := least(new.to_date, case tg_argv[0] when 'own' then current_date - 2 else until end);
  if kept is null or until >= new.from_date and not kept @> daterange(new.from_date, until, '[]') then
    raise exception 'the days of a stay before its last one stay' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
revoke execute on function member_stays_keep_their_days() from public;
create constraint trigger member_stays_days_of_others after update on member_stays deferrable initially deferred
  for each row when (current_user = 'concordat_board' and old.superseded_at is null and new.superseded_at is not null
    and new.organisation_id is distinct from nullif(current_setting('app.organisation', true), '')::uuid)
  execute function member_stays_keep_their_days('others');
create constraint trigger member_stays_days_of_own after update on member_stays deferrable initially deferred
  for each row when (current_user in ('concordat_member', 'concordat_partnership', 'concordat_board') and old.superseded_at is null
    and new.superseded_at is not null and new.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  execute function member_stays_keep_their_days('own');
