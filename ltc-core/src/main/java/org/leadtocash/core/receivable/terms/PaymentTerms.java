package org.leadtocash.core.receivable.terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.time.RollConvention;
import org.leadtocash.core.time.WorkCalendar;

/**
 * When an invoice is to be paid, in how many parts, and what paying early earns.
 *
 * @param id the name of the terms, as the master data has it
 * @param instalments in order; their shares make up the whole
 * @param discount what paying early earns; empty for nothing
 * @param roll where a due date goes that falls on a day off; days of discounts never move
 */
public record PaymentTerms(
        String id, List<Instalment> instalments, Optional<DiscountRule> discount, RollConvention roll) {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /**
     * Checks that the shares make up the whole.
     *
     * @throws IllegalArgumentException if there is no instalment, more than one takes the rest, the rest is not last, or
     *     without a rest the percentages are not a hundred
     */
    public PaymentTerms {
        instalments = List.copyOf(instalments);
        long rests = instalments.stream().filter(Instalment::isRest).count();
        if (instalments.isEmpty() || rests > 1) {
            throw new IllegalArgumentException("payment terms " + id + " of " + instalments.size()
                    + " instalments with " + rests + " rests: expected at least one instalment and at most one rest");
        }
        if (rests == 1 && !instalments.get(instalments.size() - 1).isRest()) {
            throw new IllegalArgumentException("payment terms " + id + ": expected the rest last");
        }
        BigDecimal percents =
                instalments.stream().flatMap(part -> part.percent().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = percents.compareTo(WHOLE) == 0
                && instalments.stream().allMatch(part -> part.percent().isPresent());
        if (rests == 0 ? !whole : percents.compareTo(WHOLE) >= 0) {
            throw new IllegalArgumentException("payment terms " + id + " of " + percents.toPlainString()
                    + " per cent: expected 100 of percentages alone, or less and a rest");
        }
    }

    /** Everything so many days after the base date. */
    public static PaymentTerms net(int days) {
        return due(DateRule.days(days));
    }

    /** Everything on that day; {@code net 30} is {@code DateRule.days(30)}. */
    public static PaymentTerms due(DateRule rule) {
        return new PaymentTerms(
                "net " + brief(rule), List.of(Instalment.rest(rule)), Optional.empty(), RollConvention.NONE);
    }

    /**
     * Terms of one part as people write them: {@code net 30}, {@code net EOM+15D}, {@code 2/10 net 30},
     * {@code 3/7 2/14 net 30}. What stands after the slash and after {@code net} is a {@link DateRule}; the text is the
     * id, and discounts have their {@linkplain DiscountRule#of usual meaning}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static PaymentTerms parse(String text) {
        String[] words = text.strip().split(" +");
        List<DiscountTier> tiers = new ArrayList<>();
        int at = 0;
        while (at < words.length && words[at].matches("[0-9]{1,2}(\\.[0-9]{1,4})?/[0-9A-Z+]+")) {
            int slash = words[at].indexOf('/');
            tiers.add(new DiscountTier(
                    DateRule.parse(words[at].substring(slash + 1)), new BigDecimal(words[at].substring(0, slash))));
            at++;
        }
        if (at != words.length - 2 || !words[at].equals("net")) {
            throw new IllegalArgumentException(
                    "payment terms \"" + text + "\": expected such as net 30, net EOM+15D or 2/10 net 30");
        }
        Builder terms = builder(text.strip()).instalment(Instalment.rest(DateRule.parse(words[at + 1])));
        return tiers.isEmpty()
                ? terms.build()
                : terms.discount(DiscountRule.of(tiers.toArray(DiscountTier[]::new)))
                        .build();
    }

    private static String brief(DateRule rule) {
        String text = rule.toString();
        return text.matches("[0-9]+D") ? text.substring(0, text.length() - 1) : text;
    }

    /** Starts terms of that name. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** What the invoice demands by these terms; where a due date must move off a day off, it is for review. */
    public PaymentSchedule schedule(Invoiced invoice) {
        return new Scheduling(this, invoice, Optional.empty(), Tape.none()).run();
    }

    /** What the invoice demands by these terms, due dates moved off days off by the roll convention. */
    public PaymentSchedule schedule(Invoiced invoice, WorkCalendar calendar) {
        return schedule(invoice, Optional.of(calendar), Tape.none());
    }

    /** The same, writing every amount on the tape as it is worked out. */
    public PaymentSchedule schedule(Invoiced invoice, Optional<WorkCalendar> calendar, Tape tape) {
        return new Scheduling(this, invoice, calendar, tape).run();
    }

    /** Collects terms. */
    public static final class Builder {
        private final String id;
        private final List<Instalment> instalments = new ArrayList<>();
        private Optional<DiscountRule> discount = Optional.empty();
        private RollConvention roll = RollConvention.NONE;

        private Builder(String id) {
            this.id = id;
        }

        /** Adds a part after the earlier ones. */
        @CanIgnoreReturnValue
        public Builder instalment(Instalment instalment) {
            instalments.add(instalment);
            return this;
        }

        /** Says what paying early earns. */
        @CanIgnoreReturnValue
        public Builder discount(DiscountRule rule) {
            discount = Optional.of(rule);
            return this;
        }

        /** Says where a due date goes that falls on a day off. */
        @CanIgnoreReturnValue
        public Builder roll(RollConvention convention) {
            roll = convention;
            return this;
        }

        /** The finished terms. */
        public PaymentTerms build() {
            return new PaymentTerms(id, instalments, discount, roll);
        }
    }
}
