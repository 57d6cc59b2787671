package org.concordat.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that tells its visit while it is waited for. */
final class AwaitedBody extends FilterInputStream {

    private final Visit visit;

    AwaitedBody(InputStream body, Visit visit) {
        super(body);
        this.visit = visit;
    }

    @Override
    public int read() throws IOException {
        visit.awaitsBody(true);
        try {
            return in.read();
        } finally {
            visit.awaitsBody(false);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        visit.awaitsBody(true);
        try {
            return in.read(into, from, length);
        } finally {
            visit.awaitsBody(false);
        }
    }
}
