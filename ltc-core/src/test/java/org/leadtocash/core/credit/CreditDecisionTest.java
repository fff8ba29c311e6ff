package org.leadtocash.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.CreditFixtures.BUYER;
import static org.leadtocash.core.credit.CreditFixtures.DAY;
import static org.leadtocash.core.credit.CreditFixtures.EUR;
import static org.leadtocash.core.credit.CreditFixtures.GROUP;
import static org.leadtocash.core.credit.CreditFixtures.NOW;
import static org.leadtocash.core.credit.CreditFixtures.codes;
import static org.leadtocash.core.credit.CreditFixtures.eur;
import static org.leadtocash.core.credit.CreditFixtures.limitOnly;
import static org.leadtocash.core.credit.CreditFixtures.line;
import static org.leadtocash.core.credit.CreditFixtures.order;
import static org.leadtocash.core.credit.CreditFixtures.policy;
import static org.leadtocash.core.credit.CreditFixtures.position;
import static org.leadtocash.core.credit.CreditFixtures.rates;
import static org.leadtocash.core.credit.CreditFixtures.usd;
import static org.leadtocash.core.credit.CreditFixtures.used;
import static org.leadtocash.core.credit.CreditFixtures.version;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.HierarchyEdge;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.account.Tolerance;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.time.Validity;

class CreditDecisionTest {
    private static final DocRef INVOICE = DocRef.of(DocType.INVOICE, "90");

    private static CreditAccount.Builder buyer() {
        return CreditAccount.builder(BUYER, EUR);
    }

    private static CreditPosition limited(String limit, Money... used) {
        return position(CreditAccount.of(BUYER, eur(limit))).withExposure(used(BUYER, used));
    }

    private static CreditDecision decide(CreditRequest request, CreditPosition position) {
        return limitOnly().decide(request, position, rates());
    }

    @ParameterizedTest
    @CsvSource({"599.99, ", "600.00, ", "600.01, BLOCK credit.limit-exceeded"})
    void exactlyAtTheLimitPasses(String order, String expected) {
        CreditDecision decision = decide(order(eur(order)), limited("1000", eur("400")));

        assertThat(codes(decision)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00, ",
        "1000.01, WARN credit.within-tolerance",
        "1050.00, WARN credit.within-tolerance",
        "1050.01, BLOCK credit.limit-exceeded"
    })
    void withinTheToleranceIsAWarning(String order, String expected) {
        CreditPosition position = position(buyer().limit(Limit.of(eur("1000")))
                .tolerance(Tolerance.ofPercent(new BigDecimal("5")))
                .build());

        CreditDecision decision = decide(order(eur(order)), position);

        assertThat(codes(decision)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /** What a zero or empty limit means elsewhere is said in words here. */
    @ParameterizedTest
    @CsvSource({"NO_CREDIT, true", "UNLIMITED, false", "NOT_MANAGED, false"})
    void aLimitWithoutAnAmountMeansWhatItSays(String kind, boolean refuses) {
        Limit limit = kind.equals("NO_CREDIT")
                ? Limit.noCredit()
                : kind.equals("UNLIMITED") ? Limit.unlimited() : Limit.notManaged();

        CreditDecision decision =
                decide(order(eur("0.01")), position(buyer().limit(limit).build()));

        assertThat(decision.refuses()).isEqualTo(refuses);
    }

    @Test
    void notManagedIsSaidWhereAPolicyAsks() {
        CreditPolicy policy = policy(PolicyRule.of(CreditRule.NOT_MANAGED, Reaction.REFER));

        assertThat(codes(policy.decide(order(eur("1")), position(), rates())))
                .containsExactly("REVIEW credit.not-managed");
        assertThat(codes(policy.decide(order(eur("1")), limited("1"), rates()))).isEmpty();
    }

    @Test
    void overByAnExactAmountWithTheLeastThatWouldPass() {
        OpenItems items =
                OpenItems.of(OpenItem.of(INVOICE, BUYER.party(), eur("5000"), DAY.minusDays(40), DAY.minusDays(10)));
        CreditPosition position = limited("20000", eur("15000")).withItems(items);
        CreditRequest request = order(line("10", 10, "1000.00"), line("20", 30, "7200.00"));

        Finding finding = decide(request, position).findings().list().get(0);

        assertThat(finding.amount("measured")).contains(eur("23200").toBigMoney());
        assertThat(finding.amount("threshold")).contains(eur("20000").toBigMoney());
        assertThat(finding.amount("over")).contains(eur("3200").toBigMoney());
        assertThat(finding.remedies())
                .extracting(Object::toString)
                .containsExactly(
                        "credit.pay [amount=EUR 3200.00, item=INVOICE:90]",
                        "credit.cut-line [line=ORDER:4711#20, quantity=14 C62, amount=EUR 3360.00]",
                        "credit.raise-limit [account=FR-BUYER/MAIN, amount=EUR 3200.00]");
    }

    @Test
    void everyCheckedAccountOnTheWayUpMustHaveRoom() {
        CreditPosition position = position(CreditAccount.of(BUYER, eur("50000")), CreditAccount.of(GROUP, usd("10000")))
                .withHierarchy(CreditHierarchy.of(List.of(HierarchyEdge.of("FR-BUYER", "FR-GROUP", Validity.always()))))
                .withExposure(used(GROUP, eur("4000"), usd("3000")));

        CreditDecision decision = decide(order(line("10", 10, "2500.00")), position);

        // 4,000 EUR and 2,500 EUR at 1.25 and 3,000 USD: 11,125 USD
        Finding finding = decision.findings().list().get(0);
        assertThat(codes(decision)).containsExactly("BLOCK credit.limit-exceeded");
        assertThat(finding.subject()).hasToString("document:ORDER:4711#accounts/FR-GROUP/MAIN");
        assertThat(finding.amount("over")).contains(usd("1125").toBigMoney());
        assertThat(finding.remedies())
                .extracting(Object::toString)
                .contains(
                        "credit.pay [amount=USD 1125.00]",
                        "credit.cut-line [line=ORDER:4711#10, quantity=4 C62, amount=EUR 1000.00]");
        assertThat(decision.nodes())
                .extracting(node -> node.account() + " " + node.after().orElseThrow())
                .containsExactly("FR-BUYER/MAIN EUR 2500.00", "FR-GROUP/MAIN USD 11125.00");
    }

    @Test
    void aMissingRateIsAFindingNeverOne() {
        Money yen = Money.ofMajor(CurrencyUnit.JPY, 1);

        CreditDecision decision = decide(order(eur("1")), limited("1000", yen));

        assertThat(codes(decision)).containsExactly("REVIEW exchange.no-rate");
        assertThat(decision.findings().list().get(0).params())
                .extracting(Object::toString)
                .contains("from=JPY", "to=EUR", "reason=UNKNOWN_PAIR");
        assertThat(decision.nodes().get(0).after()).isEmpty();
    }

    @Test
    void everyCurrencyIsConvertedOnceAndTheTotalRoundedOnce() {
        // 0.01 USD is 0.008 EUR: rounded one by one three of them would be 0.03, together they are 0.02
        CreditPosition position = limited("1.02", usd("0.01"), usd("0.01"), usd("0.01"));

        assertThat(decide(order(eur("1.00")), position).nodes().get(0).after()).contains(eur("1.02"));
        assertThat(codes(decide(order(eur("1.00")), position))).isEmpty();
    }

    @Test
    void aChangeThatDoesNotRaiseTheDocumentPassesAboveTheLimit() {
        CreditPosition position = limited("1000", eur("1500"));

        assertThat(codes(decide(order(eur("500")).withCounted(eur("500")), position)))
                .isEmpty();
        CreditDecision raised = decide(order(eur("500.01")).withCounted(eur("500")), position);
        assertThat(raised.findings().list().get(0).amount("measured"))
                .contains(eur("1500.01").toBigMoney());
    }

    @ParameterizedTest
    @CsvSource({"QUOTE, INFO", "INVOICE, INFO", "ORDER_ENTRY, BLOCK", "GOODS_ISSUE, BLOCK"})
    void quotesAndInvoicesAreNeverStopped(String checkpoint, Severity severity) {
        CreditRequest request =
                CreditRequest.of(version(), BUYER, Checkpoint.of(checkpoint), DAY, NOW, List.of(line("10", 1, "2000")));

        assertThat(decide(request, limited("1000")).findings().worst()).contains(severity);
    }

    @Test
    void allReasonsAreSaidAtOnceInOneOrder() {
        CreditPolicy policy = policy(
                PolicyRule.of(CreditRule.MANUAL_HOLD, Reaction.BLOCK),
                PolicyRule.ofAmount(CreditRule.OVERDUE_AMOUNT, Reaction.WARN, eur("1000")),
                PolicyRule.ofDays(CreditRule.OLDEST_OPEN_ITEM, Reaction.REFER, 30),
                PolicyRule.ofAmount(CreditRule.DOC_MAX_VALUE, Reaction.REFER, eur("1500")),
                PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK));
        CreditAccount account =
                buyer().limit(Limit.of(eur("1000"))).hold("cheque returned").build();
        OpenItems items =
                OpenItems.of(OpenItem.of(INVOICE, BUYER.party(), eur("1200"), DAY.minusDays(90), DAY.minusDays(31)));

        CreditDecision decision =
                policy.decide(order(eur("2000")), position(account).withItems(items), rates());

        assertThat(codes(decision))
                .containsExactly(
                        "BLOCK credit.limit-exceeded",
                        "BLOCK credit.on-hold",
                        "REVIEW credit.document-too-large",
                        "REVIEW credit.item-overdue",
                        "WARN credit.too-much-overdue");
        assertThat(decision.ignored())
                .hasSize(CreditRule.values().length - 5)
                .contains(CreditRule.LIMIT_EXPIRED, CreditRule.NOT_MANAGED)
                .isSorted();
        assertThat(CreditFixtures.againstTheCatalogue(decision.findings())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, false", "31, true"})
    void theDueDateItselfIsDayZero(long daysPastDue, boolean speaks) {
        CreditPolicy policy = policy(PolicyRule.ofDays(CreditRule.OLDEST_OPEN_ITEM, Reaction.BLOCK, 30));
        OpenItem item = OpenItem.of(INVOICE, BUYER.party(), eur("1"), DAY.minusDays(90), DAY.minusDays(daysPastDue));

        assertThat(policy.decide(order(eur("1")), limited("9").withItems(OpenItems.of(item)), rates())
                        .refuses())
                .isEqualTo(speaks);
        assertThat(policy.decide(order(eur("1")), limited("9").withItems(OpenItems.of(item.withDispute())), rates())
                        .refuses())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100.00, 900, false", "100.01, 799, false", "100.01, 800, false", "100.01, 800.01, true"})
    void tooMuchOverdueNeedsBothBoundsToBePassed(String overdue, String used, boolean speaks) {
        CreditPolicy policy = policy(PolicyRule.ofAmount(CreditRule.OVERDUE_AMOUNT, Reaction.BLOCK, eur("100"))
                .withPercent(new BigDecimal("80")));
        OpenItem item = OpenItem.of(INVOICE, BUYER.party(), eur(overdue), DAY.minusDays(30), DAY.minusDays(1));
        CreditPosition position = limited("1000", eur(used)).withItems(OpenItems.of(item));

        CreditRequest unchanged = order(eur("1")).withCounted(eur("1"));
        assertThat(policy.decide(unchanged, position, rates()).refuses()).isEqualTo(speaks);
    }

    @Test
    void theFirstRowThatSpeaksForAClassAtACheckpointHolds() {
        CreditPolicy policy = policy(
                PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.WARN)
                        .at(Checkpoint.ORDER_ENTRY)
                        .forRiskClasses("A"),
                PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.IGNORE).forRiskClasses("A"),
                PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK));
        CreditAccount best = buyer().limit(Limit.noCredit()).riskClass("A").build();
        CreditAccount other = buyer().limit(Limit.noCredit()).riskClass("B").build();
        CreditRequest later =
                CreditRequest.of(version(), BUYER, Checkpoint.GOODS_ISSUE, DAY, NOW, List.of(line("10", 1, "1")));

        assertThat(codes(policy.decide(order(eur("1")), position(best), rates())))
                .containsExactly("WARN credit.limit-exceeded");
        assertThat(policy.decide(later, position(best), rates()).ignored()).contains(CreditRule.LIMIT_STATIC);
        assertThat(codes(policy.decide(order(eur("1")), position(other), rates())))
                .containsExactly("BLOCK credit.limit-exceeded");
    }

    @Test
    void aReaderWithoutTheClearanceSeesTheReasonAndNoNumber() {
        Viewer clerk = Viewer.of("clerk");

        CreditDecision little = decide(order(eur("600")), limited("500")).view(clerk);
        CreditDecision much =
                decide(order(eur("600")), limited("100", eur("77"))).view(clerk);

        assertThat(little).isEqualTo(much);
        assertThat(codes(little)).containsExactly("BLOCK credit.limit-exceeded");
        assertThat(little.findings().list().get(0).masked()).isTrue();
        assertThat(little.nodes()).isEmpty();
    }

    @Test
    void theVerdictIsAboutTheVersionDecidedOn() {
        Verdict verdict = decide(order(eur("600")), limited("500")).verdict(NOW.plusSeconds(60));

        assertThat(verdict.engine()).isEqualTo("credit");
        assertThat(verdict.refusal(version(), NOW)).isEmpty();
        assertThat(verdict.dataSets())
                .extracting(Object::toString)
                .containsExactly("group-credit@2023.1", "test-rates@2023-02-01");
    }

    @Test
    void theInputHashSeesWhatMattersAndNothingElse() {
        CreditDecision decision = decide(order(eur("600")), limited("500", eur("1")));
        CreditPosition more = position(CreditAccount.of(BUYER, eur("500")), CreditAccount.of(GROUP, eur("1")))
                .withExposure(used(BUYER, eur("1")));

        assertThat(decide(order(eur("600")), more).inputHash()).isEqualTo(decision.inputHash());
        assertThat(decide(order(eur("600")), limited("500", eur("2"))).inputHash())
                .isNotEqualTo(decision.inputHash());
        assertThat(decide(order(eur("600")), limited("501", eur("1"))).inputHash())
                .isNotEqualTo(decision.inputHash());
    }
}
