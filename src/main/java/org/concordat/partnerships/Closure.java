package org.concordat.partnerships;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a month of a partnership was closed. It is never opened again. */
@Entity
@Table(name = "period_closures")
class Closure {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    LocalDate month;

    @Column(updatable = false)
    String decision;

    @Column(updatable = false)
    Instant recordedAt;

    @Column(updatable = false)
    String recordedBy;
}
