package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Slug;

/** The sessions of a browser: one at a time, so that whoever signs in acts as who has just signed in and as nobody else. */
@ApplicationScoped
public class PageSessions {

    /** How the names of session cookies begin; the provider's configuration follows. */
    static final String COOKIE = "q_session_web.";
    /** How the names of cookies begin that remember at which issuer a sign-in was begun. */
    private static final String BEGUN = "q_auth_web.";

    private final Registry registry;

    PageSessions(Registry registry) {
        this.registry = registry;
    }

    /**
     * Cookies that end all sessions but that of one identity provider.
     *
     * @param cookies names of the browser's cookies
     */
    public List<NewCookie> endOthers(Collection<String> cookies, Slug organisation, String provider) {
        Optional<String> own = registry.providers().stream()
                .filter(p -> p.organisation() != null)
                .filter(p ->
                        p.organisation().slug().equals(organisation) && p.name().equals(provider))
                .map(p -> COOKIE + p.configurationId())
                .findFirst();
        return cookies.stream()
                .filter(name -> name.startsWith(COOKIE))
                .filter(name -> own.filter(name::startsWith).isEmpty())
                .map(PageSessions::ended)
                .toList();
    }

    /** Cookies that end all sessions, and sign-ins that were begun: they would lead straight back to their issuer. */
    public List<NewCookie> endAll(Collection<String> cookies) {
        return cookies.stream()
                .filter(name -> name.startsWith(COOKIE) || name.startsWith(BEGUN))
                .map(PageSessions::ended)
                .toList();
    }

    private static NewCookie ended(String name) {
        return new NewCookie.Builder(name).path("/").maxAge(0).httpOnly(true).build();
    }
}
