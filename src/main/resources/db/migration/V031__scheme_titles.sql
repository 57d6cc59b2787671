-- What a sharing scheme was called when (rule F3); rows are only ever added. The scheme itself has the last of them.
create table sharing_scheme_titles (
  partnership_id uuid not null,
  slug text not null,
  revision int not null check (revision > 0),
  title text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, slug, revision),
  foreign key (partnership_id, slug) references sharing_schemes (partnership_id, slug)
);
-- Of schemes of before only the last title is known; it has been theirs since there is something of them. The owner sees their rows only
-- without the policies.
alter table sharing_schemes no force row level security;
alter table sharing_scheme_versions no force row level security;
insert into sharing_scheme_titles (partnership_id, slug, revision, title, recorded_at, recorded_by)
  select s.partnership_id, s.slug, s.revision, s.title, least(s.recorded_at,
      (select min(v.recorded_at) from sharing_scheme_versions v where v.partnership_id = s.partnership_id and v.scheme = s.slug)),
    s.recorded_by
  from sharing_schemes s;
alter table sharing_scheme_versions force row level security;
alter table sharing_schemes force row level security;

alter table sharing_scheme_titles enable row level security;
alter table sharing_scheme_titles force row level security;
grant select on sharing_scheme_titles to concordat_member, concordat_auditor;
grant select, insert on sharing_scheme_titles to concordat_partnership, concordat_board;
create policy sharing_scheme_titles_member on sharing_scheme_titles for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_scheme_titles_auditor on sharing_scheme_titles for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_scheme_titles_partnership on sharing_scheme_titles to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy sharing_scheme_titles_board on sharing_scheme_titles to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
