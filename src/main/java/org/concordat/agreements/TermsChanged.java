package org.concordat.agreements;

import java.time.LocalDate;
import java.util.UUID;

/** From a date on other terms apply for a council: cases received since are to be judged again. Fired within the transaction. */
public record TermsChanged(UUID partnershipId, UUID councilId, LocalDate from) {}
