package org.leadtocash.examples.einvoice.xml;

/** A file that is no electronic invoice at all; its message says why. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be read. */
    public UnreadableException(String why) {
        super(why);
    }

    UnreadableException(String why, Throwable cause) {
        super(why, cause);
    }
}
