package org.concordat.readlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.tenancy.Acting;

/**
 * One answer that held cases of a council, given to somebody who acts for another organisation.
 *
 * @param councilId whose cases; null while it is of every council
 * @param id of the answer, the same for each council whose cases were in it
 * @param readBy organisation and subject, as other records name them
 * @param operation id of the operation
 * @param subject address of what was asked for, below the partnership
 * @param cases how many cases there were
 * @param named the first of them
 */
record CaseRead(
        UUID partnershipId,
        UUID councilId,
        UUID id,
        Instant readAt,
        UUID readerId,
        String readBy,
        String capacity,
        String operation,
        String subject,
        int cases,
        List<Named> named) {

    /** How many cases are named: as many as a page of a list has at most. */
    static final int MOST_NAMED = 200;

    /** A case by its name. */
    record Named(String service, String ref) {}

    static CaseRead of(Acting acting, UUID councilId, UUID id, Instant at, Asked asked, List<Named> cases) {
        return new CaseRead(
                acting.partnership().id(),
                councilId,
                id,
                at,
                acting.organisation().id(),
                acting.who(),
                acting.capacity().text(),
                asked.operation(),
                asked.subject(),
                cases.size(),
                cases.stream().limit(MOST_NAMED).toList());
    }

    /** What the request asked for. */
    record Asked(String operation, String subject) {}
}
