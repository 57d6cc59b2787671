package org.concordat.statements;

import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The budget of a year as it was fixed. */
@Schema(
        name = "FixedBudget",
        description =
                "The budget of a year as it stood when it was fixed: what the councils share. What one council alone is charged is not in it.")
public record FixedBudget(
        @Schema(description = "When it was fixed.", examples = "2026-03-20T10:00:00Z")
        Instant fixedAt,

        @Schema(description = "What all councils were to bear of what they share.")
        MoneyText total,

        @Schema(description = "By pool.") List<PoolAmount> pools) {

    /** What councils bear of a pool. */
    @Schema(name = "PoolAmount", description = "What councils share of a pool in a year.")
    public record PoolAmount(
            @Schema(description = "Slug of the pool.", examples = "licensing")
            String pool,

            @Schema(description = "What all councils bear of it together.")
            MoneyText amount) {}

    /** Stores it. */
    @Converter
    static class Stored extends StoredJson<FixedBudget> {
        Stored() {
            super(FixedBudget.class);
        }
    }
}
