package org.concordat.costs;

import java.util.UUID;
import org.concordat.kernel.Period;

/** Which financial years have a final outturn; told by the room that closes them. */
public interface YearsClosed {

    /** Whether the outturn of a year is closed now: then its lines and drivers change no more (rule M5). */
    boolean isClosed(UUID partnershipId, Period year);
}
