package org.concordat.partnerships;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Which organisation in which partnership. */
@Embeddable
record MemberId(UUID partnershipId, UUID organisationId) implements Serializable {}
