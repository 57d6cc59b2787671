package org.concordat.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that carry an {@code ETag}. */
public final class Answers {

    private Answers() {}

    /** 200 with the thing and its revision. */
    public static <T> RestResponse<T> found(T view, int revision) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(revision))
                .build();
    }

    /** 201 when it was created, 200 when it was replaced, with the thing and its revision. */
    public static <T> RestResponse<T> written(T view, int revision, boolean created) {
        return RestResponse.ResponseBuilder.create(created ? RestResponse.Status.CREATED : RestResponse.Status.OK, view)
                .header(HttpHeaders.ETAG, Preconditions.etag(revision))
                .build();
    }
}
