package org.concordat.statements;

import jakarta.persistence.Converter;
import java.util.List;

/**
 * How what a statement has of its council's own came about.
 *
 * @param pools of what was charged to this council only
 * @param gainShare null where there is none
 * @param leftOut what this council alone would pay, had it approved it
 */
record OwnWorkings(
        List<PoolWorkings> pools,
        GainShareWorkings gainShare,
        List<SuccessionWorkings> successions,
        List<CreditWorkings> credits,
        List<BalanceWorkings> balances,
        List<LeftOutCharge> leftOut) {

    /** Of a statement that is a sum of others. */
    static final OwnWorkings NONE = new OwnWorkings(List.of(), null, List.of(), List.of(), List.of(), List.of());

    /** Nobody else can change them; what was issued before they were kept has none. */
    OwnWorkings {
        pools = List.copyOf(pools);
        successions = successions == null ? List.of() : List.copyOf(successions);
        credits = credits == null ? List.of() : List.copyOf(credits);
        balances = balances == null ? List.of() : List.copyOf(balances);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    /** Stores them. */
    @Converter
    static class Stored extends StoredJson<OwnWorkings> {
        Stored() {
            super(OwnWorkings.class);
        }
    }
}
