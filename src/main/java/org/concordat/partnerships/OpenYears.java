package org.concordat.partnerships;

import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.partnerships.model.Terms;

/** Which financial years' costs are still shared by who is a member when; told by the room that closes them. */
public interface OpenYears {

    /** The years that have been planned, are not closed, and have one of the days, in order. */
    List<Period> with(UUID partnershipId, Terms.Days days);
}
