-- What everybody was called when a statement was issued is kept with it: names of organisations and titles of partnerships have no history. Of
-- statements that were issued before this it is null: they are printed with the names of the day on which they are printed.
alter table statements add column names jsonb;

-- A year that was closed before the members were kept with it (V030) follows memberships as they are told now. Where none of the
-- partnership's was told anew since the closing, now is as it was then, and is kept; elsewhere nobody can tell, and the year goes on to follow. The owner sees the rows only without the
-- policies.
alter table cost_years no force row level security;
alter table members no force row level security;
alter table member_stays no force row level security;
alter table organisations no force row level security;
alter table partnerships no force row level security;
update cost_years y set members = jsonb_build_object('members', k.members)
  from partnerships p, lateral (
    select jsonb_agg(jsonb_build_object(
        'council', o.slug, 'from', m.starts, 'to', m.ends, 'votes', m.vote,
        'keepsBooks', m.parts && array[case p.model when 'host-organisation' then 'host' when 'joint-services-board' then 'board' else 'provider' end],
        'told', to_char(m.told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by o.slug, m.starts) as members
      from (select partnership_id, organisation_id, told_at, roles as parts, from_date as starts, to_date as ends, votes as vote
        from member_stays where superseded_at is null) m
      join organisations o on o.id = m.organisation_id
      where m.partnership_id = p.id and 'member' = any (m.parts)) k
  where p.id = y.partnership_id and y.state = 'closed' and y.members is null and k.members is not null
    and not exists (select from members m where m.partnership_id = p.id and m.recorded_at > (y.outturn ->> 'closedAt')::timestamptz);
alter table partnerships force row level security;
alter table organisations force row level security;
alter table member_stays force row level security;
alter table members force row level security;
alter table cost_years force row level security;

-- The lines of statements have another column from here on.
select ledger_find('statements');
