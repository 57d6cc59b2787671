-- Measures that are percentiles, rates of a driver and composite scores, with what belongs to each of them only (rule C3).
alter table measures drop constraint measures_kind_check;
alter table measures drop constraint measures_computed_from_check;
alter table measures
  add constraint measures_kind_check
    check (kind in ('timeliness', 'ratio', 'count', 'mean', 'value', 'percentile', 'rate', 'composite')),
  add constraint measures_computed_from_check check (computed_from in ('cases', 'figures', 'service-levels')),
  add column percentile int check (percentile between 1 and 100),
  add column per int check (per between 1 and 1000000),
  add column driver text,
  add check ((kind = 'percentile') = (percentile is not null)),
  add check ((kind = 'rate') = (per is not null)),
  add check ((kind = 'rate') = (driver is not null)),
  add check ((kind = 'composite') = (computed_from = 'service-levels'));
create index measures_driver on measures (partnership_id, driver) where superseded_at is null and driver is not null;
