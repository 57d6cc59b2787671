package org.concordat.partnerships;

import java.util.UUID;

/** An area of an organisation stands elsewhere in its tree (rule C6). Fired within the transaction. */
public record AreasChanged(UUID organisationId) {}
