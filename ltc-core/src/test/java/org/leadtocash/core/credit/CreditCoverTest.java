package org.leadtocash.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.CreditFixtures.BUYER;
import static org.leadtocash.core.credit.CreditFixtures.DAY;
import static org.leadtocash.core.credit.CreditFixtures.EUR;
import static org.leadtocash.core.credit.CreditFixtures.GROUP;
import static org.leadtocash.core.credit.CreditFixtures.codes;
import static org.leadtocash.core.credit.CreditFixtures.eur;
import static org.leadtocash.core.credit.CreditFixtures.limitOnly;
import static org.leadtocash.core.credit.CreditFixtures.order;
import static org.leadtocash.core.credit.CreditFixtures.policy;
import static org.leadtocash.core.credit.CreditFixtures.position;
import static org.leadtocash.core.credit.CreditFixtures.rates;
import static org.leadtocash.core.credit.CreditFixtures.usd;
import static org.leadtocash.core.credit.CreditFixtures.used;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.credit.account.Cover;
import org.leadtocash.core.credit.account.CoverKind;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.EffectiveLimit;
import org.leadtocash.core.credit.account.ExpiredLimit;
import org.leadtocash.core.credit.account.HierarchyEdge;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.CreditWaiver;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.RateDay;
import org.leadtocash.core.credit.rule.Reaction;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

/** What lifts a limit, what takes an amount out of it, and who sets a rule aside. */
class CreditCoverTest {

    private static CreditAccount.Builder buyer(String limit) {
        return CreditAccount.builder(BUYER, EUR).limit(Limit.of(eur(limit)));
    }

    private static Cover insured(String value, String percent) {
        return Cover.of(CoverKind.INSURANCE, eur(value), new BigDecimal(percent), Validity.always(), "P-1");
    }

    private static EffectiveLimit on(CreditAccount account, Cover.Facts facts) {
        return account.on(DAY, ExpiredLimit.treatAsZero(), facts);
    }

    /** Dynamics 365: 100,000 and half of 50,000 insured make 125,000. */
    @Test
    void coverOnTopAddsItsShare() {
        EffectiveLimit limit = on(buyer("100000").cover(insured("50000", "50")).build(), Cover.Facts.UNKNOWN);

        assertThat(limit.ceiling()).contains(eur("125000"));
        assertThat(limit.covered()).isEqualTo(eur("25000"));
        assertThat(limit.own()).contains(eur("100000"));
    }

    /** OCA: a total of 50 with 25 insured leaves 25 of our own; with 100 insured the total is 100 and nothing our own. */
    @ParameterizedTest
    @CsvSource({"25, 50, 25", "50, 50, 0", "100, 100, 0"})
    void coverInsideIsPartOfTheTotal(String covered, String total, String own) {
        EffectiveLimit limit =
                on(buyer("50").cover(insured(covered, "100").inside()).build(), Cover.Facts.UNKNOWN);

        assertThat(limit.ceiling()).contains(eur(total));
        assertThat(limit.own()).contains(eur(own));
    }

    @ParameterizedTest
    @CsvSource({"33.33, 33.33", "33.34, 33.33", "33.32, 33.32"})
    void coverIsRoundedDownAndCapped(String cap, String worth) {
        assertThat(insured("100", "33.339").upTo(eur(cap)).worth()).isEqualTo(eur(worth));
    }

    @ParameterizedTest
    @CsvSource({"29, , 150", "30, , 150", "31, WARN credit.cover-stopped, 100"})
    void coverStopsWhileTheOldestItemIsTooOld(long daysLate, String code, String limit) {
        CreditAccount account =
                buyer("100").cover(insured("50", "100").whileOverdueAtMost(30)).build();
        OpenItem late = OpenItem.of(
                DocRef.of(DocType.INVOICE, "1"), BUYER.party(), eur("1"), DAY.minusDays(90), DAY.minusDays(daysLate));

        CreditDecision decision =
                limitOnly().decide(order(eur("1")), position(account).withItems(OpenItems.of(late)), rates());

        assertThat(codes(decision)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(decision.nodes().get(0).limit()).isEqualTo(Limit.of(eur(limit)));
    }

    @ParameterizedTest
    @CsvSource({"60, 150", "61, 100", ", 100"})
    void coverIsForDocumentsThatArePaidSoonEnough(Long days, String limit) {
        CreditAccount account =
                buyer("100").cover(insured("50", "100").forPaymentWithin(60)).build();
        TradeTerms terms =
                days == null ? TradeTerms.unknown() : TradeTerms.unknown().withPaymentDays(days);

        CreditDecision decision = limitOnly().decide(order(eur("1")).withTerms(terms), position(account), rates());

        assertThat(decision.nodes().get(0).limit()).isEqualTo(Limit.of(eur(limit)));
    }

    @ParameterizedTest
    @CsvSource({"10, 15, 100", "25, 0, 100", "30, 0, 95", "125, 0, 0", "130, 0, -5"})
    void whatIsCoveredIsUsedFirst(String used, String covered, String own) {
        CreditPosition position =
                position(buyer("100").cover(insured("25", "100")).build()).withExposure(used(BUYER, eur(used)));
        CreditRequest request = order(eur("1")).withSecured(eur("1"));

        NodeSnapshot node =
                limitOnly().decide(request, position, rates()).nodes().get(0);

        assertThat(node.coveredHeadroom()).contains(eur(covered));
        assertThat(node.ownHeadroom()).contains(eur(own));
    }

    @ParameterizedTest
    @CsvSource({"TREAT_AS_ZERO, BLOCK credit.limit-exceeded", "KEEP_FOR_GRACE, ", "BLOCK, BLOCK credit.limit-expired"})
    void anExpiredLimitCountsAsThePolicySays(ExpiredLimit.Mode mode, String code) {
        CreditAccount account = CreditAccount.builder(BUYER, EUR)
                .limits(Timeline.of(List.of(Dated.of(Validity.until(DAY), Limit.of(eur("1000"))))))
                .build();
        long grace = mode == ExpiredLimit.Mode.KEEP_FOR_GRACE ? 1 : 0;
        CreditPolicy policy = CreditPolicy.builder("p", "1", DAY)
                .expiredLimit(new ExpiredLimit(mode, grace, false))
                .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
                .build();

        CreditDecision decision = policy.decide(order(eur("1")), position(account), rates());

        assertThat(codes(decision)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void aLimitWithoutALastDayExpiresOnlyWhereThePolicySaysSo(boolean openEnd, boolean refuses) {
        ExpiredLimit zero = ExpiredLimit.treatAsZero();
        CreditPolicy policy = CreditPolicy.builder("p", "1", DAY)
                .expiredLimit(openEnd ? zero.openEndToo() : zero)
                .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
                .build();

        assertThat(policy.decide(order(eur("1")), position(buyer("1000").build()), rates())
                        .refuses())
                .isEqualTo(refuses);
    }

    @ParameterizedTest
    @CsvSource({"599.99, 1000, false", "0, 1000, true", "400.00, 1000, false", "399.99, 1000, true", "2000, 0, false"})
    void onlyWhatIsNotSecuredIsAtRisk(String secured, String ordered, boolean refuses) {
        CreditRequest request =
                order(eur(ordered).plus(eur("1"))).withSecured(eur(secured).plus(eur("1")));

        CreditDecision decision =
                limitOnly().decide(request, position(buyer("600").build()), rates());

        assertThat(decision.refuses()).isEqualTo(refuses);
    }

    @Test
    void openOrdersBeyondTheHorizonDoNotCountAndAllElseDoes() {
        CreditPolicy ahead = policy(PolicyRule.ofDays(CreditRule.LIMIT_HORIZON, Reaction.BLOCK, 30));
        LocalDate later = DAY.plusDays(31);
        CreditPosition position = position(buyer("100").build())
                .withExposure(ExposureSnapshot.of(List.of(
                        sum(ExposureCategory.OPEN_ORDER, "70", later),
                        sum(ExposureCategory.OPEN_ORDER, "20", DAY.minusDays(9)),
                        sum(ExposureCategory.DELIVERED_NOT_BILLED, "30", later))));

        assertThat(ahead.decide(order(eur("50")), position, rates()).refuses()).isFalse();
        assertThat(ahead.decide(order(eur("50.01")), position, rates()).refuses())
                .isTrue();
        assertThat(limitOnly().decide(order(eur("0.01")), position, rates()).refuses())
                .isTrue();
    }

    /** The order was counted beyond the horizon; what is delivered now is measured for the first time. */
    @Test
    void whatWasLeftOutIsMeasuredWhereItIsDelivered() {
        CreditPolicy ahead = policy(PolicyRule.ofDays(CreditRule.LIMIT_HORIZON, Reaction.BLOCK, 30));
        LocalDate later = DAY.plusDays(31);
        CreditPosition position = position(buyer("100").build())
                .withExposure(ExposureSnapshot.of(List.of(sum(ExposureCategory.OPEN_ORDER, "150", later))));
        CreditRequest early = order(eur("150"))
                .withCounted(List.of(
                        new CreditRequest.Counted(ExposureCategory.OPEN_ORDER, eur("150"), Optional.of(later))));

        assertThat(codes(ahead.decide(early, position, rates())))
                .containsExactly("BLOCK credit.horizon-limit-exceeded");
    }

    private static ExposureSnapshot.Sum sum(ExposureCategory category, String amount, LocalDate planned) {
        return new ExposureSnapshot.Sum(BUYER, category, eur(amount), Optional.of(planned));
    }

    /** 125 dollars are 100 euros on the day of the decision, and 125 on the day of the document. */
    @ParameterizedTest
    @CsvSource({"EVALUATION, 100.00", "DOCUMENT, 125.00", "FIXED, 62.50"})
    void ratesAreOfTheDayThatThePolicySays(RateDay.Kind kind, String expected) {
        ExchangeRates rates = ExchangeRates.builder("days", DAY)
                .add(RateQuote.of(RateType.AVERAGE, EUR, usd("1").getCurrencyUnit(), new BigDecimal("1.25"), DAY))
                .add(RateQuote.of(RateType.AVERAGE, EUR, usd("1").getCurrencyUnit(), BigDecimal.ONE, DAY.minusDays(30)))
                .add(RateQuote.of(
                        RateType.AVERAGE, EUR, usd("1").getCurrencyUnit(), BigDecimal.valueOf(2), DAY.minusDays(90)))
                .build();
        RateDay day = kind == RateDay.Kind.FIXED
                ? RateDay.on(DAY.minusDays(90))
                : kind == RateDay.Kind.DOCUMENT ? RateDay.ofDocument() : RateDay.ofEvaluation();
        CreditPolicy policy = CreditPolicy.builder("p", "1", DAY)
                .rateDay(day)
                .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
                .build();

        CreditDecision decision = policy.decide(
                order(usd("125")).withDocumentDate(DAY.minusDays(30)),
                position(buyer("1000").build()),
                rates);

        assertThat(decision.nodes().get(0).after()).contains(eur(expected));
    }

    @ParameterizedTest
    @CsvSource({"125, 0, 110.00", "-125, 0, -90.00", "125, 100, 210.00"})
    void aBufferCountsAgainstUs(String dollars, String euros, String expected) {
        CreditPolicy policy = CreditPolicy.builder("p", "1", DAY)
                .exchangeBuffer(BigDecimal.TEN)
                .build();
        CreditPosition position = position(buyer("1000").build()).withExposure(used(BUYER, usd(dollars), eur(euros)));

        NodeSnapshot node = policy.decide(order(eur("1")).withSecured(eur("1")), position, rates())
                .nodes()
                .get(0);

        assertThat(node.after()).contains(eur(expected));
    }

    private static CreditDecision waived(CreditWaiver... waivers) {
        CreditHierarchy hierarchy =
                CreditHierarchy.of(List.of(HierarchyEdge.of(BUYER.party(), GROUP.party(), Validity.always())));
        CreditPosition position =
                position(buyer("100").build()).withHierarchy(hierarchy).withWaivers(waivers);
        CreditPolicy policy =
                policy(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK).withWaiver());
        return policy.decide(order(eur("150")), position, rates());
    }

    private static CreditWaiver waiver() {
        return CreditWaiver.of(BUYER.party(), CreditRule.LIMIT_STATIC, Validity.on(DAY), "CFO", "fair");
    }

    @Test
    void anExceptionSetsAFindingAsideAndKeepsItListed() {
        CreditDecision decision = waived(waiver().upTo(eur("50")));

        assertThat(decision.refuses()).isFalse();
        assertThat(codes(decision)).containsExactly("BLOCK credit.limit-exceeded");
        assertThat(decision.waived()).hasSize(1);
        assertThat(decision.findings()
                        .refusing(decision.clearances(CreditFixtures.NOW.plusSeconds(1)), CreditFixtures.NOW)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anExceptionEndsAtItsCeilingItsDaysItsRuleAndItsParty() {
        CreditWaiver good = waiver();

        assertThat(waived(good.upTo(eur("49.99"))).refuses()).isTrue();
        assertThat(waived(CreditWaiver.of(BUYER.party(), CreditRule.LIMIT_STATIC, Validity.until(DAY), "CFO", "fair"))
                        .refuses())
                .isTrue();
        assertThat(waived(CreditWaiver.of(BUYER.party(), CreditRule.MANUAL_HOLD, Validity.always(), "CFO", "fair"))
                        .refuses())
                .isTrue();
        assertThat(waived(CreditWaiver.of(GROUP.party(), CreditRule.LIMIT_STATIC, Validity.always(), "CFO", "fair"))
                        .refuses())
                .isTrue();
        assertThat(waived(good.forGroup(BUYER.party())).refuses()).isTrue();
    }

    @Test
    void theNarrowestExceptionHoldsAndAmongEqualsTheOneThatHoldsUp() {
        CreditWaiver good = waiver();

        assertThat(waived(good.forAll()).refuses()).isFalse();
        assertThat(waived(good.forAll(), good.forGroup(GROUP.party()).holdingUp())
                        .refuses())
                .isTrue();
        assertThat(waived(good, good.forGroup(GROUP.party()).holdingUp()).refuses())
                .isFalse();
        assertThat(waived(good, good.ofEveryRule().holdingUp()).refuses()).isTrue();
    }

    @Test
    void severalPayersSeeEachOtherAtTheAccountsTheyShare() {
        CreditAccountKey other = CreditAccountKey.of("FR-OTHER");
        CreditHierarchy hierarchy = CreditHierarchy.of(List.of(
                HierarchyEdge.of(BUYER.party(), GROUP.party(), Validity.always()),
                HierarchyEdge.of(other.party(), GROUP.party(), Validity.always())));
        CreditPosition position = position(
                        buyer("100").build(), CreditAccount.of(other, eur("100")), CreditAccount.of(GROUP, eur("100")))
                .withHierarchy(hierarchy)
                .withVersions(Map.of(BUYER, 7L));
        CreditRequest first = order(eur("60"));
        CreditRequest second =
                CreditRequest.of(first.document(), other, first.checkpoint(), DAY, first.at(), first.lines());

        PayerDecisions both = limitOnly().decide(List.of(first, second), position, rates());

        assertThat(limitOnly().decide(first, position, rates()).refuses()).isFalse();
        assertThat(both.decisions()).allMatch(CreditDecision::refuses);
        assertThat(both.findings().size())
                .as("one reason, at the account they share")
                .isEqualTo(1);
        assertThat(both.decisions().get(0).nodes().get(0).version()).contains(7L);
    }
}
