package org.leadtocash.core.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.table.CsvRow;

/** A currency or fund as ISO 4217 lists it, in use or withdrawn. */
public final class IsoCurrency {
    private final String code;
    private final String numeric;
    private final OptionalInt digits;
    private final String name;
    private final Optional<LocalDate> since;
    private final Optional<LocalDate> until;
    private final Optional<YearMonth> withdrawn;
    private final Optional<String> replacedBy;
    private final String basis;
    private final String source;

    IsoCurrency(CsvRow row) {
        code = row.field("code");
        numeric = row.field("numeric");
        String minorUnit = row.field("digits");
        digits = minorUnit.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(minorUnit));
        name = row.field("name");
        since = text(row, "since").map(LocalDate::parse);
        until = text(row, "until").map(LocalDate::parse);
        withdrawn = text(row, "withdrawn").map(YearMonth::parse);
        replacedBy = text(row, "replacedBy");
        basis = row.field("basis");
        source = row.field("source");
    }

    private static Optional<String> text(CsvRow row, String title) {
        String text = row.field(title);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The three letters: EUR. */
    public String code() {
        return code;
    }

    /** The three digits, with leading zeros: 978; empty for the few funds that never had a number. */
    public Optional<String> numericCode() {
        return numeric.isEmpty() ? Optional.empty() : Optional.of(numeric);
    }

    /** The digits of the minor unit after the point; empty for gold, drawing rights and their like. */
    public OptionalInt digits() {
        return digits;
    }

    /** The English name in the standard. */
    public String name() {
        return name;
    }

    /** Whether the code is in the current list. */
    public boolean isActive() {
        return withdrawn.isEmpty();
    }

    /** The first day in use anywhere, where it is known. */
    public Optional<LocalDate> since() {
        return since;
    }

    /** The last day of a withdrawn currency in use anywhere, where it is known; may be later than {@link #withdrawn()}. */
    public Optional<LocalDate> until() {
        return until;
    }

    /** The month in which the standard withdrew the code. */
    public Optional<YearMonth> withdrawn() {
        return withdrawn;
    }

    /** The code that took its place, where one did. */
    public Optional<String> replacedBy() {
        return replacedBy;
    }

    /** How this row is known: {@code SECONDARY_READ} or {@code FROM_MEMORY}. */
    public String basis() {
        return basis;
    }

    /** Where this row is known from. */
    public String source() {
        return source;
    }

    /** Whether the other has the same code. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IsoCurrency && code.equals(((IsoCurrency) other).code);
    }

    /** The hash of the code. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
