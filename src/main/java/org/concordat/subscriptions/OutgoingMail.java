package org.concordat.subscriptions;

import io.vertx.ext.mail.MailMessage;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An e-mail that knows whether it was given away. The mail client reads its text when the server has let it in and not before, so until then
 * nothing of it can have been taken, and it can still be held back. It has to be known here: where a server breaks off before it has
 * greeted, the client (vertx-mail-client 4.5) never answers at all.
 */
final class OutgoingMail extends MailMessage {

    private enum Place {
        HERE,
        GIVEN,
        HELD_BACK
    }

    private final AtomicReference<Place> place = new AtomicReference<>(Place.HERE);

    @Override
    public String getText() {
        place.compareAndExchange(Place.HERE, Place.GIVEN);
        return super.getText();
    }

    /** Read for the first line that is said of it to the server; by what is thrown here the client ends the connection. */
    @Override
    public String getBounceAddress() {
        if (place.get() == Place.HELD_BACK) {
            throw new IllegalStateException("the mail server let it in too late");
        }
        return super.getBounceAddress();
    }

    /** Keeps it, if it is still here; whether it is certain now that it was never given away. */
    boolean holdBack() {
        return place.compareAndExchange(Place.HERE, Place.HELD_BACK) != Place.GIVEN;
    }
}
