package org.leadtocash.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.credit.CreditFixtures.BUYER;
import static org.leadtocash.core.credit.CreditFixtures.DAY;
import static org.leadtocash.core.credit.CreditFixtures.EUR;
import static org.leadtocash.core.credit.CreditFixtures.eur;
import static org.leadtocash.core.credit.CreditFixtures.order;
import static org.leadtocash.core.credit.CreditFixtures.position;
import static org.leadtocash.core.credit.CreditFixtures.rates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.credit.account.Cover;
import org.leadtocash.core.credit.account.CoverKind;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.ExpiredLimit;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.account.PaymentBehaviour;
import org.leadtocash.core.credit.account.Standing;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.CreditWaiver;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.RateDay;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.credit.rule.RuleBounds;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.json.LtcJson;
import org.leadtocash.core.receivable.ReceivableJson;
import org.leadtocash.core.time.Validity;

/** Everything that credit is told and says reads back as it was written. */
class CreditFormsTest {
    private static final LtcJson JSON =
            LtcJson.standard().with(CreditJson.formats()).with(ReceivableJson.formats());

    private static <T> T again(T value, Class<T> type) {
        return JSON.read("test", JSON.write(value), type);
    }

    private static CreditAccount account() {
        return CreditAccount.builder(BUYER, EUR)
                .limit(Limit.of(eur("100")))
                .cover(Cover.of(CoverKind.of("PLEDGE"), eur("50"), new BigDecimal("90"), Validity.since(DAY), "P-1")
                        .inside()
                        .upTo(eur("40"))
                        .whileOverdueAtMost(30)
                        .forPaymentWithin(60))
                .standing(Standing.good()
                        .withHold("why")
                        .withReviewBy(DAY)
                        .withInsolvencySince(DAY)
                        .withSanctionCase("S-1"))
                .terms(terms())
                .build();
    }

    private static TradeTerms terms() {
        return TradeTerms.unknown()
                .withTermsRank(3)
                .withDiscountRank(2)
                .withPaymentDays(60)
                .withField("shipTo", "shop A");
    }

    private static CreditRequest request() {
        RequestLine line = order(eur("150")).lines().get(0);
        return order(
                        line,
                        new RequestLine(line.line().document().line("20"), line.quantity(), eur("5"))
                                .plannedOn(DAY.plusDays(90)))
                .withCounted(
                        List.of(new CreditRequest.Counted(ExposureCategory.OPEN_ORDER, eur("7"), Optional.of(DAY))))
                .withDocumentDate(DAY.minusDays(1))
                .withSecured(eur("1"))
                .withTerms(terms())
                .withApproved(TradeTerms.unknown());
    }

    private static CreditPosition full() {
        return position(account())
                .withExposure(ExposureSnapshot.of(List.of(
                        new ExposureSnapshot.Sum(BUYER, ExposureCategory.OPEN_ORDER, eur("7"), Optional.of(DAY)),
                        new ExposureSnapshot.Sum(BUYER, ExposureCategory.OPEN_ORDER, eur("8")))))
                .withBehaviour(
                        BUYER.party(),
                        PaymentBehaviour.none()
                                .withDaysSalesOutstanding(new BigDecimal("45.5"))
                                .withAverageDaysLate(new BigDecimal("-1.5"))
                                .withLastPayment(DAY)
                                .withReturned(DAY, DAY.minusDays(1)))
                .withWaivers(
                        CreditWaiver.of(BUYER.party(), CreditRule.LIMIT_STATIC, Validity.on(DAY), "CFO", "fair")
                                .upTo(eur("500")),
                        CreditWaiver.of(BUYER.party(), CreditRule.MANUAL_HOLD, Validity.always(), "CFO", "no")
                                .forAll()
                                .ofEveryRule()
                                .holdingUp())
                .withVersions(Map.of(BUYER, 17L));
    }

    private static CreditPolicy policy() {
        CreditPolicy.Builder policy = CreditPolicy.builder("all", "1", DAY)
                .rateDay(RateDay.on(DAY))
                .exchangeBuffer(new BigDecimal("2.5"))
                .expiredLimit(ExpiredLimit.keepFor(14).openEndToo());
        RuleBounds bounds = RuleBounds.none()
                .withAmount(eur("1"))
                .withDays(30)
                .withPercent(new BigDecimal("12.5"))
                .withCount(2)
                .withGraceDays(3)
                .withFields("shipTo", "payer")
                .countingDisputed();
        for (CreditRule rule : CreditRule.values()) {
            policy.rule(PolicyRule.of(rule, Reaction.BLOCK, bounds).withWaiver());
        }
        return policy.build();
    }

    @Test
    void whatADecisionIsMadeFromReadsBack() {
        assertThat(again(account(), CreditAccount.class)).isEqualTo(account());
        assertThat(again(request(), CreditRequest.class)).isEqualTo(request());
        assertThat(again(full(), CreditPosition.class)).isEqualTo(full());
        assertThat(again(policy(), CreditPolicy.class)).isEqualTo(policy());
    }

    /** Invariant I9: what was written, read and decided again is the same decision. */
    @Test
    void aDecisionFromWhatReadsBackIsTheSame() {
        CreditDecision decision = policy().decide(request(), full(), rates());
        CreditDecision replayed = again(policy(), CreditPolicy.class)
                .decide(again(request(), CreditRequest.class), again(full(), CreditPosition.class), rates());

        assertThat(decision.waived()).isNotEmpty();
        assertThat(decision.deferred()).hasSize(1);
        assertThat(replayed).isEqualTo(decision);
        assertThat(again(decision, CreditDecision.class)).isEqualTo(decision);
        assertThat(CreditFixtures.againstTheCatalogue(decision.findings())).isEmpty();
    }

    @Test
    void whoMayNotReadCreditSeesNeitherExceptionsNorCases() {
        CreditDecision shown = policy().decide(request(), full(), rates()).view(Viewer.of("clerk"));

        assertThat(shown.waived()).allMatch(one -> one.waiver().isEmpty());
        assertThat(shown.outcome())
                .isEqualTo(policy().decide(request(), full(), rates()).outcome());
        assertThat(JSON.write(shown)).doesNotContain("S-1").doesNotContain("CFO");
        assertThat(Viewer.of("clerk").mayRead(Sensitivity.SCREENING)).isFalse();
        assertThat(again(shown, CreditDecision.class)).isEqualTo(shown);
    }

    @Test
    void boundsAndCoversThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> RuleBounds.none().withDays(-1)).hasMessageContaining("expected 0 or more");
        assertThatThrownBy(() -> PolicyRule.of(CreditRule.RETURNED_PAYMENTS, Reaction.WARN))
                .hasMessage("rule RETURNED_PAYMENTS: expected days and a count");
        assertThatThrownBy(
                        () -> Cover.of(CoverKind.GUARANTEE, eur("1"), new BigDecimal("100.01"), Validity.always(), "G"))
                .hasMessageContaining("0 to 100 per cent");
        assertThatThrownBy(() -> new RateDay(RateDay.Kind.FIXED, Optional.empty()))
                .hasMessageContaining("expected a day for FIXED only");
        assertThatThrownBy(() -> ExpiredLimit.keepFor(-1)).hasMessageContaining("expected 0 or more");
        assertThatThrownBy(() -> new ExpiredLimit(ExpiredLimit.Mode.BLOCK, 1, false))
                .hasMessageContaining("0 unless they are kept");
        assertThatThrownBy(() -> order(eur("1")).withSecured(eur("-1"))).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> CreditWaiver.of("", CreditRule.NOT_MANAGED, Validity.always(), "CFO", ""))
                .hasMessageContaining("expected a party");
    }
}
