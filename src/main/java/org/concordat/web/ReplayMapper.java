package org.concordat.web;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what was answered before, and says so. */
class ReplayMapper {

    static final String HEADER = "Idempotency-Replayed";

    @ServerExceptionMapper
    public Response replayed(Replayed replayed) {
        KeptAnswer answer = replayed.answer();
        Response.ResponseBuilder response = Response.status(answer.status()).header(HEADER, "true");
        answer.headers().forEach(response::header);
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).entity(new RawValue(answer.body()));
        }
        return response.build();
    }
}
