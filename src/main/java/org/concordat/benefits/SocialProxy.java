package org.concordat.benefits;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.UUID;
import org.concordat.benefits.model.Proxy;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.concordat.web.CanonicalJson;

/** One revision of a proxy of social value, the partnership's own. A row never changes; the next one closes it. */
@Entity
@Table(name = "social_proxies")
class SocialProxy {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String text;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected SocialProxy() {}

    SocialProxy(UUID partnershipId, Slug slug, ProxyText text, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.slug = slug.value();
        this.text = CanonicalJson.of(text);
        this.recorded = recorded;
    }

    ProxyText written() {
        return CanonicalJson.read(text, ProxyText.class);
    }

    Proxy value() {
        return written().proxy(slug, new ArrayList<>());
    }

    int revision() {
        return recorded.revision().number();
    }
}
