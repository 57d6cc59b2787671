package org.concordat.events;

import java.util.List;
import java.util.UUID;

/** Whether what was written for a person is that person's to be told still; asked within the worker's transaction, at the moment of sending. */
public interface DigestReaders {

    /** Whether a subscription is there, goes to this webhook, and its person may be told of all these partnerships. */
    boolean mayRead(UUID organisation, UUID webhook, UUID subscription, List<UUID> tells);
}
