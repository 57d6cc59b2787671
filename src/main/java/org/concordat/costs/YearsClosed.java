package org.concordat.costs;

import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Period;

/** Which financial years have a final outturn; told by the room that closes them. */
public interface YearsClosed {

    /** The years whose outturn is closed now: their lines and drivers change no more (rule M5). */
    Set<Period> of(UUID partnershipId);
}
