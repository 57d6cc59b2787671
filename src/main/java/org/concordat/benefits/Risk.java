package org.concordat.benefits;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.concordat.web.CanonicalJson;

/** One revision of a risk; {@code organisationId} is the council that it is one to, or {@link Everybody}'s. A row never changes. */
@Entity
@Table(name = "risks")
class Risk {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    int score;

    @Column(updatable = false)
    LocalDate reviewOn;

    /** The services that it threatens, each between two blanks. */
    @Column(updatable = false)
    String services;

    @Column(updatable = false)
    String text;

    /** Null while it is open. */
    @Column(updatable = false)
    String closed;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Risk() {}

    Risk(UUID partnershipId, UUID owner, Slug slug, RiskText text, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.organisationId = owner;
        this.slug = slug.value();
        this.score = text.scoring().score();
        this.reviewOn = text.reviewOn();
        this.services = " " + String.join(" ", text.threatened()) + " ";
        this.text = CanonicalJson.of(text);
        this.recorded = recorded;
    }

    /** The next revision: as it was, and closed. */
    Risk closing(String reason, Recorded next) {
        Risk risk = new Risk(partnershipId, organisationId, new Slug(slug), written(), next);
        risk.closed = reason;
        return risk;
    }

    RiskText written() {
        return CanonicalJson.read(text, RiskText.class);
    }

    boolean isOverdue(LocalDate today) {
        return closed == null && reviewOn.isBefore(today);
    }

    int revision() {
        return recorded.revision().number();
    }
}
