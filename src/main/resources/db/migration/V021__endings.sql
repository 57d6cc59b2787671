-- Phases that end after they were recorded, and so may end after the tide: few, as those that begin so (V020).
create index case_phases_ending on case_phases (partnership_id, organisation_id, to_at)
  where superseded_at is null and to_at > recorded_at;
