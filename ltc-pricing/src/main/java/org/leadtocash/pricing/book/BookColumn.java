package org.leadtocash.pricing.book;

import java.util.List;

/** The titles of the columns of a price table, the key fields apart. */
final class BookColumn {
    static final String ID = "id";
    static final String VERSION = "version";
    static final String TYPE = "conditionType";
    static final String FROM = "validFrom";
    static final String TO = "validTo";
    /** The same as a last day that is still in, as most systems store it. */
    static final String LAST_DAY = "validThrough";

    static final String KIND = "kind";
    static final String RATE = "rate";
    static final String CURRENCY = "currency";
    static final String PER = "per";
    static final String UNIT = "unit";
    static final String SCALE_BASE = "scaleBase";
    static final String SCALE_FROM = "scaleFrom";
    static final String PRIORITY = "priority";

    /** Before the key fields. */
    static final List<String> HEAD = List.of(ID, VERSION, TYPE);
    /** After the key fields. */
    static final List<String> TAIL =
            List.of(FROM, TO, KIND, RATE, CURRENCY, PER, UNIT, SCALE_BASE, SCALE_FROM, PRIORITY);
    /** Those without which a row says nothing. */
    static final List<String> REQUIRED = List.of(ID, TYPE, KIND, RATE);

    private BookColumn() {}
}
