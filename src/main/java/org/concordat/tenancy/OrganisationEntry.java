package org.concordat.tenancy;

import java.util.UUID;
import org.concordat.kernel.Slug;

/** An organisation as the registry knows it. */
public record OrganisationEntry(UUID id, Slug slug, String name, String kind, String gssCode, boolean suspended) {}
