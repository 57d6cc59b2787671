package org.concordat.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.concordat.kernel.Rejected;

/**
 * A body in which no character of UTF-8 is written with more bytes than it needs: readers of JSON take such for what it stands for, and
 * whoever looked for quotation marks before them has not seen it. What else is no UTF-8 they refuse themselves.
 */
final class ShortestUtf8 extends FilterInputStream {

    private static final int CONTINUATION = 0x80;
    private static final int OF_TWO = 0xc0;
    private static final int OF_TWO_AS_WELL = 0xc1;
    private static final int OF_THREE = 0xe0;
    private static final int SHORTEST_OF_THREE = 0xa0;
    private static final int OF_FOUR = 0xf0;
    private static final int SHORTEST_OF_FOUR = 0x90;
    private static final int BYTE = 0xff;

    private int before;

    ShortestUtf8(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            look(one);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        for (int i = from; i < from + read; i++) {
            look(into[i] & BYTE);
        }
        return read;
    }

    private void look(int now) {
        if (now >= CONTINUATION
                && (now == OF_TWO
                        || now == OF_TWO_AS_WELL
                        || before == OF_THREE && now < SHORTEST_OF_THREE
                        || before == OF_FOUR && now < SHORTEST_OF_FOUR)) {
            throw Rejected.malformed("The body is not UTF-8: a character is written with more bytes than it needs.");
        }
        before = now;
    }
}
