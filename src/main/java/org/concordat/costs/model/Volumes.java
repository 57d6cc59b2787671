package org.concordat.costs.model;

import java.util.Optional;
import org.concordat.kernel.Fraction;

/** The volumes of one year that shares are computed from: for each driver and organisation an estimate and an actual. */
public interface Volumes {

    /**
     * An organisation's volume of a driver, exact.
     *
     * @return empty where none is known, which a key that needs it refuses (rule M2) with the driver and the organisation
     */
    Optional<Fraction> volume(String driver, String organisation, Basis basis);

    /**
     * An organisation's estimate as it was when the year's budget was fixed, which tolerances are measured from (rule M4): whatever is
     * restated later does not move it. Where it was not known then, or no budget is fixed, the first that there is.
     */
    default Optional<Fraction> original(String driver, String organisation) {
        return volume(driver, organisation, Basis.ESTIMATE);
    }

    /**
     * Whether what is known of a driver was counted of each organisation's own rows. Then those of an organisation and of whom it has taken the
     * place of are parts of one; what was told of an organisation is of all that it has.
     */
    default boolean isCounted(String driver, Basis basis) {
        return false;
    }

    /** The same of an organisation's {@linkplain #original original estimate}. */
    default boolean isOriginalCounted(String driver, String organisation) {
        return isCounted(driver, Basis.ESTIMATE);
    }

    /** Whether the partnership has such a driver, whatever is known of it. */
    boolean exists(String driver);
}
