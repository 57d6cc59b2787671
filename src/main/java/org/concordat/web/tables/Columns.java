package org.concordat.web.tables;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.web.tables.Column.Holds;

/**
 * Finds the columns of the items of a list from their type, not from the items: a table has the same columns whatever is in it. The
 * order is that of the type's fields; fields of nested objects stand in their place; a list or a map is one column.
 */
@Singleton
class Columns {

    private static final Set<String> MONEY = Set.of("amount", "currency");

    private final ObjectMapper json;
    private final Map<Type, List<Column>> known = new ConcurrentHashMap<>();

    Columns(ObjectMapper json) {
        this.json = json;
    }

    /** The columns of items of a type. */
    List<Column> of(Type item) {
        return known.computeIfAbsent(item, type -> {
            List<Column> columns = new ArrayList<>();
            add(json.constructType(type), List.of(), new HashSet<>(), columns);
            return List.copyOf(columns);
        });
    }

    private void add(JavaType type, List<String> path, Set<JavaType> around, List<Column> columns) {
        List<PropertyWriter> fields = fields(type);
        boolean money = fields.size() == MONEY.size()
                && fields.stream().map(PropertyWriter::getName).allMatch(MONEY::contains);
        around.add(type);
        for (PropertyWriter field : fields) {
            List<String> place = new ArrayList<>(path);
            place.add(field.getName());
            boolean nested = !fields(field.getType()).isEmpty() && !around.contains(field.getType());
            if (nested) {
                add(field.getType(), place, around, columns);
            } else {
                columns.add(new Column(List.copyOf(place), holds(field, money)));
            }
        }
        around.remove(type);
    }

    private static Holds holds(PropertyWriter field, boolean ofMoney) {
        if (field.getType().hasRawClass(LocalDate.class)) {
            return Holds.DATE;
        }
        if (field.getType().hasRawClass(Instant.class)) {
            return Holds.INSTANT;
        }
        return ofMoney && field.getName().equals("amount") ? Holds.AMOUNT : Holds.AS_WRITTEN;
    }

    /** The fields of what is written as an object of always the same fields; none of anything else. */
    private List<PropertyWriter> fields(JavaType type) {
        List<PropertyWriter> fields = new ArrayList<>();
        if (!type.isContainerType() && !type.isAbstract() && !type.isPrimitive()) {
            try {
                Iterator<PropertyWriter> written = json.getSerializerProviderInstance()
                        .findValueSerializer(type)
                        .properties();
                written.forEachRemaining(fields::add);
            } catch (JsonMappingException e) {
                throw new IllegalStateException("what is answered can be written: " + type, e);
            }
        }
        return fields;
    }
}
