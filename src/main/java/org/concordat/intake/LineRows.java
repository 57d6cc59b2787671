package org.concordat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** NDJSON: a JSON object on each line. Blank lines are not counted; a line that is too long is a fault and is skipped. */
record LineRows<B, T>(InputStream body, JsonRowReader<B, T> reader) implements Rows<T> {

    /** The longest line, in bytes. */
    static final int LONGEST = 64 * 1024;

    private static final int CHUNK = 64 * 1024;

    @Override
    public void forEach(Consumer<Row<T>> each) throws IOException {
        Lines lines = new Lines(each);
        byte[] chunk = new byte[CHUNK];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            lines.take(chunk, read);
        }
        lines.end();
    }

    private final class Lines {

        private final Consumer<Row<T>> each;
        private final byte[] line = new byte[LONGEST];
        private int length;
        private boolean tooLong;
        private boolean blank = true;
        private long number;

        Lines(Consumer<Row<T>> each) {
            this.each = each;
        }

        void take(byte[] chunk, int size) {
            for (int i = 0; i < size; i++) {
                byte next = chunk[i];
                if (next == '\n') {
                    end();
                } else if (length == LONGEST) {
                    tooLong = true;
                } else {
                    line[length++] = next;
                    blank = blank && (next == ' ' || next == '\t' || next == '\r');
                }
            }
        }

        void end() {
            if (!blank) {
                number++;
                each.accept(
                        tooLong
                                ? Row.faulty(number, null, "", "is longer than " + LONGEST + " bytes")
                                : reader.read(number, line, 0, length));
            }
            length = 0;
            tooLong = false;
            blank = true;
        }
    }
}
