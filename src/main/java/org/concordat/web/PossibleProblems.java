package org.concordat.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Which problems an operation can answer, from what it is; what cannot be seen from that stands here by name.
 */
final class PossibleProblems {

    /** They have a body that breaks no rule once it can be read. */
    private static final Set<String> BREAK_NO_RULE = Set.of(
            "putOrganisation",
            "putPartnership",
            "postConfirmation",
            "postFigureQuery",
            "postEscalation",
            "decideExclusion",
            "decideRelief",
            "putSharingScheme");

    /** They judge a stored text, or a parameter, by rules. */
    private static final Set<String> JUDGE_WITHOUT_BODY = Set.of(
            "proposeVersion",
            "getEffectiveTerms",
            "getFairness",
            "getFunnel",
            "openDecision",
            "getVotingPower",
            "calculateDeadline",
            "calculateElapsed",
            "calculateShippedDeadline",
            "calculateShippedElapsed",
            "proposeSharingSchemeVersion",
            "compareSharingSchemeVersion",
            "listApportionments",
            "getBenefitSummary",
            "proposeBaseline",
            "getApportionmentExplanation",
            "getInclusionProof",
            "getConsistencyProof");

    /** The revision that was read stands in the body. */
    private static final Set<String> READ_IN_BODY =
            Set.of("postConfirmation", "postFigureQuery", "postPlanDecision", "decideHostCharge");

    /** They need a state though they neither post nor put. */
    private static final Set<String> NEED_A_STATE =
            Set.of("deleteRating", "listEarlyWarnings", "listExplainedCases", "getExplainedCase");

    /** Given by any HTTP server to a method or an Accept header that it does not know. */
    private static final Set<ProblemKind> ANYWHERE = Set.of(ProblemKind.METHOD_NOT_ALLOWED, ProblemKind.NOT_ACCEPTABLE);

    private PossibleProblems() {}

    /** The kinds that operations list. */
    static Stream<ProblemKind> listed() {
        return Stream.of(ProblemKind.values()).filter(kind -> !ANYWHERE.contains(kind));
    }

    static Stream<ProblemKind> of(String path, PathItem.HttpMethod method, Operation operation, List<String> roles) {
        String id = operation.getOperationId();
        boolean body = operation.getRequestBody() != null;
        boolean conditional = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
        boolean writes = method == PathItem.HttpMethod.POST || method == PathItem.HttpMethod.PUT;
        return listed().filter(kind -> switch (kind) {
            case FORBIDDEN -> !roles.isEmpty();
            case NOT_FOUND -> path.contains("{");
            case TOO_SLOW, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> body;
            // The name of an agreement may be that of several councils' agreements.
            case WRONG_STATE -> writes || path.contains("{agreement}") || NEED_A_STATE.contains(id);
            case RULE_BROKEN -> body && !BREAK_NO_RULE.contains(id) || JUDGE_WITHOUT_BODY.contains(id);
            case STALE -> conditional || READ_IN_BODY.contains(id);
            case PRECONDITION_REQUIRED -> conditional;
            case REQUEST_RUNNING, IDEMPOTENCY_KEY_REUSED -> method == PathItem.HttpMethod.POST;
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE -> false;
            case MALFORMED, UNAUTHENTICATED, TOO_MANY_REQUESTS, INTERNAL_ERROR, UNAVAILABLE -> true;
        });
    }
}
