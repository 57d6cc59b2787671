package org.concordat.web;

import java.util.List;

/**
 * A kind of problem as its page tells it.
 *
 * @param meaning when it arises, a sentence or two
 * @param mending what to do, a step each
 * @param example how it may come, as JSON
 */
record ProblemPage(
        String slug, String title, int status, String detail, String meaning, List<String> mending, String example) {

    /** Where the page stands, as problems name it. */
    public String type() {
        return "/problems/" + slug;
    }

    static ProblemPage of(ProblemKind kind) {
        Problem problem = kind.problem(Explained.of(kind));
        return new ProblemPage(
                kind.slug(),
                problem.title(),
                kind.status(),
                problem.detail(),
                meaning(kind),
                mending(kind),
                ProblemExample.of(kind));
    }

    private static String meaning(ProblemKind kind) {
        return switch (kind) {
            case MALFORMED ->
                "The body is not the JSON, NDJSON or CSV that is expected, a field or parameter is unknown, missing or out"
                        + " of bounds, or a date, period or slug is not written as one. Nothing was changed.";
            case UNAUTHENTICATED ->
                "There is no access token, or it was refused: it has expired, its issuer is not registered or is suspended,"
                        + " it is for another audience or client, or it is an ID token.";
            case FORBIDDEN ->
                "The token is good, but its roles, or the side that your organisation has in this agreement, do not allow it.";
            case NOT_FOUND ->
                "Nothing stands at this address that you may see. What belongs to others is answered exactly like what does"
                        + " not exist.";
            case METHOD_NOT_ALLOWED -> "The address exists, but not with this method.";
            case NOT_ACCEPTABLE -> "The Accept header asks for a media type that this address does not answer in.";
            case TOO_SLOW ->
                "The rest of the body was still on its way to us when the time for the request was over, or a bulk load came with"
                        + " less than 1 KB a second. Nothing of it was taken, and the connection was closed.";
            case WRONG_STATE ->
                "The request is right in itself, but what it acts on has moved on: it is signed already, say, or somebody"
                        + " else wrote the same thing at the same moment. Nothing was changed.";
            case REQUEST_RUNNING ->
                "The same request, by its Idempotency-Key, came in before and has not been answered yet: most often a repeat"
                        + " that was sent too early. This one did nothing.";
            case STALE ->
                "If-Match, or the revision in the body, names a revision that is no longer the present one: somebody"
                        + " changed it since you read it. Nothing was changed.";
            case TOO_LARGE -> "The body has more than 1 MB, or a bulk load more than 512 MB. Nothing of it was taken.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "The Content-Type is missing or is none that this address reads; or the body is compressed"
                        + " (Content-Encoding), which no address reads.";
            case RULE_BROKEN ->
                "The request was read, but what it says breaks a rule. The problem names the rule in \"rule\" and the places"
                        + " in \"errors\". Nothing was changed.";
            case IDEMPOTENCY_KEY_REUSED ->
                "An Idempotency-Key names one request for 24 hours: the same caller, address, query, media type and body, byte"
                        + " for byte. This request has the key of another one. Nothing was changed.";
            case TOO_MANY_REQUESTS ->
                "Your organisation has sent more requests in a time than it may, or as many of its requests are running as may"
                        + " run at once; or too many sign-ins from your address have failed. The header RateLimit says what is"
                        + " left, RateLimit-Policy what is allowed. Nothing was changed.";
            case PRECONDITION_REQUIRED ->
                "The thing exists already. Whoever replaces or removes it says which revision was read, so that nobody's"
                        + " change is lost unseen.";
            case INTERNAL_ERROR -> "The service failed. Nothing was changed.";
            case UNAVAILABLE ->
                "Something that is needed does not answer: most often your organisation's own identity provider, sometimes"
                        + " the database; or as many of your bulk loads are running as may run at once; or everybody together asks more than can be answered"
                        + " soon; or it took too long. Only in the last case may something have been written: send it again with"
                        + " the same Idempotency-Key.";
        };
    }

    private static List<String> mending(ProblemKind kind) {
        return switch (kind) {
            case MALFORMED ->
                List.of(
                        "Look at \"errors\": each has the place (a JSON pointer, or a parameter's name) and what is wrong there.",
                        "Compare the request with the operation and its example in the API's document.",
                        "Mend the request; the same one will be refused again.");
            case UNAUTHENTICATED ->
                List.of(
                        "Fetch a new access token from your organisation's issuer and send it as Authorization: Bearer.",
                        "See that its audience and client are those registered with the identity provider.",
                        "If it goes on, ask the operator whether your organisation or its issuer is suspended.");
            case FORBIDDEN ->
                List.of(
                        "Call /v1/me: it tells the roles and the capacity that you have here. Where that is refused too, the token has no"
                                + " role that your issuer may grant: look at its claim of roles.",
                        "Compare them with the roles that the document names for the operation.",
                        "Let somebody with the role do it, or have your organisation's issuer grant you the role.");
            case NOT_FOUND ->
                List.of(
                        "See that the slugs and ids in the address are right.",
                        "Call /v1/me: it tells in which partnerships you have a part, and whose rows you see there.");
            case METHOD_NOT_ALLOWED -> List.of("The document lists the methods of each address.");
            case NOT_ACCEPTABLE ->
                List.of(
                        "Send Accept: application/json, or no Accept header.",
                        "Only lists are answered as text/csv, and only those of results as a spreadsheet; the document names the media"
                                + " types of each answer.");
            case TOO_SLOW ->
                List.of(
                        "Send it again, with the same Idempotency-Key; have the whole body ready before you begin.",
                        "Send a bulk load in smaller parts: it can be divided at any row."
                                + " What was loaded before is left as it is when it is sent again.");
            case WRONG_STATE ->
                List.of(
                        "Read the thing again: its state says what can be done now.",
                        "Where two writers met, repeat the request once.");
            case REQUEST_RUNNING ->
                List.of(
                        "Send it again, with the same key, after as many seconds as Retry-After says.",
                        "You will get the answer of the first one, with Idempotency-Replayed: true.");
            case STALE ->
                List.of(
                        "Read it again.",
                        "Look at what has changed, and make your change to the new copy.",
                        "Send it with If-Match and the new ETag.");
            case TOO_LARGE ->
                List.of(
                        "Send it in parts; a bulk load can be divided at any row.",
                        "Send cases and figures by their bulk addresses.");
            case UNSUPPORTED_MEDIA_TYPE ->
                List.of(
                        "Send Content-Type: application/json, and the body as it is, without Content-Encoding.",
                        "Bulk loads also take application/x-ndjson and text/csv.");
            case RULE_BROKEN ->
                List.of(
                        "Look at \"detail\" and \"errors\": they name each place and what would be right.",
                        "Try the mended request with dryRun=true: it is judged in full and changes nothing.");
            case IDEMPOTENCY_KEY_REUSED ->
                List.of(
                        "If it is another request, send it with a key of its own: a new UUID, say.",
                        "If it is a repeat, send exactly what you sent first, as the same caller.");
            case TOO_MANY_REQUESTS ->
                List.of(
                        "Wait as many seconds as Retry-After says.",
                        "Send many rows in one bulk load rather than one at a time; fetch lists by pages of 200.",
                        "Ask with If-None-Match rather than for what you have already.");
            case PRECONDITION_REQUIRED ->
                List.of(
                        "Read the thing; the answer has an ETag.",
                        "Send the request again with If-Match and that ETag.",
                        "If you meant to make a new one, choose another name.");
            case INTERNAL_ERROR -> List.of("Try again.", "If it goes on, tell the operator the address and the time.");
            case UNAVAILABLE ->
                List.of(
                        "Try again after as many seconds as Retry-After says; the same request may then succeed.",
                        "If it goes on, ask whoever runs your identity provider, then the operator.");
        };
    }
}
