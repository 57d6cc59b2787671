package org.concordat.costs;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;

/** One revision of a cost pool. A row never changes; the next revision closes it. */
@Entity
@Table(name = "cost_pools")
class CostPool {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    String purpose;

    @Column(updatable = false)
    String[] services;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected CostPool() {}

    CostPool(UUID partnershipId, Slug slug, NewCostPool given, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.slug = slug.value();
        this.title = given.title();
        this.purpose = given.purpose();
        this.services = given.paidFor().toArray(String[]::new);
        this.recorded = recorded;
    }

    /** Whether it pays for a service; one that names none pays for whatever there is. */
    boolean paysFor(String service) {
        return services.length == 0 || List.of(services).contains(service);
    }
}
