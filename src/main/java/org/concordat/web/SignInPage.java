package org.concordat.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What the pages for people say where nobody has signed in: a page, since they take no access token. It names no organisation,
 * which would tell who takes part.
 *
 * @param paragraphs what happened, and what to do
 * @param again where the same sign-in begins again; empty where that is not known
 */
record SignInPage(int status, String title, List<String> paragraphs, String again) {

    private static final String BOARD = "/board";
    private static final String SIGN_IN = "/sign-in/";

    static final SignInPage NOT_SIGNED_IN = new SignInPage(
            401,
            "You are not signed in",
            List.of(
                    "These pages are for people who have signed in with their own organisation's identity provider; an access"
                            + " token does not open them.",
                    "Open the address at which your organisation signs in: /sign-in/, the short name of your organisation, a"
                            + " slash and the name of its identity provider. Whoever looks after Concordat in your organisation"
                            + " knows it. If you came from such an address, see that it is written correctly."),
            "");

    static final SignInPage UNAVAILABLE = new SignInPage(
            503,
            "Your identity provider does not answer",
            List.of(
                    "Your organisation's identity provider did not answer, or did not confirm the sign-in, so nobody could be"
                            + " signed in.",
                    "Try again in a moment from the address at which your organisation signs in. If it goes on, tell whoever"
                            + " runs your identity provider."),
            "");

    static final SignInPage MOVING = new SignInPage(
            503,
            "Your organisation is being moved",
            List.of(
                    "Everything of your organisation is being moved to another database, and nobody of it can be let in until that"
                            + " is done. Nothing was changed.",
                    "Try again in a few minutes. If you had signed in, you may have to sign in again."),
            "");

    /** A sign-in that came back without success: the issuer refused, or it was not begun in this browser, or too long ago. */
    static SignInPage notCompleted(RoutingContext context) {
        boolean refused = !context.queryParam("error").isEmpty();
        return new SignInPage(
                401,
                "You could not be signed in",
                List.of(
                        refused
                                ? "Your organisation's identity provider did not let you in: the sign-in was broken off there, or"
                                        + " you may not use Concordat. Whoever runs it can tell which."
                                : "The sign-in did not end as it began: it took too long, was begun in another window or browser,"
                                        + " or was answered twice.",
                        "Nothing was changed, and you can begin again."),
                context.normalizedPath());
    }

    /** Whether a request is for a page that asks for a session. */
    static boolean concerns(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(BOARD) || path.startsWith(BOARD + "/") || path.startsWith(SIGN_IN);
    }

    Response.ResponseBuilder answer() {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(ProblemTemplates.entry(this).render());
    }
}
