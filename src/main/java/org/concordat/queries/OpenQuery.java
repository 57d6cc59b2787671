package org.concordat.queries;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.queries.model.Stage;
import org.concordat.queries.model.Subject;

/**
 * A query that is open.
 *
 * @param due last day of its stage; null where the calendar is not known so far
 * @param overdue whether that day has passed
 */
public record OpenQuery(UUID id, UUID councilId, Subject subject, Stage stage, LocalDate due, boolean overdue) {}
