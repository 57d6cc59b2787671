package org.concordat.queries;

import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Acting;

/** Results as queries need to know them; the room that makes results implements it. */
public interface QueryableResults {

    /**
     * A result that there is.
     *
     * @param id as the room of results writes it
     * @param councilId whose result it is
     * @param agreement ref of the agreement whose service level it is of
     * @param serviceLevel ref of it, where the result is of a council as a whole; null for an area's
     */
    record Queryable(String id, UUID councilId, String agreement, String serviceLevel, Period period) {}

    /** The result of that id; empty where there is none, or none that the caller sees. To be called in a transaction. */
    Optional<Queryable> find(Acting acting, String id);
}
