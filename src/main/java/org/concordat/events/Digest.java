package org.concordat.events;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What happened, told together to a person by a webhook of its organisation.
 *
 * @param tells the partnerships that it tells of
 * @param said its data, as a {@link DigestData} has them
 */
record Digest(UUID subscription, List<UUID> tells, Map<String, Object> said) {}
