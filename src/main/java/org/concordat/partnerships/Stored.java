package org.concordat.partnerships;

import org.concordat.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A thing as it is stored now.
 *
 * @param view the thing
 * @param revision its revision, which is its {@code ETag}
 * @param created whether the write that answers this made it
 */
public record Stored<T>(T view, int revision, boolean created) {

    /** A thing that was read. */
    public static <T> Stored<T> read(T view, int revision) {
        return new Stored<>(view, revision, false);
    }

    /** The answer: 201 for what was made, else 200, with the {@code ETag}. */
    public RestResponse<T> answer() {
        return Answers.written(view, revision, created);
    }
}
