package org.leadtocash.core.receivable.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.cents;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.leadtocash.core.audit.TraceVerifier;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

class InterestLawsTest {
    private static final DocRef PAYMENT = DocRef.of(DocType.PAYMENT, "1");

    private record Paid(int day, int percent) {}

    @Provide
    Arbitrary<ItemHistory> histories() {
        Arbitrary<Paid> paid = Combinators.combine(
                        Arbitraries.integers().between(-60, 60),
                        Arbitraries.integers().between(1, 40))
                .as(Paid::new);
        return Combinators.combine(
                        Arbitraries.longs().between(1_000_000, 50_000_000),
                        Arbitraries.integers().between(-80, 20),
                        paid.list().ofMaxSize(2))
                .as((amount, due, payments) -> {
                    long open = amount;
                    List<Movement> movements = new ArrayList<>();
                    for (Paid part : payments) {
                        long change = -(amount * part.percent() / 100);
                        open += change;
                        movements.add(
                                new Movement(ItemRef.of(invoice(1)), DAY.plusDays(part.day()), cents(change), PAYMENT));
                    }
                    OpenItem item = OpenItem.of(invoice(1), BUYER, cents(amount), DAY.minusDays(90), DAY.plusDays(due));
                    return ItemHistory.of(OpenItems.of(item.withOpen(cents(open))), movements);
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<InterestRules> rules() {
        Arbitrary<Timeline<InterestRate>> rates = Combinators.combine(
                        Arbitraries.integers().between(-50, 50),
                        Arbitraries.integers().between(1, 1_500))
                .as((day, basis) -> Timeline.of(List.of(
                        Dated.of(Validity.until(DAY.plusDays(day)), InterestRate.of("-0.88", "9")),
                        Dated.of(
                                Validity.since(DAY.plusDays(day)),
                                new InterestRate(BigDecimal.valueOf(basis, 2), BigDecimal.ONE)))));
        return Combinators.combine(
                        rates,
                        Arbitraries.of(DayCount.ACT_360, DayCount.ACT_365),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(true, false))
                .as((table, count, grace, free) -> {
                    InterestRules.Builder rules =
                            InterestRules.builder("law", table).dayCount(count);
                    return free
                            ? rules.freeDays(grace).build()
                            : rules.grace(grace).build();
                })
                .withoutEdgeCases();
    }

    /** A day at a time: each late day bears the day's rate on what was open when it began. */
    @Property(seed = "20240601", tries = 1_000)
    void theSpansAreWhatOneCountsDayByDay(
            @ForAll("histories") ItemHistory history, @ForAll("rules") InterestRules rules) {
        LocalDate through = DAY.plusDays(60);
        InterestStatement statement = rules.charge(history, DAY.minusDays(200), through);

        BigDecimal sum = dayByDay(history, rules, through);
        BigDecimal rounded = sum.setScale(2, RoundingMode.HALF_UP);

        assertThat(statement.charges().stream()
                        .map(charge -> charge.amount().getAmount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(rounded);
    }

    private static BigDecimal dayByDay(ItemHistory history, InterestRules rules, LocalDate through) {
        OpenItem item = history.items().list().get(0);
        LocalDate graceEnd = item.dueDate().plusDays(rules.graceDays());
        boolean lateAfterGrace = openAt(history, item, graceEnd).signum() > 0 && through.isAfter(graceEnd);
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate first = rules.graceIsFree() ? graceEnd : item.dueDate();
        for (LocalDate day = first.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
            boolean counts = day.isAfter(graceEnd) || lateAfterGrace;
            if (counts && through.isAfter(graceEnd)) {
                BigDecimal open = openAt(history, item, day.minusDays(1));
                BigDecimal rate = rules.rates().at(day).orElseThrow().percent();
                sum = sum.add(open.multiply(rate));
            }
        }
        return sum.divide(BigDecimal.valueOf(100L * rules.dayCount().year()), new MathContext(40));
    }

    private static BigDecimal openAt(ItemHistory history, OpenItem item, LocalDate day) {
        BigDecimal open = item.amount().getAmount();
        for (Movement movement : history.movements()) {
            if (!movement.on().isAfter(day)) {
                open = open.add(movement.change().getAmount());
            }
        }
        return open;
    }

    @Property(seed = "20240601", tries = 500)
    void twoRunsChargeTheDaysOfOne(
            @ForAll("histories") ItemHistory history,
            @ForAll("rules") InterestRules rules,
            @ForAll @IntRange(min = -90, max = 50) int cut) {
        LocalDate start = DAY.minusDays(200);
        LocalDate end = DAY.plusDays(60);

        Ratio whole = exact(rules, rules.charge(history, start, end));
        Ratio parts = exact(rules, rules.charge(history, start, DAY.plusDays(cut)))
                .plus(exact(rules, rules.charge(history, DAY.plusDays(cut), end)));

        assertThat(parts).isEqualTo(whole);
    }

    private static Ratio exact(InterestRules rules, InterestStatement statement) {
        Ratio sum = Ratio.ZERO;
        for (InterestCharge charge : statement.charges()) {
            for (InterestSpan span : charge.spans()) {
                sum = sum.plus(Ratio.from(span.principal().getAmount())
                        .times(Ratio.from(span.rate().percent()))
                        .times(Ratio.of(span.days(), rules.dayCount().year())));
            }
        }
        return sum;
    }

    @Property(seed = "20240601", tries = 200)
    void theTraceIsAcceptedAndValuesReadBack(
            @ForAll("histories") ItemHistory history, @ForAll("rules") InterestRules rules) {
        Tape tape = Tape.recording();

        InterestStatement statement = rules.charge(history, DAY.minusDays(200), DAY.plusDays(30), tape);

        assertThat(TraceVerifier.verify(tape.trace())).isEmpty();
        assertThat(InterestJson.INTEREST_RULES.read("rules", InterestJson.INTEREST_RULES.write(rules)))
                .isEqualTo(rules);
        assertThat(InterestJson.INTEREST_STATEMENT.read("statement", InterestJson.INTEREST_STATEMENT.write(statement)))
                .isEqualTo(statement);
    }
}
