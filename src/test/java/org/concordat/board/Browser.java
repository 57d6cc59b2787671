package org.concordat.board;

import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/** What a browser does without script: it keeps cookies and follows redirects. */
public final class Browser {

    private static final int MOST_HOPS = 10;
    /** Of name and value together; browsers drop a longer one without a word. */
    private static final int LONGEST_COOKIE = 4096;

    private final Map<String, String> cookies = new HashMap<>();
    private final String origin = Api.origin();

    /** Somebody who has signed in at the issuer of an organisation. */
    public static Browser signedIn(String organisation, String person, String... roles) {
        Issuers.of(organisation).expect(person, roles);
        Browser browser = new Browser();
        browser.open("/sign-in/" + organisation + "/main").then().statusCode(200);
        return browser;
    }

    /** Opens an address, here or elsewhere, and follows where it leads. */
    public Response open(String address) {
        Response response = once(address);
        for (int hop = 0; hop < MOST_HOPS && response.statusCode() / 100 == 3; hop++) {
            response = once(response.header("Location"));
        }
        return response;
    }

    /** Opens an address and goes nowhere else. */
    public Response once(String address) {
        boolean here = address.startsWith("/") || address.startsWith(origin);
        RequestSpecification request = RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .accept("text/html");
        Response response =
                (here ? request.cookies(cookies) : request).get(address.startsWith("/") ? origin + address : address);
        if (here) {
            for (Cookie cookie : response.detailedCookies()) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else if (cookie.getName().length() + cookie.getValue().length() <= LONGEST_COOKIE) {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
        return response;
    }

    Map<String, String> cookies() {
        return cookies;
    }
}
