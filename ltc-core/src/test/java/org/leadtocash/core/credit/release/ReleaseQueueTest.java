package org.leadtocash.core.credit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.CreditFixtures.BUYER;
import static org.leadtocash.core.credit.CreditFixtures.DAY;
import static org.leadtocash.core.credit.CreditFixtures.EUR;
import static org.leadtocash.core.credit.CreditFixtures.GROUP;
import static org.leadtocash.core.credit.CreditFixtures.NOW;
import static org.leadtocash.core.credit.CreditFixtures.eur;
import static org.leadtocash.core.credit.CreditFixtures.limitOnly;
import static org.leadtocash.core.credit.CreditFixtures.position;
import static org.leadtocash.core.credit.CreditFixtures.usd;
import static org.leadtocash.core.credit.CreditFixtures.used;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.credit.CreditFixtures;
import org.leadtocash.core.credit.ExposureRevaluation;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.HierarchyEdge;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.time.Validity;

class ReleaseQueueTest {

    private static HeldOrder held(String number, String value, long hoursAgo, int priority) {
        return new HeldOrder(
                DocRef.of(DocType.ORDER, number), BUYER, eur(value), NOW.minusSeconds(3_600 * hoursAgo), priority);
    }

    private static final List<HeldOrder> WAITING =
            List.of(held("1", "300", 1, 2), held("2", "700", 5, 2), held("3", "200", 3, 3), held("4", "200", 2, 1));

    private static List<String> numbers(List<HeldOrder> orders) {
        return orders.stream().map(one -> one.document().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({"OLDEST_FIRST, 2 3 4 1", "SMALLEST_FIRST, 3 4 1 2", "PRIORITY, 4 2 1 3"})
    void theOrderIsThatOfThePolicyHoweverTheyAreGiven(ReleaseQueue.Order order, String expected) {
        for (int seed = 0; seed < 10; seed++) {
            List<HeldOrder> shuffled = new ArrayList<>(WAITING);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(String.join(" ", numbers(ReleaseQueue.of(order).sorted(shuffled))))
                    .isEqualTo(expected);
        }
    }

    private static CreditLedger withRoomFor(String limit) {
        CreditLedger ledger = CreditLedger.inMemory(LedgerRules.standard());
        assertThat(ledger.apply(new Command.SetAccount(head("open"), CreditAccount.of(BUYER, eur(limit))))
                        .isAccepted())
                .isTrue();
        return ledger;
    }

    private static Command.Head head(String key) {
        return new Command.Head(key, NOW, DAY, "queue", "payment");
    }

    private static Command.Reserve reserve(HeldOrder one) {
        String name = one.document().toString();
        return Command.Reserve.of(
                head(name + "/after PAYMENT:7"),
                name,
                one.document(),
                one.value(),
                List.of(new Charge(one.account(), one.value(), true)));
    }

    @Test
    void whoFitsGoesOnAndNoRoomIsGivenTwice() {
        CreditLedger ledger = withRoomFor("500");

        List<ReleaseQueue.Freed> freed =
                ReleaseQueue.of(ReleaseQueue.Order.OLDEST_FIRST).release(ledger, WAITING, ReleaseQueueTest::reserve);

        assertThat(freed).extracting(one -> one.outcome().isAccepted()).containsExactly(false, true, true, false);
        assertThat(ReleaseQueue.of(ReleaseQueue.Order.OLDEST_FIRST).release(ledger, WAITING, ReleaseQueueTest::reserve))
                .as("sent again")
                .isEqualTo(freed);
    }

    @Test
    void inLineNobodyOvertakes() {
        List<ReleaseQueue.Freed> freed = ReleaseQueue.of(ReleaseQueue.Order.OLDEST_FIRST)
                .inLine()
                .release(withRoomFor("500"), WAITING, ReleaseQueueTest::reserve);

        assertThat(freed).hasSize(1);
        assertThat(freed.get(0).outcome().isAccepted()).isFalse();
    }

    @Test
    void aTriggerConcernsItsDocumentOrWhoeverAnswersToItsParty() {
        CreditHierarchy hierarchy =
                CreditHierarchy.of(List.of(HierarchyEdge.of(BUYER.party(), GROUP.party(), Validity.always())));
        DocRef order = DocRef.of(DocType.ORDER, "1");

        assertThat(Recheck.of(Recheck.Trigger.PAYMENT, GROUP.party()).concerns(order, BUYER, hierarchy, DAY))
                .isTrue();
        assertThat(Recheck.of(Recheck.Trigger.PAYMENT, GROUP.party())
                        .concerns(order, BUYER, CreditHierarchy.none(), DAY))
                .isFalse();
        assertThat(Recheck.of(Recheck.Trigger.ORDER_CHANGE, order).concerns(order, BUYER, hierarchy, DAY))
                .isTrue();
        assertThat(Recheck.of(Recheck.Trigger.ORDER_CHANGE, order)
                        .concerns(DocRef.of(DocType.ORDER, "2"), BUYER, hierarchy, DAY))
                .isFalse();
        assertThat(Recheck.ofAll(Recheck.Trigger.NEW_DAY).concerns(order, BUYER, hierarchy, DAY))
                .isTrue();
    }

    /** 1,000 dollars are 800 euros at 1.25, and 1,000 at 1.00; the limit is 900. */
    @ParameterizedTest
    @CsvSource({"900, true", "1000, false", "799, false"})
    void ratesAloneWarnAndStopNothing(String limit, boolean atRisk) {
        ExchangeRates later = ExchangeRates.builder("later", DAY)
                .add(RateQuote.of(RateType.AVERAGE, EUR, CurrencyUnit.USD, BigDecimal.ONE, DAY))
                .build();
        var standing = position(CreditAccount.of(BUYER, eur(limit))).withExposure(used(BUYER, usd("1000")));

        ExposureRevaluation revaluation = ExposureRevaluation.between(
                limitOnly().measure(standing, DAY, CreditFixtures.rates()),
                limitOnly().measure(standing, DAY, later));

        assertThat(revaluation.changes().get(0).delta()).isEqualTo(eur("200"));
        assertThat(revaluation.findings().stream()
                        .map(finding -> finding.severity() + " " + finding.code())
                        .toList())
                .isEqualTo(atRisk ? List.of("WARN credit.at-risk") : List.of());
        assertThat(CreditFixtures.againstTheCatalogue(revaluation.findings())).isEmpty();
    }

    @Test
    void aRateThatIsMissingIsForReview() {
        var standing = position(CreditAccount.of(BUYER, eur("1"))).withExposure(used(BUYER, usd("1000")));
        var measured = limitOnly()
                .measure(standing, DAY, ExchangeRates.builder("none", DAY).build());

        assertThat(measured.get(0).amount()).isEmpty();
        assertThat(ExposureRevaluation.between(measured, measured).findings().stream()
                        .map(finding -> finding.severity() + " " + finding.code())
                        .distinct())
                .containsExactly("REVIEW exchange.no-rate");
    }
}
