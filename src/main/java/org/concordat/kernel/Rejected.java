package org.concordat.kernel;

import java.util.List;

/**
 * The refusal that ends a request: which rule, what was wrong, how to mend it. Refusals that a caller handles (a row of a bulk
 * load, say) are values, not this.
 */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; the web room maps each to one status. */
    public enum Kind {
        /** Cannot be read as what it should be. */
        MALFORMED,
        /** The caller's capacity does not allow it. */
        FORBIDDEN,
        /** Not there, or not the caller's to see: the two are never told apart. */
        MISSING,
        /** The thing's present state does not allow it. */
        STATE,
        /** The caller's copy is out of date. */
        STALE,
        /** The request must say which copy it changes. */
        PRECONDITION_REQUIRED,
        /** Readable, but breaks a rule. */
        RULE,
        /** Larger than the limit. */
        TOO_LARGE,
        /** Comes more slowly than may be waited for. */
        TOO_SLOW,
        /** The same request is running. */
        RUNNING,
        /** The key that names a request was another request's. */
        KEY_REUSED,
        /** Something needed is out of reach for now; the same request may succeed later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String rule;
    private final transient List<Fault> faults;

    private Rejected(Kind kind, String rule, String detail, List<Fault> faults) {
        super(detail);
        this.kind = kind;
        this.rule = rule;
        this.faults = List.copyOf(faults);
    }

    /** The input breaks a rule, named by its number ({@code B1}). */
    public static Rejected rule(String rule, String detail, Fault... faults) {
        return new Rejected(Kind.RULE, rule, detail, List.of(faults));
    }

    /** The input breaks a rule in several places. */
    public static Rejected rule(String rule, String detail, List<Fault> faults) {
        return new Rejected(Kind.RULE, rule, detail, faults);
    }

    /** The state does not allow it; the rule says which states do. */
    public static Rejected state(String rule, String detail) {
        return new Rejected(Kind.STATE, rule, detail, List.of());
    }

    /** There is no such thing, or it is not the caller's to see. */
    public static Rejected missing() {
        return new Rejected(Kind.MISSING, null, "There is no such thing, or it is not yours to see.", List.of());
    }

    /** The caller may not do this; the detail says who may. */
    public static Rejected forbidden(String detail) {
        return new Rejected(Kind.FORBIDDEN, null, detail, List.of());
    }

    /** The input cannot be read. */
    public static Rejected malformed(String detail, Fault... faults) {
        return new Rejected(Kind.MALFORMED, null, detail, List.of(faults));
    }

    /** The input cannot be read, in several places. */
    public static Rejected malformed(String detail, List<Fault> faults) {
        return new Rejected(Kind.MALFORMED, null, detail, faults);
    }

    /** Any other kind, without a rule of its own. */
    public static Rejected because(Kind kind, String detail) {
        return new Rejected(kind, null, detail, List.of());
    }

    /** What kind of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** The number of the rule that was broken, or null where none is. */
    public String rule() {
        return rule;
    }

    /** The fields that were wrong; may be empty. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }
}
