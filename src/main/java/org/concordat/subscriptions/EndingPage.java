package org.concordat.subscriptions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What whoever follows a link that ends a subscription is shown. It says nothing of the subscription, nor whether it is there still.
 *
 * @param asks whether it asks for a click
 */
public record EndingPage(int status, String title, String text, boolean asks) {

    static final EndingPage ASKING = new EndingPage(
            200,
            "End this subscription?",
            "No e-mail comes by it any more. Your other subscriptions stay as they are.",
            true);
    static final EndingPage ENDED = new EndingPage(
            200, "The subscription has ended", "No e-mail comes by it any more. You need do nothing else.", false);
    static final EndingPage UNKNOWN = new EndingPage(
            404,
            "This link ends nothing",
            "It is not complete, or is older than this installation's key. Sign in to see and end your subscriptions,"
                    + " or write to whoever looks after Concordat in your organisation.",
            false);

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** The page's template, checked when the application is built. */
    @CheckedTemplate(basePath = "subscriptions")
    static class Templates {

        private Templates() {}

        static native TemplateInstance ending(EndingPage page);
    }

    Response answer() {
        return Response.status(status)
                .entity(Templates.ending(this).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
