package org.concordat.web;

/** What each kind of problem means and how it is mended, in a sentence: the detail where nothing better is known. */
final class Explained {

    private Explained() {}

    static String of(ProblemKind kind) {
        return switch (kind) {
            case MALFORMED -> "The request cannot be read; compare it with the document of the API.";
            case UNAUTHENTICATED ->
                "Send a valid access token of your organisation's issuer: Authorization: Bearer ...";
            case FORBIDDEN -> "Your roles do not allow this; the document names the roles that do.";
            case NOT_FOUND -> "There is no such thing, or it is not yours to see.";
            case METHOD_NOT_ALLOWED -> "This address does not know the method; the document lists those it knows.";
            case NOT_ACCEPTABLE -> "Ask for application/json; lists are also answered as text/csv.";
            case TOO_SLOW ->
                "The body did not come in the time that is waited for it; nothing was taken. Send it again, or in smaller parts.";
            case WRONG_STATE -> "The present state does not allow it.";
            case REQUEST_RUNNING -> "A request with this Idempotency-Key is running; ask again in a moment.";
            case STALE -> "It has changed since you read it; read it again and repeat your change.";
            case TOO_LARGE -> "The request is larger than this address takes; send it in parts.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send one of the media types that the document names for this address.";
            case RULE_BROKEN -> "The request breaks a rule.";
            case IDEMPOTENCY_KEY_REUSED -> "This Idempotency-Key was used for another request; send a new key.";
            case TOO_MANY_REQUESTS -> "You ask more often than you may; wait as long as Retry-After says.";
            case PRECONDITION_REQUIRED -> "Send If-Match with the ETag that you read.";
            case INTERNAL_ERROR ->
                "Something went wrong on our side; nothing was changed. Try again, then tell the operator.";
            case UNAVAILABLE -> "Something we need is out of reach for now; try again.";
        };
    }
}
