package org.concordat.web.tables;

/**
 * What a spreadsheet tells of its rows.
 *
 * @param name what the sheet of the rows is called
 * @param provenance where they come from and how they are checked, in a sentence
 */
public record Sheet(String name, String provenance) {

    static Sheet of(Spreadsheet said) {
        return new Sheet(said.sheet(), said.provenance());
    }
}
