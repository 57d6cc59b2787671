package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.concordat.kernel.Slug;

/** The partnership that the request's path names; it narrows what the caller sees, it never widens it. */
@RequestScoped
class RequestedPartnership {

    private Slug slug;

    void set(Slug slug) {
        this.slug = slug;
    }

    Optional<Slug> slug() {
        return Optional.ofNullable(slug);
    }
}
