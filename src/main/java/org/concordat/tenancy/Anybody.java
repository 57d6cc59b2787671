package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.Slug;

/**
 * Reads for who has not signed in, and for whoever asks as if: the database shows what a partnership's board has opened, and nothing else. Of a
 * partnership that there is not the same is asked as of one that has opened nothing, so that neither the answer nor its time tells them apart.
 */
@ApplicationScoped
public class Anybody {

    /** No partnership has it. */
    private static final UUID NONE = new UUID(0, 0);

    private final Registry registry;
    private final TenantTransactions transactions;

    Anybody(Registry registry, TenantTransactions transactions) {
        this.registry = registry;
        this.transactions = transactions;
    }

    /** A transaction of its own that reads of a partnership what everybody may. */
    public <T> T reading(Slug partnership, Function<UUID, T> work) {
        UUID id = registry.partnership(partnership).map(PartnershipEntry::id).orElse(NONE);
        return transactions.asAnybody(id, () -> work.apply(id));
    }
}
