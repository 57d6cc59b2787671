package org.concordat.agreements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.concordat.agreements.model.VersionEvent;
import org.concordat.partnerships.model.Side;

/** Something that happened to a version; rows are only ever added. */
@Entity
@Table(name = "agreement_events")
class Event {

    @Id
    UUID id;

    UUID partnershipId;
    UUID organisationId;
    UUID agreementId;
    int number;
    String kind;
    String side;
    UUID doneBy;
    LocalDate lastDay;
    String reason;

    /** By which a signature makes the version take effect; null for all else, and where none is needed. */
    UUID decisionId;

    Instant recordedAt;
    String recordedBy;

    VersionEvent value() {
        return new VersionEvent(
                number,
                VersionEvent.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Side.parse(side).orElseThrow(),
                doneBy,
                lastDay,
                recordedAt);
    }
}
