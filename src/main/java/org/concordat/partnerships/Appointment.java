package org.concordat.partnerships;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;

/** A person's part in a partnership that no organisation can give itself. */
@Entity
@Table(name = "appointments")
class Appointment {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String name;

    String issuer;
    String subject;
    String role;
    LocalDate fromDate;
    LocalDate toDate;
    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Appointment() {}

    Appointment(UUID partnershipId, Slug name) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.name = name.value();
    }

    void appoint(NewAppointment given, Instant at, String who) {
        issuer = given.issuer();
        subject = given.subject();
        role = given.role();
        fromDate = given.from();
        toDate = given.to();
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
