package org.concordat.intake;

import java.util.List;
import org.concordat.intake.model.Reading;
import org.concordat.kernel.Fault;

/**
 * A row of a load, read.
 *
 * @param number the n-th data record, from 1
 * @param ref how it names itself; null where that cannot be read
 * @param council which council it names, where it is a case; null where that cannot be read
 * @param service which service it names, where it is a case; null where that cannot be read
 */
public record Row<T>(long number, String ref, String council, String service, Reading<T> reading) {

    Row(long number, String ref, Reading<T> reading) {
        this(number, ref, null, null, reading);
    }

    static <T> Row<T> faulty(long number, String ref, String pointer, String detail) {
        return new Row<>(number, ref, new Reading.Faulty<>(List.of(new Fault(pointer, detail))));
    }
}
