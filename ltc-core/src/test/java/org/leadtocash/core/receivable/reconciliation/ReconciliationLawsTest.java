package org.leadtocash.core.receivable.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.cents;

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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.receivable.ReceivableGenerators;
import org.leadtocash.core.receivable.allocation.AllocationRules;
import org.leadtocash.core.receivable.allocation.AllocationStrategy;
import org.leadtocash.core.receivable.allocation.Payment;
import org.leadtocash.core.receivable.allocation.PaymentAllocation;

class ReconciliationLawsTest {
    private static final LocalDate CLOSING = DAY.plusDays(10);

    @Provide
    Arbitrary<List<StatementLine>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(-6, 10),
                        Arbitraries.longs().between(-4, 9),
                        Arbitraries.integers().between(0, 3))
                .as((reference, day, amount, other) -> new StatementLine(
                        reference + "/" + day,
                        other == 0 ? List.of("0" + reference, "PO" + day) : List.of("" + reference),
                        DAY.plusDays(day),
                        cents(amount == 0 ? 10 : amount)))
                .list()
                .ofMaxSize(9)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<ReconciliationRules> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 5))
                .as((window, transit, parts) -> new ReconciliationRules(window, transit, parts, 50))
                .withoutEdgeCases();
    }

    private static PartnerStatement side(String party, List<StatementLine> lines) {
        return PartnerStatement.of(party, CLOSING, CurrencyUnit.EUR, lines);
    }

    @Property(seed = "20240601", tries = 2_000)
    void everyLineIsToldOnceAndTotalsTieToBothClosingBalances(
            @ForAll("lines") List<StatementLine> ours,
            @ForAll("lines") List<StatementLine> theirs,
            @ForAll("rules") ReconciliationRules rules,
            @ForAll @IntRange(min = -50, max = 50) int unexplained) {
        PartnerStatement statement = side("THEY", theirs);
        ReconciliationReport report = rules.reconcile(
                side("", ours), statement.withClosing(statement.closing().plus(cents(unexplained))));

        List<StatementLine> mine = new ArrayList<>();
        List<StatementLine> others = new ArrayList<>();
        Money sum = report.unexplainedOurs().minus(report.unexplainedTheirs());
        for (StatementMatch match : report.matches()) {
            mine.addAll(match.ours());
            others.addAll(match.theirs());
            sum = sum.plus(match.difference());
        }
        assertThat(mine).containsExactlyInAnyOrderElementsOf(ours);
        assertThat(others).containsExactlyInAnyOrderElementsOf(theirs);
        assertThat(sum).isEqualTo(report.difference());
        assertThat(ReconciliationJson.RECONCILIATION_REPORT.read(
                        "report", ReconciliationJson.RECONCILIATION_REPORT.write(report)))
                .isEqualTo(report);
        assertThat(ReconciliationJson.RECONCILIATION_RULES.read(
                        "rules", ReconciliationJson.RECONCILIATION_RULES.write(rules)))
                .isEqualTo(rules);
    }

    @Property(seed = "20240601", tries = 2_000)
    void theMatchesAreWhatOneFindsByHand(
            @ForAll("lines") List<StatementLine> ours,
            @ForAll("lines") List<StatementLine> theirs,
            @ForAll("rules") ReconciliationRules rules) {
        ReconciliationRules withoutSums = rules.withSearch(0, 1);

        ReconciliationReport report = withoutSums.reconcile(side("", ours), side("THEY", theirs));

        List<String> told = report.matches().stream()
                .map(match -> match.kind() + " " + match.by() + " " + match.ours() + " " + match.theirs())
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(new PlainMatching(withoutSums, ours, theirs, CLOSING).told());
    }

    @Property(seed = "20240601", tries = 1_000)
    void aSideMatchesItself(@ForAll("lines") List<StatementLine> lines, @ForAll("rules") ReconciliationRules rules) {
        ReconciliationReport report = rules.reconcile(side("", lines), side("THEY", lines));

        assertThat(report.matches()).allMatch(match -> match.kind() == MatchClass.MATCHED);
    }

    @Property(seed = "20240601", tries = 500)
    void anAccountTiesOnAnyTwoDays(
            @ForAll("items") OpenItems items,
            @ForAll @IntRange(min = -100, max = 20) int after,
            @ForAll @IntRange(min = 0, max = 60) int days,
            @ForAll @IntRange(min = 0, max = 90_000) int paid) {
        OpenItems posted = OpenItems.from(
                items.list().stream().map(item -> item.withOpen(item.amount())).toList());
        PaymentAllocation allocation = AllocationRules.standard()
                .allocate(
                        posted,
                        Payment.of(DocRef.of(DocType.PAYMENT, "1"), BUYER, cents(paid), DAY.minusDays(8)),
                        AllocationStrategy.CREDIT_NOTES_FIRST);
        ItemHistory history = ItemHistory.of(allocation.applyTo(posted), allocation.movements(DAY.minusDays(8)));

        AccountStatement statement =
                AccountStatement.of(history, BUYER, CurrencyUnit.EUR, DAY.plusDays(after), DAY.plusDays(after + days));

        assertThat(ReconciliationJson.ACCOUNT_STATEMENT.read(
                        "account", ReconciliationJson.ACCOUNT_STATEMENT.write(statement)))
                .isEqualTo(statement);
    }

    @Provide
    Arbitrary<OpenItems> items() {
        return ReceivableGenerators.items().withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<BalanceLine>> balances() {
        return Combinators.combine(
                        Arbitraries.of("A", "B"),
                        Arbitraries.of("INVOICE", "FEE"),
                        Arbitraries.of("1", "2", "3"),
                        Arbitraries.of(CurrencyUnit.EUR, CurrencyUnit.USD),
                        Arbitraries.longs().between(-2, 3))
                .as((account, category, document, currency, amount) ->
                        new BalanceLine(account, category, document, Money.ofMinor(currency, amount)))
                .list()
                .ofMaxSize(8)
                .withoutEdgeCases();
    }

    @Property(seed = "20240601", tries = 1_000)
    void repairsMakeBalancesTrue(
            @ForAll("balances") List<BalanceLine> truth, @ForAll("balances") List<BalanceLine> stored) {
        BalanceComparison comparison = BalanceComparison.of("stored", truth, stored);

        List<BalanceLine> repaired = new ArrayList<>(stored);
        comparison.repairs().forEach(repair -> repaired.add(repair.line()));
        assertThat(BalanceComparison.of("repaired", truth, repaired).findings()).isEmpty();
        assertThat(comparison.findings().isEmpty())
                .isEqualTo(comparison.repairs().isEmpty());
    }
}
