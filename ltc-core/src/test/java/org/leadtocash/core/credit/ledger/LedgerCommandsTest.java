package org.leadtocash.core.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.Limit;
import org.leadtocash.core.credit.booking.Commitment;
import org.leadtocash.core.credit.booking.Outcome;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;

/** What becomes of a reservation after it was made: raised, posted in parts, billed at another amount, overridden. */
class LedgerCommandsTest {

    private static Command.Adjust adjust(String key, String hold, ExposureCategory in, String by) {
        return new Command.Adjust(head(key), hold, in, eur(by), charges(eur(by)), List.of());
    }

    private static List<Charge> charges(Money amount) {
        return amount.isNegative()
                ? List.of()
                : List.of(new Charge(BUYER, amount, true), new Charge(GROUP, amount, true));
    }

    private static void done(CreditLedger ledger, Command... commands) {
        assertThat(ledger.apply(List.of(commands))).allMatch(Outcome::isAccepted);
    }

    private static CreditAccount buyerWith(String limit) {
        return CreditAccount.of(BUYER, eur(limit));
    }

    @ParameterizedTest
    @CsvSource({"399.99, ''", "400.00, ''", "400.01, credit.limit-exceeded"})
    void anOrderIsRaisedInOneStepAsFarAsThereIsRoom(String by, String code) {
        CreditLedger ledger = ledger("1000", "5000");
        done(ledger, reserve("1", "h", "600"), post("2", "h", "600"));

        Outcome raised = ledger.apply(adjust("3", "h", ExposureCategory.OPEN_ORDER, by));

        assertThat(String.join(",", codes(raised))).isEqualTo(code);
        assertThat(ledger.diff()).isEmpty();
    }

    @Test
    void aCutIsNeverRefusedAndTakesEachAccountInProportion() {
        CreditLedger ledger = ledger("1000", "1000");
        done(
                ledger,
                reserve("1", "h", "900"),
                post("2", "h", "900"),
                new Command.SetAccount(head("3"), buyerWith("1")));

        done(ledger, adjust("4", "h", ExposureCategory.OPEN_ORDER, "-300"));

        assertThat(balances(ledger))
                .containsExactly("FR-BUYER/MAIN OPEN_ORDER EUR 600.00", "FR-GROUP/MAIN OPEN_ORDER EUR 600.00");
        assertThat(codes(ledger.apply(adjust("5", "h", ExposureCategory.OPEN_ORDER, "-600.01"))))
                .containsExactly("credit.more-than-there");
    }

    @Test
    void aReservationIsRaisedAsAReservationAndAnOrderAsAnOrder() {
        CreditLedger ledger = ledger("1000", "1000");
        done(ledger, reserve("1", "h", "10"), adjust("2", "h", ExposureCategory.HELD, "5"));

        assertThat(codes(ledger.apply(adjust("3", "h", ExposureCategory.OPEN_ORDER, "1"))))
                .containsExactly("credit.hold-not-posted");
        done(ledger, post("4", "h", "15"));
        assertThat(codes(ledger.apply(adjust("5", "h", ExposureCategory.HELD, "1"))))
                .containsExactly("credit.already-posted");
        assertThat(codes(ledger.apply(adjust("6", "other", ExposureCategory.OPEN_ORDER, "1"))))
                .containsExactly("credit.unknown-hold");
    }

    @Test
    void theRestOfAReservationMayStay() {
        CreditLedger ledger = ledger("1000", "1000");
        done(ledger, reserve("1", "h", "10"), new Command.Post(head("2"), "h", eur("4"), true));
        assertThat(state(ledger)).isEqualTo(Commitment.State.PARTLY_POSTED);

        done(ledger, new Command.Post(head("3"), "h", eur("5"), true), new Command.VoidHold(head("4"), "h"));

        assertThat(state(ledger)).isEqualTo(Commitment.State.POSTED);
        assertThat(balances(ledger))
                .containsExactly("FR-BUYER/MAIN OPEN_ORDER EUR 9.00", "FR-GROUP/MAIN OPEN_ORDER EUR 9.00");
        assertThat(codes(ledger.apply(new Command.VoidHold(head("5"), "h")))).containsExactly("credit.already-posted");
    }

    private static Commitment.State state(CreditLedger ledger) {
        return ledger.<Commitment.State>read(
                book -> book.commitment("h").orElseThrow().state());
    }

    /** Odoo's case: two orders of 1,000, one billed at 2,000: 2,000 is owed and 1,000 still to be billed. */
    @Test
    void anInvoiceOverAnotherAmountTakesTheOrderAndBringsItsOwn() {
        CreditLedger ledger = ledger("2000", "2000");
        done(ledger, reserve("1", "h", "2000"), post("2", "h", "2000"));

        done(
                ledger,
                new Command.Move(
                        head("3"),
                        "h",
                        ExposureCategory.OPEN_ORDER,
                        ExposureCategory.OPEN_ITEM,
                        eur("1000"),
                        Optional.of(new Command.Becoming(eur("2000"), charges(eur("2000"))))));

        assertThat(balances(ledger).subList(0, 2))
                .containsExactly("FR-BUYER/MAIN OPEN_ORDER EUR 1000.00", "FR-BUYER/MAIN OPEN_ITEM EUR 2000.00");
        assertThat(ledger.diff()).as("what is told is no broken promise").isEmpty();
        assertThat(codes(ledger.apply(reserve("4", "h2", "0.01"))))
                .containsExactly("credit.limit-exceeded", "credit.limit-exceeded");
    }

    @Test
    void whatHappenedElsewhereIsToldAndNotAsked() {
        CreditLedger ledger = ledger("100", "100");
        DocRef payment = DocRef.of(DocType.PAYMENT, "7");
        DocRef invoice = DocRef.of(DocType.INVOICE, "90");
        List<Charge> cash = List.of(new Charge(BUYER, eur("-40"), true), new Charge(GROUP, eur("-40"), true));

        done(
                ledger,
                new Command.Report(
                        head("1"), "i90", invoice, ExposureCategory.OPEN_ITEM, eur("150"), charges(eur("150"))),
                new Command.Report(head("2"), "p7", payment, ExposureCategory.UNALLOCATED_CASH, eur("-40"), cash),
                new Command.Release(head("3"), "p7", ExposureCategory.UNALLOCATED_CASH, eur("-30")),
                release("4", "i90", ExposureCategory.OPEN_ITEM, "30"),
                new Command.Report(
                        head("5"), "i90", invoice, ExposureCategory.OPEN_ITEM, eur("30"), charges(eur("30"))));

        assertThat(balances(ledger).subList(0, 2))
                .containsExactly("FR-BUYER/MAIN OPEN_ITEM EUR 150.00", "FR-BUYER/MAIN UNALLOCATED_CASH EUR -10.00");
        assertThat(ledger.diff()).isEmpty();
        assertThat(codes(ledger.apply(new Command.Report(
                        head("6"), "i90", payment, ExposureCategory.OPEN_ITEM, eur("1"), charges(eur("1"))))))
                .containsExactly("credit.hold-of-other-document");
    }

    @Test
    void anOverrideMakesRoomForItsOwnReservationAndShrinksWithIt() {
        CreditLedger ledger = ledger("100", "500");
        List<OverrideAllowance> approved = List.of(new OverrideAllowance(BUYER, eur("50"), "A-1"));
        done(ledger, reserve("1", "first", "80"), post("2", "first", "80"));

        assertThat(codes(ledger.apply(reserve("3", "second", "70.01").with(approved))))
                .containsExactly("credit.limit-exceeded");
        done(ledger, reserve("4", "second", "70").with(approved), post("5", "second", "70"));
        assertThat(codes(ledger.apply(reserve("6", "third", "0.01")))).containsExactly("credit.limit-exceeded");
        done(ledger, release("7", "first", ExposureCategory.OPEN_ORDER, "80"));
        assertThat(codes(ledger.apply(reserve("8", "fourth", "30.01"))))
                .as("the room that came free is the limit's, not the override's")
                .containsExactly("credit.limit-exceeded");
        done(ledger, release("9", "second", ExposureCategory.OPEN_ORDER, "40"));

        assertThat(ledger.<Optional<Money>>read(
                        book -> book.commitment("second").orElseThrow().override(BUYER)))
                .contains(eur("30"));
        done(ledger, release("10", "second", ExposureCategory.OPEN_ORDER, "30"));
        assertThat(ledger.<Optional<Money>>read(
                        book -> book.commitment("second").orElseThrow().override(BUYER)))
                .isEmpty();
        assertThat(ledger.diff()).isEmpty();
    }

    @Test
    void anOverrideOfAnAccountThatIsNotChargedIsRefused() {
        List<OverrideAllowance> stray =
                List.of(new OverrideAllowance(LedgerFixtures.BUYER, Money.of(CurrencyUnit.USD, 5), "A-1"));

        assertThat(codes(ledger("1", "100").apply(reserve("1", "h", "2").with(stray))))
                .containsExactly("credit.other-currency");
        assertThat(codes(ledger("100", "100")
                        .apply(Command.Reserve.of(
                                        head("1"), "h", ORDER, eur("2"), List.of(new Charge(GROUP, eur("2"), true)))
                                .with(stray))))
                .containsExactly("credit.unknown-account");
    }

    @Test
    void aSweepGivesBackWhatNobodyPostedInTime() {
        CreditLedger ledger = ledger("100", "100");
        done(ledger, reserve("1", "late", "60").until(NOW.plusSeconds(60)), reserve("2", "other", "40"));

        assertThat(codes(ledger.apply(new Command.Expire(head("3"), "late"))))
                .containsExactly("credit.hold-not-expired");
        assertThat(ledger.sweep(NOW.plusSeconds(59), DAY, "sweeper", 100)).isEmpty();
        assertThat(ledger.sweep(NOW.plusSeconds(60), DAY, "sweeper", 100)).allMatch(Outcome::isAccepted);
        assertThat(ledger.sweep(NOW.plusSeconds(61), DAY, "sweeper", 100)).isEmpty();

        assertThat(codes(ledger.apply(post("4", "late", "60")))).containsExactly("credit.hold-expired");
        assertThat(balances(ledger)).containsExactly("FR-BUYER/MAIN HELD EUR 40.00", "FR-GROUP/MAIN HELD EUR 40.00");
    }

    @Test
    void adviceCarriesVersionsAndACommandThatExpectsThemSeesWhoCameBetween() {
        CreditLedger ledger = ledger("100", "100");
        Simulation advice = ledger.simulate(reserve("1", "h", "60"));
        assertThat(advice.outcome().isAccepted()).isTrue();
        assertThat(advice.versions()).isEqualTo(Map.of(BUYER, 1L, GROUP, 1L));
        done(ledger, reserve("2", "other", "30"));

        Command drifted =
                Command.Reserve.of(head("3").expecting(advice.versions()), "h", ORDER, eur("60"), charges(eur("60")));

        assertThat(ledger.apply(drifted).findings())
                .extracting(Object::toString)
                .containsExactly(
                        "BLOCK credit.version-drift account:FR-BUYER/MAIN [account=FR-BUYER/MAIN, expected=1, found=2]",
                        "BLOCK credit.version-drift account:FR-GROUP/MAIN [account=FR-GROUP/MAIN, expected=1, found=2]");
        Command fresh = Command.Reserve.of(
                head("4").expecting(ledger.simulate(reserve("4", "h", "60")).versions()),
                "h",
                ORDER,
                eur("60"),
                charges(eur("60")));
        done(ledger, fresh);
    }

    @Test
    void whatIsWrittenWrongSaysWhatWasExpected() {
        assertThatThrownBy(() -> adjust("1", "h", ExposureCategory.UNALLOCATED_CASH, "5"))
                .hasMessageContaining("expected a category that is owed");
        assertThatThrownBy(() -> new Command.Report(
                        head("1"), "h", ORDER, ExposureCategory.UNALLOCATED_CASH, eur("5"), List.of()))
                .hasMessageContaining("expected less than zero");
        assertThatThrownBy(() -> new Command.Report(head("1"), "h", ORDER, ExposureCategory.HELD, eur("5"), List.of()))
                .hasMessageContaining("ask by Reserve");
        assertThatThrownBy(() -> head("\u0000")).hasMessageContaining("control characters");
        assertThatThrownBy(() -> reserve("1", "h", "1")
                        .forLine(DocRef.of(DocType.ORDER, "other").line("10")))
                .hasMessageContaining("expected one of its lines");
    }

    @Test
    void aCustomerWhoseCreditNobodyManagesIsWrittenDownAllTheSame() {
        CreditLedger ledger = ledger("1", "1");
        done(
                ledger,
                new Command.SetAccount(
                        head("1"),
                        CreditAccount.builder(BUYER, CurrencyUnit.EUR)
                                .limit(Limit.notManaged())
                                .build()),
                Command.Reserve.of(head("2"), "h", ORDER, eur("999"), List.of(new Charge(BUYER, eur("999"), true))),
                Command.Reserve.of(head("3"), "free", ORDER, eur("999"), List.of()),
                post("4", "free", "999"));

        assertThat(balances(ledger)).containsExactly("FR-BUYER/MAIN HELD EUR 999.00");
    }
}
