package org.concordat.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/** The kinds of problem, each with its status and the slug of its page. */
enum ProblemKind {
    MALFORMED(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "Nobody known is calling"),
    FORBIDDEN(403, "Not allowed to the caller"),
    NOT_FOUND(404, "Not there, or not yours"),
    METHOD_NOT_ALLOWED(405, "The method does not exist here"),
    NOT_ACCEPTABLE(406, "No such representation"),
    TOO_SLOW(408, "The body came too slowly"),
    WRONG_STATE(409, "The present state does not allow it"),
    REQUEST_RUNNING(409, "The same request is running"),
    STALE(412, "The copy is out of date"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not understood"),
    RULE_BROKEN(422, "A rule is broken"),
    IDEMPOTENCY_KEY_REUSED(422, "The key belongs to another request"),
    PRECONDITION_REQUIRED(428, "Say which copy you change"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "A fault of ours"),
    UNAVAILABLE(503, "Out of reach for now");

    private static final int RETRY_SECONDS = 5;

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    static ProblemKind of(Rejected.Kind kind) {
        return switch (kind) {
            case MALFORMED -> MALFORMED;
            case FORBIDDEN -> FORBIDDEN;
            case MISSING -> NOT_FOUND;
            case STATE -> WRONG_STATE;
            case STALE -> STALE;
            case PRECONDITION_REQUIRED -> PRECONDITION_REQUIRED;
            case RULE -> RULE_BROKEN;
            case TOO_LARGE -> TOO_LARGE;
            case TOO_SLOW -> TOO_SLOW;
            case RUNNING -> REQUEST_RUNNING;
            case KEY_REUSED -> IDEMPOTENCY_KEY_REUSED;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }

    static ProblemKind of(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status < 500 ? MALFORMED : INTERNAL_ERROR;
    }

    static Optional<ProblemKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    int status() {
        return status;
    }

    /** After how many seconds the same request may succeed, where nothing better is known; empty where waiting does not help. */
    OptionalInt retryAfter() {
        return switch (this) {
            case UNAVAILABLE -> OptionalInt.of(RETRY_SECONDS);
            case REQUEST_RUNNING, TOO_MANY_REQUESTS -> OptionalInt.of(1);
            default -> OptionalInt.empty();
        };
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Problem problem(String detail) {
        return problem(detail, null, List.of());
    }

    Problem problem(String detail, String rule, List<Fault> faults) {
        return new Problem("/problems/" + slug(), title, status, detail, rule, faults);
    }
}
