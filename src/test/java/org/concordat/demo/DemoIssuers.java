package org.concordat.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One OpenID Connect issuer per organisation, and one for the operator, in one process of its own. A client is named after its
 * organisation and what it may do; its token carries that role and nothing else. Whoever signs in on the page is given the roles of
 * that organisation's people.
 */
public final class DemoIssuers {

    /** The audience of every token. */
    public static final String AUDIENCE = "concordat";
    /** The client of the pages, the same at every issuer. */
    static final String WEB_CLIENT = "concordat-web";

    private static final String MAIN = "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt";

    private final int port;
    private final String origin;

    /** Issuers that will listen on a port. */
    public DemoIssuers(int port) {
        this.port = port;
        this.origin = "http://127.0.0.1:" + port;
    }

    /** Where all of them are. */
    String origin() {
        return origin;
    }

    /** The exact {@code iss} of an organisation's tokens. */
    public String issuer(String organisation) {
        return origin + "/" + organisation;
    }

    /** Where an organisation's clients get their tokens. */
    public String tokenUrl(String organisation) {
        return issuer(organisation) + "/token";
    }

    /** Answers 200 once they are up. */
    public String aliveUrl() {
        return origin + "/isalive";
    }

    /** Starts the process; it is ready when {@link #aliveUrl()} answers. */
    public DemoProcess start(DemoDirectory directory, Path classPathFile) {
        return start(directory, classPathFile, Map.of());
    }

    /** Likewise, with more in its environment. */
    public DemoProcess start(DemoDirectory directory, Path classPathFile, Map<String, String> more) {
        try {
            Path configuration = directory.root().resolve("issuers.json");
            Files.writeString(configuration, configuration());
            Map<String, String> environment = new HashMap<>(more);
            environment.put("SERVER_HOSTNAME", "127.0.0.1");
            environment.put("SERVER_PORT", Integer.toString(port));
            environment.put("LOG_LEVEL", "WARN");
            environment.put("JSON_CONFIG_PATH", configuration.toString());
            return DemoProcess.java(
                    "issuers",
                    List.of("-Xmx128m", "-cp", Files.readString(classPathFile), MAIN),
                    environment,
                    directory.log("issuers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration() {
        List<Map<String, Object>> callbacks = new ArrayList<>();
        for (DemoOrganisation organisation : DemoOrganisation.ALL) {
            callbacks.add(callback(organisation.slug(), organisation.roles()));
        }
        callbacks.add(callback(DemoOrganisation.AUDITOR.slug(), DemoOrganisation.AUDITOR.roles()));
        for (DemoOrganisation newcomer : DemoOrganisation.NEWCOMERS) {
            callbacks.add(callback(newcomer.slug(), newcomer.roles()));
        }
        for (DemoOrganisation town : DemoEnterprise.TOWNS) {
            callbacks.add(callback(town.slug(), town.roles()));
        }
        callbacks.add(callback(DemoEnterprise.ENTERPRISE.slug(), DemoEnterprise.ENTERPRISE.roles()));
        callbacks.add(callback("operator", List.of("operator")));
        try {
            return new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Map.of(
                            "interactiveLogin", true, "httpServer", "NettyWrapper", "tokenCallbacks", callbacks));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> callback(String issuer, List<String> roles) {
        List<Map<String, Object>> mappings = new ArrayList<>();
        for (String role : roles) {
            String client = issuer + "-" + role;
            mappings.add(mapping(
                    "client_id",
                    client,
                    Map.of("sub", client, "aud", List.of(AUDIENCE), "azp", client, "roles", List.of(role))));
        }
        // The page's user: the name typed on the sign-in page is the subject.
        Map<String, Object> person = Map.of("azp", WEB_CLIENT, "roles", roles);
        mappings.add(mapping("grant_type", "authorization_code", person));
        mappings.add(mapping("grant_type", "refresh_token", person));
        return Map.of("issuerId", issuer, "tokenExpiry", 3600, "requestMappings", mappings);
    }

    private static Map<String, Object> mapping(String parameter, String value, Map<String, Object> claims) {
        return Map.of("requestParam", parameter, "match", value, "claims", claims);
    }
}
