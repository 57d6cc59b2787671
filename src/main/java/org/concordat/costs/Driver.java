package org.concordat.costs;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.costs.model.DriverKind;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;

/** One revision of a driver. A row never changes; the next revision closes it. */
@Entity
@Table(name = "drivers")
class Driver {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    String unit;

    @Column(updatable = false)
    String source;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    String[] services;

    @Column(updatable = false)
    String measure;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Driver() {}

    Driver(UUID partnershipId, Slug slug, NewDriver given, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.slug = slug.value();
        this.title = given.title();
        this.unit = given.unit();
        this.source = given.source();
        this.kind = given.kind();
        this.services = given.counted().toArray(String[]::new);
        this.measure = given.measure();
        this.recorded = recorded;
    }

    DriverKind kind() {
        return DriverKind.parse(kind).orElseThrow();
    }
}
