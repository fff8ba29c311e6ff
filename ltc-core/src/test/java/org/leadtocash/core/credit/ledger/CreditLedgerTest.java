package org.leadtocash.core.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.BUYER;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.DAY;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.GROUP;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.NOW;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.ORDER;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.balances;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.codes;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.eur;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.head;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.ledger;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.post;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.release;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.reserve;
import static org.leadtocash.core.credit.ledger.LedgerFixtures.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.credit.CreditPosition;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.HierarchyEdge;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Charging;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateQuote;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.time.Validity;

class CreditLedgerTest {

    @ParameterizedTest
    @CsvSource({"999.99, true", "1000.00, true", "1000.01, false"})
    void exactlyAtTheLimitThereIsRoom(String amount, boolean accepted) {
        assertThat(ledger("1000", "5000").apply(reserve("k", "h", amount)).isAccepted())
                .isEqualTo(accepted);
    }

    @Test
    void allAccountsAreTakenFromOrNone() {
        CreditLedger ledger = ledger("1000", "500");

        Outcome refused = ledger.apply(reserve("k1", "h1", "500.01"));

        assertThat(codes(refused)).containsExactly("credit.limit-exceeded");
        assertThat(refused.findings().list().get(0).amount("over"))
                .contains(eur("0.01").toBigMoney());
        assertThat(balances(ledger)).isEmpty();
        assertThat(ledger.apply(reserve("k2", "h1", "500")).isAccepted()).isTrue();
        assertThat(balances(ledger)).containsExactly("FR-BUYER/MAIN HELD EUR 500.00", "FR-GROUP/MAIN HELD EUR 500.00");
    }

    @Test
    void oneKeyHasOneEffectAndOneAnswer() {
        CreditLedger ledger = ledger("1000", "1000");
        Command first = reserve("k", "h", "600");

        Outcome answer = ledger.apply(first);
        Outcome later = ledger.apply(Command.Reserve.of(
                head("k", NOW.plusSeconds(5)),
                "h",
                ORDER,
                eur("600"),
                reserve("k", "h", "600").charges()));

        assertThat(later).isEqualTo(answer);
        assertThat(ledger.entries(EntryFilter.of(BUYER))).hasSize(2);
        assertThat(ledger.apply(reserve("k", "h", "601")).status()).isEqualTo(Outcome.Status.IDEMPOTENCY_CONFLICT);
    }

    @Test
    void aRefusedKeyIsUsedUp() {
        CreditLedger ledger = ledger("1000", "1000");
        Outcome refused = ledger.apply(reserve("k", "h", "1001"));
        CreditAccount richer = CreditAccount.of(BUYER, eur("9000"));
        CreditAccount group = CreditAccount.of(GROUP, eur("9000"));

        assertThat(ledger.apply(
                        List.of(new Command.SetAccount(head("t1"), richer), new Command.SetAccount(head("t2"), group))))
                .allMatch(Outcome::isAccepted);
        assertThat(ledger.apply(reserve("k", "h", "1001"))).isEqualTo(refused);
        assertThat(ledger.apply(reserve("k2", "h", "1001")).isAccepted()).isTrue();
    }

    @Test
    void aHoldIsResolvedOnce() {
        CreditLedger ledger = ledger("1000", "1000");
        List<Command> commands = List.of(
                reserve("1", "posted", "10"),
                post("2", "posted", "10"),
                post("3", "posted", "10"),
                new Command.VoidHold(head("4"), "posted"),
                reserve("5", "voided", "10"),
                new Command.VoidHold(head("6"), "voided"),
                new Command.VoidHold(head("7"), "voided"),
                post("8", "voided", "10"),
                post("9", "unheard-of", "10"),
                reserve("10", "posted", "10"));

        assertThat(ledger.apply(commands))
                .extracting(
                        outcome -> outcome.isAccepted() ? "" : codes(outcome).get(0))
                .containsExactly(
                        "",
                        "",
                        "credit.already-posted",
                        "credit.already-posted",
                        "",
                        "",
                        "credit.already-voided",
                        "credit.already-voided",
                        "credit.unknown-hold",
                        "credit.hold-exists");
    }

    @Test
    void aHoldThatIsPostedTooLateIsGivenBack() {
        CreditLedger ledger = ledger("1000", "1000");
        Command.Reserve held = Command.Reserve.of(
                        head("1"),
                        "h",
                        ORDER,
                        eur("10"),
                        reserve("1", "h", "10").charges())
                .until(NOW.plusSeconds(60));

        assertThat(ledger.apply(held).isAccepted()).isTrue();
        assertThat(ledger.simulate(new Command.Post(head("2", NOW.plusSeconds(59)), "h", eur("10")))
                        .outcome()
                        .isAccepted())
                .isTrue();
        assertThat(codes(ledger.apply(new Command.Post(head("3", NOW.plusSeconds(60)), "h", eur("10")))))
                .containsExactly("credit.hold-expired");
        assertThat(balances(ledger)).isEmpty();
    }

    @Test
    void whatIsNotPostedIsGivenBack() {
        CreditLedger ledger = ledger("1000", "1000");

        assertThat(ledger.apply(List.of(reserve("1", "h", "10"), post("2", "h", "7"))))
                .allMatch(Outcome::isAccepted);

        assertThat(balances(ledger))
                .containsExactly("FR-BUYER/MAIN OPEN_ORDER EUR 7.00", "FR-GROUP/MAIN OPEN_ORDER EUR 7.00");
    }

    @Test
    void aLimitMayBeCutBelowWhatIsUsedAndOnlyIncreasesAreRefused() {
        CreditLedger ledger = ledger("1000", "1000");
        CreditAccount cut = CreditAccount.builder(BUYER, CurrencyUnit.EUR)
                .limit(Limit.noCredit())
                .build();

        assertThat(ledger.apply(List.of(
                        reserve("1", "h", "900"), post("2", "h", "900"), new Command.SetAccount(head("3"), cut))))
                .allMatch(Outcome::isAccepted);
        assertThat(ledger.apply(reserve("4", "h2", "0.01")).isAccepted()).isFalse();
        assertThat(ledger.apply(release("5", "h", ExposureCategory.OPEN_ORDER, "100"))
                        .isAccepted())
                .isTrue();
        assertThat(codes(ledger.apply(release("6", "h", ExposureCategory.OPEN_ORDER, "800.01"))))
                .containsExactly("credit.more-than-there");
    }

    @Test
    void amountsMoveFromTheOrderToTheInvoiceAndLeaveNothingBehind() {
        ExchangeRates rates = ExchangeRates.builder("test", DAY)
                .add(RateQuote.of(RateType.AVERAGE, CurrencyUnit.USD, CurrencyUnit.EUR, new BigDecimal("0.937"), DAY))
                .build();
        List<CreditAccount> accounts =
                List.of(CreditAccount.of(BUYER, eur("1000")), CreditAccount.of(GROUP, usd("1000")));
        CreditPosition position = CreditPosition.of(accounts)
                .withHierarchy(
                        CreditHierarchy.of(List.of(HierarchyEdge.of(BUYER.party(), GROUP.party(), Validity.always()))));
        Charging charging = Charging.of(BUYER, usd("100.00"), DAY, position, rates, RatePolicy.of(RateType.AVERAGE));
        CreditLedger ledger = LedgerFixtures.ledger(LedgerRules.standard(), accounts);

        assertThat(charging.charges())
                .containsExactly(
                        new Charge(BUYER, eur("93.70"), true, Optional.of(new ContentHash(rates.contentHash()))),
                        new Charge(GROUP, usd("100.00"), true));
        assertThat(ledger.apply(List.of(
                        Command.Reserve.of(head("1"), "h", ORDER, usd("100.00"), charging.charges()),
                        new Command.Post(head("2"), "h", usd("100.00")),
                        move("3", ExposureCategory.OPEN_ORDER, ExposureCategory.DELIVERED_NOT_BILLED, "33.33"),
                        move("4", ExposureCategory.OPEN_ORDER, ExposureCategory.DELIVERED_NOT_BILLED, "33.34"),
                        move("5", ExposureCategory.DELIVERED_NOT_BILLED, ExposureCategory.OPEN_ITEM, "66.67"))))
                .allMatch(Outcome::isAccepted);
        assertThat(balances(ledger))
                .containsExactly(
                        "FR-BUYER/MAIN OPEN_ORDER EUR 31.23",
                        "FR-BUYER/MAIN OPEN_ITEM EUR 62.47",
                        "FR-GROUP/MAIN OPEN_ORDER USD 33.33",
                        "FR-GROUP/MAIN OPEN_ITEM USD 66.67");
        assertThat(ledger.exposure(List.of(BUYER), AsOf.now()).sums())
                .contains(new ExposureSnapshot.Sum(BUYER, ExposureCategory.OPEN_ITEM, usd("66.67")));
        assertThat(ledger.apply(List.of(
                        new Command.Release(head("6"), "h", ExposureCategory.OPEN_ITEM, usd("66.67")),
                        new Command.Release(head("7"), "h", ExposureCategory.OPEN_ORDER, usd("33.33")))))
                .allMatch(Outcome::isAccepted);
        assertThat(balances(ledger)).isEmpty();
        assertThat(ledger.diff()).isEmpty();
    }

    private static Command move(String key, ExposureCategory from, ExposureCategory to, String amount) {
        return new Command.Move(head(key), "h", from, to, usd(amount));
    }

    @Test
    void anAccountThatCannotBeChargedIsSaid() {
        CreditPosition position = CreditPosition.of(List.of(CreditAccount.of(BUYER, eur("1000"))));
        ExchangeRates none = ExchangeRates.builder("none", DAY).build();

        Charging charging = Charging.of(BUYER, usd("1"), DAY, position, none, RatePolicy.of(RateType.AVERAGE));

        assertThat(charging.charges()).isEmpty();
        assertThat(charging.findings())
                .extracting(finding -> finding.code().value())
                .containsExactly("exchange.no-rate");
    }

    @Test
    void balancesAreKnownForEveryMomentOfThePast() {
        CreditLedger ledger = ledger("1000", "1000");
        assertThat(ledger.apply(reserve("1", "h", "10")).isAccepted()).isTrue();
        assertThat(ledger.apply(new Command.VoidHold(head("2", NOW.plusSeconds(10)), "h"))
                        .isAccepted())
                .isTrue();

        assertThat(ledger.exposure(List.of(BUYER), AsOf.at(NOW)).sums()).hasSize(1);
        assertThat(ledger.exposure(List.of(BUYER), AsOf.at(NOW.minusSeconds(1))).sums())
                .isEmpty();
        assertThat(ledger.exposure(List.of(BUYER), AsOf.now()).sums()).isEmpty();
    }
}
