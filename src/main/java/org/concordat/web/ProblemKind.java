package org.concordat.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    WRONG_STATE(409, "The present state does not allow it"),
    STALE(412, "The copy is out of date"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not understood"),
    RULE_BROKEN(422, "A rule is broken"),
    PRECONDITION_REQUIRED(428, "Say which copy you change"),
    INTERNAL_ERROR(500, "A fault of ours"),
    UNAVAILABLE(503, "Out of reach for now");

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
