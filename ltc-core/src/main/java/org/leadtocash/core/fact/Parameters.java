package org.leadtocash.core.fact;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.leadtocash.core.source.DataSet;

/**
 * The values that a rule leaves open, such as the discount that needs no approval: named, versioned and dated apart from
 * the rule, so that a new threshold is no new rule.
 *
 * <p>The values are facts of a schema of their own; what no parameter set says is unknown, and so is every condition that
 * rests on it. A host that lets amounts of different currencies be compared gives the way to convert them.
 */
public final class Parameters {
    private static final Parameters NONE =
            new Parameters("none", "0", LocalDate.of(1, 1, 1), Facts.none(FactSchema.empty()), Optional.empty());

    private final String id;
    private final String version;
    private final LocalDate validFrom;
    private final Facts values;
    private final Optional<MoneyConversion> conversion;

    private Parameters(
            String id, String version, LocalDate validFrom, Facts values, Optional<MoneyConversion> conversion) {
        if (id.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "parameters \"" + id + "\" version \"" + version + "\": expected an id and a version");
        }
        this.id = id;
        this.version = version;
        this.validFrom = validFrom;
        this.values = values;
        this.conversion = conversion;
    }

    /** No parameter at all. */
    public static Parameters none() {
        return NONE;
    }

    /**
     * A parameter set.
     *
     * @param id its name, such as {@code approval-bands}
     * @param version its version
     * @param validFrom the first day on which it holds
     * @param values what it says
     */
    public static Parameters of(String id, String version, LocalDate validFrom, Facts values) {
        return new Parameters(id, version, validFrom, values, Optional.empty());
    }

    /** The same, comparing amounts of different currencies by that conversion. */
    public Parameters withConversion(MoneyConversion other) {
        return new Parameters(id, version, validFrom, values, Optional.of(other));
    }

    /** Its name. */
    public String id() {
        return id;
    }

    /** Its version. */
    public String version() {
        return version;
    }

    /** The first day on which it holds. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** What it says. */
    public Facts values() {
        return values;
    }

    /** What can be said. */
    public FactSchema schema() {
        return values.schema();
    }

    /** Their identity, for a decision that names the data it used. */
    public DataSet dataSet() {
        return new DataSet(id, version, values.hash(), validFrom);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that
                && id.equals(that.id)
                && version.equals(that.version)
                && validFrom.equals(that.validFrom)
                && values.equals(that.values)
                && conversion.equals(that.conversion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, validFrom, values);
    }

    /** Id, {@code @}, version. */
    @Override
    public String toString() {
        return id + "@" + version;
    }

    /** How amounts of different currencies are compared; empty where they are not. */
    public Optional<MoneyConversion> conversion() {
        return conversion;
    }
}
