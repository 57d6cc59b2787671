package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The caller of a request within a partnership, as it was last decided: its transaction, its service and what is logged of it ask in turn. It is
 * decided anew where anything is another that it was decided from.
 */
@RequestScoped
class LastActing {

    private From from;
    private Optional<Acting> acting = Optional.empty();

    /**
     * All that it is decided from.
     *
     * @param registry what the registry knew, by {@link Registry#known}
     * @param formerMembers by {@link Admitted#hasFormerMembers}
     * @param ownMembership by {@link Admitted#byOwnMembership}
     */
    record From(
            Object registry,
            PartnershipEntry partnership,
            Caller caller,
            LocalDate today,
            boolean formerMembers,
            boolean ownMembership) {

        /** By what they are, where they are read anew or made anew together with all that stands in them. */
        private boolean is(From other) {
            return other != null
                    && registry == other.registry
                    && partnership == other.partnership
                    && caller == other.caller
                    && today.equals(other.today)
                    && formerMembers == other.formerMembers
                    && ownMembership == other.ownMembership;
        }
    }

    /** What was decided from the same, or is now. */
    Optional<Acting> of(From asked, Supplier<Optional<Acting>> decision) {
        if (!asked.is(from)) {
            acting = decision.get();
            from = asked;
        }
        return acting;
    }
}
