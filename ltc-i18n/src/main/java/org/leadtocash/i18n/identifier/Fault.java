package org.leadtocash.i18n.identifier;

import org.leadtocash.i18n.identifier.IdentifierReading.Failure;

/** One way in which the numbers of a scheme fail; made once, so that a check creates nothing. */
record Fault(Failure failure, String hint) {

    static Fault length(String hint) {
        return new Fault(Failure.LENGTH, hint);
    }

    static Fault format(String hint) {
        return new Fault(Failure.FORMAT, hint);
    }

    static Fault component(String hint) {
        return new Fault(Failure.COMPONENT, hint);
    }

    static Fault checksum(String hint) {
        return new Fault(Failure.CHECKSUM, hint);
    }
}
