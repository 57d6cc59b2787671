package org.concordat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tags what is answered. What is read can change without a new revision of it (a limit passes, a figure lapses), so a tag holds a
 * digest of the answer beside the revision: a copy whose tag is still given is the same to the letter, and need not be sent again.
 */
class EntityTags {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<Integer> TAGGED =
            Set.of(Response.Status.OK.getStatusCode(), Response.Status.CREATED.getStatusCode());
    private static final String WEAK = "W/";
    private static final String JSON_BASED = "+json";
    private static final MediaType CSV = new MediaType("text", "csv");

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        boolean reads = READING.contains(request.getMethod());
        String revision = response.getHeaderString(HttpHeaders.ETAG);
        if (!reads && revision == null || !isTextOfTheApi(request, response)) {
            return;
        }
        boolean written = response.getEntity() instanceof String; // as a table
        byte[] text = written ? table(response) : json.writeValueAsBytes(response.getEntity());
        String tag = Preconditions.etag(revision, text);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (reads && isHeld(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else if (!written) {
            response.setEntity(text); // written once only
        }
    }

    private static byte[] table(ContainerResponseContext response) {
        String link = response.getHeaderString(HttpHeaders.LINK); // the text has no place for what follows
        return ((String) response.getEntity() + (link == null ? "" : link)).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isTextOfTheApi(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return request.getUriInfo().getPath().startsWith("/v1/")
                && TAGGED.contains(response.getStatus())
                && response.hasEntity()
                && type != null
                && (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(CSV)
                        || type.getSubtype().endsWith(JSON_BASED));
    }

    /** Whether an If-None-Match names a tag. */
    static boolean isHeld(String given, String tag) {
        return given != null
                && Arrays.stream(given.split(","))
                        .map(String::strip)
                        .map(held -> held.startsWith(WEAK) ? held.substring(WEAK.length()) : held)
                        .anyMatch(held -> held.equals("*") || held.equals(tag));
    }
}
