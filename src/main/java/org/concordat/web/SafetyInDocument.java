package org.concordat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What makes every operation safe to automate, as the document tells it: keys of repeats, tags of copies, limits of rates. */
final class SafetyInDocument {

    private static final String HEADERS = "#/components/headers/";
    private static final String RATE = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";
    private static final String RETRY = "Retry-After";
    private static final String TAG = "ETag";
    private static final String NOT_MODIFIED = "not-modified";
    private static final int LONGEST_TAG = 100;
    private static final int LONGEST_LOCATION = 2_000;

    private SafetyInDocument() {}

    static void addTo(Components components) {
        components
                .addParameter("IdempotencyKey", key())
                .addParameter("IfNoneMatch", ifNoneMatch())
                .addHeader(
                        RATE,
                        header(
                                text(200),
                                "What is left of the policy's requests (r), and in how many seconds all are there again (t).",
                                "\"organisation\";r=2987;t=1"))
                .addHeader(
                        POLICY,
                        header(
                                text(200),
                                "How many requests an organisation, or without signing in a network address, may send (q) in how many seconds (w), as"
                                        + " draft-ietf-httpapi-ratelimit-headers has it.",
                                "\"organisation\";q=3000;w=60"))
                .addHeader(
                        "Location",
                        header(
                                text(LONGEST_LOCATION),
                                "Address of what was made.",
                                "https://concordat.example/v1/partnerships/nlc/agreements/sla-ket"))
                .addHeader(RETRY, header(number(), "After how many seconds the same request may succeed.", 1))
                .addHeader(
                        ReplayMapper.HEADER,
                        header(
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .addEnumeration("true"),
                                "Stands where the request was answered before: this is the answer that was given then.",
                                "true"))
                .addHeader(
                        TAG,
                        header(
                                text(LONGEST_TAG),
                                "Names this copy: its revision, where the thing has one, and a digest of what is answered. For"
                                        + " If-Match on the next write and If-None-Match on the next read.",
                                "\"3-5a2bf24f1c0d4e8fa0b1c2d3e4f50617\""))
                .addResponse(
                        NOT_MODIFIED,
                        OASFactory.createAPIResponse()
                                .description("It is what If-None-Match names: the copy that you have is still good.")
                                .addHeader(TAG, reference(TAG))
                                .addHeader(RATE, reference(RATE))
                                .addHeader(POLICY, reference(POLICY)));
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(KeyedRequest.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "Names this request, so that sending it again has no second effect: a new UUID, say. The answer is"
                                + " kept for 24 hours and given again, with Idempotency-Replayed: true, to the same caller for the same"
                                + " request. The same key with another body or query is refused (422); while the first is running, a"
                                + " repeat is (409). What is refused or fails keeps nothing and can be sent again. Of no effect with"
                                + " dryRun.")
                .example("0192f0c1-7a52-7cc3-9d0b-5e4f3a2b1c0d")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)
                        .pattern("^" + KeyedRequest.FORM + "$"));
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("ETag of the copy that you have: answered with 304 and no body where it is still good.")
                .example("\"3-5a2bf24f1c0d4e8fa0b1c2d3e4f50617\"")
                .schema(text(1000));
    }

    private static Schema text(int longest) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(longest);
    }

    private static Schema number() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(java.math.BigDecimal.ONE)
                .maximum(java.math.BigDecimal.valueOf(86_400));
    }

    private static Header header(Schema schema, String description, Object example) {
        return OASFactory.createHeader().description(description).schema(schema).example(example);
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref(HEADERS + name);
    }

    /** Adds to a completed operation the parameters and headers that its method brings. */
    static void addTo(PathItem.HttpMethod method, Operation operation) {
        boolean reads = method == PathItem.HttpMethod.GET;
        boolean posts = method == PathItem.HttpMethod.POST;
        List<APIResponse> good = new ArrayList<>();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                good.add(response);
            }
        });
        good.forEach(response -> {
            response.addHeader(RATE, reference(RATE)).addHeader(POLICY, reference(POLICY));
            if (reads || method == PathItem.HttpMethod.PUT) {
                response.addHeader(TAG, reference(TAG));
            }
            if (posts) {
                response.addHeader(ReplayMapper.HEADER, reference(ReplayMapper.HEADER));
            }
        });
        if (posts) {
            operation.addParameter(parameter("IdempotencyKey"));
        }
        if (reads) {
            operation.addParameter(parameter("IfNoneMatch"));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304", OASFactory.createAPIResponse().ref("#/components/responses/" + NOT_MODIFIED));
        }
    }

    private static Parameter parameter(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    /** Adds to a refusal the headers that its kinds bring. */
    static void addTo(APIResponse response, List<ProblemKind> kinds) {
        if (kinds.stream().anyMatch(kind -> kind.retryAfter().isPresent())) {
            response.addHeader(RETRY, reference(RETRY));
        }
        // Told to whoever is known by the token.
        if (!kinds.contains(ProblemKind.UNAUTHENTICATED)) {
            Stream.of(RATE, POLICY).forEach(name -> response.addHeader(name, reference(name)));
        }
    }
}
