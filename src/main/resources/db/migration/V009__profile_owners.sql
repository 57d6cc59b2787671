-- An import profile says how somebody's files are read: it belongs to the organisation that made it (organisation_id), everybody who
-- sends in the partnership may use it, nobody else may change it.
alter table import_profiles add column organisation_id uuid references organisations (id);
-- The owner sees the rows of before, whose maker is told by who recorded them, only without the policies.
alter table import_profiles no force row level security;
alter table organisations no force row level security;
update import_profiles p set organisation_id = o.id from organisations o where o.slug = split_part(p.recorded_by, ':', 1);
alter table organisations force row level security;
alter table import_profiles force row level security;
alter table import_profiles alter column organisation_id set not null;

drop policy import_profiles_member on import_profiles;
create policy import_profiles_member_read on import_profiles for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_profiles_member_make on import_profiles for insert to concordat_member
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_profiles_member_close on import_profiles for update to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

drop policy import_profiles_partnership on import_profiles;
create policy import_profiles_partnership_read on import_profiles for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_profiles_partnership_make on import_profiles for insert to concordat_partnership
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_profiles_partnership_close on import_profiles for update to concordat_partnership
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

drop policy import_profiles_board on import_profiles;
create policy import_profiles_board_read on import_profiles for select to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_profiles_board_make on import_profiles for insert to concordat_board
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy import_profiles_board_close on import_profiles for update to concordat_board
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
