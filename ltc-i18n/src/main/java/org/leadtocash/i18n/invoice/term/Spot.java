package org.leadtocash.i18n.invoice.term;

import java.util.Optional;

/** One occurrence of a group in an invoice, such as its second line. */
public final class Spot {
    private final Optional<Spot> parent;
    private final String step;
    private final Object value;

    Spot(Optional<Spot> parent, String step, Object value) {
        this.parent = parent;
        this.step = step;
        this.value = value;
    }

    /** The part of the invoice that stands there. */
    Object value() {
        return value;
    }

    /** The occurrence that this one is part of; empty for the invoice itself. */
    public Optional<Spot> parent() {
        return parent;
    }

    /** The way there, such as {@code BG-25/2/BG-27/1}: groups that may repeat are counted from 1; empty for the invoice. */
    public String path() {
        String above = parent.map(Spot::path).orElse("");
        return above.isEmpty() || step.isEmpty() ? above + step : above + "/" + step;
    }

    /** The way to a term or group in it. */
    public String path(String id) {
        String here = path();
        return here.isEmpty() ? id : here + "/" + id;
    }

    /** The path. */
    @Override
    public String toString() {
        return path();
    }
}
