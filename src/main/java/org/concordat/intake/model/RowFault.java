package org.concordat.intake.model;

/**
 * Why a row of a bulk load was refused (rule C5).
 *
 * @param row the n-th data record, from 1; a header and blank lines are not counted
 * @param ref how the row names itself (a case's ref); null where it cannot be read
 * @param council which council it names, where it is a case; null where that cannot be read
 * @param service which service it names, where it is a case; null where that cannot be read
 * @param pointer JSON pointer of the field ({@code /closed}); empty for the row as a whole
 * @param detail what is wrong and how to mend it
 */
public record RowFault(long row, String ref, String council, String service, String pointer, String detail) {

    /** Of a row that is no case. */
    public RowFault(long row, String ref, String pointer, String detail) {
        this(row, ref, null, null, pointer, detail);
    }
}
