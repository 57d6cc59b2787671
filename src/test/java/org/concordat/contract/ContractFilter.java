package org.concordat.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Fails the test whose request or answer is not as the document says. */
public final class ContractFilter implements Filter {

    /** Addresses that tests add to the application. */
    private static final Pattern OF_TESTS =
            Pattern.compile("/v1/(tests|partnerships/[^/]+/consequence-book)/.*|/v1/tests/slow");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification asked, FilterContext context) {
        Response answer = context.next(request, asked);
        Exchange exchange = new Exchange(
                request.getMethod(),
                URI.create(request.getURI()),
                request.getContentType(),
                text(request.getBody()),
                answer.statusCode(),
                headers(answer),
                answer.asString());
        if (OF_TESTS.matcher(exchange.uri().getRawPath()).matches()) {
            return answer;
        }
        List<String> faults = Conformance.faults(Contract.COMMITTED, exchange);
        if (!faults.isEmpty()) {
            throw new AssertionError("not as the document says: " + String.join("\n  ", faults) + "\n" + exchange);
        }
        return answer;
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }

    private static String text(Object body) {
        if (body == null) {
            return null;
        }
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : body.toString();
    }
}
