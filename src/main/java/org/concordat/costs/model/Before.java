package org.concordat.costs.model;

import java.util.Optional;
import org.concordat.kernel.Fraction;

/** The shares at the end of the year before, which damping moves from. */
@FunctionalInterface
public interface Before {

    /** Nobody had any. */
    Before NONE = (pool, organisation) -> Optional.empty();

    /** The share that an organisation had of a pool; empty where it had none. */
    Optional<Fraction> share(String pool, String organisation);
}
