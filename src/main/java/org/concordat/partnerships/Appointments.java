package org.concordat.partnerships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;

/** The appointments of partnerships; the operator's alone to see. */
@ApplicationScoped
class Appointments implements PanacheRepositoryBase<Appointment, UUID> {

    Optional<Appointment> named(UUID partnershipId, Slug name) {
        return find("partnershipId = ?1 and name = ?2", partnershipId, name.value())
                .firstResultOptional();
    }

    List<Appointment> page(UUID partnershipId, String after, int size) {
        return find("partnershipId = ?1 and name > ?2 order by name", partnershipId, after == null ? "" : after)
                .page(0, size)
                .list();
    }
}
