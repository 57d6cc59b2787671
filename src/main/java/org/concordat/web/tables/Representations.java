package org.concordat.web.tables;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.concordat.web.Listing;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers lists, and what is printed, as what the caller accepts; lists with a {@code Link} to the page that follows: a table has no place for a cursor. */
class Representations {

    private static final String CHOSEN = Representation.class.getName();
    private static final MediaType CSV =
            new MediaType("text", "csv", Map.of("charset", StandardCharsets.UTF_8.name(), "header", "present"));

    private final CurrentVertxRequest current;
    private final Tables tables;
    private final Workbooks workbooks;
    private final Instance<Printer> printers;

    Representations(CurrentVertxRequest current, Tables tables, Workbooks workbooks, @Any Instance<Printer> printers) {
        this.current = current;
        this.tables = tables;
        this.workbooks = workbooks;
        this.printers = printers;
    }

    /** Before the operation: what cannot be answered as it is wanted is not done either. */
    @ServerRequestFilter
    public void choose(ResourceInfo operation) {
        if (operation.getResourceMethod().isAnnotationPresent(FileByName.class)) {
            return;
        }
        RoutingContext request = current.getCurrent();
        AcceptHeader.kept(request)
                .ifPresent(accepted -> request.put(
                        CHOSEN,
                        Representation.wanted(Representation.of(operation.getResourceMethod()), accepted)
                                .orElseThrow(NotAcceptableException::new)));
    }

    /** Before anything else looks at the answer. */
    @ServerResponseFilter(priority = Priorities.USER + 100)
    public void represent(ContainerResponseContext response, ResourceInfo operation) {
        RoutingContext request = current.getCurrent();
        if (response.getEntity() instanceof Listing<?> page) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            represent(page, request, response, operation);
        } else if (operation.getResourceMethod() != null
                && operation.getResourceMethod().isAnnotationPresent(Printed.class)) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            print(request, response);
        }
    }

    /** As what a request is answered; null where it said nothing that is to be chosen by. */
    static Representation chosen(RoutingContext request) {
        return request.get(CHOSEN);
    }

    private void print(RoutingContext request, ContainerResponseContext response) {
        Object answer = response.getEntity();
        if (chosen(request) == Representation.PDF) {
            printers.stream()
                    .filter(printer -> printer.prints(answer))
                    .findFirst()
                    .ifPresent(printer -> response.setEntity(
                            printer.print(answer), response.getEntityAnnotations(), Representation.PDF.type()));
        }
    }

    private void represent(
            Listing<?> page, RoutingContext request, ContainerResponseContext response, ResourceInfo operation) {
        if (page.next() != null) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + NextPage.of(request, page.next()) + ">; rel=\"next\"");
        }
        Representation chosen = chosen(request);
        if (chosen == Representation.CSV) {
            String text = CsvText.of(table(operation, page.items()));
            response.setEntity(text, response.getEntityAnnotations(), CSV);
        } else if (chosen == Representation.XLSX) {
            Spreadsheet sheet = operation.getResourceMethod().getAnnotation(Spreadsheet.class);
            byte[] file = workbooks.of(
                    table(operation, page.items()), Sheet.of(sheet), request, page.next(), Annexes.of(request));
            response.setEntity(file, response.getEntityAnnotations(), Representation.XLSX.type());
        }
    }

    private Table table(ResourceInfo operation, List<?> items) {
        Type item = Representation.itemsOf(operation.getResourceMethod()).orElseThrow();
        return tables.of(item, items);
    }
}
