package org.concordat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.BeingMoved;
import org.concordat.tenancy.IssuerHealth;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into a problem; nothing internal is ever told. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String RETRY_SECONDS = "5";

    private final IssuerHealth issuers;
    private final KnownAddresses addresses;
    private final CurrentVertxRequest current;

    ProblemMappers(IssuerHealth issuers, KnownAddresses addresses, CurrentVertxRequest current) {
        this.issuers = issuers;
        this.addresses = addresses;
        this.current = current;
    }

    @ServerExceptionMapper
    public Response rejected(Rejected rejected) {
        ProblemKind kind = ProblemKind.of(rejected.kind());
        return answer(kind, kind.problem(rejected.getMessage(), rejected.rule(), rejected.faults()));
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException invalid) {
        List<Fault> faults = invalid.getConstraintViolations().stream()
                .map(v -> new Fault(pointer(v.getPropertyPath()), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Fault::pointer))
                .toList();
        return answer(
                ProblemKind.MALFORMED,
                ProblemKind.MALFORMED.problem("Fields are missing or out of bounds.", null, faults));
    }

    /** The path without the method and parameter names that begin it; of parameters taken together, the one parameter. */
    private static String pointer(jakarta.validation.Path path) {
        StringBuilder pointer = new StringBuilder();
        StreamSupport.stream(path.spliterator(), false).skip(1).forEach(node -> {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                if (pointer.isEmpty() || pointer.charAt(0) == '/') {
                    pointer.append('/');
                } else {
                    pointer.setLength(0);
                }
                pointer.append(node.getName());
            } else if (node.getKind() == jakarta.validation.ElementKind.PARAMETER
                    && !node.getName().equals("body")) {
                pointer.append(node.getName());
            }
        });
        return pointer.toString();
    }

    /** Of its own, since the platform has a mapper for it that is nearer than the next. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException unreadable) {
        return unreadable(unreadable);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable) {
        return answer(ProblemKind.MALFORMED, JsonFaults.problem(unreadable));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException exception) {
        if (exception.getCause() instanceof Rejected rejected) {
            return rejected(rejected);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (exception.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (status >= 500) {
            LOG.error("request failed", exception);
        }
        ProblemKind kind = ProblemKind.of(status);
        return kind == ProblemKind.NOT_FOUND || kind == ProblemKind.METHOD_NOT_ALLOWED
                ? unknown(kind)
                : answer(kind, kind.problem(Explained.of(kind)));
    }

    /** No operation: there is no such address, or it knows other methods. */
    private Response unknown(ProblemKind kind) {
        Set<String> methods = addresses.methods(current.getCurrent().normalizedPath());
        if (methods.isEmpty()
                || methods.contains(current.getCurrent().request().method().name())) {
            return answer(kind, kind.problem(Explained.of(kind)));
        }
        return Response.fromResponse(answer(
                        ProblemKind.METHOD_NOT_ALLOWED,
                        ProblemKind.METHOD_NOT_ALLOWED.problem(Explained.of(ProblemKind.METHOD_NOT_ALLOWED))))
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }

    @ServerExceptionMapper
    public Uni<Response> unauthorized(UnauthorizedException exception, RoutingContext context) {
        return challenge(context);
    }

    @ServerExceptionMapper
    public Uni<Response> unauthenticated(AuthenticationFailedException exception, RoutingContext context) {
        if (new Causes(exception).has(OIDCException.class)) {
            return Uni.createFrom().item(unreached(exception));
        }
        // The issuer was asked for a key that is not known. Those that are known go on, so that it is not noted as
        // silent.
        return isSilence(exception.getCause()) ? Uni.createFrom().item(unavailable(exception)) : challenge(context);
    }

    /**
     * A sign-in that came back from the issuer and cannot go on. Its issuer is not noted as silent: whoever holds a state can send
     * it codes that it refuses.
     */
    @ServerExceptionMapper
    public Response notCompleted(AuthenticationCompletionException exception, RoutingContext context) {
        if (!SignInPage.concerns(context)) {
            return unauthenticated();
        }
        return new Causes(exception).has(OIDCException.class) || isSilence(exception.getCause())
                ? SignInPage.UNAVAILABLE
                        .answer()
                        .header("Retry-After", RETRY_SECONDS)
                        .build()
                : SignInPage.notCompleted(context).answer().build();
    }

    /** The issuers' library puts the cause of what failed in its place; a call that took too long has none. */
    private static boolean isSilence(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof IOException
                || cause instanceof HttpClosedException
                || cause instanceof NullPointerException;
    }

    /** Where a sign-in begins, its issuer may be asked for its keys first. */
    private Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(context)
                .map(given -> challenged(given, context))
                .onFailure()
                .recoverWithItem(failure -> isSilence(failure) ? unreached(failure) : anything(failure));
    }

    private static Response challenged(ChallengeData challenge, RoutingContext context) {
        if (challenge == null || challenge.status == 401) {
            return SignInPage.concerns(context)
                    ? SignInPage.NOT_SIGNED_IN.answer().build()
                    : unauthenticated();
        }
        Response.ResponseBuilder response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private static Response unauthenticated() {
        return Response.fromResponse(answer(
                        ProblemKind.UNAUTHENTICATED,
                        ProblemKind.UNAUTHENTICATED.problem(Explained.of(ProblemKind.UNAUTHENTICATED))))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException exception) {
        return answer(ProblemKind.FORBIDDEN, ProblemKind.FORBIDDEN.problem(Explained.of(ProblemKind.FORBIDDEN)));
    }

    @ServerExceptionMapper
    public Response issuer(OIDCException exception) {
        return unreached(exception);
    }

    /** An issuer has closed the line on which it was asked: the library hands on the bare cause of what failed. */
    @ServerExceptionMapper
    public Response closed(HttpClosedException exception) {
        return unreached(exception);
    }

    private Response unreached(Throwable exception) {
        issuers.failed(current.getCurrent());
        return unavailable(exception);
    }

    private Response unavailable(Throwable exception) {
        if (SignInPage.concerns(current.getCurrent())) {
            SignInPage page = new Causes(exception).has(BeingMoved.class) ? SignInPage.MOVING : SignInPage.UNAVAILABLE;
            return page.answer().header("Retry-After", RETRY_SECONDS).build();
        }
        return answer(
                ProblemKind.UNAVAILABLE,
                ProblemKind.UNAVAILABLE.problem("Your organisation's identity provider does not answer; try again."));
    }

    @ServerExceptionMapper
    public Response overtaken(OptimisticLockException exception) {
        return answer(
                ProblemKind.STALE, ProblemKind.STALE.problem("Someone else changed it meanwhile; read it again."));
    }

    @ServerExceptionMapper
    public Response anything(Throwable exception) {
        if (new Causes(exception).has(OIDCException.class)) {
            return unreached(exception);
        }
        Optional<DatabaseRefusal> refusal = DatabaseRefusal.of(exception);
        if (refusal.isPresent()) {
            ProblemKind kind = refusal.get().kind();
            if (kind == ProblemKind.UNAVAILABLE && refusal.get() != DatabaseRefusal.CLOCKS_APART) {
                LOG.warn("request refused for now", exception);
            }
            return answer(kind, kind.problem(refusal.get().told()));
        }
        RouterProblems.log(current.getCurrent(), exception);
        return answer(
                ProblemKind.INTERNAL_ERROR,
                ProblemKind.INTERNAL_ERROR.problem(Explained.of(ProblemKind.INTERNAL_ERROR)));
    }

    private static Response answer(ProblemKind kind, Problem problem) {
        Response.ResponseBuilder response =
                Response.status(kind.status()).type(Problem.TYPE).entity(problem);
        kind.retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
        return response.build();
    }
}
