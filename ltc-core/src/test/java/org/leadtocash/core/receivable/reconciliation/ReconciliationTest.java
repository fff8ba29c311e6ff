package org.leadtocash.core.receivable.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.receivable.ReceivableGenerators.BUYER;
import static org.leadtocash.core.receivable.ReceivableGenerators.DAY;
import static org.leadtocash.core.receivable.ReceivableGenerators.eur;
import static org.leadtocash.core.receivable.ReceivableGenerators.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.ItemHistory;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.Movement;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;

class ReconciliationTest {
    private static final LocalDate CLOSING = DAY.plusDays(60);
    private static final ReconciliationRules RULES = ReconciliationRules.standard();

    private static StatementLine line(String reference, int day, String amount) {
        return StatementLine.of(reference, DAY.plusDays(day), eur(amount));
    }

    private static PartnerStatement side(String party, StatementLine... lines) {
        return PartnerStatement.of(party, CLOSING, CurrencyUnit.EUR, Arrays.asList(lines));
    }

    private static List<String> told(ReconciliationReport report) {
        return report.matches().stream()
                .map(match -> match.kind() + " " + match.by() + " " + ids(match.ours()) + " " + ids(match.theirs())
                        + " " + match.difference().getAmount())
                .toList();
    }

    private static List<String> ids(List<StatementLine> lines) {
        return lines.stream().map(StatementLine::id).toList();
    }

    @Test
    void everyClassIsTold() {
        ReconciliationReport report = RULES.reconcile(
                side(
                        "",
                        line("R-0017", 0, "100"),
                        line("18", 1, "200"),
                        line("19", 2, "300"),
                        line("20", 3, "40"),
                        line("21", 59, "77"),
                        line("22", 5, "55"),
                        line("23", 6, "11")),
                side(
                        "SUPPLIER LEDGER",
                        line("r17", 3, "100"),
                        line("18", 20, "200"),
                        line("19", 2, "290"),
                        line("20", 3, "40"),
                        line("20", 3, "40"),
                        line("PO 9", 8, "55"),
                        line("X", 9, "1000")));

        assertThat(told(report))
                .containsExactly(
                        "MATCHED REFERENCE [R-0017] [r17] 0.00",
                        "MATCHED REFERENCE [20] [20] 0.00",
                        "MATCHED AMOUNT [22] [PO 9] 0.00",
                        "TIMING REFERENCE [18] [18] 0.00",
                        "TIMING NOTHING [21] [] 77.00",
                        "AMOUNT REFERENCE [19] [19] 10.00",
                        "MISSING_OURS NOTHING [] [X] -1000.00",
                        "MISSING_THEIRS NOTHING [23] [] 11.00",
                        "DUPLICATE NOTHING [] [20] -40.00");
        assertThat(report.differences())
                .isEqualTo(Map.of(
                        MatchClass.MATCHED, eur("0"),
                        MatchClass.TIMING, eur("77"),
                        MatchClass.AMOUNT, eur("10"),
                        MatchClass.MISSING_OURS, eur("-1000"),
                        MatchClass.MISSING_THEIRS, eur("11"),
                        MatchClass.DUPLICATE, eur("-40")));
        assertThat(report.difference()).isEqualTo(eur("-942"));
        assertThat(report.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, MATCHED", "6, TIMING"})
    void datesLieWithinTheWindowOrDoNot(int days, MatchClass kind) {
        ReconciliationReport report =
                RULES.reconcile(side("", line("1", 0, "10")), side("THEY", line("1", days, "10")));

        assertThat(report.matches()).extracting(StatementMatch::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"55, MISSING_THEIRS", "56, TIMING"})
    void aLineCloseToTheClosingMayBeOnItsWay(int day, MatchClass kind) {
        ReconciliationReport report = RULES.reconcile(side("", line("1", day, "10")), side("THEY"));

        assertThat(report.matches()).extracting(StatementMatch::kind).containsExactly(kind);
    }

    @Test
    void oneLineIsMadeUpOfSeveral() {
        PartnerStatement ours = side("", line("1", 0, "10"), line("2", 1, "20"), line("3", 2, "45"));

        assertThat(told(RULES.reconcile(ours, side("THEY", line("collective", 2, "65")))))
                .containsExactly("MATCHED SUM [2, 3] [collective] 0.00", "MISSING_THEIRS NOTHING [1] [] 10.00");
        assertThat(told(RULES.reconcile(
                        side("", line("collective", 2, "65")),
                        side("THEY", ours.lines().toArray(StatementLine[]::new)))))
                .containsExactly("MATCHED SUM [collective] [2, 3] 0.00", "MISSING_OURS NOTHING [] [1] -10.00");
        ReconciliationReport outside = RULES.reconcile(ours, side("THEY", line("collective", 7, "65")));
        assertThat(outside.matches(MatchClass.MATCHED)).isEmpty();
    }

    @Test
    void aSumThatIsNotUniqueIsLeftAndSaid() {
        PartnerStatement ours =
                side("", line("1", 0, "10"), line("2", 1, "20"), line("3", 2, "30"), line("4", 2, "40"));

        ReconciliationReport several = RULES.reconcile(ours, side("THEY", line("S", 2, "50")));
        ReconciliationReport givenUp = RULES.withSearch(12, 3).reconcile(ours, side("THEY", line("S", 2, "90")));
        ReconciliationReport none = RULES.withSearch(0, 1).reconcile(ours, side("THEY", line("S", 2, "70")));

        assertThat(several.matches(MatchClass.MATCHED)).isEmpty();
        assertThat(several.findings().list())
                .extracting(Object::toString)
                .containsExactly("INFO receivable.several-subsets statement:theirs [line=S, amount=EUR 50.00]");
        assertThat(givenUp.findings().list())
                .extracting(Object::toString)
                .containsExactly("INFO receivable.subset-search-given-up statement:theirs [line=S, amount=EUR 90.00]");
        assertThat(none.matches()).hasSize(5);
    }

    @Test
    void aClosingBalanceThatItsLinesDoNotExplainIsSaid() {
        ReconciliationReport report = RULES.reconcile(
                side("", line("1", 0, "10")), side("THEY", line("1", 0, "10")).withClosing(eur("12.50")));

        assertThat(report.difference()).isEqualTo(eur("-2.50"));
        assertThat(report.unexplainedTheirs()).isEqualTo(eur("2.50"));
        assertThat(report.findings().list())
                .extracting(Object::toString)
                .containsExactly("REVIEW receivable.statement-not-tied statement:THEY"
                        + " [closing=EUR 12.50, lines=EUR 10.00, difference=EUR 2.50]");
        assertThatThrownBy(() -> RULES.reconcile(
                        side(""), PartnerStatement.of("THEY", CLOSING.plusDays(1), CurrencyUnit.EUR, List.of())))
                .hasMessageContaining("one currency and one day");
    }

    @Test
    void aLineInAnotherCurrencyIsNoPartOfTheBalance() {
        PartnerStatement theirs = new PartnerStatement(
                "THEY",
                CLOSING,
                eur("10"),
                List.of(line("1", 0, "10"), StatementLine.of("2", DAY, Money.parse("USD 5"))));

        ReconciliationReport report = RULES.reconcile(side("", line("1", 0, "10")), theirs);

        assertThat(told(report)).containsExactly("MATCHED REFERENCE [1] [1] 0.00");
        assertThat(report.findings().list())
                .extracting(Object::toString)
                .containsExactly("REVIEW receivable.other-partner-currency statement:THEY"
                        + " [line=2, amount=USD 5.00, expected=EUR]");
    }

    @Test
    void ourItemsAreKnownByTheirNumberAndByTheCustomersOwn() {
        OpenItem item = OpenItem.builder(ItemRef.of(invoice(17)), BUYER, eur("100"))
                .dates(DAY, DAY.plusDays(30))
                .reference("PO 4500-17")
                .build();

        ReconciliationReport report = RULES.reconcile(
                OpenItems.of(item), BUYER, side("BUYER", line("4500/17", 9, "100"), line("po450017", 1, "90")));

        assertThat(told(report))
                .containsExactly(
                        "AMOUNT REFERENCE [INVOICE:17] [po450017] 10.00", "MISSING_OURS NOTHING [] [4500/17] -100.00");
    }

    @Test
    void twoCompaniesOfOneGroupAreComparedInEachCurrency() {
        List<StatementLine> receivables =
                List.of(line("IC-1", 0, "100"), StatementLine.of("IC-2", DAY, Money.parse("USD 70")));
        List<StatementLine> payables = List.of(line("IC-1", 1, "-100"), line("IC-3", 1, "-5"));

        List<ReconciliationReport> reports =
                List.copyOf(RULES.intercompany("DE01", receivables, "FR01", payables, CLOSING)
                        .values());

        assertThat(told(reports.get(0)))
                .containsExactly("MATCHED REFERENCE [IC-1] [IC-1] 0.00", "MISSING_OURS NOTHING [] [IC-3] -5.00");
        assertThat(told(reports.get(1))).containsExactly("MISSING_THEIRS NOTHING [IC-2] [] 70.00");
    }

    @Test
    void anAccountRunsFromOpeningToClosing() {
        DocRef payment = DocRef.of(DocType.PAYMENT, "1");
        OpenItems now = OpenItems.of(
                OpenItem.of(invoice(1), BUYER, eur("100"), DAY, DAY).withOpen(eur("30")),
                OpenItem.of(invoice(2), BUYER, eur("50"), DAY.plusDays(3), DAY.plusDays(3)));
        ItemHistory history = ItemHistory.of(
                now, List.of(new Movement(ItemRef.of(invoice(1)), DAY.plusDays(3), eur("-70"), payment)));

        AccountStatement statement =
                AccountStatement.of(history, BUYER, CurrencyUnit.EUR, DAY.plusDays(2), DAY.plusDays(4));

        assertThat(statement.opening()).isEqualTo(eur("100"));
        assertThat(statement.lines())
                .extracting(line -> line.date() + " " + line.document() + " " + line.amount() + " " + line.balance())
                .containsExactly(
                        "2023-02-04 INVOICE:2 EUR 50.00 EUR 150.00", "2023-02-04 PAYMENT:1 EUR -70.00 EUR 80.00");
        assertThat(statement.closing()).isEqualTo(eur("80"));
        assertThatThrownBy(() -> AccountStatement.of(history, BUYER, CurrencyUnit.EUR, DAY, DAY.minusDays(1)))
                .hasMessageContaining("expected the later day last");
    }

    @Test
    void storedBalancesAreHeldAgainstWhatEntriesAddUpTo() {
        List<BalanceLine> truth = List.of(
                new BalanceLine("A", "INVOICE", "1", eur("100")),
                new BalanceLine("A", "INVOICE", "2", eur("50")),
                new BalanceLine("A", "INVOICE", "3", eur("7")),
                new BalanceLine("B", "OPEN_ORDER", "4", eur("9")),
                new BalanceLine("B", "INVOICE", "5", eur("6")));
        List<BalanceLine> stored = List.of(
                new BalanceLine("A", "INVOICE", "1", eur("60")),
                new BalanceLine("A", "INVOICE", "1", eur("30")),
                new BalanceLine("A", "FEE", "2", eur("50")),
                new BalanceLine("B", "OPEN_ORDER", "4", Money.parse("USD 9")),
                new BalanceLine("B", "INVOICE", "5", eur("6")),
                new BalanceLine("C", "INVOICE", "8", eur("1")));

        BalanceComparison comparison = BalanceComparison.of("stored", truth, stored);

        assertThat(comparison.findings().list())
                .extracting(Object::toString)
                .containsExactly(
                        "REVIEW receivable.balance-amount balance:stored"
                                + " [account=A, category=INVOICE, document=1, expected=EUR 100.00, found=EUR 90.00]",
                        "REVIEW receivable.balance-category balance:stored"
                                + " [account=A, document=2, expected=INVOICE, found=FEE]",
                        "REVIEW receivable.balance-currency balance:stored"
                                + " [account=B, category=OPEN_ORDER, document=4, expected=EUR 9.00, found=USD 9.00]",
                        "REVIEW receivable.balance-extra balance:stored"
                                + " [account=C, category=INVOICE, document=8, found=EUR 1.00]",
                        "REVIEW receivable.balance-missing balance:stored"
                                + " [account=A, category=INVOICE, document=3, expected=EUR 7.00]");
        List<BalanceLine> repaired = new ArrayList<>(stored);
        comparison.repairs().forEach(repair -> repaired.add(repair.line()));
        assertThat(BalanceComparison.of("repaired", truth, repaired).findings()).isEmpty();
    }

    @Test
    void itemsAreRebuiltFromTheirMovements() {
        OpenItems items = OpenItems.of(
                OpenItem.of(invoice(1), BUYER, eur("100"), DAY, DAY).withOpen(eur("30")));
        Movement forgotten = new Movement(ItemRef.of(invoice(1)), DAY, eur("-60"), DocRef.of(DocType.PAYMENT, "1"));

        BalanceComparison comparison = BalanceComparison.of(
                "stored", BalanceLine.rebuilt(items, List.of(forgotten)), BalanceLine.stored(items));

        assertThat(comparison.findings().list())
                .extracting(Object::toString)
                .containsExactly("REVIEW receivable.balance-amount balance:stored [account=BUYER, category=INVOICE,"
                        + " document=INVOICE:1, expected=EUR 40.00, found=EUR 30.00]");
    }
}
