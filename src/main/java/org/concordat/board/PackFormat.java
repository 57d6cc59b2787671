package org.concordat.board;

import java.util.Arrays;
import java.util.Optional;

/** As what a pack is kept. */
enum PackFormat {
    PDF("pack.pdf", "pdf", "application/pdf"),
    WORKBOOK("pack.xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    TEXT("pack.json", "json", "application/json"),
    RESULTS("results.csv", "csv", "text/csv;charset=UTF-8;header=present");

    private final String fileName;
    private final String ending;
    private final String type;

    PackFormat(String fileName, String ending, String type) {
        this.fileName = fileName;
        this.ending = ending;
        this.type = type;
    }

    /** The end of its address. */
    String fileName() {
        return fileName;
    }

    /** The end of its name where it is kept, by which reads of it are recorded. */
    String ending() {
        return ending;
    }

    /** What it is sent as. */
    String type() {
        return type;
    }

    /** The format at the end of an address, or empty where there is no such file. */
    static Optional<PackFormat> parse(String fileName) {
        return Arrays.stream(values())
                .filter(format -> format.fileName.equals(fileName))
                .findFirst();
    }
}
