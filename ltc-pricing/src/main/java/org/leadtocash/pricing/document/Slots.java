package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.decimal.ExactLong;
import org.leadtocash.pricing.condition.KeyField;

/**
 * A condition asked of the columns of numbers, without facts as objects.
 *
 * <p>It answers only where it is sure of what the general evaluation would say; wherever something is missing, does not
 * apply, or does not fit, it says {@link #ASK}, and the general evaluation is asked.
 */
abstract class Slots {
    static final int FALSE = 0;
    static final int TRUE = 1;
    /** Not known here. */
    static final int ASK = 2;

    static final int LESS = 1;
    static final int SAME = 2;
    static final int GREATER = 4;

    abstract int test(Lines lines, Sheet sheet, int line);

    static int truth(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    static int compared(int order, int wanted) {
        return truth((wanted & (order < 0 ? LESS : order == 0 ? SAME : GREATER)) != 0);
    }

    /** All of several, or one of several. */
    static final class Joined extends Slots {
        private final Slots[] parts;
        private final int decisive;

        Joined(List<Slots> parts, boolean all) {
            this.parts = parts.toArray(Slots[]::new);
            this.decisive = all ? FALSE : TRUE;
        }

        @Override
        int test(Lines lines, Sheet sheet, int line) {
            int result = 1 - decisive;
            for (Slots part : parts) {
                int truth = part.test(lines, sheet, line);
                if (truth == decisive) {
                    return decisive;
                }
                if (truth == ASK) {
                    result = ASK;
                }
            }
            return result;
        }
    }

    /** The opposite. */
    static final class Opposite extends Slots {
        private final Slots of;

        Opposite(Slots of) {
            this.of = of;
        }

        @Override
        int test(Lines lines, Sheet sheet, int line) {
            int truth = of.test(lines, sheet, line);
            return truth == ASK ? ASK : 1 - truth;
        }
    }

    /** The quantity of a line against a whole number. */
    static final class QuantityIs extends Slots {
        private final int wanted;
        private final long number;

        QuantityIs(int wanted, long number) {
            this.wanted = wanted;
            this.number = number;
        }

        @Override
        int test(Lines lines, Sheet sheet, int line) {
            long quantity = lines.quantity(line);
            return quantity == Lines.WIDE ? ASK : compared(Long.compare(quantity, number), wanted);
        }
    }

    /** The value of a field against some words. */
    static final class ValueIs extends Slots {
        private final KeyField field;
        private final Set<String> words;
        private final boolean wanted;

        ValueIs(KeyField field, Set<String> words, boolean wanted) {
            this.field = field;
            this.words = words;
            this.wanted = wanted;
        }

        @Override
        int test(Lines lines, Sheet sheet, int line) {
            @Nullable String value = lines.value(line, field);
            return value == null || value.isEmpty() ? ASK : truth(words.contains(value) == wanted);
        }
    }

    /** The amount of a step, of a line or summed up over the document, against a constant. */
    static final class AmountIs extends Slots {
        private final int column;
        private final int wanted;
        private final CurrencyUnit currency;
        private final long unscaled;
        private final int scale;

        AmountIs(int column, int wanted, CurrencyUnit currency, BigDecimal amount) {
            this.column = column;
            this.wanted = wanted;
            this.currency = currency;
            this.unscaled = amount.unscaledValue().longValueExact();
            this.scale = amount.scale();
        }

        @Override
        int test(Lines lines, Sheet sheet, int line) {
            int shift = sheet.scale() - scale;
            if (shift < 0 || shift > 9 || !currency.equals(lines.request().currency())) {
                return ASK;
            }
            long units = line == Lines.DOCUMENT ? sheet.total(column) : sheet.known(line, column);
            long factor = ExactLong.powerOfTen(shift);
            return units == Sheet.NONE || units == Sheet.WIDE || !ExactLong.productFits(unscaled, factor)
                    ? ASK
                    : compared(Long.compare(units, unscaled * factor), wanted);
        }
    }

    /** How many lines meet a condition, against a whole number. */
    static final class CountIs extends Slots {
        private final Slots condition;
        private final int wanted;
        private final long number;

        CountIs(Slots condition, int wanted, long number) {
            this.condition = condition;
            this.wanted = wanted;
            this.number = number;
        }

        @Override
        int test(Lines lines, Sheet sheet, int line) {
            long count = 0;
            for (int i = 0; i < lines.size(); i++) {
                int truth = condition.test(lines, sheet, i);
                if (truth == ASK) {
                    return ASK;
                }
                count += truth;
            }
            return compared(Long.compare(count, number), wanted);
        }
    }
}
