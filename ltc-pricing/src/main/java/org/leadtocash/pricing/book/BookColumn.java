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
    static final String SCALE_KIND = "scaleKind";
    static final String SCALE_SPAN = "scaleSpan";
    static final String SCALE_UNIT = "scaleUnit";
    static final String OPEN_ENDED = "openEnded";
    static final String FLAT = "flat";
    static final String BLOCK = "block";
    static final String PRIORITY = "priority";
    static final String LEAST = "leastByHand";
    static final String MOST = "mostByHand";

    /** Before the key fields. */
    static final List<String> HEAD = List.of(ID, VERSION, TYPE);
    /** After the key fields. */
    static final List<String> TAIL = List.of(
            FROM,
            TO,
            KIND,
            RATE,
            CURRENCY,
            PER,
            UNIT,
            SCALE_BASE,
            SCALE_FROM,
            SCALE_KIND,
            SCALE_SPAN,
            SCALE_UNIT,
            OPEN_ENDED,
            FLAT,
            BLOCK,
            PRIORITY,
            LEAST,
            MOST);
    /** Those without which a row says nothing. */
    static final List<String> REQUIRED = List.of(ID, TYPE, KIND, RATE);

    private BookColumn() {}
}
