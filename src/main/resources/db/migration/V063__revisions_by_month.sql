-- Results ask when those of some months were revised. By its service level first, each council's revisions of all months were read for it, or sought by the
-- instants, which is no better; every load adds to them. Results are read while the index is made; loads wait.
create unique index result_revisions_by_month
  on result_revisions (partnership_id, organisation_id, month, agreement, service_level, recorded_at);
