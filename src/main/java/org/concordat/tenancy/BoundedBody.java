package org.concordat.tenancy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.spi.BodyStream;
import java.io.IOException;

/** Reads a megabyte of an answer at most: no issuer fills this machine's memory. */
final class BoundedBody implements BodyCodec<Buffer> {

    private static final long LARGEST = 1024 * 1024;

    @Override
    public void create(Handler<AsyncResult<BodyStream<Buffer>>> handler) {
        Handler<AsyncResult<BodyStream<Buffer>>> bounding = made -> handler.handle(made.map(Bounded::new));
        BodyCodec.buffer().create(bounding);
    }

    /** What goes beyond is not kept, and the whole has failed. */
    private static final class Bounded implements BodyStream<Buffer> {

        private final BodyStream<Buffer> body;
        private long read;

        Bounded(BodyStream<Buffer> body) {
            this.body = body;
        }

        @Override
        public Future<Void> write(Buffer part) {
            read += part.length();
            if (read <= LARGEST) {
                return body.write(part);
            }
            IOException tooLarge = new IOException("an issuer's answer is larger than " + LARGEST + " bytes");
            body.handle(tooLarge);
            return Future.failedFuture(tooLarge);
        }

        @Override
        public void write(Buffer part, Handler<AsyncResult<Void>> handler) {
            write(part).onComplete(handler);
        }

        @Override
        public void end(Handler<AsyncResult<Void>> handler) {
            body.end(handler);
        }

        @Override
        public Future<Buffer> result() {
            return body.result();
        }

        @Override
        public void handle(Throwable broken) {
            body.handle(broken);
        }

        @Override
        public Bounded exceptionHandler(Handler<Throwable> handler) {
            body.exceptionHandler(handler);
            return this;
        }

        @Override
        public Bounded setWriteQueueMaxSize(int size) {
            body.setWriteQueueMaxSize(size);
            return this;
        }

        @Override
        public boolean writeQueueFull() {
            return body.writeQueueFull();
        }

        @Override
        public Bounded drainHandler(Handler<Void> handler) {
            body.drainHandler(handler);
            return this;
        }
    }
}
