-- A council that has left reads what it was told itself, and of the partnership's own the years in which it was a member. Their names are in
-- app.years, which only its transactions set: for everybody else these policies, which come on top of those that let rows through, hide nothing.
create policy cost_years_of on cost_years as restrictive for select to concordat_member
  using (year = any (coalesce((select nullif(current_setting('app.years', true), '')::text[]), array[year])));
create policy statement_runs_of on statement_runs as restrictive for select to concordat_member
  using (year = any (coalesce((select nullif(current_setting('app.years', true), '')::text[]), array[year])));

-- Memberships keep no history, and a closed year stands: who was a member then, on which days, is kept with it. Of years that were closed
-- before this it was not kept.
alter table cost_years add column members jsonb check (members is null or state = 'closed');
