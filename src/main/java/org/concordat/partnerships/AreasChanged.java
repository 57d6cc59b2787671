package org.concordat.partnerships;

import java.time.LocalDate;
import java.util.UUID;

/** An area of an organisation stands elsewhere in its tree from a day on (rule C6). Fired within the transaction. */
public record AreasChanged(UUID organisationId, LocalDate from) {}
