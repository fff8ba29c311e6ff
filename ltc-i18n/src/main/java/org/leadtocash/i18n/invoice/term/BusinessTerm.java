package org.leadtocash.i18n.invoice.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.invoice.Invoice;

/** A business term of EN 16931-1, such as BT-106: one thing that an invoice can say. */
public final class BusinessTerm {
    private final String id;
    private final Kind kind;
    private final BusinessGroup<?> group;
    private final Function<Spot, Optional<?>> value;

    /** What a term holds. */
    public enum Kind {
        /** Words, a code or an identifier. */
        TEXT,
        /** An amount, a quantity or a percentage. */
        NUMBER,
        /** A day. */
        DAY
    }

    private BusinessTerm(String id, Kind kind, BusinessGroup<?> group, Function<Spot, Optional<?>> value) {
        this.id = id;
        this.kind = kind;
        this.group = group;
        this.value = value;
    }

    static <G> BusinessTerm text(String id, BusinessGroup<G> group, Function<G, String> text) {
        return new BusinessTerm(
                id,
                Kind.TEXT,
                group,
                spot -> Optional.of(text.apply(group.value(spot))).filter(said -> !said.isBlank()));
    }

    static <G> BusinessTerm number(String id, BusinessGroup<G> group, Function<G, Optional<BigDecimal>> number) {
        return new BusinessTerm(id, Kind.NUMBER, group, spot -> number.apply(group.value(spot)));
    }

    static <G> BusinessTerm day(String id, BusinessGroup<G> group, Function<G, Optional<LocalDate>> day) {
        return new BusinessTerm(id, Kind.DAY, group, spot -> day.apply(group.value(spot)));
    }

    /** Its number in the standard; what stands beside a value has a second one, such as BT-34-1 for the scheme of BT-34. */
    public String id() {
        return id;
    }

    /** What it holds. */
    public Kind kind() {
        return kind;
    }

    /** The group it stands in. */
    public BusinessGroup<?> group() {
        return group;
    }

    /** Whether it is said at that occurrence of its group; blanks alone say nothing. */
    public boolean isGiven(Spot spot) {
        return value.apply(spot).isPresent();
    }

    /** What it says at that occurrence of its group, as an invoice writes it; empty where nothing. */
    public Optional<String> text(Spot spot) {
        return value.apply(spot)
                .map(said -> said instanceof BigDecimal number ? number.toPlainString() : said.toString());
    }

    /** The number it says at that occurrence of its group; empty where none, and for texts and days. */
    public Optional<BigDecimal> number(Spot spot) {
        return value.apply(spot).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
    }

    /** The day it says at that occurrence of its group; empty where none, and for texts and numbers. */
    public Optional<LocalDate> day(Spot spot) {
        return value.apply(spot).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
    }

    /** Whether it is said anywhere in the invoice. */
    public boolean isGivenIn(Invoice invoice) {
        return Reading.of(invoice).spots(group).stream().anyMatch(this::isGiven);
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
