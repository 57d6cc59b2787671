package org.concordat.partnerships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The memberships of partnerships. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, MemberId> {

    List<Member> of(UUID partnershipId) {
        return list("id.partnershipId", partnershipId);
    }
}
