-- What is counted apart within a phase: cases that are excluded (rule C2), and how long a closed case took on its clock, where a
-- measure is a percentile of that (rule C3). Both divide the counts as well.
alter table case_phases add column excluded boolean not null default false;
alter table case_phases alter column excluded drop default;
alter table case_phases add column taken bigint check (taken >= 0);
grant select (excluded, taken) on case_phases to concordat_board;

alter table result_cells add column excluded boolean not null default false;
alter table result_cells alter column excluded drop default;
alter table result_cells add column taken bigint;
do $$
declare
  former text;
begin
  select conname into strict former from pg_constraint where conrelid = 'result_cells'::regclass and contype = 'u';
  execute format('alter table result_cells drop constraint %I', former);
end $$;
alter table result_cells add constraint result_cells_once
  unique nulls not distinct (partnership_id, organisation_id, month, agreement, service_level, service, area, standing, excluded, taken);
