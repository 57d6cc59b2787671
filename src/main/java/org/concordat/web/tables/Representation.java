package org.concordat.web.tables;

import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.web.Listing;
import org.concordat.web.Page;
import org.jboss.resteasy.reactive.RestResponse;

/** What a list, or what is printed, can be answered as; where the caller takes several alike, the first of these. */
enum Representation {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    CSV(new MediaType("text", "csv")),
    XLSX(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    PDF(new MediaType("application", "pdf"));

    private final MediaType type;

    Representation(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    String text() {
        return type.toString();
    }

    /** The type of the items that an operation lists; empty where it answers no list. */
    static Optional<Type> itemsOf(Method operation) {
        return itemsOf(operation.getGenericReturnType());
    }

    private static Optional<Type> itemsOf(Type answer) {
        if (answer instanceof Class<?> own) {
            return Stream.of(own.getGenericInterfaces())
                    .filter(ParameterizedType.class::isInstance)
                    .map(ParameterizedType.class::cast)
                    .filter(said -> said.getRawType() == Listing.class)
                    .map(said -> said.getActualTypeArguments()[0])
                    .findFirst();
        }
        if (!(answer instanceof ParameterizedType generic)) {
            return Optional.empty();
        }
        Type argument = generic.getActualTypeArguments()[0];
        if (generic.getRawType() == RestResponse.class) {
            return itemsOf(argument);
        }
        return generic.getRawType() == Page.class ? Optional.of(argument) : Optional.empty();
    }

    /** What an operation can be answered as. */
    static List<Representation> of(Method operation) {
        List<Representation> offered = new ArrayList<>(List.of(JSON));
        if (itemsOf(operation).isPresent()) {
            offered.add(CSV);
        }
        if (operation.isAnnotationPresent(Spreadsheet.class)) {
            offered.add(XLSX);
        }
        if (operation.isAnnotationPresent(Printed.class)) {
            offered.add(PDF);
        }
        return offered;
    }

    /** How much a caller wants a representation: by weight, then by how exactly it is named, then by which is named first. */
    private record Wish(Representation of, double weight, int exactness, int place) {

        private static final Comparator<Wish> ORDER = Comparator.comparingDouble(Wish::weight)
                .thenComparingInt(Wish::exactness)
                .thenComparing(Wish::place, Comparator.reverseOrder())
                .thenComparing(Wish::of, Comparator.reverseOrder());
    }

    /** What of the offered a caller wants most (RFC 9110, 12.5.1); empty where it takes none of them. */
    static Optional<Representation> wanted(List<Representation> offered, List<MediaRange> accepted) {
        return offered.stream()
                .flatMap(representation -> representation.wish(accepted).stream())
                .filter(wish -> wish.weight() > 0)
                .max(Wish.ORDER)
                .map(Wish::of);
    }

    /** By the range that names it most exactly. */
    private Optional<Wish> wish(List<MediaRange> accepted) {
        return IntStream.range(0, accepted.size())
                .filter(place -> accepted.get(place).exactness(type) >= 0)
                .mapToObj(place -> new Wish(
                        this, accepted.get(place).weight(), accepted.get(place).exactness(type), place))
                .max(Comparator.comparingInt(Wish::exactness));
    }
}
