package org.concordat.tenancy;

import java.time.LocalDate;
import java.util.UUID;

/** A person's part in a partnership that no organisation can give itself. */
record AppointmentEntry(UUID partnershipId, String issuer, String subject, String role, LocalDate from, LocalDate to) {

    boolean inEffect(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}
