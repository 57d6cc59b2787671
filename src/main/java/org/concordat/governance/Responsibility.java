package org.concordat.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.hibernate.annotations.ColumnTransformer;

/** One revision of who answers for a service. A row never changes; the next revision closes it. */
@Entity
@Table(name = "responsibilities")
class Responsibility {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String service;

    @Column(updatable = false)
    @Convert(converter = NewResponsibilities.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    NewResponsibilities content;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Responsibility() {}

    Responsibility(UUID partnershipId, String service, NewResponsibilities content, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.service = service;
        this.content = content;
        this.recorded = recorded;
    }

    int revision() {
        return recorded.revision().number();
    }
}
