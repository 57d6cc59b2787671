package org.concordat.costs;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Period;

/** Which financial years have a final outturn; told by the room that closes them. */
public interface YearsClosed {

    /** The years whose outturn is closed now: their lines and drivers change no more (rule M5). */
    Set<Period> of(UUID partnershipId);

    /** How a year was closed; empty where it is not. */
    Optional<Closing> closing(UUID partnershipId, Period year);
}
