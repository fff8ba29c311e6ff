package org.leadtocash.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.CreditFixtures.BUYER;
import static org.leadtocash.core.credit.CreditFixtures.DAY;
import static org.leadtocash.core.credit.CreditFixtures.EUR;
import static org.leadtocash.core.credit.CreditFixtures.againstTheCatalogue;
import static org.leadtocash.core.credit.CreditFixtures.codes;
import static org.leadtocash.core.credit.CreditFixtures.eur;
import static org.leadtocash.core.credit.CreditFixtures.order;
import static org.leadtocash.core.credit.CreditFixtures.policy;
import static org.leadtocash.core.credit.CreditFixtures.position;
import static org.leadtocash.core.credit.CreditFixtures.rates;
import static org.leadtocash.core.credit.CreditFixtures.used;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.account.PaymentBehaviour;
import org.leadtocash.core.credit.account.Standing;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.credit.rule.RuleBounds;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItemBuilder;
import org.leadtocash.core.receivable.OpenItems;

/** Each rule just below, at and just above what it allows: exactly there, a document passes. */
class CreditRuleBoundsTest {

    private static CreditAccount.Builder buyer() {
        return CreditAccount.builder(BUYER, EUR).limit(Limit.unlimited());
    }

    private static PolicyRule block(CreditRule rule, RuleBounds bounds) {
        return PolicyRule.of(rule, Reaction.BLOCK, bounds);
    }

    private static OpenItem item(String number, String amount, long daysLate, int level, boolean disputed) {
        LocalDate due = DAY.minusDays(daysLate);
        OpenItemBuilder item = OpenItem.builder(
                        ItemRef.of(DocRef.of(DocType.INVOICE, number)), BUYER.party(), eur(amount))
                .dates(due.minusDays(30), due)
                .disputed(disputed);
        return level > 0 ? item.dunned(level, due).build() : item.build();
    }

    private static void expect(CreditDecision decision, @Nullable String code) {
        assertThat(codes(decision)).isEqualTo(code == null ? List.of() : List.of("BLOCK " + code));
        assertThat(againstTheCatalogue(decision.findings())).isEmpty();
        assertThat(decision.findings().stream()
                        .filter(finding -> !finding.code().value().equals("credit.payments-returned"))
                        .filter(finding -> finding.remedies().isEmpty()))
                .isEmpty();
    }

    private static CreditDecision decide(PolicyRule row, CreditPosition position) {
        return policy(row).decide(order(eur("100")), position, rates());
    }

    private static CreditDecision decide(PolicyRule row, OpenItem... items) {
        return decide(row, position(buyer().build()).withItems(OpenItems.of(items)));
    }

    private static CreditDecision decide(PolicyRule row, PaymentBehaviour behaviour, OpenItem... items) {
        return decide(
                row, position(buyer().build()).withItems(OpenItems.of(items)).withBehaviour(BUYER.party(), behaviour));
    }

    @ParameterizedTest
    @CsvSource({"100.00, ", "99.99, credit.document-too-large", "100.01, "})
    void aDocumentOfExactlyTheMostPasses(String most, String code) {
        expect(decide(PolicyRule.ofAmount(CreditRule.DOC_MAX_VALUE, Reaction.BLOCK, eur(most))), code);
    }

    @ParameterizedTest
    @CsvSource({"32, 0, ", "33, 0, credit.item-overdue", "33, 1, ", "34, 1, credit.item-overdue"})
    void anItemIsAsOldAsAllowedAndGrace(long daysLate, long grace, String code) {
        PolicyRule row = PolicyRule.ofDays(CreditRule.OLDEST_OPEN_ITEM, Reaction.BLOCK, 32)
                .withGraceDays(grace);

        expect(decide(row, item("1", "10", daysLate, 0, false)), code);
    }

    @ParameterizedTest
    @CsvSource({"49.99, ", "50.00, credit.item-overdue", "50.01, credit.item-overdue"})
    void anItemOfTheLeastAmountIsLookedAt(String amount, String code) {
        PolicyRule row = PolicyRule.ofDays(CreditRule.OLDEST_OPEN_ITEM, Reaction.BLOCK, 0)
                .withAmount(eur("50"));

        expect(decide(row, item("1", amount, 1, 0, false)), code);
    }

    @ParameterizedTest
    @CsvSource({"false, ", "true, credit.item-overdue"})
    void aContestedItemCountsWhereTheRowSaysSo(boolean counts, String code) {
        RuleBounds days = RuleBounds.none().withDays(0);

        expect(
                decide(
                        block(CreditRule.OLDEST_OPEN_ITEM, counts ? days.countingDisputed() : days),
                        item("1", "10", 5, 0, true)),
                code);
    }

    @ParameterizedTest
    @CsvSource({"24.99, ", "25.00, ", "25.01, credit.share-overdue"})
    void aShareOfExactlyThePerCentPasses(String late, String code) {
        PolicyRule row =
                block(CreditRule.OVERDUE_RATIO, RuleBounds.none().withDays(10).withPercent(new BigDecimal("25")));
        String rest = eur("100").minus(eur(late)).getAmount().toString();

        expect(decide(row, item("1", late, 11, 0, false), item("2", rest, 10, 0, false)), code);
    }

    @Test
    void withoutOpenItemsNoShareIsLate() {
        PolicyRule row =
                block(CreditRule.OVERDUE_RATIO, RuleBounds.none().withDays(0).withPercent(BigDecimal.ZERO));

        expect(decide(row), null);
    }

    @ParameterizedTest
    @CsvSource({"499.99, 1, ", "500.00, 1, ", "500.01, 1, credit.too-much-overdue", "500.01, 0, "})
    void anOverdueAmountOfExactlyTheMostPasses(String amount, long daysLate, String code) {
        PolicyRule row = PolicyRule.ofAmount(CreditRule.OVERDUE_AMOUNT, Reaction.BLOCK, eur("500"));

        expect(decide(row, item("1", amount, daysLate, 0, false)), code);
    }

    @ParameterizedTest
    @CsvSource({"1, ", "2, ", "3, credit.reminded"})
    void aReminderOfExactlyTheHighestLevelPasses(int level, String code) {
        PolicyRule row = block(CreditRule.DUNNING_LEVEL, RuleBounds.none().withCount(2));

        expect(decide(row, item("1", "10", 40, level, false), item("2", "10", 40, 0, false)), code);
    }

    @ParameterizedTest
    @CsvSource({"45.0, ", "45.1, credit.sales-unpaid", "44.9, "})
    void exactlySoManyDaysOfSalesPass(String days, String code) {
        PolicyRule row = PolicyRule.ofDays(CreditRule.DAYS_SALES_OUTSTANDING, Reaction.BLOCK, 45);
        PaymentBehaviour behaviour = PaymentBehaviour.none().withDaysSalesOutstanding(new BigDecimal(days));

        expect(decide(row, behaviour, item("1", "10", 0, 0, false)), code);
    }

    @ParameterizedTest
    @CsvSource({"10.0, ", "10.1, credit.pays-late", "-3, "})
    void exactlySoManyDaysLatePass(String days, String code) {
        PolicyRule row = PolicyRule.ofDays(CreditRule.DAYS_LATE, Reaction.BLOCK, 10);
        PaymentBehaviour behaviour = PaymentBehaviour.none().withAverageDaysLate(new BigDecimal(days));

        expect(decide(row, behaviour, item("1", "10", 0, 0, false)), code);
    }

    @ParameterizedTest
    @CsvSource({"59, ", "60, ", "61, credit.no-payment"})
    void aPaymentExactlySoManyDaysAgoPasses(long ago, String code) {
        PolicyRule row = PolicyRule.ofDays(CreditRule.PAYMENT_AGE, Reaction.BLOCK, 60);
        PaymentBehaviour behaviour = PaymentBehaviour.none().withLastPayment(DAY.minusDays(ago));

        expect(decide(row, behaviour, item("1", "10", 0, 0, false)), code);
        expect(decide(row, behaviour), null);
    }

    @ParameterizedTest
    @CsvSource({"30, ", "31, credit.no-payment"})
    void whoNeverPaidIsMeasuredFromTheOldestClaim(long daysLate, String code) {
        PolicyRule row = PolicyRule.ofDays(CreditRule.PAYMENT_AGE, Reaction.BLOCK, 60);

        expect(decide(row, PaymentBehaviour.none(), item("1", "10", daysLate, 0, false)), code);
        expect(decide(row, PaymentBehaviour.none()), null);
    }

    @ParameterizedTest
    @CsvSource({"29, 0, credit.payments-returned", "30, 0, ", "29, 1, ", "0, 0, credit.payments-returned", "-1, 0, "})
    void returnedPaymentsCountForSoManyDaysTodayIncluded(long ago, long most, String code) {
        PolicyRule row = block(
                CreditRule.RETURNED_PAYMENTS, RuleBounds.none().withDays(30).withCount(most));
        PaymentBehaviour behaviour = PaymentBehaviour.none().withReturned(DAY.minusDays(ago));

        expect(decide(row, behaviour), code);
    }

    @Test
    void whatNobodyKnowsOfAPayerIsForReview() {
        for (CreditRule rule : List.of(
                CreditRule.DAYS_SALES_OUTSTANDING,
                CreditRule.DAYS_LATE,
                CreditRule.PAYMENT_AGE,
                CreditRule.RETURNED_PAYMENTS,
                CreditRule.TERMS_RANK,
                CreditRule.DISCOUNT_RANK)) {
            PolicyRule row = block(rule, RuleBounds.none().withDays(1000).withCount(1000));

            CreditDecision decision = decide(row, position(buyer().build()));

            assertThat(codes(decision)).containsExactly("REVIEW credit.unknown-fact");
            assertThat(againstTheCatalogue(decision.findings())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3, ", "3, 4, credit.terms-worse", "3, 2, "})
    void termsOfTheRankThatWasAgreedPass(long agreed, long granted, String code) {
        PolicyRule row = PolicyRule.of(CreditRule.TERMS_RANK, Reaction.BLOCK);
        CreditPosition position = position(
                buyer().terms(TradeTerms.unknown().withTermsRank(agreed)).build());
        CreditRequest request = order(eur("1")).withTerms(TradeTerms.unknown().withTermsRank(granted));

        expect(policy(row).decide(request, position, rates()), code);
        expect(
                policy(row)
                        .decide(request.withApproved(TradeTerms.unknown().withTermsRank(granted)), position, rates()),
                null);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, ", "3, 4, credit.discount-worse", "3, 2, "})
    void aDiscountOfTheRankThatWasAgreedPasses(long agreed, long granted, String code) {
        PolicyRule row = PolicyRule.of(CreditRule.DISCOUNT_RANK, Reaction.BLOCK);
        CreditPosition position = position(
                buyer().terms(TradeTerms.unknown().withDiscountRank(agreed)).build());

        expect(
                policy(row)
                        .decide(
                                order(eur("1")).withTerms(TradeTerms.unknown().withDiscountRank(granted)),
                                position,
                                rates()),
                code);
    }

    @ParameterizedTest
    @CsvSource({"-1, credit.review-due", "0, ", "1, "})
    void onTheLastDayOfReviewThereIsStillTime(long daysLeft, String code) {
        PolicyRule row = PolicyRule.of(CreditRule.REVIEW_DUE, Reaction.BLOCK);

        expect(
                decide(
                        row,
                        position(buyer().standing(Standing.good().withReviewBy(DAY.plusDays(daysLeft)))
                                .build())),
                code);
    }

    @ParameterizedTest
    @CsvSource({"-1, credit.insolvent", "0, credit.insolvent", "1, "})
    void insolvencyCountsFromItsFirstDay(long daysAway, String code) {
        PolicyRule row = PolicyRule.of(CreditRule.INSOLVENCY, Reaction.BLOCK);

        expect(
                decide(
                        row,
                        position(buyer().standing(Standing.good().withInsolvencySince(DAY.plusDays(daysAway)))
                                .build())),
                code);
    }

    @Test
    void anOpenCaseOfScreeningRefuses() {
        PolicyRule row = PolicyRule.of(CreditRule.SANCTION_REF, Reaction.BLOCK);

        expect(
                decide(
                        row,
                        position(buyer().standing(Standing.good().withSanctionCase("S-17"))
                                .build())),
                "credit.sanction-case");
        expect(decide(row, position(buyer().build())), null);
    }

    @ParameterizedTest
    @CsvSource({"30, 100.00, ", "31, 100.00, ", "30, 99.99, credit.horizon-limit-exceeded", "31, 0.01, "})
    void whatLeavesOnTheLastDayOfTheHorizonCounts(long ahead, String limit, String code) {
        PolicyRule row = PolicyRule.ofDays(CreditRule.LIMIT_HORIZON, Reaction.BLOCK, 30);
        CreditPosition position = position(buyer().limit(Limit.of(eur(limit))).build());
        RequestLine line = order(eur("100")).lines().get(0).plannedOn(DAY.plusDays(ahead));

        CreditDecision decision = policy(row).decide(order(line), position, rates());

        expect(decision, code);
        assertThat(decision.deferred()).hasSize(ahead > 30 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"shop A, ", "shop B, credit.field-changed", "'', credit.field-changed"})
    void aCriticalFieldStaysAsItWasApproved(String shipTo, String code) {
        PolicyRule row = block(CreditRule.CRITICAL_FIELD, RuleBounds.none().withFields("shipTo"));
        TradeTerms approved = TradeTerms.unknown().withField("shipTo", "shop A").withField("note", "x");
        TradeTerms granted =
                shipTo.isEmpty() ? TradeTerms.unknown() : TradeTerms.unknown().withField("shipTo", shipTo);
        CreditRequest request = order(eur("1")).withTerms(granted);
        CreditPosition position = position(buyer().build());

        expect(policy(row).decide(request.withApproved(approved), position, rates()), code);
        expect(policy(row).decide(request, position, rates()), null);
    }

    @Test
    void aChangedCriticalFieldLetsLimitsBeMeasuredAgain() {
        CreditPolicy both = policy(
                block(CreditRule.CRITICAL_FIELD, RuleBounds.none().withFields("shipTo")),
                PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK));
        CreditPosition position =
                position(buyer().limit(Limit.noCredit()).build()).withExposure(used(BUYER, eur("5")));
        TradeTerms before = TradeTerms.unknown().withField("shipTo", "shop A");
        Money value = eur("5");
        CreditRequest same = order(value).withCounted(value).withTerms(before).withApproved(before);

        assertThat(both.decide(same, position, rates()).findings().isEmpty()).isTrue();
        assertThat(codes(both.decide(same.withTerms(TradeTerms.unknown()), position, rates())))
                .containsExactlyInAnyOrder("BLOCK credit.field-changed", "BLOCK credit.limit-exceeded");
    }
}
