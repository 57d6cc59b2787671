package org.concordat.tenancy;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Optional;

/** Which settings the running transaction has; methods only, since a field of a proxied bean would be shared. */
@TransactionScoped
class CurrentSettings implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient TenantSettings settings;

    /** @throws IllegalStateException when the transaction has no capacity */
    TenantSettings get() {
        if (settings == null) {
            throw new IllegalStateException("the transaction acts in no capacity");
        }
        return settings;
    }

    Optional<TenantSettings> found() {
        return Optional.ofNullable(settings);
    }

    void set(TenantSettings settings) {
        this.settings = settings;
    }
}
